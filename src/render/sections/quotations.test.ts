import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Story } from '../../model.ts'
import { quotationsSection } from './quotations.ts'

test('quotationsSection() takes another form of apostrophe or quotation mark for no edit', () => {
  const told = [
    '“The crews’ ship, the “Star”, ’s ours”',
    "'The crews' ship, the 'Star', 's ours'",
    '“The crews’ boat is ours”',
  ]
  const quotes = told.map((text, i) => ({
    id: `q${i}`,
    passage: { report: `r${i}`, start: 0, end: text.length, text },
  }))
  const utterances = [
    { id: 'u', speaker: null, verdict: 'altered', best: 'q0', quotes: ['q0', 'q1', 'q2'], bestWhy: '' },
  ]
  const story = { quotes, utterances, actors: [] } as unknown as Story
  const versions = quotationsSection(story).find((block) => block.kind === 'versions')
  assert.deepEqual(
    versions?.rows.map(({ label }) => label),
    ['r0, r1', 'r2'],
  )
})
