/**
 * Families: reports whose narrator prose derives from one text.
 * Reads `WitnessPair[]`, gives groups of report indices. Thresholds: eval/trace.md.
 */
import { type Aggregation, findAggregations } from './aggregations.ts'
import { isDerived } from './derivation.ts'
import type { GramTable } from './grams.ts'
import type { PairBook } from './pair-book.ts'
import type { WitnessPair } from './witness-pair.ts'

/** Reused share below which two reports tell nothing by the same text. */
const UNRELATED = 0.15
/** Share of the pairs between two groups that make one family of them. */
const LINKAGE = 0.5
/** Share of the pairs of a report with its group from which it is the group's centre. */
const CENTRE = 0.75

export interface Kinship {
  /** Every report in one family, in order of first member; members in order. */
  readonly families: readonly (readonly number[])[]
  readonly aggregations: readonly Aggregation[]
  /** Pairs that may share an ancestor, which is not shown. */
  readonly possible: readonly WitnessPair[]
}

/** Sorts a story's reports into families. Linear in the pairs, but for the parents of one aggregation. */
export function findFamilies(tables: readonly GramTable[], pairs: PairBook): Kinship {
  const derived = pairs.compared.filter((pair) => isDerived(pair, tables))
  const aggregations = findAggregations(tables, pairs, (pair) => isDerived(pair, tables))
  const isAggregation = new Set(aggregations.map(({ report }) => report))
  const isMixed = ({ a, b }: WitnessPair) => isAggregation.has(a) || isAggregation.has(b)
  const families = joinFamilies(
    tables.length,
    pairs.compared.filter((pair) => !isMixed(pair)),
    new Set(derived),
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
 * Groups of 0…count-1, by first member. The surest pairs are joined first. A join of two groups needs half of the pairs
 * between them, so that a chain of loose likenesses (a round-up, the notes it sums up, the next round-up) is no family;
 * or one more report is joined to the centre of a group, as a text is kin to its rewrites, which need not be so to
 * another.
 */
function joinFamilies(count: number, pairs: readonly WitnessPair[], derived: ReadonlySet<WitnessPair>): number[][] {
  const groups = Array.from({ length: count }, (_, i): Group => ({ members: [i], between: new Map() }))
  const groupOf = [...groups]
  const pairsOf = groups.map((): { other: number; isKin: boolean }[] => [])
  for (const pair of pairs) {
    const isKin = derived.has(pair)
    for (const [x, y] of [
      [pair.a, pair.b],
      [pair.b, pair.a],
    ] as const) {
      groups[x]!.between.set(groups[y]!, { kin: isKin ? 1 : 0, all: 1 })
      pairsOf[x]!.push({ other: y, isKin })
    }
  }
  const isCentre = (report: number) => {
    const within = pairsOf[report]!.filter(({ other }) => groupOf[other] === groupOf[report])
    return within.filter(({ isKin }) => isKin).length >= CENTRE * within.length
  }
  const order = pairs.filter((pair) => derived.has(pair))
  order.sort((p, q) => sureness(q) - sureness(p) || p.a - q.a || p.b - q.b)
  for (const { a, b } of order) {
    const [x, y] = [groupOf[a]!, groupOf[b]!]
    if (x === y) continue
    const { kin, all } = x.between.get(y)!
    const isOneMore = Math.min(x.members.length, y.members.length) === 1
    if (kin < LINKAGE * all && !(isOneMore && isCentre(a) && isCentre(b))) continue
    const [into, from] = x.members.length >= y.members.length ? [x, y] : [y, x]
    merge(into, from)
    for (const member of from.members) groupOf[member] = into
  }
  const found = [...new Set(groupOf)].map(({ members }) => members.sort((p, q) => p - q))
  return found.sort((p, q) => p[0]! - q[0]!)
}

function merge(into: Group, from: Group): void {
  into.members.push(...from.members)
  into.between.delete(from)
  for (const [other, tally] of from.between) {
    if (other === into) continue
    const known = into.between.get(other) ?? { kin: 0, all: 0 }
    const sum = { kin: known.kin + tally.kin, all: known.all + tally.all }
    into.between.set(other, sum)
    other.between.delete(from)
    other.between.set(into, sum)
  }
}

interface Group {
  readonly members: number[]
  /** For each other group: compared pairs between the two, and those of them that are derived. */
  readonly between: Map<Group, { readonly kin: number; readonly all: number }>
}

/** How sure it is that one of the two rests on the other's words: 0–1. */
function sureness({ ofA, ofB, kept }: WitnessPair): number {
  return kept * Math.max(ofA.reused, ofB.reused)
}
