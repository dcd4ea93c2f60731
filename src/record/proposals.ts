/**
 * Proposals: what was put to a side, by whom, with its terms and the answers. Reads readings, gives `Proposal[]`.
 *
 * Own rules over clauses: a noun of proposal that is introduced ("a first draft of a plan", "the union's offer"), a verb
 * of proposing with an object or an infinitive ("offered to cut its catch"), options "under discussion". "the plan" takes
 * up the last proposal of that noun; terms are the clauses that hang on it or open with "under the plan".
 */
import type { Passage, Proposal } from '../model.ts'
import { containment, joinMentions, rowsAt } from './joining.ts'
import { type Response, type State, type Told, tellReport } from './proposal-tellings.ts'
import { passageOf, type Reading } from './reading.ts'
import type { Directory } from './who.ts'

/** Finds the proposals of a story, in order of first telling. */
export function findProposals(readings: readonly Reading[], directory: Directory): Omit<Proposal, 'id' | 'previous'>[] {
  const told = readings.flatMap((reading) => tellReport(reading, directory))
  const groups = joinMentions(
    told,
    (one) => [...rowsOf(one).map((row) => `row ${row}`), `head ${one.head}`],
    (a, b, key) => isSameProposal(a, b, key, directory),
  )
  return groups.map(describeProposal)
}

function rowsOf(told: Told): string[] {
  return told.spans.slice(0, 1).flatMap((span) => rowsAt(told.reading, told.sentence, span))
}

function isSameProposal(a: Told, b: Told, key: string, directory: Directory): boolean {
  if (a.reading === b.reading) return false
  const isOtherMaker = a.by !== null && b.by !== null && !directory.isSameSide(a.by, b.by)
  const isOtherVersion = a.version !== null && b.version !== null && a.version !== b.version
  if (isOtherMaker || isOtherVersion) return false
  const shared = containment(a.content, b.content)
  return key.startsWith('row')
    ? shared >= 0.2 || a.head === b.head
    : shared >= 0.6 && Math.min(a.content.size, b.content.size) >= 3
}

function describeProposal(group: readonly Told[]): Omit<Proposal, 'id' | 'previous'> {
  const first = group.find((one) => !one.isTitle) ?? (group[0] as Told)
  const responses = answersOnce(group.flatMap((one) => one.responses))
  const states = group.map((one) => one.state)
  return {
    by: group.map((one) => one.by).find((by) => by !== null) ?? null,
    passages: group.flatMap((one) => one.spans.map((span) => passageOf(one.reading, span.start, span.end))),
    name: first.name,
    terms: termsOnce(group),
    to: [...new Set(group.flatMap((one) => one.to))],
    version: group.map((one) => one.version).find((version) => version !== null) ?? null,
    openIssues: [],
    responses,
    state: strongest(states),
  }
}

/** A term that several reports tell is one term, in the wording told first. */
function termsOnce(group: readonly Told[]): Passage[] {
  const kept: { passage: Passage; content: ReadonlySet<string> }[] = []
  for (const { reading, terms } of group) {
    for (const span of terms) {
      const passage = passageOf(reading, span.start, span.end)
      const content = new Set(passage.text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [])
      if (!kept.some((other) => containment(other.content, content) >= SAME_TERM)) kept.push({ passage, content })
    }
  }
  return kept.map(({ passage }) => passage)
}

/** Share of words from which two terms are one. */
const SAME_TERM = 0.6

/** One answer a side, with the passages of all reports that tell it. */
function answersOnce(responses: readonly Response[]): Response[] {
  const kept = new Map<string, Response>()
  for (const response of responses) {
    const key = `${response.actor} ${response.state}`
    const held = kept.get(key)
    kept.set(
      key,
      held === undefined
        ? response
        : {
            ...held,
            condition: held.condition ?? response.condition,
            passages: [...held.passages, ...response.passages],
          },
    )
  }
  return [...kept.values()]
}

/** Names the earlier version of a proposal: same noun, same maker or none named, another version. */
export function linkVersions<Found extends Omit<Proposal, 'previous'>>(
  found: readonly Found[],
): (Found & Pick<Proposal, 'previous'>)[] {
  return found.map((one, i) => {
    const head = one.name.split(' ').at(-1)
    const earlier = found
      .slice(Math.max(0, i - 8), i)
      .findLast(
        (other) =>
          one.version !== null &&
          other.version !== null &&
          other.version !== one.version &&
          other.name.split(' ').at(-1) === head &&
          (other.by === one.by || other.by === null),
      )
    return { ...one, previous: earlier?.id ?? null }
  })
}

const ORDER: readonly State[] = [
  'conditionally accepted',
  'accepted',
  'rejected',
  'circulated',
  'under discussion',
  'proposed',
  'unknown',
]

/** An answer says more than the putting forward. */
function strongest(states: readonly State[]): State {
  return ORDER.find((state) => states.includes(state)) ?? 'unknown'
}
