import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collate } from '../src/collate.ts'
import type { Story } from '../src/model.ts'
import { reportOf } from './story.ts'

/** Two rounds: the union comes down from 12 to 9, the airport goes up from 3 to 5 and gives way on night work. */
const ROUNDS = [
  reportOf(
    `Talks between the Ground Crew Union and Halden Airport opened on Monday, the mediator, Nora Vik, said.

The Ground Crew Union is demanding a rise of 12 per cent. Halden Airport has offered a rise of 3 per cent.

"We will not accept night work without a bonus," union leader Ada Brook said.

Halden Airport rejected any limit on night shifts.`,
    { id: 'k1', publishedAt: '2026-02-02', outlet: 'Halden Post' },
  ),
  reportOf(
    `A second round of talks between the Ground Crew Union and Halden Airport ended on Monday without agreement, the mediator, Nora Vik, said.

The Ground Crew Union now wants a rise of 9 per cent. Halden Airport has offered a rise of 5 per cent.

Halden Airport would accept a limit on night shifts if the union agreed to a trial of two years.`,
    { id: 'k2', publishedAt: '2026-02-16', outlet: 'Halden Post' },
  ),
]

function shiftsOf(reports: typeof ROUNDS): [string, string, string][] {
  const story = collate(reports).stories[0] as Story
  const names = new Map(story.actors.map(({ id, name }) => [id, name]))
  const words = new Map(story.record.positions.map(({ id, passages }) => [id, passages[0]?.text ?? '']))
  return story.record.shifts.map(({ actor, from, to }) => [
    names.get(actor) ?? '',
    words.get(from) ?? '',
    words.get(to) ?? '',
  ])
}

test('record() finds a side that asks or gives another figure in the second round', () => {
  const shifts = shiftsOf(ROUNDS)
  assert.ok(shifts.some(([who, from, to]) => who.includes('Union') && from.includes('12') && to.includes('9 per cent')))
  assert.ok(
    shifts.some(([who, from, to]) => who.includes('Airport') && from.includes('3') && to.includes('5 per cent')),
  )
})

test('record() finds a refusal that becomes a conditional acceptance', () => {
  assert.ok(
    shiftsOf(ROUNDS).some(([, from, to]) => from.includes('rejected any limit') && to.includes('accept a limit')),
  )
})

test('record() finds no shift between two positions of one day', () => {
  assert.deepEqual(shiftsOf(ROUNDS.map((report) => ({ ...report, publishedAt: '2026-02-16' }))), [])
})

test('record() opens a shift at both of its positions', () => {
  const story = collate(ROUNDS).stories[0] as Story
  for (const { from, to, passages } of story.record.shifts) {
    const [a, b] = [from, to].map((id) => story.record.positions.find((one) => one.id === id))
    assert.deepEqual(passages, [a?.passages[0], b?.passages[0]])
  }
})
