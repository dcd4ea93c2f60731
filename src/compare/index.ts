/**
 * Compare: what a rewrite did to the substance. Reads alignments, quotes, figures; gives differences, tallies, omissions.
 */
import type {
  Alignment,
  Difference,
  Figure,
  FigureGroup,
  Identities,
  Lineage,
  Omission,
  Quote,
  Statement,
  StoryTexts,
  Tally,
  TimeExpression,
  Utterance,
} from '../model.ts'

/** What the stages before found in the story. */
export interface Comparable {
  readonly identities: Identities
  readonly alignments: readonly Alignment[]
  readonly lineage: Lineage
  readonly quotes: readonly Quote[]
  readonly statements: readonly Statement[]
  readonly utterances: readonly Utterance[]
  readonly figures: readonly Figure[]
  readonly figureGroups: readonly FigureGroup[]
  readonly timeExpressions: readonly TimeExpression[]
}

export interface Compared {
  readonly differences: readonly Difference[]
  readonly tallies: readonly Tally[]
  readonly omissions: readonly Omission[]
}

/** Compares what a story's reports say, along the lineage and between parallel reports. */
export function compare(_story: StoryTexts, _found: Comparable): Compared {
  return { differences: [], tallies: [], omissions: [] }
}
