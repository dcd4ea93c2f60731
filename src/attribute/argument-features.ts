/**
 * Features for labelling source and content of one cue: of each unit (its words, where it stands from the cue, what
 * lies between), of each border between two units, and of each place where a run may begin, the end included. Of 115
 * features tried, those that say what others do are left out; see eval/attribution.md.
 */
import { hashFeature } from './hashing.ts'
import { placeToGovernor, type SegmentFrame, subjectRank } from './segment-frame.ts'
import type { Segment } from './segments.ts'
import { PADDING, POS, QUOTATION, type UnitValues } from './unit-values.ts'

/** Features of a unit, and of the border before it. */
export const UNIT_FEATURES = 44
export const BORDER_FEATURES = 22
/** Features of a place where a run of source or content may begin. */
export const BEGIN_FEATURES = 17

const { ADJ, ADP, ADV, AUX, DET, NOUN, NUM, PART, PRON, PROPN, SCONJ, VERB } = POS

/** Writes the features of every unit and of the border before it for one cue. Linear in the segment. */
export function writeArgumentFeatures(
  segment: Segment,
  values: UnitValues,
  frame: SegmentFrame,
  headUnit: number,
  units: Int32Array,
  borders: Int32Array,
  begins: Int32Array,
): void {
  const { norm, lemma, pos, field, mark, shape: shapes, ending } = values
  const form = ending[headUnit + PADDING]! * 16 + kindBefore(values, headUnit)
  const { size, sentence, paragraphs } = segment
  const { cueLemma, cueField, cueKind, after, before, shape } = describeCue(values, headUnit)
  const nextWord = lemma[headUnit + 1 + PADDING]!
  const quotesBefore = Math.min(frame.quotations[headUnit]!, 1)
  const quotesAfter = Math.min(frame.quotations[size]! - frame.quotations[headUnit + 1]!, 1)
  const setting = shape * 4 + quotesBefore * 2 + quotesAfter
  let previousBetween = 0
  let previousSubject = 0
  let previousGoverned = 0
  let lastQuotation = 0
  for (let unit = 0; unit < size; unit++) {
    const i = unit + PADDING
    const isAfter = unit > headUnit ? 1 : 0
    const from = isAfter === 1 ? headUnit + 1 : unit
    const to = isAfter === 1 ? unit : headUnit
    const gap = to - from
    const distance = (gap < 5 ? gap : gap < 8 ? 5 : gap < 14 ? 6 : gap < 25 ? 7 : 8) * 2 + isAfter
    const commas = Math.min(frame.commas[to]! - frame.commas[from]!, 3)
    const verbs = Math.min(frame.verbs[to]! - frame.verbs[from]!, 2)
    const quotations = Math.min(frame.quotations[to]! - frame.quotations[from]!, 1)
    const openers = Math.min(frame.openers[to]! - frame.openers[from]!, 2)
    const otherCues = Math.min(Math.max(frame.cues[to]! - frame.cues[from]!, 0), 1)
    const chunk = Math.min(
      Math.abs(frame.chunks[unit + 1]! - frame.chunks[isAfter === 1 ? headUnit + 1 : headUnit]!),
      4,
    )
    const sentences = Math.max(-2, Math.min(2, sentence[unit]! - sentence[headUnit]!))
    const leap = sentences * 4 + Math.max(-1, Math.min(2, paragraphs[unit]! - paragraphs[headUnit]!))
    const between = ((((isAfter * 4 + commas) * 3 + verbs) * 2 + quotations) * 3 + openers) * 2 + otherCues
    const place = chunk * 2 + isAfter
    const [l0, p0, lB, pB, l1, p1] = [lemma[i]!, pos[i]!, lemma[i - 1]!, pos[i - 1]!, lemma[i + 1]!, pos[i + 1]!]
    const head = frame.headField[unit]!
    const subject = subjectRank(frame, unit, headUnit)
    const governed = placeToGovernor(frame.governors, headUnit, unit)
    const isStart = unit === 0 ? 1 : 0
    const rest = Math.min(size - unit, 3)
    let at = unit * UNIT_FEATURES
    const put = (feature: number) => {
      units[at++] = feature
    }
    put(hashFeature(103, distance, p0))
    put(hashFeature(104, l0, isAfter))
    put(hashFeature(105, p0 * 400 + pB * 20 + p1, isAfter))
    put(hashFeature(107, cueLemma, isAfter, p0))
    put(hashFeature(110, between, p0))
    put(hashFeature(113, between, cueLemma))
    put(hashFeature(114, place, p0))
    put(hashFeature(115, place, head))
    put(hashFeature(116, place, head, setting))
    put(hashFeature(117, place, cueKind, p0))
    put(hashFeature(120, setting, isAfter, l0))
    put(hashFeature(121, nextWord, isAfter, p0))
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
    put(hashFeature(138, before * 32 + after, place, p0))
    put(hashFeature(140, cueField, place, head))
    put(hashFeature(142, otherCues, distance, p0))
    put(hashFeature(144, setting, between, p0))
    put(hashFeature(146, leap, setting, p0))
    put(hashFeature(148, leap, norm[i]!, rest))
    put(hashFeature(149, cueLemma, distance, nextWord))
    put(hashFeature(150, shapes[i]! * 20 + p0, place))
    put(hashFeature(152, subject, form))
    put(hashFeature(155, subject, head, form))
    put(hashFeature(157, frame.isHead[unit]!, p0, place))
    put(hashFeature(158, subject, pB * 20 + p0, p1))
    put(hashFeature(159, governed, p0))
    put(hashFeature(160, governed, cueLemma))
    put(hashFeature(163, governed, l0))
    put(hashFeature(164, governed, pB * 20 + p0, p1))
    const { own } = segment
    const edge = unit < own.start ? segment.before : unit >= own.end ? 16 + segment.after : 32
    put(hashFeature(165, edge, leap, norm[i]! * (p0 === QUOTATION ? 1 : 0)))
    put(hashFeature(166, edge, leap, lastQuotation))
    at = unit * BORDER_FEATURES
    const border = (feature: number) => {
      borders[at++] = feature
    }
    border(hashFeature(201, isAfter))
    border(hashFeature(203, pB, p0, p1))
    border(hashFeature(204, l0))
    border(hashFeature(205, lB))
    border(hashFeature(206, lB, l0))
    border(hashFeature(208, between))
    border(hashFeature(209, between, previousBetween))
    border(hashFeature(210, between, pB, p0))
    border(hashFeature(211, setting, pB, p0))
    border(hashFeature(214, pos[i - 2]! * 20 + pB, p0, p1))
    border(hashFeature(215, l0, p1, isAfter))
    border(hashFeature(216, lB, p0, isAfter))
    border(hashFeature(217, cueLemma, distance))
    border(hashFeature(218, rest, pB, p0))
    border(hashFeature(222, cueLemma, l0))
    border(hashFeature(223, cueLemma, pB, p0))
    border(hashFeature(224, l0, l1))
    border(hashFeature(226, lB, l0, distance))
    border(hashFeature(227, previousSubject * 64 + subject, form))
    border(hashFeature(230, previousSubject * 64 + subject, lB, p0))
    border(hashFeature(231, previousGoverned * 64 + governed, p0))
    border(hashFeature(232, previousGoverned * 64 + governed, lB))
    at = unit * BEGIN_FEATURES
    const begin = (feature: number) => {
      begins[at++] = feature
    }
    begin(hashFeature(302, pB, p0))
    begin(hashFeature(303, l0, isAfter))
    begin(hashFeature(304, lB, isAfter))
    begin(hashFeature(305, between, mark[i - 1]!))
    begin(hashFeature(307, leap, field[i]! * (p0 === QUOTATION ? 1 : 0)))
    begin(hashFeature(308, setting, isAfter * 20 + p0))
    begin(hashFeature(309, lastQuotation, p0))
    begin(hashFeature(310, lastQuotation, leap, mark[i - 1]!))
    begin(hashFeature(311, cueLemma, isAfter))
    begin(hashFeature(312, subject, p0))
    begin(hashFeature(313, cueKind, between))
    begin(hashFeature(314, head, isAfter))
    begin(hashFeature(315, lastQuotation, cueLemma, isAfter))
    begin(hashFeature(316, lB, l0, lastQuotation))
    begin(hashFeature(317, governed, p0))
    begin(hashFeature(319, edge, leap, lastQuotation))
    begin(hashFeature(318, governed, setting))
    if (p0 === QUOTATION) lastQuotation = norm[i]! * 2 + isAfter
    previousSubject = subject
    previousGoverned = governed
    previousBetween = between
  }
  let at = size * BEGIN_FEATURES
  const end = (feature: number) => {
    begins[at++] = feature
  }
  end(hashFeature(352, cueLemma))
  end(hashFeature(353, setting))
  end(hashFeature(354, cueKind))
  end(hashFeature(355, form))
  end(hashFeature(356, form, setting))
  end(hashFeature(357, cueField))
  end(hashFeature(358, cueLemma, setting))
  end(hashFeature(359, before * 32 + after, cueLemma))
  end(hashFeature(361, nextWord))
  end(hashFeature(362, lastQuotation, setting))
  end(hashFeature(363, Math.min(frame.verbs[headUnit]!, 3), form))
  end(hashFeature(364, lemma[headUnit - 1 + PADDING]!))
  end(hashFeature(365, lemma[headUnit - 1 + PADDING]!, cueLemma))
  end(hashFeature(367, frame.governors.how[headUnit]!, form))
  end(hashFeature(368, frame.governors.how[headUnit]!, cueLemma))
  end(hashFeature(369, segment.before, segment.after))
  end(hashFeature(366, Math.min(segment.own.end - headUnit, 3), form))
}

/** What stands before the head. */
function kindBefore({ pos, mark }: UnitValues, headUnit: number): number {
  return sideOf(pos[headUnit - 1 + PADDING]!, mark[headUnit - 1 + PADDING]!)
}

/** The cue by its head: its kind, and what stands beside it. */
function describeCue(values: UnitValues, headUnit: number) {
  const { lemma, pos, field, mark } = values
  const i = headUnit + PADDING
  const p = pos[i]!
  const isPassive = p === VERB && pos[i - 1] === AUX
  const cueKind = mark[i]! > 0 ? 1 : p === VERB ? (isPassive ? 2 : 3) : p === NOUN ? 4 : p === ADP ? 5 : 6
  const before = sideOf(pos[i - 1]!, mark[i - 1]!)
  const after = sideOf(pos[i + 1]!, mark[i + 1]!)
  return {
    cueLemma: lemma[i]!,
    cueField: field[i]!,
    cueKind,
    before,
    after,
    shape: (before * 16 + after) * 8 + cueKind,
  }
}

/** Kinds of neighbour, fewer than the parts of speech. */
function sideOf(pos: number, mark: number): number {
  if (mark > 0 && mark < 8) return mark
  if (pos === 0) return 8
  if (pos === PRON) return 9
  if (pos === NOUN || pos === PROPN || pos === NUM) return 10
  if (pos === DET || pos === ADJ) return 11
  if (pos === VERB || pos === AUX) return 12
  if (pos === ADP || pos === PART) return 13
  if (pos === SCONJ) return 14
  return pos === ADV ? 15 : 0
}
