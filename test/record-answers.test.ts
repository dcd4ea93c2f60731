import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collate } from '../src/collate.ts'
import type { Story } from '../src/model.ts'
import { renderRecord } from '../src/render/index.ts'
import { reportOf } from './story.ts'

const OPENING = `The Pilots' Union and Merrin Air met on Monday for talks with the mediator, Vera Holm.\n\n`

const recordOf = (body: string) => {
  const story = collate([reportOf(OPENING + body, { id: 'p1', publishedAt: '2026-05-04' })]).stories[0] as Story
  const nameOf = (id: string | null) => story.actors.find((actor) => actor.id === id)?.name ?? '-'
  return {
    proposals: story.record.proposals.map(({ name, state, responses }) => ({
      name,
      state,
      answers: responses.map((one) => `${nameOf(one.actor)} ${one.state}`),
    })),
    positions: story.record.positions.map(
      ({ actor, kind, passages }) => `${nameOf(actor)} ${kind}: ${passages[0]?.text}`,
    ),
    rules: story.record.rules.map(({ met, passages }) => `${met}: ${passages[0]?.text}`),
  }
}

test('record() takes no inverted condition for a refusal', () => {
  const { positions } = recordOf("Merrin Air said it would cut routes should the Pilots' Union reject the roster.")
  assert.ok(!positions.some((one) => /rejection/.test(one)), positions.join('\n'))
})

test('record() keeps the answer to an earlier version apart from the offer', () => {
  const { proposals } = recordOf(
    "Merrin Air has offered a rise of 6% over three years. The Pilots' Union rejected an earlier version of the offer, worth 4%.",
  )
  assert.deepEqual(proposals, [
    { name: 'a rise of 6% over three years', state: 'proposed', answers: [] },
    { name: 'earlier version of the offer', state: 'rejected', answers: ["Pilots' Union rejected"] },
  ])
})

test('record() gives what a side considers as under discussion, never as proposed', () => {
  const { proposals } = recordOf('Merrin Air is considering raising its offer to 7.5%, a person close to it said.')
  assert.deepEqual(
    proposals.map(({ state }) => state),
    ['under discussion'],
  )
})

test('record() reads an answer in apposition and after the offer, and no refusal in “has not accepted”', () => {
  const { proposals } = recordOf(
    `Merrin Air suggested a halt to the strikes to allow the crews to rest, a proposal that the Pilots' Union rejected.

Merrin Air has offered 5 per cent. The Pilots' Union has not accepted.`,
  )
  assert.deepEqual(proposals, [
    {
      name: 'a halt to the strikes to allow the crews to rest',
      state: 'rejected',
      answers: ["Pilots' Union rejected"],
    },
    { name: '5 per cent', state: 'proposed', answers: ["Pilots' Union under discussion"] },
  ])
})

test('record() takes a yes to a part, or “nothing is agreed”, for no yes to the draft', () => {
  const { proposals } = recordOf(
    `Vera Holm circulated a draft agreement of nine points. Merrin Air accepted one point of the draft. Nothing in the draft is agreed until both sign, Vera Holm said.`,
  )
  assert.ok(proposals.length > 0)
  assert.ok(!proposals.some(({ state }) => /accepted/.test(state)), JSON.stringify(proposals))
})

test('record() takes a recommendation to accept for no answer of the members', () => {
  const { proposals } = recordOf(
    "The executive of the Pilots' Union voted to put the latest offer to its members with a recommendation to accept it.",
  )
  assert.ok(proposals.length > 0)
  assert.ok(!proposals.some(({ state }) => /accepted/.test(state)), JSON.stringify(proposals))
})

test('record() tells nothing by “what he would not sign”, and closes a quotation it began', () => {
  const { positions } = recordOf(
    `Tam Orrel, the head of the Pilots' Union, would not discuss pay. He did say what he would not sign.

Tam Orrel called the offer “thin, but a place to begin” on Tuesday.`,
  )
  assert.ok(!positions.some((one) => /would not sign/.test(one)), positions.join('\n'))
  for (const one of positions) assert.equal(one.includes('“'), one.includes('”'), one)
})

test('record() keeps what tells of a number with it, and ends a term at a semicolon', () => {
  const story = collate([
    reportOf(
      `${OPENING}Merrin Air has offered 60, all of them part-time; however, the Pilots' Union wants 90 jobs, Vera Holm said.`,
    ),
  ]).stories[0] as Story
  const terms = story.record.proposals.flatMap((one) => one.terms.map(({ text }) => text))
  assert.ok(terms.includes('60, all of them part-time'), terms.join('\n'))
})

test('renderRecord() names no party silent on what several unnamed have put forward', () => {
  const body = `${OPENING}Merrin Air offered 3 per cent. The unions had demanded 9 per cent. The Pilots' Union said it would not return. Merrin Air rejected arbitration.`
  const found = collate([reportOf(body, { id: 'p1', publishedAt: '2026-05-04' })])
  const view = renderRecord(found, { form: 'terminal', only: 'proposals', party: null }, { width: 200, colour: false })
  const [airline, unions] = view.split('9 per cent, by The unions')
  assert.ok(airline?.includes("No answer recorded: The unions and Pilots' Union"), view)
  assert.doesNotMatch(unions ?? 'No answer recorded', /No answer recorded/)
})
