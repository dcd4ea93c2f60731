import assert from 'node:assert/strict'
import { test } from 'node:test'
import { raised } from '../../test/two-sentences.ts'
import { findLostQuantifier, findOtherQuantifier } from './quantifiers.ts'

test('findOtherQuantifier() raises another rung of some, many, most, all', () => {
  assert.deepEqual(raised(findOtherQuantifier, 'Most drivers went home.', 'All drivers went home.'), [
    'substance hardened: Most ~ All',
  ])
  assert.deepEqual(raised(findOtherQuantifier, 'Many of the drivers went home.', 'Some drivers went home.'), [
    'force softened: Many ~ Some',
  ])
  assert.deepEqual(raised(findOtherQuantifier, 'Each driver went home.', 'Every driver went home.'), [])
})

test('findLostQuantifier() raises some told of all, either way round', () => {
  const some = 'Some of the drivers turned down the rota.'
  const all = 'The drivers turned down the rota.'
  assert.deepEqual(raised(findLostQuantifier, some, all), ['force dropped: Some of the drivers ~ drivers'])
  assert.deepEqual(raised(findLostQuantifier, all, some), ['force added: drivers ~ Some of the drivers'])
})

test('findLostQuantifier() keeps silent where the other side counts, owns or says "few hours"', () => {
  assert.deepEqual(raised(findLostQuantifier, 'Several drivers stayed.', 'Eight drivers stayed.'), [])
  assert.deepEqual(raised(findLostQuantifier, 'Some drivers stayed.', 'Its drivers stayed.'), [])
  assert.deepEqual(raised(findLostQuantifier, 'They met in the last few hours.', 'They met in the last hours.'), [])
  assert.deepEqual(raised(findLostQuantifier, 'All the drivers stayed.', 'The drivers stayed.'), [])
})

test('findLostQuantifier() raises most told as all in substance', () => {
  assert.deepEqual(
    raised(
      findLostQuantifier,
      'Most of the others, a clerk said, were cooks.',
      'The others, a clerk said, were cooks.',
    ),
    ['substance dropped: Most of the others ~ others'],
  )
})
