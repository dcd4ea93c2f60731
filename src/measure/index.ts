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
import { groupFigures } from './figure-groups/group-figures.ts'
import { type FoundFigure, findFigures } from './figures/find-figures.ts'
import { type FoundTime, findTimes } from './times/find-times.ts'

export interface Measured {
  readonly figures: readonly Figure[]
  readonly figureGroups: readonly FigureGroup[]
  readonly timeExpressions: readonly TimeExpression[]
}

/** Finds a story's figures and time expressions and groups the figures of one measure. */
export function measure(
  story: StoryTexts,
  _attributions: readonly Attribution[],
  _identities: Identities,
  lineage: Lineage,
  alignments: readonly Alignment[],
): Measured {
  const timeExpressions: TimeExpression[] = []
  const figures: Figure[] = []
  const allFound: FoundFigure[] = []
  for (const text of story.texts) {
    const times = findTimes(text)
    const firstTime = timeExpressions.length
    for (const time of times) timeExpressions.push(timeExpression(story, text, time, firstTime, timeExpressions.length))
    for (const found of findFigures(text, times.filter(isPoint))) {
      allFound.push(found)
      figures.push({
        id: `${story.idPrefix}f${figures.length + 1}`,
        passage: passageOf(text, found),
        measure: found.measure,
        low: found.low,
        high: found.high,
        unit: found.unit,
        approximate: found.approximate,
        bound: found.bound,
        attributedTo: null,
        whose: null,
        where: null,
        asOf: null,
        running: found.running,
        claimed: false,
      })
    }
  }
  const figureGroups = groupFigures(story, allFound, figures, lineage, alignments)
  return { figures, figureGroups, timeExpressions }
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
