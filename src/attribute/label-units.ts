/**
 * The linear-chain model of one cue, scored and decoded: which units of a segment are its source, its content, and the
 * rest of the cue. Method: Viterbi search (Lafferty, McCallum and Pereira, "Conditional Random Fields", ICML 2001). The
 * best sequence wins, of equals the one with smaller labels.
 */
import { BEGIN_FEATURES, BORDER_FEATURES, UNIT_FEATURES } from './argument-features.ts'

/** Labels: 0 none, 1 source, 2 content, 3 cue. */
export const LABELS = 4
export const SOURCE = 1
export const CONTENT = 2
export const CUE = 3
const PAIRS = LABELS * LABELS
/** What has been labelled so far: bit 1 a source, bit 2 a content. */
export const SEEN = 4
/** Scores of a place where a run begins: of a source, and of a content, each by what was seen before it. */
export const BEGINS = 2 * SEEN

const IMPOSSIBLE = -1e15

/** A table of weights: that of feature `f` and label `l` is at `f * labels + l`. */
export type Weights = Int16Array | Float64Array

/**
 * Scores of a segment for one cue: per unit and label; per unit, label before it and own label; and per unit where a
 * source or a content begins, by what was seen before. One place more than there are units: the end, by what was seen.
 */
export interface Lattice {
  readonly own: Float64Array
  readonly pairs: Float64Array
  readonly begins: Float64Array
}

/** Sum of the weights of features `start` to `end`, in a table with one weight a row. */
export function sumOf(features: Int32Array, start: number, end: number, weights: Weights): number {
  let sum = 0
  for (let at = start; at < end; at++) sum += weights[features[at]!]!
  return sum
}

/** Room for segments of up to `size` units. */
export function makeLattice(size: number): Lattice {
  return {
    own: new Float64Array(size * LABELS),
    pairs: new Float64Array(size * PAIRS),
    begins: new Float64Array((size + 1) * BEGINS),
  }
}

/** The features of a segment for one cue, as rows of the tables of weights. */
export interface Rows {
  readonly units: Int32Array
  readonly borders: Int32Array
  readonly begins: Int32Array
}

/** The tables' weights. */
export interface ArgumentWeights {
  readonly unit: { readonly weights: Weights }
  readonly border: { readonly weights: Weights }
  readonly begin: { readonly weights: Weights }
}

/** Sums the weights of every unit, border and place. The cue is one run of units around its head. */
export function scoreUnits(
  { units, borders, begins: places }: Rows,
  size: number,
  head: number,
  {
    unit: { weights: unitWeights },
    border: { weights: borderWeights },
    begin: { weights: beginWeights },
  }: ArgumentWeights,
  { own, pairs, begins }: Lattice,
): void {
  own.fill(0, 0, size * LABELS)
  pairs.fill(0, 0, size * PAIRS)
  begins.fill(0, 0, (size + 1) * BEGINS)
  // Features without weights have the last row, of zeros; they are many, and left out.
  const [noUnit, noBorder, noPlace] = [
    lastRow(unitWeights, LABELS),
    lastRow(borderWeights, PAIRS),
    lastRow(beginWeights, BEGINS),
  ]
  for (let unit = 0; unit < size; unit++) {
    let [none, source, content, cue] = [0, 0, 0, 0]
    for (let at = unit * UNIT_FEATURES; at < (unit + 1) * UNIT_FEATURES; at++) {
      const row = units[at]! * LABELS
      if (row === noUnit) continue
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
      if (row === noBorder) continue
      for (let pair = 0; pair < PAIRS; pair++) pairs[start + pair]! += borderWeights[row + pair]!
    }
    for (let other = 0; other < CUE; other++) {
      // Left of the head and on it the cue goes on once begun; right of it it does not begin again.
      if (unit <= head) pairs[start + CUE * LABELS + other] = IMPOSSIBLE
      else pairs[start + other * LABELS + CUE] = IMPOSSIBLE
    }
  }
  for (let unit = 0; unit <= size; unit++) {
    const start = unit * BEGINS
    for (let at = unit * BEGIN_FEATURES; at < (unit + 1) * BEGIN_FEATURES; at++) {
      const row = places[at]! * BEGINS
      if (row === noPlace) continue
      for (let k = 0; k < BEGINS; k++) begins[start + k]! += beginWeights[row + k]!
    }
  }
}

/** Where the last row of a table starts. */
function lastRow({ length }: Weights, width: number): number {
  return length - width
}

/** States of the search: each label with what has been seen, the label itself included. */
export const STATES = LABELS * SEEN

/** The bit of `SEEN` that a label sets. */
export function bitOf(label: number): number {
  return label === SOURCE || label === CONTENT ? label : 0
}

/** Finds the best labels; those that have a content where one is `wanted`. Before the first unit stands nothing, as if it were labelled 0. */
export function bestLabels({ own, pairs, begins }: Lattice, size: number, isContentWanted: boolean): Uint8Array {
  const labels = new Uint8Array(size)
  if (size === 0) return labels
  const from = new Uint8Array(size * STATES)
  let before = new Float64Array(STATES).fill(Number.NEGATIVE_INFINITY)
  let here = new Float64Array(STATES)
  before[0] = 0
  for (let unit = 0; unit < size; unit++) {
    here.fill(Number.NEGATIVE_INFINITY)
    for (let state = 0; state < STATES; state++) {
      if (before[state] === Number.NEGATIVE_INFINITY) continue
      const previous = state % LABELS
      const seen = (state - previous) / LABELS
      for (let label = 0; label < LABELS; label++) {
        const bit = bitOf(label)
        let reached = before[state]! + pairs[unit * PAIRS + previous * LABELS + label]! + own[unit * LABELS + label]!
        if (bit > 0 && previous !== label) reached += begins[unit * BEGINS + (bit - 1) * SEEN + seen]!
        const next = (seen | bit) * LABELS + label
        if (reached <= here[next]!) continue
        here[next] = reached
        from[unit * STATES + next] = state
      }
    }
    ;[before, here] = [here, before]
  }
  let best = Number.NEGATIVE_INFINITY
  let state = 0
  for (let last = 0; last < STATES; last++) {
    const seen = last >> 2
    if (isContentWanted && (seen & CONTENT) === 0) continue
    const reached = before[last]! + begins[size * BEGINS + seen]!
    if (reached <= best) continue
    best = reached
    state = last
  }
  for (let unit = size - 1; unit >= 0; unit--) {
    labels[unit] = state % LABELS
    state = from[unit * STATES + state]!
  }
  return labels
}
