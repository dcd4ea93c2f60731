/**
 * Families: reports whose narrator prose derives from one text.
 * Reads `WitnessPair[]`, gives groups of report indices. Thresholds: eval/trace.md.
 */
import { type Aggregation, findAggregations } from './aggregations.ts'
import type { GramTable } from './grams.ts'
import type { PairBook } from './pair-book.ts'
import type { Shares, WitnessPair } from './witness-pair.ts'

/** Reused share of the fuller side and of the poorer side that two independent reports of one event do not reach. */
const DERIVED_FULLER = 0.3
const DERIVED_POORER = 0.2
/** Reused share from which a short report is a part of a long one, however little of the long one it has. */
const CONTAINED = 0.6
/** Narrator's words a contained report must have: fewer are a headline that anybody writes. */
const LEAST_WORDS = 8
/**
 * Told units that outweigh loose wording, and the share of words kept that few of them need: of two notes of six
 * sentences on one police statement, each may have half of the other's words (read on GVA reports: eval/trace.md).
 */
const MANY_UNITS = 8
const FEW_KEPT = 0.5
/**
 * A rewrite in words of its own still has the selection: what its parent tells and hardly more, with the quotations
 * that its parent chose. Covered share of the poorer side, units told, quotations told, covered share of the quotations
 * of the side that has the fewer of its own, and reused share of the fuller side.
 */
const SELECTION = { covered: 0.6, units: 10, quoteUnits: 4, quotesCovered: 0.9, reused: 0.1 }
/** The same without quotations to go by. */
const BARE_SELECTION = { covered: 0.8, units: 10, reused: 0.2 }
/** Reused share below which two reports tell nothing by the same text. */
const UNRELATED = 0.15
export interface Kinship {
  /** Every report in one family, in order of first member; members in order. */
  readonly families: readonly (readonly number[])[]
  readonly aggregations: readonly Aggregation[]
  /** Pairs that may share an ancestor, which is not shown. */
  readonly possible: readonly WitnessPair[]
}

/** Whether one of two reports derives from the other, or both from one text. */
export function isDerived(pair: WitnessPair, tables: readonly GramTable[]): boolean {
  if (isSameSelection(pair)) return true
  if (pair.kept < FEW_KEPT && Math.min(pair.ofA.units, pair.ofB.units) < MANY_UNITS) return false
  const fuller = Math.max(pair.ofA.reused, pair.ofB.reused)
  const poorer = Math.min(pair.ofA.reused, pair.ofB.reused)
  if (fuller >= DERIVED_FULLER && poorer >= DERIVED_POORER) return true
  const contained = pair.ofA.reused > pair.ofB.reused ? pair.a : pair.b
  return fuller >= CONTAINED && narratorWordsOf(tables[contained]!) >= LEAST_WORDS
}

function isSameSelection({ ofA, ofB }: WitnessPair): boolean {
  const least = (share: (shares: Shares) => number) => Math.min(share(ofA), share(ofB))
  const most = (share: (shares: Shares) => number) => Math.max(share(ofA), share(ofB))
  const [covered, units, reused] = [least((s) => s.covered), least((s) => s.units), most((s) => s.reused)]
  const hasQuotations =
    least((s) => s.quoteUnits) >= SELECTION.quoteUnits && most((s) => s.quotesCovered) >= SELECTION.quotesCovered
  const wanted = hasQuotations ? SELECTION : BARE_SELECTION
  return covered >= wanted.covered && units >= wanted.units && reused >= wanted.reused
}

/** Sorts a story's reports into families. Linear in the pairs, but for the parents of one aggregation. */
export function findFamilies(tables: readonly GramTable[], pairs: PairBook): Kinship {
  const derived = pairs.compared.filter((pair) => isDerived(pair, tables))
  const aggregations = findAggregations(tables, pairs, (pair) => isDerived(pair, tables))
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
