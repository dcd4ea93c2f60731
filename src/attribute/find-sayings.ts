/**
 * Finds cues, and for each its source and content, by two linear models. Reads a `Reading`, gives `Saying[]`.
 *
 * Method: a pipeline of two sequence models as in Pareti et al., "Automatically Detecting and Attributing Indirect
 * Quotations", EMNLP 2013, but source and content are found together, given the cue, and quotations are single units.
 */
import { BORDER_FEATURES, frameOf, UNIT_FEATURES, type UnitRange, writeArgumentFeatures } from './argument-features.ts'
import { CUE_FEATURES, writeCueFeatures } from './cue-features.ts'
import { findRows } from './feature-table.ts'
import { labelArguments, labelCues } from './label-units.ts'
import { SCALE } from './model-sizes.ts'
import type { Reading, Saying, TokenRange } from './reading.ts'
import { cutSegments, type Segment, tokensOfUnits } from './segments.ts'
import { readUnitValues } from './unit-values.ts'
import { modelWeights } from './weights.ts'

/** Added for each cue: makes up for the cues that the model, cautious where verbs are rare, leaves out. */
const CUE_BIAS = 10
/** Units of a segment that are looked at: what stands beyond is a text without sentences. */
const MOST_UNITS = 400

/** Finds the sayings of a report, in order of their cues. Linear: a segment's cost is its units times its cues, capped. */
export function findSayings(reading: Reading): Saying[] {
  return cutSegments(reading).flatMap((segment) => (segment.size > MOST_UNITS ? [] : sayingsIn(reading, segment)))
}

function sayingsIn(reading: Reading, segment: Segment): Saying[] {
  const weights = modelWeights()
  const { size } = segment
  const values = readUnitValues(reading, segment)
  const cueFeatures = new Int32Array(size * CUE_FEATURES)
  writeCueFeatures(segment, values, cueFeatures)
  findRows(cueFeatures, cueFeatures.length, weights.cue.marks)
  const cues = rangesOf(labelCues(cueFeatures, CUE_FEATURES, size, weights.cue.weights, CUE_BIAS * SCALE))
  if (cues.length === 0) return []
  const frame = frameOf(segment, values, cues)
  const units = new Int32Array(size * UNIT_FEATURES)
  const borders = new Int32Array(size * BORDER_FEATURES)
  return cues.flatMap((cue) => {
    writeArgumentFeatures(segment, values, frame, cue, units, borders)
    findRows(units, units.length, weights.unit.marks)
    findRows(borders, borders.length, weights.border.marks)
    const labels = labelArguments(
      units,
      UNIT_FEATURES,
      borders,
      BORDER_FEATURES,
      size,
      cue.start,
      cue.end,
      weights.unit.weights,
      weights.border.weights,
    )
    const contents = runsOf(segment, labels, 2)
    if (contents.length === 0) return []
    const source = nearest(runsOf(segment, labels, 1), tokensOfUnits(segment, cue.start, cue.end))
    return [{ cue: tokensOfUnits(segment, cue.start, cue.end), source, contents }]
  })
}

/** Cues from their labels: 1 begins one, 2 goes on. */
function rangesOf(labels: Uint8Array): UnitRange[] {
  const ranges: UnitRange[] = []
  for (let unit = 0; unit < labels.length; unit++) {
    if (labels[unit] !== 1) continue
    let end = unit + 1
    while (end < labels.length && labels[end] === 2) end++
    ranges.push({ start: unit, end })
  }
  return ranges
}

function runsOf(segment: Segment, labels: Uint8Array, label: number): TokenRange[] {
  const runs: TokenRange[] = []
  for (let unit = 0; unit < labels.length; unit++) {
    if (labels[unit] !== label) continue
    const start = unit
    while (unit + 1 < labels.length && labels[unit + 1] === label) unit++
    runs.push(tokensOfUnits(segment, start, unit + 1))
  }
  return runs
}

/** The run of a source that stands nearest to the cue: nobody is named in two places. */
function nearest(runs: readonly TokenRange[], cue: TokenRange): TokenRange | null {
  const gap = (run: TokenRange) => (run.end <= cue.start ? cue.start - run.end : run.start - cue.end)
  return runs.reduce<TokenRange | null>((best, run) => (best === null || gap(run) < gap(best) ? run : best), null)
}
