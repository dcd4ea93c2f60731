/**
 * Trains the two models of attribution on PolNeAR's training part: heads of cues by logistic regression, and source,
 * content and the rest of the cue by a conditional random field.
 */
import { writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import {
  BEGIN_FEATURES,
  BORDER_FEATURES,
  UNIT_FEATURES,
  writeArgumentFeatures,
} from '../src/attribute/argument-features.ts'
import { CUE_FEATURES, writeCueFeatures } from '../src/attribute/cue-features.ts'
import { headOf } from '../src/attribute/cue-head.ts'
import { findRows, layOutRows, type RowMarks } from '../src/attribute/feature-table.ts'
import { BEGINS, LABELS, makeLattice, scoreUnits, sumOf } from '../src/attribute/label-units.ts'
import { BEGIN_TABLE, BORDER_TABLE, CUE_TABLE, SCALE, UNIT_TABLE } from '../src/attribute/model-sizes.ts'
import { type Reading, readTokens } from '../src/attribute/reading.ts'
import { frameOf } from '../src/attribute/segment-frame.ts'
import { cutSegments, type Segment } from '../src/attribute/segments.ts'
import { readUnitValues } from '../src/attribute/unit-values.ts'
import type { ModelWeights, PackedTable, WeightTable } from '../src/attribute/weights.ts'
import type { ReportText, Span } from '../src/model.ts'
import { analyseReport } from '../src/text/index.ts'
import { AdaGrad, likelihoodGradient, shuffled } from './linear-training.ts'
import { type Article, type GoldAttribution, readPolnear, reportOf } from './polnear.ts'

/** Passes over the data. */
const CUE_EPOCHS = 5
const ARGUMENT_EPOCHS = 8
/** Last passes whose weights are averaged. */
const AVERAGED = 4
/** Steps of AdaGrad. Of .2, .05, .02, .01 and .005 the best on held-out articles, for the passes above. */
const CUE_RATE = 0.05
const ARGUMENT_RATE = 0.01

/** Times a feature is met in training to have a weight. Rarer ones learn the articles by heart. */
const RAREST = { cue: 4, argument: 6 }

const WEIGHTS = new URL('../src/attribute/weights.json', import.meta.url)

export interface CueExample {
  readonly features: Int32Array
  readonly count: number
  /** 1 for each candidate that heads a cue. */
  readonly gold: Uint8Array
}

export interface ArgumentExample {
  readonly units: Int32Array
  readonly borders: Int32Array
  readonly begins: Int32Array
  readonly size: number
  readonly head: number
  readonly gold: Uint8Array
}

/** Trains on everything in the archive's training part, or all but every seventh article, and writes the weights. */
export async function trainAttribution(data: string, heldOut: boolean): Promise<void> {
  const articles = (await readPolnear(data)).filter((article) => article.part === 'train')
  const { cue, unit, border, begin } = fit(articles.filter((_, index) => !heldOut || index % 7 !== 0))
  const packed = { cue: pack(cue), unit: pack(unit), border: pack(border), begin: pack(begin) }
  writeFileSync(WEIGHTS, `${JSON.stringify(packed, null, 1)}\n`)
}

/** An article as the models read it, with its gold heads by segment. */
export interface ReadArticle {
  readonly reading: Reading
  readonly segments: readonly Segment[]
  readonly gold: ReturnType<typeof goldHeads>
}

/** Fits both models. The same articles in the same order give the same weights, to the byte. */
export function fit(used: readonly Article[]): ModelWeights {
  const read = used.map((article) => readArticle(article))
  const cues = read.flatMap(cueExamples)
  const args = read.flatMap(argumentExamples)
  console.error(`${used.length} articles, ${args.length} attributions`)
  return { cue: fitCues(cues), ...fitArguments(args) }
}

export function readArticle(article: Article, text: ReportText = analyseReport(reportOf(article))): ReadArticle {
  const reading = readTokens(text)
  const segments = cutSegments(reading)
  return { reading, segments, gold: goldHeads(reading, segments, article.annotations[0] ?? []) }
}

export function fitCues(cues: readonly CueExample[]): WeightTable {
  const examples = cues.map((example) => ({ ...example, features: example.features.slice() }))
  const features = examples.map((example) => example.features)
  const marks = layOut(features, CUE_TABLE, RAREST.cue)
  return { marks, weights: rounded(trainCues(examples)) }
}

export function fitArguments(args: readonly ArgumentExample[]) {
  const layOutBy = (rows: (example: ArgumentExample) => Int32Array, size: number) =>
    layOut(args.map(rows), size, RAREST.argument)
  const marks = {
    unit: layOutBy(({ units }) => units, UNIT_TABLE),
    border: layOutBy(({ borders }) => borders, BORDER_TABLE),
    begin: layOutBy(({ begins }) => begins, BEGIN_TABLE),
  }
  const { unit, border, begin } = trainArguments(args)
  return {
    unit: { marks: marks.unit, weights: rounded(unit) },
    border: { marks: marks.border, weights: rounded(border) },
    begin: { marks: marks.begin, weights: rounded(begin) },
  }
}

/** Per segment the heads of gold cues in it, with their attributions. */
export function goldHeads(reading: Reading, segments: readonly Segment[], golds: readonly GoldAttribution[]) {
  const segmentOf = new Int32Array(reading.tokens.length).fill(-1)
  segments.forEach((segment, index) => {
    segmentOf.fill(index, segment.bounds[segment.own.start]!, segment.bounds[segment.own.end]!)
  })
  const bySegment = segments.map((): { head: number; gold: GoldAttribution }[] => [])
  for (const gold of golds) {
    if (gold.cue.length === 0 || gold.content.length === 0) continue
    const tokens = [...reading.tokens.keys()].filter((at) => {
      const token = reading.tokens[at]!
      return gold.cue.some((span) => token.start < span.end && token.end > span.start)
    })
    if (tokens.length === 0) continue
    const token = tokens[headOf(tokens.map((at) => reading.tokens[at]!))]!
    const segment = segments[segmentOf[token]!]
    if (segment === undefined || reading.quotationOf[token]! >= 0) continue
    const head = segment.bounds.indexOf(token)
    if (head >= 0) bySegment[segmentOf[token]!]!.push({ head, gold })
  }
  return bySegment
}

export function cueExamples({ reading, segments, gold }: ReadArticle): CueExample[] {
  return segments.flatMap((segment, index) => {
    const candidates = new Int32Array(segment.size)
    const features = new Int32Array((segment.own.end - segment.own.start) * CUE_FEATURES)
    const count = writeCueFeatures(segment, readUnitValues(reading, segment), candidates, features)
    const heads = gold[index]!.map(({ head }) => head)
    const isHead = Uint8Array.from(candidates.subarray(0, count), (unit) => (heads.includes(unit) ? 1 : 0))
    return count === 0 ? [] : [{ features: features.slice(0, count * CUE_FEATURES), count, gold: isHead }]
  })
}

export function argumentExamples({ reading, segments, gold }: ReadArticle): ArgumentExample[] {
  return segments.flatMap((segment, index) => {
    const values = readUnitValues(reading, segment)
    const golds = gold[index]!
    const frame = frameOf(
      segment,
      values,
      golds.map(({ head }) => head),
    )
    return golds.map(({ head, gold }) => {
      const units = new Int32Array(segment.size * UNIT_FEATURES)
      const borders = new Int32Array(segment.size * BORDER_FEATURES)
      const begins = new Int32Array((segment.size + 1) * BEGIN_FEATURES)
      writeArgumentFeatures(segment, values, frame, head, units, borders, begins)
      const labels = new Uint8Array(segment.size)
      for (const [label, spans] of [
        [2, gold.content],
        [1, gold.source],
        [3, gold.cue],
      ] as const) {
        unitsIn(reading, segment, spans).forEach((isIn, unit) => {
          if (isIn === 1) labels[unit] = label
        })
      }
      labels[head] = 3
      keepOneCue(labels, head)
      return { units, borders, begins, size: segment.size, head, gold: labels }
    })
  })
}

/** Leaves of the cue the run around its head. */
function keepOneCue(labels: Uint8Array, head: number): void {
  let [start, end] = [head, head]
  while (labels[start - 1] === 3) start--
  while (labels[end + 1] === 3) end++
  for (let unit = 0; unit < labels.length; unit++) {
    if (labels[unit] === 3 && (unit < start || unit > end)) labels[unit] = 0
  }
}

/** Gives rows to the features met often enough, the most frequent first, and puts the rows in place of the features. */
function layOut(examples: readonly Int32Array[], size: number, rarest: number): RowMarks {
  const counts = new Map<number, number>()
  for (const features of examples) for (const hash of features) counts.set(hash, (counts.get(hash) ?? 0) + 1)
  const kept = [...counts].filter(([, count]) => count >= rarest)
  kept.sort((a, b) => b[1] - a[1] || a[0] - b[0])
  console.error(`${counts.size} features, ${kept.length} kept, ${size} rows`)
  const marks = layOutRows(
    kept.map(([hash]) => hash),
    size,
  )
  for (const features of examples) findRows(features, features.length, marks)
  return marks
}

/** 1 for each unit of which the spans hold at least half. */
function unitsIn(reading: Reading, segment: Segment, spans: readonly Span[]): Uint8Array {
  const held = new Uint8Array(segment.size)
  for (let unit = 0; unit < segment.size; unit++) {
    const start = reading.tokens[segment.bounds[unit]!]!.start
    const end = reading.tokens[segment.bounds[unit + 1]! - 1]!.end
    const shared = spans.reduce(
      (sum, span) => sum + Math.max(0, Math.min(end, span.end) - Math.max(start, span.start)),
      0,
    )
    if (shared * 2 > end - start) held[unit] = 1
  }
  return held
}

function trainCues(examples: readonly CueExample[]): Float64Array {
  const learner = new AdaGrad(CUE_TABLE, 1, CUE_RATE)
  const gradient = new Float64Array(1)
  for (let epoch = 0; epoch < CUE_EPOCHS; epoch++) {
    let loss = 0
    for (const index of shuffled(examples.length, epoch)) {
      const { features, count, gold } = examples[index]!
      for (let n = 0; n < count; n++) {
        const [start, end] = [n * CUE_FEATURES, (n + 1) * CUE_FEATURES]
        const score = sumOf(features, start, end, learner.weights)
        const p = 1 / (1 + Math.exp(-score))
        gradient[0] = gold[n]! - p
        loss -= Math.log(Math.max(1e-9, gold[n] === 1 ? p : 1 - p))
        if (Math.abs(gradient[0]!) > 0.001) learner.step(features, start, end, gradient)
      }
    }
    if (epoch >= CUE_EPOCHS - AVERAGED) learner.keep()
    console.error(`cues: pass ${epoch + 1}, loss ${loss.toFixed(0)}`)
  }
  return learner.mean()
}

function trainArguments(examples: readonly ArgumentExample[]): {
  unit: Float64Array
  border: Float64Array
  begin: Float64Array
} {
  const unit = new AdaGrad(UNIT_TABLE, LABELS, ARGUMENT_RATE)
  const border = new AdaGrad(BORDER_TABLE, LABELS * LABELS, ARGUMENT_RATE)
  const begin = new AdaGrad(BEGIN_TABLE, BEGINS, ARGUMENT_RATE)
  const lattice = makeLattice(Math.max(...examples.map(({ size }) => size)))
  for (let epoch = 0; epoch < ARGUMENT_EPOCHS; epoch++) {
    let wrong = 0
    for (const index of shuffled(examples.length, 100 + epoch)) {
      const { units, borders, begins, size, head, gold } = examples[index]!
      scoreUnits({ units, borders, begins }, size, head, { unit, border, begin }, lattice)
      likelihoodGradient(lattice, size, gold)
      for (let at = 0; at < size; at++) {
        wrong += lattice.own[at * LABELS + gold[at]!]!
        unit.step(units, at * UNIT_FEATURES, (at + 1) * UNIT_FEATURES, lattice.own, at * LABELS)
        border.step(borders, at * BORDER_FEATURES, (at + 1) * BORDER_FEATURES, lattice.pairs, at * LABELS * LABELS)
      }
      for (let at = 0; at <= size; at++) {
        begin.step(begins, at * BEGIN_FEATURES, (at + 1) * BEGIN_FEATURES, lattice.begins, at * BEGINS)
      }
    }
    if (epoch >= ARGUMENT_EPOCHS - AVERAGED) {
      unit.keep()
      border.keep()
      begin.keep()
    }
    console.error(`arguments: pass ${epoch + 1}, ${wrong.toFixed(0)} units wrong`)
  }
  return { unit: unit.mean(), border: border.mean(), begin: begin.mean() }
}

/** In steps of 1 / SCALE. */
function rounded(weights: Float64Array): Int16Array {
  return Int16Array.from(weights, (weight) => Math.max(-32767, Math.min(32767, Math.round(weight * SCALE))))
}

/** Two bytes a weight, low byte first. gzip, base64. */
export function pack({ weights, marks }: WeightTable): PackedTable {
  const bytes = new Uint8Array(weights.length * 2)
  const view = new DataView(bytes.buffer)
  weights.forEach((weight, at) => {
    view.setInt16(at * 2, weight, true)
  })
  const text = (table: Uint8Array) => gzipSync(table, { level: 9 }).toString('base64')
  return { marks: text(marks), bytes: text(bytes) }
}
