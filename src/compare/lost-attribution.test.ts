import assert from 'node:assert/strict'
import { test } from 'node:test'
import { twoSentences } from '../../test/two-sentences.ts'
import { findLostAttribution } from './lost-attribution.ts'

/** What is gone, with its effect seen from the first sentence. */
function lost(a: string, b: string): string[] {
  return findLostAttribution(twoSentences(a, b)).map(
    ({ effect, passages: [inA, inB] }) => `${effect}: ${effect === 'dropped' ? inA.text : inB.text}`,
  )
}

const FACT = 'The ferry left the harbour with six empty lifeboats.'

test('findLostAttribution() raises what somebody said told as a fact, before and behind its words', () => {
  assert.deepEqual(lost('Two stewards said the ferry left the harbour with six empty lifeboats.', FACT), [
    'dropped: Two stewards said',
  ])
  assert.deepEqual(lost('The ferry left the harbour with six empty lifeboats, two stewards said.', FACT), [
    'dropped: two stewards said',
  ])
  assert.deepEqual(lost(FACT, 'The ferry left the harbour with six empty lifeboats, according to two stewards.'), [
    'added: according to two stewards',
  ])
})

test('findLostAttribution() keeps silent where evidence is given in other words', () => {
  const told = 'Two stewards said the ferry left the harbour with six empty lifeboats.'
  assert.deepEqual(lost(told, 'The ferry reportedly left the harbour with six empty lifeboats.'), [])
  assert.deepEqual(lost(told, 'Two stewards think the ferry left the harbour with six empty lifeboats.'), [])
})

test('findLostAttribution() takes a verb that both have for no evidence', () => {
  const told = 'A clerk who asked not to be named said the crews could not agree how to share the cargo.'
  assert.deepEqual(lost(told, 'The crews could not agree how to share the cargo.'), [
    'dropped: A clerk who asked not to be named said',
  ])
  const inserted = 'A clerk, who asked not to be named, said the crews could not agree how to share the cargo.'
  assert.deepEqual(lost(inserted, 'The crews could not agree how to share the cargo.'), [
    'dropped: A clerk, who asked not to be named, said',
  ])
})

test('findLostAttribution() takes only verbs with a clause for their object', () => {
  assert.deepEqual(
    lost(
      'The harbour board announced a new timetable for the ferry.',
      'The harbour board has a new timetable for the ferry.',
    ),
    [],
  )
  assert.deepEqual(
    lost(
      'The ferry’s captain, who lives in town, was not available for comment.',
      'The ferry’s captain, who lives in town, did not call back.',
    ),
    [],
  )
})

test('findLostAttribution() takes an attack told as a fact for substance, a count for force', () => {
  const grades = (a: string, b: string) => findLostAttribution(twoSentences(a, b)).map(({ grade }) => grade)
  assert.deepEqual(
    grades('The mayor says a missile killed nine cooks in the market.', 'A missile killed nine cooks in the market.'),
    ['substance'],
  )
  assert.deepEqual(
    grades('The mayor says nine cooks were hired in the market.', 'Nine cooks were hired in the market.'),
    ['force'],
  )
})
