/**
 * Words tagged as verbs that only qualify a noun or open a clause: "a shipping corridor", "the pay dispute", "the reopening of
 * the road", "provided that". Reads the tokens of a sentence. Quirk et al. (1985), 7.15–7.19 and 17.94–17.104.
 */
import { MEETING_NOUNS } from '../../lexicon/negotiation.ts'
import { hasLemma, lexicographerFile } from '../../lexicon/wordnet.ts'
import type { Sentence, Token } from '../../model.ts'
import { isThirdPerson, POSSESSIVES } from './verb-forms.ts'

/** "a shipping corridor", "the detained crew": a participle in front of its noun is no predicate. */
export function isAttributive(tokens: readonly Token[], at: number, sentence: Sentence): boolean {
  const token = tokens[at] as Token
  const before = at > sentence.firstToken ? (tokens[at - 1] as Token) : null
  if (before?.norm === 'to' && isThirdPerson(token)) return true
  // "face to face"
  if (tokens[at + 1]?.norm === 'to' && tokens[at + 2]?.norm === token.norm) return true
  if (before?.norm === 'to' && tokens[at - 2]?.norm === token.norm) return true
  // "the most affected"
  if (SUPERLATIVE.has(before?.norm ?? '') && tokens[at - 2]?.pos === 'DET') return true
  if (isInCompound(tokens, at, before) || isNamedByAdjective(tokens, at, before)) return true
  const after = at + 1 < sentence.endToken ? (tokens[at + 1] as Token) : null
  // "a two-year pay deal": a base form after a singular noun cannot be its verb.
  const isBase = token.norm === token.lemma && before?.pos === 'NOUN' && before.norm === before.lemma
  if (isBase && after?.pos === 'NOUN' && !PLURALS.has(before.norm)) return true
  // "the company's earlier figure": nor after an owner, over an adverb.
  const owner = before?.pos === 'ADV' && at - 2 >= sentence.firstToken ? (tokens[at - 2] as Token) : before
  if (owner !== null && /^['’]s?$/.test(owner.norm) && token.norm === token.lemma && hasLemma(token.norm, 'noun'))
    return true
  // "the pay dispute": nor can an article stand before one.
  if (ARTICLES.has(before?.norm ?? '') && after?.pos === 'NOUN') return true
  // "We have some redlines in the talks": a determiner has no verb in -s behind it.
  if ((ARTICLES.has(before?.norm ?? '') || before?.norm === 'some') && isThirdPerson(token) && isPhraseEnd(after))
    return true
  if (!/(ing|ed|en|n|t)$/.test(token.norm)) return false
  // "would stay shut": what follows a verb of state is its complement.
  if (before !== null && STATES.has(before.lemma) && before.pos === 'VERB' && !token.norm.endsWith('ing')) return true
  if (isGerundNoun(tokens, at, sentence.firstToken)) return true
  if (before === null || after === null) return false
  if (before.text === '-') return true
  // "held direct talks", "official direct talks": an adjective that the tagger took for a verb.
  const isAdjective = token.norm === token.lemma && hasLemma(token.norm, 'adj') && after.pos === 'NOUN'
  if (isAdjective && (before.pos === 'VERB' || before.pos === 'ADJ')) return true
  if (before.pos === 'ADJ' && token.norm.endsWith('ing')) return true
  if (!['NOUN', 'ADJ', 'PROPN', 'NUM'].includes(after.pos)) return false
  if (before.pos === 'DET' || before.pos === 'ADJ' || before.pos === 'NUM') return true
  if (before.pos === 'PRON') return POSSESSIVES.has(before.norm)
  if (before.pos === 'ADP' || before.norm === 'for') return !token.norm.endsWith('ing')
  return before.norm === "'s" || before.norm === '’s'
}

/** "a winner-take-all contract": hyphens without blanks. */
function isInCompound(tokens: readonly Token[], at: number, before: Token | null): boolean {
  const [token, next, after] = [tokens[at] as Token, tokens[at + 1], tokens[at + 2]]
  if (next?.text !== '-' || after === undefined || next.start !== token.end || after.start !== next.end) return false
  // "a burned-out bus"
  if (before === null || before.end === token.start) return true
  return before.pos === 'DET' || before.pos === 'ADJ' || before.pos === 'PUNCT'
}

/** "a harder note": behind an article and an adjective a base form is a noun. */
function isNamedByAdjective(tokens: readonly Token[], at: number, before: Token | null): boolean {
  const { norm, lemma } = tokens[at] as Token
  const article = tokens[at - 2]?.norm ?? ''
  // The tagger takes "harder" for an adverb.
  const isAdjective = before !== null && (before.pos === 'ADJ' || (before.pos === 'ADV' && before.norm.endsWith('er')))
  return norm === lemma && isAdjective && DETERMINING_ONE.has(article) && hasLemma(norm, 'noun')
}

const SUPERLATIVE = new Set(['most', 'least', 'worst', 'best', 'hardest'])

const DETERMINING_ONE = new Set(['a', 'an', 'another', 'every', "'s", '’s', ...POSSESSIVES])

const STATES = new Set(['stay', 'remain', 'keep', 'become', 'seem', 'appear', 'feel'])

function isPhraseEnd(after: Token | null): boolean {
  return after === null || after.pos === 'ADP' || after.pos === 'PUNCT' || after.pos === 'AUX'
}

/** "the reopening of the road", "the Oltu crossing,", "Sunday working": a thing, no predicate. */
export function isGerundNoun(tokens: readonly Token[], at: number, from: number): boolean {
  if (!(tokens[at] as Token).norm.endsWith('ing') || at <= from) return false
  const before = tokens[at - 1] as Token
  const after = tokens[at + 1] ?? null
  // "after shelling killed nine people": it is the subject of the finite verb behind it.
  if (before.norm === 'after' || before.norm === 'since' || before.norm === 'that' || before.norm === 'as')
    if (
      after !== null &&
      (after.pos === 'AUX' || (after.pos === 'VERB' && /ed$|^(?:hit|broke|began|struck|left|cut)$/.test(after.norm)))
    )
      return true
  const isClosed = after === null || after.pos === 'PUNCT' || after.pos === 'CCONJ'
  if (before.pos === 'DET' || before.pos === 'ADJ') return isClosed || after?.norm === 'of'
  // "Monday's shelling of the town"; "it's raining" has an auxiliary there.
  if (/^['’]s?$/.test(before.norm) && before.pos !== 'AUX') return isClosed || after?.pos === 'ADP'
  // "three weeks of fighting between them", but "accused of firing on it"
  const measure = tokens[at - 2]
  if (before.norm === 'of' && measure?.pos === 'NOUN' && lexicographerFile(measure.lemma, 'noun') === 'noun.time')
    return isClosed || after?.pos === 'ADP'
  // "rest-day working"
  if (tokens[at - 2]?.text === '-' && TIMES.has(before.norm)) return true
  if (before.pos !== 'PROPN') return false
  if (WEEKDAYS.has(before.norm)) return isClosed || (after?.pos !== 'DET' && after?.pos !== 'PRON')
  return isClosed && at - 2 >= from && (tokens[at - 2] as Token).pos === 'DET'
}

const TIMES = new Set(['day', 'time', 'hour', 'week', 'night', 'term'])

const WEEKDAYS = new Set('monday tuesday wednesday thursday friday saturday sunday'.split(' '))

/** "provided that no warship …", "provided wards were staffed": a subordinator, though it looks like a verb. */
export function isCondition(tokens: readonly Token[], at: number): boolean {
  const { norm } = tokens[at] as Token
  if (norm !== 'provided' && norm !== 'providing') return false
  const [before, next] = [tokens[at - 1], tokens[at + 1]]
  if (next?.norm === 'that') return true
  if (norm === 'providing' || before === undefined || before.pos === 'AUX' || before.lemma === 'be') return false
  // "would settle for less provided wards were staffed": a clause with its own verb follows, and no "by" or "for".
  for (let i = at + 1; i < Math.min(tokens.length, at + CONDITION_REACH); i++) {
    const { pos } = tokens[i] as Token
    if (pos === 'AUX') return i > at + 1
    if (!CONDITION_SUBJECT.has(pos)) return false
  }
  return false
}

/** Tokens in which the verb of "provided hospitals were bound" must come, and what may be its subject. */
const CONDITION_REACH = 7

const CONDITION_SUBJECT = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'PRON', 'NUM', 'PART'])

const ARTICLES = new Set(['the', 'a', 'an', 'no', 'any', 'every', 'another'])

/** Nouns that look singular and go with a plural verb. */
const PLURALS = new Set('people police staff crew team government union side press public majority number'.split(' '))

/** "invited both to separate meetings": an adjective before a noun of meeting, whatever the tagger took it for. */
export function isQualifying(tokens: readonly Token[], at: number): boolean {
  return QUALIFYING.has(tokens[at]?.norm ?? '') && MEETING_NOUNS.has(tokens[at + 1]?.lemma ?? '')
}

const QUALIFYING = new Set(['separate', 'direct'])
