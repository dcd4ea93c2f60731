/** Verdicts: what two ranges of one measure say of each other. */
import { isPeople } from '../figures/people.ts'
import type { FigureInContext, Range } from './context.ts'
import { digitsOf } from './digits.ts'

/** "about 400" may be 380 to 420. */
const ABOUT = 0.05

/** A conversion from another unit was rounded: 60 miles are 97 km. */
export const CONVERTED = 0.03
/**
 * From here on a round number is meant roughly: "half a million" and "more than 500,000" are told alike (Krifka,
 * "Approximate interpretation of number words", 2007). 50 % and "over 50 %" are not.
 */
const ROUGHLY = 1000

/**
 * Compares two ranges of one measure: `agree` where they say the same, `vaguer` where one holds the other, `conflict`
 * where they cannot both be. "over 50" and "50" cannot; "at least 50" and "50" agree.
 */
export function compareRanges(a: Range, b: Range): 'agree' | 'vaguer' | 'conflict' {
  if (isVague(a) && isVague(b)) {
    const [low, high] = [a.low ?? 1, b.low ?? 1].sort((x, y) => x - y) as [number, number]
    return high >= low * OTHER_SCALE ? 'conflict' : high === low ? 'agree' : 'vaguer'
  }
  // "at least 140" against "up to 140": one number, and each says the other side of it.
  if (isLower(a) ? isUpper(b) && a.low === b.high : isLower(b) && isUpper(a) && b.low === a.high) return 'conflict'
  // "at least 14" against "at least 17": each is the number that its teller knew.
  if (a.bound === 'at least' && b.bound === 'at least' && a.low !== b.low)
    return isRound(a) || isRound(b) ? 'vaguer' : 'conflict'
  // "57.3%" against "57%": the one is the other rounded.
  if (isExact(a) && isExact(b) && (isRounded(a, b) || isRounded(b, a))) return 'vaguer'
  const converted = a.factor === b.factor ? 0 : CONVERTED
  const [left, right] = [openRange(a, converted), openRange(b, converted)]
  const apart = left.high < right.low || right.high < left.low
  const touches =
    left.high === right.low
      ? left.opensAbove || right.opensBelow
      : right.high === left.low
        ? right.opensAbove || left.opensBelow
        : false
  if (apart || touches) return touches && isRound(a) && isRound(b) ? 'vaguer' : 'conflict'
  return a.low === b.low && a.high === b.high && a.bound === b.bound ? 'agree' : 'vaguer'
}

function isExact({ low, high, bound }: Range): boolean {
  return bound === 'exact' && low === high && low !== null
}

/** Digits of a rounded number at the least: 57 of 57.3, not 10 of 12. */
const ROUNDED_DIGITS = 2
/** The most that two digits round off: 10 of 10.5. */
const ROUNDED_OFF = 0.05

/** Whether the second number is the first with fewer digits: a fraction's, or those of a large number; 118 is not 120. */
export function isRounded({ low: exact }: Range, { low: rounded, factor }: Range): boolean {
  if (exact === null || rounded === null || Math.abs(exact - rounded) > ROUNDED_OFF * rounded) return false
  if (Number.isInteger(exact / factor) && rounded / factor < ROUGHLY) return false
  const digits = digitsOf(rounded / factor)
  return digits >= ROUNDED_DIGITS && exact !== rounded && Number(exact.toPrecision(digits)) === rounded
}

function isLower({ bound }: Range): boolean {
  return bound === 'at least' || bound === 'above'
}

function isUpper({ bound }: Range): boolean {
  return bound === 'at most' || bound === 'below'
}

/** "scores" are no "thousands": who had ten times as many would have said so (scalar implicature, Horn 1972). */
const OTHER_SCALE = 10

/** "dozens", "thousands": open above without a bound. */
export function isVague({ low, high, bound }: Range): boolean {
  return low !== null && high === null && bound === 'exact'
}

/** A large number of one or two digits. */
function isRound({ low, high, factor }: Range): boolean {
  const written = (low ?? high ?? 0) / factor
  return written >= ROUGHLY && Number(written.toPrecision(2)) === written
}

interface OpenRange {
  readonly low: number
  readonly high: number
  /** The end itself is not in the range: "below 50" at 50, "over 50" at 50. */
  readonly opensAbove: boolean
  readonly opensBelow: boolean
}

function openRange({ low, high, bound }: Range, converted: number): OpenRange {
  const slack = Math.max(bound === 'about' ? ABOUT : 0, converted)
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
