/**
 * Aggregations: reports put together from texts that do not derive from one another. Reads the witness pairs of a
 * story, gives each such report with its parents.
 *
 * Method: own. Each parent must give some units that the other does not tell, the two must leave little over, and each must have what the report left out: a mixture is a selection,
 * where the text that two others were cut from is not. A second parent that gave quotations rather than prose counts
 * only beside one that gave prose, as two reporters at one table write down the same words.
 */
import type { GramTable } from './grams.ts'
import type { PairBook } from './pair-book.ts'
import type { Shares, WitnessPair } from './witness-pair.ts'

/** Reused share of the report that a parent of its prose accounts for. */
const PROSE_SHARE = 0.2
/** Cosine over all words at which a unit counts as taken, quotations included, and a quotation as surely taken. */
const TAKEN = 0.4
const QUOTATION_TAKEN = 0.6
/** Share of the report's words, and units, that each parent gives and the other does not. */
const COMPLEMENT = 0.12
const LEAST_UNITS = 3
/** Quotations that one parent gives and the other does not, where it gave no prose to speak of. */
const LEAST_QUOTATIONS = 2
/** Share of the report's words that both parents together account for, at least. */
const ACCOUNTED = 0.65
/** Share of a parent's words that the report lacks, at least. */
const LEFT_OUT = 0.1
/** Share of words kept from which a report is an edited version of its parent, with quotations added from the talks. */
const EDITED = 0.9

/** A report put together from others that do not derive from one another. */
export interface Aggregation {
  readonly report: number
  /** The reports it takes from, one of each parent family at least; in order. */
  readonly parents: readonly number[]
}

/** A report that may be a parent of another. */
interface Partner {
  readonly other: number
  readonly pair: WitnessPair
  /** Of the report's prose. */
  readonly reused: number
  /** Units of the report that the other tells too, with the cosine over all words. */
  readonly taken: ReadonlyMap<number, number>
}

interface Mixture {
  readonly report: number
  readonly parents: readonly number[]
  /** Share of the report's words that its lesser parent alone accounts for. */
  readonly weight: number
}

/**
 * The plainest first; what it explains is no longer held against the others: a wire text is no mixture of two of its
 * rewrites, of which one was mixed with something else. Linear in the pairs, but for the parents of one report.
 */
export function findAggregations(
  tables: readonly GramTable[],
  pairs: PairBook,
  isDerived: (pair: WitnessPair) => boolean,
): Aggregation[] {
  const partners = partnersOf(tables, pairs.compared)
  const found = new Map<number, Aggregation>()
  const mixture = (report: number) => {
    const mine = partners[report]!.filter(({ other }) => !found.has(other))
    return mixtureOf(tables[report]!, report, mine, (x, y) => {
      const pair = pairs.get(x, y)
      return Math.max(pair.ofA.reused, pair.ofB.reused) >= PROSE_SHARE || isDerived(pair)
    })
  }
  const candidates = tables.map((_, report) => report).filter((report) => partners[report]!.length >= 2)
  const mixtures = candidates.flatMap((report) => mixture(report) ?? [])
  mixtures.sort((x, y) => y.weight - x.weight || x.report - y.report)
  for (const { report } of mixtures) {
    const still = mixture(report)
    if (still !== null) found.set(report, { report, parents: still.parents })
  }
  return [...found.values()].sort((x, y) => x.report - y.report)
}

/** For each report: those that account for a fair part of its prose or of its quotations. */
function partnersOf(tables: readonly GramTable[], pairs: readonly WitnessPair[]): Partner[][] {
  const partners = tables.map((): Partner[] => [])
  const add = (report: number, other: number, pair: WitnessPair, mine: Shares, its: Shares, side: 'a' | 'b') => {
    if (1 - its.covered < LEFT_OUT) return
    const taken = new Map<number, number>()
    for (const one of pair.pairs) {
      if (one.cosine >= TAKEN) taken.set(one[side], Math.max(taken.get(one[side]) ?? 0, one.cosine))
    }
    const quotations = [...taken].filter(([u, cosine]) => isQuotation(tables[report]!, u) && cosine >= QUOTATION_TAKEN)
    if (mine.reused < PROSE_SHARE && quotations.length < LEAST_QUOTATIONS) return
    partners[report]!.push({ other, pair, reused: mine.reused, taken })
  }
  for (const pair of pairs) {
    add(pair.a, pair.b, pair, pair.ofA, pair.ofB, 'a')
    add(pair.b, pair.a, pair, pair.ofB, pair.ofA, 'b')
  }
  return partners
}

function mixtureOf(
  table: GramTable,
  report: number,
  partners: readonly Partner[],
  areKin: (x: number, y: number) => boolean,
): Mixture | null {
  const parents = new Set<number>()
  let weight = 0
  for (const [i, p] of partners.entries()) {
    for (const q of partners.slice(i + 1)) {
      const own = complement(table, p, q)
      if (own < COMPLEMENT || areKin(p.other, q.other)) continue
      parents.add(p.other).add(q.other)
      weight = Math.max(weight, own)
    }
  }
  return parents.size === 0 ? null : { report, parents: [...parents].sort((x, y) => x - y), weight }
}

/** 0–1: the share of the report's words that only the one gives; the smaller of both ways; 0 where it is no mixture. */
function complement(table: GramTable, p: Partner, q: Partner): number {
  const [ofP, ofQ] = [onlyFrom(table, p, q), onlyFrom(table, q, p)]
  for (const [one, only, other] of [
    [p, ofP, q],
    [q, ofQ, p],
  ] as const) {
    if (one.reused >= PROSE_SHARE && only.units >= LEAST_UNITS) continue
    if (other.reused < PROSE_SHARE || other.pair.kept >= EDITED || only.quotations < LEAST_QUOTATIONS) return 0
  }
  let [all, accounted] = [0, 0]
  table.units.forEach(({ contentWords }, u) => {
    all += contentWords
    if (p.taken.has(u) || q.taken.has(u)) accounted += contentWords
  })
  return accounted / all < ACCOUNTED ? 0 : Math.min(ofP.words, ofQ.words) / all
}

/** What a report has from one parent that the other does not give as well. */
function onlyFrom(
  table: GramTable,
  { taken }: Partner,
  other: Partner,
): { words: number; units: number; quotations: number } {
  const only = { words: 0, units: 0, quotations: 0 }
  for (const [u, cosine] of taken) {
    if (other.taken.has(u)) continue
    only.words += table.units[u]!.contentWords
    only.units++
    if (isQuotation(table, u) && cosine >= QUOTATION_TAKEN) only.quotations++
  }
  return only
}

function isQuotation({ units }: GramTable, u: number): boolean {
  return units[u]!.quotedWords > 0
}
