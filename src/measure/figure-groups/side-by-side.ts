/**
 * Two counts side by side: a report that sets them against each other for two speakers takes them for one measure. Reads
 * two clusters, says whether some report does.
 */
import type { Cluster } from './cluster.ts'
import type { FigureInContext } from './context.ts'
import { countsSame, isSamePlace } from './same-measure.ts'
import { isVague } from './verdict.ts'

/** How one report tells both numbers; 'apart' where none has both. */
export type Told = 'as claims' | 'as a change' | 'in a sentence' | 'in a passage' | 'in a report' | 'apart'

/** Characters within which two counts are set against each other. */
const BESIDE = 600

/** How some report tells both numbers: the nearest they stand in one, unless it sets them against each other. */
export function toldTogether(left: Cluster, right: Cluster): Told {
  let nearest: Told = 'apart'
  for (const a of left.figures) {
    for (const b of right.figures) {
      if (a.found.report !== b.found.report) continue
      if (isOneClause(a, b)) {
        if (isChange(a, b)) return 'as a change'
        nearest = 'in a sentence'
      }
      if (nearest === 'in a sentence') continue
      if (Math.abs(a.found.start - b.found.start) <= BESIDE) nearest = 'in a passage'
      else if (nearest === 'apart') nearest = 'in a report'
    }
  }
  return nearest !== 'apart' && areClaims(left, right) ? 'as claims' : nearest
}

/** "from 5.5 to 7 per cent", "7 per cent, up from 5.5" */
function isChange(a: FigureInContext, b: FigureInContext): boolean {
  const [first, second] = a.found.start < b.found.start ? [a, b] : [b, a]
  if (first.found.end > second.found.start) return false
  const at = a.found.sentence.start
  const before = first.sentence.slice(0, first.found.start - at)
  const between = first.sentence.slice(first.found.end - at, second.found.start - at)
  return (
    (/\bfrom(?: \p{L}+)? \p{Sc}?$/u.test(before) && /^ (?:[\p{L} ]{0,24} )?to(?: \p{L}+)? \p{Sc}?$/u.test(between)) ||
    /^[\p{L}\s,]{0,30}\b(?:up|down|rather|instead|compared)\b \b(?:from|of|with|to|than)(?: (?:the|an?))?(?: \p{L}+)? \p{Sc}?$/u.test(
      between,
    )
  )
}

/** In one sentence, with no semicolon between. */
function isOneClause(a: FigureInContext, b: FigureInContext): boolean {
  const { sentence } = a.found
  if (sentence !== b.found.sentence) return false
  const [from, to] = a.found.end <= b.found.start ? [a.found.end, b.found.start] : [b.found.end, a.found.start]
  return !a.sentence.slice(from - sentence.start, to - sentence.start).includes(';')
}

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
          isRecount(a, b) ||
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

/** "$58 million, says the council; the economist puts it at $83 million" */
function isRecount(a: FigureInContext, b: FigureInContext): boolean {
  const later = a.found.start > b.found.start ? a.found : b.found
  return later.recount && Math.abs(a.found.start - b.found.start) <= BESIDE && isAlike(a.value, b.value)
}

/** Two counts of one thing are seldom farther apart. */
const ALIKE = 2

function isAlike(a: number, b: number): boolean {
  return Math.max(a, b) <= ALIKE * Math.min(a, b)
}

/** Numbers this many times apart are a part and a whole, unless the sentences are versions of one another. */
const FAR_APART = 5
/** A digit too many or too few. */
export const MISPLACED = 12

/** Whether two numbers are of other sizes; vague ones have none. */
export function isFar(a: FigureInContext, b: FigureInContext): boolean {
  const [low, high] = [a.value, b.value].sort((x, y) => x - y) as [number, number]
  if (isVague(a.range) && isVague(b.range)) return false
  const isAligned = a.rows.some((row) => b.rows.includes(row))
  return high > low * (isAligned ? MISPLACED : FAR_APART)
}
