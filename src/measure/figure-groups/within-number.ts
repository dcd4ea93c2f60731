/** One number in one measure: who agrees, and who tells it with another bound. Reads a cluster, gives drafts of groups. */
import { AGE } from '../figures/age.ts'
import type { FoundFigure } from '../figures/find-figures.ts'
import type { Cluster } from './cluster.ts'
import { type Draft, difference, reportCount } from './draft.ts'
import { compareRanges } from './verdict.ts'

/** One number, told with different bounds: "up to 50", "over 50", "50". */
export function withinCluster({ figures }: Cluster): Draft[] {
  const alike = [...Map.groupBy(figures, ({ found }) => boundClass(found)).values()]
  const drafts = alike
    .filter((members) => members.length > 1)
    .map((members): Draft => {
      const why = `${reportCount(members)} give the same number`
      return { members, sides: [members, []], verdict: 'agree', why }
    })
  // Whose age it is is not told with it.
  if (figures[0]?.found.head === AGE) return drafts
  // "about 31,000" and "31,000" agree, and still the one has the hedge and the other not.
  const bounds = [...Map.groupBy(figures, ({ found }) => found.bound).values()]
  bounds.forEach((left, i) => {
    for (const right of bounds.slice(i + 1)) {
      const verdict = compareRanges(left[0]!.range, right[0]!.range)
      if (verdict === 'agree') continue
      drafts.push({
        members: [...left, ...right],
        sides: [left, right],
        verdict,
        why: difference(left, right, verdict),
      })
    }
  })
  return drafts
}

/** "about 40", "at least 40" and "40" are told alike; "up to 40" and "over 40" are not. */
function boundClass({ bound, unit }: FoundFigure): string {
  if (bound === 'at most' && unit !== null && /^(?:minutes|hours|days|weeks|months|years)$/.test(unit)) return 'number'
  if (bound === 'at most' || bound === 'below') return 'at most'
  return bound === 'above' || bound === 'just over' ? 'above' : bound === 'just under' ? 'just under' : 'number'
}
