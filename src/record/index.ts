/**
 * Record: where the talks stand, with proof. Reads all that was found in a story, gives the negotiation record, the
 * facts with their independent range, the timeline, the brief and what is new since a time.
 */
import type {
  BriefLine,
  Difference,
  Fact,
  Findings,
  NegotiationRecord,
  News,
  Report,
  StoryTexts,
  TimelineEntry,
} from '../model.ts'
import { writeBrief } from './brief/brief.ts'
import { findEvents } from './events/events.ts'
import { factFinder } from './fact-finder.ts'
import { gatherFacts } from './facts.ts'
import { findMeetings } from './meetings/meetings.ts'
import { negotiates } from './negotiates.ts'
import { tellNews } from './news.ts'
import { findNextSteps } from './next-steps.ts'
import { findGoBetweens, findParties, seat } from './parties.ts'
import { labelIssues } from './positions/issue-labels.ts'
import { findPositions } from './positions/positions.ts'
import { findShifts } from './positions/shifts.ts'
import { findProposals, linkVersions } from './proposals/proposals.ts'
import { type Reading, readStory } from './reading.ts'
import { findRules } from './rules.ts'
import { layTimeline } from './timeline.ts'
import { Directory } from './who.ts'

/** What the stages before found in the story, comparing among them. */
export interface Recordable extends Findings {
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
export function record(story: StoryTexts, found: Recordable, since: string | null): Recorded {
  const readings = readStory(story, found)
  const reports = story.texts.map((text) => text.report)
  const speakers = [...found.statements, ...found.quotes].flatMap(({ speaker }) => speaker ?? [])
  const directory = new Directory(found.identities, new Set(speakers), reports)
  const number = (prefix: string, index: number) => `${story.idPrefix}${prefix}${index + 1}`

  const facts = gatherFacts(readings, found).map((fact, i) => ({ id: number('fa', i), ...fact }))
  const record = negotiates(readings)
    ? recordNegotiation(readings, reports, found, facts, directory, number)
    : EMPTY_RECORD
  const { figures, figureGroups } = found
  return {
    record,
    facts,
    timeline: layTimeline(facts, readings),
    brief: writeBrief(
      { facts, record, figures, figureGroups, reports, episodes: story.episodes, readings, derived: derivedIn(found) },
      directory,
    ),
    news: since === null ? null : tellNews(since, facts, readings, figureGroups),
  }
}

function recordNegotiation(
  readings: readonly Reading[],
  reports: readonly Report[],
  found: Recordable,
  facts: readonly Fact[],
  directory: Directory,
  number: (prefix: string, index: number) => string,
): NegotiationRecord {
  const met = findMeetings(readings, directory)
  const factAt = factFinder(facts)
  const between = findGoBetweens(readings, found.identities, directory)
  const stated = findPositions(readings, found, new Set(between.mediating.keys()), directory)
  const put = findProposals(readings, directory)
  const evidence = { positions: stated, proposals: put, meetings: met }
  const roles = findParties(readings, found.identities, between, evidence, directory)
  const meetings = met.map((meeting) => seat(meeting, roles))
  const proposals = linkVersions(put.map((one, i) => ({ id: number('pr', i), ...one })))
  const held = stated.map((position, i) => ({
    id: number('p', i),
    ...position,
    facts: [...new Set(position.passages.flatMap((passage) => factAt(passage)?.id ?? []))],
  }))
  const shifts = findShifts(held, reports, directory)
  return {
    ...labelIssues({ positions: held, shifts }, readings, found.lineage),
    parties: roles.parties,
    rules: findRules(readings, stated, proposals, directory).map((rule, i) => ({ id: number('ru', i), ...rule })),
    meetings: meetings.map(({ condition: _, ...meeting }, i) => ({ id: number('m', i), ...meeting })),
    proposals,
    events: findEvents(readings, directory).map((event, i) => ({ id: number('e', i), ...event })),
    nextSteps: findNextSteps(readings, meetings).map((step, i) => ({ id: number('n', i), ...step })),
  }
}

/** Reports rewritten, cut from another or put together out of several: their own words are nobody's account. */
function derivedIn({ lineage }: Recordable): string[] {
  return lineage.links.flatMap(({ a, b, relation, direction }) =>
    relation === 'copy' ? [] : direction === 'a>b' ? [b] : direction === 'b>a' ? [a] : [],
  )
}

const EMPTY_RECORD: NegotiationRecord = {
  parties: [],
  rules: [],
  shifts: [],
  meetings: [],
  proposals: [],
  positions: [],
  events: [],
  nextSteps: [],
}
