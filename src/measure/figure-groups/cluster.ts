/**
 * Clusters: one number of one measure, in all reports that have it. Reads figures in context, gives `Cluster[]`.
 *
 * Own rule: figures of one unit and number join where their contexts are alike; the less a number is likely to be met by
 * chance, the less likeness it needs. Linear: a figure is compared with the latest clusters of its number only.
 */
import type { FigureInContext } from './context.ts'
import { digitsOf } from './digits.ts'
import { countsOther, likeness } from './same-measure.ts'

/** A number with its measure, in all reports that have it. */
export interface Cluster {
  readonly figures: FigureInContext[]
}

/** The same number and unit need this likeness to be one measure: two reports seldom share a number by chance. */
const SAME_NUMBER = 0.12
/** Small whole numbers without a unit meet by chance: "two villages", "two jets". */
const SAME_SMALL_NUMBER = 0.3
const SMALL = 12
/** Units of which small numbers are common. */
const SMALL_UNITS = /^(?:count|people|days|%)$/
/** Figures that a number needs to be precise: 16.5 and 1,237, not 4,100 (roundness: Jansen and Pollmann 2001). */
const PRECISE_DIGITS = 3
/** Clusters of one number that a further figure may join, the latest first. */
const OPEN = 64
/** Members of a cluster that a further figure is compared with. */
const COMPARED = 8

/** Joins figures of one unit and number. */
export function clusterByNumber(figures: readonly FigureInContext[], rarity: ReadonlyMap<string, number>): Cluster[] {
  const buckets = Map.groupBy(
    figures.filter(({ found }) => found.low !== null || found.high !== null),
    ({ unit, value }) => `${unit}|${value.toPrecision(6)}`,
  )
  return [...buckets.values()].flatMap((bucket) => {
    let clusters: Cluster[] = []
    for (const figure of bucket) {
      // A figure that is like two clusters shows that they are one.
      const settled = Math.max(0, clusters.length - OPEN)
      const [near, far] = partition(clusters, (cluster, index) => index >= settled && isLike(cluster, figure, rarity))
      clusters = [...far, { figures: [...near.flatMap((cluster) => cluster.figures), figure] }]
    }
    return clusters
  })
}

/** A bare number ("all 14", "gone for 48") joins the one measure of the story that has it. */
export function joinBare(clusters: readonly Cluster[]): Cluster[] {
  const [bare, named] = partition(clusters, ({ figures }) =>
    figures.every(({ found, unit }) => unit === 'count' && found.head === ''),
  )
  const byValue = Map.groupBy(named, ({ figures }) => figures[0]?.value)
  const joined = new Map<Cluster, FigureInContext[]>()
  const alone: Cluster[] = []
  for (const cluster of bare) {
    const value = cluster.figures[0]?.value ?? 0
    const owners = byValue.get(value) ?? []
    if (owners.length !== 1 || value <= SMALL) alone.push(cluster)
    else joined.set(owners[0]!, [...(joined.get(owners[0]!) ?? []), ...cluster.figures])
  }
  return [...named.map((cluster) => ({ figures: [...cluster.figures, ...(joined.get(cluster) ?? [])] })), ...alone]
}

function partition<T>(items: readonly T[], test: (item: T, index: number) => boolean): [T[], T[]] {
  const yes: T[] = []
  const no: T[] = []
  items.forEach((item, index) => {
    const side = test(item, index) ? yes : no
    side.push(item)
  })
  return [yes, no]
}

/** Whether a member is like enough for the number they share. */
function isLike(cluster: Cluster, figure: FigureInContext, rarity: ReadonlyMap<string, number>): boolean {
  const { figures } = cluster
  // The first and the latest members: a large cluster is not compared whole.
  const compared =
    figures.length <= COMPARED ? figures : [...figures.slice(0, COMPARED / 2), ...figures.slice(-COMPARED / 2)]
  return compared.some((member) => {
    const alike = likeness(member, figure, rarity)
    return alike >= SAME_SMALL_NUMBER || alike >= neededFor(member, figure)
  })
}

function neededFor(member: FigureInContext, figure: FigureInContext): number {
  const number = nominalOf(figure)
  const isSmall = SMALL_UNITS.test(figure.unit) && number <= SMALL && Number.isInteger(number)
  if (isSmall || countsOther(member, figure)) return SAME_SMALL_NUMBER
  if (digitsOf(number) >= PRECISE_DIGITS) return 0
  const names = member.found.head !== '' && figure.found.head !== ''
  return names ? SAME_NUMBER : SAME_NUMBER / 2
}

/** The number as written, in its own unit. */
function nominalOf({ value, range }: FigureInContext): number {
  return value / range.factor
}
