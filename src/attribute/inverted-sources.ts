/**
 * Sources behind their verb: "The talks have failed, said the envoy, Ada Moss." and, set in, "Lundia, says Ada Moss, its
 * envoy, has no plan". A subject is never parted from its verb by one comma, so what stands before the comma is content.
 *
 * Method: inverted comment clauses (Quirk et al., "A Comprehensive Grammar of the English Language", 1985, 15.54 and
 * 18.23). The models at times take the nearest subject before such a verb, which is that of the clause said.
 */
import { INVERTING_VERBS } from '../lexicon/speech-verbs.ts'
import type { Token } from '../model.ts'
import type { Reading, Saying, TokenRange } from './reading.ts'
import { isActor, nounPhraseAt } from './subjects.ts'

/** Tokens of a description in commas behind the speaker's name: ", its chief delegate since May,". */
const LONGEST_APPOSITION = 12

/** "Moss, an envoy, said Tuesday." */
const TIMES =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|yesterday|today|tonight|last|late|early|earlier|this|that)$/

/** Gives sayings with a verb behind a comma the speaker that follows it. Linear. */
export function invertSources(reading: Reading, sayings: readonly Saying[]): Saying[] {
  return sayings.map((saying) => inverted(reading, saying) ?? saying)
}

function inverted(reading: Reading, saying: Saying): Saying | null {
  const { tokens, sentenceOf, text } = reading
  const { cue, source } = saying
  const verb = cue === null ? undefined : tokens[cue.start]
  if (cue === null || cue.end !== cue.start + 1 || verb?.pos !== 'VERB' || !INVERTING_VERBS.has(verb.lemma)) return null
  if (verb.norm.endsWith('ing')) return null
  if (tokens[cue.start - 1]?.text !== ',' || (source !== null && source.start >= cue.end)) return null
  const sentence = text.sentences[sentenceOf[cue.start]!]!
  const before = { start: sentence.firstToken, end: cue.start - 1 }
  const phrase = nounPhraseAt(reading, cue.end, sentence.endToken)
  if (before.end <= before.start || phrase === null || !isActor(phrase.head) || isInserted(tokens, before)) return null
  if (TIMES.test(tokens[cue.end]!.norm)) return null
  const end = endOfApposition(tokens, phrase.end, sentence.endToken)
  if (!isClosed(verb, phrase.head, tokens[phrase.end], end > phrase.end)) return null
  const speaker = { start: cue.end, end }
  return { ...saying, source: speaker, contents: contentsAround(reading, saying, before, speaker, sentence.endToken) }
}

/** "The clerk, who was tired, said": what is in commas is an insertion, its subject stands before it. */
function isInserted(tokens: readonly Token[], { start, end }: TokenRange): boolean {
  const words = tokens.slice(start, end)
  const comma = words.findIndex(({ text }) => text === ',')
  return comma >= 0 && !words.slice(0, comma).some(isVerb)
}

/** Whether the speaker's phrase is whole: behind "said the sides" a verb may follow, and it is a clause that is said. */
function isClosed(verb: Token, head: Token, next: Token | undefined, hasApposition: boolean): boolean {
  // "wrote a host of songs": most of these verbs take a thing as object, "say" does not.
  if (verb.lemma !== 'say' && head.pos !== 'PROPN') return false
  return next === undefined || hasApposition || next.pos === 'PUNCT' || next.pos === 'ADP' || next.norm === 'as'
}

/** Where ", its chief delegate," ends; `from` where no description follows. */
function endOfApposition(tokens: readonly Token[], from: number, end: number): number {
  if (tokens[from]?.text !== ',') return from
  for (let at = from + 1; at < Math.min(end, from + LONGEST_APPOSITION); at++) {
    const token = tokens[at]!
    if (token.text === ',' || token.text === '.') return at
    if (isVerb(token) || token.pos === 'CCONJ' || /^[;:“”"]$/.test(token.text)) return from
  }
  return from
}

/** What was said: the words before, and what goes on behind the speaker: "Lundia …" and "… has no plan". */
function contentsAround(
  { tokens }: Reading,
  { contents }: Saying,
  before: TokenRange,
  speaker: TokenRange,
  end: number,
): TokenRange[] {
  if (contents.length > 0 && contents.every((part) => part.end <= before.end)) return [...contents]
  const from = tokens[speaker.end]?.text === ',' ? speaker.end + 1 : speaker.end
  const goesOn = from < end && isVerb(tokens[from]!)
  const last = goesOn && tokens[end - 1]!.text === '.' ? end - 1 : end
  return goesOn && last > from ? [before, { start: from, end: last }] : [before]
}

const isVerb = ({ pos }: Token) => pos === 'VERB' || pos === 'AUX'
