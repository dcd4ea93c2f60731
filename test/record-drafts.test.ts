/** What a draft lays down, and claims in figures: proposals that no verb of proposing introduces. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collate } from '../src/collate.ts'
import type { Proposal } from '../src/model.ts'
import { reportOf } from './story.ts'

function proposalsOf(text: string): readonly Proposal[] {
  const [story] = collate([reportOf(text)]).stories
  assert.ok(story)
  return story.record.proposals
}

const textsOf = (passages: Proposal['terms']) => passages.map(({ text }) => text)

test('record() takes "the draft" for a proposal where its terms are told, and goes on with them', () => {
  const [draft, ...others] = proposalsOf(
    'Truce talks between Lundia and the Upland Front went on in Belport on Monday, and the mediator hopes for a deal on prisoners.\n\nUnder the draft, seen by this newspaper, the Front would free 31 miners. Troops would leave the valley, and 90 observers would watch the bridge. The mayor said he would wait.\n\nThe draft would let in nine lorries a day.',
  )
  assert.deepEqual(others, [])
  assert.deepEqual(textsOf(draft?.terms ?? []), [
    'the Front would free 31 miners',
    'Troops would leave the valley',
    '90 observers would watch the bridge',
    'The draft would let in nine lorries a day',
  ])
  for (const { start, end } of draft?.terms ?? [])
    assert.ok(draft?.passages.some((passage) => passage.start <= start && end <= passage.end))
})

test('record() makes nothing of a draft of which no term is told, nor of an offer that is only waited for', () => {
  const text =
    'Truce talks between Lundia and the Upland Front went on in Belport on Monday. The draft is long, the mayor said. “We will stop the moment there is an offer that we can live on,” a delegate said.'
  assert.deepEqual(proposalsOf(text), [])
})

test('record() takes a claim in figures for a proposal, by verb and by noun', () => {
  const proposals = proposalsOf(
    'Pay talks between the Lamplighters Union and the Harbour Board went on under a mediator. The Lamplighters Union opened the round with a demand for 11 per cent, said its leader, Ada Moss. The Lamplighters Union would settle for 7 per cent over two years provided wards were staffed. The Harbour Board refused. The rebels wanted 40 captives freed at once.',
  )
  assert.deepEqual(
    proposals.map(({ terms }) => textsOf(terms)),
    [['11 per cent'], ['7 per cent over two years provided wards were staffed'], ['40 captives freed at once']],
  )
})

test('record() makes no agreement of one that somebody wants to help the sides reach', () => {
  const text =
    'Pay talks went on under a mediator. The ministry stands ready to help the union and the board reach a settlement, Ada Moss, the minister, said.'
  assert.deepEqual(
    proposalsOf(text).filter(({ state }) => state === 'accepted'),
    [],
  )
})

test('record() goes on with terms over paragraphs and phases, and takes a document that lays something down for a proposal', () => {
  const [text] = proposalsOf(
    'Truce talks between Lundia and the Upland Front went on in Belport on Monday, and the mediator hopes for a deal.\n\nThe two-page text, a copy of which the Courier has seen, foresees a 30-day halt to the shelling.\n\nIn the first phase, the Front will free nine miners.\n\nThe others would go home in the second.\n\nThe mayor said he would wait.',
  )
  assert.deepEqual(textsOf(text?.terms ?? []), [
    'a 30-day halt to the shelling',
    'In the first phase, the Front will free nine miners',
    'The others would go home in the second',
  ])
})

test('record() takes what is to be done, and what a side is ready to give, for proposals', () => {
  const termsIn = (sentence: string) =>
    proposalsOf(
      `Talks between the Lamplighters Union and the Harbour Board went on under a mediator, who hopes for a settlement. ${sentence} The Harbour Board refused.`,
    ).map(({ terms }) => textsOf(terms))
  assert.deepEqual(termsIn('The Lamplighters Union wants the night ban lifted.'), [['the night ban lifted']])
  assert.deepEqual(termsIn('The Lamplighters Union asked for the reinstatement of nine clerks.'), [
    ['the reinstatement of nine clerks'],
  ])
  assert.deepEqual(termsIn('The Lamplighters Union is prepared to sign a four-year contract.'), [
    ['to sign a four-year contract'],
  ])
  assert.deepEqual(termsIn('The Lamplighters Union could live with one clerk for every two lamps.'), [
    ['one clerk for every two lamps'],
  ])
  assert.deepEqual(termsIn('The Lamplighters Union was willing to hold its fire for a week.'), [
    ['to hold its fire for a week'],
  ])
  assert.deepEqual(termsIn('The Lamplighters Union is claiming 9 per cent.'), [['9 per cent']])
  assert.deepEqual(termsIn('The Lamplighters Union claims 9 per cent have left.'), [])
  assert.deepEqual(termsIn('The Lamplighters Union is ready to talk.'), [])
  assert.deepEqual(termsIn('The Lamplighters Union wants to be heard.'), [])
})

test('record() reads terms under a plan that is only described, and behind "it provides for"', () => {
  const [plan] = proposalsOf(
    'Truce talks between Lundia and the Upland Front went on in Belport, and the mediators hope for a deal.\n\nUnder a four-page arrangement drawn up over five days, Lundian troops would draw back in two phases. A mission of 90 observers would have to certify each phase.',
  )
  assert.deepEqual(textsOf(plan?.terms ?? []), [
    'Lundian troops would draw back in two phases',
    'A mission of 90 observers would have to certify each phase',
  ])
  const [offer] = proposalsOf(
    'Pay talks between the Lamplighters Union and the Harbour Board went on under a mediator. The Harbour Board put forward an offer on Monday. It provides for a rise of 4 per cent. In return, Sunday would become a working day.',
  )
  assert.deepEqual(textsOf(offer?.terms ?? []), [
    'a rise of 4 per cent',
    'In return, Sunday would become a working day',
  ])
})
