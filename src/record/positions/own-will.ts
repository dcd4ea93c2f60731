/**
 * Own will: what a side says it will or will not do. "We will sign" promises, "we will not sign" draws a line, "we will not
 * respond" promises again, "we would ask them to read it" demands. Reads a clause whose subject is the speaker's side.
 *
 * Method: commissives after Searle and Vanderveken (1985), turned by what is to be done and on which terms.
 */
import { POSITION_ADJECTIVES, type PositionKind } from '../../lexicon/negotiation.ts'
import type { Clause } from '../clauses/clauses.ts'
import { conditionOf } from '../conditions.ts'
import type { Reading } from '../reading.ts'
import { isHarm, isHostile, isOnRefusal } from './harm.ts'
import { hasOnce, hasUntil, openerBehind } from './provisos.ts'
import { REFUSABLE, TAKING_PART } from './refusals.ts'

/** "will", and "would" in reported words. */
export function isOfWill({ modal }: Clause): boolean {
  return modal === 'will' || modal === 'would' || modal === 'shall'
}

/** The kind of position; null where the clause takes none, undefined where it is not a matter of one's own will. */
export function byOwnWill(reading: Reading, clause: Clause): PositionKind | null | undefined {
  if (clause.negated) return isOfWill(clause) ? ofUnwilling(reading, clause) : ofUnable(clause)
  return isOfWill(clause) ? ofWilling(reading, clause) : undefined
}

function ofUnwilling(reading: Reading, clause: Clause): PositionKind | null {
  // "would not respond for now", "will not resume the strike": what is not done to the other side is promised.
  if (isHarm(reading, clause)) return 'commitment'
  // "I will not say more" says nothing.
  if (SAYING.has(clause.lemma)) return null
  if (COMMISSIVES.has(clause.lemma)) return 'stance'
  // "would not move its guns until the front leaves": what the other is to do first.
  if (hasUntil(reading, clause)) return 'condition'
  // "would not negotiate", "would not intervene": a part in the process is refused, no line drawn in its matter.
  return TAKING_PART.has(clause.lemma) ? 'rejection' : 'red-line'
}

/** "We cannot accept a frigate in it": what one can only decide to do oneself. */
function ofUnable({ modal, lemma }: Clause): PositionKind | null | undefined {
  if (modal !== 'can' && modal !== 'could') return undefined
  // "could not agree how to divide it": a failure of all.
  if (modal === 'could' && lemma === 'agree') return null
  return REFUSABLE.has(lemma) ? 'red-line' : null
}

function ofWilling(reading: Reading, clause: Clause): PositionKind | null | undefined {
  const { tokens } = reading
  const { modal, lemma, passive } = clause
  const next = tokens[clause.verb + 1]
  // "would sign nothing that leaves them behind"
  const object = next !== undefined && next.text === '"' ? tokens[clause.verb + 2] : next
  if (NOBODY.has(object?.norm ?? '')) return 'red-line'
  // "I would be lying if I called it safe" promises nothing.
  if (clause.progressive && modal === 'would') return null
  // "I would say Tuesday", "I would ask them to read it": the modal only softens what is said (Palmer, 2001).
  if (modal === 'would' && !passive) {
    if (ASKING.has(lemma)) return 'demand'
    // "I would like the sick to be home", but "I would like to thank them".
    if (lemma === 'like' && asksOther(reading, clause)) return 'demand'
    if (SOFTENED.has(lemma)) return 'stance'
  }
  if (!passive && KEEPING.has(lemma)) return 'commitment'
  // "We will call this off the moment there is an offer": given only once something has come.
  if (!passive && hasOnce(reading, clause)) return 'condition'
  if (modal === 'would' && lemma === 'need') return 'condition'
  // "their stores would be full": a state promises nothing; "would be ready to take over" offers.
  if (lemma === 'be' || lemma === 'become') return POSITION_ADJECTIVES.get(next?.norm ?? '') ?? null
  return passive ? undefined : ofDeed(reading, clause)
}

/** "would like the guns to go": an infinitive with a subject of its own. */
export function asksOther({ clauses, tokens }: Reading, { index, verb }: Clause): boolean {
  const next = clauses[index + 1]
  const object = tokens[verb + 1]
  return (
    next?.parent === index &&
    next.form === 'infinitive' &&
    next.group >= verb + 2 &&
    object !== undefined &&
    object.pos !== 'PART' &&
    object.norm !== 'not'
  )
}

/** What one will do, and on which terms. */
function ofDeed(reading: Reading, clause: Clause): PositionKind | null {
  const { lemma } = clause
  if (isHostile(reading.tokens, clause) || isOnRefusal(reading, clause)) return 'threat'
  if (WORDS_ONLY.has(lemma)) return 'stance'
  if (STATES.has(lemma) || WAITING.has(lemma)) return null
  const opener = openerBehind(reading, clause)
  // "would settle for 12 per cent provided the others were bound": less than was asked, on terms.
  if (opener === 'provided' || opener === 'providing') return 'condition'
  if (/^on condition/.test(conditionOf(reading, clause)?.text ?? '')) return 'condition'
  const isTaken = lemma === 'accept' || lemma === 'agree'
  // "would halt its strikes if the other side withdrew": given only against something.
  if (opener === 'if' && !isTaken) return 'offer'
  return isTaken || lemma === 'welcome' ? 'acceptance' : 'commitment'
}

/** To promise, to say or to foresee: "I will not promise you a signature" speaks of the talks. */
const COMMISSIVES = new Set('promise guarantee predict pretend hide deny'.split(' '))
const SAYING = new Set(['say', 'comment', 'speculate', 'elaborate'])
/** "We will see": nothing is undertaken. */
const WAITING = new Set(['see', 'wait', 'find', 'find out'])
/** "They will have radios", "it will know": states, which nobody undertakes (Vendler, 1957). */
const STATES = new Set('have know own contain cost mean need want seem belong depend'.split(' '))

/** To answer, weigh or decide by a day promises nothing of the matter. */
const WORDS_ONLY = new Set('discuss reply respond answer consider decide comment announce report speak meet'.split(' '))

const SOFTENED = new Set('say advise suggest think hope argue add describe imagine prefer like'.split(' '))
const ASKING = new Set(['ask', 'urge', 'beg'])

/** To keep to what one has signed: "will honour its word once it is given" (CAMEO 057). */
const KEEPING = new Set('honor honour respect observe uphold fulfil fulfill'.split(' '))

export const NOBODY = new Set(['nothing', 'nobody', 'none', 'no-one'])
