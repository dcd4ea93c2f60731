/**
 * Features of a second look at a word that may be the head of a cue: what stands around it, each by itself, and how
 * likely the other words of its sentence and report were found to be heads at first.
 *
 * Method: Cohen and Carvalho, "Stacked Sequential Learning", IJCAI 2005.
 */
import { hashFeature } from './hashing.ts'
import type { Segment } from './segments.ts'
import { OF_SPEECH, PADDING, POS, QUOTATION, type UnitValues } from './unit-values.ts'

/** Features of one candidate. */
export const STACKED_FEATURES = 58

/** The words of a segment that may head cues, with their log-odds at first sight. */
export interface Candidates {
  readonly units: Int32Array
  readonly odds: Float64Array
}

/** What is known of a report after the first look. */
export interface FirstLook {
  readonly segments: readonly Segment[]
  readonly values: readonly UnitValues[]
  readonly candidates: readonly Candidates[]
  /** Per segment how many of its candidates are likely heads, and the highest odds among them. */
  readonly likely: Int32Array
  readonly top: Float64Array
  /** Heads that are to be expected for 200 units. */
  readonly density: number
}

/** Units that are looked at on either side. */
const REACH = 12
/** Log-odds from which on another candidate counts as a head, and as one that is worth a look. */
const LIKELY = -0.5
const POSSIBLE = -2
const NONE = -9

/** Puts together what is known after the first look. Linear. */
export function lookBack(
  segments: readonly Segment[],
  values: readonly UnitValues[],
  candidates: readonly Candidates[],
): FirstLook {
  let expected = 0
  const likely = new Int32Array(candidates.length)
  const top = new Float64Array(candidates.length).fill(NONE)
  candidates.forEach(({ odds }, index) => {
    for (const odd of odds) {
      expected += 1 / (1 + Math.exp(-odd))
      if (odd > LIKELY) likely[index]!++
      top[index] = Math.max(top[index]!, odd)
    }
  })
  const units = segments.reduce((sum, { own }) => sum + own.end - own.start, 0)
  const density = Math.min(12, Math.round((200 * expected) / Math.max(1, units)))
  return { segments, values, candidates, likely, top, density }
}

/** Writes the features of candidate `n` of segment `index` into `out` from `at` on. */
export function writeStackedFeatures(look: FirstLook, index: number, n: number, out: Int32Array, at: number): void {
  const { own, isTitle } = look.segments[index]!
  const values = look.values[index]!
  const { pos, lemma, field, shape, mark, ending } = values
  const { units, odds } = look.candidates[index]!
  const unit = units[n]!
  const i = unit + PADDING
  const before = lookAround(values, i, -1)
  const after = lookAround(values, i, 1)
  const first = at
  const put = (value: number) => {
    out[at] = hashFeature(301 + at - first, value)
    at++
  }
  for (const place of [i, i - 1, i + 1, i - 2, i + 2, i + 3, before.noun, after.noun, before.verb, after.verb]) {
    put((pos[place] ?? 0) * 32 + ((shape[place] ?? 0) & OF_SPEECH) + (mark[place] ?? 0))
    put(field[place] ?? 0)
    put(lemma[place] ?? 0)
  }
  put(0)
  put(ending[i]!)
  put(isTitle ? 1 : 0)
  put(Math.min(6, unit - own.start))
  put(Math.min(6, own.end - unit))
  for (const [side, step] of [
    [before, -1],
    [after, 1],
  ] as const) {
    put(side.noun < 0 ? NONE : Math.min(8, (side.noun - i) * step))
    put(side.verb < 0 ? NONE : Math.min(8, (side.verb - i) * step))
    put(side.quotation)
    put(Math.min(3, side.speech))
    put(Math.min(3, side.commas))
    const next = units[n + step]
    put(next === undefined ? NONE : Math.min(6, (next - unit) * step))
    put(bin(next === undefined ? NONE : odds[n + step]!))
    const { top, gap } = likeliest(units, odds, n, step)
    put(bin(top))
    put(gap)
    const beside = look.top[index + step]
    put(beside === undefined ? NONE - 1 : bin(beside))
  }
  put(Math.round(odds[n]! * 2))
  put(Math.min(4, look.likely[index]! - (odds[n]! > LIKELY ? 1 : 0)))
  put(look.density)
}

/** Places of the nearest noun and verb on one side, distance of the nearest quotation, speech words and commas. */
function lookAround({ pos, shape, mark }: UnitValues, from: number, step: 1 | -1) {
  let [noun, verb, quotation, speech, commas] = [-1, -1, REACH, 0, 0]
  for (let gap = 1; gap < REACH; gap++) {
    const place = from + gap * step
    const p = pos[place] ?? 0
    if (p === 0) break
    if (noun < 0 && (p === POS.NOUN || p === POS.PROPN || p === POS.PRON || p === QUOTATION)) noun = place
    if (verb < 0 && (p === POS.VERB || p === POS.AUX)) verb = place
    if (quotation === REACH && p === QUOTATION) quotation = gap
    if ((shape[place]! & OF_SPEECH) !== 0) speech++
    if (mark[place] === 1) commas++
  }
  return { noun, verb, quotation, speech, commas }
}

/** The highest odds on one side, and how far the nearest candidate that is worth a look stands. */
function likeliest(units: Int32Array, odds: Float64Array, n: number, step: 1 | -1) {
  let [top, gap] = [NONE, 0]
  for (let other = n + step; other >= 0 && other < units.length; other += step) {
    if (odds[other]! <= POSSIBLE) continue
    if (gap === 0) gap = Math.min(12, (units[other]! - units[n]!) * step)
    top = Math.max(top, odds[other]!)
  }
  return { top, gap }
}

function bin(odds: number): number {
  return Math.max(NONE, Math.min(8, Math.round(odds)))
}
