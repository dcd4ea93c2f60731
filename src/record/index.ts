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
import { findEvents } from './events.ts'
import { gatherFacts } from './facts.ts'
import { findMeetings } from './meetings.ts'
import { findPositions } from './positions.ts'
import { findProposals } from './proposals.ts'
import { readStory } from './reading.ts'
import { Directory } from './who.ts'

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
export function record(story: StoryTexts, found: Recordable, _since: string | null): Recorded {
  const readings = readStory(story, found)
  const directory = new Directory(found.identities)
  const meetings = findMeetings(readings, directory)
  const proposals = findProposals(readings, directory)
  const positions = findPositions(readings, found, directory)
  const events = findEvents(readings, directory)
  const facts = gatherFacts(readings, found)
  const id = (prefix: string, index: number) => `${story.idPrefix}${prefix}${index + 1}`
  return {
    record: {
      parties: [],
      rules: [],
      shifts: [],
      meetings: meetings.map(({ condition: _, ...meeting }, i) => ({ id: id('m', i), ...meeting })),
      proposals: proposals.map((proposal, i) => ({ id: id('pr', i), ...proposal, previous: null })),
      positions: positions.map((position, i) => ({ id: id('p', i), ...position, facts: [] })),
      events: events.map((event, i) => ({ id: id('e', i), ...event })),
      nextSteps: [],
    },
    facts: facts.map((fact, i) => ({ id: id('fa', i), ...fact })),
    timeline: [],
    brief: [],
    news: null,
  }
}
