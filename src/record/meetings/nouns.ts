/**
 * Nouns of meeting: which word of a clause names one, what part it plays, and what stands before it. Reads tokens and
 * clauses, gives yes or no, the part, the state that an adjective gives.
 */
import { MEETING_NOUNS, NO_MEETING } from '../../lexicon/negotiation.ts'
import type { Token } from '../../model.ts'
import type { Clause } from '../clauses/clauses.ts'
import type { State } from './state.ts'

export function isMeetingNoun(tokens: readonly Token[], at: number, end: number): boolean {
  const token = tokens[at] as Token
  if (token.pos !== 'NOUN' && token.pos !== 'PROPN') return false
  if (
    token.norm !== 'talks' &&
    (token.lemma === 'talk' ||
      !(MEETING_NOUNS.has(token.lemma) || token.lemma === 'call' || token.lemma === 'videoconference'))
  )
    return false
  const before = tokens[at - 1]
  // "a telephone call", "the video conference": a way to meet; a bare call is a demand.
  if (token.lemma === 'call' || token.lemma === 'videoconference')
    return token.lemma !== 'call' || ['phone', 'telephone', 'video', 'conference'].includes(before?.norm ?? '')
  if (token.lemma === 'conference' && before?.norm === 'video') return true
  if (before !== undefined && NO_MEETING.has(before.lemma)) return false
  if (token.norm === 'contact' || token.norm === 'encounter') return false
  const next = at + 1 < end ? (tokens[at + 1] as Token) : null
  if (token.lemma === 'round')
    return next?.norm !== 'of' && before !== undefined && (before.pos === 'ADJ' || before.pos === 'DET')
  // "meeting room", but "a discussion format" is a way to meet.
  return next === null || next.pos !== 'NOUN' || next.lemma === 'format' || next.lemma === 'today'
}

export function roleOf(tokens: readonly Token[], clause: Clause, at: number): 'subject' | 'object' | 'complement' {
  if (clause.subjectTokens !== null && at >= clause.subjectTokens[0] && at < clause.subjectTokens[1]) {
    for (let i = at - 1; i >= clause.subjectTokens[0]; i--) {
      const { pos, norm } = tokens[i] as Token
      // "a first attempt at mediation"
      if (norm === 'at' && ATTEMPTS.has(tokens[i - 1]?.lemma ?? '')) return 'subject'
      if (pos === 'ADP') return norm === 'of' && isMeasure(tokens, i - 1) ? 'subject' : 'complement'
    }
    return 'subject'
  }
  if (at < clause.verb) return 'complement'
  for (let i = at - 1; i > clause.verb; i--) {
    const { pos, norm, lemma } = tokens[i] as Token
    if (pos !== 'ADP') continue
    if (norm === 'of' && isMeasure(tokens, i - 1)) continue
    if (norm === 'in' && lemma === 'in' && clause.lemma === 'participate') return 'object'
    // "return to talks", "went back to the talks"
    if (norm === 'to' && (tokens[i - 1]?.lemma === 'return' || tokens[i - 1]?.norm === 'back')) return 'object'
    // A particle right after the verb: "carry on talks", "call off the summit".
    if (i === clause.verb + 1 && clause.lemma.includes(' ')) continue
    return 'complement'
  }
  return 'object'
}

/** "round of talks", "eleven hours of talks" */
function isMeasure(tokens: readonly Token[], at: number): boolean {
  return MEASURES.has(tokens[at]?.lemma ?? '')
}

const ATTEMPTS = new Set(['attempt', 'try', 'go'])

const MEASURES = new Set(
  'round series day hour week month minute night weekend session set stage phase cycle resumption start end format'.split(
    ' ',
  ),
)

const DEFINITES = new Set(['the', 'this', 'these', 'those', 'that', 'such'])

export function isDefiniteAt(tokens: readonly Token[], at: number, first: number): boolean {
  for (let i = at - 1; i >= Math.max(first, at - 6); i--) {
    const { norm, pos } = tokens[i] as Token
    if (DEFINITES.has(norm)) return true
    if (pos === 'DET' || pos === 'VERB' || pos === 'AUX' || pos === 'ADP') return false
  }
  return false
}

/** "no new talks", "neither meeting", "without a further session": there is none. */
export function isNone(tokens: readonly Token[], at: number, first: number): boolean {
  for (let i = at - 1; i >= Math.max(first, at - 5); i--) {
    const { norm, pos } = tokens[i] as Token
    if (norm === 'no' || norm === 'neither' || norm === 'without') return true
    if (pos === 'DET' || pos === 'VERB' || pos === 'AUX' || pos === 'PUNCT' || (pos === 'ADP' && norm !== 'of'))
      return false
  }
  return false
}

/** "planned", "possible", "previous" before the noun. */
export function qualifierOf(tokens: readonly Token[], at: number, first: number): State | null {
  for (let i = at - 1; i >= Math.max(first, at - 6); i--) {
    const { norm, pos } = tokens[i] as Token
    if (pos === 'DET' || pos === 'ADP' || pos === 'AUX') break
    if (norm === 'planned' || norm === 'scheduled' || norm === 'upcoming' || norm === 'next' || norm === 'forthcoming')
      return 'planned'
    if (['possible', 'potential', 'proposed', 'prospective', 'future', 'eventual', 'hypothetical'].includes(norm))
      return 'possible'
    if (norm === 'cancelled' || norm === 'canceled' || norm === 'postponed') return 'called off'
    if (norm === 'previous' || norm === 'last' || norm === 'past') return 'held'
  }
  return null
}
