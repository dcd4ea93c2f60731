import assert from 'node:assert/strict'
import { test } from 'node:test'
import { madeOf, type Words } from '../../test/sayings.ts'
import { wholeSources } from './whole-sources.ts'

const sourceOf = (text: string, saying: Words) => madeOf(wholeSources, text, saying)[0]?.[0]

test('wholeSources() takes the phrase that a complement belongs to', () => {
  const text = 'Two envoys briefed on the talks said the draft was thin.'
  assert.equal(sourceOf(text, ['the talks', 'said', 'the draft was thin']), 'Two envoys briefed on the talks')
  // What stands before a sentence's subject is no part of it, and a possessor speaks for himself.
  assert.equal(sourceOf('In the port Moss said no.', ['Moss', 'said', 'no']), 'Moss')
  assert.equal(sourceOf('The crowd with his remarks left.', ['his', 'remarks', 'left']), 'his')
})

test('wholeSources() finds who speaks before a clause in commas', () => {
  const text = 'An aide close to the panel, who would not be named, said the sides came near.'
  const whole = 'An aide close to the panel, who would not be named,'
  assert.equal(sourceOf(text, [null, 'said', 'the sides came near']), whole)
  assert.equal(sourceOf(text, ['who would not be named,', 'said', 'the sides came near']), whole)
})

test('wholeSources() tells the subject of a relative clause from its antecedent', () => {
  const deal = 'Eleven left in a deal of the League, whose envoy, Sol Okar, said she was glad.'
  const all = 'Eleven left in a deal of the League, whose envoy, Sol Okar,'
  assert.equal(sourceOf(deal, [all, 'said', 'she was glad']), 'whose envoy, Sol Okar,')
  const cook = 'Ada Moss, whose family lives near, said no.'
  assert.equal(
    sourceOf(cook, ['Ada Moss, whose family lives near,', 'said', 'no']),
    'Ada Moss, whose family lives near,',
  )
  const object = 'The truck, which port officials said was empty, left.'
  assert.equal(sourceOf(object, ['which port officials', 'said', 'was empty']), 'port officials')
})

test('wholeSources() takes no object for a subject, and nobody in a by-phrase between commas', () => {
  const known = 'People who know him say he will wait.'
  assert.equal(sourceOf(known, ['him', 'say', 'he will wait']), 'People who know him')
  const seen = 'The letter, dated May 2 and seen by the Courier, describes a strike as fair.'
  const whole = 'The letter, dated May 2 and seen by the Courier,'
  assert.equal(sourceOf(seen, ['the Courier', 'describes', 'a strike as fair']), whole)
})

test('wholeSources() parts the subject from a clause before it, and ends no phrase at an apostrophe', () => {
  const joined = 'The mayor left the hall and grain shippers warned that time was short.'
  const all = 'The mayor left the hall and grain shippers'
  assert.equal(sourceOf(joined, [all, 'warned', 'that time was short']), 'grain shippers')
  const officials = 'two officials who have read it and who asked for silence'
  assert.equal(sourceOf(`It is late, according to ${officials}.`, [officials, 'according to', 'It is late']), officials)
  const close = 'A person close to the owners’ thinking, who was away, said no.'
  assert.equal(
    sourceOf(close, ['A person close to the owners’', 'said', 'no']),
    'A person close to the owners’ thinking, who was away,',
  )
})
