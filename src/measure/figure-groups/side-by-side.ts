/**
 * Two counts side by side: a report that sets them against each other for two speakers takes them for one measure. Reads
 * two clusters, says whether some report does.
 */
import type { Cluster } from './cluster.ts'
import type { FigureInContext } from './context.ts'
import { countsSame, isSamePlace } from './same-measure.ts'
import { isVague } from './verdict.ts'

/** Characters within which two counts are set against each other. */
const BESIDE = 600

/**
 * Whether a report sets both side by side as the counts of two: "at least 64 killed, says the ministry; fewer than 20, says
 * the army". Numbers of no fate must be of one size.
 */
export function areClaims(left: Cluster, right: Cluster): boolean {
  return left.figures.some((a) =>
    right.figures.some(
      (b) =>
        a.found.report === b.found.report &&
        a.found.fate === b.found.fate &&
        (a.found.fate !== null || !isFar(a, b)) &&
        (isContrast(a, b) ||
          (a.source !== b.source &&
            a.source !== '' &&
            b.source !== '' &&
            (a.found.fate !== null || countsSame(a, b) || isSamePlace(a, b)) &&
            Math.abs(a.found.start - b.found.start) <= BESIDE)),
    ),
  )
}

/** "85,000 people are cut off there, while the charity puts them at 62,000": two counts of the people of one place. */
function isContrast(a: FigureInContext, b: FigureInContext): boolean {
  if (!isSamePlace(a, b) || a.found.sentence !== b.found.sentence) return false
  const from = Math.min(a.found.end, b.found.end) - a.found.sentence.start
  return /\b(?:while|whereas|although|but)\b/.test(
    a.sentence.slice(from, Math.max(a.found.start, b.found.start) - a.found.sentence.start),
  )
}

/** Numbers this many times apart are a part and a whole, unless the sentences are versions of one another. */
const FAR_APART = 5
/** A digit too many or too few. */
const MISPLACED = 12

/** Whether two numbers are of other sizes; vague ones have none. */
export function isFar(a: FigureInContext, b: FigureInContext): boolean {
  const [low, high] = [a.value, b.value].sort((x, y) => x - y) as [number, number]
  if (isVague(a.range) && isVague(b.range)) return false
  const isAligned = a.rows.some((row) => b.rows.includes(row))
  return high > low * (isAligned ? MISPLACED : FAR_APART)
}
