/**
 * A sentence of a report as it can be printed alone. Reads a passage with its references and times, gives its words, and what
 * it costs that they lean on other sentences.
 *
 * Nothing is rewritten but for names in brackets (`bracketed-names.ts`). Where the reports lie more than a few days apart, an
 * earlier sentence with "on Friday" or "tomorrow" says on which day it was told.
 */
import type { Passage, Span } from '../../model.ts'
import { overlap, type Reading, type SentenceReading, sentencesOf } from '../reading.ts'
import type { Directory } from '../who.ts'
import { type Context, type Edit, nameIn } from './bracketed-names.ts'

export interface Printed {
  readonly text: string
  /** What it costs an editor to understand it alone; 0 for a sentence that stands for itself. */
  readonly cost: number
  /** Actors that it names. */
  readonly named: readonly string[]
}

/** Openers that only tie a sentence to the one before it. */
const TIED =
  /^(?:however|but|and|meanwhile|instead|still|yet|moreover|furthermore|also|then|nonetheless|nevertheless),? /i

/** A line that opens with one of these, or asks, does not stand alone. */
const DANGLING =
  /^["“‘«]?(?:(?:\p{L}+ ){0,2}(?:he|she|it|they)\b|(?:his|her|its|their|this|that|these|those|such|both|another|neither|one|others|some of (?:them|those))\b)/iu

const ASKING = /\?["”’»]?$/

/** The reporter in person. */
const REPORTER = /\b(?:me|I|my|myself)\b/

/** Quotations, to look at what stands outside of them. */
const QUOTED = /["“«][^"“”«»]*["”»]/g

/** Words in a quotation that mean something said before. */
const LEANING = /\b(?:it|this|that|they|them|he|she|him|her)\b/i

/** What each costs, in families of reports that tell a fact. */
const COST = { dangling: 100, reporter: 60, asking: 60, leaning: 12, quotation: 4, short: 4, long: 4, bare: 6 } as const

const SHORTEST = 45

const LONGEST = 330

/** A passage as it can be printed alone. Linear in its references and times. */
export function printAlone(reading: Reading, passage: Passage, context: Context, directory: Directory): Printed {
  const edits: Edit[] = []
  const named = new Set<string>()
  let isRelative = false
  let leans = false
  for (const one of sentencesOf(reading, passage)) {
    for (const reference of one.references) {
      if (overlap(reference, passage) === 0 || isQuoted(one, reference)) continue
      const edit = nameIn(reading, one, reference, passage, named, context, directory)
      if (edit !== null && !edits.some((other) => overlap(other, edit) > 0 || other.start === edit.start))
        edits.push(edit)
      // "In a deal, he pleaded guilty": whoever he is.
      const isBarePronoun = reference.form === 'pronoun' && edit === null && reference.actor !== null
      leans ||= isBarePronoun && !named.has(reference.actor as string) && isPersonal(reading, reference)
      if (reference.actor !== null) named.add(reference.actor)
    }
    isRelative ||= one.times.some(({ passage: time }) => overlap(time, passage) > 0 && RELATIVE_DAY.test(time.text))
  }
  const label = labelAt(reading, passage)
  const text = withEdits(passage, edits).slice(label.length).replace(TIED, '')
  const printed = text.charAt(0).toUpperCase() + text.slice(1)
  const told = context.isLong && isRelative ? toldOn(reading.text.report.publishedAt, context.today) : ''
  return {
    text: printed.replace(/[.]?$/, '') === printed ? `${printed}${told}` : `${printed.slice(0, -1)}${told}.`,
    cost:
      costOf(printed) +
      (QUESTION.test(label) ? COST.asking : 0) +
      (leans ? COST.dangling : 0) +
      (isBareSubject(reading, passage) ? COST.bare : 0),
    named: [...named],
  }
}

/** "Q: ", "Ada Moss: ": who has the turn, at the head of a paragraph. */
const LABEL = /^(?:\p{Lu}[\p{L}.'’-]* ){0,4}\p{Lu}[\p{L}.'’-]*: (?=["“‘]?\p{Lu})/u
const QUESTION = /^Q(?:uestion)?: /

/** Turns from which a report is an interview or a transcript. */
const FEWEST_TURNS = 3

/** Whether a report is an interview or a transcript: its paragraphs open with who has the turn. Linear. */
export function isTranscript(reading: Reading): boolean {
  const { report, paragraphs } = reading.text
  const turns = paragraphs.filter(({ start, end }) => LABEL.test(report.text.slice(start, end)))
  return turns.length >= FEWEST_TURNS
}

function labelAt(reading: Reading, passage: Passage): string {
  const [one] = sentencesOf(reading, passage)
  if (one === undefined || one.sentence.start !== passage.start) return ''
  const before = reading.sentences[one.index - 1]
  if (before?.sentence.paragraph === one.sentence.paragraph) return ''
  return LABEL.exec(passage.text)?.[0] ?? ''
}

/** "The news reached the port", "The agreement was reached": a thing that only the sentence before has named. */
function isBareSubject(reading: Reading, passage: Passage): boolean {
  const [one] = sentencesOf(reading, passage)
  const clause = reading.clauses[one?.clauses[0] ?? -1]
  if (one === undefined || clause === undefined || clause.subjectTokens === null) return false
  const [first, end] = clause.subjectTokens
  const [article, noun] = [reading.tokens[first], reading.tokens[first + 1]]
  const isBare =
    first === one.sentence.firstToken && end === first + 2 && article?.norm === 'the' && noun?.pos === 'NOUN'
  return isBare && !one.references.some((reference) => reference.actor !== null && overlap(reference, noun) > 0)
}

function isPersonal(reading: Reading, { start, end }: Span): boolean {
  return /^(?:he|she)$/i.test(reading.text.report.text.slice(start, end))
}

function isQuoted(one: SentenceReading, span: Span): boolean {
  return one.said.some((said) => said.isQuote && overlap(said, span) > 0)
}

/** Days that only the date of the report tells. */
const RELATIVE_DAY =
  /\b(?:today|tomorrow|yesterday|tonight|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:last|next|this) (?:week|month))\b/i

const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/** " [told on 5 March]" */
function toldOn(publishedAt: string | null, today: string): string {
  const [year, month, date] = publishedAt?.slice(0, 10).split('-') ?? []
  if (year === undefined || month === undefined || date === undefined || publishedAt?.slice(0, 10) === today) return ''
  return ` [told on ${Number(date)} ${MONTHS[Number(month) - 1]}${today.startsWith(year) ? '' : ` ${year}`}]`
}

function withEdits(passage: Passage, edits: readonly Edit[]): string {
  let text = ''
  let at = passage.start
  for (const { start, end, text: put } of edits.toSorted((a, b) => a.start - b.start)) {
    if (start < at || end > passage.end) continue
    text += passage.text.slice(at - passage.start, start - passage.start) + put
    at = end
  }
  return (text + passage.text.slice(at - passage.start)).replace(/\s+/g, ' ').trim()
}

function costOf(text: string): number {
  const outside = text.replace(QUOTED, '').trim()
  const isQuotation = outside.length < SHORTEST / 3
  return (
    (DANGLING.test(text) ? COST.dangling : 0) +
    (REPORTER.test(outside) ? COST.reporter : 0) +
    (ASKING.test(text) ? COST.asking : 0) +
    (isQuotation ? COST.quotation + (LEANING.test(text) ? COST.leaning : 0) : 0) +
    (text.length < SHORTEST ? COST.short : text.length > LONGEST ? COST.long : 0)
  )
}
