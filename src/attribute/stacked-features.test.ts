import assert from 'node:assert/strict'
import { test } from 'node:test'
import { reportOf } from '../../test/story.ts'
import { analyseReport } from '../text/index.ts'
import { readTokens } from './reading.ts'
import { cutSegments } from './segments.ts'
import { lookBack, STACKED_FEATURES, writeStackedFeatures } from './stacked-features.ts'
import { readUnitValues } from './unit-values.ts'

const READING = readTokens(analyseReport(reportOf('Moss said the crew had agreed to sail. Hale agreed.')))
const SEGMENTS = cutSegments(READING)
const VALUES = SEGMENTS.map((segment) => readUnitValues(READING, segment))
/** "said", "agreed"; "agreed". */
const UNITS = [Int32Array.of(1, 5), Int32Array.of(1)]

/** The features of candidate `n` of the first sentence, when the candidates have those odds. */
function featuresOf(n: number, odds: readonly number[], oddsOfNext: number): Int32Array {
  const candidates = [Float64Array.from(odds), Float64Array.of(oddsOfNext)].map((odds, at) => ({
    units: UNITS[at]!,
    odds,
  }))
  const out = new Int32Array(STACKED_FEATURES + 1).fill(-1)
  writeStackedFeatures(lookBack(SEGMENTS, VALUES, candidates), 0, n, out, 0)
  assert.equal(out[STACKED_FEATURES], -1)
  assert.ok(new Set(out).size === STACKED_FEATURES + 1)
  return out
}

test('lookBack() tells the heads to be expected for 200 units', () => {
  const candidates = [
    { units: UNITS[0]!, odds: Float64Array.of(0, Math.log(3)) },
    { units: UNITS[1]!, odds: Float64Array.of(-40) },
  ]
  // 1/2 and 3/4 of a head in 9 and 3 units: 1.25 / 12 * 200 = 20.8, at most 12.
  assert.equal(lookBack(SEGMENTS, VALUES, candidates).density, 12)
  // 1/4 and 1/4 of a head: .5 / 12 * 200 = 8.3.
  const odds = [Float64Array.of(-Math.log(3), -40), Float64Array.of(-Math.log(3))]
  assert.equal(
    lookBack(
      SEGMENTS,
      VALUES,
      [0, 1].map((at) => ({ units: UNITS[at]!, odds: odds[at]! })),
    ).density,
    8,
  )
})

test('writeStackedFeatures() hears how likely the other candidates are, in the sentence and the next', () => {
  const base = featuresOf(0, [2, -9], -9)
  const differences = (other: Int32Array) => base.reduce((sum, hash, at) => sum + (hash === other[at] ? 0 : 1), 0)
  assert.equal(differences(featuresOf(0, [2, -9], -9)), 0)
  // The odds of the candidate after it, the highest after it, how far that stands, the count of likely ones; the density
  // is at its most in both.
  assert.equal(differences(featuresOf(0, [2, 3], -9)), 4)
  // The highest of the next sentence.
  assert.equal(differences(featuresOf(0, [2, -9], 3)), 1)
})
