/**
 * The two linear models, decoded: which units of a segment are cues, and for one cue which are source and content.
 * Method: Viterbi search over first-order sequence models (Collins, "Discriminative Training Methods for Hidden Markov
 * Models", EMNLP 2002). Scores are sums of weights; the best sequence wins, of equals the one with smaller labels.
 */

/** Labels of the cue model: 0 none, 1 first unit of a cue, 2 a further one. */
export const CUE_LABELS = 3
/** Labels of the argument model: 0 none, 1 source, 2 content; 3 stands for the cue itself. */
export const ARGUMENT_LABELS = 3
const CUE = 3
const SOURCE_OR_CONTENT_OR_CUE = 4

const IMPOSSIBLE = -1e15

/** A table of weights: that of feature `f` and label `l` is at `f * labels + l`. */
export type Weights = Int16Array | Float64Array

/** Finds the labels of `size` units. `bias` is added for each cue's first unit: more cues where above 0. */
export function labelCues(
  features: Int32Array,
  perUnit: number,
  size: number,
  weights: Weights,
  bias: number,
): Uint8Array {
  const best = new Float64Array(size * CUE_LABELS)
  const from = new Uint8Array(size * CUE_LABELS)
  for (let unit = 0; unit < size; unit++) {
    let [none, first, further] = [0, bias, 0]
    for (let at = unit * perUnit; at < (unit + 1) * perUnit; at++) {
      const row = features[at]! * CUE_LABELS
      none += weights[row]!
      first += weights[row + 1]!
      further += weights[row + 2]!
    }
    const here = unit * CUE_LABELS
    if (unit === 0) {
      best[here] = none
      best[here + 1] = first
      best[here + 2] = IMPOSSIBLE
      continue
    }
    const before = here - CUE_LABELS
    let top = 0
    for (let label = 1; label < CUE_LABELS; label++) if (best[before + label]! > best[before + top]!) top = label
    best[here] = best[before + top]! + none
    best[here + 1] = best[before + top]! + first
    from[here] = top
    from[here + 1] = top
    const inCue = best[before + 1]! >= best[before + 2]! ? 1 : 2
    best[here + 2] = best[before + inCue]! + further
    from[here + 2] = inCue
  }
  return traceBack(best, from, size, CUE_LABELS)
}

/** Finds source and content of the cue at units `cueStart` to `cueEnd`; the cue's own units come back as 3. */
export function labelArguments(
  units: Int32Array,
  perUnit: number,
  borders: Int32Array,
  perBorder: number,
  size: number,
  cueStart: number,
  cueEnd: number,
  unitWeights: Weights,
  borderWeights: Weights,
): Uint8Array {
  const states = SOURCE_OR_CONTENT_OR_CUE
  const best = new Float64Array(size * states).fill(IMPOSSIBLE)
  const from = new Uint8Array(size * states)
  const own = new Float64Array(ARGUMENT_LABELS)
  const border = new Float64Array(states * ARGUMENT_LABELS)
  for (let unit = 0; unit < size; unit++) {
    const here = unit * states
    const before = here - states
    if (unit >= cueStart && unit < cueEnd) {
      const top = unit === 0 ? 0 : bestState(best, before, states)
      best[here + CUE] = unit === 0 ? 0 : best[before + top]!
      from[here + CUE] = top
      continue
    }
    own.fill(0)
    for (let at = unit * perUnit; at < (unit + 1) * perUnit; at++) {
      const row = units[at]! * ARGUMENT_LABELS
      own[0]! += unitWeights[row]!
      own[1]! += unitWeights[row + 1]!
      own[2]! += unitWeights[row + 2]!
    }
    sumBorders(borders, unit * perBorder, perBorder, borderWeights, border)
    for (let label = 0; label < ARGUMENT_LABELS; label++) {
      let top = 0
      let value = IMPOSSIBLE * 2
      // Before the first unit stands nothing, as if it were labelled 0.
      for (let previous = 0; previous < (unit === 0 ? 1 : states); previous++) {
        const reached = (unit === 0 ? 0 : best[before + previous]!) + border[previous * ARGUMENT_LABELS + label]!
        if (reached <= value) continue
        value = reached
        top = previous
      }
      best[here + label] = value + own[label]!
      from[here + label] = top
    }
  }
  return traceBack(best, from, size, states)
}

/** Sums the weights of one border's features, for each label before and after. */
function sumBorders(features: Int32Array, start: number, count: number, weights: Weights, sums: Float64Array): void {
  sums.fill(0)
  for (let at = start; at < start + count; at++) {
    const row = features[at]! * SOURCE_OR_CONTENT_OR_CUE * ARGUMENT_LABELS
    for (let k = 0; k < SOURCE_OR_CONTENT_OR_CUE * ARGUMENT_LABELS; k++) sums[k]! += weights[row + k]!
  }
}

function bestState(best: Float64Array, row: number, states: number): number {
  let top = 0
  for (let state = 1; state < states; state++) if (best[row + state]! > best[row + top]!) top = state
  return top
}

function traceBack(best: Float64Array, from: Uint8Array, size: number, states: number): Uint8Array {
  const labels = new Uint8Array(size)
  if (size === 0) return labels
  let state = bestState(best, (size - 1) * states, states)
  for (let unit = size - 1; unit >= 0; unit--) {
    labels[unit] = state
    state = from[unit * states + state]!
  }
  return labels
}
