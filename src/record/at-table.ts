/**
 * Who sits at the table: whom the story shows to negotiate, beside what they want. Reads identities, proposals and meetings,
 * gives sides.
 *
 * Signs: a negotiator or delegation of its own, a proposal made, received or answered, a seat in talks (CAMEO 03–06, 08), an
 * offer, an acceptance, a threat or a line drawn.
 */
import { PROPOSAL_NOUNS } from '../lexicon/negotiation.ts'
import type { Identities, Passage, Proposal } from '../model.ts'
import type { FoundMeeting } from './meetings/meetings.ts'
import type { FoundPosition } from './positions/positions.ts'
import type { Directory } from './who.ts'

/** What shows who is a side. */
export interface Evidence {
  readonly positions: readonly FoundPosition[]
  readonly proposals: readonly Omit<Proposal, 'id' | 'previous'>[]
  readonly meetings: readonly FoundMeeting[]
}

/** Sides with a negotiator, a proposal or a seat, or who offer, accept, threaten or draw a line. */
export function atTable(
  identities: Identities,
  { positions, proposals, meetings }: Evidence,
  directory: Directory,
): Set<string> {
  const seated = new Set<string>()
  const seat = (actor: string) => seated.add(directory.sideOf(actor))
  for (const { id, party, roles } of identities.actors)
    if (party !== null && roles.some(({ text }) => NEGOTIATING.test(text))) seat(id)
  for (const { by, to, responses } of proposals)
    for (const actor of [...(by === null ? [] : [by]), ...to, ...responses.map((one) => one.actor)]) seat(actor)
  for (const { actor, kind, passages } of positions) {
    const isAnswer = kind === 'rejection' && passages.some(({ text }) => speaksOfProposal(text))
    if (BARGAINING.has(kind) || isAnswer) seat(actor)
  }
  // Of three or more at a meeting one may only be named beside it: "along the border with Lundia agreed to talks".
  for (const meeting of meetings)
    if (isOfTalks(meeting) && sidesAt(meeting, directory).length === 2)
      for (const side of meeting.participants) seat(side)
  return seated
}

/** Those who talk with a side, though the reports tell nothing that they want: "India-US trade talks". */
export function inTalksWith(
  isSide: (side: string) => boolean,
  meetings: readonly FoundMeeting[],
  directory: Directory,
): Map<string, Passage[]> {
  const found = new Map<string, Passage[]>()
  for (const meeting of meetings) {
    const sides = sidesAt(meeting, directory)
    // "Talks with Norway" has its other side in whoever tells of it.
    const isOpen =
      sides.length === 1 && meeting.passages.some(({ text }) => /\b(?:talks|negotiations) with\b/.test(text))
    if (!isOpen && (sides.length !== 2 || !sides.some(isSide) || !isOfTalks(meeting))) continue
    for (const side of sides) found.set(side, [...(found.get(side) ?? []), ...meeting.passages])
  }
  return found
}

function sidesAt({ participants }: FoundMeeting, directory: Directory): string[] {
  return [...new Set(participants.map((actor) => directory.sideOf(actor)))]
}

/** "Deal talks", "negotiators": not every visit is one to negotiate. */
function isOfTalks({ passages }: FoundMeeting): boolean {
  return passages.some(({ text }) => TALKS.test(text))
}

/** "turned down identical terms" */
function speaksOfProposal(text: string): boolean {
  return text
    .toLowerCase()
    .split(/[^a-z-]+/)
    .some((word) => word === 'terms' || PROPOSAL_NOUNS.has(word.replace(/s$/, '')))
}

/** What only one who bargains does; anybody may demand, promise or refuse something. */
const BARGAINING: ReadonlySet<string> = new Set(['offer', 'acceptance', 'threat', 'red-line'])

const TALKS = /\b(?:talks|negotiat(?:e|es|ed|ing|ions?|ors?)|bargaining|mediation)\b/i
const NEGOTIATING = /\b(?:negotiators?|delegation|negotiating team)\b/i
