/**
 * Trains the models of attribution on PolNeAR's training part: heads of cues (`train-heads.ts`), and source, content
 * and the rest of the cue by a conditional random field.
 */
import { writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import {
  BEGIN_FEATURES,
  BORDER_FEATURES,
  UNIT_FEATURES,
  writeArgumentFeatures,
} from '../src/attribute/argument-features.ts'
import { headOf } from '../src/attribute/cue-head.ts'
import { BEGINS, LABELS, makeLattice, scoreUnits } from '../src/attribute/label-units.ts'
import { BEGIN_TABLE, BORDER_TABLE, SCALE, UNIT_TABLE } from '../src/attribute/model-sizes.ts'
import { type Reading, readTokens } from '../src/attribute/reading.ts'
import { frameOf } from '../src/attribute/segment-frame.ts'
import { cutSegments, type Segment } from '../src/attribute/segments.ts'
import { readUnitValues } from '../src/attribute/unit-values.ts'
import type { ModelWeights, PackedTable, WeightTable } from '../src/attribute/weights.ts'
import type { Span } from '../src/model.ts'
import { analyseReport } from '../src/text/index.ts'
import { AdaGrad, likelihoodGradient, shuffled } from './linear-training.ts'
import { type Article, type GoldAttribution, readPolnear, reportOf } from './polnear.ts'
import { fitHeads, type HeadArticle } from './train-heads.ts'
import { layOut, rounded } from './weight-tables.ts'

/** Passes over the data. */
const EPOCHS = 8
/** Last passes whose weights are averaged. */
const AVERAGED = 4
/** Step of AdaGrad. Of .2, .05, .02, .01 and .005 the best on held-out articles, for the passes above. */
const RATE = 0.01

/** Times a feature is met in training to have a weight. Rarer ones learn the articles by heart. */
const RAREST = 6

const WEIGHTS = new URL('../src/attribute/weights.json', import.meta.url)

interface ArgumentExample {
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
  const { cue, head, unit, border, begin } = fit(articles.filter((_, index) => !heldOut || index % 7 !== 0))
  const packed = { cue: pack(cue), head: pack(head), unit: pack(unit), border: pack(border), begin: pack(begin) }
  writeFileSync(WEIGHTS, `${JSON.stringify(packed, null, 1)}\n`)
}

/** An article as the models read it, with its gold heads by segment. */
interface ReadArticle {
  readonly reading: Reading
  readonly segments: readonly Segment[]
  readonly gold: ReturnType<typeof goldHeads>
}

/** Fits all models. The same articles in the same order give the same weights, to the byte. */
export function fit(used: readonly Article[]): ModelWeights {
  const read = used.map((article) => readArticle(article))
  const args = read.flatMap(argumentExamples)
  console.error(`${used.length} articles, ${args.length} attributions`)
  return { ...fitHeads(read.map(headsOf)), ...fitArguments(args) }
}

function readArticle(article: Article): ReadArticle {
  const reading = readTokens(analyseReport(reportOf(article)))
  const segments = cutSegments(reading)
  return { reading, segments, gold: goldHeads(reading, segments, article.annotations[0] ?? []) }
}

function fitArguments(args: readonly ArgumentExample[]) {
  const layOutBy = (rows: (example: ArgumentExample) => Int32Array, size: number) =>
    layOut(args.map(rows), size, RAREST)
  const marks = {
    unit: layOutBy(({ units }) => units, UNIT_TABLE),
    border: layOutBy(({ borders }) => borders, BORDER_TABLE),
    begin: layOutBy(({ begins }) => begins, BEGIN_TABLE),
  }
  const { unit, border, begin } = trainArguments(args)
  return {
    unit: { marks: marks.unit, weights: rounded(unit, SCALE) },
    border: { marks: marks.border, weights: rounded(border, SCALE) },
    begin: { marks: marks.begin, weights: rounded(begin, SCALE) },
  }
}

/** Per segment the heads of gold cues in it, with their attributions. */
function goldHeads(reading: Reading, segments: readonly Segment[], golds: readonly GoldAttribution[]) {
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

function headsOf({ reading, segments, gold }: ReadArticle): HeadArticle {
  const values = segments.map((segment) => readUnitValues(reading, segment))
  return { segments, values, heads: gold.map((own) => own.map(({ head }) => head)) }
}

function argumentExamples({ reading, segments, gold }: ReadArticle): ArgumentExample[] {
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

function trainArguments(examples: readonly ArgumentExample[]): {
  unit: Float64Array
  border: Float64Array
  begin: Float64Array
} {
  const unit = new AdaGrad(UNIT_TABLE, LABELS, RATE)
  const border = new AdaGrad(BORDER_TABLE, LABELS * LABELS, RATE)
  const begin = new AdaGrad(BEGIN_TABLE, BEGINS, RATE)
  const lattice = makeLattice(Math.max(...examples.map(({ size }) => size)))
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
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
    if (epoch >= EPOCHS - AVERAGED) {
      unit.keep()
      border.keep()
      begin.keep()
    }
    console.error(`arguments: pass ${epoch + 1}, ${wrong.toFixed(0)} units wrong`)
  }
  return { unit: unit.mean(), border: border.mean(), begin: begin.mean() }
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
