/**
 * Training of linear models over hashed features: logistic regression, and a linear-chain conditional random field.
 *
 * Method: stochastic gradient of the log-likelihood (Lafferty, McCallum and Pereira, ICML 2001) with a rate of its own
 * for each weight (AdaGrad: Duchi, Hazan and Singer, JMLR 2011). Deterministic: the order is shuffled by a fixed
 * generator, sums are IEEE doubles.
 */
import { LABELS, type Lattice } from '../src/attribute/label-units.ts'

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

/** Puts the gradient of the log-likelihood of `gold` in place of the scores: 1 or 0, less the probability. */
export function likelihoodGradient(lattice: Lattice, size: number, gold: Uint8Array): void {
  const { own, pairs } = lattice
  const forward = new Float64Array(size * LABELS)
  const backward = new Float64Array(size * LABELS)
  const sums = new Float64Array(LABELS)
  for (let unit = 0; unit < size; unit++) {
    for (let label = 0; label < LABELS; label++) {
      for (let previous = 0; previous < LABELS; previous++) {
        sums[previous] =
          (unit > 0 ? forward[(unit - 1) * LABELS + previous]! : previous === 0 ? 0 : -1e15) +
          pairs[unit * PAIRS + previous * LABELS + label]!
      }
      forward[unit * LABELS + label] = logSum(sums) + own[unit * LABELS + label]!
    }
  }
  for (let unit = size - 2; unit >= 0; unit--) {
    for (let label = 0; label < LABELS; label++) {
      for (let next = 0; next < LABELS; next++) {
        sums[next] =
          pairs[(unit + 1) * PAIRS + label * LABELS + next]! +
          own[(unit + 1) * LABELS + next]! +
          backward[(unit + 1) * LABELS + next]!
      }
      backward[unit * LABELS + label] = logSum(sums)
    }
  }
  const total = logSum(forward.subarray((size - 1) * LABELS, size * LABELS))
  for (let unit = 0; unit < size; unit++) {
    const before = unit === 0 ? 0 : gold[unit - 1]!
    for (let previous = 0; previous < LABELS; previous++) {
      const reached = unit > 0 ? forward[(unit - 1) * LABELS + previous]! : previous === 0 ? 0 : -1e15
      for (let label = 0; label < LABELS; label++) {
        const at = unit * PAIRS + previous * LABELS + label
        const score = reached + pairs[at]! + own[unit * LABELS + label]! + backward[unit * LABELS + label]! - total
        const isGold = previous === before && label === gold[unit]
        pairs[at] = sparse((isGold ? 1 : 0) - Math.exp(score))
      }
    }
    for (let label = 0; label < LABELS; label++) {
      const at = unit * LABELS + label
      // own[at] is still needed by nothing: pairs of this unit are done, those of the next read backward values.
      own[at] = sparse((label === gold[unit] ? 1 : 0) - Math.exp(forward[at]! + backward[at]! - total))
    }
  }
}

/** Gradients too small to matter are left out, which halves the time. */
function sparse(gradient: number): number {
  return Math.abs(gradient) < 0.001 ? 0 : gradient
}

function logSum(values: Float64Array): number {
  let top = Number.NEGATIVE_INFINITY
  for (const value of values) if (value > top) top = value
  let sum = 0
  for (const value of values) sum += Math.exp(value - top)
  return top + Math.log(sum)
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
