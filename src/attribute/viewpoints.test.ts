import assert from 'node:assert/strict'
import { test } from 'node:test'
import { madeOf } from '../../test/sayings.ts'
import { withViewpoints } from './viewpoints.ts'

test('withViewpoints() hears "in the words of" before and behind what is said', () => {
  assert.deepEqual(madeOf(withViewpoints, 'To wait would be “a slow defeat,” in the words of Dora Temm, the mayor.'), [
    ['Dora Temm, the mayor', 'in the words of', 'To wait would be “a slow defeat,”'],
  ])
  const relative = 'She read the plan, which in the words of its lead envoy, Einar Brek, would pay the thieves.'
  assert.deepEqual(madeOf(withViewpoints, relative), [
    ['its lead envoy, Einar Brek', 'in the words of', 'would pay the thieves'],
  ])
})

test('withViewpoints() hears whose count a figure is', () => {
  assert.deepEqual(madeOf(withViewpoints, 'Some 40 ships wait, by the count of the Port Council.'), [
    ['the Port Council', 'by the count of', 'Some 40 ships wait'],
  ])
  assert.deepEqual(madeOf(withViewpoints, 'By the navy’s own reckoning, 12 men died.'), [
    ['the navy', 'reckoning', '12 men died'],
  ])
})

test('withViewpoints() leaves what stands within a clause, what nobody counts, and what others found', () => {
  assert.deepEqual(madeOf(withViewpoints, 'They lost by the count of ten.'), [])
  assert.deepEqual(madeOf(withViewpoints, 'It was late, by the clock of the tower.'), [])
  const found = ['the navy', 'reckoning', '12 men died'] as const
  assert.deepEqual(madeOf(withViewpoints, 'By the navy’s reckoning, 12 men died.', found), [[...found]])
})
