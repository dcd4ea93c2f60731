import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nothingFound } from '../../../test/nothing-found.ts'
import { storyOf } from '../../../test/story.ts'
import { type Reading, readStory } from '../reading.ts'
import { kindByContent } from './by-content.ts'
import { kindByVerb } from './by-verb.ts'

function readingOf(sentence: string): Reading {
  const story = storyOf(sentence)
  const [reading] = readStory(story, nothingFound(story))
  assert.ok(reading)
  return reading
}

/** What the first clause states for its subject. */
const told = (sentence: string) => kindByVerb(readingOf(sentence), 0)

/** What a speaker says in the first clause, of the own side. */
function said(sentence: string, isOwn = true): string | null {
  const reading = readingOf(sentence)
  const [clause] = reading.clauses
  assert.ok(clause)
  return kindByContent(reading, clause, isOwn)
}

test('kindByVerb() turns a verb of position by its negation', () => {
  assert.equal(told('The millers accepted the tariff.'), 'acceptance')
  assert.equal(told('The millers have not accepted the tariff.'), 'rejection')
  assert.equal(told('The millers will not accept the tariff.'), 'red-line')
  assert.equal(told('The millers could not accept the tariff.'), null)
  assert.equal(told('The millers would not oppose the tariff.'), 'acceptance')
  assert.equal(told('The rebels did not rule out a second strike.'), 'threat')
  assert.equal(told('The port did not demand anything.'), null)
})

test('kindByVerb() reads what hangs on the verb', () => {
  assert.equal(told('The millers insisted that the mill must stay open.'), 'demand')
  assert.equal(told('The millers insisted that the wheel turned.'), null)
  assert.equal(told('The millers insisted that any deal must cover bread.'), 'red-line')
  assert.equal(told('The weavers vowed to strike on Monday.'), 'threat')
  assert.equal(told('The weavers vowed to return on Monday.'), 'commitment')
  assert.equal(told('The weavers refused to comment.'), null)
  assert.equal(told('The weavers refused to sign.'), 'rejection')
  assert.equal(told('The weavers backed the walkout by nine votes to four.'), null)
  assert.equal(told('The weavers would need more wool.'), 'condition')
  assert.equal(told('The weavers will appeal.'), 'commitment')
  assert.equal(told('The weavers appealed for calm.'), 'demand')
})

test('kindByVerb() takes what is asked of both sides for no demand, and what is only possible for nothing', () => {
  assert.equal(told('The bishop urged both sides to accept arbitration.'), 'stance')
  assert.equal(told('The bishop may reject the plan.'), null)
  assert.equal(told('The bakers could accept less if the ovens were mended.'), 'condition')
})

test('kindByVerb() tells what becomes of one’s own offer or demand', () => {
  assert.equal(told('The brewery raised its offer to 4 per cent.'), 'offer')
  assert.equal(told('The brewery withdrew its offer on Monday.'), 'rejection')
  assert.equal(told('The brewery dropped its demand for night shifts.'), 'acceptance')
  assert.equal(told('The brewery raised the price of beer.'), null)
  assert.equal(told('The brewers will ballot on a walkout.'), 'threat')
})

test('kindByContent() takes what a side will do for a promise, and what it will not do for a line', () => {
  assert.equal(said('We will free the drivers.'), 'commitment')
  assert.equal(said('We will not free the drivers.'), 'red-line')
  assert.equal(said("We won't free the drivers."), 'red-line')
  assert.equal(said('We will not negotiate with them.'), 'rejection')
  assert.equal(said('We will not guess or promise anything.'), 'red-line')
  assert.equal(said('We will not promise a date.'), 'stance')
  assert.equal(said('We will sign nothing on Monday.'), 'red-line')
  assert.equal(said('We would be lying.'), null)
  assert.equal(said('We would ask them to read it.'), 'demand')
  assert.equal(said('We would welcome the visit.'), 'acceptance')
})

test('kindByContent() tells harm from its end', () => {
  assert.equal(said('We will bomb the bridge.'), 'threat')
  assert.equal(said('We will not bomb the bridge.'), 'commitment')
  assert.equal(said('We will halt the bombing of the bridge.'), 'commitment')
  assert.equal(said('We would match any tariff.'), 'threat')
  assert.equal(said('We will use every tool the law gives us.'), 'threat')
})

test('kindByContent() finds the terms on which a thing is given', () => {
  assert.equal(said('We will come back once the gates are open.'), 'condition')
  assert.equal(said('We will come back only when the gates are open.'), 'condition')
  assert.equal(said('We would settle for less provided the gates were open.'), 'condition')
  assert.equal(said('We would reopen the mill if the farmers paid their debts.'), 'offer')
  assert.equal(said('There will be no harvest unless the farmers pay their debts.', false), 'condition')
  assert.equal(said('We could live with two if the third was shut.'), 'condition')
  assert.equal(said('We could live with two.'), 'acceptance')
})

test('kindByContent() takes what others must do for a demand, and what is done to one’s own for a refusal', () => {
  assert.equal(said('The owners must reopen the mill.', false), 'demand')
  assert.equal(said('The owners should have reopened the mill.', false), null)
  assert.equal(said('They will not be bought off.', false), 'rejection')
  assert.equal(said('The arsonists will not be freed.', false), 'red-line')
  assert.equal(said('That was out of the question.', false), 'rejection')
  assert.equal(said('Night work is out of the question.', false), 'red-line')
  assert.equal(said('Nobody tells us when to bake.', false), 'red-line')
})

test('kindByContent() hears no demand in a clause that measures a noun', () => {
  const reading = readingOf('The sides still argue about the distance the guard must withdraw from the mill.')
  const clause = reading.clauses.find(({ lemma }) => lemma === 'withdraw')
  assert.ok(clause)
  assert.equal(kindByContent(reading, clause, false), null)
  assert.equal(said('The guard must withdraw from the mill.', false), 'demand')
})
