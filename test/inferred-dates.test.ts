import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collate } from '../src/collate.ts'
import type { PrintedDay, Report } from '../src/model.ts'
import { reportOf } from './story.ts'

const BODY =
  'The dockers of Lindvik and the harbour company failed to agree on the new rota on Tuesday. Union chief Ada Lunt said the dockers would strike from Friday.'

function printed(id: string, month: number, day: number, weekday: number | null): Report {
  const passage = { report: id, start: 0, end: 3, text: BODY.slice(0, 3) }
  const printedDay: PrintedDay = { passage, month, day, weekday }
  return reportOf(BODY, { id, printedDay })
}

function datedBeside(report: Report, ...days: string[]) {
  const others = days.map((publishedAt, i) => reportOf(BODY, { id: `o${i}`, publishedAt }))
  const dossier = collate([...others, report], { since: '2031-11-04' })
  return { at: dossier.reports.at(-1)?.publishedAt, dossier }
}

test('collate() gives a printed day the year of the nearest report of its story', () => {
  const { at, dossier } = datedBeside(printed('r1', 11, 4, null), '2031-11-03')
  assert.equal(at, '2031-11-04')
  const friday = dossier.stories[0]?.timeExpressions.find(
    ({ passage }) => passage.report === 'r1' && passage.text === 'Friday',
  )
  assert.equal(friday?.value, '2031-11-07')
})

test('collate() gives a printed day the year before at the turn of the year', () => {
  assert.equal(datedBeside(printed('r1', 12, 30, null), '2031-01-02').at, '2030-12-30')
})

test('collate() gives no year that the weekday or another report speaks against', () => {
  // 4 November 2031 is a Tuesday.
  assert.equal(datedBeside(printed('r1', 11, 4, 2), '2031-11-03').at, '2031-11-04')
  assert.equal(datedBeside(printed('r1', 11, 4, 5), '2031-11-03').at, null)
  assert.equal(datedBeside(printed('r1', 11, 4, null), '2031-11-03', '2030-11-03').at, null)
})
