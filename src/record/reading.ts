/**
 * Readings: one report with all that was found in it, by sentence. Reads a story's texts and findings, gives what every
 * other file of this stage reads, so that nothing is looked for twice.
 *
 * Cost: linear; each finding is put into its sentence by binary search once.
 */
import type {
  Figure,
  Mention,
  Passage,
  Quote,
  Reference,
  ReportText,
  Sentence,
  Span,
  Statement,
  StoryTexts,
  TimeExpression,
  Token,
} from '../model.ts'
import { datelineLength } from '../text/index.ts'
import { type Clause, findClauses } from './clauses/clauses.ts'
import type { Recordable } from './index.ts'

/** The content of a statement or a quote, in one piece of the text. */
export interface Said extends Span {
  readonly of: Statement | Quote
  readonly isQuote: boolean
}

/** A row of the alignment table at a piece of the text. */
export interface Aligned extends Span {
  readonly row: string
}

export interface SentenceReading {
  readonly index: number
  readonly sentence: Sentence
  /** Indices into `Reading.clauses`. */
  readonly clauses: number[]
  readonly references: Reference[]
  readonly mentions: Mention[]
  readonly said: Said[]
  readonly figures: Figure[]
  readonly times: TimeExpression[]
  readonly aligned: Aligned[]
}

export interface Reading {
  readonly report: string
  readonly text: ReportText
  readonly tokens: readonly Token[]
  readonly clauses: readonly Clause[]
  readonly sentences: readonly SentenceReading[]
}

/** Reads the reports of a story, in their order. */
export function readStory(story: StoryTexts, found: Recordable): Reading[] {
  const readings = story.texts.map(readReport)
  const byReport = new Map(readings.map((reading) => [reading.report, reading]))
  const at = (report: string, span: Span) => sentencesOf(byReport.get(report), span)
  for (const reference of found.identities.references)
    for (const one of at(reference.report, reference)) one.references.push(reference)
  for (const statement of found.statements)
    for (const part of statement.parts.length > 0 ? statement.parts : [statement.content])
      for (const one of at(part.report, part))
        one.said.push({ start: part.start, end: part.end, of: statement, isQuote: isTurn(statement) })
  for (const quote of found.quotes) {
    if (quote.kind === 'term') continue
    const { passage } = quote
    for (const one of at(passage.report, passage))
      one.said.push({ start: passage.start, end: passage.end, of: quote, isQuote: true })
  }
  for (const figure of found.figures)
    for (const one of at(figure.passage.report, figure.passage)) one.figures.push(figure)
  for (const time of found.timeExpressions) {
    const text = byReport.get(time.passage.report)?.text.report.text ?? ''
    for (const one of at(time.passage.report, time.passage))
      if (!isDateline(one, time, text) && !isGenericDay(time, text)) one.times.push(time)
  }
  for (const { id, passages } of found.alignments)
    for (const passage of passages)
      for (const one of at(passage.report, passage))
        one.aligned.push({ row: id, start: passage.start, end: passage.end })
  return readings
}

/** "MOSS: We are ready", a turn of a transcript: the speaker's very words, without quotation marks. */
function isTurn({ cue }: Statement): boolean {
  return cue?.text === ':'
}

/** A piece of a report as a passage. Long ones are cut at a word, so that an editor still sees where to look. */
export function passageOf(reading: Reading, start: number, end: number): Passage {
  const { text } = reading.text.report
  const from = start + datelineLength(text.slice(start, end))
  let stop = end
  if (stop - start > MOST_CHARACTERS) {
    const blank = text.lastIndexOf(' ', start + MOST_CHARACTERS)
    stop = blank > start ? blank : start + MOST_CHARACTERS
  }
  const [first, last] = balance(text, from, stop)
  return { report: reading.report, start: first, end: last, text: text.slice(first, last) }
}

/** A quotation mark without its fellow is taken along with it where that stands next, or left out where it opens. */
function balance(text: string, start: number, end: number): readonly [number, number] {
  const words = text.slice(start, end)
  const opening = words.split('“').length - words.split('”').length
  const straight = words.split('"').length - 1
  if (opening === 0 && straight % 2 === 0) return [start, end]
  const closed = /^[.,!?…]?["”]/.exec(text.slice(end, end + 2))
  if ((opening === 1 || straight % 2 === 1) && closed !== null) return [start, end + closed[0].length]
  return words.startsWith('“') || words.startsWith('"') ? [start + 1, end] : [start, end]
}

/** The date of the dateline says when the report was written, not when anything happened. */
function isDateline({ sentence }: SentenceReading, { passage }: TimeExpression, text: string): boolean {
  return passage.start < sentence.start + datelineLength(text.slice(sentence.start, sentence.end))
}

/** "Sunday working", "to make Saturday opening voluntary": the day qualifies a noun and names no date. */
function isGenericDay({ passage }: TimeExpression, text: string): boolean {
  return (
    /^\p{L}+days?$/u.test(passage.text) &&
    /^ \p{Ll}{3,}ing\b(?! (?:the|an?|its|his|her|their|that)\b)/u.test(text.slice(passage.end, passage.end + 40)) &&
    !/\b(?:on|by|until|last|next|this|late|early|since|from|before|after) (?:\p{L}+ )?$/iu.test(
      text.slice(Math.max(0, passage.start - 20), passage.start),
    )
  )
}

/** Characters of a passage in the record; news sentences seldom have more. */
export const MOST_CHARACTERS = 390

export function overlap(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
}

/** Whether `inner` lies in `outer`. */
export function isWithin(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end
}

/** Indices of the first token of a span and of the one after its last. Linear in the sentence. */
export function tokensIn(reading: Reading, sentence: number, span: Span): readonly [number, number] {
  const whole = reading.sentences[sentence]?.sentence
  if (whole === undefined) return [0, 0]
  let first = whole.firstToken
  while (first < whole.endToken && (reading.tokens[first] as Token).end <= span.start) first++
  let end = first
  while (end < whole.endToken && (reading.tokens[end] as Token).start < span.end) end++
  return [first, end]
}

/** A list for each key; missing keys are made. */
export function listUnder<Item>(lists: Map<string, Item[]>, key: string, item: Item): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [item])
  else list.push(item)
}

function readReport(text: ReportText): Reading {
  const tokens = nameVerbs(text)
  const clauses = findClauses({ ...text, tokens })
  const sentences: SentenceReading[] = text.sentences.map((sentence, index) => ({
    index,
    sentence,
    clauses: [],
    references: [],
    mentions: [],
    said: [],
    figures: [],
    times: [],
    aligned: [],
  }))
  clauses.forEach((clause, index) => {
    sentences[clause.sentence]?.clauses.push(index)
  })
  const reading = { report: text.report.id, text, tokens, clauses, sentences }
  for (const mention of text.mentions) for (const one of sentencesOf(reading, mention)) one.mentions.push(mention)
  return reading
}

/** The tokens of a report; what looks like a verb inside a name ("Red Cross", "Oltu Crossing") is part of the name. */
export function nameVerbs({ tokens, mentions }: Pick<ReportText, 'tokens' | 'mentions'>): readonly Token[] {
  const named = tokens.slice()
  let at = 0
  for (const { name } of mentions) {
    while (at > 0 && (tokens[at - 1] as Token).end > name.start) at--
    while (at < tokens.length && (tokens[at] as Token).start < name.start) at++
    for (let i = at; i < tokens.length && (tokens[i] as Token).end <= name.end; i++) {
      const token = tokens[i] as Token
      if (token.pos === 'VERB' && /^\p{Lu}/u.test(token.text)) named[i] = { ...token, pos: 'PROPN' }
    }
  }
  return named
}

/** The sentences that a span touches. */
export function sentencesOf(reading: Reading | undefined, span: Span): SentenceReading[] {
  if (reading === undefined) return []
  const { sentences } = reading
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sentences[middle] as SentenceReading).sentence.end <= span.start) low = middle + 1
    else high = middle
  }
  const touched: SentenceReading[] = []
  for (let i = low; i < sentences.length; i++) {
    const one = sentences[i] as SentenceReading
    if (one.sentence.start >= span.end) break
    touched.push(one)
  }
  return touched
}
