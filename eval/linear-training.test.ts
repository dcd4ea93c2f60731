import assert from 'node:assert/strict'
import { test } from 'node:test'
import { BEGINS, bestLabels, LABELS, type Lattice, makeLattice } from '../src/attribute/label-units.ts'
import { AdaGrad, likelihoodGradient, shuffled } from './linear-training.ts'

/** Log-likelihood by trying every sequence. Labels 1 and 2 begin runs, and are seen from then on. */
function logLikelihood({ own, pairs, begins }: Lattice, size: number, gold: readonly number[]): number {
  const scoreOf = (labels: readonly number[]) => {
    const seen = (upTo: number) => [1, 2].reduce((sum, bit) => sum + (labels.slice(0, upTo).includes(bit) ? bit : 0), 0)
    return labels.reduce(
      (sum, label, unit) => {
        const before = unit === 0 ? 0 : labels[unit - 1]!
        const isBegin = label !== before && (label === 1 || label === 2)
        const begin = isBegin ? begins[unit * BEGINS + (label - 1) * 4 + seen(unit)]! : 0
        return sum + own[unit * LABELS + label]! + pairs[unit * LABELS * LABELS + before * LABELS + label]! + begin
      },
      begins[size * BEGINS + seen(size)]!,
    )
  }
  const all = (n: number): number[][] =>
    n === 0 ? [[]] : all(n - 1).flatMap((start) => [0, 1, 2, 3].map((label) => [...start, label]))
  return scoreOf(gold) - Math.log(all(size).reduce((sum, labels) => sum + Math.exp(scoreOf(labels)), 0))
}

test('likelihoodGradient() is the slope of the log-likelihood', () => {
  const size = 3
  const gold = [1, 3, 2]
  const made = (): Lattice => {
    const lattice = makeLattice(size)
    lattice.own.forEach((_, at) => {
      lattice.own[at] = Math.sin(at * 3)
    })
    lattice.pairs.forEach((_, at) => {
      lattice.pairs[at] = Math.cos(at * 5)
    })
    lattice.begins.forEach((_, at) => {
      lattice.begins[at] = Math.sin(at * 7)
    })
    return lattice
  }
  const gradient = made()
  likelihoodGradient(gradient, size, Uint8Array.from(gold))
  for (const part of ['own', 'pairs', 'begins'] as const) {
    made()[part].forEach((_, at) => {
      const [more, less] = [made(), made()]
      more[part][at]! += 1e-5
      less[part][at]! -= 1e-5
      const slope = (logLikelihood(more, size, gold) - logLikelihood(less, size, gold)) / 2e-5
      // Gradients under .001 are left out.
      assert.ok(Math.abs(slope - gradient[part][at]!) < 0.0011, `${part} ${at}: ${slope}, ${gradient[part][at]}`)
    })
  }
})

test('AdaGrad learns the labels of one sequence', () => {
  const size = 4
  const gold = Uint8Array.of(1, 3, 2, 2)
  const learner = new AdaGrad(size, LABELS, 0.5)
  const lattice = makeLattice(size)
  for (let step = 0; step < 30; step++) {
    lattice.pairs.fill(0)
    lattice.begins.fill(0)
    lattice.own.set(learner.weights.subarray(0, size * LABELS))
    likelihoodGradient(lattice, size, gold)
    for (let unit = 0; unit < size; unit++) learner.step(Int32Array.of(unit), 0, 1, lattice.own, unit * LABELS)
  }
  lattice.pairs.fill(0)
  lattice.begins.fill(0)
  lattice.own.set(learner.weights.subarray(0, size * LABELS))
  assert.deepEqual(bestLabels(lattice, size, false), gold)
})

test('shuffled() gives every number once, the same for the same seed', () => {
  assert.deepEqual(
    [...shuffled(50, 3)].sort((a, b) => a - b),
    [...Array(50).keys()],
  )
  assert.deepEqual(shuffled(50, 3), shuffled(50, 3))
  assert.notDeepEqual(shuffled(50, 3), shuffled(50, 4))
})
