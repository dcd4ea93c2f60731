/**
 * What parts two verb groups of a sentence: a mark, a conjunction of clauses, a subordinator, a second noun phrase. Reads the
 * tokens between them, gives yes or no. Quirk et al. (1985), 14.3 and 17.9.
 */
import { SPEECH_VERBS } from '../../lexicon/speech-verbs.ts'
import { lexicographerFile } from '../../lexicon/wordnet.ts'
import type { Token } from '../../model.ts'
import { BELIEVING, isSubordinator, RELATIVES } from './clause-bounds.ts'
import { isQuoteMark } from './quote-marks.ts'
import type { Group } from './verb-groups.ts'

export const NOMINAL: ReadonlySet<string> = new Set(['NOUN', 'PROPN'])

/** No mark, no subordinator and no conjunction of clauses from one verb group to the next. */
export function isOpenBetween(tokens: readonly Token[], from: number, end: number, isAgent = false): boolean {
  for (let i = from; i < end; i++) {
    const { pos, norm } = tokens[i] as Token
    if (isQuoteMark(tokens, i)) return false
    if (norm === 'as' && tokens[i - 1]?.norm !== 'such') return false
    if (pos === 'PUNCT' && norm !== '-' && norm !== '%') return false
    if (pos === 'CCONJ' && !joinsNames(tokens, i, from)) return false
    // "after the emergence of a letter sent by her"
    const isPreposition = isTimePreposition(tokens, i) || (isAgent && TIME_PREPOSITIONS.has(norm))
    if (isSubordinator(tokens, i) && !isPreposition) return false
  }
  return true
}

/** "flour and rice", "between Ondria and Karsk": no clause begins behind the conjunction. */
function joinsNames(tokens: readonly Token[], at: number, from: number): boolean {
  const [left, right] = [tokens[at - 1] as Token, tokens[at + 1]]
  if (!NOMINAL.has(left.pos) || right === undefined) return false
  if (right.pos === 'NOUN') return true
  for (let i = at - 1; i >= Math.max(from, at - BETWEEN_REACH); i--)
    if ((tokens[i] as Token).norm === 'between') return true
  return false
}

/** Tokens before "and" in which its "between" stands. */
const BETWEEN_REACH = 5

/** "since Sunday", "before the end of the year": a point in time, no clause. */
export function isTimePreposition(tokens: readonly Token[], at: number): boolean {
  if (!TIME_PREPOSITIONS.has((tokens[at] as Token).norm)) return false
  let head = at + 1
  while (DETERMINING.has(tokens[head]?.pos ?? '')) head++
  const noun = tokens[head]
  return noun !== undefined && NOMINAL.has(noun.pos) && isTime(noun) && !NOMINAL.has(tokens[head + 1]?.pos ?? '')
}

/** "Since Monday the mediators have": another noun phrase or a mark follows, so that the time is no subject. */
export function isTimeAdverbial(tokens: readonly Token[], at: number): boolean {
  if (!isTimePreposition(tokens, at)) return false
  let head = at + 1
  while (DETERMINING.has(tokens[head]?.pos ?? '')) head++
  const next = tokens[head + 1]
  return next === undefined || ['DET', 'PRON', 'PUNCT', 'ADP'].includes(next.pos)
}

const TIME_PREPOSITIONS = new Set(['since', 'before', 'after', 'until', 'till'])
const DETERMINING = new Set(['DET', 'ADJ', 'NUM'])

export function isTime({ norm, lemma }: Token): boolean {
  return lexicographerFile(norm, 'noun') === 'noun.time' || lexicographerFile(lemma, 'noun') === 'noun.time'
}

/** "the ban | the union": a noun phrase ends and another begins. "140 ships a week" is one. */
export function isSplit(tokens: readonly Token[], from: number, end: number): boolean {
  for (let i = from + 1; i < end; i++) {
    const [a, b] = [tokens[i - 1] as Token, tokens[i] as Token]
    if (!NOMINAL.has(a.pos) && a.pos !== 'NUM') continue
    if (b.pos === 'DET' || (b.pos === 'PRON' && !RELATIVES.has(b.norm))) {
      if (!isTime((tokens[i + 1] ?? b) as Token)) return true
    }
  }
  return false
}

/** A verb of saying or thinking, which may bring a clause without "that". */
export function bringsAny(tokens: readonly Token[], { verb }: Group): boolean {
  const { lemma } = tokens[verb] as Token
  return SPEECH_VERBS.has(lemma) || BELIEVING.has(lemma)
}
