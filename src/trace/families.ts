/**
 * Families: reports whose narrator prose derives from one text, and aggregations of several families.
 * Reads `WitnessPair[]`, gives groups of report indices. Thresholds: eval/reuse.md.
 */
import type { GramTable } from './grams.ts'
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
export function findFamilies(tables: readonly GramTable[], pairs: readonly WitnessPair[]): Kinship {
  const derived = new Set(pairs.filter((pair) => isDerived(pair, tables)))
  const aggregations = findAggregations(tables, pairs, derived)
  const isAggregation = new Set(aggregations.map(({ report }) => report))
  const families = join(
    tables.length,
    [...derived].filter(({ a, b }) => !isAggregation.has(a) && !isAggregation.has(b)),
  )
  const familyOf = new Map(families.flatMap((family, f) => family.map((report) => [report, f])))
  const possible = pairs.filter((pair) => {
    const isApart =
      familyOf.get(pair.a) !== familyOf.get(pair.b) && !isAggregation.has(pair.a) && !isAggregation.has(pair.b)
    return isApart && Math.min(pair.ofA.reused, pair.ofB.reused) >= UNRELATED
  })
  return { families, aggregations, possible }
}

/** Reports that take one part from one text and another part from a text that does not derive from the first. */
function findAggregations(
  tables: readonly GramTable[],
  pairs: readonly WitnessPair[],
  derived: ReadonlySet<WitnessPair>,
): Aggregation[] {
  const partners = tables.map((): { other: number; pair: WitnessPair }[] => [])
  const isKin = new Set<number>()
  for (const pair of pairs) {
    if (pair.ofA.reused >= PARENT_SHARE) partners[pair.a]!.push({ other: pair.b, pair })
    if (pair.ofB.reused >= PARENT_SHARE) partners[pair.b]!.push({ other: pair.a, pair })
    if (derived.has(pair)) isKin.add(pair.a * tables.length + pair.b).add(pair.b * tables.length + pair.a)
  }
  return partners.flatMap((mine, report) => {
    if (mine.length < 2) return []
    const covers = mine.map(({ other, pair }) => ({ other, taken: takenUnits(pair, report) }))
    const parents = new Set<number>()
    for (const p of covers) {
      for (const q of covers) {
        if (p.other >= q.other || isKin.has(p.other * tables.length + q.other)) continue
        if (!isComplement(tables[report]!, p.taken, q.taken)) continue
        parents.add(p.other).add(q.other)
      }
    }
    return parents.size === 0 ? [] : [{ report, parents: [...parents].sort((x, y) => x - y) }]
  })
}

function takenUnits(pair: WitnessPair, report: number): Set<number> {
  return new Set(pair.pairs.filter(({ cosine }) => cosine >= TAKEN).map(({ a, b }) => (pair.a === report ? a : b)))
}

function isComplement({ units }: GramTable, p: ReadonlySet<number>, q: ReadonlySet<number>): boolean {
  let [all, onlyP, onlyQ] = [0, 0, 0]
  units.forEach((unit, u) => {
    all += unit.words.length
    if (p.has(u) && !q.has(u)) onlyP += unit.words.length
    if (q.has(u) && !p.has(u)) onlyQ += unit.words.length
  })
  return onlyP >= COMPLEMENT * all && onlyQ >= COMPLEMENT * all
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
