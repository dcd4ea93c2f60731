/**
 * Logistic regression for measures that weigh a stage's signals, and for the weights of `figure-groups/`.
 *
 * Method: penalised maximum likelihood by iteratively reweighted least squares (Hastie, Tibshirani and Friedman, "The
 * Elements of Statistical Learning", 2009, §4.4.1), features scaled to unit variance.
 */

export interface Example {
  readonly features: readonly number[]
  readonly isPositive: boolean
}

/** Probability of the positive class, 0–1. */
export type Predictor = (features: readonly number[]) => number

/** Newton steps; the likelihood stands still after six or seven. */
const STEPS = 12

/** Fits a predictor. */
export function fitLogistic(examples: readonly Example[], penalty = 1): Predictor {
  const { bias, weights } = fitWeights(examples, penalty)
  return (features) => sigmoid(bias + dot(features, weights))
}

/** Weights of the features as they come, unscaled. */
export interface Weights {
  readonly bias: number
  readonly weights: readonly number[]
}

/** Fits weights, penalised as they are where `isScaled` is false. Costs examples × features² a step. */
export function fitWeights(examples: readonly Example[], penalty = 1, isScaled = true): Weights {
  const width = examples[0]!.features.length
  const scale = isScaled ? scaling(examples, width) : { mean: zeros(width), deviation: zeros(width).fill(1) }
  const rows = examples.map(({ features }) => scaled(features, scale))
  let weights = zeros(width + 1)
  for (let step = 0; step < STEPS; step++) {
    const gradient = weights.map((weight, k) => (k === 0 ? 0 : -penalty * weight))
    const hessian = weights.map((_, k) => weights.map((__, l) => (k === l && k > 0 ? penalty : 1e-9)))
    rows.forEach((row, i) => {
      const p = sigmoid(dot(row, weights))
      const miss = (examples[i]!.isPositive ? 1 : 0) - p
      const curve = p * (1 - p)
      for (let k = 0; k <= width; k++) {
        gradient[k]! += miss * row[k]!
        const line = hessian[k]!
        for (let l = 0; l <= width; l++) line[l]! += curve * row[k]! * row[l]!
      }
    })
    const change = solve(hessian, gradient)
    weights = weights.map((weight, k) => weight + change[k]!)
  }
  const unscaled = weights.slice(1).map((weight, k) => weight / scale.deviation[k]!)
  return { bias: weights[0]! - dot(unscaled, scale.mean), weights: unscaled }
}

function zeros(length: number): number[] {
  return new Array<number>(length).fill(0)
}

interface Scaling {
  readonly mean: readonly number[]
  readonly deviation: readonly number[]
}

function scaling(examples: readonly Example[], width: number): Scaling {
  const mean = Array.from({ length: width }, (_, k) => sum(examples, (e) => e.features[k]!) / examples.length)
  const deviation = mean.map((m, k) =>
    Math.sqrt(sum(examples, (e) => (e.features[k]! - m) ** 2) / examples.length || 1),
  )
  return { mean, deviation }
}

/** With a constant 1 in front for the bias. */
function scaled(features: readonly number[], { mean, deviation }: Scaling): number[] {
  return [1, ...features.map((value, k) => (value - mean[k]!) / deviation[k]!)]
}

function sum(examples: readonly Example[], value: (example: Example) => number): number {
  return examples.reduce((total, example) => total + value(example), 0)
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((total, value, k) => total + value * b[k]!, 0)
}

function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x))
}

/** Gaussian elimination with partial pivoting. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i]!])
  const n = rows.length
  for (let k = 0; k < n; k++) {
    let pivot = k
    for (let i = k + 1; i < n; i++) if (Math.abs(rows[i]![k]!) > Math.abs(rows[pivot]![k]!)) pivot = i
    const swapped = rows[pivot]!
    rows[pivot] = rows[k]!
    rows[k] = swapped
    for (let i = k + 1; i < n; i++) {
      const factor = rows[i]![k]! / swapped[k]!
      for (let j = k; j <= n; j++) rows[i]![j]! -= factor * swapped[j]!
    }
  }
  const solution = new Array<number>(n).fill(0)
  for (let k = n - 1; k >= 0; k--) {
    let rest = rows[k]![n]!
    for (let j = k + 1; j < n; j++) rest -= rows[k]![j]! * solution[j]!
    solution[k] = rest / rows[k]![k]!
  }
  return solution
}
