/**
 * Mood: whether a clause tells what was, is, is arranged or is only thought of. Reads a clause and those it hangs on.
 *
 * Method: verb groups and their governors, after Palmer, "Mood and Modality", 2nd ed. 2001, and TimeML's SLINK classes
 * (Pustejovsky et al. 2003): a modal, a verb of wishing or an opener such as "if" makes what hangs on it not factual.
 */
import { CANCELLING_VERBS, PLANNING_WORDS, WISHING_WORDS } from '../lexicon/negotiation.ts'
import { SPEECH_VERBS } from '../lexicon/speech-verbs.ts'
import type { Token } from '../model.ts'
import type { Clause } from './clauses/clauses.ts'
import { isQuoteMark } from './clauses/quote-marks.ts'

export type Mood = 'past' | 'present' | 'planned' | 'possible' | 'unconfirmed' | 'cancelled' | 'denied'

const HYPOTHETICAL = new Set(['if', 'unless', 'should', 'lest', 'provided', 'providing', 'until', 'till'])
const POSSIBLE_MODALS = new Set(['may', 'might', 'could', 'can', 'should', 'must'])

const ARRANGED = new Set(['due', 'set', 'scheduled', 'slated', 'expected', 'timetabled'])

/** The mood of clause `index` of a report. Linear in the depth of its sentence. */
export function moodOf(tokens: readonly Token[], clauses: readonly Clause[], index: number): Mood {
  const clause = clauses[index] as Clause
  const parent = clause.parent === null ? null : (clauses[clause.parent] as Clause)
  if (clause.opener === 'whether') return 'unconfirmed'
  if (clause.opener !== null && HYPOTHETICAL.has(clause.opener)) return 'possible'
  if (clause.modal !== null) return ofModal(clause, parent)
  // "demanded that the board drop its plan": asked for, not done.
  const isAsked =
    parent !== null && clause.opener === 'that' && clause.time === 'present' && governs(parent) === 'possible'
  if (CANCELLING_VERBS.has(clause.lemma) && !clause.negated && clause.form !== 'infinitive' && !isAsked)
    return 'cancelled'
  const own = ofPredicate(tokens, clause)
  if (clause.form === 'finite') {
    if (own !== null) return own
    if (clause.negated) return 'denied'
    if (parent !== null && clause.opener !== 'which' && clause.opener !== 'who') {
      const above = governs(parent)
      if (above !== null && clause.time === 'present') return above
    }
    return clause.time === 'past' || clause.perfect ? 'past' : 'present'
  }
  if (own !== null) return own
  // "has yet to approve it"
  if (clause.form === 'infinitive' && (tokens[clause.group - 1] as Token | undefined)?.norm === 'yet') return 'denied'
  // "tariffs due to take effect": the word before the infinitive arranges it.
  if (clause.form === 'infinitive' && ARRANGED.has((tokens[clause.group - 1] as Token | undefined)?.norm ?? ''))
    return 'planned'
  if (parent === null || clause.parent === null) return clause.form === 'infinitive' ? 'possible' : 'present'
  if (clause.form === 'infinitive') {
    const above = governs(parent) ?? predicateOf(tokens, parent)
    if (above !== null) {
      const higher = moodOf(tokens, clauses, clause.parent)
      return higher === 'cancelled' || higher === 'possible' ? higher : above
    }
  }
  return moodOf(tokens, clauses, clause.parent)
}

/** What a verb makes of the clause that hangs on it: "set to" arranges, "hopes to" only wishes. */
function governs(clause: Clause): Mood | null {
  const head = clause.lemma.split(' ')[0] as string
  if (clause.modal === null && clause.lemma === 'be') return null
  // "refused to meet the union": there is no meeting in it.
  if (REFUSING.has(head) && !clause.negated) return 'denied'
  if (PLANNING_WORDS.has(clause.lemma) || PLANNING_WORDS.has(head)) return clause.negated ? 'denied' : 'planned'
  if (WISHING_WORDS.has(clause.lemma) || WISHING_WORDS.has(head)) return 'possible'
  return null
}

const REFUSING = new Set(['refuse', 'decline', 'fail'])

/** "is possible", "are set for Monday", "is expected": the predicate itself says how it stands. */
function ofPredicate(tokens: readonly Token[], clause: Clause): Mood | null {
  const { lemma } = clause
  if (clause.passive || lemma === 'be' || lemma === 'remain') {
    const word = predicateOf(tokens, clause)
    if (word !== null) return word
    const head = lemma.split(' ')[0] as string
    if (lemma !== 'be' && (PLANNING_WORDS.has(lemma) || PLANNING_WORDS.has(head))) {
      return clause.negated ? 'denied' : 'planned'
    }
    if (lemma !== 'be' && WISHING_WORDS.has(lemma)) return 'possible'
    if (lemma === 'confirm' && clause.negated) return 'unconfirmed'
  }
  return null
}

/** The adjective or participle after a copula, or "is to". */
function predicateOf(tokens: readonly Token[], clause: Clause): Mood | null {
  if (clause.lemma !== 'be' && clause.lemma !== 'remain') return null
  for (let i = clause.verb + 1; i < Math.min(clause.last, clause.verb + 5); i++) {
    const { norm, lemma, pos } = tokens[i] as Token
    // "was “possible, even likely”"
    if (isQuoteMark(tokens, i)) continue
    if (norm === 'to' && i === clause.verb + 1) return 'planned'
    if (norm === 'under' && (tokens[i + 1] as Token | undefined)?.norm === 'way') return 'present'
    if (norm === 'underway' || norm === 'ongoing' || norm === 'over') return norm === 'over' ? 'past' : 'present'
    if (norm === 'off') return 'cancelled'
    if (pos !== 'ADJ' && pos !== 'VERB' && pos !== 'ADV' && pos !== 'ADP') return null
    if (PLANNING_WORDS.has(norm) || (pos !== 'ADP' && PLANNING_WORDS.has(lemma)))
      return clause.negated ? 'denied' : 'planned'
    if (WISHING_WORDS.has(norm)) return 'possible'
  }
  // "is to travel": the infinitive follows at once, in a clause of its own.
  return (tokens[clause.last] as Token | undefined)?.norm === 'to' && clause.last === clause.verb + 1 ? 'planned' : null
}

function ofModal(clause: Clause, parent: Clause | null): Mood {
  const { modal } = clause
  if (modal !== null && POSSIBLE_MODALS.has(modal)) return 'possible'
  if (clause.negated) return 'denied'
  if (modal === 'would') {
    // "said talks would go on" is "will" moved back by the verb of saying; else it is conditional.
    const isReported = parent !== null && parent.time === 'past' && isAssertive(parent.lemma)
    return isReported ? 'planned' : 'possible'
  }
  if (PLANNING_WORDS.has(clause.lemma)) return 'planned'
  return 'planned'
}

function isAssertive(lemma: string): boolean {
  const verb = SPEECH_VERBS.get(lemma)
  return verb !== undefined && (verb.force === 'says' || verb.force === 'promises' || verb.force === 'threatens')
}
