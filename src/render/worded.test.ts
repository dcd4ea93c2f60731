import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Passage, Story } from '../model.ts'
import { wordedIn } from './worded.ts'

const passage = (report: string, text: string): Passage => ({ report, start: 0, end: text.length, text })

/** Reports cited, with the words between them. */
function cited(story: Partial<Story>, printed: Passage, passages: readonly Passage[]): string {
  const parts = wordedIn({ differences: [], quotes: [], utterances: [], ...story } as unknown as Story)(
    printed,
    passages,
  )
  return parts
    .map((part) =>
      typeof part === 'string' ? part : 'cite' in part ? part.cite.report : 'text' in part ? part.text : '',
    )
    .join('')
}

test('wordedIn() cites apart what differs in substance', () => {
  const [was, became, copied] = [
    passage('r1', 'before noon'),
    passage('r2', 'after noon'),
    passage('r3', 'before noon'),
  ]
  const differences = [{ grade: 'substance', passages: [was, became] }] as unknown as Story['differences']
  assert.equal(cited({ differences }, was, [was, became, copied]), ' r1 r3; otherwise in: r2')
  assert.equal(cited({ differences }, became, [was, became]), ' r2; otherwise in: r1')
  assert.equal(cited({}, was, [was, became]), ' r1 r2')
})

test('wordedIn() cites apart an altered quotation', () => {
  const told = ['“The harbour is ours”', '“The quay is ours”', '“The quay is ours”', '“The harbor is ours”']
  const passages = told.map((text, i) => passage(`r${i + 1}`, text)) as [Passage, Passage, Passage, Passage]
  const quotes = passages.map((one, i) => ({ id: `q${i + 1}`, passage: one })) as unknown as Story['quotes']
  const changes = [{ from: 'harbour', to: 'quay', passages: passages.slice(0, 2) }]
  const story = (verdict: string) => ({
    quotes,
    utterances: [{ id: 'u1', verdict, changes, quotes: quotes.map(({ id }) => id) }] as unknown as Story['utterances'],
  })
  assert.equal(cited(story('altered'), passages[0], passages), ' r1 r4; otherwise in: r2 r3')
  assert.equal(cited(story('trimmed'), passages[0], passages), ' r1 r2 r3 r4')
})
