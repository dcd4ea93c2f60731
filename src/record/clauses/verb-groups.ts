/**
 * Verb groups: "has not yet been called", "to walk away", "seeking". Reads the tokens of a sentence, gives `Group[]` in
 * order; the first pass of `clauses.ts`. Participles and base forms that only qualify a noun are left out.
 */
import { hasLemma } from '../../lexicon/wordnet.ts'
import type { Sentence, Token } from '../../model.ts'
import type { Clause } from './clauses.ts'
import { isMistaggedVerb, startsInfinitive } from './mistagged-verbs.ts'
import { isAttributive, isCondition, isQualifying } from './qualifiers.ts'
import { isQuoteMark } from './quote-marks.ts'
import { isGerund, MODALS } from './verb-forms.ts'

/** A verb group, by its tokens. */
export interface Group {
  readonly first: number
  /** The main verb; the last auxiliary where there is no other. */
  readonly verb: number
  readonly end: number
}

/** First pass: the verb groups of a sentence, in order. */
export function findGroups(tokens: readonly Token[], sentence: Sentence): Group[] {
  const groups: Group[] = []
  let at = sentence.firstToken
  while (at < sentence.endToken) {
    const group = groupAt(tokens, at, sentence)
    if (group !== null) groups.push(group)
    at = group?.end ?? at + 1
  }
  return groups
}

/** The group that begins with a token: an auxiliary and the verbs behind it, "to" with its verb, or one verb. */
function groupAt(tokens: readonly Token[], first: number, sentence: Sentence): Group | null {
  const { pos, norm, lemma } = tokens[first] as Token
  // "face to face"
  const isPair = first > sentence.firstToken && tokens[first - 1]?.norm === tokens[first + 1]?.norm
  const isTo = norm === 'to' && !isPair && startsInfinitive(tokens, first + 1, sentence.endToken)
  if (pos !== 'AUX' && pos !== 'VERB' && !isTo && !isMistaggedVerb(tokens, first, sentence)) return null
  if (
    pos === 'VERB' &&
    (isAttributive(tokens, first, sentence) || isCondition(tokens, first) || isQualifying(tokens, first))
  )
    return null
  let verb = first
  let at = first + 1
  const isOpen = isTo || pos === 'AUX' || lemma === 'have' || lemma === 'be'
  while (isOpen && at < sentence.endToken) {
    const next = tokens[at] as Token
    const auxiliary = tokens[verb] as Token
    if (next.pos === 'AUX') {
      verb = at++
    } else if (next.pos === 'VERB') {
      // "has a plan": have as main verb ends the group before a noun phrase, so a VERB here is the main verb.
      if (verb !== first && auxiliary.pos === 'VERB' && auxiliary.norm !== 'going') break
      verb = at
      // "is going to be signed": a future in four words.
      const isGoing = next.norm === 'going' && tokens[at + 1]?.norm === 'to'
      if (!isGoing || !startsInfinitive(tokens, at + 2, sentence.endToken)) break
      at += 2
    } else if (isModalBase(auxiliary, next)) {
      verb = at
      break
    } else {
      const over = insertedAt(tokens, at, first)
      if (over === 0) break
      at += over
    }
  }
  return { first, verb, end: verb + 1 }
}

/** How many tokens that begin at `at` may stand between an auxiliary and its verb; 0 for none. */
function insertedAt(tokens: readonly Token[], at: number, first: number): number {
  const { pos, norm } = tokens[at] as Token
  // "would “match any tariff”": a quotation may open there.
  const isBehindVerb = at === first + 1 || (tokens[at - 1] as Token).norm === 'not'
  if (isBehindVerb && isQuoteMark(tokens, at) && isVerbAt(tokens, tokens[at + 1]?.norm === 'not' ? at + 2 : at + 1))
    return 1
  // "will likely be asked": an adverb, though it looks like an adjective.
  if (pos === 'ADV' || pos === 'PART' || norm === 'not' || norm === 'likely')
    return norm === 'to' || norm === "'s" || norm === '’s' ? 0 : 1
  // "has since been released"
  if (norm === 'since' && isVerbAt(tokens, at + 1)) return 1
  // "would at least produce"
  return norm === 'at' && AT_MOST.has(tokens[at + 1]?.norm ?? '') ? 2 : 0
}

function isVerbAt(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.pos === 'VERB' || tokens[at]?.pos === 'AUX'
}

const AT_MOST = new Set(['least', 'most', 'last', 'first', 'once', 'times'])

/** "will close", "must ballot": after a modal a base form is a verb, whatever the tagger took it for. */
function isModalBase(auxiliary: Token, { pos, norm }: Token): boolean {
  return (pos === 'NOUN' || pos === 'ADJ') && MODALS.has(auxiliary.norm) && hasLemma(norm, 'verb')
}

export function formOf(tokens: readonly Token[], group: Group): Clause['form'] {
  const first = tokens[group.first] as Token
  if (first.norm === 'to') return 'infinitive'
  if (first.norm === 'being' || first.norm === 'having') return 'participle'
  if (group.first !== group.verb || first.pos === 'AUX') return 'finite'
  return isGerund(first) ? 'participle' : 'finite'
}
