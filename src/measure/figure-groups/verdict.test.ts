import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Range } from './context.ts'
import { compareRanges } from './verdict.ts'

/** A range in its own unit; one number where `high` is left out. */
function range(bound: Range['bound'], low: number | null, high = low, factor = 1): Range {
  return { bound, low, high, factor }
}

test('compareRanges() says agree, vaguer or conflict of two numbers', () => {
  assert.equal(compareRanges(range('exact', 40), range('exact', 40)), 'agree')
  assert.equal(compareRanges(range('exact', 40), range('exact', 41)), 'conflict')
  assert.equal(compareRanges(range('exact', 40), range('exact', 35, 45)), 'vaguer')
  // "about 40" may be 42, not 43.
  assert.equal(compareRanges(range('about', 40), range('exact', 42)), 'vaguer')
  assert.equal(compareRanges(range('about', 40), range('exact', 43)), 'conflict')
})

test('compareRanges() takes bounds at their word', () => {
  assert.equal(compareRanges(range('above', 50, null), range('exact', 50)), 'conflict')
  assert.equal(compareRanges(range('at least', 50, null), range('exact', 50)), 'vaguer')
  assert.equal(compareRanges(range('at least', 140, null), range('at most', 0, 140)), 'conflict')
  assert.equal(compareRanges(range('at least', 14, null), range('at least', 17, null)), 'conflict')
})

test('compareRanges() takes a large round number roughly', () => {
  assert.equal(compareRanges(range('at least', 14_000, null), range('at least', 17_000, null)), 'vaguer')
  assert.equal(compareRanges(range('at least', 14_200, null), range('at least', 17_345, null)), 'conflict')
  assert.equal(compareRanges(range('above', 500_000, null), range('exact', 500_000)), 'vaguer')
})

test('compareRanges() allows for the rounding of a conversion, between other units only', () => {
  // 60 miles in kilometres are 96.56.
  const miles = range('exact', 96.56, 96.56, 1.609344)
  assert.equal(compareRanges(miles, range('exact', 97)), 'vaguer')
  assert.equal(compareRanges(range('exact', 96.56), range('exact', 98)), 'conflict')
  assert.equal(compareRanges(miles, range('exact', 105)), 'conflict')
})

test('compareRanges() takes dozens and scores for one, dozens and thousands for two', () => {
  assert.equal(compareRanges(range('exact', 24, null), range('exact', 40, null)), 'vaguer')
  assert.equal(compareRanges(range('exact', 24, null), range('exact', 24, null)), 'agree')
  assert.equal(compareRanges(range('exact', 24, null), range('exact', 2000, null)), 'conflict')
})

test('compareRanges() takes a number rounded to two digits and more for the same told less exactly', () => {
  assert.equal(compareRanges(range('exact', 57.3), range('exact', 57)), 'vaguer')
  assert.equal(compareRanges(range('exact', 57), range('exact', 58)), 'conflict')
  assert.equal(compareRanges(range('exact', 118), range('exact', 120)), 'conflict')
  assert.equal(compareRanges(range('exact', 12), range('exact', 10)), 'conflict')
})
