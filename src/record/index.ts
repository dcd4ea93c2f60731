/**
 * Record: where the talks stand, with proof. Reads all that was found in a story, gives the negotiation record, the
 * facts with their independent range, the timeline, the brief and what is new since a time.
 */
import type {
  Alignment,
  BriefLine,
  Difference,
  Fact,
  Figure,
  FigureGroup,
  Identities,
  Lineage,
  NegotiationRecord,
  News,
  Quote,
  Statement,
  StoryTexts,
  TimeExpression,
  TimelineEntry,
  Utterance,
} from '../model.ts'

/** What the stages before found in the story. */
export interface Recordable {
  readonly identities: Identities
  readonly alignments: readonly Alignment[]
  readonly lineage: Lineage
  readonly quotes: readonly Quote[]
  readonly statements: readonly Statement[]
  readonly utterances: readonly Utterance[]
  readonly figures: readonly Figure[]
  readonly figureGroups: readonly FigureGroup[]
  readonly timeExpressions: readonly TimeExpression[]
  readonly differences: readonly Difference[]
}

export interface Recorded {
  readonly record: NegotiationRecord
  readonly facts: readonly Fact[]
  readonly timeline: readonly TimelineEntry[]
  readonly brief: readonly BriefLine[]
  readonly news: News | null
}

/** Records a story. `since` is an ISO date or time: what is new is told against it; null for no news. */
export function record(_story: StoryTexts, _found: Recordable, _since: string | null): Recorded {
  return {
    record: {
      parties: [],
      rules: [],
      shifts: [],
      meetings: [],
      proposals: [],
      positions: [],
      events: [],
      nextSteps: [],
    },
    facts: [],
    timeline: [],
    brief: [],
    news: null,
  }
}
