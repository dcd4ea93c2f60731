/**
 * Features for labelling source and content of one cue: of each unit (its words, where it stands from the cue, what
 * lies between) and of each border between two units.
 */
import { hashFeature } from './hashing.ts'
import type { Segment } from './segments.ts'
import { PADDING, QUOTATION, type UnitValues } from './unit-values.ts'

/** Features of a unit, and of the border before it. */
export const UNIT_FEATURES = 44
export const BORDER_FEATURES = 20

const [ADJ, ADP, ADV, AUX, CCONJ, DET, NOUN, NUM, PART, PRON, PROPN, SCONJ, VERB] = [
  1, 2, 3, 4, 5, 6, 8, 9, 10, 11, 12, 14, 16,
] as const
const NOMINAL = new Set<number>([ADJ, DET, NOUN, NUM, PRON, PROPN])

/** Units `start` to `end` (exclusive) of the segment. */
export interface UnitRange {
  readonly start: number
  readonly end: number
}

/** What all features of one segment share, whatever the cue: counted once. */
export interface SegmentFrame {
  /** How many commas, verbs and so on stand before each unit; packed by `between`. */
  readonly commas: Int32Array
  readonly verbs: Int32Array
  readonly quotations: Int32Array
  readonly openers: Int32Array
  readonly chunks: Int32Array
  readonly cues: Int32Array
  /** Field of the last noun of the chunk of nominals that each unit stands in. */
  readonly headField: Int32Array
  readonly hasQuotation: boolean
}

/** Counts along a segment. Linear. */
export function frameOf(segment: Segment, values: UnitValues, cues: readonly UnitRange[]): SegmentFrame {
  const { size } = segment
  const counts = () => new Int32Array(size + 1)
  const frame = {
    commas: counts(),
    verbs: counts(),
    quotations: counts(),
    openers: counts(),
    chunks: counts(),
    cues: counts(),
    headField: new Int32Array(size + 1),
    hasQuotation: false,
  }
  for (const cue of cues) frame.cues[cue.end - 1] = 1
  let isInChunk = false
  let cuesSoFar = 0
  for (let unit = 0; unit < size; unit++) {
    const i = unit + PADDING
    const p = values.pos[i]!
    const isNominal = NOMINAL.has(p) || (p === PART && values.shape[i] === 0 && values.mark[i] === 0)
    const startsChunk = isNominal && (!isInChunk || p === DET || p === PRON)
    frame.commas[unit + 1] = frame.commas[unit]! + (values.mark[i]! >= 1 && values.mark[i]! <= 6 ? 1 : 0)
    frame.verbs[unit + 1] = frame.verbs[unit]! + (p === VERB || p === AUX ? 1 : 0)
    frame.quotations[unit + 1] = frame.quotations[unit]! + (p === QUOTATION ? 1 : 0)
    frame.openers[unit + 1] = frame.openers[unit]! + (p === SCONJ || p === CCONJ ? 1 : 0)
    frame.chunks[unit + 1] = frame.chunks[unit]! + (startsChunk ? 1 : 0)
    const own = frame.cues[unit]!
    frame.cues[unit] = cuesSoFar
    cuesSoFar += own
    if (p === QUOTATION) frame.hasQuotation = true
    isInChunk = isNominal
  }
  frame.cues[size] = cuesSoFar
  let head = 0
  for (let unit = size - 1; unit >= 0; unit--) {
    const p = values.pos[unit + PADDING]!
    const next = values.pos[unit + 1 + PADDING]!
    if (p === NOUN || p === PROPN || p === PRON) {
      if (!NOMINAL.has(next) || next === DET || next === PRON) head = values.field[unit + PADDING]!
    } else if (!NOMINAL.has(p)) head = 0
    frame.headField[unit] = head
  }
  return frame
}

/** Writes the features of every unit and of the border before it for one cue. Linear in the segment. */
export function writeArgumentFeatures(
  segment: Segment,
  values: UnitValues,
  frame: SegmentFrame,
  cue: UnitRange,
  units: Int32Array,
  borders: Int32Array,
): void {
  const { norm, lemma, pos, field, mark } = values
  const { size } = segment
  const { cueLemma, cueField, cueKind, after, before, shape } = describeCue(values, cue)
  const nextWord = lemma[cue.end + PADDING]!
  const quotesBefore = Math.min(frame.quotations[cue.start]!, 1)
  const quotesAfter = Math.min(frame.quotations[size]! - frame.quotations[cue.end]!, 1)
  const setting = shape * 4 + quotesBefore * 2 + quotesAfter
  let previousBetween = 0
  for (let unit = 0; unit < size; unit++) {
    const i = unit + PADDING
    const isAfter = unit >= cue.end ? 1 : 0
    const from = isAfter === 1 ? cue.end : unit
    const to = isAfter === 1 ? unit : cue.start
    const gap = to - from
    const distance = (gap < 5 ? gap : gap < 8 ? 5 : gap < 14 ? 6 : gap < 25 ? 7 : 8) * 2 + isAfter
    const commas = Math.min(frame.commas[to]! - frame.commas[from]!, 3)
    const verbs = Math.min(frame.verbs[to]! - frame.verbs[from]!, 2)
    const quotations = Math.min(frame.quotations[to]! - frame.quotations[from]!, 1)
    const openers = Math.min(frame.openers[to]! - frame.openers[from]!, 2)
    const otherCues = Math.min(Math.max(frame.cues[to]! - frame.cues[from]!, 0), 1)
    const chunk = Math.min(Math.abs(frame.chunks[unit + 1]! - frame.chunks[isAfter === 1 ? cue.end : cue.start]!), 4)
    const between = ((((isAfter * 4 + commas) * 3 + verbs) * 2 + quotations) * 3 + openers) * 2 + otherCues
    const place = chunk * 2 + isAfter
    const [l0, p0, lB, pB, l1, p1] = [lemma[i]!, pos[i]!, lemma[i - 1]!, pos[i - 1]!, lemma[i + 1]!, pos[i + 1]!]
    const head = frame.headField[unit]!
    const isStart = unit === 0 ? 1 : 0
    const rest = Math.min(size - unit, 3)
    let at = unit * UNIT_FEATURES
    const put = (feature: number) => {
      units[at++] = feature
    }
    put(hashFeature(101, isAfter))
    put(hashFeature(102, distance))
    put(hashFeature(103, distance, p0))
    put(hashFeature(104, l0, isAfter))
    put(hashFeature(105, p0 * 400 + pB * 20 + p1, isAfter))
    put(hashFeature(106, cueLemma, isAfter))
    put(hashFeature(107, cueLemma, isAfter, p0))
    put(hashFeature(108, cueKind, distance))
    put(hashFeature(109, between))
    put(hashFeature(110, between, p0))
    put(hashFeature(111, between, cueKind))
    put(hashFeature(112, between, setting))
    put(hashFeature(113, between, cueLemma))
    put(hashFeature(114, place, p0))
    put(hashFeature(115, place, head))
    put(hashFeature(116, place, head, setting))
    put(hashFeature(117, place, cueKind, p0))
    put(hashFeature(118, setting, distance))
    put(hashFeature(119, setting, isAfter, p0))
    put(hashFeature(120, setting, isAfter, l0))
    put(hashFeature(121, nextWord, isAfter, p0))
    put(hashFeature(122, nextWord, distance))
    put(hashFeature(123, after, distance, p0))
    put(hashFeature(124, before, distance, p0))
    put(hashFeature(125, lB, l0, isAfter))
    put(hashFeature(126, l0, l1, isAfter))
    put(hashFeature(127, l0, distance))
    put(hashFeature(128, field[i]!, place))
    put(hashFeature(129, field[i]!, between))
    put(hashFeature(130, head, between))
    put(hashFeature(131, rest, p0, between))
    put(hashFeature(132, isStart, p0, between))
    put(hashFeature(133, norm[i]!, chunk * 2 + isAfter))
    put(hashFeature(134, cueLemma, l0, isAfter))
    put(hashFeature(135, cueLemma, head, place))
    put(hashFeature(136, between, pB * 20 + p0, p1))
    put(hashFeature(137, before * 32 + after, between))
    put(hashFeature(138, before * 32 + after, place, p0))
    put(hashFeature(139, cueField, between))
    put(hashFeature(140, cueField, place, head))
    put(hashFeature(141, mark[i]!, between, setting))
    put(hashFeature(142, otherCues, distance, p0))
    put(hashFeature(143, segment.isTitle ? 1 : 0, isAfter, place))
    put(hashFeature(144, setting, between, p0))
    at = unit * BORDER_FEATURES
    const border = (feature: number) => {
      borders[at++] = feature
    }
    border(hashFeature(201, isAfter))
    border(hashFeature(202, pB, p0))
    border(hashFeature(203, pB, p0, p1))
    border(hashFeature(204, l0))
    border(hashFeature(205, lB))
    border(hashFeature(206, lB, l0))
    border(hashFeature(207, distance))
    border(hashFeature(208, between))
    border(hashFeature(209, between, previousBetween))
    border(hashFeature(210, between, pB, p0))
    border(hashFeature(211, setting, pB, p0))
    border(hashFeature(212, cueKind, distance))
    border(hashFeature(213, place, pB, p0))
    border(hashFeature(214, pos[i - 2]! * 20 + pB, p0, p1))
    border(hashFeature(215, l0, p1, isAfter))
    border(hashFeature(216, lB, p0, isAfter))
    border(hashFeature(217, cueLemma, distance))
    border(hashFeature(218, rest, pB, p0))
    border(hashFeature(219, mark[i - 1]! * 8 + mark[i]!, between, setting))
    border(hashFeature(220, field[i]!, pB, isAfter))
    previousBetween = between
  }
}

/** The cue's head (its last verb, or noun, or last word), its kind, and what stands beside it. */
function describeCue(values: UnitValues, cue: UnitRange) {
  const { lemma, pos, field, mark } = values
  let head = cue.end - 1
  for (let unit = cue.start; unit < cue.end; unit++) {
    if (pos[unit + PADDING] === VERB) head = unit
  }
  const p = pos[head + PADDING]!
  const isPassive = p === VERB && cue.start < head && pos[head - 1 + PADDING] === AUX
  const cueKind =
    mark[cue.end - 1 + PADDING]! > 0 ? 1 : p === VERB ? (isPassive ? 2 : 3) : p === NOUN ? 4 : p === ADP ? 5 : 6
  const first = cue.start - 1 + PADDING
  const last = cue.end + PADDING
  const before = sideOf(pos[first]!, mark[first]!)
  const after = sideOf(pos[last]!, mark[last]!)
  const cueLemma = lemma[head + PADDING]!
  return {
    cueLemma,
    cueField: field[head + PADDING]!,
    cueKind,
    before,
    after,
    shape: (before * 16 + after) * 8 + cueKind,
  }
}

/** Kinds of neighbour, fewer than the parts of speech. */
function sideOf(pos: number, mark: number): number {
  if (mark > 0) return mark
  if (pos === 0) return 8
  if (pos === PRON) return 9
  if (pos === NOUN || pos === PROPN || pos === NUM) return 10
  if (pos === DET || pos === ADJ) return 11
  if (pos === VERB || pos === AUX) return 12
  if (pos === ADP || pos === PART) return 13
  if (pos === SCONJ) return 14
  return pos === ADV ? 15 : 0
}
