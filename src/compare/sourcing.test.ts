import assert from 'node:assert/strict'
import { test } from 'node:test'
import { raised } from '../../test/two-sentences.ts'
import { findWeakerSourcing } from './sourcing.ts'

const weaker = (a: string, b: string) => raised(findWeakerSourcing, a, b)

test('findWeakerSourcing() raises a number and a knowledge that are gone', () => {
  assert.deepEqual(
    weaker(
      'Three engineers briefed on the repairs said the lock would stay shut until spring.',
      'Engineers said the lock would stay shut until spring.',
    ),
    ['force dropped: Three engineers briefed on the repairs ~ Engineers'],
  )
  assert.deepEqual(
    weaker(
      'The lock would stay shut until spring, according to an official with knowledge of the repairs.',
      'The lock would stay shut until spring, according to an official.',
    ),
    ['force dropped: an official with knowledge of the repairs ~ an official'],
  )
})

test('findWeakerSourcing() raises one who became several', () => {
  assert.deepEqual(weaker('A porter said the lock would stay shut.', 'Porters said the lock would stay shut.'), [
    'force dropped: A porter ~ Porters',
  ])
})

test('findWeakerSourcing() raises a reason for not naming that the other report never gives', () => {
  assert.deepEqual(
    weaker(
      'A porter said the lock would stay shut. He spoke on condition of anonymity because he feared for his job.',
      'A porter said the lock would stay shut.',
    ),
    ['force dropped: condition of anonymity ~ A porter'],
  )
})

test('findWeakerSourcing() leaves alone what is described alike, and people who say nothing', () => {
  assert.deepEqual(
    weaker('Two engineers said the lock would stay shut.', 'The lock would stay shut, two engineers said.'),
    [],
  )
  assert.deepEqual(weaker('Two engineers repaired the lock in spring.', 'Engineers repaired the lock in spring.'), [])
})
