/**
 * Features of a unit for tagging cues: the word and its neighbours, the nearest noun before, the quotations around.
 */
import { hashFeature } from './hashing.ts'
import type { Segment } from './segments.ts'
import { PADDING, QUOTATION, type UnitValues } from './unit-values.ts'

/** Features of one unit. */
export const CUE_FEATURES = 42

const NOUN = 8
const PRON = 11
const PROPN = 12
const VERB = 16
const AUX = 4

/** Writes the features of every unit of a segment, `CUE_FEATURES` hashes each, into `out`. */
export function writeCueFeatures(segment: Segment, values: UnitValues, out: Int32Array): void {
  const { norm, lemma, pos, field, shape, mark } = values
  const { size } = segment
  const quotationAfter = distancesToQuotation(segment, -1)
  const quotationBefore = distancesToQuotation(segment, 1)
  let nounField = 0
  let nounWord = 0
  let nounGap = 0
  let verbsBefore = 0
  for (let unit = 0; unit < size; unit++) {
    const i = unit + PADDING
    const [l0, p0, w0] = [lemma[i]!, pos[i]!, norm[i]!]
    const [l1, p1, w1] = [lemma[i + 1]!, pos[i + 1]!, norm[i + 1]!]
    const [lB, pB, wB] = [lemma[i - 1]!, pos[i - 1]!, norm[i - 1]!]
    const [l2, p2] = [lemma[i + 2]!, pos[i + 2]!]
    const [lA, pA] = [lemma[i - 2]!, pos[i - 2]!]
    const near = Math.min(3, quotationBefore[unit]!) * 4 + Math.min(3, quotationAfter[unit]!)
    const gap = Math.min(nounGap, 4)
    const context = p0 * 400 + pB * 20 + p1
    let at = unit * CUE_FEATURES
    const put = (feature: number) => {
      out[at++] = feature
    }
    put(hashFeature(1, 0))
    put(hashFeature(2, w0))
    put(hashFeature(3, l0, p0))
    put(hashFeature(4, p0))
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
    put(hashFeature(22, shape[i]! & 24, context))
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
    put(hashFeature(33, Math.min(verbsBefore, 2), p0, shape[i]! & 24))
    put(hashFeature(34, Math.min(unit, 3), l0))
    put(hashFeature(35, Math.min(size - unit, 3), l0))
    put(hashFeature(36, lB, l0, l1))
    put(hashFeature(37, l1, p0))
    put(hashFeature(38, lB, p0))
    put(hashFeature(39, p0 * 20 + pB, p1 * 20 + p2, pA))
    put(hashFeature(40, segment.isTitle ? 1 : 0, p0))
    put(hashFeature(41, field[i]!, field[i + 1]!, field[i - 1]!))
    put(hashFeature(42, near, field[i]!, p1))
    if (p0 === NOUN || p0 === PROPN || p0 === PRON) {
      nounField = field[i]!
      nounWord = l0
      nounGap = 0
    } else nounGap++
    if (p0 === VERB || p0 === AUX) verbsBefore++
    if (p0 === QUOTATION) nounField = QUOTATION
  }
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
