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

function passage({ id, text }: Report, words: string): Passage {
  const start = text.indexOf(words)
  return { report: id, start, end: start + words.length, text: words }
}

function omitted(child: Report, link: Partial<Link> = {}, parent: Report = WIRE): string[] {
  const full = { a: 'wire', b: 'copy', relation: 'edit', direction: 'a>b', ...link } as Link
  const rows: Alignment[] = [KEPT, 'The crew said nothing.'].map((words, k) => ({
    id: `al${k}`,
    passages: [parent, child].map((report) => ({ ...passage(report, words), reading: 'verbatim' as const })),
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
