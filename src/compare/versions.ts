/**
 * Versions: the printings of one utterance, or the figures for one thing, laid beside each other so that each difference
 * comes up once. Inside a family along its links; between families each against the first version.
 */
import type { Link } from '../model.ts'
import type { ReportPair } from './report-pairs.ts'

export interface VersionPair<Version> {
  readonly a: Version
  readonly b: Version
  readonly link: Link | null
}

/**
 * Pairs versions, one a report. A version whose report has a parent among the others is laid beside the parent's; of those
 * left, all but the first beside the first.
 */
export function pairVersions<Version>(
  versions: readonly Version[],
  reportOf: (version: Version) => string,
  pairs: readonly ReportPair[],
): VersionPair<Version>[] {
  const byReport = new Map<string, Version>()
  for (const version of versions) if (!byReport.has(reportOf(version))) byReport.set(reportOf(version), version)
  const paired: VersionPair<Version>[] = []
  const roots = new Map([...byReport.keys()].map((report) => [report, report]))
  for (const { parent, child, link } of pairs) {
    const [a, b] = [byReport.get(parent), byReport.get(child)]
    if (a === undefined || b === undefined) continue
    paired.push({ a, b, link })
    // An aggregation stands with each of its parents, and leaves these two accounts.
    if (link.relation === 'aggregation') {
      roots.delete(child)
      continue
    }
    const [from, to] = [roots.get(child), roots.get(parent)]
    for (const [report, root] of roots) if (root === from && to !== undefined) roots.set(report, to)
  }
  const [first, ...others] = new Set(roots.values())
  if (first === undefined) return paired
  return [...paired, ...others.map((root) => ({ a: byReport.get(first)!, b: byReport.get(root)!, link: null }))]
}
