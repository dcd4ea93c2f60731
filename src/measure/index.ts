/**
 * Measure: figures as ranges with what they count, dates resolved against the publication date, and both over a story.
 */
import type {
  Alignment,
  Attribution,
  Figure,
  FigureGroup,
  Identities,
  Lineage,
  StoryTexts,
  TimeExpression,
} from '../model.ts'
import { findFigures } from './figures/find-figures.ts'

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
  _lineage: Lineage,
  _alignments: readonly Alignment[],
): Measured {
  const figures: Figure[] = []
  for (const text of story.texts) {
    for (const found of findFigures(text)) {
      figures.push({
        id: `${story.idPrefix}f${figures.length + 1}`,
        passage: {
          report: found.report,
          start: found.start,
          end: found.end,
          text: text.report.text.slice(found.start, found.end),
        },
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
  return { figures, figureGroups: [], timeExpressions: [] }
}
