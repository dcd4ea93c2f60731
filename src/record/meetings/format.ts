/**
 * How the sides met: format, seating and level, from the words of a clause. Reads a clause and its actors.
 */
import type { Meeting, Token } from '../../model.ts'
import type { Clause } from '../clauses/clauses.ts'
import type { Reading } from '../reading.ts'
import type { Directory } from '../who.ts'
import type { Telling } from './tellings.ts'

export function formatOf(
  reading: Reading,
  clause: Clause,
  actors: readonly string[],
  directory: Directory,
): Meeting['format'] {
  for (let i = clause.first; i < clause.last; i++) {
    const { norm } = reading.tokens[i] as Token
    if (['trilateral', 'three-way', 'tripartite'].includes(norm)) return 'trilateral'
    if (['bilateral', 'two-way', 'one-on-one'].includes(norm)) return 'bilateral'
    if (['indirect', 'separate', 'separately', 'proximity', 'shuttle', 'shuttling', 'shuttled'].includes(norm))
      return 'separate'
    if (['multilateral', 'joint', 'plenary', 'round-table', 'summit'].includes(norm)) return 'multilateral'
  }
  const sides = new Set(actors.map((actor) => directory.sideOf(actor)))
  if (sides.size === 2) return 'bilateral'
  if (sides.size === 3) return 'trilateral'
  return sides.size > 3 ? 'multilateral' : 'unknown'
}

const DENIED = /\b(?:not|never|without|instead of|rather than)\b/i
/** Units before "face to face" in which a "not" denies it. */
const DENIAL_UNITS = 45

/** How the sides sat: apart, or face to face. */
export function seatingOf(reading: Reading, clause: Clause): Telling['seating'] {
  const text = reading.text.report.text.slice(clause.start, clause.end)
  // "are not meeting face to face", "shuttles between two floors"
  const facing = [...text.matchAll(/\b(?:face[ -]to[ -]face|each other|in person)\b/gi)]
  if (facing.some(({ index }) => DENIED.test(text.slice(Math.max(0, index - DENIAL_UNITS), index)))) return 'separate'
  if (
    /\b(?:indirect|proximity|separate(?:ly)?|shuttl(?:e|es|ed|ing)|different (?:rooms|floors|venues|locations)|go-betweens?)\b/i.test(
      text,
    )
  )
    return 'separate'
  return /\b(?:face[ -]to[ -]face|each other|one (?:table|room)|same (?:table|room)|direct (?:talks|negotiations|discussions|meeting)|opposite)\b/i.test(
    text,
  )
    ? 'direct'
    : null
}

const LEVELS = new Set(
  'leader president minister adviser advisor envoy negotiator ambassador secretary official chief chairman executive delegation'.split(
    ' ',
  ),
)

export function levelOf(reading: Reading, clause: Clause): string | null {
  for (let i = clause.first; i < clause.last; i++) {
    const token = reading.tokens[i] as Token
    if (token.pos === 'NOUN' && LEVELS.has(token.lemma)) return token.norm
  }
  return null
}
