/**
 * Trains the two models of attribution on PolNeAR's training part: cues, and source and content of a cue.
 *
 * Method: averaged structured perceptron (Collins, EMNLP 2002; averaging after Daumé, "Practical Structured Learning
 * Techniques for NLP", 2006, 2.5). Deterministic: the order is shuffled by a fixed generator, sums are IEEE doubles.
 */
import { writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import {
  BORDER_FEATURES,
  frameOf,
  UNIT_FEATURES,
  type UnitRange,
  writeArgumentFeatures,
} from '../src/attribute/argument-features.ts'
import { CUE_FEATURES, writeCueFeatures } from '../src/attribute/cue-features.ts'
import { findRows, layOutRows, type RowMarks } from '../src/attribute/feature-table.ts'
import { labelArguments, labelCues } from '../src/attribute/label-units.ts'
import { BORDER_TABLE, CUE_TABLE, SCALE, UNIT_TABLE } from '../src/attribute/model-sizes.ts'
import { type Reading, readTokens } from '../src/attribute/reading.ts'
import { cutSegments, type Segment } from '../src/attribute/segments.ts'
import { readUnitValues } from '../src/attribute/unit-values.ts'
import type { Span } from '../src/model.ts'
import { analyseReport } from '../src/text/index.ts'
import { type Article, readPolnear, reportOf } from './polnear.ts'

/** Passes over the data. */
const CUE_EPOCHS = 7
const ARGUMENT_EPOCHS = 9

/** Times a feature is met in training to have a weight. Rarer ones learn the articles by heart. */
const RAREST = 4

const WEIGHTS = new URL('../src/attribute/weights.json', import.meta.url)

interface CueExample {
  readonly features: Int32Array
  readonly size: number
  readonly gold: Uint8Array
}

interface ArgumentExample {
  readonly units: Int32Array
  readonly borders: Int32Array
  readonly size: number
  readonly cue: UnitRange
  readonly gold: Uint8Array
}

/** Trains on everything in the archive's training part, or all but every seventh article, and writes the weights. */
export async function trainAttribution(data: string, heldOut: boolean): Promise<void> {
  const articles = (await readPolnear(data)).filter((article) => article.part === 'train')
  const used = articles.filter((_, index) => !heldOut || index % 7 !== 0)
  const cues: CueExample[] = []
  const args: ArgumentExample[] = []
  for (const article of used) addExamples(article, cues, args)
  console.error(`${used.length} articles, ${cues.length} segments, ${args.length} attributions`)
  const marks = {
    cue: layOut(
      cues.map((example) => example.features),
      CUE_TABLE,
    ),
    unit: layOut(
      args.map((example) => example.units),
      UNIT_TABLE,
    ),
    border: layOut(
      args.map((example) => example.borders),
      BORDER_TABLE,
    ),
  }
  const cue = trainCues(cues)
  const { unit, border } = trainArguments(args)
  const packed = {
    cue: pack(cue, marks.cue),
    unit: pack(unit, marks.unit),
    border: pack(border, marks.border),
  }
  writeFileSync(WEIGHTS, `${JSON.stringify(packed, null, 1)}\n`)
}

function addExamples(article: Article, cues: CueExample[], args: ArgumentExample[]): void {
  const reading = readTokens(analyseReport(reportOf(article)))
  const segments = cutSegments(reading)
  const segmentOf = new Int32Array(reading.tokens.length).fill(-1)
  segments.forEach((segment, index) => {
    segmentOf.fill(index, segment.bounds[0]!, segment.bounds[segment.size]!)
  })
  const bySegment = segments.map((): { cue: UnitRange; source: readonly Span[]; content: readonly Span[] }[] => [])
  for (const gold of article.annotations[0] ?? []) {
    const first = gold.cue[0]
    const last = gold.cue.at(-1)
    if (first === undefined || last === undefined) continue
    const token = reading.tokens.findIndex((one) => one.end > first.start)
    const index = segmentOf[token] ?? -1
    const segment = segments[index]
    if (segment === undefined) continue
    const held = unitsIn(reading, segment, gold.cue)
    const start = held.indexOf(1)
    if (start < 0 || segment.quotation[start]! >= 0) continue
    const end = held.indexOf(0, start)
    const cue = { start, end: end < 0 ? segment.size : end }
    bySegment[index]!.push({ cue, source: gold.source, content: gold.content })
  }
  segments.forEach((segment, index) => {
    const values = readUnitValues(reading, segment)
    const own = bySegment[index]!
    const gold = new Uint8Array(segment.size)
    for (const { cue } of own) {
      gold.fill(2, cue.start, cue.end)
      gold[cue.start] = 1
    }
    const features = new Int32Array(segment.size * CUE_FEATURES)
    writeCueFeatures(segment, values, features)
    cues.push({ features, size: segment.size, gold })
    const ranges = own.map(({ cue }) => cue).sort((a, b) => a.start - b.start)
    const frame = frameOf(segment, values, ranges)
    for (const { cue, source, content } of own) {
      const units = new Int32Array(segment.size * UNIT_FEATURES)
      const borders = new Int32Array(segment.size * BORDER_FEATURES)
      writeArgumentFeatures(segment, values, frame, cue, units, borders)
      const labels = new Uint8Array(segment.size)
      unitsIn(reading, segment, content).forEach((isIn, unit) => {
        if (isIn === 1) labels[unit] = 2
      })
      unitsIn(reading, segment, source).forEach((isIn, unit) => {
        if (isIn === 1) labels[unit] = 1
      })
      labels.fill(3, cue.start, cue.end)
      args.push({ units, borders, size: segment.size, cue, gold: labels })
    }
  })
}

/** Gives rows to the features met often enough, the most frequent first, and puts the rows in place of the features. */
function layOut(examples: readonly Int32Array[], size: number): RowMarks {
  const counts = new Map<number, number>()
  for (const features of examples) for (const hash of features) counts.set(hash, (counts.get(hash) ?? 0) + 1)
  const kept = [...counts].filter(([, count]) => count >= RAREST)
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
  const learner = new Averaged(CUE_TABLE, 3)
  for (let epoch = 0; epoch < CUE_EPOCHS; epoch++) {
    let wrong = 0
    for (const index of shuffled(examples.length, epoch)) {
      const { features, size, gold } = examples[index]!
      const found = labelCues(features, CUE_FEATURES, size, learner.weights, 0)
      learner.tick()
      for (let unit = 0; unit < size; unit++) {
        if (found[unit] === gold[unit]) continue
        wrong++
        for (let at = unit * CUE_FEATURES; at < (unit + 1) * CUE_FEATURES; at++) {
          learner.add(features[at]!, gold[unit]!, 1)
          learner.add(features[at]!, found[unit]!, -1)
        }
      }
    }
    console.error(`cues: pass ${epoch + 1}, ${wrong} units wrong`)
  }
  return learner.average()
}

function trainArguments(examples: readonly ArgumentExample[]): { unit: Float64Array; border: Float64Array } {
  const unit = new Averaged(UNIT_TABLE, 3)
  const border = new Averaged(BORDER_TABLE, 12)
  for (let epoch = 0; epoch < ARGUMENT_EPOCHS; epoch++) {
    let wrong = 0
    for (const index of shuffled(examples.length, 100 + epoch)) {
      const { units, borders, size, cue, gold } = examples[index]!
      const found = labelArguments(
        units,
        UNIT_FEATURES,
        borders,
        BORDER_FEATURES,
        size,
        cue.start,
        cue.end,
        unit.weights,
        border.weights,
      )
      unit.tick()
      border.tick()
      for (let at = 0; at < size; at++) {
        if (at >= cue.start && at < cue.end) continue
        if (found[at] !== gold[at]) {
          wrong++
          for (let f = at * UNIT_FEATURES; f < (at + 1) * UNIT_FEATURES; f++) {
            unit.add(units[f]!, gold[at]!, 1)
            unit.add(units[f]!, found[at]!, -1)
          }
        }
        const [before, beforeFound] = at === 0 ? [0, 0] : [gold[at - 1]!, found[at - 1]!]
        if (found[at] === gold[at] && before === beforeFound) continue
        for (let f = at * BORDER_FEATURES; f < (at + 1) * BORDER_FEATURES; f++) {
          border.add(borders[f]!, before * 3 + gold[at]!, 1)
          border.add(borders[f]!, beforeFound * 3 + found[at]!, -1)
        }
      }
    }
    console.error(`arguments: pass ${epoch + 1}, ${wrong} units wrong`)
  }
  return { unit: unit.average(), border: border.average() }
}

/** Weights with the sum of all their earlier values, kept without touching those that do not change. */
class Averaged {
  readonly weights: Float64Array
  readonly #weighted: Float64Array
  readonly #rows: number
  readonly #perRow: number
  #ticks = 1

  constructor(rows: number, perRow: number) {
    this.#rows = rows
    this.#perRow = perRow
    this.weights = new Float64Array((rows + 1) * perRow)
    this.#weighted = new Float64Array((rows + 1) * perRow)
  }

  tick(): void {
    this.#ticks++
  }

  /** Adds to a weight; the row after the last stands for features without one and stays zero. */
  add(row: number, column: number, by: number): void {
    if (row === this.#rows) return
    const at = row * this.#perRow + column
    this.weights[at]! += by
    this.#weighted[at]! += by * this.#ticks
  }

  average(): Float64Array {
    return this.weights.map((weight, at) => weight - this.#weighted[at]! / this.#ticks)
  }
}

/** Numbers 0 to `length`, in an order that is the same for the same seed (Fisher and Yates; minimal standard generator). */
function shuffled(length: number, seed: number): Int32Array {
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

/** Steps of 1 / SCALE, two bytes a weight, low byte first. gzip, base64. */
function pack(weights: Float64Array, marks: RowMarks): { marks: string; bytes: string } {
  const bytes = new Uint8Array(weights.length * 2)
  const view = new DataView(bytes.buffer)
  weights.forEach((weight, at) => {
    view.setInt16(at * 2, Math.max(-32767, Math.min(32767, Math.round(weight * SCALE))), true)
  })
  const text = (table: Uint8Array) => gzipSync(table, { level: 9 }).toString('base64')
  return { marks: text(marks), bytes: text(bytes) }
}
