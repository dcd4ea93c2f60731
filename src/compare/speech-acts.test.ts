import assert from 'node:assert/strict'
import { test } from 'node:test'
import { raised } from '../../test/two-sentences.ts'
import { findOtherSpeechAct } from './speech-acts.ts'

test('findOtherSpeechAct() raises a claim told plainly, whatever adverb stands beside it', () => {
  assert.deepEqual(
    raised(
      findOtherSpeechAct,
      'The guild also claimed that two boats had been cut loose.',
      'The guild further stated that two boats had been cut loose.',
    ),
    ['force hardened: claimed ~ stated'],
  )
})

test('findOtherSpeechAct() raises a promise merely said, a denial made proof, and a word taken for so', () => {
  assert.deepEqual(
    raised(
      findOtherSpeechAct,
      'The guild promised that no boat would sail.',
      'The guild said that no boat would sail.',
    ),
    ['force softened: promised ~ said'],
  )
  assert.deepEqual(raised(findOtherSpeechAct, 'The guild denied the report.', 'The guild refuted the report.'), [
    'force hardened: denied ~ refuted',
  ])
  assert.deepEqual(
    raised(findOtherSpeechAct, 'The guild said that a boat had sailed.', 'The guild admitted that a boat had sailed.'),
    ['force hardened: said ~ admitted'],
  )
})

test('findOtherSpeechAct() leaves plain verbs and verbs of opinion alone', () => {
  assert.deepEqual(
    raised(findOtherSpeechAct, 'The guild said that a boat had sailed.', 'The guild stated that a boat had sailed.'),
    [],
  )
  assert.deepEqual(
    raised(findOtherSpeechAct, 'The guild claimed that the fee was high.', 'The guild argued that the fee was high.'),
    [],
  )
})

test('findOtherSpeechAct() pairs verbs by what is said, whatever stands between', () => {
  assert.deepEqual(
    raised(
      findOtherSpeechAct,
      'The guild says a tug rammed the old wooden pier.',
      'The crew lists of two boats show little, but one clerk alleges that a tug rammed the old wooden pier.',
    ),
    ['force softened: says ~ alleges'],
  )
})

test('findOtherSpeechAct() ranks hints below statements and wishes below orders', () => {
  assert.deepEqual(
    raised(findOtherSpeechAct, 'Two clerks said the seal was real.', 'Two clerks suggested that the seal was real.'),
    ['force softened: said ~ suggested'],
  )
  assert.deepEqual(
    raised(findOtherSpeechAct, 'The guild said the seal was real.', 'The guild indicated that the seal was real.'),
    [],
  )
  assert.deepEqual(
    raised(findOtherSpeechAct, 'The mayor advised her to close the pier.', 'The mayor ordered her to close the pier.'),
    ['force hardened: advised ~ ordered'],
  )
})

test('findOtherSpeechAct() tells not denying from granting', () => {
  assert.deepEqual(
    raised(
      findOtherSpeechAct,
      'The mayor did not deny that the seal was real.',
      'The mayor admitted that the seal was real.',
    ),
    ['substance hardened: deny ~ admitted'],
  )
})

test('findOtherSpeechAct() grades a change the other way round as well', () => {
  const acts = (a: string, b: string) =>
    raised(findOtherSpeechAct, `The guild ${a} that a boat had sailed.`, `The guild ${b} that a boat had sailed.`)
  assert.deepEqual(acts('admitted', 'said'), ['force softened: admitted ~ said'])
  assert.deepEqual(acts('refuted', 'denied'), ['force softened: refuted ~ denied'])
  assert.deepEqual(acts('suggested', 'said'), ['force hardened: suggested ~ said'])
  assert.deepEqual(acts('claimed', 'insisted'), ['force hardened: claimed ~ insisted'])
  assert.deepEqual(acts('admitted', 'did not deny'), ['substance softened: admitted ~ deny'])
  // What is hinted at a hearer is no weaker way to say that it is so.
  assert.deepEqual(
    raised(findOtherSpeechAct, 'The guild said more to the mayor.', 'The guild suggested more to the mayor.'),
    [],
  )
})
