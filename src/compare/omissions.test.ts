import assert from 'node:assert/strict'
import { test } from 'node:test'
import { reportOf } from '../../test/story.ts'
import type { Alignment, Link, Passage, Report } from '../model.ts'
import { analyseReport } from '../text/index.ts'
import { findOmissions } from './omissions.ts'

const KEPT = 'The ferry left at noon.'
const LOST = 'Two lifeboats were missing.'
const WIRE = reportOf(`${KEPT} ${LOST} The crew said nothing.`, { id: 'wire' })
const COPY = reportOf(`${KEPT} The crew said nothing.`, { id: 'copy' })

/** In one row: the first sentence, and the last. */
const SHARED = [
  [KEPT, KEPT],
  ['The crew said nothing.', 'The crew said nothing.'],
] as const

function passage({ id, text }: Report, words: string): Passage {
  const start = text.indexOf(words)
  return { report: id, start, end: start + words.length, text: words }
}

/** What the child lacks, where these words of both stand in a row. */
function omitted(
  child: Report,
  link: Partial<Link> = {},
  parent: Report = WIRE,
  told: readonly (readonly [inParent: string, inChild: string])[] = SHARED,
): string[] {
  const full = { a: 'wire', b: 'copy', relation: 'edit', direction: 'a>b', ...link } as Link
  const rows: Alignment[] = told.map(([inParent, inChild], k) => ({
    id: `al${k}`,
    passages: [passage(parent, inParent), passage(child, inChild)].map((one) => ({
      ...one,
      reading: 'reworded' as const,
    })),
  }))
  const texts = new Map([parent, child].map((report) => [report.id, analyseReport(report)]))
  return findOmissions(texts, [{ parent: 'wire', child: 'copy', link: full }], rows).flatMap(({ passages }) =>
    passages.map(({ text }) => text),
  )
}

test('findOmissions() gives the sentences of the parent that the child lacks', () => {
  assert.deepEqual(omitted(COPY), [LOST])
})

test('findOmissions() is fair: none of a child that is cut off, earlier, an excerpt, or of unknown direction', () => {
  const cut = { ...COPY, truncated: { passage: passage(COPY, 'nothing.'), why: '' } }
  assert.deepEqual(omitted(cut), [])
  const [late, early] = [
    { ...WIRE, publishedAt: '2025-03-02' },
    { ...COPY, publishedAt: '2025-03-01' },
  ]
  assert.deepEqual(omitted(early, {}, late), [])
  assert.deepEqual(omitted(COPY, { relation: 'excerpt' }), [])
  assert.deepEqual(omitted(COPY, { direction: 'common' }), [])
})

test('findOmissions() takes a sentence for told of which a third stands in a row, and a shorter report for no omission', () => {
  assert.deepEqual(omitted(COPY, {}, WIRE, [...SHARED, ['Two lifeboats', 'The crew']]), [])
  const longer = reportOf(`${KEPT} ${LOST} The sea was rough. Rain fell. The crew said nothing.`, { id: 'wire' })
  assert.deepEqual(omitted(COPY, {}, longer), [])
})
