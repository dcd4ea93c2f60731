/**
 * Who tells a line of the brief: what rests on one family says according to whom, what is disputed stands with both readings.
 * Reads a fact in the words that print it, gives the line in plain templates.
 */
import type { Fact, Figure, FigureGroup, Passage, Report } from '../../model.ts'
import type { Directory } from '../who.ts'
import { closed, inner } from './line-wording.ts'

/** Facts and figures with the reports that tell them. */
export interface Teller {
  readonly facts: readonly Fact[]
  readonly figures: readonly Figure[]
  readonly figureGroups: readonly FigureGroup[]
  readonly reports: readonly Report[]
}

export type FactAt = (passage: Passage) => Fact | null

/** How a report is called: its outlet, who wrote it, its id. */
export function namesOf({ reports }: Teller): (report: string) => string {
  const names = new Map(reports.map(({ id, outlet, byline }) => [id, outlet ?? byline ?? `report ${id}`]))
  return (report) => names.get(report) ?? report
}

/** A fact in the words that print it, with who tells it. */
export function lineOf(fact: Fact, words: string, teller: Teller, directory: Directory): string {
  const nameOf = namesOf(teller)
  if (fact.status === 'disputed') {
    const both = disputed(fact, nameOf)
    if (both !== null) return both
  }
  const text = closed(words)
  const own = fact.origins.find(({ passages }) => passages.some((passage) => passage.text === fact.text))
  const speaker = own?.actor ?? null
  const name = directory.actor(speaker)?.name ?? null
  const isUnnamed = name !== null && speaker !== null && /^\p{Lu}/u.test(name) && !mentions(text, directory, speaker)
  if (isUnnamed && !/^according to\b/i.test(text)) return `${name}: ${text}`
  if (fact.status === 'corroborated' || fact.status === 'attributed') return text
  const told = fact.passages.find((passage) => passage.text === fact.text) ?? fact.passages[0]
  const outlet = nameOf(told?.report ?? '')
  if (fact.status === 'disputed') return `According to ${outlet}, while other reports differ: ${text}`
  // Who is named as knowing it stands in the sentence already.
  return /^according to\b/i.test(text) ? `${outlet}: ${text}` : `According to ${outlet}: ${text}`
}

/** Whether the sentence itself names the speaker. */
function mentions(text: string, directory: Directory, speaker: string): boolean {
  const actor = directory.actor(speaker)
  return actor?.aliases.some((alias) => alias.length > 1 && isWord(text, alias)) ?? false
}

function isWord(text: string, alias: string): boolean {
  const at = text.indexOf(alias)
  if (at < 0) return false
  const isLetter = (char: string | undefined) => char !== undefined && /\p{L}/u.test(char)
  return !isLetter(text[at - 1]) && !isLetter(text[at + alias.length])
}

/** Two readings that give other numbers, side by side, each with its outlet; never one of them as the fact. */
function disputed(fact: Fact, nameOf: (report: string) => string): string | null {
  const first = fact.passages.find((passage) => passage.text === fact.text) ?? fact.passages[0]
  if (first === undefined) return null
  const other = fact.passages.find(
    ({ report, text }) => report !== first.report && differ(numbersIn(text), numbersIn(first.text)),
  )
  if (other === undefined) return null
  return `Reports differ: “${inner(first.text)}” (${nameOf(first.report)}); “${inner(other.text)}” (${nameOf(other.report)}).`
}

/** Both have numbers that the other lacks. */
function differ(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].some((number) => !b.has(number)) && [...b].some((number) => !a.has(number))
}

/** Numbers that are no dates. */
function numbersIn(text: string): ReadonlySet<string> {
  const undated = text.replace(MONTH_DAY, ' ').replace(DAY_MONTH, ' ').replace(YEAR, ' ')
  return new Set(undated.match(/\d+(?:[.,]\d+)*/g) ?? [])
}

const MONTH = '(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)'

const MONTH_DAY = new RegExp(`\\b${MONTH}[a-z]{0,7}[.]? \\d{1,2}\\b`, 'gi')

const DAY_MONTH = new RegExp(`\\b\\d{1,2} ${MONTH}`, 'gi')

const YEAR = /\b(?:19|20)\d{2}\b/g
