/**
 * Sayings inside another's: "Hale told AFP that [Moss had denied that the pumps were sold]". PolNeAR lets no word stand in
 * two attributions, so the models learn that a verb behind another's "that" heads nothing.
 *
 * Own rule over tagged words: a public verb (see public-verbs.ts) in the past, present or perfect, with a subject of its
 * own at the opening of a clause and a clause or infinitive for its object (Quirk et al., "A Comprehensive Grammar of the
 * English Language", 1985, 16.31 and 16.38). What is denied or asked has none, as nobody says that it was said; neither
 * has a pronoun, which most often means who speaks already, nor what is quoted, whose words are the outer speaker's.
 */
import { isPublicVerb } from '../lexicon/public-verbs.ts'
import { SPEECH_NOUNS } from '../lexicon/speech-verbs.ts'
import type { Token } from '../model.ts'
import { forceOf } from './force.ts'
import type { Reading, Saying, TokenRange } from './reading.ts'
import { isActor, isNominal, nounPhraseAt } from './subjects.ts'

/** Tokens of a subject with its apposition, of a verb group, and between a verb and its "that" ("on Sunday in Lund"). */
const LONGEST_SUBJECT = 14
const LONGEST_GROUP = 4
const LONGEST_ADVERBIAL = 8
/** Tokens of a clause: a longer one is a text without sentences. */
const LONGEST_CLAUSE = 120

/** Commissives with an infinitive: VerbNet "promise" 37.13 and Levin 37.3, without those that also tell deeds. */
const COMMISSIVES = new Set(['promise', 'vow', 'pledge'])
/** Verbs that take a clause without "that". */
const BARE = new Set('say insist argue claim allege maintain assert contend warn promise add tell'.split(' '))
/** Verbs that name the hearer first. */
const OF_HEARERS = new Set(['tell', 'inform', 'assure', 'warn', 'promise'])

const PERFECT = /^(?:has|have|had)$/
/** "Moss never said", "no officer said". */
const NEGATION = /^(?:not|n['’]t|never|no|nor|neither|none|nobody|hardly|rarely|few|any|seldom|yet)$/
/** Forces of a saying whose content is not put forward as so. */
const DOUBTS = new Set(['denies', 'asks', 'demands', 'rejects'])
/** Behind these a clause is told as a fact. */
const OPENING = /^(?:that|and|but|while|because|although|though|after|when|where|since)$/

/** Adds the sayings inside contents whose cue no other has, in order of first content. Linear in the contents' tokens. */
export function withNested(reading: Reading, sayings: readonly Saying[]): Saying[] {
  const taken = new Uint8Array(reading.tokens.length)
  const doubted = new Uint8Array(reading.tokens.length)
  const mark = (saying: Saying) => {
    const { cue, contents } = saying
    if (cue !== null) taken.fill(1, cue.start, cue.end)
    if (isDoubted(reading, saying)) for (const { start, end } of contents) doubted.fill(1, start, end)
  }
  for (const saying of sayings) mark(saying)
  const added: Saying[] = []
  for (const outer of sayings) {
    for (const part of outer.source === null ? [] : outer.contents) {
      for (let verb = part.start + 1; verb < part.end; verb++) {
        if (taken[verb] === 1 || doubted[verb] === 1 || !isOfSaying(reading, verb)) continue
        const saying = sayingAt(reading, verb, part)
        if (saying === null || isSameSpeaker(reading, saying.source!, outer.source!)) continue
        mark(saying)
        added.push(saying)
      }
    }
  }
  return added.length === 0
    ? [...sayings]
    : [...sayings, ...added].sort((a, b) => a.contents[0]!.start - b.contents[0]!.start)
}

/** Whether what is said is denied, asked or not said. */
function isDoubted(reading: Reading, saying: Saying): boolean {
  const { cue } = saying
  if (DOUBTS.has(forceOf(reading, saying))) return true
  return cue !== null && reading.tokens.slice(cue.start, cue.end).some(({ norm }) => NEGATION.test(norm))
}

function isOfSaying({ tokens, quotationOf }: Reading, at: number): boolean {
  const { pos, norm, lemma } = tokens[at]!
  if ((pos !== 'VERB' && pos !== 'ADJ') || quotationOf[at]! >= 0 || norm.endsWith('ing')) return false
  return COMMISSIVES.has(lemma) || isPublicVerb(norm)
}

function sayingAt(reading: Reading, verb: number, part: TokenRange): Saying | null {
  const { tokens, sentenceOf, quotationOf, text } = reading
  const group = groupBefore(tokens, verb, part.start)
  const source = group === null ? null : subjectAt(reading, group, part.start)
  if (source === null || group === null || sentenceOf[source.start] !== sentenceOf[verb]) return null
  const sentence = text.sentences[sentenceOf[verb]!]!
  if (tokens[sentence.endToken - 1]!.text === '?') return null
  const end = Math.min(part.end, sentence.endToken)
  const start = end - verb > LONGEST_CLAUSE ? null : objectAt(reading, verb, end)
  if (start === null) return null
  const content = { start, end: clauseEnd(reading, start, end) }
  const isQuoted = quotationOf.subarray(content.start, content.end).some((held) => held >= 0)
  return isQuoted ? null : { source, cue: { start: group, end: verb + 1 }, contents: [content] }
}

/** The first token of the verb group; null where it is denied, a wish, passive or an infinitive. */
function groupBefore(tokens: readonly Token[], verb: number, from: number): number | null {
  let start = verb
  while (start > Math.max(from, verb - LONGEST_GROUP) && /^(?:AUX|ADV|PART)$/.test(tokens[start - 1]!.pos)) {
    start--
    const { pos, norm } = tokens[start]!
    if (NEGATION.test(norm) || pos === 'PART' || (pos === 'AUX' && !PERFECT.test(norm))) return null
  }
  return start
}

/** The noun phrase, with a description in commas, that ends at `end` and opens a clause. */
function subjectAt(reading: Reading, end: number, from: number): TokenRange | null {
  const { tokens } = reading
  if (/['’]s?$/.test(tokens[end - 1]!.text)) return null
  const least = Math.max(from, end - LONGEST_SUBJECT)
  for (let start = least; start < end; start++) {
    if (!opensClause(tokens, start, from) || !isNominal(tokens[start]!) || isOpener(tokens[start]!)) continue
    const phrase = nounPhraseAt(reading, start, end)
    if (phrase === null || phrase.head.pos === 'PRON' || !isActor(phrase.head)) continue
    if (tokens.slice(start, end).some(({ norm }) => NEGATION.test(norm))) return null
    if (phrase.end === end) return { start, end }
    const joined = tokens[phrase.end]?.norm === 'and' ? nounPhraseAt(reading, phrase.end + 1, end) : null
    if (joined?.end === end && isActor(joined.head) && joined.head.pos !== 'PRON') return { start, end }
    const isSet = tokens[phrase.end]?.text === ',' && tokens[end - 1]!.text === ',' && phrase.end < end - 1
    const inside = tokens.slice(phrase.end + 1, end - 1)
    if (isSet && !inside.some(({ pos, text }) => pos === 'VERB' || pos === 'AUX' || text === ','))
      return { start, end: end - 1 }
  }
  return null
}

/** Whether a clause told as a fact opens at a token: the first of the content, or one behind "that", "but", a comma. */
function opensClause(tokens: readonly Token[], at: number, from: number): boolean {
  if (at === from) return true
  const before = tokens[at - 1]!
  if (before.norm === 'that' && at - 1 > from && isPlainNoun(tokens[at - 2]!)) return false
  return before.text === ',' || OPENING.test(before.norm) || (before.pos === 'VERB' && isPublicVerb(before.norm))
}

/** "the letters that Moss said …": a relative clause, unlike "the claim that Moss said …". */
function isPlainNoun({ pos, lemma }: Token): boolean {
  return (pos === 'NOUN' || pos === 'PROPN') && !SPEECH_NOUNS.has(lemma)
}

function isOpener({ norm }: Token): boolean {
  return OPENING.test(norm) || /^(?:which|who|whom|whose|what)$/.test(norm)
}

/** Where the object of a verb of saying begins, if it is a clause, or an infinitive behind a commissive. */
function objectAt(reading: Reading, verb: number, end: number): number | null {
  const { tokens } = reading
  const { lemma } = tokens[verb]!
  let at = verb + 1
  if (COMMISSIVES.has(lemma) && tokens[at]?.norm === 'to' && tokens[at + 1]?.pos !== 'DET')
    return at + 1 < end ? at : null
  if (OF_HEARERS.has(lemma) && tokens[at]?.norm !== 'that') {
    const hearer = nounPhraseAt(reading, at, end)
    const isPronoun = /^(?:him|her|it|them|me|us)$/.test(tokens[at]?.norm ?? '')
    if (isPronoun) at++
    else if (hearer !== null && isActor(hearer.head) && tokens[hearer.end]?.norm === 'that') at = hearer.end
    else if (lemma === 'tell') return null
  }
  const that = thatFrom(tokens, at, end)
  if (that !== null) return hasClause(tokens, that + 1, end) ? that : null
  return BARE.has(lemma) && isBareClause(reading, at, end) ? at : null
}

/** The "that" at a token, or behind "on Sunday", "in a letter". */
function thatFrom(tokens: readonly Token[], at: number, end: number): number | null {
  if (tokens[at]?.norm === 'that') return at
  if (tokens[at]?.pos !== 'ADP' && tokens[at]?.pos !== 'ADV' && !/day$/.test(tokens[at]?.norm ?? '')) return null
  for (let next = at + 1; next < Math.min(end, at + LONGEST_ADVERBIAL); next++) {
    if (tokens[next]!.norm === 'that') return next
    if (!isNominal(tokens[next]!) && tokens[next]!.pos !== 'ADP') return null
  }
  return null
}

function hasClause(tokens: readonly Token[], from: number, end: number): boolean {
  const words = tokens.slice(from, end)
  // Before another determiner "that" is none itself, whatever the tagger makes of the verb: "that the tariff breaks the treaty".
  const isSure = words[0]?.pos === 'DET' && words[0].norm !== 'that'
  return words.length > 2 && words[0]!.pos !== 'PUNCT' && (isSure || words.slice(1).some(isFiniteVerb))
}

/** A noun phrase with its finite verb right behind it; "announced plans drawn up" has none for certain. */
function isBareClause(reading: Reading, at: number, end: number): boolean {
  const { tokens } = reading
  const phrase = nounPhraseAt(reading, at, end)
  if (phrase === null || phrase.end >= end) return false
  const isAdverb = tokens[phrase.end]!.pos === 'ADV' && phrase.end + 1 < end
  const next = tokens[isAdverb ? phrase.end + 1 : phrase.end]!
  return next.pos === 'AUX' || (isFiniteVerb(next) && /^(?:he|she|it|they|we)$/.test(phrase.head.norm))
}

function isFiniteVerb({ pos, norm }: Token): boolean {
  return pos === 'AUX' || (pos === 'VERB' && !norm.endsWith('ing'))
}

/** Where the clause ends: before what is joined with a subject of its own, a relative or a contrast. */
function clauseEnd(reading: Reading, start: number, end: number): number {
  const { tokens } = reading
  const isWithThat = tokens[start]!.norm === 'that'
  for (let at = start + 2; at < end; at++) {
    const { text, norm } = tokens[at]!
    const next = tokens[at + 1]
    if (/^[;:—–]$/.test(text)) return at
    if (!isWithThat && norm === 'and' && next?.norm === 'that') return tokens[at - 1]!.text === ',' ? at - 1 : at
    if (text !== ',' || next === undefined) continue
    if (/^(?:which|who|while|although|though|whereas|but|adding)$/.test(next.norm)) return at
    if (next.pos === 'CCONJ' && (tokens[at + 2]?.norm === 'that' || isBareClause(reading, at + 2, end))) return at
  }
  return tokens[end - 1]!.text === ',' ? end - 1 : end
}

/** "Hale said … Hale had promised": his own report of what he said. */
function isSameSpeaker({ tokens }: Reading, source: TokenRange, outer: TokenRange): boolean {
  const names = new Set(
    tokens.slice(outer.start, outer.end).flatMap(({ pos, norm }) => (pos === 'PROPN' ? [norm] : [])),
  )
  return tokens.slice(source.start, source.end).some(({ pos, norm }) => pos === 'PROPN' && names.has(norm))
}
