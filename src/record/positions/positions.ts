/**
 * Positions: who demands, refuses, offers, promises, threatens or holds what. Reads readings, gives `Position[]`.
 *
 * Three ways a report tells one: by a verb with the side as its subject (`by-verb.ts`), in the words of a
 * speaker (`by-content.ts`), by a noun with its owner (`nouns.ts`). The same position in several
 * reports is one entry: same side and kind, joined by aligned sentences, an utterance or like wording. Where the actor
 * or the structure is unclear there is none: a wrong position costs more than a missing one.
 */
import { MEDIATOR_NOUNS, type PositionKind } from '../../lexicon/negotiation.ts'
import type { Passage, Position, Via } from '../../model.ts'
import { isDevelopment, type Stretch } from '../developments.ts'
import type { Recordable } from '../index.ts'
import { containment, joinMentions, rowsAt } from '../joining.ts'
import { passageOf, type Reading } from '../reading.ts'
import { familyCounter, preferredReports } from '../standing.ts'
import type { Directory } from '../who.ts'
import { DENYING } from './idioms.ts'
import { isSameIssue, measuredNoun } from './issues.ts'
import { type Told, tellReport } from './tellings.ts'

export type FoundPosition = Omit<Position, 'id' | 'facts'>

/** Finds the positions of a story, in order of first telling. */
export function findPositions(
  readings: readonly Reading[],
  found: Recordable,
  mediators: ReadonlySet<string>,
  directory: Directory,
): FoundPosition[] {
  const utteranceOf = new Map(found.utterances.flatMap((one) => one.quotes.map((quote) => [quote, one.id])))
  const told = readings.flatMap((reading) => tellReport(reading, utteranceOf, directory))
  const frequency = new Map<string, number>()
  for (const { content } of told) for (const word of content) frequency.set(word, (frequency.get(word) ?? 0) + 1)
  const sides = sidesOf(told, directory)
  // A mediator speaks of the talks without wanting anything of either side.
  for (const mediator of mediators) sides.add(directory.sideOf(mediator))
  // So do an envoy and a conciliator whom the story's words do not show at it.
  for (const { actor } of told) if (isAtTable(actor, directory)) sides.add(directory.sideOf(actor))
  const groups = joinMentions(
    told.filter((one) => !isReply(one) || sides.has(directory.sideOf(one.actor))),
    (one) => keysOf(one, frequency, directory),
    (a, b, key) => isSamePosition(a, b, key),
    (a, b) => isDevelopment(stretchOf(a), stretchOf(b)),
  )
  const count = familyCounter(found)
  const issues = issuesIn(groups, readings)
  const preferred = preferredReports(found)
  const rankOf = ({ reading }: Told) => preferred.get(reading.report) ?? 0
  return groups.map((group) => {
    // What an original says comes first: it is what is printed, whatever a rewrite made of it.
    const ordered = group.toSorted((a, b) => rankOf(a) - rankOf(b))
    return describePosition(ordered, issues, count, directory)
  })
}

/** Sides that want, refuse or give something: only their views are positions, not those of bystanders. */
function sidesOf(told: readonly Told[], directory: Directory): Set<string> {
  return new Set(told.filter((one) => !isReply(one)).map((one) => directory.sideOf(one.actor)))
}

/** What one thinks or denies makes nobody a side: bystanders do so too. */
function isReply({ kind, main }: Told): boolean {
  return kind === 'stance' || DENYING.has(main)
}

/** Whether a role says that one's work is to talk: "the bloc's special envoy". */
function isAtTable(actor: string, directory: Directory): boolean {
  const roles = directory.actor(actor)?.roles ?? []
  return roles.some(({ text }) =>
    text
      .toLowerCase()
      .split(/[^a-z-]+/)
      .some((word) => word === 'envoy' || word === 'negotiator' || MEDIATOR_NOUNS.has(word)),
  )
}

function keysOf(told: Told, frequency: ReadonlyMap<string, number>, directory: Directory): string[] {
  const side = directory.sideOf(told.actor)
  const rare = [...told.content]
    .filter((word) => (frequency.get(word) ?? 0) > 1)
    .sort((a, b) => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0) || (a < b ? -1 : 1))
    .slice(0, 3)
  return [
    ...(told.utterance === null ? [] : [`utterance ${told.utterance}`]),
    ...rowsAt(told.reading, told.sentence, told.span).map((row) => `row ${row} ${side}`),
    ...rare.map((word) => `word ${word} ${side}`),
    ...(EMPTY_VERBS.has(told.main) ? [] : [`verb ${told.main} ${side}`]),
  ]
}

function isSamePosition(a: Told, b: Told, key: string): boolean {
  const shared = containment(a.content, b.content)
  // One saying in two reports, of which one leaves out its proviso or softens its verb.
  const isRetold =
    a.kind !== b.kind && a.reading !== b.reading && shared >= 0.75 && Math.min(a.content.size, b.content.size) >= 4
  const isView = a.kind === 'stance' || b.kind === 'stance'
  if (isRetold && key.startsWith('utterance') && !isView && !isOpposite(a.kind, b.kind)) return true
  if (isRetold && key.startsWith('row') && GIVING.has(a.kind) && GIVING.has(b.kind)) return true
  if (a.kind !== b.kind && !(isRefusal(a.kind) && isRefusal(b.kind))) return false
  if (key.startsWith('utterance')) return shared >= 0.4
  // "New Delhi would not compromise on their interests", "will not compromise on protecting …": one line in many words.
  if (key.startsWith('verb'))
    return (
      a.main === 'red line' ||
      (a.kind === b.kind && a.nouns.some((noun) => b.nouns.includes(noun)) && !haveOtherNumbers(a, b))
    )
  if (key.startsWith('row')) return a.reading !== b.reading || shared >= 0.5
  if (haveOtherNumbers(a, b)) return false
  return shared >= 0.6 && Math.min(a.content.size, b.content.size) >= 3
}

/** Verbs that say nothing of the matter. */
const EMPTY_VERBS = new Set(
  'be have do make take get give go say tell want demand seek offer accept agree reject refuse insist'.split(' '),
)

function stretchOf({ reading, sentence, span }: Told): Stretch {
  const one = reading.sentences[sentence]
  return { reading, unit: one === undefined ? [] : [one], span }
}

/** "3 per cent" and "4.5 per cent" are two offers, however alike their words. */
function haveOtherNumbers(a: Told, b: Told): boolean {
  if (!a.isShare || !b.isShare) return false
  const numbers = (told: Told) => [...told.content].filter((word) => /^\d/.test(word))
  return !numbers(a).some((number) => b.content.has(number))
}

/** A line in one report is a condition or a rejection in another: "will not sign unless". */
function isRefusal(kind: PositionKind): boolean {
  return kind === 'red-line' || kind === 'rejection' || kind === 'condition'
}

/** A yes in one report and a no in another are two. */
function isOpposite(a: PositionKind, b: PositionKind): boolean {
  return (GIVING.has(a) && REFUSING.has(b)) || (REFUSING.has(a) && GIVING.has(b))
}

const GIVING: ReadonlySet<PositionKind> = new Set(['acceptance', 'offer', 'commitment'])
const REFUSING: ReadonlySet<PositionKind> = new Set(['rejection', 'red-line', 'threat'])

function describePosition(
  group: readonly Told[],
  issues: Issues,
  count: ReturnType<typeof familyCounter>,
  directory: Directory,
): FoundPosition {
  const first = group[0] as Told
  const reports = [...new Set(group.map((one) => one.reading.report))]
  const passages: Passage[] = group.map((one) => passageOf(one.reading, one.span.start, endOf(one)))
  return {
    actor: first.actor,
    kind: first.kind,
    issue: issueOf(group, issues),
    when: group.map((one) => one.when).find((when) => when !== null) ?? null,
    passages,
    statements: [...new Set(group.flatMap((one) => (one.said === null ? [] : [one.said.of.id])))],
    via: viaOf(group, directory),
    ...count(reports),
  }
}

/** “if, and only if, the guns go”: not broken off inside a short quotation that it opens. */
function endOf({ reading, span }: Told): number {
  const open = reading.text.quotations.find(
    ({ start, end, depth }) => depth === 0 && start > span.start + 1 && start < span.end && end > span.end,
  )
  return open !== undefined && open.end - open.start <= SHORT_QUOTATION ? open.end : span.end
}

/** Characters of a quotation that is printed whole. */
const SHORT_QUOTATION = 80

/** The noun that positions of the story speak of most; of a share what the story's shares are of. */
function issueOf(group: readonly Told[], issues: Issues): string | null {
  if (issues.measured !== null && group.some(({ isShare }) => isShare)) return issues.measured
  const frequencyOf = (noun: string) => issues.frequency.get(noun) ?? 0
  let best: string | null = null
  for (const noun of group.flatMap(({ nouns }) => nouns))
    if (best === null || frequencyOf(noun) > frequencyOf(best)) best = noun
  if (best === null) return null
  if (issues.measured !== null && isSameIssue(best, issues.measured)) return issues.measured
  return frequencyOf(best) > 1 || group.some(({ kind }) => kind !== 'stance') ? best : null
}

interface Issues {
  /** In how many positions a noun stands. */
  readonly frequency: ReadonlyMap<string, number>
  readonly measured: string | null
}

function issuesIn(groups: readonly (readonly Told[])[], readings: readonly Reading[]): Issues {
  const frequency = new Map<string, number>()
  for (const group of groups)
    for (const noun of new Set(group.flatMap(({ nouns }) => nouns))) frequency.set(noun, (frequency.get(noun) ?? 0) + 1)
  return { frequency, measured: measuredNoun(readings) }
}

/** Through whom it is known, where another than the side itself says so: "according to Podolyak, the US favours". */
function viaOf(group: readonly Told[], directory: Directory): Via[] {
  const chain: Via[] = []
  for (const { said, actor } of group) {
    if (said === null) continue
    chain.push(...said.of.via)
    const { speaker, speakerPassage } = said.of
    if (speaker === null || speakerPassage === null || directory.isSameSide(speaker, actor)) continue
    chain.push({ actor: speaker, passage: speakerPassage })
  }
  return chain
}
