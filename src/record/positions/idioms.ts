/**
 * Positions told by an idiom ("has made his release a condition", "wants nothing to do with it", "has no mandate to") and
 * by the denial of what is told of the talks. Reads a clause, gives the kind of position or null.
 *
 * Tried over twelve stories and left out: "order", "tell" (all wrong).
 */
import { type PositionKind, PROPOSAL_NOUNS } from '../../lexicon/negotiation.ts'
import type { Token } from '../../model.ts'
import type { Clause } from '../clauses/clauses.ts'
import { moodOf } from '../mood.ts'
import type { Reading } from '../reading.ts'

/** "has made his release a condition for coming back", "put 7 per cent on the table", "has no mandate to discuss pay". */
export function byIdiom({ tokens, clauses }: Reading, index: number): PositionKind | null {
  const clause = clauses[index] as Clause
  if (clause.negated || clause.form === 'infinitive') return null
  const words = tokens.slice(clause.verb + 1, Math.min(clause.deepLast, clause.verb + 14)).map(({ norm }) => norm)
  const has = (...phrase: string[]) => words.some((_, i) => phrase.every((word, j) => words[i + j] === word))
  // "would have nothing less than the end of the ban"
  if (words[0] === 'nothing' && ((words[1] === 'less' && words[2] === 'than') || words[1] === 'short')) return 'demand'
  const mood = moodOf(tokens, clauses, index)
  if (mood !== 'past' && mood !== 'present') return null
  if (clause.lemma === 'make' && (has('a', 'condition') || has('a', 'precondition'))) return 'condition'
  const isSum = tokens
    .slice(clause.verb + 1, clause.last)
    .some(({ pos, lemma }) => pos === 'NUM' || PROPOSAL_NOUNS.has(lemma))
  if ((clause.lemma === 'put' || clause.lemma === 'lay') && isSum && has('on', 'the', 'table')) return 'offer'
  if (['want', 'have'].includes(clause.lemma) && words[0] === 'nothing' && has('to', 'do', 'with')) return 'rejection'
  const isWithout = clause.lemma === 'have' && words[0] === 'no' && WILL.has(words[1] ?? '')
  return isWithout && ['to', 'of', 'for', 'in'].includes(words[2] ?? '') ? 'rejection' : null
}

/** What one must have to move at a table (WordNet: authority, purpose, desire): who has none will not. */
const WILL = new Set('mandate authority intention plan plans wish desire interest appetite reason'.split(' '))

/** "denies that its officers had met the rebels", "denied the charge": for a side of the talks to reject (`positions.ts`). */
export function byDenying({ tokens, clauses }: Reading, index: number): PositionKind | null {
  const clause = clauses[index] as Clause
  if (!DENYING.has(clause.lemma) || clause.form !== 'finite' || clause.negated) return null
  const mood = moodOf(tokens, clauses, index)
  if (mood !== 'past' && mood !== 'present') return null
  const [next, then] = [tokens[clause.verb + 1], tokens[clause.verb + 2]]
  if (next === undefined || clause.verb + 1 >= clause.deepLast || next.pos === 'PUNCT') return null
  // "denies this" cannot be read alone.
  const isBare = ['this', 'that', 'it', 'them'].includes(next.norm) && (then === undefined || then.pos === 'PUNCT')
  return isBare ? null : 'rejection'
}

/** "accuses its neighbour of arming the front", "blames the company for the delay": FrameNet's judgment of another's act. */
export function byAccusing({ tokens, clauses }: Reading, index: number): PositionKind | null {
  const clause = clauses[index] as Clause
  const link = ACCUSING.get(clause.lemma)
  if (link === undefined || clause.form === 'infinitive' || clause.negated || clause.passive) return null
  const mood = moodOf(tokens, clauses, index)
  if (mood !== 'past' && mood !== 'present') return null
  for (let i = clause.verb + 2; i < Math.min(clause.deepLast, clause.verb + 10); i++)
    if ((tokens[i] as Token).norm === link) return 'stance'
  return null
}

const ACCUSING: ReadonlyMap<string, string> = new Map([
  ['accuse', 'of'],
  ['blame', 'for'],
])

export const DENYING: ReadonlySet<string> = new Set(['deny', 'dispute', 'contest'])
