/**
 * Noun phrases without a name that may stand for somebody: "the envoy", "its foreign ministry", "American officials",
 * "the Moss administration", "he". Reads one report, gives phrases in order, with their owner and modifiers.
 *
 * Own rules over tagged words: a head noun for persons or institutions, and what stands to its left.
 */
import { isBodyNoun, isPersonNoun, isPlaceNoun, OFFICE_MODIFIERS, singularOfPersons } from '../lexicon/name-words.ts'
import { SPEECH_VERBS } from '../lexicon/speech-verbs.ts'
import type { Mention, ReportText, Span } from '../model.ts'
import { isHeadlineCase, type Word, wordsOf } from '../text/index.ts'
import { merged } from './spans.ts'

export interface Phrase extends Span {
  readonly kind: 'person' | 'persons' | 'body' | 'document' | 'administration' | 'people' | 'pronoun' | 'relative'
  /** Where the head begins, in the report. */
  readonly headStart: number
  /** Head noun, singular, lower case; a pronoun as such. */
  readonly head: string
  readonly determiner: string | null
  /** The possessor before 's, or after "of". */
  readonly owner: Span | null
  /** Words between determiner and head, owner left out, as written. */
  readonly modifiers: readonly string[]
  readonly sentence: number
  /** Whether a verb follows or "according to" goes before. */
  readonly isAgent: boolean
}

const ADMINISTRATIONS = /^(?:administration|government|regime|cabinet)$/
const DETERMINERS =
  /^(?:the|a|an|this|that|these|those|its|his|her|their|our|my|another|one|two|three|four|five|six|several|some|many|most|few|both|other|no|any|all)$/
const SUBJECT_PRONOUNS = /^(?:he|she|they|it)$/

/** What somebody writes and reports then let speak: "the letter describes". */
const DOCUMENTS =
  /^(?:letter|memo|memorandum|note|e-?mail|statement|message|post|communiqu[eé]|declaration|column|article|op-ed)$/

/** Pronouns that are followed only where they are the source of a saying: "his promise", "quoted him as saying". */
const POSSESSIVES: Readonly<Record<string, string>> = {
  his: 'he',
  her: 'she',
  their: 'they',
  its: 'it',
  him: 'he',
  them: 'they',
}
const RELATIVES = /^(?:who|which)$/

const IDLE = new Set('new former same then late current incoming outgoing own top senior other whole entire'.split(' '))

/** Whether a modifier tells nothing about which office or body is meant. */
export const isIdle = (modifier: string) => IDLE.has(modifier.toLowerCase())

/**
 * Finds the phrases of a report outside titles, quotations and names. `sources`: spans of those who speak, end by start;
 * `bodyHeads`: last words of the names of the story's bodies. Linear.
 */
export function findPhrases(
  text: ReportText,
  sources: ReadonlyMap<number, number>,
  bodyHeads: ReadonlySet<string> = new Set(),
): Phrase[] {
  const phrases: Phrase[] = []
  const taken = new Taken(text)
  const outer = text.mentions.filter(({ start, name }) => start < name.start)
  const names = new Map(text.mentions.map((mention) => [mention.start, mention]))
  text.sentences.forEach((sentence, index) => {
    const words = wordsOf(text.report.text, text.tokens, sentence)
    if (sentence.isTitle)
      phrases.push(...bareHeads(words, index, sources, bodyHeads).filter((one) => !isTaken(text, one)))
    if (isHeadlineCase(words)) return
    for (let i = 0; i < words.length; i++) {
      const word = words[i] as Word
      if (taken.holds(word)) continue
      const isSource = sources.get(word.start) === word.end
      const phrase =
        (isSource ? sourcePronoun(word, index) : null) ??
        phraseAt(words, i, index, names) ??
        shortForm(words, i, index, sources, bodyHeads)
      if (phrase !== null) phrases.push(within(phrase, outer))
    }
  })
  return phrases
}

function phraseAt(
  words: readonly Word[],
  at: number,
  sentence: number,
  names: ReadonlyMap<number, Mention>,
): Phrase | null {
  const word = words[at] as Word
  if (word.pos === 'PRON' && SUBJECT_PRONOUNS.test(word.lower)) {
    const isAgent = isVerb(words[at + 1]) || isVerb(words[at - 1])
    return isAgent || word.lower.endsWith('he') ? pronoun(word, 'pronoun', word.lower, sentence, isAgent) : null
  }
  const kind = kindOf(word, words[at - 1])
  if (kind === null || isHeadOfMore(words[at + 1], kind)) return null
  const left = leftPart(words, at)
  const after = ownerAfter(words, at, names, kind)
  const topic = kind === 'body' && after === null ? topicAfter(words, at) : null
  const place = kind === 'body' && after === null ? placeAfter(words, at + (topic === null ? 0 : 2), names) : null
  const singular = kind === 'persons' ? singularOfPersons(word.lower) : null
  return {
    start: left.start,
    end: after?.end ?? place?.end ?? topic?.end ?? participleEnd(words, at, kind) ?? word.end,
    kind,
    head: singular ?? word.lower,
    headStart: word.start,
    determiner: left.determiner,
    owner: left.owner ?? after,
    modifiers: topic === null ? left.modifiers : [...left.modifiers, topic.text],
    sentence,
    isAgent:
      place !== null ||
      topic !== null ||
      isMember(words, left) ||
      isVerbAsNoun(words[at + 1]) ||
      isVerb(words[at + 1]) ||
      isVerb(words[at + 2]) ||
      left.before === 'to' ||
      left.before === 'by',
  }
}

/** Government, in few letters. */
const GOVERNMENT = /^(?:government|govt|gov)$/

/** "govt denies talks", "Union rejects offer": headlines leave out the article. Only what speaks, and is the whole source. */
function bareHeads(
  words: readonly Word[],
  sentence: number,
  sources: ReadonlyMap<number, number>,
  bodyHeads: ReadonlySet<string>,
): Phrase[] {
  return words.flatMap(({ start, end, lower }): Phrase[] => {
    if (sources.get(start) !== end) return []
    const isGovernment = GOVERNMENT.test(lower)
    const singular = singularOfPersons(lower)
    if (!isGovernment && singular === null && !bodyHeads.has(lower) && !isBodyNoun(lower)) return []
    const kind = isGovernment ? 'administration' : singular !== null ? 'persons' : 'body'
    const head = isGovernment ? 'government' : (singular ?? lower)
    return [
      {
        start,
        end,
        kind,
        head,
        headStart: start,
        determiner: 'the',
        owner: null,
        modifiers: [],
        sentence,
        isAgent: true,
      },
    ]
  })
}

function isTaken({ mentions }: ReportText, { start, end }: Span): boolean {
  return mentions.some((mention) => mention.start < end && mention.end > start)
}

/** "The society says", where the story has a Cooks’ Society, and "the source said": the noun alone would mean too much. */
function shortForm(
  words: readonly Word[],
  at: number,
  sentence: number,
  sources: ReadonlyMap<number, number>,
  bodyHeads: ReadonlySet<string>,
): Phrase | null {
  const [article, { start, end, lower, pos }] = [words[at - 1], words[at] as Word]
  if (article === undefined || pos !== 'NOUN' || !sources.has(article.start)) return null
  const isWhole = article.lower === 'the' && sources.get(article.start) === end
  const isInformant =
    (lower === 'source' || lower === 'person') && (isWhole || /^(?:an?|one|another)$/.test(article.lower))
  if (!isInformant && !(isWhole && bodyHeads.has(lower))) return null
  const nothing = { owner: null, modifiers: [], determiner: article.lower, sentence, isAgent: true }
  return { start: article.start, end, kind: isInformant ? 'person' : 'body', head: lower, headStart: start, ...nothing }
}

/** "his" in "his promise", "who" in "Moss, who said". */
function sourcePronoun(word: Word, sentence: number): Phrase | null {
  const head = POSSESSIVES[word.lower]
  if (head !== undefined) return pronoun(word, 'pronoun', head, sentence, true)
  return RELATIVES.test(word.lower) ? pronoun(word, 'relative', word.lower, sentence, true) : null
}

function pronoun(word: Word, kind: Phrase['kind'], head: string, sentence: number, isAgent: boolean): Phrase {
  const { start, end } = word
  return { start, end, kind, head, headStart: start, determiner: null, owner: null, modifiers: [], sentence, isAgent }
}

/** The phrase, cut at the start of a role that holds its head; phrases must come in order. */
function within(phrase: Phrase, outer: Mention[]): Phrase {
  while (outer.length > 0 && (outer[0] as Mention).end <= phrase.headStart) outer.shift()
  const [mention] = outer
  if (mention === undefined || mention.start > phrase.headStart || mention.start <= phrase.start) return phrase
  return { ...phrase, start: mention.start }
}

function kindOf(word: Word, before: Word | undefined): Phrase['kind'] | null {
  if (word.pos !== 'NOUN' && word.pos !== 'PROPN' && word.pos !== 'ADJ') return null
  if (ADMINISTRATIONS.test(word.lower)) return 'administration'
  // "the military denies": the tagger takes the army for an adjective.
  if (word.pos === 'ADJ' && word.lower !== 'military') return null
  if (before?.lower === 'the' && /^\p{Lu}\p{L}+s$/u.test(word.text)) return 'people'
  if (singularOfPersons(word.lower) !== null) return 'persons'
  if (word.pos === 'NOUN' && DOCUMENTS.test(word.lower)) return 'document'
  if (word.lower === 'people' || word.lower === 'authorities') return 'persons'
  if (isPersonNoun(word.lower) && !word.lower.endsWith('ss')) return 'person'
  return isBodyNoun(word.lower) && !/[^s]s$/.test(word.lower) ? 'body' : null
}

/** Whether the next word shows that this one only modifies: "ministry" in "ministry spokesman". */
function isHeadOfMore(next: Word | undefined, kind: Phrase['kind']): boolean {
  if (next === undefined || kind === 'people') return false
  // "the health ministry reports": the tagger takes the verb for a noun.
  if (isVerbAsNoun(next)) return false
  return next.pos === 'NOUN' || (next.pos === 'PROPN' && next.isCapital) || next.text === '-'
}

/** "reports", where the tagger sees a noun. */
const isVerbAsNoun = (word: Word | undefined) =>
  word?.lower.endsWith('s') === true && SPEECH_VERBS.has(word.lower.slice(0, -1))

/** "Moss of the stallholders' association" */
function isMember(words: readonly Word[], { start, before }: { start: number; before: string | null }): boolean {
  const at = before === 'of' ? words.findIndex((word) => word.start === start) : -1
  return at > 1 && words[at - 2]?.isCapital === true
}

function leftPart(words: readonly Word[], at: number) {
  const modifiers: string[] = []
  let owner: Span | null = null
  let start = (words[at] as Word).start
  let i = at - 1
  for (; i >= 0; i--) {
    const word = words[i] as Word
    if (/^['’]s?$/.test(word.lower) && i > 0) {
      const first = ownerStart(words, i - 1)
      owner = { start: (words[first] as Word).start, end: (words[i - 1] as Word).end }
      start = owner.start
      const determiner = words[first - 1]
      const isThe = determiner !== undefined && determiner.lower === 'the'
      if (isThe) start = determiner.start
      return { start, owner, modifiers, determiner: "'s", before: words[first - (isThe ? 2 : 1)]?.lower ?? null }
    }
    if (DETERMINERS.test(word.lower)) {
      return { start: word.start, owner, modifiers, determiner: word.lower, before: words[i - 1]?.lower ?? null }
    }
    const isModifier = /^(?:ADJ|NOUN|PROPN|NUM)$/.test(word.pos) || OFFICE_MODIFIERS.has(word.lower)
    if (!isModifier && !(word.isCapital && word.pos !== 'PUNCT' && !word.isFirst)) break
    modifiers.unshift(word.text)
    start = word.start
  }
  return { start, owner, modifiers, determiner: null, before: words[i]?.lower ?? null }
}

function ownerStart(words: readonly Word[], last: number): number {
  let first = last
  while (first > 0 && /^(?:NOUN|PROPN|ADJ|X)$/.test((words[first - 1] as Word).pos)) first--
  return first
}

/** "navy of Lundia", "the government in Oslo": the name after "of". */
function ownerAfter(
  words: readonly Word[],
  at: number,
  names: ReadonlyMap<number, Mention>,
  kind: Phrase['kind'],
): Span | null {
  const preposition = words[at + 1]?.lower
  if (preposition !== 'of' && !(preposition === 'in' && kind === 'administration')) return null
  const next = words[at + 2]?.lower === 'the' ? words[at + 3] : words[at + 2]
  if (next === undefined || !next.isCapital) return null
  return names.get(next.start)?.name ?? null
}

/** End of "mediating between them" in "the envoy mediating between them said". */
function participleEnd(words: readonly Word[], at: number, kind: Phrase['kind']): number | null {
  const participle = words[at + 1]
  if (kind !== 'person' || participle?.pos !== 'VERB' || !participle.lower.endsWith('ing')) return null
  for (let i = at + 2; i < Math.min(words.length, at + 7); i++) {
    const word = words[i] as Word
    if (isVerb(word) || word.pos === 'PUNCT') return (words[i - 1] as Word).end
  }
  return null
}

/** "ministry of health" */
function topicAfter(words: readonly Word[], at: number): Word | null {
  const noun = words[at + 2]
  return words[at + 1]?.lower === 'of' && noun?.pos === 'NOUN' && !noun.isCapital ? noun : null
}

/** "health ministry in Kester" */
function placeAfter(words: readonly Word[], at: number, names: ReadonlyMap<number, Mention>): Span | null {
  const next = words[at + 2]
  if (words[at + 1]?.lower !== 'in' || next === undefined) return null
  const noun = words[at + 3]
  return (
    names.get(next.start)?.name ?? (next.lower === 'the' && noun !== undefined && isPlaceNoun(noun.lower) ? noun : null)
  )
}

const isVerb = (word: Word | undefined) => word !== undefined && (word.pos === 'VERB' || word.pos === 'AUX')

/**
 * What is no phrase of its own: names with their roles, roles set off by a comma, and what stands in quotations. The
 * possessor in a role is one: "the Danish president" in "the Danish president's envoy Ada Moss".
 */
class Taken {
  readonly #spans: readonly Span[]
  #next = 0

  constructor(text: ReportText) {
    const spans: Span[] = text.quotations.map(({ start, end }) => ({ start, end }))
    for (const { start, end, role, name } of text.mentions) {
      spans.push(name)
      if (role === null) continue
      const from = afterPossessor(text.report.text, role)
      spans.push(role.start < start || role.start >= end ? { start: from, end: role.end } : { start: from, end })
    }
    this.#spans = merged(spans)
  }

  /** Whether a taken span holds the word; words must be asked in order. */
  holds(word: Span): boolean {
    while (this.#next < this.#spans.length && (this.#spans[this.#next] as Span).end <= word.start) this.#next++
    const span = this.#spans[this.#next]
    return span !== undefined && span.start < word.end
  }
}

function afterPossessor(text: string, { start, end }: Span): number {
  const last = Math.max(text.lastIndexOf("'s ", end), text.lastIndexOf('’s ', end))
  return last < start ? start : last
}
