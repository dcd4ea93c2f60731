import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findOtherSpeechAct } from './speech-acts.ts'
import { raised } from './two-sentences.ts'

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
