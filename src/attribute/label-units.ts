/**
 * The linear-chain model of one cue, scored and decoded: which units of a segment are its source, its content, and the
 * rest of the cue. Method: Viterbi search (Lafferty, McCallum and Pereira, "Conditional Random Fields", ICML 2001). The
 * best sequence wins, of equals the one with smaller labels.
 */
import { BORDER_FEATURES, UNIT_FEATURES } from './argument-features.ts'

/** Labels: 0 none, 1 source, 2 content, 3 cue. */
export const LABELS = 4
export const SOURCE = 1
export const CONTENT = 2
export const CUE = 3
const PAIRS = LABELS * LABELS

const IMPOSSIBLE = -1e15

/** A table of weights: that of feature `f` and label `l` is at `f * labels + l`. */
export type Weights = Int16Array | Float64Array

/** Scores of a segment for one cue: per unit and label, and per unit, label before it and own label. */
export interface Lattice {
  readonly own: Float64Array
  readonly pairs: Float64Array
}

/** Sum of the weights of features `start` to `end`, in a table with one weight a row. */
export function sumOf(features: Int32Array, start: number, end: number, weights: Weights): number {
  let sum = 0
  for (let at = start; at < end; at++) sum += weights[features[at]!]!
  return sum
}

/** Room for segments of up to `size` units. */
export function makeLattice(size: number): Lattice {
  return { own: new Float64Array(size * LABELS), pairs: new Float64Array(size * PAIRS) }
}

/** Sums the weights of every unit and border. The cue is one run of units around its head. */
export function scoreUnits(
  units: Int32Array,
  borders: Int32Array,
  size: number,
  head: number,
  unitWeights: Weights,
  borderWeights: Weights,
  { own, pairs }: Lattice,
): void {
  own.fill(0, 0, size * LABELS)
  pairs.fill(0, 0, size * PAIRS)
  for (let unit = 0; unit < size; unit++) {
    let [none, source, content, cue] = [0, 0, 0, 0]
    for (let at = unit * UNIT_FEATURES; at < (unit + 1) * UNIT_FEATURES; at++) {
      const row = units[at]! * LABELS
      none += unitWeights[row]!
      source += unitWeights[row + 1]!
      content += unitWeights[row + 2]!
      cue += unitWeights[row + 3]!
    }
    const here = unit * LABELS
    own[here] = unit === head ? IMPOSSIBLE : none
    own[here + 1] = unit === head ? IMPOSSIBLE : source
    own[here + 2] = unit === head ? IMPOSSIBLE : content
    own[here + 3] = cue
    const start = unit * PAIRS
    for (let at = unit * BORDER_FEATURES; at < (unit + 1) * BORDER_FEATURES; at++) {
      const row = borders[at]! * PAIRS
      for (let pair = 0; pair < PAIRS; pair++) pairs[start + pair]! += borderWeights[row + pair]!
    }
    for (let other = 0; other < CUE; other++) {
      // Left of the head and on it the cue goes on once begun; right of it it does not begin again.
      if (unit <= head) pairs[start + CUE * LABELS + other] = IMPOSSIBLE
      else pairs[start + other * LABELS + CUE] = IMPOSSIBLE
    }
  }
}

/** States of the search: each label, without and with a content so far. */
const STATES = 2 * LABELS

/** Finds the best labels; those that have a content where one is `wanted`. Before the first unit stands nothing, as if it were labelled 0. */
export function bestLabels({ own, pairs }: Lattice, size: number, isContentWanted: boolean): Uint8Array {
  const labels = new Uint8Array(size)
  if (size === 0) return labels
  const from = new Uint8Array(size * STATES)
  let before = new Float64Array(STATES).fill(2 * IMPOSSIBLE)
  let here = new Float64Array(STATES)
  before[0] = 0
  for (let unit = 0; unit < size; unit++) {
    here.fill(Number.NEGATIVE_INFINITY)
    for (let state = 0; state < STATES; state++) {
      const [previous, seen] = [state % LABELS, state >= LABELS]
      for (let label = 0; label < LABELS; label++) {
        const reached = before[state]! + pairs[unit * PAIRS + previous * LABELS + label]! + own[unit * LABELS + label]!
        const next = seen || label === CONTENT ? label + LABELS : label
        if (reached <= here[next]!) continue
        here[next] = reached
        from[unit * STATES + next] = state
      }
    }
    ;[before, here] = [here, before]
  }
  let state = isContentWanted ? LABELS : 0
  for (let other = state + 1; other < STATES; other++) if (before[other]! > before[state]!) state = other
  for (let unit = size - 1; unit >= 0; unit--) {
    labels[unit] = state % LABELS
    state = from[unit * STATES + state]!
  }
  return labels
}
