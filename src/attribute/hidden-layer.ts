/**
 * A network of one hidden layer over hashed features: a row of weights holds the feature's weight by itself, and its
 * weight in each hidden unit. The first half of the units speaks for, the second against; what a unit's voice counts is
 * in its weights, since rectified units are positively homogeneous.
 *
 * Method: rectified linear units (Nair and Hinton, ICML 2010) beside a linear part (Cheng et al., "Wide & Deep Learning
 * for Recommender Systems", 2016).
 */
import type { Weights } from './label-units.ts'

/** Hidden units. 16 and 32 are no better on held-out articles. */
export const HIDDEN = 8
/** Weights of a row. */
export const HIDDEN_ROW = HIDDEN + 1

/** Scores the features (rows) `start` to `end`, and leaves the sums of their rows in `sums`. */
export function scoreHidden(
  features: Int32Array,
  start: number,
  end: number,
  weights: Weights,
  sums: Float64Array,
): number {
  sums.fill(0)
  for (let at = start; at < end; at++) {
    const row = features[at]! * HIDDEN_ROW
    for (let k = 0; k < HIDDEN_ROW; k++) sums[k]! += weights[row + k]!
  }
  let score = sums[0]!
  for (let k = 1; k < HIDDEN_ROW; k++) score += signOf(k) * Math.max(0, sums[k]!)
  return score
}

/** 1 for the hidden units that speak for, -1 for those that speak against. */
export function signOf(unit: number): 1 | -1 {
  return unit <= HIDDEN / 2 ? 1 : -1
}
