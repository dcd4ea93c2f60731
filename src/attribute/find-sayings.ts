/**
 * Finds cues, and for each its source and content, by two linear models. Reads a `Reading`, gives `Saying[]`.
 *
 * Method: a pipeline as in Pareti et al., "Automatically Detecting and Attributing Indirect Quotations", EMNLP 2013, but
 * the first model finds only the head of a cue, and the second, given the head, source, content and the rest of the cue
 * together. Quotations are single units.
 */
import { BEGIN_FEATURES, BORDER_FEATURES, UNIT_FEATURES, writeArgumentFeatures } from './argument-features.ts'
import { findRows } from './feature-table.ts'
import { findHeads, type Head } from './find-heads.ts'
import { bestLabels, CONTENT, CUE, makeLattice, SOURCE, scoreUnits } from './label-units.ts'
import type { Reading, Saying, TokenRange } from './reading.ts'
import { frameOf, type SegmentFrame } from './segment-frame.ts'
import { cutSegments, type Segment, tokensOfUnits } from './segments.ts'
import { sharedSource } from './shared-source.ts'
import { readUnitValues, type UnitValues } from './unit-values.ts'
import { type ModelWeights, modelWeights } from './weights.ts'

/** Log-odds of a head from which on it has a content for certain. */
const SURE_ODDS = 1
/** Units of a segment that is looked at: a longer one is a text without sentences. */
const MOST_UNITS = 300

/** Finds the sayings of a report, in order of their cues. Linear: a segment's cost is its units times its cues, capped. */
export function findSayings(reading: Reading): Saying[] {
  const weights = modelWeights()
  const segments = cutSegments(reading).filter(({ size }) => size <= MOST_UNITS)
  const values = segments.map((segment) => readUnitValues(reading, segment))
  const heads = findHeads(segments, values, weights)
  const sayings = segments.flatMap((segment, index) => sayingsOf(segment, values[index]!, heads[index]!, weights))
  return takeOnce(reading, sayings)
}

/** The sayings of cues with the given heads. Linear in the segment for each. */
export function sayingsOf(
  segment: Segment,
  values: UnitValues,
  heads: readonly Head[],
  weights: ModelWeights,
): (Saying & { readonly cue: TokenRange })[] {
  if (heads.length === 0) return []
  const { size } = segment
  const frame = frameOf(
    segment,
    values,
    heads.map(({ unit }) => unit),
  )
  const units = new Int32Array(size * UNIT_FEATURES)
  const borders = new Int32Array(size * BORDER_FEATURES)
  const begins = new Int32Array((size + 1) * BEGIN_FEATURES)
  const lattice = makeLattice(size)
  const found = heads.map(({ unit: head, odds }) => {
    writeArgumentFeatures(segment, values, frame, head, units, borders, begins)
    findRows(units, units.length, weights.unit.marks)
    findRows(borders, borders.length, weights.border.marks)
    findRows(begins, begins.length, weights.begin.marks)
    scoreUnits({ units, borders, begins }, size, head, weights, lattice)
    return { head, labels: bestLabels(lattice, size, odds > SURE_ODDS) }
  })
  return readLabels(segment, values, frame, found)
}

function readLabels(
  segment: Segment,
  values: UnitValues,
  frame: SegmentFrame,
  found: readonly { head: number; labels: Uint8Array }[],
): (Saying & { readonly cue: TokenRange })[] {
  const parts = found.map(({ head, labels }) => {
    const cue = runsOf(labels, CUE)[0] ?? { start: head, end: head + 1 }
    return { head, cue, source: nearest(runsOf(labels, SOURCE), cue), contents: runsOf(labels, CONTENT) }
  })
  return parts.flatMap((part, index) => {
    if (part.contents.length === 0) return []
    const source = part.source ?? sharedSource(segment, values, frame.subjects, parts, index)
    const tokens = ({ start, end }: TokenRange) => tokensOfUnits(segment, start, end)
    return [
      {
        cue: tokens(part.cue),
        source: source === null ? null : tokens(source),
        contents: part.contents.map(tokens),
      },
    ]
  })
}

function runsOf(labels: Uint8Array, label: number): TokenRange[] {
  const runs: TokenRange[] = []
  for (let unit = 0; unit < labels.length; unit++) {
    if (labels[unit] !== label) continue
    const start = unit
    while (unit + 1 < labels.length && labels[unit + 1] === label) unit++
    runs.push({ start, end: unit + 1 })
  }
  return runs
}

/** The run of a source that stands nearest to the cue: nobody is named in two places. */
function nearest(runs: readonly TokenRange[], cue: TokenRange): TokenRange | null {
  const gap = (run: TokenRange) => (run.end <= cue.start ? cue.start - run.end : run.start - cue.end)
  return runs.reduce<TokenRange | null>((best, run) => (best === null || gap(run) < gap(best) ? run : best), null)
}

/** Leaves a quotation that stands alone between two sayings, and was found in both, to the earlier one. Linear. */
function takeOnce(reading: Reading, sayings: readonly (Saying & { readonly cue: TokenRange })[]): Saying[] {
  const taken = new Set<number>()
  return sayings.flatMap((saying) => {
    const contents = saying.contents.filter((part) => {
      const quotation = reading.quotationOf[part.start]!
      const isAlone = quotation >= 0 && reading.sentenceOf[part.start] !== reading.sentenceOf[saying.cue.start]
      if (!isAlone) return true
      const isFirst = !taken.has(quotation)
      taken.add(quotation)
      return isFirst
    })
    return contents.length === 0 ? [] : [{ ...saying, contents }]
  })
}
