import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collate } from '../src/collate.ts'
import type { Story } from '../src/model.ts'
import { reportOf } from './story.ts'

const FIRST = reportOf(
  `Talks between the Nurses' Union and Saint Olaf Hospital opened on Monday, the mediator, Tomas Lind, said.

"We will not sign unless the dismissed nurses are reinstated," union leader Ada Brook said.

Saint Olaf Hospital said it would accept a pay rise of 5 per cent if the union suspended its overtime ban.

The hospital rejected any deal until the strike at its clinics has ended.`,
  { id: 'n1', publishedAt: '2026-03-02', outlet: 'City Wire' },
)

const rulesOf = (...later: readonly string[]) => {
  const reports = [
    FIRST,
    ...later.map((text, i) => reportOf(text, { id: `n${i + 2}`, publishedAt: `2026-03-0${i + 5}` })),
  ]
  const story = collate(reports).stories[0] as Story
  return (words: string) => {
    const rule = story.record.rules.find(({ passages }) => passages.some(({ text }) => text.includes(words)))
    assert.ok(rule, words)
    return rule
  }
}

const TALKS = `The Nurses' Union and Saint Olaf Hospital met again for talks with the mediator, Tomas Lind, on Thursday.\n\n`

test('record() leaves a condition unrecorded where no report says that it is met', () => {
  const rule = rulesOf()
  for (const words of ['dismissed nurses', 'overtime ban', 'strike at its clinics'])
    assert.deepEqual([rule(words).met, rule(words).metBy], ['unrecorded', []])
})

test('record() finds a condition met where a later report tells that it happened, with the words', () => {
  const rule = rulesOf(`${TALKS}Saint Olaf Hospital reinstated the dismissed nurses on Wednesday.`)
  assert.equal(rule('dismissed nurses').met, 'yes')
  assert.match(rule('dismissed nurses').metBy[0]?.text ?? '', /reinstated the dismissed nurses/)
  assert.equal(rule('overtime ban').met, 'unrecorded')
})

test('record() finds a condition not met where a later report denies it', () => {
  assert.equal(rulesOf(`${TALKS}The union has not suspended its overtime ban.`)('overtime ban').met, 'no')
})

test('record() takes no rewording of a condition for its proof', () => {
  const reworded = `${TALKS}Saint Olaf Hospital said it would accept a rise of 5 per cent as long as the union suspended its overtime ban.`
  assert.equal(rulesOf(reworded)('overtime ban').met, 'unrecorded')
  const repeated = `${TALKS}Both would gain as long as Saint Olaf Hospital reinstated the dismissed nurses.`
  assert.equal(rulesOf(repeated)('dismissed nurses').met, 'unrecorded')
})

test('record() takes a no to something else for no refusal of consent', () => {
  const refused = `${TALKS}There is no deal unless the Nurses' Union agrees to it, Tomas Lind said.

Saint Olaf Hospital has offered a pause of ten days. The Nurses' Union rejected it.`
  assert.equal(rulesOf(refused)('no deal unless').met, 'unrecorded')
})

test('record() takes no promise and no wish for a condition met', () => {
  const rule = rulesOf(
    `${TALKS}The hospital has offered to reinstate the dismissed nurses. It hopes to see the strike at its clinics end.`,
  )
  assert.equal(rule('dismissed nurses').met, 'unrecorded')
  assert.equal(rule('strike at its clinics').met, 'unrecorded')
})

test('record() shows a mediator told as a party as a difference, not as a party', () => {
  const told = collate([
    FIRST,
    reportOf(`${TALKS}Tomas Lind, who is a party to the talks, said a deal was near.`, {
      id: 'n9',
      publishedAt: '2026-03-06',
    }),
  ]).stories[0] as Story
  const parties = told.record.parties.map(({ actor, role, differing }) => ({
    name: told.actors.find(({ id }) => id === actor)?.name ?? '',
    role,
    differing: differing.map(({ text }) => text),
  }))
  const lind = parties.filter(({ name }) => name.includes('Lind'))
  assert.deepEqual(
    lind.map(({ role }) => role),
    ['mediator'],
  )
  assert.deepEqual(lind[0]?.differing, ['who is a party to the talks'])
})
