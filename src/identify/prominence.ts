/**
 * Prominence: how a reference stands in its clause, from the tagged words around it. What a pronoun means depends on it:
 * who spoke or acted is gone on with, who was only spoken of is not.
 *
 * Method: the ranking by grammatical function of centering (Grosz, Joshi and Weinstein, "Centering", Computational
 * Linguistics 21(2), 1995), with speaking above acting for news; functions by position, as there is no parse.
 */
import { INVERTING_VERBS, SPEECH_VERBS } from '../lexicon/speech-verbs.ts'
import type { ReportText, Span, Token } from '../model.ts'

/** `speaker`: subject of a verb of speaking; `subject`: of another verb; `other`: object, possessor, in a phrase. */
export type Prominence = 'speaker' | 'subject' | 'other'

/** Tokens looked through for the end of what is set off by commas: "Mayra Gonzalez, a cook at the Taj, said". */
const LONGEST_INSERTION = 16

/** How the words of `span` stand in their clause; what a sentence opens with is its subject. */
export function prominenceOf(text: ReportText, span: Span, sentence: number): Prominence {
  const { tokens, sentences } = text
  if (isInverted(text, span)) return 'speaker'
  const before = tokens[wordBefore(tokens, span)]
  const verb = verbFrom(tokens, tokenFrom(tokens, span.end))
  // "with Moss affirming that" has its own subject; "in a letter to Moss, said the envoy" has not.
  const opening = tokens[sentences[sentence]?.firstToken ?? 0]
  if (verb === null && opening !== undefined && span.start <= opening.end + 1) return 'subject'
  if (verb === null || (before?.pos === 'ADP' && !(before.norm === 'with' && verb.norm.endsWith('ing')))) return 'other'
  return SPEECH_VERBS.has(verb.lemma) ? 'speaker' : 'subject'
}

/** Whether a verb of speaking stands right before its subject: "the talks failed, said the envoy, Ada Moss". */
export function isInverted({ tokens }: ReportText, span: Span): boolean {
  const at = wordBefore(tokens, span)
  const verb = tokens[at]
  // "the envoy said Moss had left" has its subject before the verb.
  return verb?.pos === 'VERB' && INVERTING_VERBS.has(verb.lemma) && /^[,”"’'»—–-]$/.test(tokens[at - 1]?.text ?? '')
}

/** Index of the token before the words and their article. */
function wordBefore(tokens: readonly Token[], span: Span): number {
  let first = tokenFrom(tokens, span.start)
  while (first > 0 && (tokens[first - 1] as Token).pos === 'DET') first--
  return first - 1
}

/** The verb whose subject ends before token `at`: past auxiliaries, adverbs, and what commas set off. */
function verbFrom(tokens: readonly Token[], at: number): Token | null {
  let from = at
  if (tokens[from]?.text === ',') {
    const end = endOfInsertion(tokens, from + 1)
    if (end < 0) return null
    from = end + 1
  }
  let verb: Token | null = null
  for (let i = from; i < Math.min(tokens.length, from + 5); i++) {
    const token = tokens[i] as Token
    if (token.pos === 'VERB') return token
    if (token.pos === 'AUX') verb = token
    else if (token.pos !== 'ADV' && token.pos !== 'PART') break
  }
  return verb
}

/** The comma that closes an insertion; -1 where the sentence ends before. */
function endOfInsertion(tokens: readonly Token[], from: number): number {
  for (let i = from; i < Math.min(tokens.length, from + LONGEST_INSERTION); i++) {
    const { text } = tokens[i] as Token
    if (text === ',') return i
    if (/^[.;:?!“”"]$/.test(text)) return -1
  }
  return -1
}

/** Index of the first token that ends after `offset`, by binary search. */
export function tokenFrom(tokens: readonly Token[], offset: number): number {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens[middle] as Token).end <= offset) low = middle + 1
    else high = middle
  }
  return low
}
