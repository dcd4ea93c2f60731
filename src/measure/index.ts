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

export interface Measured {
  readonly figures: readonly Figure[]
  readonly figureGroups: readonly FigureGroup[]
  readonly timeExpressions: readonly TimeExpression[]
}

/** Finds a story's figures and time expressions and groups the figures of one measure. */
export function measure(
  _story: StoryTexts,
  _attributions: readonly Attribution[],
  _identities: Identities,
  _lineage: Lineage,
  _alignments: readonly Alignment[],
): Measured {
  return { figures: [], figureGroups: [], timeExpressions: [] }
}
