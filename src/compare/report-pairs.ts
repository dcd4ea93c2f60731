/**
 * Report pairs: which reports to lay beside each other, so that a difference is raised once, on the link where it arose.
 *
 * Each derived report is compared with its nearest relative only: the links that keep a family together with the most
 * shared wording (a maximum spanning tree; Kruskal 1956). An aggregation is compared with its nearest parent in each
 * family it drew from. All further links repeat what these show.
 */
import type { Lineage, Link } from '../model.ts'

/** A link seen in its direction: `parent` is what the other was made from, or the first named where that is unknown. */
export interface ReportPair {
  readonly parent: string
  readonly child: string
  readonly link: Link
}

/** The pairs in the order of the lineage's links. Costs a sort of the links. */
export function pairReports({ links, families }: Lineage): ReportPair[] {
  const familyOf = new Map(families.flatMap(({ id, reports }) => reports.map((report) => [report, id] as const)))
  const kept = new Set<Link>()
  const roots = new Map<string, string>()
  const nearest = [...links].sort((x, y) => closeness(y) - closeness(x) || links.indexOf(x) - links.indexOf(y))
  for (const link of nearest) {
    const aggregated = link.relation === 'aggregation' && familyOf.get(link.a) !== familyOf.get(link.b)
    // An aggregation joins one parent of each family, without joining those families.
    const [first, second] = aggregated ? [parentOf(link), childOf(link)] : [link.a, link.b]
    const left = aggregated ? `${second} from ${familyOf.get(first) ?? first}` : rootOf(roots, first)
    const right = aggregated ? 'aggregated' : rootOf(roots, second)
    if (aggregated ? roots.has(left) : left === right) continue
    roots.set(left, right)
    kept.add(link)
  }
  return links.filter((link) => kept.has(link)).map((link) => ({ parent: parentOf(link), child: childOf(link), link }))
}

/** Wording first: most of a copy's sentences are verbatim, few of a paraphrase's. 0–2. */
function closeness({ verbatimShare, alignedShare }: Link): number {
  return verbatimShare + alignedShare
}

function parentOf({ a, b, direction }: Link): string {
  return direction === 'b>a' ? b : a
}

function childOf({ a, b, direction }: Link): string {
  return direction === 'b>a' ? a : b
}

function rootOf(roots: ReadonlyMap<string, string>, report: string): string {
  let root = report
  for (let above = roots.get(root); above !== undefined && above !== root; above = roots.get(root)) root = above
  return root
}
