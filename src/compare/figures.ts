/**
 * Figures: a number that is another in the other report, put down to somebody else, or without its bound. Reads figures
 * and their groups, gives drafts.
 */
import { TIME_UNITS } from '../lexicon/time-words.ts'
import type { Figure, FigureGroup, Link, Passage } from '../model.ts'
import type { Draft } from './draft.ts'
import { type Actors, mayBeOneVoice } from './kinship.ts'

/** Bounds that say the same to a reader. */
const BOUND_CLASSES: Readonly<Record<Figure['bound'], 'exact' | 'about' | 'floor' | 'ceiling'>> = {
  exact: 'exact',
  about: 'about',
  'just under': 'about',
  'just over': 'about',
  between: 'about',
  'at least': 'floor',
  above: 'floor',
  'at most': 'ceiling',
  below: 'ceiling',
}

export interface FigurePair {
  readonly a: Figure
  readonly b: Figure
  readonly verdict: FigureGroup['verdict']
  readonly link: Link | null
}

/** What the second of two figures for one thing makes of the first. */
export function compareFigures(pair: FigurePair, actors: Actors): Draft | null {
  const { a, b, verdict, link } = pair
  const passages = [a.passage, b.passage] as const
  if (verdict === 'conflict' && excludeEachOther(a, b)) return conflict(a, b, passages)
  if (link === null || verdict === 'update') return null
  // A length of time is common property.
  const isOwned = !TIME_UNITS.has(a.unit ?? '')
  if (isOwned && !mayBeOneVoice(actors, a.attributedTo, b.attributedTo)) return misattributed(a, b, passages, actors)
  return otherBound(a, b, link, passages) ?? lostApproximation(a, b, link, passages)
}

function conflict(a: Figure, b: Figure, passages: readonly [Passage, Passage]): Draft | null {
  const why = `“${a.passage.text}” against “${b.passage.text}”: the numbers exclude each other.`
  return { grade: 'substance', kind: 'figure', passages, effect: 'changed', why }
}

/** Ranges with no number in common; "up to 50" and "over 50" touch and still point away from each other. */
function excludeEachOther(a: Figure, b: Figure): boolean {
  const [lowA, highA, lowB, highB] = [a.low ?? -Infinity, a.high ?? Infinity, b.low ?? -Infinity, b.high ?? Infinity]
  return highA < lowB || highB < lowA || areOpposed(a, b)
}

function areOpposed(a: Figure, b: Figure): boolean {
  const [first, second] = [BOUND_CLASSES[a.bound], BOUND_CLASSES[b.bound]]
  return (first === 'floor' && second === 'ceiling') || (first === 'ceiling' && second === 'floor')
}

function misattributed(a: Figure, b: Figure, passages: readonly [Passage, Passage], actors: Actors): Draft {
  const [from, to] = [actors.get(a.attributedTo!)?.name, actors.get(b.attributedTo!)?.name]
  const why = `“${a.passage.text}” comes from ${from}; here it is put into the mouth of ${to}.`
  return { grade: 'substance', kind: 'attribution', passages, effect: 'changed', why }
}

function otherBound(a: Figure, b: Figure, link: Link, passages: readonly [Passage, Passage]): Draft | null {
  const [from, to] = [BOUND_CLASSES[a.bound], BOUND_CLASSES[b.bound]]
  // "some 2,300" and "2,300" are one figure in two styles; a floor or a ceiling is part of the fact.
  if (from === to || (!isLimit(from) && !isLimit(to))) return null
  // "in a year" and "within a year" are one span in two styles.
  if ([a, b].some(({ passage }) => /^within\b/i.test(passage.text))) return null
  // "more than 2,000" and "2,100" go together: only the bound of one number can be lost.
  if (numberOf(a) !== numberOf(b)) return null
  const isLost = to === 'exact'
  const why = isLost
    ? `“${a.passage.text}” became “${b.passage.text}”: the bound of the number is gone.`
    : `“${a.passage.text}” became “${b.passage.text}”: the number is bounded otherwise.`
  return {
    grade: areOpposed(a, b) || isFirmer(a, b, link) ? 'substance' : 'force',
    kind: 'qualifier',
    passages,
    effect: isLost ? 'dropped' : from === 'exact' ? 'added' : 'changed',
    why,
  }
}

/**
 * "about 60" told as "at least 60", "60" as "up to 60": another set of numbers. A floor or ceiling that goes leaves its
 * number within the set, and is force. Only where it is known who told it first.
 */
function isFirmer(a: Figure, b: Figure, link: Link): boolean {
  if (!/^[ab]>[ab]$/.test(link.direction)) return false
  const [from, to] = [BOUND_CLASSES[a.bound], BOUND_CLASSES[b.bound]]
  return !isLimit(from) && (to === 'ceiling' || (to === 'floor' && a.approximate))
}

/** "about $58 million" told as "$58 million". That a report says "some" where the other does not is its care. */
function lostApproximation(a: Figure, b: Figure, link: Link, passages: readonly [Passage, Passage]): Draft | null {
  // An aggregation may have the bare number from another of its parents.
  if (link.relation === 'aggregation') return null
  // An average is no estimate: whether it is told as one is told by its words (qualifiers.ts).
  if (/\baverag/i.test(a.passage.text)) return null
  if (!a.approximate || b.approximate || numberOf(a) === null || numberOf(a) !== numberOf(b)) return null
  const why = `“${passages[0].text}” became “${passages[1].text}”: an estimate is told as a count.`
  return { grade: 'force', kind: 'qualifier', passages, effect: 'dropped', why }
}

/** The number a range was made of. */
function numberOf({ low, high, bound }: Figure): number | null {
  return BOUND_CLASSES[bound] === 'ceiling' ? high : low
}

function isLimit(bound: (typeof BOUND_CLASSES)[Figure['bound']]): boolean {
  return bound === 'floor' || bound === 'ceiling'
}
