import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collate } from '../src/collate.ts'
import { reportOf } from './story.ts'

/** Issues of a story's positions, as they are called. */
function issuesOf(...texts: string[]): (string | null)[] {
  const { stories } = collate(texts.map((text, i) => reportOf(text, { id: `r${i + 1}`, publishedAt: '2026-04-02' })))
  return (stories[0]?.record.positions ?? []).map(({ issue }) => issue)
}

const TALKS = 'Negotiators of the Millers Union and Corda Foods met in Reva on Thursday for a third round of pay talks.'

test('record() calls an issue by the phrase that several reports use, up to its head and with what is fixed before it', () => {
  const issues = issuesOf(
    `${TALKS}\n\nThe Millers Union is demanding safety inspections at every mill. Corda Foods rejected safety inspections. Corda Foods offered a bonus of 400 crowns.`,
    `Corda Foods and the Millers Union sat down in Reva again.\n\nThe Millers Union demands safety inspections twice a year, it said. Corda Foods refuses any safety inspections by outsiders.`,
  )
  assert.ok(issues.includes('safety inspections'))
  assert.ok(!issues.includes('safety') && !issues.includes('inspection'))
})

test('record() names no issue of which one text speaks once', () => {
  const issues = issuesOf(
    `${TALKS}\n\nThe Millers Union is demanding a canteen. Corda Foods offered a bonus of 400 crowns.`,
    `Corda Foods and the Millers Union sat down in Reva again.\n\nCorda Foods has offered a bonus of 400 crowns, it said.`,
  )
  assert.ok(issues.includes('bonus'))
  assert.ok(!issues.includes('canteen'))
})

test('record() takes no part of a hyphened word into the name of an issue', () => {
  const issues = issuesOf(
    `${TALKS}\n\nThe Millers Union rejected a 30-day truce. Corda Foods demanded a 30-day truce.`,
    `Corda Foods and the Millers Union sat down in Reva again.\n\nCorda Foods demands a 30-day truce, it said. The Millers Union refused the 30-day truce.`,
  )
  assert.ok(issues.includes('truce'))
  assert.ok(issues.every((issue) => issue === null || !issue.includes('day')))
})
