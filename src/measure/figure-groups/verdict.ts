/** Verdicts: what two ranges of one measure say of each other. */
import type { FoundFigure } from '../figures/find-figures.ts'
import { isPeople } from '../figures/people.ts'
import type { FigureInContext } from './context.ts'

/** "about 400" may be 380 to 420. */
const ABOUT = 0.05

/**
 * Compares two ranges of one measure: `agree` where they say the same, `vaguer` where one holds the other, `conflict`
 * where they cannot both be. "over 50" and "50" cannot; "at least 50" and "50" agree.
 */
export function compareRanges(a: FoundFigure, b: FoundFigure): 'agree' | 'vaguer' | 'conflict' {
  const [left, right] = [openRange(a), openRange(b)]
  const apart = left.high < right.low || right.high < left.low
  const touches =
    left.high === right.low
      ? left.opensAbove || right.opensBelow
      : right.high === left.low
        ? right.opensAbove || left.opensBelow
        : false
  if (apart || touches) return 'conflict'
  return a.low === b.low && a.high === b.high ? 'agree' : 'vaguer'
}

interface OpenRange {
  readonly low: number
  readonly high: number
  /** The end itself is not in the range: "below 50" at 50, "over 50" at 50. */
  readonly opensAbove: boolean
  readonly opensBelow: boolean
}

function openRange({ low, high, bound }: FoundFigure): OpenRange {
  const slack = bound === 'about' ? ABOUT : 0
  return {
    low: (low ?? Number.NEGATIVE_INFINITY) * (1 - slack),
    high: (high ?? Number.POSITIVE_INFINITY) * (1 + slack),
    opensAbove: bound === 'below',
    opensBelow: bound === 'above' || bound === 'just over',
  }
}

/** The measure as most figures of a group word it; the shortest of the commonest. */
export function nameOf(figures: readonly FigureInContext[]): string {
  const counts = new Map<string, number>()
  for (const { found } of figures) counts.set(found.measure, (counts.get(found.measure) ?? 0) + 1)
  const fate = figures.find(({ found }) => found.fate !== null)?.found
  if (fate !== undefined && (fate.head === '' || isPeople(fate.head))) return `people ${fate.fate}`
  return (
    [...counts].sort((a, b) => b[1] - a[1] || a[0].length - b[0].length || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? 'number'
  )
}
