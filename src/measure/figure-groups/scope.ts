/**
 * Scope: whether two figures of one noun may be counts of one set: a part and its whole, another time, fighters and
 * others, claimed and confirmed. Reads figures in context.
 */
import { ARMED } from '../../lexicon/casualty-words.ts'
import type { FigureInContext } from './context.ts'
import { daysBetween } from './update.ts'

/** "three more people", "two of the five killed"; who joined a strike are told as so many of the members. */
export function isPartOnly({ found: { added, fate } }: FigureInContext): boolean {
  return added && fate !== 'striking' && fate !== 'protesting'
}

/** Days from one to the other time within which both may be of one event. */
const NEAR = 7

/** "163 shot as of June" and "killed last year" are of other times; a year and a day in it are other scopes. */
export function isOtherTime(a: FigureInContext, b: FigureInContext): boolean {
  if (a.asOf === b.asOf) return false
  if (a.asOf === null || b.asOf === null) return a.isPast || b.isPast
  const [left, right] = [a.asOf.slice(0, 10), b.asOf.slice(0, 10)]
  if (/^[\d-]{10}$/.test(left) && /^[\d-]{10}$/.test(right)) return daysBetween([left, right]) > NEAR
  return left.length === right.length && !/W/.test(left + right)
    ? left !== right
    : left.length === 4 || right.length === 4
}

/** Each is told with a day of its own: "27,400 stayed out on Tuesday", "22,300 on Wednesday". */
export function areOfOtherDays(a: FigureInContext, b: FigureInContext): boolean {
  return DAY.test(a.asOf ?? '') && DAY.test(b.asOf ?? '') && a.asOf?.slice(0, 10) !== b.asOf?.slice(0, 10)
}

const DAY = /^\d{4}-\d\d-\d\d/

/** Words that two versions of one sentence share at the least. */
const OF_ONE_SENTENCE = 3

/** What one side offers and another demands is no contradiction; where no side is named, two versions of a sentence have one. */
export function areOtherAims(a: FigureInContext, b: FigureInContext): boolean {
  if (!a.isAim || !b.isAim) return false
  if (a.side !== null && b.side !== null) return a.side !== b.side
  const shared = [...a.words.keys()].filter((word) => b.words.has(word)).length
  return shared < OF_ONE_SENTENCE || !a.rows.some((row) => b.rows.includes(row))
}

/** Fighters and others, claimed and confirmed: counts of one event only where more than what came to them is alike. */
export function isApart(a: FigureInContext, b: FigureInContext): boolean {
  const [left, right] = [a.found.head, b.found.head]
  const armed = left !== '' && right !== '' && ARMED.test(left) !== ARMED.test(right)
  return armed || a.claimed !== b.claimed
}
