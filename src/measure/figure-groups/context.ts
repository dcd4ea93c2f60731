/**
 * A figure in its context: what is needed to say whether two figures measure the same. Reads found figures in their
 * texts, gives each with its unit class, its value for bucketing, and the weighted words around it.
 */
import { DIRECTIONS } from '../../lexicon/change-words.ts'
import { POSITION_ADJECTIVES, POSITION_VERBS } from '../../lexicon/negotiation.ts'
import { baseOf } from '../../lexicon/units.ts'
import type { Alignment, Figure, Identities, Reference, ReportText, Span, Token } from '../../model.ts'
import type { Circumstances } from '../figure-sources.ts'
import type { FoundFigure } from '../figures/find-figures.ts'
import { isPeople } from '../figures/people.ts'

/** A figure with who counted and what else stands beside it. */
export interface ToldFigure extends Circumstances {
  readonly found: FoundFigure
}

export interface FigureInContext {
  readonly found: FoundFigure
  /** Its sentence as written. */
  readonly sentence: string
  /** Who counted, as written in lower case; '' where the report itself does. */
  readonly source: string
  /** Index in the story's list of figures. */
  readonly index: number
  /** Figures of different classes are never compared: "%", "km2", "people", "count". Base units: "days" for years. */
  readonly unit: string
  /** The number that stands there in base units, rates per day: "140 a week" and "20 a day" are one. */
  readonly value: number
  readonly range: Range
  readonly claimed: boolean
  readonly asOf: string | null
  readonly where: string | null
  /** What somebody offers, demands or undertakes, no fact. */
  readonly isAim: boolean
  /** Its time is long before the report: of another event than the report's own. */
  readonly isPast: boolean
  /** The side that counts, or acts: the actor for whom the source speaks, else whom the sentence names last before. */
  readonly side: string | null
  /** Lower-case lemmas around the number with their weight, 0–1. */
  readonly words: ReadonlyMap<string, number>
  /** Alignment rows that hold the number. */
  readonly rows: readonly number[]
}

/** A range in base units. */
export interface Range {
  readonly low: number | null
  readonly high: number | null
  readonly bound: Figure['bound']
  /** What it takes to bring it to base units; ranges of different factors were rounded by somebody. */
  readonly factor: number
}

/** Words farther from the number than this, in tokens, do not say what it measures. */
const WINDOW = 14

const RATE_DAYS: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30.4, year: 365 }

/** Puts a story's figures into context. `texts` by report id; linear. */
export function putInContext(
  figures: readonly ToldFigure[],
  texts: ReadonlyMap<string, ReportText>,
  alignments: readonly Alignment[],
  { actors, references }: Identities,
): FigureInContext[] {
  const rows = rowsByReport(alignments)
  const parties = new Map(actors.map(({ id, party }) => [id, party]))
  const sideOf = (actor: string | null) => (actor === null ? null : (parties.get(actor) ?? actor))
  const named = Map.groupBy(references, ({ report }) => report)
  return figures.map(({ found, source, attributedTo, asOf, where, claimed }, index) => {
    const text = texts.get(found.report)
    const factor = factorOf(found)
    const sides = sidesIn(found, named.get(found.report) ?? [], sideOf)
    return {
      found,
      source:
        source === null || text === undefined ? '' : text.report.text.slice(source.start, source.end).toLowerCase(),
      index,
      sentence: text?.report.text.slice(found.sentence.start, found.sentence.end) ?? '',
      unit: unitClass(found),
      value: nominal(found) * factor,
      range: {
        low: found.low === null ? null : found.low * factor,
        high: found.high === null ? null : found.high * factor,
        bound: found.bound,
        factor,
      },
      claimed,
      asOf,
      where,
      isAim: text !== undefined && isAim(text, found),
      isPast: isLongBefore(asOf, text?.report.publishedAt ?? null),
      side: sideOf(attributedTo) ?? agentOf(found, sides),
      words: text === undefined ? new Map() : wordsAround(text, found, asOf, sides),
      rows: (rows.get(found.report) ?? [])
        .filter(({ start, end }) => start <= found.number.start && end >= found.number.end)
        .map(({ row }) => row),
    }
  })
}

const AIMS: ReadonlySet<string> = new Set(
  [...POSITION_VERBS, ...POSITION_ADJECTIVES]
    .filter(([, kind]) => kind === 'demand' || kind === 'offer' || kind === 'commitment')
    .map(([word]) => word),
)

/** Whether a verb or noun of offering or demanding stands before the number in its sentence. */
function isAim({ tokens }: ReportText, { sentence, number }: FoundFigure): boolean {
  for (let i = sentence.firstToken; i < sentence.endToken; i++) {
    const token = tokens[i] as Token
    if (token.start >= number.start) return false
    if (AIMS.has(token.lemma.toLowerCase()) || AIMS.has(token.norm)) return true
  }
  return false
}

function unitClass({ unit, head, fate }: FoundFigure): string {
  if (unit?.includes(' per ')) return unit.replace(/ per (?:day|week|month|year)$/, ' per time')
  if (unit !== null) return baseOf(unit).base
  return fate !== null || isPeople(head) ? 'people' : 'count'
}

/** The number that the bound is about: 50 in "up to 50" and in "over 50". */
function nominal({ low, high, bound }: FoundFigure): number {
  const isUpper = bound === 'at most' || bound === 'below' || bound === 'just under'
  return (isUpper ? high : low) ?? high ?? 0
}

/** Of a rate to one per day, of a unit to its base. */
function factorOf({ unit }: FoundFigure): number {
  const per = / per (day|week|month|year)$/.exec(unit ?? '')?.[1]
  return per === undefined ? baseOf(unit ?? '').factor : 1 / (RATE_DAYS[per] ?? 1)
}

function rowsByReport(alignments: readonly Alignment[]): Map<string, { start: number; end: number; row: number }[]> {
  const byReport = new Map<string, { start: number; end: number; row: number }[]>()
  alignments.forEach(({ passages }, row) => {
    for (const { report, start, end } of passages) {
      const spans = byReport.get(report) ?? []
      spans.push({ start, end, row })
      byReport.set(report, spans)
    }
  })
  return byReport
}

/** Who is named last before a number: "the employers had put 7% on the table". */
function agentOf({ number }: FoundFigure, sides: readonly Side[]): string | null {
  let last: Side | null = null
  for (const side of sides) if (side.end <= number.start && (last === null || side.start > last.start)) last = side
  return last?.side ?? null
}

interface Side extends Span {
  readonly side: string
}

/** Who is named in a figure's sentence, by the side they speak for. */
function sidesIn(
  { sentence }: FoundFigure,
  references: readonly Reference[],
  sideOf: (actor: string | null) => string | null,
): Side[] {
  return references.flatMap(({ start, end, actor }) => {
    const side = start >= sentence.start && end <= sentence.end ? sideOf(actor) : null
    return side === null ? [] : { start, end, side }
  })
}

/**
 * Content words near the number, nearer ones with more weight; those that are counted count fully, and so do the noun it is
 * the value of, the direction of a change and a day other than that of the report.
 */
function wordsAround(
  text: ReportText,
  figure: FoundFigure,
  asOf: string | null,
  sides: readonly Side[],
): Map<string, number> {
  const { sentence, number, start, end, topic, direction } = figure
  const { tokens } = text
  let here = sentence.firstToken
  while (here < sentence.endToken - 1 && (tokens[here]?.end ?? 0) <= number.start) here++
  const words = new Map<string, number>()
  const from = Math.max(sentence.firstToken, here - WINDOW)
  const to = Math.min(sentence.endToken, here + WINDOW)
  for (let i = from; i < to; i++) {
    const token = tokens[i] as Token
    if (!isContent(token) || (token.start >= number.start && token.end <= number.end)) continue
    if (direction !== null && DIRECTIONS.get(token.norm) === direction) continue
    const isCounted = token.start >= start && token.end <= end
    const weight = isCounted ? 1 : 1 - Math.abs(i - here) / (WINDOW + 2)
    const side = sides.find((one) => one.start <= token.start && one.end >= token.end)
    // "Oslo", "Norway" and its minister are one side.
    const word = side === undefined ? token.lemma.toLowerCase() : `=${side.side}`
    words.set(word, Math.max(weight, words.get(word) ?? 0))
  }
  const counted = figure.head || topic
  if (counted !== '' && !/\s/.test(counted)) words.set(stem(counted), 1)
  // Not words: no lemma holds a sign.
  if (direction !== null) words.set(`>${direction}`, 1)
  if (figure.fate !== null && !isToll(figure.fate) && figure.fate !== 'shot') words.set(`>${figure.fate}`, 1)
  if (asOf !== null && !isNearDay(asOf, text.report.publishedAt)) words.set(`@${asOf}`, 1)
  return words
}

/** Words of every sentence, and those that a sign of their own stands for. */
const EMPTY = /^(?:say|said|says|saying|have|has|had|told|own|same|others?|such|many|several|few|more|less)$/

function isContent({ pos, norm }: Token): boolean {
  return (pos === 'NOUN' || pos === 'PROPN' || pos === 'VERB' || pos === 'ADJ') && norm.length > 2 && !EMPTY.test(norm)
}

/** Killed and wounded, whose counts are watched in any story. */
export function isToll(fate: FoundFigure['fate']): boolean {
  return fate === 'killed' || fate === 'injured'
}

/** Without a plural's ending. */
export function stem(word: string): string {
  return word.replace(/(?:es|s)$/, '')
}

/** Whether a time is the month of publication: then it says nothing of the measure. */
function isNearDay(time: string, publishedAt: string | null): boolean {
  return publishedAt === null || time.slice(0, 7) === publishedAt.slice(0, 7) || /W/.test(time)
}

/** Days before a report from which on a time is of another event. */
const LONG_BEFORE = 60

function isLongBefore(time: string | null, publishedAt: string | null): boolean {
  if (time === null || publishedAt === null || !/^\d{4}(?:-\d\d){0,2}$/.test(time.slice(0, 10))) return false
  return Date.parse(publishedAt.slice(0, 10)) - Date.parse(time.slice(0, 10)) > LONG_BEFORE * 86_400_000
}
