import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { findRows, layOutRows } from './feature-table.ts'

const hash = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })

test('findRows() gives a row to each feature laid out, the same each time, and none to an empty table', () => {
  fc.assert(
    fc.property(fc.uniqueArray(hash, { maxLength: 40 }), (hashes) => {
      const marks = layOutRows(hashes, 1 << 12)
      const found = Int32Array.from(hashes)
      findRows(found, found.length, marks)
      // Forty features in 4,096 rows: two tries are enough but for those whose rows were both taken.
      for (const row of found) assert.ok(row === 1 << 12 || marks[row] !== 0)
      const again = Int32Array.from(hashes)
      findRows(again, again.length, marks)
      assert.deepEqual(again, found)
    }),
  )
  const none = Int32Array.of(1, -7, 99)
  findRows(none, 3, new Uint8Array(16))
  assert.deepEqual([...none], [16, 16, 16])
})

test('layOutRows() puts a feature whose row is taken into the next, and leaves out the third', () => {
  // Rows by the last four bits, marks by the first eight: three features for row 5.
  const [first, second, third] = [0x01000005, 0x02000005, 0x03000005]
  const marks = layOutRows([first, second, third], 16)
  const found = Int32Array.of(first, second, third)
  findRows(found, 3, marks)
  assert.deepEqual([...found], [5, 6, 16])
})
