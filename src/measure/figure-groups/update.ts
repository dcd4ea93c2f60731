/**
 * Grounds of an update: why one number may have followed another, so that they do not contradict. Reads two clusters with
 * their days, gives the ground in a sentence, or null.
 */
import type { Cluster } from './cluster.ts'
import type { FigureInContext } from './context.ts'

/** Days between two reports after which a different number is a later one, not a contradiction. */
const APART = 3
export const CHANGED = 'the later number is told as a change'
export const OTHER_DAYS = 'the numbers are told of different days'
export const RISEN = 'a toll told as a least number is higher elsewhere'

interface Circumstances {
  /** First days of both numbers. */
  readonly days: readonly (string | null | undefined)[]
  readonly together: boolean
  readonly isOther: boolean
  readonly isHeadcount: boolean
  readonly isToll: boolean
}

/** Why one number may have followed the other; null where nothing says so. */
export function groundOfUpdate(
  left: Cluster,
  right: Cluster,
  { days, together, isOther, isHeadcount, isToll }: Circumstances,
): string | null {
  const isLater = days[0] !== null && days[1] !== null && days[0] !== days[1]
  if (isMarked(left, right) && (isLater || together)) return CHANGED
  if (together) return null
  // Without its day a report of another episode may still tell of the same day.
  if (isLater && (isOther || daysBetween(days) >= APART || (isToll && hasRisen(left, right, days)))) {
    return 'the reports tell of different days'
  }
  if (isToll && isAtLeast(left, right, days)) return RISEN
  return (isLater || isHeadcount) && isRunning(left, right, days) ? 'the later number still runs' : null
}

/** Whether one of the numbers is told as a change of an earlier one. */
export function isMarked(left: Cluster, right: Cluster): boolean {
  return [left, right].some(({ figures }) => figures.some(({ found }) => found.changed))
}

/** "at least seven killed" and, not earlier, nine. */
function isAtLeast(left: Cluster, right: Cluster, days: readonly (string | null | undefined)[]): boolean {
  const isRight = (left.figures[0]?.value ?? 0) < (right.figures[0]?.value ?? 0)
  const [lower, before, after] = isRight ? [left, days[0], days[1]] : [right, days[1], days[0]]
  const isEarlier = before != null && after != null && after < before
  return !isEarlier && lower.figures.some(({ found }) => found.bound === 'at least')
}

/** A count that goes on: "so far", "have been cancelled since Tuesday". */
const RUNS = /\b(?:so far|to date|already|by now|since)\b/i

/** Whether the higher number is told as one that goes on, and is not known to be the earlier or of the same day. */
function isRunning(left: Cluster, right: Cluster, days: readonly (string | null | undefined)[]): boolean {
  const [before, after] = days
  const isDated = before != null && after != null
  if (isDated && (before === after || !hasRisen(left, right, days))) return false
  const isLeft = (left.figures[0]?.value ?? 0) > (right.figures[0]?.value ?? 0)
  const [higher, lower] = isLeft ? [left, right] : [right, left]
  return (
    higher.figures.some(({ sentence }) => RUNS.test(sentence)) ||
    (isDated && lower.figures.some(({ sentence }) => SO_FAR.test(sentence)))
  )
}

/** Told on the earlier day as a number that is to rise. */
const SO_FAR = /\b(?:so far|to date|by now)\b/i

/** The earliest day on which a report with one of the figures was published; null where none is known. */
export function firstDay(
  figures: readonly FigureInContext[],
  publishedAt: ReadonlyMap<string, string | null>,
): string | null {
  const days = figures.flatMap(({ found }) => publishedAt.get(found.report)?.slice(0, 10) ?? [])
  return days.sort()[0] ?? null
}

/** A toll that is higher on the later day has risen; one that is lower contradicts. */
function hasRisen(left: Cluster, right: Cluster, [before, after]: readonly (string | null | undefined)[]): boolean {
  const [a, b] = [left.figures[0]?.value ?? 0, right.figures[0]?.value ?? 0]
  return (before ?? '') < (after ?? '') ? b > a : a > b
}

/** Whole days between two ISO days; 0 where one is unknown. */
export function daysBetween([a, b]: readonly (string | null | undefined)[]): number {
  return a == null || b == null ? 0 : Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000
}
