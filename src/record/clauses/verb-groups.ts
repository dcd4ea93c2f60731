/**
 * Verb groups: "has not yet been called", "to walk away", "seeking". Reads the tokens of a sentence, gives `Group[]` in
 * order; the first pass of `clauses.ts`. Participles and base forms that only qualify a noun are left out.
 */
import { MEETING_NOUNS, POSITION_VERBS } from '../../lexicon/negotiation.ts'
import { SPEECH_VERBS } from '../../lexicon/speech-verbs.ts'
import { hasLemma } from '../../lexicon/wordnet.ts'
import type { Sentence, Token } from '../../model.ts'
import type { Clause } from './clauses.ts'

/** A verb group as found in the first pass. */
export interface Group {
  first: number
  verb: number
  end: number
}

export const MODALS = new Set('will would shall should can could may might must ll wo ca'.split(' '))

export const QUOTE_MARK = /^["“”„«»‘’'‹›]+$/

/** A quotation mark at `i`; the apostrophe of "Workers' Union" is none. */
export function isQuoteMark(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i] as Token
  if (!QUOTE_MARK.test(token.text)) return false
  if (token.text !== "'" && token.text !== '’') return true
  const before = tokens[i - 1]
  return before === undefined || before.end !== token.start || !/s$/i.test(before.text)
}

/** First pass: verb groups. "has not yet been called", "to walk away", "seeking", "is". */
export function findGroups(tokens: readonly Token[], sentence: Sentence): Group[] {
  const groups: Group[] = []
  let i = sentence.firstToken
  while (i < sentence.endToken) {
    const token = tokens[i] as Token
    const isTo = token.norm === 'to' && startsInfinitive(tokens, i + 1, sentence.endToken)
    if (token.pos !== 'AUX' && token.pos !== 'VERB' && !isTo && !isMistaggedVerb(tokens, i, sentence)) {
      i++
      continue
    }
    if (
      token.pos === 'VERB' &&
      (isAttributive(tokens, i, sentence) || isCondition(tokens, i) || isQualifying(tokens, i))
    ) {
      i++
      continue
    }
    let verb = i
    let end = i + 1
    const open = isTo || token.pos === 'AUX' || token.lemma === 'have' || token.lemma === 'be'
    if (open) {
      let j = i + 1
      while (j < sentence.endToken) {
        const next = tokens[j] as Token
        if (next.pos === 'AUX') {
          verb = j
          end = ++j
          continue
        }
        if (next.pos === 'VERB') {
          const auxiliary = tokens[verb] as Token
          // "has a plan": have as main verb ends the group before a noun phrase, so a VERB here is the main verb.
          if (verb !== i && auxiliary.pos === 'VERB' && auxiliary.norm !== 'going') break
          verb = j
          end = j + 1
          // "is going to be signed": a future in four words.
          if (
            next.norm === 'going' &&
            tokens[j + 1]?.norm === 'to' &&
            startsInfinitive(tokens, j + 2, sentence.endToken)
          ) {
            j += 2
            continue
          }
          break
        }
        // "will close", "must ballot": after a modal a base form is a verb, whatever the tagger took it for.
        if (isModalBase(tokens, verb, next)) {
          verb = j
          end = j + 1
          break
        }
        // "would “match any tariff”": a quotation may open between the auxiliary and its verb.
        if (
          isQuoteMark(tokens, j) &&
          isVerbAt(tokens, tokens[j + 1]?.norm === 'not' ? j + 2 : j + 1) &&
          (j === i + 1 || (tokens[j - 1] as Token).norm === 'not')
        ) {
          j++
          continue
        }
        // "will likely be asked": an adverb, though it looks like an adjective.
        if (next.pos === 'ADV' || next.pos === 'PART' || next.norm === 'not' || next.norm === 'likely') {
          if (next.norm === 'to' || next.norm === "'s" || next.norm === '’s') break
          j++
          continue
        }
        // "would at least produce"
        if (next.norm === 'at' && AT_MOST.has(tokens[j + 1]?.norm ?? '')) {
          j += 2
          continue
        }
        break
      }
    }
    groups.push({ first: i, verb, end })
    i = end
  }
  return groups
}

function isVerbAt(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.pos === 'VERB' || tokens[at]?.pos === 'AUX'
}

const AT_MOST = new Set(['least', 'most', 'last', 'first', 'once', 'times'])

function isModalBase(tokens: readonly Token[], auxiliary: number, next: Token): boolean {
  if (next.pos !== 'NOUN' && next.pos !== 'ADJ') return false
  return MODALS.has((tokens[auxiliary] as Token).norm) && hasLemma(next.norm, 'verb')
}

function isThirdPerson({ norm, lemma }: Token): boolean {
  return norm !== lemma && norm.endsWith('s')
}

/** "invited both to separate meetings": an adjective before a noun of meeting, whatever the tagger took it for. */
function isQualifying(tokens: readonly Token[], at: number): boolean {
  return QUALIFYING.has(tokens[at]?.norm ?? '') && MEETING_NOUNS.has(tokens[at + 1]?.lemma ?? '')
}

const QUALIFYING = new Set(['separate', 'direct'])

/** "seeking", but not "bring". */
function isGerund({ norm, lemma }: Token): boolean {
  return norm.endsWith('ing') && norm !== lemma
}

function startsInfinitive(tokens: readonly Token[], at: number, end: number): boolean {
  for (let i = at; i < Math.min(end, at + 3); i++) {
    const { pos, norm } = tokens[i] as Token
    if (isQuoteMark(tokens, i)) continue
    if (isQualifying(tokens, i)) return false
    // "tied to changes": after "to" only a base form is a verb.
    if (pos === 'VERB') return !isGerund(tokens[i] as Token) && !isThirdPerson(tokens[i] as Token)
    if (pos === 'AUX') return norm === 'be' || norm === 'have' || norm === 'do'
    if (pos !== 'ADV' && norm !== 'not') return false
  }
  return false
}

/** "She hopes to": after a pronoun that can only be a subject there is a verb, whatever the tagger took it for. */
function isMistaggedVerb(tokens: readonly Token[], at: number, sentence: Sentence): boolean {
  const token = tokens[at] as Token
  if (token.pos !== 'NOUN' || at === sentence.firstToken) return false
  const before = (tokens[at - 1] as Token).norm
  // "Lundia demands that": a noun in -s that is a verb of saying, with its complement behind it.
  if (isThirdPerson(token) && tokens[at + 1]?.norm === 'that' && (tokens[at - 1] as Token).pos === 'PROPN')
    return SPEECH_VERBS.has(token.lemma) || POSITION_VERBS.has(token.lemma)
  if (isPluralsVerb(tokens, at) || isIntending(tokens, at, sentence)) return true
  return SUBJECT_PRONOUNS.has(before) && hasLemma(token.lemma, 'verb')
}

/** "The mediator plans to see both": a noun in -s before "to" is a verb, where no other verb makes it a subject. */
function isIntending(tokens: readonly Token[], at: number, { endToken }: Sentence): boolean {
  const [before, token] = [tokens[at - 1] as Token, tokens[at] as Token]
  if (!isThirdPerson(token) || !INTENDING.has(token.lemma) || tokens[at + 1]?.norm !== 'to') return false
  if ((before.pos !== 'NOUN' && before.pos !== 'PROPN') || !startsInfinitive(tokens, at + 2, endToken)) return false
  for (let i = at + 3; i < endToken; i++) {
    const { pos, norm } = tokens[i] as Token
    if (pos === 'PUNCT' || pos === 'SCONJ' || pos === 'PRON') return true
    // "government plans to cut jobs were rejected"
    if (pos === 'AUX' || (pos === 'VERB' && tokens[i - 1]?.norm !== 'to' && !norm.endsWith('ing'))) return false
  }
  return true
}

const INTENDING = new Set(['plan', 'hope', 'vow', 'pledge', 'aim', 'promise', 'offer', 'need', 'move', 'threat'])

/** "that the rebels hand over their weapons": a base form between a plural and an object is a verb. */
function isPluralsVerb(tokens: readonly Token[], at: number): boolean {
  const [before, token, next, after] = [tokens[at - 1], tokens[at], tokens[at + 1], tokens[at + 2]]
  if (before === undefined || token === undefined || next === undefined) return false
  if (before.pos !== 'NOUN' || token.norm !== token.lemma || !hasLemma(token.lemma, 'verb')) return false
  const that = tokens[at - 2]?.pos === 'DET' ? tokens[at - 3] : tokens[at - 2]
  // "demanded that the board drop its plan": the subjunctive goes with a singular too.
  if (!isThirdPerson(before)) return that?.norm === 'that' && POSSESSIVES.has(next.norm)
  const opensObject = (one: Token | undefined) => one?.pos === 'DET' || POSSESSIVES.has(one?.norm ?? '')
  if (opensObject(next) || (VERB_PARTICLES.has(next.norm) && opensObject(after))) return true
  // "proposed that the monitors report to a commission": in the clause of "that" no other verb follows.
  return that?.norm === 'that' && next.pos === 'ADP' && !hasFiniteVerb(tokens, at + 1)
}

/** Tokens behind a word in which the verb of its clause would stand. */
const CLAUSE_REACH = 12

function hasFiniteVerb(tokens: readonly Token[], from: number): boolean {
  for (let i = from; i < Math.min(tokens.length, from + CLAUSE_REACH); i++) {
    const { pos, norm } = tokens[i] as Token
    if (pos === 'PUNCT' && norm !== '-') return false
    if (pos === 'AUX' || (pos === 'VERB' && !norm.endsWith('ing') && tokens[i - 1]?.norm !== 'to')) return true
  }
  return false
}

const VERB_PARTICLES = new Set(['over', 'up', 'out', 'off', 'back', 'down'])

const SUBJECT_PRONOUNS = new Set(['he', 'she', 'they', 'we', 'i'])

/** "a shipping corridor", "the detained crew": a participle in front of its noun is no predicate. */
function isAttributive(tokens: readonly Token[], at: number, sentence: Sentence): boolean {
  const token = tokens[at] as Token
  const before = at > sentence.firstToken ? (tokens[at - 1] as Token) : null
  if (before?.norm === 'to' && isThirdPerson(token)) return true
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
  if (isGerundNoun(tokens, at, sentence)) return true
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

const STATES = new Set(['stay', 'remain', 'keep', 'become', 'seem', 'appear', 'feel'])

function isPhraseEnd(after: Token | null): boolean {
  return after === null || after.pos === 'ADP' || after.pos === 'PUNCT' || after.pos === 'AUX'
}

/** "the reopening of the road", "the Oltu crossing,", "Sunday working": a thing, no predicate. */
function isGerundNoun(tokens: readonly Token[], at: number, sentence: Sentence): boolean {
  if (!(tokens[at] as Token).norm.endsWith('ing') || at === sentence.firstToken) return false
  const before = tokens[at - 1] as Token
  const after = at + 1 < sentence.endToken ? (tokens[at + 1] as Token) : null
  // "after shelling killed nine people": it is the subject of the finite verb behind it.
  if (before.norm === 'after' || before.norm === 'since' || before.norm === 'that' || before.norm === 'as')
    if (
      after !== null &&
      (after.pos === 'AUX' || (after.pos === 'VERB' && /ed$|^(?:hit|broke|began|struck|left|cut)$/.test(after.norm)))
    )
      return true
  const isClosed = after === null || after.pos === 'PUNCT' || after.pos === 'CCONJ'
  if (before.pos === 'DET' || before.pos === 'ADJ') return isClosed || after?.norm === 'of'
  if (before.pos !== 'PROPN') return false
  if (WEEKDAYS.has(before.norm)) return isClosed || (after?.pos !== 'DET' && after?.pos !== 'PRON')
  return isClosed && at - 2 >= sentence.firstToken && (tokens[at - 2] as Token).pos === 'DET'
}

const WEEKDAYS = new Set('monday tuesday wednesday thursday friday saturday sunday'.split(' '))

/** "provided that no warship …", "provided wards were staffed": a subordinator, though it looks like a verb. */
function isCondition(tokens: readonly Token[], at: number): boolean {
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

const POSSESSIVES = new Set('its their his her our my your whose'.split(' '))

export function formOf(tokens: readonly Token[], group: Group): Clause['form'] {
  const first = tokens[group.first] as Token
  if (first.norm === 'to') return 'infinitive'
  if (group.first !== group.verb || first.pos === 'AUX') return 'finite'
  return isGerund(first) ? 'participle' : 'finite'
}
