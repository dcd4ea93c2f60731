/**
 * Interviews: questions and answers by turns. "Q:" and "A:" with the one interviewed named in a label or before; questions as
 * paragraphs of their own, with answers in quotation marks, or without any where they speak of "I" and "we".
 *
 * Own rules over paragraphs; better silent: an explainer has questions as subheads too, but nobody says "I" in it, and where
 * nobody is introduced the answers stay nobody's.
 */
import type { Sentence } from '../model.ts'
import { quotationKind } from './quotation-kind.ts'
import type { Reading, Saying, TokenRange } from './reading.ts'
import { nounPhraseAt, subjectFrom } from './subjects.ts'
import { type Label, labelsOf } from './turns.ts'

/** Exchanges that make an interview where answers are not marked as words. */
const FEWEST_EXCHANGES = 2
/** Words of a question. */
const LONGEST_QUESTION = 60

const FIRST_PERSON = new Set(['i', 'we', 'my', 'our', 'me', 'us'])
const QUESTIONER = /^(?:q|question)$/i
const ANSWERER = /^(?:a|answer)$/i

interface Paragraph extends TokenRange {
  readonly first: Sentence
  readonly last: Sentence
}

/** Adds the answers of interviews. Linear. */
export function withInterviews(reading: Reading, sayings: readonly Saying[]): Saying[] {
  const labels = labelsOf(reading)
  const isLabelled = labels.some(({ text }) => QUESTIONER.test(text))
  const answers = isLabelled ? labelledAnswers(reading, labels) : labels.length > 1 ? [] : bareAnswers(reading)
  if (answers.length === 0) return [...sayings]
  // What the models found as said outside quotation marks by "I" or "we" is part of an answer.
  const holds = (range: TokenRange | null) =>
    range !== null && answers.some(({ contents: [part] }) => range.start >= part!.start && range.end <= part!.end)
  const others = sayings.filter(
    ({ source, cue }) => !(holds(cue) && (source === null || FIRST_PERSON.has(reading.tokens[source.start]!.norm))),
  )
  const isHeld = ({ contents: [part] }: Saying) =>
    others.some(({ contents }) => contents.some(({ start, end }) => start <= part!.start && end >= part!.end))
  return [...others, ...answers.filter((answer) => !isHeld(answer))]
}

/** "A: …": by whoever answers under his own name, or is introduced before the first question. */
function labelledAnswers(reading: Reading, labels: readonly Label[]): Saying[] {
  const named = labels.find(
    ({ text, content }, i) => i > 0 && !QUESTIONER.test(text) && !ANSWERER.test(text) && !isQuestion(reading, content),
  )
  const first = labels[0]!
  const speaker = named?.name ?? introducedBefore(reading, first.name.start)
  if (speaker === null) return []
  return labels
    .filter(({ text }) => ANSWERER.test(text))
    .map(({ name, content }) => ({ source: speaker, cue: { start: name.end, end: name.end + 1 }, contents: [content] }))
}

/** Paragraphs behind questions that are paragraphs of their own. */
function bareAnswers(reading: Reading): Saying[] {
  const paragraphs = paragraphsOf(reading)
  const exchanges: { question: Paragraph; answer: Paragraph }[] = []
  paragraphs.forEach((question, i) => {
    const answer = paragraphs[i + 1]
    const isAsked = !question.first.isTitle && isBareQuestion(reading, question)
    if (isAsked && answer !== undefined && !isBareQuestion(reading, answer)) exchanges.push({ question, answer })
  })
  const [opening] = exchanges
  if (opening === undefined) return []
  const quoted = exchanges.filter(({ answer }) => isQuotation(reading, answer))
  const inFirst = exchanges.filter(({ answer }) => speaksOfHimself(reading, answer))
  const isUnmarked =
    quoted.length === 0 && exchanges.length >= FEWEST_EXCHANGES && inFirst.length * 2 > exchanges.length
  const answers = quoted.length > 0 ? quoted : isUnmarked ? exchanges : []
  const speaker = answers.length === 0 ? null : introducedBefore(reading, (answers[0] ?? opening).question.start)
  if (speaker === null) return []
  return answers.map(({ answer: { start, end } }) => ({ source: speaker, cue: null, contents: [{ start, end }] }))
}

/** The person who is the subject of the last prose sentence before with a name for its subject, one paragraph up or two. */
function introducedBefore(reading: Reading, token: number): TokenRange | null {
  const { sentences } = reading.text
  const here = reading.sentenceOf[token]!
  const paragraph = sentences[here]!.paragraph
  for (let i = here - 1; i >= 0 && sentences[i]!.paragraph >= paragraph - 2; i--) {
    const { isTitle, firstToken, endToken } = sentences[i]!
    if (isTitle) continue
    // "Ada Moss was in good mood": no verb that subjectFrom would know, but a name that opens the sentence.
    const opening = nounPhraseAt(reading, firstToken, endToken)
    const subject =
      subjectFrom(reading, firstToken, endToken)?.source ??
      (opening === null || opening.head.pos !== 'PROPN' ? null : { start: firstToken, end: opening.end })
    if (subject !== null && isName(reading, subject)) return subject
  }
  return null
}

function isName({ text, tokens }: Reading, { start, end }: TokenRange): boolean {
  const [from, to] = [tokens[start]!.start, tokens[end - 1]!.end]
  return text.mentions.some((mention) => mention.kind !== 'place' && mention.start < to && mention.end > from)
}

function paragraphsOf({ text }: Reading): Paragraph[] {
  const paragraphs: Paragraph[] = []
  let first: Sentence | null = null
  text.sentences.forEach((sentence, i) => {
    first ??= sentence
    const next = text.sentences[i + 1]
    if (next !== undefined && next.paragraph === sentence.paragraph) return
    paragraphs.push({ start: first.firstToken, end: sentence.endToken, first, last: sentence })
    first = null
  })
  return paragraphs
}

/** A short paragraph outside quotation marks that ends with a question mark. */
function isBareQuestion(reading: Reading, { start, end }: TokenRange): boolean {
  return end - start <= LONGEST_QUESTION && reading.tokens[end - 1]?.text === '?' && reading.quotationOf[start]! < 0
}

/** Whether every sentence of a turn asks. */
function isQuestion({ tokens }: Reading, { end }: TokenRange): boolean {
  return tokens[end - 1]?.text === '?'
}

/** One quotation from the first word to the last. */
function isQuotation(reading: Reading, { start, end }: TokenRange): boolean {
  const quotation = reading.quotationOf[start]!
  const range = quotation < 0 ? undefined : reading.outerTokens[quotation]
  return range !== undefined && range.end >= end && quotationKind(reading, range) !== 'term'
}

function speaksOfHimself({ tokens, quotationOf }: Reading, { start, end }: TokenRange): boolean {
  for (let at = start; at < end; at++) if (quotationOf[at]! < 0 && FIRST_PERSON.has(tokens[at]!.norm)) return true
  return false
}
