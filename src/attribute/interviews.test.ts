import assert from 'node:assert/strict'
import { test } from 'node:test'
import { madeOf } from '../../test/sayings.ts'
import { withInterviews } from './interviews.ts'

const INTRODUCED = 'Rolf Quiro, the drivers’ leader, was in good mood on Tuesday.'

test('withInterviews() gives quoted answers behind bare questions to the one introduced', () => {
  const text = `The map\n\n${INTRODUCED}\n\nIs it about the money?\n\n“No. The rate is fair.”\n\nThe firm was not heard.`
  assert.deepEqual(madeOf(withInterviews, text), [['Rolf Quiro', null, '“No. The rate is fair.”']])
})

test('withInterviews() gives "A:" to whoever answers under a name, or is introduced', () => {
  const asked = 'The Review: How was it?\n\nRolf Quiro: It was short.\n\nQ: And then?\n\nA: We went home.'
  assert.deepEqual(madeOf(withInterviews, `The map\n\nAda Moss met Mr Quiro.\n\n${asked}`), [
    ['Rolf Quiro', ':', 'We went home.'],
  ])
  const plain = `The map\n\n${INTRODUCED}\n\nQ: How was it?\n\nA: It was short.\n\nQ: And?\n\nA: We left.`
  assert.deepEqual(madeOf(withInterviews, plain), [
    ['Rolf Quiro', ':', 'It was short.'],
    ['Rolf Quiro', ':', 'We left.'],
  ])
})

test('withInterviews() takes unmarked answers for speech only where they say "I", and never an explainer', () => {
  const bare = `The map\n\n${INTRODUCED}\n\nIs it over?\n\nI hope so.\n\nAnd the guards?\n\nWe never met.`
  assert.deepEqual(
    madeOf(withInterviews, bare).map(([source, , content]) => [source, content]),
    [
      ['Rolf Quiro', 'I hope so.'],
      ['Rolf Quiro', 'We never met.'],
    ],
  )
  const explained = `The map\n\n${INTRODUCED}\n\nWho is out?\n\nThe guards are.\n\nWhat runs?\n\nTwo trains in five do.`
  assert.deepEqual(madeOf(withInterviews, explained), [])
})
