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

/**
 * The descents worth drawing: for each report its nearest parent, for an aggregation its nearest in each family. A link
 * runs to every ancestor, "by way of others too", so one that is an ancestor of another candidate is no parent.
 */
export function descents(lineage: Lineage): Descent[] {
  const familyOf = new Map(lineage.families.flatMap((family) => family.reports.map((id) => [id, family.id] as const)))
  const candidates = new Map<string, Descent[]>()
  const lines = new Set<string>()
  for (const link of lineage.links) {
    if (link.direction !== 'a>b' && link.direction !== 'b>a') continue
    const [parent, child] = link.direction === 'a>b' ? [link.a, link.b] : [link.b, link.a]
    lines.add(`${parent} ${child}`)
    const key = `${child} ${link.relation === 'aggregation' ? familyOf.get(parent) : ''}`
    candidates.set(key, [...(candidates.get(key) ?? []), { parent, child, link }])
  }
  return [...candidates.values()].flatMap((all) => {
    const isAggregation = all[0]?.link.relation === 'aggregation'
    const isPassedOn = ({ parent }: Descent) => all.some((other) => lines.has(`${parent} ${other.parent}`))
    const nearest = isAggregation ? all : all.filter((each) => !isPassedOn(each))
    return nearest.sort((x, y) => byNearness(x.link, y.link)).slice(0, 1)
  })
}

/** Nearer is: more of it the same to the letter, then more of it aligned, then surer. */
function byNearness(x: Link, y: Link): number {
  return y.verbatimShare - x.verbatimShare || y.alignedShare - x.alignedShare || y.confidence - x.confidence
}
