/**
 * Positions told in what somebody says: "We cannot accept a frigate in it", "there is no deal unless they agree".
 * Reads a clause of the words of a speaker, gives the kind of position the speaker takes in it, or null.
 *
 * Method: modality and person (Palmer, "Mood and Modality", 2001): what "we" will not do is a line, what "we" will do a
 * promise or a threat, what others must do a demand, what depends on "unless" or "until" a condition.
 */
import { POSITION_VERBS, type PositionKind } from '../../lexicon/negotiation.ts'
import type { Token } from '../../model.ts'
import { type Clause, clauseAfter } from '../clauses/clauses.ts'
import { conditionOf } from '../conditions.ts'
import type { Reading } from '../reading.ts'
import { isOffice } from '../who.ts'
import { isEndOfDeal, isHostile, isStrikeGoingOn } from './harm.ts'
import { byOwnWill, isOfWill, NOBODY } from './own-will.ts'
import { hasUntil, isProcessRule, openerBehind } from './provisos.ts'
import { hasRedLine, isOffTable } from './red-lines.ts'
import { REFUSABLE } from './refusals.ts'

const WE = new Set(['we', 'i', 'us', 'our', 'my'])

/** The kind of position a speaker takes in a clause; `isOwn`: its subject is the speaker or the speaker's side. */
export function kindByContent(reading: Reading, clause: Clause, isOwn: boolean): PositionKind | null {
  const { tokens } = reading
  // "the lines that must be defended" describes a noun; it is no demand of its own.
  const isRelative = clause.subjectTokens === null || clause.subjectTokens[1] <= clause.first
  // "said that was out of the question": another's demand is refused; "lifting it is out of the question" draws a line.
  if (isOffTable(tokens, clause)) return isDemonstrative(tokens, clause) ? 'rejection' : 'red-line'
  if (clause.opener === 'that' && isRelative) return null
  if (clause.opener === 'what' || isZeroRelative(tokens, clause)) return null
  if (isProcessRule(reading, clause)) return 'condition'
  if (clause.opener === 'if' || clause.opener === 'unless' || clause.opener === 'whether') return null
  if (hasRedLine(tokens, clause)) return 'red-line'
  if (!isOwn && isNobodysRight(tokens, clause)) return 'red-line'
  // "the offer would remain open until the end of the month"
  if (!clause.negated && ['remain', 'stay', 'stand'].includes(clause.lemma) && isOffer(tokens, clause)) return 'offer'
  const own = isOwn ? byOwnWill(reading, clause) : undefined
  if (own !== undefined) return own
  if (isWarning(reading, clause, isOwn) || isEndOfDeal(reading, clause)) return 'threat'
  if (isOwn && clause.lemma === 'expect' && expectsOfOther(reading, clause)) return 'demand'
  const { modal } = clause
  const isWill = isOfWill(clause)
  if (isWill && !clause.negated && isStrikeGoingOn(tokens, clause)) {
    const opener = openerBehind(reading, clause)
    return opener === 'unless' || opener === 'if' ? 'threat' : 'commitment'
  }
  const isOwnCan = isOwn && (modal === 'can' || modal === 'could')
  // "could accept less if the guns go too", "could live with two, provided that": asked for in the same breath.
  if (isOwnCan && !clause.negated && YIELDING.has(clause.lemma) && conditionOf(reading, clause) !== null)
    return 'condition'
  if (isOwnCan && (clause.lemma === 'accept' || clause.lemma === 'agree' || clause.lemma === 'live'))
    return 'acceptance'
  if (clause.passive && isWill && clause.negated) {
    // "They will not be bought off": what one's own people will not have done to them is refused, not promised.
    if (isThey(tokens, clause)) return 'rejection'
    // "those convicted of murder would not be freed": what the other side asks for is not given.
    if (REFUSABLE.has(clause.lemma)) return 'red-line'
  }
  // "nobody is going to be armed": the tagger takes some participles for adjectives.
  if ((clause.passive || clause.lemma === 'be') && isWill && (clause.negated || isNobody(tokens, clause))) {
    const given = clause.passive ? clause.lemma : (tokens[clause.verb + 1]?.norm ?? '').replace(/ed$/, '')
    if (!clause.passive && !isNobody(tokens, clause)) return null
    return GIVEN.has(given) ? 'red-line' : 'commitment'
  }
  if (isOwn && (modal === 'may' || modal === 'might') && YIELDING.has(clause.lemma)) return 'stance'
  if (isOwn && !clause.passive) return null
  if (modal === 'should' && clause.perfect) return null
  // "You need to know where the guns are": what anybody must is a maxim.
  if (isHaveTo(tokens, clause) && isAnybody(tokens, clause)) return 'stance'
  if (modal === 'must' || modal === 'should' || isHaveTo(tokens, clause))
    // "should be freed before any of them moves": what must come first.
    return hasUntil(reading, clause) ? 'condition' : 'demand'
  return null
}

/** "could return to the picket lines if the firm does not improve its offer", "may restrict landings". */
export function isWarning(reading: Reading, clause: Clause, isOwn: boolean): boolean {
  if (!isOwn || clause.negated || clause.passive) return false
  if (clause.modal !== 'could' && clause.modal !== 'may' && clause.modal !== 'might') return false
  if (isHostile(reading.tokens, clause)) return true
  if ([POSITION_VERBS, REFUSABLE, YIELDING].some((verbs) => verbs.has(clause.lemma))) return false
  return openerBehind(reading, clause) === 'if'
}

/** "that was out of the question", "this is not negotiable" */
function isDemonstrative(tokens: readonly Token[], clause: Clause): boolean {
  const first = clause.subjectTokens?.[0] ?? clause.first
  return ['that', 'this', 'it', 'such'].includes((tokens[first] as Token).norm)
}

/** "an offer our members can accept": right behind a noun, without a mark and without an object, it describes the noun. */
function isZeroRelative(tokens: readonly Token[], clause: Clause): boolean {
  const before = tokens[clause.first - 1]
  const after = tokens[clause.verb + 1]
  const isBehindNoun = before?.pos === 'NOUN' && clause.subjectTokens?.[0] === clause.first
  return (
    isBehindNoun &&
    clause.opener === null &&
    clause.modal !== null &&
    (BARE_ADVERBS.has(before.lemma) ||
      after === undefined ||
      after.pos === 'PUNCT' ||
      after.norm === 'on' ||
      after.norm === 'with')
  )
}

/** Nouns a clause hangs on without "that" and without a gap for an object: "the distance the army must go" (Larson, 1985). */
const BARE_ADVERBS = new Set('distance way day time moment hour date extent degree pace speed place reason'.split(' '))

/** "Nobody tells us when to sail": what no one may do to one's own people. */
function isNobodysRight(tokens: readonly Token[], clause: Clause): boolean {
  const first = clause.subjectTokens?.[0] ?? clause.first
  const { norm } = tokens[first] as Token
  if (clause.time !== 'present' || clause.perfect || clause.progressive) return false
  if (clause.lemma === 'be' || clause.lemma === 'have' || clause.passive) return false
  // "No general marches home under fire": what nobody of one's kind does.
  if (norm === 'no') return isOffice((tokens[(clause.subjectTokens?.[1] ?? 1) - 1] as Token).lemma)
  if (!NOBODY.has(norm)) return false
  for (let i = clause.verb + 1; i < clause.last; i++) if (WE.has((tokens[i] as Token).norm)) return true
  return false
}

/** "the offer … open" */
function isOffer(tokens: readonly Token[], clause: Clause): boolean {
  if (clause.subjectTokens === null || tokens[clause.verb + 1]?.norm !== 'open') return false
  return ['offer', 'proposal', 'bid'].includes((tokens[clause.subjectTokens[1] - 1] as Token).lemma)
}

/** What one side gives another: denied, it is withheld. */
const GIVEN = new Set('arm free release pay lift withdraw open give grant hand return concede'.split(' '))

/** "We expect the union to do the same": of another it is asked. */
function expectsOfOther(reading: Reading, clause: Clause): boolean {
  const next = clauseAfter(reading.clauses, clause.index)
  if (next === undefined || next.parent !== clause.index || next.form !== 'infinitive') return false
  const opener = reading.tokens[clause.verb + 1]
  return next.first > clause.verb + 1 && opener !== undefined && opener.norm !== 'it' && opener.pos !== 'PART'
}

const YIELDING = new Set('accept agree consider welcome support back live'.split(' '))

function isThey(tokens: readonly Token[], clause: Clause): boolean {
  const first = clause.subjectTokens?.[0]
  return first !== undefined && ['they', 'we', 'our'].includes((tokens[first] as Token).norm)
}

/** "neither side would be hurried" */
function isNobody(tokens: readonly Token[], clause: Clause): boolean {
  const first = clause.subjectTokens?.[0]
  return first !== undefined && ['neither', 'no', 'nobody', 'none'].includes((tokens[first] as Token).norm)
}

function isAnybody(tokens: readonly Token[], clause: Clause): boolean {
  const [first, end] = clause.subjectTokens ?? [0, 0]
  return end === first + 1 && ['you', 'one'].includes((tokens[first] as Token).norm)
}

function isHaveTo(tokens: readonly Token[], clause: Clause): boolean {
  const next = tokens[clause.verb + 1] as Token | undefined
  return (clause.lemma === 'have' || clause.lemma === 'need') && next?.norm === 'to' && clause.time === 'present'
}

/** Whether the subject is the first person; in reported words also "he", "they", "his government". */
export function isFirstPerson(tokens: readonly Token[], clause: Clause, isQuote: boolean): boolean {
  if (clause.subjectTokens === null) return false
  const [first, end] = clause.subjectTokens
  const opener = (tokens[first] as Token).norm
  if (!isQuote && ['he', 'she', 'they', 'it', 'his', 'her', 'their', 'its'].includes(opener)) return true
  for (let i = first; i < end; i++) if (WE.has((tokens[i] as Token).norm)) return true
  return false
}
