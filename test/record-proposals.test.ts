import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collate } from '../src/collate.ts'
import type { Story } from '../src/model.ts'
import { reportOf } from './story.ts'

const PAY = [
  reportOf(
    `The Teachers' Federation will strike on Thursday after talks with the Lorne School Board broke down, both sides said.

The Lorne School Board has offered a 2.5 per cent rise this year and 3 per cent next year. The Teachers' Federation is demanding 8 per cent.

The state mediator, Judge Vera Holm, said she had put forward a compromise of 5 per cent over 18 months.`,
    { id: 'a1', publishedAt: '2026-05-04', outlet: 'Lorne Herald' },
  ),
  reportOf(
    `The mediator's proposal of 5 per cent over 18 months was given to both sides on Monday, mediator Vera Holm said.

The Teachers' Federation voted to accept the mediator's plan. The Lorne School Board rejected it.

The Lorne School Board said its offer remained on the table. The federation wants the board to drop its timetable plan.`,
    { id: 'a2', publishedAt: '2026-05-06', outlet: 'Radio Lorne' },
  ),
  reportOf(
    `A draft agreement, seen by the Daily Post, provides for a rise of 5 per cent, a cap of 28 pupils per class and the hiring of 300 teachers.

The Lorne School Board and the Teachers' Federation meet again on Monday for talks with the mediator, Vera Holm.`,
    { id: 'a3', publishedAt: '2026-05-08', outlet: 'Daily Post' },
  ),
]

const story = collate(PAY).stories[0] as Story
const { proposals } = story.record
const nameOf = (id: string | null) => story.actors.find((actor) => actor.id === id)?.name ?? null
const told = (words: string) => {
  const found = proposals.filter(({ passages }) => passages.some(({ text }) => text.includes(words)))
  assert.ok(found[0], words)
  return found[0]
}

test('record() joins a mediator’s compromise, proposal and plan over reports, with its maker', () => {
  const plan = told('compromise of 5 per cent')
  assert.equal(plan, told('proposal of 5 per cent'))
  assert.equal(plan, told('plan'))
  assert.match(nameOf(plan.by) ?? '', /Vera Holm/)
})

test('record() parts the terms of an offer where a number opens the next one', () => {
  assert.deepEqual(
    told('has offered').terms.map(({ text }) => text),
    ['a 2.5 per cent rise this year', '3 per cent next year'],
  )
})

test('record() reads the terms of a draft over the words that stand between', () => {
  assert.deepEqual(
    told('draft agreement').terms.map(({ text }) => text),
    ['a rise of 5 per cent', 'a cap of 28 pupils per class', 'the hiring of 300 teachers'],
  )
})

test('record() keeps a plan with a label of its own apart from its maker’s offer', () => {
  assert.notEqual(told('timetable plan'), told('has offered'))
})

test('record() notes who answered a proposal how', () => {
  const answers = told('compromise').responses.map(({ actor, state }) => [nameOf(actor), state])
  assert.ok(answers.some(([who, state]) => who?.includes('Federation') && state === 'accepted'))
})
