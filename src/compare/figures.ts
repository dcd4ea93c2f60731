/**
 * Figures: a number that is another in the other report, put down to somebody else, or without its bound. Reads figures
 * and their groups, gives drafts.
 */
import type { Figure, FigureGroup, Link, Passage } from '../model.ts'
import type { Draft } from './draft.ts'

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
export function compareFigures(pair: FigurePair, names: ReadonlyMap<string, string>): Draft | null {
  const { a, b, verdict, link } = pair
  const passages = [a.passage, b.passage] as const
  if (verdict === 'conflict') return conflict(a, b, passages)
  if (link === null || verdict === 'update') return null
  if (isOtherSpeaker(a, b)) return misattributed(a, b, passages, names)
  return otherBound(a, b, passages)
}

function conflict(a: Figure, b: Figure, passages: readonly [Passage, Passage]): Draft | null {
  if (a.low === b.low && a.high === b.high) return null
  const why = `“${a.passage.text}” against “${b.passage.text}”: the numbers for ${a.measure} exclude each other.`
  return { grade: 'substance', kind: 'figure', passages, effect: 'changed', why }
}

function isOtherSpeaker(a: Figure, b: Figure): boolean {
  return a.attributedTo !== null && b.attributedTo !== null && a.attributedTo !== b.attributedTo
}

function misattributed(
  a: Figure,
  b: Figure,
  passages: readonly [Passage, Passage],
  names: ReadonlyMap<string, string>,
): Draft {
  const [from, to] = [names.get(a.attributedTo!), names.get(b.attributedTo!)]
  const why = `“${a.passage.text}” comes from ${from}; here it is put into the mouth of ${to}.`
  return { grade: 'substance', kind: 'attribution', passages, effect: 'changed', why }
}

function otherBound(a: Figure, b: Figure, passages: readonly [Passage, Passage]): Draft | null {
  const [from, to] = [BOUND_CLASSES[a.bound], BOUND_CLASSES[b.bound]]
  // "some 2,300" and "2,300" are one figure in two styles; a floor or a ceiling is part of the fact.
  if (from === to || (!isLimit(from) && !isLimit(to))) return null
  const isLost = to === 'exact'
  const why = isLost
    ? `“${a.passage.text}” became “${b.passage.text}”: the bound of the number is gone.`
    : `“${a.passage.text}” became “${b.passage.text}”: the number is bounded otherwise.`
  const opposed = (from === 'floor' && to === 'ceiling') || (from === 'ceiling' && to === 'floor')
  return {
    grade: opposed || isLost ? 'substance' : 'force',
    kind: 'qualifier',
    passages,
    effect: isLost ? 'dropped' : from === 'exact' ? 'added' : 'changed',
    why,
  }
}

function isLimit(bound: (typeof BOUND_CLASSES)[Figure['bound']]): boolean {
  return bound === 'floor' || bound === 'ceiling'
}
