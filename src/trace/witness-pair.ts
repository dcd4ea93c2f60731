/**
 * A witness pair: two reports with their aligned units and how much of each one's prose the other tells.
 * Reads two `GramTable`s, gives a `WitnessPair`. Families, relations and directions all rest on it.
 *
 * Shares count the narrator's words only: quotations and names are common property of all who were there.
 */
import { alignUnits, type UnitPair } from './align.ts'
import type { GramTable } from './grams.ts'
import { measureResemblance } from './resemblance.ts'
import { sharedInOrder } from './shared-words.ts'
import type { Unit } from './units.ts'

export interface WitnessPair {
  /** Indices of the reports in the story; `a` comes first there. */
  readonly a: number
  readonly b: number
  readonly pairs: readonly UnitPair[]
  readonly ofA: Shares
  readonly ofB: Shares
  /** 0–1: words that stand in both and in the same order, of the narrator's words in aligned units. */
  readonly kept: number
  /** The same of the longer of each two units: lower where sentences were shortened, lengthened or run together. */
  readonly untouched: number
  /** 0–1: names and numbers that stand in both, of those of the unit with fewer in each two; 1 where few are told. */
  readonly sameDetails: number
  /** 0–1: aligned pairs of the longest list of them that is in the same order in both: less where paragraphs moved. */
  readonly inOrder: number
  /** 0–1: aligned pairs followed by the next aligned pair on the diagonal: paragraphs in the same order. */
  readonly inSequence: number
}

/** What the other report tells of this one, by the narrator's words; each 0–1. */
export interface Shares {
  /** Verbatim. */
  readonly verbatim: number
  /** Verbatim or reworded. */
  readonly aligned: number
  /** Aligned, each unit weighted by how sure it is that one rests on the other's words. */
  readonly reused: number
  /** Narrator's words that are aligned with nothing. */
  readonly ownWords: number
  /** Of all content words, quotations and names included: in aligned units. */
  readonly covered: number
  /** Of the content words in quotation marks: in aligned units; 1 where there is none. */
  readonly quotesCovered: number
  /** Aligned units, and those of them that hold a quotation. */
  readonly units: number
  readonly quoteUnits: number
}

/** Narrator cosine from which a unit counts as told again, and from which it surely rests on the other's words. */
const TOLD_AGAIN = 0.25
const REUSE_FLOOR = 0.2
const REUSE_CERTAIN = 0.6

/** Names and numbers in aligned units below which their share says nothing. */
const LEAST_DETAILS = 5

/** Compares two reports. Cost: the length of both plus units times units. */
export function pairWitnesses(tables: readonly GramTable[], a: number, b: number): WitnessPair {
  const [first, second] = [tables[a]!, tables[b]!]
  const pairs = alignUnits(measureResemblance(first, second))
  let common = 0
  let [shorter, longer] = [0, 0]
  const details = { common: 0, fewer: 0 }
  for (const pair of pairs) {
    if (pair.narratorCosine < TOLD_AGAIN) continue
    const [x, y] = [narratorNorms(first.units[pair.a]!), narratorNorms(second.units[pair.b]!)]
    common += sharedInOrder(x, y)
    shorter += Math.min(x.length, y.length)
    longer += Math.max(x.length, y.length)
    const [few, many] = bySize(first.units[pair.a]!.details, second.units[pair.b]!.details)
    details.fewer += few.size
    for (const norm of few) if (many.has(norm)) details.common++
  }
  return {
    a,
    b,
    pairs,
    ofA: sharesOf(first.units, second.units, pairs, 'a'),
    ofB: sharesOf(second.units, first.units, pairs, 'b'),
    kept: shorter === 0 ? 0 : common / shorter,
    untouched: longer === 0 ? 0 : common / longer,
    sameDetails: details.fewer < LEAST_DETAILS ? 1 : details.common / details.fewer,
    inOrder: shareInOrder(pairs),
    inSequence: shareInSequence(pairs),
  }
}

function bySize<Item>(x: ReadonlySet<Item>, y: ReadonlySet<Item>): [ReadonlySet<Item>, ReadonlySet<Item>] {
  return x.size <= y.size ? [x, y] : [y, x]
}

function sharesOf(
  units: readonly Unit[],
  others: readonly Unit[],
  pairs: readonly UnitPair[],
  side: 'a' | 'b',
): Shares {
  const reuse = new Map<number, number>()
  const verbatim = new Set<number>()
  const told = new Set<number>()
  for (const pair of pairs) {
    const unit = pair[side]
    const other = others[side === 'a' ? pair.b : pair.a]!
    const sure = Math.min(1, Math.max(0, (pair.narratorCosine - REUSE_FLOOR) / (REUSE_CERTAIN - REUSE_FLOOR)))
    reuse.set(unit, Math.max(reuse.get(unit) ?? 0, sure))
    if (pair.narratorCosine >= TOLD_AGAIN) told.add(unit)
    if (units[unit]!.wording === other.wording) verbatim.add(unit)
  }
  const paired = new Set(pairs.map((pair) => pair[side]))
  let total = 0
  const words = { verbatim: 0, told: 0, reused: 0 }
  const [content, quoted] = [
    { all: 0, covered: 0 },
    { all: 0, covered: 0, units: 0 },
  ]
  units.forEach((unit, u) => {
    content.all += unit.contentWords
    quoted.all += unit.quotedWords
    if (paired.has(u)) {
      content.covered += unit.contentWords
      quoted.covered += unit.quotedWords
      if (unit.quotedWords > 0) quoted.units++
    }
    total += unit.narratorWords
    if (verbatim.has(u)) words.verbatim += unit.narratorWords
    if (told.has(u)) words.told += unit.narratorWords
    words.reused += (reuse.get(u) ?? 0) * unit.narratorWords
  })
  return {
    verbatim: total === 0 ? 0 : words.verbatim / total,
    aligned: total === 0 ? 0 : words.told / total,
    reused: total === 0 ? 0 : words.reused / total,
    ownWords: total - words.told,
    covered: content.all === 0 ? 0 : content.covered / content.all,
    quotesCovered: quoted.all === 0 ? 1 : quoted.covered / quoted.all,
    units: paired.size,
    quoteUnits: quoted.units,
  }
}

function shareInSequence(pairs: readonly UnitPair[]): number {
  const isPair = new Set(pairs.map(({ a, b }) => `${a} ${b}`))
  const followed = pairs.filter(({ a, b }) =>
    [`${a + 1} ${b + 1}`, `${a + 1} ${b + 2}`, `${a + 2} ${b + 1}`].some((next) => isPair.has(next)),
  )
  return pairs.length < 2 ? 0 : Math.min(1, followed.length / (pairs.length - 1))
}

/** Longest non-decreasing list of places in `b`, the pairs being in order of `a`: patience sorting. */
function shareInOrder(pairs: readonly UnitPair[]): number {
  if (pairs.length === 0) return 0
  const ends: number[] = []
  for (const { b } of pairs) {
    const at = ends.findIndex((end) => end > b)
    if (at < 0) ends.push(b)
    else ends[at] = b
  }
  return ends.length / pairs.length
}

function narratorNorms(unit: Unit): string[] {
  return unit.words.filter((word) => word.isNarrator).map((word) => word.norm)
}
