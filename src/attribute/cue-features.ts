/**
 * Features of a word that may be the head of a cue: the word and its neighbours, its subject as far as the nearest noun
 * tells, the auxiliaries before it, what follows it, the other verbs of saying and the quotations around.
 */
import { hashFeature } from './hashing.ts'
import type { Segment } from './segments.ts'
import { OF_SPEECH, PADDING, POS, QUOTATION, type UnitValues } from './unit-values.ts'

/** Features of one candidate. */
export const CUE_FEATURES = 62

/**
 * Writes the features of the units that may head a cue, `CUE_FEATURES` hashes each, into `out`, and their units into
 * `candidates`. Gives their number. Linear.
 */
export function writeCueFeatures(
  segment: Segment,
  values: UnitValues,
  candidates: Int32Array,
  out: Int32Array,
): number {
  const { norm, lemma, pos, field, shape, mark, ending } = values
  const { size, own } = segment
  const quotationAfter = distancesToQuotation(segment, -1)
  const quotationBefore = distancesToQuotation(segment, 1)
  const after = lookAhead(segment, values)
  let nounField = 0
  let nounWord = 0
  let nounGap = 0
  let verbsBefore = 0
  let auxiliary = 0
  let auxiliaryGap = 9
  let opener = 0
  let speechBefore = 0
  let speechGap = 0
  let commas = 0
  let count = 0
  for (let unit = 0; unit < size; unit++) {
    const i = unit + PADDING
    const [l0, p0, w0] = [lemma[i]!, pos[i]!, norm[i]!]
    if (unit >= own.start && unit < own.end && isCandidate(values, i)) {
      const [l1, p1, w1] = [lemma[i + 1]!, pos[i + 1]!, norm[i + 1]!]
      const [lB, pB, wB] = [lemma[i - 1]!, pos[i - 1]!, norm[i - 1]!]
      const [l2, p2] = [lemma[i + 2]!, pos[i + 2]!]
      const [lA, pA] = [lemma[i - 2]!, pos[i - 2]!]
      const near = Math.min(3, quotationBefore[unit]!) * 4 + Math.min(3, quotationAfter[unit]!)
      const gap = Math.min(nounGap, 4)
      const context = p0 * 400 + pB * 20 + p1
      const speech = shape[i]! & OF_SPEECH
      const helper = auxiliaryGap < 4 ? auxiliary : 0
      const place = Math.min(unit - own.start, 3)
      const rest = Math.min(own.end - unit, 3)
      const told = Math.min(speechGap, 8)
      const toCome = after.speech[unit]!
      candidates[count] = unit
      let at = count * CUE_FEATURES
      count++
      const put = (feature: number) => {
        out[at++] = feature
      }
      put(hashFeature(1, 0))
      put(hashFeature(2, w0))
      put(hashFeature(3, l0, p0))
      put(hashFeature(4, p0, ending[i]!))
      put(hashFeature(5, wB))
      put(hashFeature(6, w1))
      put(hashFeature(7, wB, w0))
      put(hashFeature(8, w0, w1))
      put(hashFeature(9, pB, p0))
      put(hashFeature(10, p0, p1))
      put(hashFeature(11, pB, p0, p1))
      put(hashFeature(12, p0, p1, p2))
      put(hashFeature(13, pA, pB, p0))
      put(hashFeature(14, lA, l0))
      put(hashFeature(15, l0, l2))
      put(hashFeature(16, l0, pB))
      put(hashFeature(17, l0, p1))
      put(hashFeature(18, l0, context))
      put(hashFeature(19, field[i]!, p0))
      put(hashFeature(20, field[i]!, context))
      put(hashFeature(21, shape[i]!, p0))
      put(hashFeature(22, speech, context))
      put(hashFeature(23, near, p0))
      put(hashFeature(24, near, l0))
      put(hashFeature(25, near, mark[i]!, mark[i + 1]! * 8 + mark[i - 1]!))
      put(hashFeature(26, nounField, gap, p0))
      put(hashFeature(27, nounField, l0))
      put(hashFeature(28, nounWord, l0))
      put(hashFeature(29, nounField, field[i]!, p1))
      put(hashFeature(30, l1, l2, p0))
      put(hashFeature(31, field[i + 1]!, l0))
      put(hashFeature(32, field[i - 1]!, l0))
      put(hashFeature(33, Math.min(verbsBefore, 2), p0, speech))
      put(hashFeature(34, place, l0))
      put(hashFeature(35, rest, l0))
      put(hashFeature(36, lB, l0, l1))
      put(hashFeature(37, l1, p0))
      put(hashFeature(38, lB, p0))
      put(hashFeature(39, p0 * 20 + pB, p1 * 20 + p2, pA))
      put(hashFeature(40, segment.isTitle ? 1 : 0, p0))
      put(hashFeature(41, field[i]!, field[i + 1]!, field[i - 1]!))
      put(hashFeature(42, near, field[i]!, p1))
      put(hashFeature(43, helper, p0, ending[i]!))
      put(hashFeature(44, helper, l0))
      put(hashFeature(45, nounWord, p0, gap))
      put(hashFeature(46, nounField * 3 + (helper === 0 ? 0 : 1), field[i]!, ending[i]!))
      put(hashFeature(47, opener, p0, speech))
      put(hashFeature(48, opener, l0))
      put(hashFeature(49, speechBefore, speech, told))
      put(hashFeature(50, speechBefore, l0))
      put(hashFeature(51, toCome, l0))
      put(hashFeature(52, toCome, speech, p0))
      put(hashFeature(53, after.clause[unit]!, l0))
      put(hashFeature(54, after.clause[unit]!, field[i]!, ending[i]!))
      put(hashFeature(55, after.noun[unit]!, l0))
      put(hashFeature(56, after.verb[unit]!, l0))
      put(hashFeature(57, after.clause[unit]!, nounField, speech))
      put(hashFeature(58, told, Math.min(commas, 3), speech * 20 + p0))
      put(hashFeature(59, lB, l1, speech))
      put(hashFeature(60, lA, lB, p0))
      put(hashFeature(61, near, nounField, field[i]!))
      put(hashFeature(62, after.noun[unit]!, nounField, field[i]!))
    }
    if (p0 === POS.NOUN || p0 === POS.PROPN || p0 === POS.PRON) {
      nounField = field[i]!
      nounWord = l0
      nounGap = 0
    } else nounGap++
    if (p0 === POS.AUX || (p0 === POS.PART && mark[i] === 0)) {
      auxiliary = auxiliaryGap < 3 ? hashFeature(90, auxiliary, l0) : l0
      auxiliaryGap = 0
    } else auxiliaryGap++
    if (p0 === POS.VERB || p0 === POS.AUX) verbsBefore++
    if (p0 === POS.SCONJ || p0 === POS.CCONJ || mark[i]! > 0) opener = l0
    if ((shape[i]! & OF_SPEECH) !== 0) {
      speechBefore = l0
      speechGap = 0
    } else speechGap++
    if (mark[i] === 1) commas++
    if (p0 === QUOTATION) nounField = QUOTATION
  }
  return count
}

/** Whether the value's unit is a word of the kinds that head cues: 98 % of PolNeAR's heads outside quotations are. */
function isCandidate({ pos, shape, mark }: UnitValues, i: number): boolean {
  const p = pos[i]!
  if (p === POS.VERB || p === POS.NOUN || p === POS.ADJ) return mark[i] === 0
  return mark[i] === 3 || mark[i] === 4 || (p === POS.PROPN && (shape[i]! & OF_SPEECH) !== 0)
}

/** Per unit what comes after it: the next speech word, the next noun and verb, and what opens the next clause. */
function lookAhead({ size }: Segment, { lemma, pos, field, shape, mark }: UnitValues) {
  const speech = new Int32Array(size)
  const noun = new Int32Array(size)
  const verb = new Int32Array(size)
  const clause = new Int32Array(size)
  let [nextSpeech, nextNoun, nextVerb, nextClause] = [0, 0, 0, 0]
  for (let unit = size - 1; unit >= 0; unit--) {
    speech[unit] = nextSpeech
    noun[unit] = nextNoun
    verb[unit] = nextVerb
    clause[unit] = nextClause
    const i = unit + PADDING
    const p = pos[i]!
    if ((shape[i]! & OF_SPEECH) !== 0) nextSpeech = lemma[i]!
    if (p === POS.NOUN || p === POS.PROPN || p === POS.PRON || p === QUOTATION) nextNoun = field[i]!
    if (p === POS.VERB || p === POS.AUX) {
      nextVerb = p
      nextClause = p === POS.AUX ? 2 : 1
    } else if (mark[i]! > 0) nextClause = 10 + mark[i]!
    else if (p === POS.SCONJ || p === POS.PART || p === POS.ADP) nextClause = lemma[i]!
  }
  return { speech, noun, verb, clause }
}

/** Units to the nearest quotation before (`step` 1) or after (`step` -1); 9 where there is none within nine. */
function distancesToQuotation(segment: Segment, step: 1 | -1): Int32Array {
  const distances = new Int32Array(segment.size)
  let distance = 9
  for (let n = 0; n < segment.size; n++) {
    const unit = step === 1 ? n : segment.size - 1 - n
    distances[unit] = distance
    distance = segment.quotation[unit]! >= 0 ? 0 : Math.min(9, distance + 1)
  }
  return distances
}
