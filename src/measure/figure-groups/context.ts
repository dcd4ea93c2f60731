/**
 * A figure in its context: what is needed to say whether two figures measure the same. Reads found figures in their
 * texts, gives each with its unit class, its value for bucketing, and the weighted words around it.
 */
import type { Alignment, ReportText, Token } from '../../model.ts'
import type { Circumstances } from '../figure-sources.ts'
import type { FoundFigure } from '../figures/find-figures.ts'
import { isPeople } from '../figures/people.ts'

/** A figure with who counted and what else stands beside it. */
export interface ToldFigure extends Circumstances {
  readonly found: FoundFigure
}

export interface FigureInContext {
  readonly found: FoundFigure
  /** Who counted, as written in lower case; '' where the report itself does. */
  readonly source: string
  /** Index in the story's list of figures. */
  readonly index: number
  /** Figures of different classes are never compared: "%", "km2", "people", "count". */
  readonly unit: string
  /** The number that stands there, rates per day: "140 a week" and "20 a day" are one. */
  readonly value: number
  /** Lower-case lemmas around the number with their weight, 0–1. */
  readonly words: ReadonlyMap<string, number>
  /** Alignment rows that hold the number. */
  readonly rows: readonly number[]
}

/** Words farther from the number than this, in tokens, do not say what it measures. */
const WINDOW = 14

const RATE_DAYS: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30.4, year: 365 }

/** Puts a story's figures into context. `texts` by report id; linear. */
export function putInContext(
  figures: readonly ToldFigure[],
  texts: ReadonlyMap<string, ReportText>,
  alignments: readonly Alignment[],
): FigureInContext[] {
  const rows = rowsByReport(alignments)
  return figures.map(({ found, source }, index) => {
    const text = texts.get(found.report)
    return {
      found,
      source:
        source === null || text === undefined ? '' : text.report.text.slice(source.start, source.end).toLowerCase(),
      index,
      unit: unitClass(found),
      value: ratePerDay(found),
      words: text === undefined ? new Map() : wordsAround(text, found),
      rows: (rows.get(found.report) ?? [])
        .filter(({ start, end }) => start <= found.number.start && end >= found.number.end)
        .map(({ row }) => row),
    }
  })
}

function unitClass({ unit, head, fate }: FoundFigure): string {
  if (unit?.includes(' per ')) return unit.replace(/ per (?:day|week|month|year)$/, ' per time')
  if (unit !== null) return unit
  return fate !== null || isPeople(head) ? 'people' : 'count'
}

/** The number that the bound is about: 50 in "up to 50" and in "over 50". */
function ratePerDay({ low, high, unit, bound }: FoundFigure): number {
  const nominal = bound === 'at most' || bound === 'below' || bound === 'just under' ? high : low
  const per = / per (day|week|month|year)$/.exec(unit ?? '')?.[1]
  return (nominal ?? high ?? 0) / (RATE_DAYS[per ?? ''] ?? 1)
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

/** Content words near the number, nearer ones with more weight; those that are counted count fully. */
function wordsAround(text: ReportText, { sentence, number, start, end }: FoundFigure): Map<string, number> {
  const { tokens } = text
  let here = sentence.firstToken
  while (here < sentence.endToken - 1 && (tokens[here]?.end ?? 0) <= number.start) here++
  const words = new Map<string, number>()
  const from = Math.max(sentence.firstToken, here - WINDOW)
  const to = Math.min(sentence.endToken, here + WINDOW)
  for (let i = from; i < to; i++) {
    const token = tokens[i] as Token
    if (!isContent(token) || (token.start >= number.start && token.end <= number.end)) continue
    const isCounted = token.start >= start && token.end <= end
    const weight = isCounted ? 1 : 1 - Math.abs(i - here) / (WINDOW + 2)
    const word = token.lemma.toLowerCase()
    words.set(word, Math.max(weight, words.get(word) ?? 0))
  }
  return words
}

function isContent({ pos, norm }: Token): boolean {
  return (
    (pos === 'NOUN' || pos === 'PROPN' || pos === 'VERB' || pos === 'ADJ') &&
    norm.length > 2 &&
    !/^(?:say|said|says|saying|have|has|had|told)$/.test(norm)
  )
}
