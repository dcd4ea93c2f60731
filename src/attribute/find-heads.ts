/**
 * Finds the heads of cues in two looks: logistic regression over conjunctions of features, then, for what may be a head,
 * a small network that also sees how the first look judged the words around. Reads segments, gives heads.
 */
import { CUE_FEATURES, writeCueFeatures } from './cue-features.ts'
import { findRows } from './feature-table.ts'
import { HIDDEN_ROW, scoreHidden } from './hidden-layer.ts'
import { sumOf } from './label-units.ts'
import { HEAD_SCALE, SCALE } from './model-sizes.ts'
import type { Segment } from './segments.ts'
import { type Candidates, lookBack, STACKED_FEATURES, writeStackedFeatures } from './stacked-features.ts'
import type { UnitValues } from './unit-values.ts'
import type { ModelWeights, WeightTable } from './weights.ts'

/** Log-odds at first sight that a second look needs. Of the candidates with less none becomes a head (held-out articles). */
const LEAST_AT_FIRST = -2
/** Log-odds that a head needs. Below 0, since a cue found in vain costs F1 less than one missed; see eval/attribution.md. */
const LEAST_ODDS = -0.4
/** Cues of a segment that are looked at. */
const MOST_CUES = 30

/** The unit of a cue's head, and its log-odds to be one. */
export interface Head {
  readonly unit: number
  readonly odds: number
}

/** The heads of each segment of a report, in order. Linear. */
export function findHeads(
  segments: readonly Segment[],
  values: readonly UnitValues[],
  weights: ModelWeights,
): (readonly Head[])[] {
  const candidates = segments.map((segment, index) => candidatesIn(segment, values[index]!, weights.cue))
  const look = lookBack(segments, values, candidates)
  const features = new Int32Array(STACKED_FEATURES)
  const sums = new Float64Array(HIDDEN_ROW)
  return candidates.map(({ units, odds }, index) => {
    const heads: Head[] = []
    for (let n = 0; n < units.length && heads.length < MOST_CUES; n++) {
      if (odds[n]! < LEAST_AT_FIRST) continue
      writeStackedFeatures(look, index, n, features, 0)
      findRows(features, STACKED_FEATURES, weights.head.marks)
      const change = scoreHidden(features, 0, STACKED_FEATURES, weights.head.weights, sums) / HEAD_SCALE
      if (odds[n]! + change > LEAST_ODDS) heads.push({ unit: units[n]!, odds: odds[n]! + change })
    }
    return heads
  })
}

function candidatesIn(segment: Segment, values: UnitValues, { marks, weights }: WeightTable): Candidates {
  const units = new Int32Array(segment.size)
  const features = new Int32Array((segment.own.end - segment.own.start) * CUE_FEATURES)
  const count = writeCueFeatures(segment, values, units, features)
  findRows(features, count * CUE_FEATURES, marks)
  const odds = new Float64Array(count)
  for (let n = 0; n < count; n++) odds[n] = sumOf(features, n * CUE_FEATURES, (n + 1) * CUE_FEATURES, weights) / SCALE
  return { units: units.subarray(0, count), odds }
}
