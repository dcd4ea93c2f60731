/**
 * Tallies: what each derived report softened, hardened and dropped. Reads differences, gives one tally a report and parent.
 * Counts and points; says nothing of intent.
 */
import type { Difference, Tally } from '../model.ts'
import type { ReportPair } from './report-pairs.ts'

/** In the order of the pairs; only where there is something to tally and the direction is known. */
export function tallyDifferences(differences: readonly Difference[], pairs: readonly ReportPair[]): Tally[] {
  const byLink = Map.groupBy(
    differences.filter(({ grade, link }) => grade !== 'wording' && link !== null),
    ({ link }) => link,
  )
  return pairs.flatMap(({ parent, child, link }) => {
    const mine = byLink.get(`${link.a}>${link.b}`) ?? []
    if (mine.length === 0 || (link.direction !== 'a>b' && link.direction !== 'b>a')) return []
    const withEffect = (effect: Difference['effect']) => mine.filter((one) => one.effect === effect).map(({ id }) => id)
    return [
      {
        report: child,
        parent,
        softened: withEffect('softened'),
        hardened: withEffect('hardened'),
        dropped: withEffect('dropped'),
      },
    ]
  })
}
