/** Proposals, conditions and happenings of a truce and a pay dispute, told in plain wire prose. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collate } from '../src/collate.ts'
import type { Story } from '../src/model.ts'
import { reportOf } from './story.ts'

function storyOf(...texts: readonly string[]): Story {
  const reports = texts.map((text, i) =>
    reportOf(text, { id: `r${i + 1}`, title: text.split('\n')[0] ?? null, publishedAt: `2025-05-0${i + 1}` }),
  )
  const [story] = collate(reports).stories
  assert.ok(story)
  return story
}

const nameIn = (story: Story, id: string | null) => story.actors.find((actor) => actor.id === id)?.name ?? null

const TRUCE = storyOf(
  'Lundia and Corrin front agree truce\n\nThe government of Lundia and the Corrin People’s Front agreed on a 20-day ceasefire on Thursday after five days of talks in Belport, mediators said.\n\nUnder the agreement, the two sides will exchange 80 prisoners within a week and reopen the coast road.\n\nMarta Quill, the special envoy of the Northern League, led the mediation. She has proposed that the monitors report to a joint council. Imre Dall, the Front’s spokesman, accepted the idea.\n\nKarel Voss, Lundia’s foreign minister, said the government would respect the truce as long as the Front did.',
  'Lundia cabinet approves truce\n\nLundia’s cabinet approved the truce on Friday by nine votes to four, the foreign minister, Karel Voss, said.\n\nA meeting of the joint council that was scheduled for Monday has been postponed. The army said its troops had returned fire near the bridge.',
)

const PAY = storyOf(
  'Ferry board offers crews 3 per cent\n\nThe Alder Ferry Board offered 3 per cent in talks with the Deckhands Union, which is demanding 8 per cent.\n\n“A three per cent offer is an insult,” said Ines Farrow, the union’s general secretary. “Our members will not accept it.”\n\nFarrow said the union would call off its strike if the board came back with a better offer. She demanded that the board drop its plan to cut night pay.\n\nThe port minister, Rhea Cole, has refused to meet the union until the strike is called off. A charity called for both sides to return to the talks. The board’s director, Owen Prail, would keep the breaks until 2031 for those who have them.',
  'Ferry board raises offer\n\nThe Alder Ferry Board has raised its offer to 5 per cent, its director, Owen Prail, told reporters after talks with the Deckhands Union.\n\nThe Deckhands Union suspended a two-day strike on Friday, hours before it was due to begin.',
)

test('record() makes one agreement of what sides agreed on, with its terms and who accepted it', () => {
  const truces = TRUCE.record.proposals.filter(({ name }) => /truce|ceasefire/.test(name))
  assert.equal(truces.length, 1)
  const [truce] = truces
  assert.equal(truce?.state, 'accepted')
  assert.deepEqual(
    truce?.terms.map(({ text }) => text),
    ['the two sides will exchange 80 prisoners within a week', 'reopen the coast road'],
  )
  const accepting = new Set(truce?.responses.map(({ actor }) => nameIn(TRUCE, actor)))
  assert.ok(accepting.has('Lundia') && accepting.has('Corrin People’s Front'))
})

test('record() reads a proposal in a that-clause, and an answer to "the idea"', () => {
  const found = TRUCE.record.proposals.find(({ name }) => /monitors report to a joint council/.test(name))
  assert.equal(nameIn(TRUCE, found?.by ?? null), 'Marta Quill')
  assert.deepEqual(
    found?.responses.map(({ actor, state }) => [nameIn(TRUCE, actor), state]),
    [['Imre Dall', 'accepted']],
  )
})

test('record() takes a raised offer for another offer, and one that is only imagined for none', () => {
  const names = PAY.record.proposals.map(({ name }) => name)
  assert.ok(names.includes('three per cent offer'))
  assert.ok(names.includes('offer to 5 per cent'))
  assert.ok(names.includes('plan to cut night pay'))
  assert.ok(!names.some((name) => /better offer|insult|crews/.test(name)))
  const first = PAY.record.proposals.find(({ name }) => name === 'three per cent offer')
  assert.deepEqual(
    first?.responses.map(({ actor, state }) => [nameIn(PAY, actor), state]),
    [['Ines Farrow', 'rejected']],
  )
})

test('record() gives a condition with what it is a condition of, and takes no date and no other "call" for one', () => {
  const rules = PAY.record.rules.map(({ met, passages }) => [met, passages[0]?.text])
  assert.ok(
    rules.some(([, text]) => text === 'the union would call off its strike if the board came back with a better offer'),
  )
  assert.ok(
    rules.some(([met, text]) => met === 'unrecorded' && /refused to meet the union until the strike/.test(text ?? '')),
  )
  assert.ok(!rules.some(([, text]) => /2031/.test(text ?? '')))
  assert.ok(
    TRUCE.record.rules.some(({ passages }) =>
      /^the government would respect the truce as long as/.test(passages[0]?.text ?? ''),
    ),
  )
})

test('record() codes what ends a strike and who shoots back, and ends the words before a measure of time', () => {
  const suspended = PAY.record.events.find(({ what }) => /suspended/.test(what))
  assert.deepEqual(
    [suspended?.plover, suspended?.what],
    ['CONCEDE', 'The Deckhands Union suspended a two-day strike on Friday'],
  )
  const fire = TRUCE.record.events.find(({ what }) => /returned fire/.test(what))
  assert.equal(fire?.plover, 'ASSAULT')
  assert.ok(!PAY.record.events.some(({ what }) => /call off/.test(what)))
})

test('record() finds talks that lie behind what is told, a session put off, and its mediator', () => {
  const states = TRUCE.record.meetings.map(({ state, passages }) => `${state}: ${passages[0]?.text}`)
  assert.ok(states.some((line) => line.startsWith('held: five days of talks in Belport')))
  assert.ok(states.some((line) => /^called off: A meeting of the joint council that was scheduled/.test(line)))
  const mediators = TRUCE.record.parties
    .filter(({ role }) => role === 'mediator')
    .map(({ actor }) => nameIn(TRUCE, actor))
  assert.ok(mediators.includes('Marta Quill'))
  assert.ok(!PAY.record.meetings.some(({ passages }) => /refused to meet/.test(passages[0]?.text ?? '')))
})
