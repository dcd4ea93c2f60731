/**
 * The family tree of a story: each report under the one it is nearest to of those it derives from. Reads a lineage,
 * gives one parent at most for each report; aggregations keep all their parents.
 */
import type { Lineage, Link } from '../model.ts'

/** A line of descent, from the older report to the younger. */
export interface Descent {
  readonly parent: string
  readonly child: string
  readonly link: Link
}

/** The descents worth drawing: for each report the nearest parent, for an aggregation its nearest in each family. */
export function descents(lineage: Lineage): Descent[] {
  const familyOf = new Map(lineage.families.flatMap((family) => family.reports.map((id) => [id, family.id] as const)))
  const nearest = new Map<string, Descent>()
  for (const link of lineage.links) {
    if (link.direction !== 'a>b' && link.direction !== 'b>a') continue
    const [parent, child] = link.direction === 'a>b' ? [link.a, link.b] : [link.b, link.a]
    const key = `${child} ${link.relation === 'aggregation' ? familyOf.get(parent) : ''}`
    const rival = nearest.get(key)
    if (rival === undefined || isNearer(link, rival.link)) nearest.set(key, { parent, child, link })
  }
  return [...nearest.values()]
}

/** Nearer is: more of it the same to the letter, then more of it aligned, then surer. */
function isNearer(link: Link, rival: Link): boolean {
  return (
    (link.verbatimShare - rival.verbatimShare ||
      link.alignedShare - rival.alignedShare ||
      link.confidence - rival.confidence) > 0
  )
}
