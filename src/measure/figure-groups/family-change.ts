/** Which family of texts differs in a number, and who changed it. Reads the two sides of a group and the lineage. */
import type { Lineage } from '../../model.ts'
import type { Draft } from './draft.ts'

/** The first family with reports on both sides; `changedBy` where the direction of a link between them is known. */
export function changeInFamily(
  [left, right]: Draft['sides'],
  lineage: Lineage,
): { readonly family: string; readonly changedBy: string | null } | null {
  const before = new Set(left.map(({ found }) => found.report))
  const after = new Set(right.map(({ found }) => found.report))
  for (const family of lineage.families) {
    const [mine, theirs] = [before, after].map((side) => family.reports.filter((report) => side.has(report)))
    if (mine === undefined || theirs === undefined || mine.length === 0 || theirs.length === 0) continue
    const link = lineage.links.find(
      ({ a, b }) => (mine.includes(a) && theirs.includes(b)) || (mine.includes(b) && theirs.includes(a)),
    )
    const changedBy = link?.direction === 'a>b' ? link.b : link?.direction === 'b>a' ? link.a : null
    return { family: family.id, changedBy }
  }
  return null
}
