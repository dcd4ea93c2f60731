/**
 * The state of a meeting from the verb that tells of it and the mood it stands in (`mood.ts`). Reads a clause and its
 * mood, gives the state, or null where the clause says nothing of it.
 */
import {
  BEGINNING_VERBS,
  CANCELLING_VERBS,
  HOLDING_VERBS,
  PLANNING_WORDS,
  WISHING_WORDS,
} from '../../lexicon/negotiation.ts'
import { SPEECH_VERBS } from '../../lexicon/speech-verbs.ts'
import type { Meeting, Token } from '../../model.ts'
import type { Clause } from '../clauses/clauses.ts'
import type { Mood } from '../mood.ts'

export type State = Meeting['state']

/** The meeting as subject: "collapsed" and "ended" mean it was held, "begins" that it is under way. */
export function ofSubject(tokens: readonly Token[], clause: Clause, mood: Mood): State | null {
  if (mood === 'past' && !clause.passive && (BEGINNING_VERBS.has(clause.lemma) || clause.lemma === 'be'))
    return clause.lemma === 'be' ? 'held' : 'under way'
  if (clause.lemma === 'be' && mood === 'present') {
    const next = tokens[clause.verb + 1] as Token | undefined
    // "The talks are private" says nothing of how they stand.
    return next === undefined || !['in', 'at', 'on', 'under', 'underway', 'ongoing', 'inside'].includes(next.norm)
      ? null
      : 'under way'
  }
  // "Talks, the envoy said, …": what is said is said by somebody else.
  if (SPEECH_VERBS.has(clause.lemma)) return null
  // "The talks come after …" takes the meeting up and says nothing of how it stands.
  if (mood === 'present' && ['follow', 'come', 'occur', 'mark', 'aim', 'focus', 'seek'].includes(clause.lemma))
    return null
  return stateOf(mood, 'held')
}

export function ofObject(clause: Clause, mood: Mood): State | null {
  const { lemma } = clause
  // "did not exclude a further meeting"
  if (lemma === 'exclude' || lemma === 'rule out') return clause.negated ? 'possible' : null
  if (CANCELLING_VERBS.has(lemma))
    return mood === 'cancelled' || mood === 'past' || mood === 'present' ? 'called off' : 'possible'
  if (WISHING_WORDS.has(lemma) || lemma === 'oppose') return 'possible'
  if (PLANNING_WORDS.has(lemma)) return mood === 'possible' ? 'possible' : 'planned'
  if (BEGINNING_VERBS.has(lemma) && (mood === 'past' || mood === 'present')) return 'under way'
  if (HOLDING_VERBS.has(lemma) || lemma === 'participate' || RETURNING.has(lemma)) return stateOf(mood, 'held')
  return null
}

const RETURNING = new Set(['return', 'go', 'go back', 'come', 'come back', 'get back'])

export function stateOf(mood: Mood, past: State): State | null {
  switch (mood) {
    case 'past':
      return past
    case 'present':
      return 'under way'
    case 'cancelled':
      return 'called off'
    case 'denied':
      return null
    default:
      return mood
  }
}

const ARRIVALS = new Set([
  'gather',
  'arrive',
  'travel',
  'come',
  'return',
  'convene',
  'assemble',
  'meet',
  'fly',
  'be',
  'head',
  'host',
])

export function isArrival(lemma: string): boolean {
  return ARRIVALS.has(lemma) && lemma !== 'be'
}
