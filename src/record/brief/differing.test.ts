import assert from 'node:assert/strict'
import { test } from 'node:test'
import { reportOf } from '../../../test/story.ts'
import type { Fact, Figure } from '../../model.ts'
import { conflictLines } from './differing.ts'

const TEXTS = {
  a: 'At least 12 divers were rescued.',
  b: 'Rescuers brought up 12 divers alive.',
  c: 'Nine divers were saved.',
}

const divers = (id: string, report: keyof typeof TEXTS, words: string, low: number | null, high: number | null) => {
  const start = TEXTS[report].indexOf(words)
  const passage = { report, start, end: start + words.length, text: words }
  return { id, passage, measure: 'divers', low, high, unit: null } as Figure
}

/** The lines on one conflict of these figures. */
function told(...figures: Figure[]): string[] {
  const group = { id: 'g', measure: 'divers', figures: figures.map(({ id }) => id), verdict: 'conflict' } as const
  const teller = {
    facts: [],
    figures,
    figureGroups: [{ ...group, family: null, changedBy: null, why: '' }],
    reports: Object.entries(TEXTS).map(([id, text]) => reportOf(text, { id, outlet: `Paper ${id}` })),
  }
  const factAt = ({ report }: { report: string }) => ({ id: report, text: TEXTS[report as 'a'] }) as Fact
  return conflictLines(teller, factAt).map(({ text }) => text)
}

test('conflictLines() tells a number once, whether or not it is a least one, with all who have it', () => {
  assert.deepEqual(
    told(
      divers('f1', 'a', 'At least 12 divers', 12, null),
      divers('f2', 'b', '12 divers', 12, 12),
      divers('f3', 'c', 'Nine divers', 9, 9),
    ),
    ['Reports differ on divers: At least 12 divers (Paper a, Paper b) or Nine divers (Paper c).'],
  )
})

test('conflictLines() holds a ceiling and a floor of one number for two readings, and one number for none', () => {
  const floor = divers('f1', 'a', 'At least 12 divers', 12, null)
  assert.equal(told(floor, divers('f2', 'b', '12 divers', null, 12)).length, 1)
  assert.deepEqual(told(floor, divers('f2', 'b', '12 divers', 12, 12)), [])
})
