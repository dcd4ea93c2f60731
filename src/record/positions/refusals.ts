/**
 * Refusals: what a verb says once it is negated ("has not accepted", "would not oppose", "does not recognise the panel"),
 * and the verbs of which a denial is one. Reads a negated clause, gives the kind of position or null.
 */
import { HOSTILE_VERBS, type PositionKind } from '../../lexicon/negotiation.ts'
import type { Token } from '../../model.ts'
import type { Clause } from '../clauses/clauses.ts'
import type { Reading } from '../reading.ts'
import { hasUntil } from './provisos.ts'

/** "has not accepted" rejects, "would not oppose" accepts; "did not demand" says nothing. */
export function ofNegated(tokens: readonly Token[], base: PositionKind, clause: Clause): PositionKind | null {
  switch (base) {
    case 'acceptance':
      // "could not agree" is a failure of both sides, no position of one.
      if (clause.modal === 'could') return null
      return REFUSING.has(clause.modal ?? '') ? 'red-line' : 'rejection'
    case 'rejection':
      if (clause.lemma === 'rule out' || clause.lemma === 'exclude') {
        if (namesHarm(tokens, clause)) return 'threat'
        // "did not exclude storing them": what one may do oneself is held out.
        const next = tokens[clause.verb + (clause.lemma.includes(' ') ? 2 : 1)]
        return next?.pos === 'VERB' && next.norm.endsWith('ing') ? 'offer' : 'stance'
      }
      return 'acceptance'
    case 'stance':
      return ['support', 'back', 'favor', 'favour'].includes(clause.lemma) ? 'rejection' : null
    default:
      return null
  }
}

/** Modals whose negation is a will, not a failure: "will not", "cannot". */
const REFUSING = new Set(['will', 'would', 'can'])

/** "did not rule out a second strike" */
function namesHarm(tokens: readonly Token[], clause: Clause): boolean {
  for (let i = clause.verb + 1; i < clause.last; i++) {
    const { lemma, pos } = tokens[i] as Token
    if ((pos === 'NOUN' || pos === 'VERB') && (HOSTILE_VERBS.has(lemma) || lemma === 'stoppage' || lemma === 'walkout'))
      return true
  }
  return false
}

/** "does not recognise the panel", "would not compromise": no verb of position, but a refusal by its negation. */
export function byDenial(reading: Reading, clause: Clause): PositionKind | null {
  if (!clause.negated || clause.form === 'infinitive') return null
  const { modal, lemma } = clause
  if (clause.parent === null && modal === 'would') return null
  if (REFUSING.has(modal ?? '')) {
    if (TAKING_PART.has(lemma)) return 'rejection'
    if (!REFUSABLE.has(lemma)) return null
    return hasUntil(reading, clause) ? 'condition' : 'red-line'
  }
  if (modal !== null || clause.time !== 'present' || clause.perfect) return null
  return lemma === 'recognise' || lemma === 'recognize' ? 'rejection' : null
}

/** To take part in the process (CAMEO 03–06): refused, no line is drawn in its matter. */
export const TAKING_PART = new Set(
  'negotiate talk meet intervene attend participate join discuss speak mediate'.split(' '),
)

/** What a side may be unwilling to do at a table (CAMEO 08 yield, 05 agree, and their like). */
export const REFUSABLE = new Set(
  `sign compromise accept agree yield concede give surrender cede negotiate talk budge bow bend withdraw leave return
  recognise recognize tolerate allow permit let stop release free join sell abandon relinquish retreat back disarm lay
  reinstate rehire free move waver capitulate submit drop halt resume reopen open lift pay settle stand cooperate vote support`.split(
    /\s+/,
  ),
)
