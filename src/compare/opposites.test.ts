import assert from 'node:assert/strict'
import { test } from 'node:test'
import { raised } from '../../test/two-sentences.ts'
import { findOpposites } from './opposites.ts'

test('findOpposites() raises a direct antonym in one place', () => {
  assert.deepEqual(raised(findOpposites, 'Exports rose in the spring.', 'Exports fell in the spring.'), [
    'substance changed: rose ~ fell',
  ])
  assert.deepEqual(
    raised(findOpposites, 'He left by the northern gate of the port.', 'He left by the southern gate of the port.'),
    ['substance changed: northern ~ southern'],
  )
})

test('findOpposites() keeps silent at a negation, at converses, and where another thing is so', () => {
  assert.deepEqual(raised(findOpposites, 'Exports did not rise in spring.', 'Exports fell in the spring.'), [])
  assert.deepEqual(raised(findOpposites, 'Exports rose, and never slept.', 'Exports fell, and never slept.'), [])
  assert.deepEqual(raised(findOpposites, 'The yard sold two boats.', 'The yard bought two boats.'), [])
  assert.deepEqual(
    raised(findOpposites, 'It went to the first committee on ports.', 'It went to the last session on ports.'),
    [],
  )
})
