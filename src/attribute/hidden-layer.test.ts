import assert from 'node:assert/strict'
import { test } from 'node:test'
import { HIDDEN, HIDDEN_ROW, scoreHidden, signOf } from './hidden-layer.ts'

test('scoreHidden() adds the units that speak for, takes off those against, and hears none below zero', () => {
  // Rows: alone, then one weight for each hidden unit; the first half speaks for, the second against.
  const weights = new Float64Array(3 * HIDDEN_ROW)
  const last = HIDDEN
  weights.set([1], 0)
  weights.set([2, 5], HIDDEN_ROW)
  weights[1] = -3
  weights[2] = -4
  weights[last] = 7
  const sums = new Float64Array(HIDDEN_ROW)
  // 1 + 2 alone; unit 1 has -3 + 5 = 2, unit 2 has -4 and is silent, the last has 7 against.
  assert.equal(scoreHidden(Int32Array.of(0, 1), 0, 2, weights, sums), 3 + 2 - 7)
  assert.deepEqual([sums[0], sums[1], sums[2], sums[last]], [3, 2, -4, 7])
  assert.deepEqual([signOf(1), signOf(HIDDEN / 2), signOf(HIDDEN / 2 + 1), signOf(last)], [1, 1, -1, -1])
})
