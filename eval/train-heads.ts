/**
 * Trains the two looks at heads of cues: logistic regression, and a network that sees what the first look found. The
 * second is trained on odds that the first gives to articles it was not fitted on (Wolpert, "Stacked Generalization",
 * Neural Networks 5, 1992), as it will see them.
 */
import { CUE_FEATURES, writeCueFeatures } from '../src/attribute/cue-features.ts'
import { HIDDEN_ROW, scoreHidden, signOf } from '../src/attribute/hidden-layer.ts'
import { sumOf } from '../src/attribute/label-units.ts'
import { CUE_TABLE, HEAD_SCALE, HEAD_TABLE, SCALE } from '../src/attribute/model-sizes.ts'
import type { Segment } from '../src/attribute/segments.ts'
import { lookBack, STACKED_FEATURES, writeStackedFeatures } from '../src/attribute/stacked-features.ts'
import type { UnitValues } from '../src/attribute/unit-values.ts'
import type { ModelWeights } from '../src/attribute/weights.ts'
import { AdaGrad, shuffled } from './linear-training.ts'
import { layOut, rounded } from './weight-tables.ts'

/** Passes over the data, and the last ones whose weights are averaged. */
const FIRST = { epochs: 5, averaged: 4, rate: 0.05, rarest: 4 }
const SECOND = { epochs: 7, averaged: 3, rate: 0.02, rarest: 8 }
/** Parts of the articles, each of which the first look judges as fitted on the others. */
const FOLDS = 4
/** Log-odds at first sight of what the second look is trained on: more than it will see, a quarter of the candidates. */
const LEAST_AT_FIRST = -3.5
/** Largest of the weights in hidden units that training starts from. They must differ. */
const START = 0.05

/** An article cut up, and per segment the units of its gold heads. */
export interface HeadArticle {
  readonly segments: readonly Segment[]
  readonly values: readonly UnitValues[]
  readonly heads: readonly (readonly number[])[]
}

/** The candidates of one segment. */
interface Example {
  readonly article: number
  readonly units: Int32Array
  readonly features: Int32Array
  /** 1 for each candidate that heads a cue. */
  readonly gold: Uint8Array
}

/** Fits both looks. */
export function fitHeads(articles: readonly HeadArticle[]): Pick<ModelWeights, 'cue' | 'head'> {
  const bySegment = articles.map((article, index) => article.segments.map((_, at) => exampleOf(article, at, index)))
  const examples = bySegment.flat()
  const marks = layOut(
    examples.map(({ features }) => features),
    CUE_TABLE,
    FIRST.rarest,
  )
  const odds = new Map<Example, Float64Array>()
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = fitFirst(examples.filter(({ article }) => article % FOLDS !== fold))
    for (const one of examples) if (one.article % FOLDS === fold) odds.set(one, oddsOf(one, weights))
  }
  const head = fitSecond(articles, bySegment, odds)
  return { cue: { marks, weights: rounded(fitFirst(examples), SCALE) }, head }
}

function exampleOf({ segments, values, heads }: HeadArticle, at: number, article: number): Example {
  const segment = segments[at]!
  const units = new Int32Array(segment.size)
  const features = new Int32Array((segment.own.end - segment.own.start) * CUE_FEATURES)
  const count = writeCueFeatures(segment, values[at]!, units, features)
  const gold = Uint8Array.from(units.subarray(0, count), (unit) => (heads[at]!.includes(unit) ? 1 : 0))
  return { article, units: units.slice(0, count), features: features.slice(0, count * CUE_FEATURES), gold }
}

function fitFirst(examples: readonly Example[]): Float64Array {
  const learner = new AdaGrad(CUE_TABLE, 1, FIRST.rate)
  const gradient = new Float64Array(1)
  for (let epoch = 0; epoch < FIRST.epochs; epoch++) {
    let loss = 0
    for (const index of shuffled(examples.length, epoch)) {
      const { features, gold } = examples[index]!
      for (let n = 0; n < gold.length; n++) {
        const [start, end] = [n * CUE_FEATURES, (n + 1) * CUE_FEATURES]
        const p = 1 / (1 + Math.exp(-sumOf(features, start, end, learner.weights)))
        gradient[0] = gold[n]! - p
        loss -= Math.log(Math.max(1e-9, gold[n] === 1 ? p : 1 - p))
        if (Math.abs(gradient[0]!) > 0.001) learner.step(features, start, end, gradient)
      }
    }
    if (epoch >= FIRST.epochs - FIRST.averaged) learner.keep()
    console.error(`heads at first: pass ${epoch + 1}, loss ${loss.toFixed(0)}`)
  }
  return learner.mean()
}

function oddsOf({ features, gold }: Example, weights: Float64Array): Float64Array {
  return Float64Array.from(gold, (_, n) => sumOf(features, n * CUE_FEATURES, (n + 1) * CUE_FEATURES, weights))
}

function fitSecond(
  articles: readonly HeadArticle[],
  bySegment: readonly (readonly Example[])[],
  oddsOfExample: ReadonlyMap<Example, Float64Array>,
): ModelWeights['head'] {
  const all: { features: Int32Array; odds: number; isHead: number }[] = []
  articles.forEach(({ segments, values }, article) => {
    const own = bySegment[article]!
    const candidates = own.map((one) => ({ units: one.units, odds: oddsOfExample.get(one)! }))
    const look = lookBack(segments, values, candidates)
    candidates.forEach(({ odds }, at) => {
      odds.forEach((odd, n) => {
        if (odd < LEAST_AT_FIRST) return
        const features = new Int32Array(STACKED_FEATURES)
        writeStackedFeatures(look, at, n, features, 0)
        all.push({ features, odds: odd, isHead: own[at]!.gold[n]! })
      })
    })
  })
  const marks = layOut(
    all.map(({ features }) => features),
    HEAD_TABLE,
    SECOND.rarest,
  )
  const learner = new AdaGrad(HEAD_TABLE, HIDDEN_ROW, SECOND.rate)
  let state = 1
  marks.forEach((mark, row) => {
    for (let k = 1; k < HIDDEN_ROW && mark !== 0; k++) {
      state = (state * 48271) % 0x7fffffff
      learner.weights[row * HIDDEN_ROW + k] = START * ((2 * state) / 0x7fffffff - 1)
    }
  })
  const sums = new Float64Array(HIDDEN_ROW)
  const gradient = new Float64Array(HIDDEN_ROW)
  for (let epoch = 0; epoch < SECOND.epochs; epoch++) {
    let loss = 0
    for (const index of shuffled(all.length, 200 + epoch)) {
      const { features, odds, isHead } = all[index]!
      const score = odds + scoreHidden(features, 0, STACKED_FEATURES, learner.weights, sums)
      const p = 1 / (1 + Math.exp(-score))
      loss -= Math.log(Math.max(1e-9, isHead === 1 ? p : 1 - p))
      gradient[0] = isHead - p
      for (let k = 1; k < HIDDEN_ROW; k++) gradient[k] = sums[k]! > 0 ? signOf(k) * (isHead - p) : 0
      learner.step(features, 0, STACKED_FEATURES, gradient)
    }
    if (epoch >= SECOND.epochs - SECOND.averaged) learner.keep()
    console.error(`heads again: pass ${epoch + 1}, loss ${loss.toFixed(0)}`)
  }
  return { marks, weights: rounded(learner.mean(), HEAD_SCALE) }
}
