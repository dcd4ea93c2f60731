/**
 * The words to print of an utterance. Reads its versions and the lineage of their reports, gives the version and why.
 *
 * A recension is chosen by descent before it is weighed by number or length (Maas, "Textkritik", 1927: eliminatio
 * codicum descriptorum): words that stand only in a rewrite of a report that has others are nobody's testimony.
 */
import type { Lineage, Link, Quote } from '../model.ts'
import { compareWordings, isPartOf, type Wording } from './wording.ts'

export interface Version {
  readonly quote: Quote
  readonly wording: Wording
}

/** How far the words of a derived report may be from those it had: one further the more its making changes. */
const REMOVES: Readonly<Record<Link['relation'], number>> = {
  copy: 1,
  excerpt: 1,
  edit: 2,
  paraphrase: 3,
  aggregation: 4,
}
/** Added where a report that it derives from has the utterance: it had other words before it. */
const CHANGED = 10

interface Candidate {
  readonly version: Version
  readonly reports: readonly string[]
  /** 0 for an original's words. */
  readonly removed: number
  /** Independent families of reports that are no further removed and have it, or a part of it. */
  readonly families: number
  readonly length: number
  readonly isAncestors: boolean
}

/** What is asked of the lineage for each utterance. */
export interface Descent {
  readonly familyOf: ReadonlyMap<string, string>
  readonly ancestors: ReadonlySet<string>
  /** What each report derives from. */
  readonly parentsOf: ReadonlyMap<string, readonly { readonly parent: string; readonly steps: number }[]>
}

/** Lays out the descent of a story's reports. Linear in its links. */
export function descentIn({ families, links }: Lineage): Descent {
  const familyOf = new Map(families.flatMap(({ id, reports }) => reports.map((report) => [report, id])))
  const ancestorOf = new Map(
    families.flatMap(({ ancestor, reports }) =>
      ancestor.kind === 'report' ? reports.map((report) => [report, ancestor.report] as const) : [],
    ),
  )
  const parentsOf = new Map<string, { parent: string; steps: number }[]>()
  for (const { a, b, relation, direction } of links) {
    // Whichever was first of two, the ancestor of their family was before the other.
    const isOpen = direction === 'unknown' && ancestorOf.get(a) === ancestorOf.get(b)
    const isDown = direction === 'a>b' || (isOpen && ancestorOf.get(b) === a)
    if (!isDown && direction !== 'b>a' && !(isOpen && ancestorOf.get(a) === b)) continue
    const [parent, child] = isDown ? [a, b] : [b, a]
    const held = parentsOf.get(child) ?? []
    held.push({ parent, steps: REMOVES[relation] })
    parentsOf.set(child, held)
  }
  return { familyOf, ancestors: new Set(ancestorOf.values()), parentsOf }
}

/** Prefers words by descent, then those of most independent families, then the fullest, then the earliest of a family. */
export function chooseToPrint(
  versions: readonly Version[],
  wordings: readonly Version[],
  { familyOf, ancestors, parentsOf }: Descent,
): { best: Version; bestWhy: string } {
  const told = new Set(versions.map(reportOf))
  /** How far a report is removed from an original. */
  const removedOf = (report: string) =>
    (parentsOf.get(report) ?? []).reduce(
      (most, { parent, steps }) => Math.max(most, steps + (told.has(parent) ? CHANGED : 0)),
      0,
    )
  const candidates = wordings.map(({ wording }): Candidate => {
    const same = versions.filter((one) => compareWordings(one.wording, wording) === 'identical')
    const removed = Math.min(...same.map((one) => removedOf(reportOf(one))))
    const nearest = same.filter((one) => removedOf(reportOf(one)) === removed)
    const version = nearest.find((one) => ancestors.has(reportOf(one))) ?? (nearest[0] as Version)
    const holders = versions.filter(
      (one) => (same.includes(one) || isPartOf(one.wording, wording)) && removedOf(reportOf(one)) <= removed,
    )
    return {
      version,
      reports: [...new Set(same.map(reportOf))],
      removed,
      families: new Set(holders.map((one) => familyOf.get(reportOf(one)) ?? reportOf(one))).size,
      length: wording.keys.length,
      isAncestors: ancestors.has(reportOf(version)),
    }
  })
  const best = candidates.reduce((one, other) => (isAbove(other, one) ? other : one))
  return { best: best.version, bestWhy: versions.length === 1 ? 'The only version' : reasonFor(best, candidates) }
}

function isAbove(one: Candidate, other: Candidate): boolean {
  const rank = ({ removed, families, length, isAncestors }: Candidate) => [
    -removed,
    families,
    length,
    isAncestors ? 1 : 0,
  ]
  const [mine, theirs] = [rank(one), rank(other)]
  const at = mine.findIndex((value, index) => value !== theirs[index])
  return at >= 0 && (mine[at] as number) > (theirs[at] as number)
}

function reasonFor(best: Candidate, candidates: readonly Candidate[]): string {
  const report = reportOf(best.version)
  const others = candidates.filter((one) => one !== best)
  const rewrites = others.filter(
    ({ version, removed }) =>
      removed >= CHANGED && removed > best.removed && !isPartOf(version.wording, best.version.wording),
  )
  const reasons: string[] = []
  if (others.length === 0) reasons.push('All versions have the same words')
  if (best.removed >= CHANGED) reasons.push('No report has it from its source')
  if (rewrites.length > 0) {
    const made = [...new Set(rewrites.flatMap(({ reports }) => reports))]
    reasons.push(`${namesOf(made)} ${made.length === 1 ? 'derives' : 'derive'} from a report that has other words`)
  }
  if (others.length > rewrites.length && others.every(({ length }) => length < best.length))
    reasons.push('The fullest wording')
  if (best.families > 1) reasons.push(`${best.families} independent families have it or a part of it`)
  if (best.isAncestors) reasons.push(`"${report}" is the earliest of its family`)
  if (reasons.length === 0) reasons.push(`"${report}" has it first`)
  return reasons.join('; ')
}

/** Reports named in a reason. */
const MOST_NAMED = 3

function namesOf(reports: readonly string[]): string {
  if (reports.length > MOST_NAMED) return `${reports.length} reports`
  return new Intl.ListFormat('en-GB').format(reports.map((report) => `"${report}"`))
}

const reportOf = ({ quote }: Version) => quote.passage.report
