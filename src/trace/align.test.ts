import assert from 'node:assert/strict'
import { test } from 'node:test'
import { alignUnits } from './align.ts'
import type { Resemblance } from './resemblance.ts'

/** A matrix of cosines as a `Resemblance`. */
function resemblance(cosines: readonly (readonly number[])[]): Resemblance {
  const all = Float32Array.from(cosines.flat())
  return { rows: cosines.length, columns: cosines[0]?.length ?? 0, all, narrator: all }
}

const places = (cosines: readonly (readonly number[])[]) => alignUnits(resemblance(cosines)).map(({ a, b }) => [a, b])

test('alignUnits() pairs each unit with its counterpart, when the paragraphs were moved', () => {
  const moved = [
    [0.1, 0, 0.9],
    [0.8, 0.1, 0],
    [0, 0.7, 0.1],
  ]
  assert.deepEqual(places(moved), [
    [0, 2],
    [1, 0],
    [2, 1],
  ])
})

test('alignUnits() takes a weak pair between two sure ones, and leaves it where it stands alone', () => {
  const between = [
    [0.8, 0, 0],
    [0, 0.2, 0],
    [0, 0, 0.8],
  ]
  assert.deepEqual(places(between), [
    [0, 0],
    [1, 1],
    [2, 2],
  ])
  const alone = [
    [0, 0, 0],
    [0, 0.2, 0],
    [0, 0, 0],
  ]
  assert.deepEqual(places(alone), [])
})

test('alignUnits() takes a loose pair that is the best of both, and not where one of them has a better', () => {
  assert.deepEqual(places([[0.32, 0, 0.1]]), [[0, 0]])
  assert.deepEqual(places([[0.32, 0, 0.6]]), [[0, 2]])
})

test('alignUnits() gives both halves of a split sentence', () => {
  assert.deepEqual(places([[0.6, 0.55]]), [
    [0, 0],
    [0, 1],
  ])
})

test('alignUnits() gives nothing for a report without units', () => {
  assert.deepEqual(places([]), [])
})
