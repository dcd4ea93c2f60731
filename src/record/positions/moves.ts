/**
 * Moves: positions told by what becomes of one's own offer or demand ("raised its offer", "dropped its demand"), or by a
 * decision on one's means that is still to come ("will ballot on a strike"). Reads a clause, gives the kind of position or null.
 */
import type { PositionKind } from '../../lexicon/negotiation.ts'
import type { Token } from '../../model.ts'
import type { Clause } from '../clauses/clauses.ts'
import { moodOf } from '../mood.ts'
import type { Reading } from '../reading.ts'

/** "has raised its offer to 6 per cent", "dropped its demand for a veto": what becomes of one's own offer or demand. */
export function byMove(reading: Reading, index: number): PositionKind | null {
  return ofOffer(reading, index) ?? (decidesOnHarm(reading, index) ? 'threat' : null)
}

function ofOffer({ tokens, clauses }: Reading, index: number): PositionKind | null {
  const clause = clauses[index] as Clause
  const bare = clause.lemma.split(' ')[0] as string
  const isGivenUp = GIVING_UP.has(clause.lemma) || GIVING_UP.has(bare)
  if (clause.negated || clause.form === 'participle' || !(CHANGING.has(bare) || isGivenUp)) return null
  const mood = moodOf(tokens, clauses, index)
  if (mood !== 'past' && mood !== 'present' && mood !== 'cancelled') return null
  const owner = tokens[clause.verb + (clause.lemma === bare ? 1 : 2)]
  if (!OWN.has(owner?.norm ?? '')) return null
  for (let i = clause.verb + 2; i < Math.min(clause.last, clause.verb + 7); i++) {
    const { pos, lemma } = tokens[i] as Token
    if (pos === 'ADP' || pos === 'PART') return null
    if (pos !== 'NOUN') continue
    if (isGivenUp) return OFFERED.has(lemma) ? 'rejection' : CLAIMED.has(lemma) ? 'acceptance' : null
    if (OFFERED.has(lemma)) return 'offer'
    if (ASKED.has(lemma)) return 'demand'
  }
  return null
}

/** "is due to decide whether to call a further strike", "will ballot on a walkout": what may come is held over the other. */
function decidesOnHarm({ tokens, clauses }: Reading, index: number): boolean {
  const clause = clauses[index] as Clause
  if (!DECIDING.has(clause.lemma) || clause.negated) return false
  if (moodOf(tokens, clauses, index) !== 'planned') return false
  for (let i = clause.verb + 1; i < clause.deepLast; i++) {
    const { lemma, pos } = tokens[i] as Token
    if (pos === 'PUNCT') return false
    if (pos === 'NOUN' && MEANS.has(lemma)) return true
  }
  return false
}

/** Verbs of change in amount (FrameNet: cause change of position on a scale) and of giving up (VerbNet 10.11). */
const CHANGING = new Set('raise improve increase lift sweeten lower cut reduce soften revise harden double'.split(' '))

const GIVING_UP = new Set(['drop', 'abandon', 'withdraw', 'lift', 'give up', 'waive', 'scrap', 'shelve', 'renounce'])

const OWN = new Set(['its', 'his', 'her', 'their'])

const OFFERED = new Set(['offer', 'bid', 'proposal'])

const ASKED = new Set(['demand', 'claim', 'request'])

const CLAIMED = new Set([...ASKED, 'opposition', 'objection', 'threat', 'veto', 'insistence', 'plan', 'condition'])

/** To decide or to weigh (VerbNet 29.6 and 33), and what a side may hold over the other (CAMEO 14, 16–19). */
const DECIDING = new Set(['decide', 'ballot', 'vote', 'consider', 'weigh'])
const MEANS = new Set(['strike', 'stoppage', 'walkout', 'boycott', 'offensive', 'sanction'])
