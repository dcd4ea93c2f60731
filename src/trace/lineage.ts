/**
 * Lineage: families with their ancestors, links and the number of independent texts.
 * Reads a story's texts, gram tables and witness pairs, gives `Lineage`.
 */

import type { Direction, Family, Lineage, Link, ReportText } from '../model.ts'
import type { Aggregation } from './aggregations.ts'
import { type Traits, traitsOf, weighDirection } from './direction.ts'
import { findFamilies, type Kinship } from './families.ts'
import type { GramTable } from './grams.ts'
import { makeLink } from './links.ts'
import type { PairBook } from './pair-book.ts'
import { drawStemma, nearness, type Stemma } from './stemma.ts'
import type { WitnessPair } from './witness-pair.ts'

/** Families up to this size are linked in full; in larger ones every report with its nearest (the contract says so). */
const FULL_FAMILY = 32
const NEAREST = 8

export interface Traced {
  readonly lineage: Lineage
  /** Pairs of one family, and of an aggregation with its parents. */
  readonly kindred: ReadonlyMap<WitnessPair, 'family' | 'mixture'>
}

/** Traces a story: families in order of their first report, links in order of pairs. Linear in the pairs. */
export function traceLineage(
  texts: readonly ReportText[],
  tables: readonly GramTable[],
  pairs: PairBook,
  idPrefix: string,
): Traced {
  const kinship = findFamilies(tables, pairs)
  const traits = texts.map((text, i) => traitsOf(text, tables[i]!))
  const units = tables.map((table) => table.units)
  const links: Link[] = []
  const kindred = new Map<WitnessPair, 'family' | 'mixture'>()
  const stemmata = kinship.families.map((members) => {
    const mine = members.length <= FULL_FAMILY ? pairs.among(members) : pairs.nearest(members, NEAREST, nearness)
    const edges = mine.map((pair) => ({ pair, lean: weighDirection(pair, traits[pair.a]!, traits[pair.b]!) }))
    const stemma = drawStemma(members, edges, lostAgency(members, traits) !== null)
    for (const { pair, lean } of edges) {
      const direction = stemma.direction(pair.a, pair.b)
      const through = throughWhom(stemma, pair, direction, texts)
      links.push(makeLink(texts, units, { pair, direction, lean, isAggregation: false, through }))
      kindred.set(pair, 'family')
    }
    return stemma
  })
  for (const aggregation of kinship.aggregations) {
    for (const f of parentFamilies(aggregation, kinship)) {
      const members = kinship.families[f]!
      for (const member of members.length <= FULL_FAMILY
        ? members
        : aggregation.parents.filter((p) => members.includes(p))) {
        const pair = pairs.get(member, aggregation.report)
        const lean = weighDirection(pair, traits[pair.a]!, traits[pair.b]!)
        const direction = fromParent(pair, member, members, aggregation, stemmata[f]!, pairs)
        links.push(makeLink(texts, units, { pair, direction, lean, isAggregation: true, through: null }))
        kindred.set(pair, 'mixture')
      }
    }
  }
  links.sort((p, q) => indexOf(texts, p.a) - indexOf(texts, q.a) || indexOf(texts, p.b) - indexOf(texts, q.b))
  const families = kinship.families.map((members, f): Family => {
    const id = `${idPrefix}fam${f + 1}`
    const reports = members.map((m) => texts[m]!.report.id)
    return { id, reports, ...ancestry(members, stemmata[f]!, texts, traits, kinship) }
  })
  return {
    kindred,
    lineage: {
      families,
      links,
      linksComplete: kinship.families.every((members) => members.length <= FULL_FAMILY),
      independent: countIndependent(kinship),
    },
  }
}

/** The agency that a family's reports credit, where none of them is the agency's own; null where there is none. */
function lostAgency(members: readonly number[], traits: readonly Traits[]): string | null {
  if (members.length < 2) return null
  const reports = members.map((m) => traits[m]!.text.report)
  const own = members.flatMap((m) => traits[m]!.ownAgency ?? [])
  const credited = reports.flatMap(({ credits }) =>
    credits.filter(({ kind }) => kind === 'credit').map((c) => c.agency),
  )
  const lost = credited.filter((agency) => !own.includes(agency))
  return lost.length === credited.length ? (lost[0] ?? null) : null
}

function ancestry(
  members: readonly number[],
  stemma: Stemma,
  texts: readonly ReportText[],
  traits: readonly Traits[],
  kinship: Kinship,
): Pick<Family, 'ancestor' | 'why'> {
  const ids = members.map((m) => texts[m]!.report.id)
  const aggregation = kinship.aggregations.find(({ report }) => report === members[0])
  if (aggregation !== undefined) {
    const parents = aggregation.parents.map((p) => texts[p]!.report.id).join(', ')
    const why = `Put together from texts that do not derive from one another: ${parents}`
    return { ancestor: { kind: 'report', report: ids[0]! }, why }
  }
  if (members.length === 1) {
    return { ancestor: { kind: 'report', report: ids[0]! }, why: 'Its own prose is in no other report' }
  }
  if (stemma.root !== null) {
    const root = texts[stemma.root]!.report.id
    return { ancestor: { kind: 'report', report: root }, why: `The narrator’s prose of all of them is that of ${root}` }
  }
  const agency = lostAgency(members, traits)
  const why =
    agency === null
      ? 'They share one narrator’s prose, and each has what the others lack: the text behind them is not among the reports'
      : `They share one narrator’s prose, credited to ${agency}, whose own text is not among the reports`
  return { ancestor: { kind: 'lost', name: agency }, why }
}

function parentFamilies({ parents, report }: Aggregation, { families }: Kinship): number[] {
  return families.flatMap((members, f) =>
    !members.includes(report) && members.some((m) => parents.includes(m)) ? [f] : [],
  )
}

/** An aggregation comes from the member it is nearest to and from that one's ancestors; of others it is a cousin. */
function fromParent(
  pair: WitnessPair,
  member: number,
  members: readonly number[],
  { report }: Aggregation,
  stemma: Stemma,
  pairs: PairBook,
): Direction {
  if (stemma.isRootLost) return 'common'
  const nearest = members.reduce((best, m) =>
    nearness(pairs.get(m, report)) > nearness(pairs.get(best, report)) ? m : best,
  )
  const isAbove = member === nearest || stemma.direction(member, nearest) === 'a>b'
  if (!isAbove) return 'common'
  return pair.a === member ? 'a>b' : 'b>a'
}

/** A member that stands between the two, or above both. */
function throughWhom(
  stemma: Stemma,
  { a, b }: WitnessPair,
  direction: Direction,
  texts: readonly ReportText[],
): string | null {
  const id = (report: number | null) => (report === null ? null : texts[report]!.report.id)
  if (direction === 'a>b') return stemma.parentOf(b) === a ? null : id(stemma.parentOf(b))
  if (direction === 'b>a') return stemma.parentOf(a) === b ? null : id(stemma.parentOf(a))
  if (direction !== 'common' || stemma.isRootLost) return null
  const above = stemma.parentOf(a)
  return above !== null && stemma.direction(above, b) === 'a>b' ? id(above) : id(stemma.root)
}

/** Families but for aggregations; fewer where two of them may share an ancestor. */
function countIndependent({ families, aggregations, possible }: Kinship): Lineage['independent'] {
  const isAggregation = new Set(aggregations.map(({ report }) => report))
  const counted = families.filter((members) => !isAggregation.has(members[0]!))
  const head = new Map(counted.flatMap((members) => members.map((m) => [m, members[0]!])))
  let joined = 0
  for (const { a, b } of possible) {
    const [x, y] = [head.get(a)!, head.get(b)!]
    if (x === y) continue
    joined++
    for (const [member, h] of head) if (h === y) head.set(member, x)
  }
  return { min: counted.length - joined, max: counted.length }
}

function indexOf(texts: readonly ReportText[], id: string): number {
  return texts.findIndex(({ report }) => report.id === id)
}
