/**
 * Training of linear models over hashed features: logistic regression, and a linear-chain conditional random field.
 *
 * Method: stochastic gradient of the log-likelihood (Lafferty, McCallum and Pereira, ICML 2001) with a rate of its own
 * for each weight (AdaGrad: Duchi, Hazan and Singer, JMLR 2011). Deterministic: the order is shuffled by a fixed
 * generator, sums are IEEE doubles.
 */
import { BEGINS, bitOf, LABELS, type Lattice, SEEN, STATES } from '../src/attribute/label-units.ts'

const PAIRS = LABELS * LABELS

/** Weights with their sums of squared gradients. The row after the last stands for features without one. */
export class AdaGrad {
  readonly weights: Float64Array
  readonly perRow: number
  readonly #squares: Float64Array
  readonly #rows: number
  readonly #rate: number
  readonly #kept: Float64Array
  #timesKept = 0

  constructor(rows: number, perRow: number, rate: number) {
    this.#rows = rows
    this.perRow = perRow
    this.#rate = rate
    this.#kept = new Float64Array((rows + 1) * perRow)
    this.weights = new Float64Array((rows + 1) * perRow)
    this.#squares = new Float64Array((rows + 1) * perRow).fill(1)
  }

  /** Keeps the weights as they are for the mean. */
  keep(): void {
    const kept = this.#kept
    this.weights.forEach((weight, at) => {
      kept[at]! += weight
    })
    this.#timesKept++
  }

  /** The mean of the weights kept. */
  mean(): Float64Array {
    return this.#kept.map((sum) => sum / this.#timesKept)
  }

  /** Steps along a gradient, the same for each of the features `start` to `end`. */
  step(features: Int32Array, start: number, end: number, gradient: Float64Array, from = 0): void {
    const { weights, perRow } = this
    const squares = this.#squares
    for (let f = start; f < end; f++) {
      const row = features[f]!
      if (row === this.#rows) continue
      for (let k = 0; k < perRow; k++) {
        const g = gradient[from + k]!
        if (g === 0) continue
        const at = row * perRow + k
        squares[at]! += g * g
        weights[at]! += (this.#rate * g) / Math.sqrt(squares[at]!)
      }
    }
  }
}

/**
 * Puts the gradient of the log-likelihood of `gold` in place of the scores: 1 or 0, less the probability.
 * Forward and backward sums are of probabilities, scaled at every unit (Rabiner, Proc. IEEE 1989, V.A).
 */
export function likelihoodGradient(lattice: Lattice, size: number, gold: Uint8Array): void {
  const { own, pairs, begins } = lattice
  const forward = new Float64Array((size + 1) * STATES)
  const backward = new Float64Array((size + 1) * STATES)
  toFactors(lattice, size)
  forward[0] = 1
  for (let unit = 0; unit < size; unit++) {
    const [here, there] = [unit * STATES, (unit + 1) * STATES]
    for (let state = 0; state < STATES; state++) {
      const reached = forward[here + state]!
      if (reached === 0) continue
      for (let label = 0; label < LABELS; label++) {
        forward[there + nextOf(state, label)]! += reached * factorOf(lattice, unit, state, label)
      }
    }
    scale(forward, there)
  }
  for (let state = 0; state < STATES; state++) {
    backward[size * STATES + state] = begins[size * BEGINS + (state >> 2)]!
  }
  for (let unit = size - 1; unit >= 0; unit--) {
    const [here, there] = [unit * STATES, (unit + 1) * STATES]
    for (let state = 0; state < STATES; state++) {
      let sum = 0
      for (let label = 0; label < LABELS; label++) {
        sum += backward[there + nextOf(state, label)]! * factorOf(lattice, unit, state, label)
      }
      backward[here + state] = sum
    }
    scale(backward, here)
  }
  let before = 0
  const owns = new Float64Array(LABELS)
  const ofPairs = new Float64Array(PAIRS)
  const ofBegins = new Float64Array(BEGINS)
  for (let unit = 0; unit < size; unit++) {
    const [here, there] = [unit * STATES, (unit + 1) * STATES]
    let total = 0
    owns.fill(0)
    ofPairs.fill(0)
    ofBegins.fill(0)
    for (let state = 0; state < STATES; state++) {
      const reached = forward[here + state]!
      if (reached === 0) continue
      const previous = state % LABELS
      for (let label = 0; label < LABELS; label++) {
        const share = reached * factorOf(lattice, unit, state, label) * backward[there + nextOf(state, label)]!
        total += share
        owns[label]! += share
        ofPairs[previous * LABELS + label]! += share
        const bit = bitOf(label)
        if (bit > 0 && previous !== label) ofBegins[(bit - 1) * SEEN + (state >> 2)]! += share
      }
    }
    const label = gold[unit]!
    const goldPair = (before % LABELS) * LABELS + label
    const goldBegin = bitOf(label) > 0 && before % LABELS !== label ? (bitOf(label) - 1) * SEEN + (before >> 2) : -1
    for (let k = 0; k < LABELS; k++) own[unit * LABELS + k] = sparse((k === label ? 1 : 0) - owns[k]! / total)
    for (let k = 0; k < PAIRS; k++) pairs[unit * PAIRS + k] = sparse((k === goldPair ? 1 : 0) - ofPairs[k]! / total)
    for (let k = 0; k < BEGINS; k++) {
      begins[unit * BEGINS + k] = sparse((k === goldBegin ? 1 : 0) - ofBegins[k]! / total)
    }
    before = nextOf(before, label)
  }
  ofBegins.fill(0)
  let total = 0
  for (let state = 0; state < STATES; state++) {
    const share = forward[size * STATES + state]! * begins[size * BEGINS + (state >> 2)]!
    total += share
    ofBegins[state >> 2]! += share
  }
  for (let k = 0; k < BEGINS; k++) {
    begins[size * BEGINS + k] = k < SEEN ? sparse((k === before >> 2 ? 1 : 0) - ofBegins[k]! / total) : 0
  }
}

/** Puts exponentials in place of scores, those of a unit less the highest of their kind, which changes no share. */
function toFactors({ own, pairs, begins }: Lattice, size: number): void {
  exponentials(own, size, LABELS)
  exponentials(pairs, size, PAIRS)
  for (let at = 0; at < (size + 1) * BEGINS; at++) begins[at] = Math.exp(begins[at]!)
}

function exponentials(scores: Float64Array, size: number, width: number): void {
  for (let unit = 0; unit < size; unit++) {
    let top = Number.NEGATIVE_INFINITY
    for (let k = 0; k < width; k++) top = Math.max(top, scores[unit * width + k]!)
    for (let k = 0; k < width; k++) scores[unit * width + k] = Math.exp(scores[unit * width + k]! - top)
  }
}

function nextOf(state: number, label: number): number {
  return ((state >> 2) | bitOf(label)) * LABELS + label
}

function factorOf({ own, pairs, begins }: Lattice, unit: number, state: number, label: number): number {
  const previous = state % LABELS
  const factor = pairs[unit * PAIRS + previous * LABELS + label]! * own[unit * LABELS + label]!
  const bit = bitOf(label)
  return bit > 0 && previous !== label ? factor * begins[unit * BEGINS + (bit - 1) * SEEN + (state >> 2)]! : factor
}

/** Divides the sums of a unit by the largest. */
function scale(sums: Float64Array, from: number): void {
  let top = 0
  for (let state = 0; state < STATES; state++) top = Math.max(top, sums[from + state]!)
  for (let state = 0; state < STATES; state++) sums[from + state]! /= top
}

/** Gradients too small to matter are left out, which halves the time. */
function sparse(gradient: number): number {
  return Math.abs(gradient) < 0.001 ? 0 : gradient
}

/** Numbers 0 to `length`, in an order that is the same for the same seed (Fisher and Yates; minimal standard generator). */
export function shuffled(length: number, seed: number): Int32Array {
  const order = Int32Array.from({ length }, (_, index) => index)
  let state = seed + 1
  for (let at = length - 1; at > 0; at--) {
    state = (state * 48271) % 0x7fffffff
    const other = state % (at + 1)
    const held = order[at]!
    order[at] = order[other]!
    order[other] = held
  }
  return order
}
