import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bCubed } from './b-cubed.ts'

test('bCubed() is 1 for the same grouping under other names', () => {
  assert.deepEqual(bCubed(['x', 'x', 'y'], ['1', '1', '2']), { precision: 1, recall: 1, f1: 1 })
})

test('bCubed() takes precision off what is joined, and recall off what is split', () => {
  // Joined: items 1 and 2 have 2 of 3 right, item 3 has 1 of 3: (2/3 + 2/3 + 1/3) / 3.
  assert.deepEqual(bCubed(['x', 'x', 'x'], ['1', '1', '2']), {
    precision: (2 / 3 + 2 / 3 + 1 / 3) / 3,
    recall: 1,
    f1: 5 / 7,
  })
  // Split: each of the first two finds half of its group: (1/2 + 1/2 + 1) / 3.
  assert.deepEqual(bCubed(['x', 'y', 'z'], ['1', '1', '2']), { precision: 1, recall: 2 / 3, f1: 4 / 5 })
})

test('bCubed() of no items is 1', () => {
  assert.equal(bCubed([], []).f1, 1)
})
