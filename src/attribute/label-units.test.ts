import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { BEGIN_FEATURES, BORDER_FEATURES, UNIT_FEATURES } from './argument-features.ts'
import { BEGINS, bestLabels, CONTENT, CUE, LABELS, makeLattice, SEEN, SOURCE, scoreUnits } from './label-units.ts'

const ROWS = 5

/** A segment of up to five units with random features and weights. */
const segment = fc.integer({ min: 1, max: 5 }).chain((size) =>
  fc.record({
    size: fc.constant(size),
    head: fc.integer({ min: 0, max: size - 1 }),
    units: rows(size * UNIT_FEATURES),
    borders: rows(size * BORDER_FEATURES),
    begins: rows((size + 1) * BEGIN_FEATURES),
    unit: weights(LABELS),
    border: weights(LABELS * LABELS),
    begin: weights(BEGINS),
    isContentWanted: fc.boolean(),
  }),
)

test('bestLabels() finds what trying every sequence finds', () => {
  fc.assert(
    fc.property(segment, ({ size, head, units, borders, begins, unit, border, begin, isContentWanted }) => {
      const scoreOf = (labels: readonly number[]) => {
        let score = 0
        const add = (
          rows: Int32Array,
          place: number,
          features: number,
          table: Int16Array,
          width: number,
          k: number,
        ) => {
          for (let at = place * features; at < (place + 1) * features; at++) score += table[rows[at]! * width + k]!
        }
        labels.forEach((label, at) => {
          const before = at === 0 ? 0 : labels[at - 1]!
          add(units, at, UNIT_FEATURES, unit.weights, LABELS, label)
          add(borders, at, BORDER_FEATURES, border.weights, LABELS * LABELS, before * LABELS + label)
          const isBegin = label !== before && (label === SOURCE || label === CONTENT)
          const column = (label === SOURCE ? 0 : SEEN) + seen(labels.slice(0, at))
          if (isBegin) add(begins, at, BEGIN_FEATURES, begin.weights, BEGINS, column)
        })
        add(begins, size, BEGIN_FEATURES, begin.weights, BEGINS, seen(labels))
        return score
      }
      const allowed = sequences(size).filter(
        (labels) => isOneRun(labels, head) && (!isContentWanted || labels.includes(CONTENT)),
      )
      if (allowed.length === 0) return
      const lattice = makeLattice(size)
      scoreUnits({ units, borders, begins }, size, head, { unit, border, begin }, lattice)
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

/** 1 where there is a source, plus 2 where there is a content. */
function seen(labels: readonly number[]): number {
  return (labels.includes(SOURCE) ? 1 : 0) + (labels.includes(CONTENT) ? 2 : 0)
}

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

/** A table whose last row is of zeros. */
function weights(width: number): fc.Arbitrary<{ weights: Int16Array }> {
  const length = (ROWS - 1) * width
  return fc
    .int16Array({ minLength: length, maxLength: length, min: -90, max: 90 })
    .map((filled) => ({ weights: Int16Array.from({ length: ROWS * width }, (_, at) => filled[at] ?? 0) }))
}
