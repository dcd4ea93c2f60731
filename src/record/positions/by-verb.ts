/**
 * Positions told by a verb: "Moscow has demanded that …", "the union rejected …", "the firm does not recognise …".
 * Reads a clause with its subject's actor, gives the kind of position, or null where the structure is unclear.
 *
 * Method: the verb's class (see `lexicon/negotiation.ts`) turned by negation and by what hangs on it, after Searle and
 * Vanderveken (1985): what is insisted on in a plain indicative is asserted, not demanded; a promise to harm is a threat.
 */
import { POSITION_ADJECTIVES, POSITION_VERBS, type PositionKind } from '../../lexicon/negotiation.ts'
import type { Token } from '../../model.ts'
import type { Clause } from '../clauses/clauses.ts'
import { conditionOf } from '../conditions.ts'
import { moodOf } from '../mood.ts'
import type { Reading } from '../reading.ts'
import { contentClause, withComplement } from './complements.ts'
import { isHarm } from './harm.ts'
import { byAccusing, byDenying, byIdiom } from './idioms.ts'
import { byMove } from './moves.ts'
import { hasUntil } from './provisos.ts'
import { byDenial, ofNegated, TAKING_PART } from './refusals.ts'

/** The kind of position that clause `index` states for its subject. */
export function kindByVerb(reading: Reading, index: number): PositionKind | null {
  const clause = reading.clauses[index] as Clause
  const { tokens } = reading
  if (clause.passive) return POSITION_ADJECTIVES.get((tokens[clause.verb] as Token).norm) ?? null
  if (clause.lemma === 'be') return byAdjective(tokens, clause)
  const lemma = phrasal(tokens, clause)
  const base =
    POSITION_VERBS.get(parted(tokens, clause)) ??
    POSITION_VERBS.get(lemma) ??
    POSITION_VERBS.get(clause.lemma) ??
    openness(clause)
  const idiom = byIdiom(reading, index)
  if (idiom !== null) return idiom
  // "The negotiators will not leave": harm that is not done is promised.
  if (base === undefined && clause.negated && clause.modal === 'will' && isHarm(reading, clause)) return 'commitment'
  if (base === undefined)
    return (
      byDenial(reading, clause) ?? byMove(reading, index) ?? byDenying(reading, index) ?? byAccusing(reading, index)
    )
  const mood = moodOf(tokens, reading.clauses, index)
  const isConditional = clause.modal === 'would' || clause.modal === 'could' || clause.modal === 'can'
  if (mood === 'unconfirmed' || (mood === 'possible' && !isConditional)) return null
  if (clause.opener === 'if' || clause.opener === 'unless' || clause.opener === 'whether') return null
  // "has yet to approve the truce": open.
  if (mood === 'denied' && clause.form === 'infinitive' && !clause.negated) return null
  // "were unable to agree"
  if (clause.form === 'infinitive' && tokens[clause.group - 1]?.norm === 'unable') return null
  if (clause.negated) {
    const refused = ofNegated(tokens, base, clause)
    return refused === 'red-line' && hasUntil(reading, clause) ? 'condition' : refused
  }
  // "could accept less if the guns go too": asked for in the same breath.
  const isOpen = clause.modal === 'could' || clause.modal === 'can'
  if (base === 'acceptance' && isOpen && conditionOf(reading, clause) !== null) return 'condition'
  // "urged both sides to accept arbitration": who asks it of all stands on no side.
  if (base === 'demand' && asksBoth(tokens, clause)) return ofAskingBoth(reading, clause)
  return withComplement(reading, index, lemma, base)
}

/** "did not exclude": only what is not excluded says something. */
function openness(clause: Clause): PositionKind | undefined {
  return clause.lemma === 'exclude' && clause.negated ? 'rejection' : undefined
}

/** "ruled that out", "turned it down": the particle stands behind a pronoun. */
function parted(tokens: readonly Token[], clause: Clause): string {
  const [object, particle] = [tokens[clause.verb + 1], tokens[clause.verb + 2]]
  const isPronoun = ['that', 'it', 'this', 'them'].includes(object?.norm ?? '')
  return isPronoun ? `${clause.lemma} ${particle?.norm}` : ''
}

/** "call for", "ask for": a verb that only its preposition puts into a class. */
function phrasal(tokens: readonly Token[], clause: Clause): string {
  const next = tokens[clause.verb + 1] as Token | undefined
  return next === undefined ? clause.lemma : `${(clause.lemma.split(' ') as [string])[0]} ${next.norm}`
}

/** "has asked both sides to return": an invitation; "urged both": stands on no side; "asked both to open their books": a demand. */
function ofAskingBoth(reading: Reading, clause: Clause): PositionKind | null {
  if (clause.lemma !== 'ask') return 'stance'
  const content = contentClause(reading, clause.index)
  return content !== null && (TAKING_PART.has(content.lemma) || COMING.has(content.lemma)) ? null : 'demand'
}

const COMING = new Set(['return', 'come', 'come back', 'resume', 'sit down', 'stay'])

function asksBoth(tokens: readonly Token[], clause: Clause): boolean {
  for (let i = clause.verb + 1; i < Math.min(clause.last, clause.verb + 5); i++) {
    const { norm } = tokens[i] as Token
    const next = (tokens[i + 1] as Token | undefined)?.lemma ?? ''
    if ((norm === 'both' || norm === 'two' || norm === 'all') && SIDES.has(next)) return true
    if (norm === 'the' && next === 'party') return true
  }
  return false
}

const SIDES = new Set('side party government delegation camp team country'.split(' '))

function byAdjective(tokens: readonly Token[], clause: Clause): PositionKind | null {
  for (let i = clause.verb + 1; i < Math.min(clause.last, clause.verb + 4); i++) {
    const { norm, pos } = tokens[i] as Token
    const kind = POSITION_ADJECTIVES.get(norm)
    if (kind !== undefined) return clause.negated ? (kind === 'offer' ? 'rejection' : null) : kind
    if (pos !== 'ADV' && pos !== 'PART') return null
  }
  return null
}
