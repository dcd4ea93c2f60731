import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { BORDER_FEATURES, UNIT_FEATURES } from './argument-features.ts'
import { bestLabels, CONTENT, CUE, LABELS, makeLattice, scoreUnits } from './label-units.ts'

const ROWS = 5

/** A segment of up to five units with random features and weights. */
const segment = fc.integer({ min: 1, max: 5 }).chain((size) =>
  fc.record({
    size: fc.constant(size),
    head: fc.integer({ min: 0, max: size - 1 }),
    units: rows(size * UNIT_FEATURES),
    borders: rows(size * BORDER_FEATURES),
    unitWeights: weights(ROWS * LABELS),
    borderWeights: weights(ROWS * LABELS * LABELS),
    isContentWanted: fc.boolean(),
  }),
)

test('bestLabels() finds what trying every sequence finds', () => {
  fc.assert(
    fc.property(segment, ({ size, head, units, borders, unitWeights, borderWeights, isContentWanted }) => {
      const scoreOf = (labels: readonly number[]) => {
        let score = 0
        labels.forEach((label, unit) => {
          const before = unit === 0 ? 0 : labels[unit - 1]!
          for (let at = unit * UNIT_FEATURES; at < (unit + 1) * UNIT_FEATURES; at++)
            score += unitWeights[units[at]! * LABELS + label]!
          for (let at = unit * BORDER_FEATURES; at < (unit + 1) * BORDER_FEATURES; at++)
            score += borderWeights[borders[at]! * LABELS * LABELS + before * LABELS + label]!
        })
        return score
      }
      const allowed = sequences(size).filter(
        (labels) => isOneRun(labels, head) && (!isContentWanted || labels.includes(CONTENT)),
      )
      if (allowed.length === 0) return
      const lattice = makeLattice(size)
      scoreUnits(units, borders, size, head, unitWeights, borderWeights, lattice)
      const found = [...bestLabels(lattice, size, isContentWanted)]
      assert.ok(
        allowed.some((labels) => labels.join() === found.join()),
        `not allowed: ${found}`,
      )
      assert.equal(scoreOf(found), Math.max(...allowed.map(scoreOf)))
    }),
    { numRuns: 60 },
  )
})

/** Every sequence of labels. */
function sequences(size: number): number[][] {
  if (size === 0) return [[]]
  return sequences(size - 1).flatMap((start) => [0, 1, 2, 3].map((label) => [...start, label]))
}

/** Whether the cue is one run with the head in it. */
function isOneRun(labels: readonly number[], head: number): boolean {
  const cues = labels.flatMap((label, unit) => (label === CUE ? [unit] : []))
  return cues.includes(head) && cues.at(-1)! - cues[0]! + 1 === cues.length
}

function rows(length: number): fc.Arbitrary<Int32Array> {
  return fc.int32Array({ minLength: length, maxLength: length, min: 0, max: ROWS - 1 })
}

function weights(length: number): fc.Arbitrary<Int16Array> {
  return fc.int16Array({ minLength: length, maxLength: length, min: -90, max: 90 })
}
