/**
 * Families: reports whose narrator prose derives from one text, and aggregations of several families.
 * Reads `WitnessPair[]`, gives groups of report indices. Thresholds: eval/trace.md.
 */
import type { GramTable } from './grams.ts'
import type { PairBook } from './pair-book.ts'
import type { WitnessPair } from './witness-pair.ts'

/** Reused share of the fuller side and of the poorer side that two independent reports of one event do not reach. */
const DERIVED_FULLER = 0.3
const DERIVED_POORER = 0.2
/** Reused share from which a short report is a part of a long one, however little of the long one it has. */
const CONTAINED = 0.6
/** Narrator's words a contained report must have: fewer are a headline that anybody writes. */
const LEAST_WORDS = 8
/** Reused share below which two reports tell nothing by the same text. */
const UNRELATED = 0.15
/** Reused share of an aggregation that each of its parents accounts for. */
const PARENT_SHARE = 0.2
/** Share of an aggregation's words that each parent has and the other lacks. */
const COMPLEMENT = 0.12
/** Cosine over all words at which a unit counts as taken from a parent, quotations included. */
const TAKEN = 0.4

/** A report put together from others that do not derive from one another. */
export interface Aggregation {
  readonly report: number
  /** The reports it shares most with, one of each parent family at least; in order. */
  readonly parents: readonly number[]
}

export interface Kinship {
  /** Every report in one family, in order of first member; members in order. */
  readonly families: readonly (readonly number[])[]
  readonly aggregations: readonly Aggregation[]
  /** Pairs that may share an ancestor, which is not shown. */
  readonly possible: readonly WitnessPair[]
}

/** Whether one of two reports derives from the other, or both from one text. */
export function isDerived(pair: WitnessPair, tables: readonly GramTable[]): boolean {
  const fuller = Math.max(pair.ofA.reused, pair.ofB.reused)
  const poorer = Math.min(pair.ofA.reused, pair.ofB.reused)
  if (fuller >= DERIVED_FULLER && poorer >= DERIVED_POORER) return true
  const contained = pair.ofA.reused > pair.ofB.reused ? pair.a : pair.b
  return fuller >= CONTAINED && narratorWordsOf(tables[contained]!) >= LEAST_WORDS
}

/** Sorts a story's reports into families. Linear in the pairs, but for the parents of one aggregation. */
export function findFamilies(tables: readonly GramTable[], pairs: PairBook): Kinship {
  const derived = pairs.compared.filter((pair) => isDerived(pair, tables))
  const aggregations = findAggregations(tables, pairs)
  const isAggregation = new Set(aggregations.map(({ report }) => report))
  const families = join(
    tables.length,
    derived.filter(({ a, b }) => !isAggregation.has(a) && !isAggregation.has(b)),
  )
  const familyOf = new Map(families.flatMap((family, f) => family.map((report) => [report, f])))
  const possible = pairs.compared.filter((pair) => {
    const isApart =
      familyOf.get(pair.a) !== familyOf.get(pair.b) && !isAggregation.has(pair.a) && !isAggregation.has(pair.b)
    return isApart && Math.min(pair.ofA.reused, pair.ofB.reused) >= UNRELATED
  })
  return { families, aggregations, possible }
}

/**
 * Reports that take one part from one text and another part from a text that does not derive from the first. The
 * plainest first; what it explains is no longer held against the others: a wire text is no mixture of two of its
 * rewrites, of which one was mixed with something else.
 */
function findAggregations(tables: readonly GramTable[], pairs: PairBook): Aggregation[] {
  const partners = partnersOf(tables.length, pairs.compared)
  const found = new Map<number, Aggregation>()
  const candidates = tables.map((_, report) => report).filter((report) => partners[report]!.length >= 2)
  const mixtures = candidates.flatMap((report) => mixtureOf(report, partners[report]!, tables, pairs, found) ?? [])
  mixtures.sort((x, y) => y.weight - x.weight || x.report - y.report)
  for (const { report } of mixtures) {
    const mixture = mixtureOf(report, partners[report]!, tables, pairs, found)
    if (mixture !== null) found.set(report, { report, parents: mixture.parents })
  }
  return [...found.values()].sort((x, y) => x.report - y.report)
}

interface Partner {
  readonly other: number
  /** Units of the report that the other tells too, quotations included. */
  readonly taken: ReadonlySet<number>
}

/** For each report: those that account for a fair part of its prose. */
function partnersOf(count: number, pairs: readonly WitnessPair[]): Partner[][] {
  const partners = Array.from({ length: count }, (): Partner[] => [])
  for (const pair of pairs) {
    const sure = pair.pairs.filter(({ cosine }) => cosine >= TAKEN)
    if (pair.ofA.reused >= PARENT_SHARE) {
      partners[pair.a]!.push({ other: pair.b, taken: new Set(sure.map(({ a }) => a)) })
    }
    if (pair.ofB.reused >= PARENT_SHARE) {
      partners[pair.b]!.push({ other: pair.a, taken: new Set(sure.map(({ b }) => b)) })
    }
  }
  return partners
}

/** The parents of a report that is mixed of two texts, with the share that its lesser parent alone accounts for. */
function mixtureOf(
  report: number,
  partners: readonly Partner[],
  tables: readonly GramTable[],
  pairs: PairBook,
  found: ReadonlyMap<number, Aggregation>,
): { report: number; parents: number[]; weight: number } | null {
  const parents = new Set<number>()
  let weight = 0
  const mine = partners.filter(({ other }) => !found.has(other))
  for (const [i, p] of mine.entries()) {
    for (const q of mine.slice(i + 1)) {
      const own = complement(tables[report]!, p.taken, q.taken)
      if (own < COMPLEMENT) continue
      const { ofA, ofB } = pairs.get(p.other, q.other)
      if (Math.max(ofA.reused, ofB.reused) >= PARENT_SHARE) continue
      parents.add(p.other).add(q.other)
      weight = Math.max(weight, own)
    }
  }
  return parents.size === 0 ? null : { report, parents: [...parents].sort((x, y) => x - y), weight }
}

/** 0–1: the share of a report's words that the one has and the other lacks; the smaller of both ways. */
function complement({ units }: GramTable, p: ReadonlySet<number>, q: ReadonlySet<number>): number {
  let [all, onlyP, onlyQ] = [0, 0, 0]
  units.forEach((unit, u) => {
    all += unit.words.length
    if (p.has(u) && !q.has(u)) onlyP += unit.words.length
    if (q.has(u) && !p.has(u)) onlyQ += unit.words.length
  })
  return all === 0 ? 0 : Math.min(onlyP, onlyQ) / all
}

/** Connected groups of 0…count-1, by first member. */
function join(count: number, pairs: readonly { readonly a: number; readonly b: number }[]): number[][] {
  const head = Array.from({ length: count }, (_, i) => i)
  const find = (i: number): number => {
    while (head[i] !== i) {
      head[i] = head[head[i]!]!
      i = head[i]!
    }
    return i
  }
  for (const { a, b } of pairs) {
    const [x, y] = [find(a), find(b)]
    head[Math.max(x, y)] = Math.min(x, y)
  }
  const groups = new Map<number, number[]>()
  for (let i = 0; i < count; i++) {
    const group = groups.get(find(i))
    if (group === undefined) groups.set(find(i), [i])
    else group.push(i)
  }
  return [...groups.values()]
}

function narratorWordsOf({ units }: GramTable): number {
  return units.reduce((sum, unit) => sum + unit.narratorWords, 0)
}
