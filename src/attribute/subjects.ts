/**
 * Subjects: who acts in a clause, from tagged words alone. Finds the subject of a sentence, of the clause right behind a
 * quotation, and of the verb that a participle hangs on ("Moss avoided comment, saying").
 *
 * Own rules: a noun phrase up to its verb, past what commas set off; its head must be a name, a pronoun, or a noun for
 * persons or bodies. Method of chunks: Abney, "Partial parsing via finite-state cascades", 1996.
 */
import { isBodyNoun, isPersonNoun, singularOfPersons } from '../lexicon/name-words.ts'
import type { Token } from '../model.ts'
import type { Reading, TokenRange } from './reading.ts'

export interface Subject {
  readonly source: TokenRange
  /** Its verb, with auxiliaries and adverbs before it. */
  readonly cue: TokenRange
}

/** Tokens that an insertion between commas may have: "Moss, a cook at the port since 2019, said". */
const LONGEST_INSERTION = 16
const LONGEST_PHRASE = 14

/** Openers of what stands before the main clause: "In Lund,", "Asked about it,", "When the talks failed,". */
const FRONTED = new Set(['ADP', 'SCONJ', 'VERB', 'ADV'])

/** The subject of the main clause that begins at token `from`; null where its head is no person or body. */
export function subjectFrom(reading: Reading, from: number, end: number): Subject | null {
  const { tokens } = reading
  let at = from
  for (let tries = 0; tries < 3 && at < end; tries++) {
    const token = tokens[at]!
    if (token.pos === 'CCONJ' || token.text === ',' || token.text === '—') at++
    else if (FRONTED.has(token.pos)) {
      const comma = commaFrom(tokens, at, end, 2 * LONGEST_INSERTION)
      if (comma < 0) return null
      at = comma + 1
    } else break
  }
  return subjectAt(reading, at, end)
}

/** The noun phrase that begins at token `first`, up to a comma or verb; null where none does. */
export function nounPhraseAt(
  { tokens, quotationOf }: Reading,
  first: number,
  end: number,
): { readonly end: number; readonly head: Token } | null {
  let last = first
  let head: Token | null = null
  while (last < Math.min(end, first + LONGEST_PHRASE)) {
    const token = tokens[last]!
    if (quotationOf[last]! >= 0 || !(isInPhrase(token) || isModifier(tokens, last)) || isParticipleVerb(tokens, last))
      break
    if (head === null && last > first && token.pos === 'ADP') head = tokens[last - 1]!
    last++
  }
  const isPhrase = last > first && tokens[first]!.pos !== 'ADP'
  return isPhrase ? { end: last, head: head ?? tokens[last - 1]! } : null
}

/** The subject whose noun phrase begins at token `first`. */
function subjectAt(reading: Reading, first: number, end: number): Subject | null {
  const { tokens } = reading
  const phrase = nounPhraseAt(reading, first, end)
  if (phrase === null) return null
  let verb = phrase.end
  if (tokens[verb]?.text === ',') {
    const comma = commaFrom(tokens, verb + 1, end, LONGEST_INSERTION)
    if (comma < 0) return null
    verb = comma + 1
  }
  const cue = verbAt(tokens, verb, end)
  return cue === null || !isActor(phrase.head) ? null : { source: { start: first, end: phrase.end }, cue }
}

/** The nearest subject before token `before` in its sentence: a name, a pronoun or the like right before its verb. */
export function subjectBefore(reading: Reading, sentenceStart: number, before: number): TokenRange | null {
  const { tokens, quotationOf } = reading
  for (let verb = before - 1; verb > sentenceStart; verb--) {
    const { pos } = tokens[verb]!
    if ((pos !== 'VERB' && pos !== 'AUX') || quotationOf[verb]! >= 0) continue
    let start = verb
    while (start > sentenceStart && verb - start < LONGEST_PHRASE && isNominal(tokens[start - 1]!)) start--
    if (start < verb && isActor(tokens[verb - 1]!)) return { start, end: verb }
  }
  return null
}

/** "Moira Tennick informed": the tagger takes the verb for an adjective, which no name has behind it. */
function isParticipleVerb(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!
  return token.pos === 'ADJ' && token.norm.endsWith('ed') && tokens[at - 1]?.pos === 'PROPN'
}

/** "its lead negotiator", "the striking nurses": the tagger takes the modifier for a verb. */
function isModifier(tokens: readonly Token[], at: number): boolean {
  const isOpened = tokens[at - 1]?.pos === 'DET' || /^(?:its|his|her|their)$/.test(tokens[at - 1]?.norm ?? '')
  return tokens[at]!.pos === 'VERB' && isOpened && /^(?:NOUN|PROPN|ADJ)$/.test(tokens[at + 1]?.pos ?? '')
}

function isInPhrase(token: Token): boolean {
  return isNominal(token) || /^(?:of|for|from|at|in)$/.test(token.norm) || /^[-–&]$/.test(token.text)
}

export function isNominal({ pos, text }: Token): boolean {
  return /^(?:DET|ADJ|NOUN|PROPN|PRON|NUM|PART)$/.test(pos) || /^['’]s?$/.test(text)
}

/** Whether a noun phrase with that head may speak: a name, a pronoun, a noun for persons or bodies. */
export function isActor({ pos, norm, text }: Token): boolean {
  if (pos === 'PRON') return /^(?:he|she|they|who)$/.test(norm)
  if (norm === 'staff' || norm === 'people' || pos === 'PROPN' || /^\p{Lu}/u.test(text)) return true
  return pos === 'NOUN' && (singularOfPersons(norm) !== null || isPersonNoun(norm) || isBodyNoun(norm))
}

/** A verb with the auxiliaries and adverbs before it. */
function verbAt(tokens: readonly Token[], from: number, end: number): TokenRange | null {
  for (let at = from; at < Math.min(end, from + 5); at++) {
    const { pos } = tokens[at]!
    if (pos === 'VERB' || isParticipleVerb(tokens, at)) return { start: from, end: at + 1 }
    if (pos !== 'AUX' && pos !== 'ADV' && pos !== 'PART') return null
  }
  return null
}

function commaFrom(tokens: readonly Token[], from: number, end: number, most: number): number {
  for (let at = from; at < Math.min(end, from + most); at++) {
    if (tokens[at]!.text === ',') return at
    if (/^[;:“”"]$/.test(tokens[at]!.text)) return -1
  }
  return -1
}
