/**
 * Measure: figures as ranges with what they count, dates resolved against the publication date, and both over a story.
 * Reads a story's texts with who said what; gives figures, groups of figures of one measure, and time expressions.
 *
 * Method: own grammars over atoms (`figures/`, `times/`); figures are grouped by what they measure, never by the number.
 */
import type {
  Alignment,
  Attribution,
  Figure,
  FigureGroup,
  Identities,
  Lineage,
  ReportText,
  Span,
  StoryTexts,
  TimeExpression,
} from '../model.ts'
import type { ToldFigure } from './figure-groups/context.ts'
import { groupFigures } from './figure-groups/group-figures.ts'
import { circumstancesOf, countsSpeakers, type ReportSources, sourcesByReport } from './figure-sources.ts'
import { findFigures } from './figures/find-figures.ts'
import { type FoundTime, findTimes } from './times/find-times.ts'

export { findTolls, type Toll, type Tolls } from './tolls/find-tolls.ts'

export interface Measured {
  readonly figures: readonly Figure[]
  readonly figureGroups: readonly FigureGroup[]
  readonly timeExpressions: readonly TimeExpression[]
}

/** Finds a story's figures and time expressions and groups the figures of one measure. */
export function measure(
  story: StoryTexts,
  attributions: readonly Attribution[],
  identities: Identities,
  lineage: Lineage,
  alignments: readonly Alignment[],
): Measured {
  const times = timesByReport(story)
  const sources = sourcesByReport(story.texts, attributions, identities, times)
  const told = tellFigures(story, sources)
  const figures = told.map((figure, index) => figureOf(figure, sources, `${story.idPrefix}f${index + 1}`))
  const figureGroups = groupFigures(story, { told, figures }, identities, lineage, alignments)
  return { figures, figureGroups, timeExpressions: timeExpressions(story, times) }
}

/** Each report's time expressions. */
export function timesByReport(story: StoryTexts): Map<string, readonly FoundTime[]> {
  return new Map(story.texts.map((text) => [text.report.id, isRead(text) ? findTimes(text) : []]))
}

/** A story's figures, each with who counted and what else stands beside it. */
export function tellFigures(story: StoryTexts, sources: ReadonlyMap<string, ReportSources>): ToldFigure[] {
  const told: ToldFigure[] = []
  for (const text of story.texts.filter(isRead)) {
    const beside = sources.get(text.report.id) as ReportSources
    for (const found of findFigures(text, beside.times.filter(isPoint))) {
      if (!countsSpeakers(found, beside.attributions)) told.push({ found, ...circumstancesOf(found, beside) })
    }
  }
  return told
}

/** The grammars are English; where the language is unknown they are tried, as in `text/`. */
function isRead({ report }: StoryTexts['texts'][number]): boolean {
  return /^(?:en|und)\b/i.test(report.language)
}

function figureOf({ found, ...beside }: ToldFigure, sources: ReadonlyMap<string, ReportSources>, id: string): Figure {
  const { text } = sources.get(found.report) as ReportSources
  return {
    id,
    passage: passageOf(text, found),
    measure: found.measure,
    low: found.low,
    high: found.high,
    unit: found.unit,
    approximate: found.approximate,
    bound: found.bound,
    attributedTo: beside.attributedTo,
    whose: beside.whose,
    where: beside.where,
    asOf: beside.asOf,
    running: found.running,
    claimed: beside.claimed,
  }
}

function timeExpressions(story: StoryTexts, times: ReadonlyMap<string, readonly FoundTime[]>): TimeExpression[] {
  const expressions: TimeExpression[] = []
  for (const text of story.texts) {
    const first = expressions.length
    for (const time of times.get(text.report.id) ?? []) {
      expressions.push(timeExpression(story, text, time, first, expressions.length))
    }
  }
  return expressions
}

/** A duration is a figure as well; a date is none. */
function isPoint(time: FoundTime): boolean {
  return time.type === 'DATE' || time.type === 'TIME'
}

function timeExpression(
  story: StoryTexts,
  text: ReportText,
  time: FoundTime,
  first: number,
  index: number,
): TimeExpression {
  const id = (at: number) => `${story.idPrefix}t${at + 1}`
  return {
    id: id(index),
    passage: passageOf(text, time),
    type: time.type,
    value: time.value,
    mod: time.mod,
    relative: time.relative,
    anchor: time.anchor === null ? null : id(first + time.anchor),
  }
}

function passageOf(text: ReportText, { start, end }: Span) {
  return { report: text.report.id, start, end, text: text.report.text.slice(start, end) }
}
