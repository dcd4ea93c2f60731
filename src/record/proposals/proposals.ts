/**
 * Proposals: what was put to a side, by whom, with its terms and the answers. Reads readings, gives `Proposal[]`.
 *
 * Own rules over clauses: a noun of proposal that is introduced ("a first draft of a plan", "the union's offer"), a verb
 * of proposing with an object or an infinitive ("offered to cut its catch"), options "under discussion". "the plan" takes
 * up the last proposal of that noun; terms are the clauses that hang on it or open with "under the plan".
 */
import type { Passage, Proposal } from '../../model.ts'
import { containment, joinMentions, rowsAt } from '../joining.ts'
import { overlap, passageOf, type Reading } from '../reading.ts'
import type { Directory } from '../who.ts'
import { isPast } from './parts.ts'
import { type Response, type State, type Told, tellReport } from './tellings.ts'

/** Finds the proposals of a story, in order of first telling. */
export function findProposals(readings: readonly Reading[], directory: Directory): Omit<Proposal, 'id' | 'previous'>[] {
  const told = readings.flatMap((reading) => tellReport(reading, directory))
  const makers = makersOf(told, directory)
  const groups = joinMentions(
    told,
    (one) => [
      ...rowsOf(one).map((row) => `row ${row}`),
      `head ${one.head}`,
      ...(AGREEMENTS.has(one.head) ? ['agreement'] : []),
      ...(one.by === null ? [] : [`maker ${directory.sideOf(one.by)}`]),
    ],
    (a, b, key) =>
      key.startsWith('maker') ? isOneOfMaker(a, b, makers, directory) : isSameProposal(a, b, key, directory),
    (a, b) => isOtherNumbers(a, b) || isPast(a.version) !== isPast(b.version) || isThoughtOf(a) !== isThoughtOf(b),
  )
  return groups.map(describeProposal).filter(tellsSomething)
}

/** A bare "proposals" without maker, terms, version, figures or answer tells an editor nothing. */
function tellsSomething({ by, state, terms, version, responses, name }: Omit<Proposal, 'id' | 'previous'>): boolean {
  return (
    by !== null || state !== 'unknown' || version !== null || terms.length + responses.length > 0 || /\d/.test(name)
  )
}

/** What a side has put forward, told with numbers, terms or a label of its own. */
interface PutForward {
  readonly heads: Set<string>
  readonly tellings: Told[]
}

/** What each side has put forward: "3 per cent", then "4.5 per cent", are two. */
function makersOf(told: readonly Told[], directory: Directory): Map<string, PutForward[]> {
  const makers = new Map<string, PutForward[]>()
  for (const one of told) {
    if (one.by === null || isBare(one)) continue
    const side = directory.sideOf(one.by)
    const mine = makers.get(side) ?? []
    const same = mine.find(({ tellings }) => tellings.slice(0, 12).some((other) => isAlike(one, other)))
    if (same === undefined) mine.push({ heads: new Set([one.head]), tellings: [one] })
    else {
      same.heads.add(one.head)
      same.tellings.push(one)
    }
    makers.set(side, mine)
  }
  return makers
}

function isAlike(a: Told, b: Told): boolean {
  if (a.numbers.size > 0 && b.numbers.size > 0) return !isOtherNumbers(a, b)
  return containment(a.content, b.content) >= 0.6
}

/** "its offer": told as known, with nothing that tells it from others of its maker. */
function isBare({ isKnown, isTitle, terms, label, numbers }: Told): boolean {
  return (isKnown || isTitle) && terms.length === 0 && label.size === 0 && numbers.size === 0
}

/** The same numbers of the same maker; or what is taken for known, where it can be but one of what its maker put forward. */
function isOneOfMaker(
  a: Told,
  b: Told,
  makers: ReadonlyMap<string, readonly PutForward[]>,
  directory: Directory,
): boolean {
  if (a.version !== null && b.version !== null && a.version !== b.version) return false
  if (a.numbers.size > 0 && b.numbers.size > 0)
    return !isOtherNumbers(a, b) && (a.numbers.size > 1 || b.numbers.size > 1)
  const [bare, other] = isBare(a) ? [a, b] : [b, a]
  if (!isBare(bare)) return false
  if (isBare(other)) return true
  const all = makers.get(directory.sideOf(other.by as string)) ?? []
  const ofHead = all.filter(({ heads }) => heads.has(bare.head))
  const candidates = ofHead.length > 0 ? ofHead : all
  return candidates.length === 1 && (candidates[0] as PutForward).tellings.includes(other)
}

function isThoughtOf(told: Told): boolean {
  return told.isThoughtOf === true
}

/** Whether both are told with numbers, and neither holds all of the other's. */
function isOtherNumbers(a: Told, b: Told): boolean {
  if (a.numbers.size === 0 || b.numbers.size === 0) return false
  const days = [a, b].map(({ reading }) => reading.text.report.publishedAt?.slice(0, 10) ?? null)
  if ((a.by === null || b.by === null) && (days[0] === null || days[0] === days[1])) return false
  const isIn = (x: ReadonlySet<string>, y: ReadonlySet<string>) => [...x].every((number) => y.has(number))
  return (
    !isIn(a.numbers, b.numbers) &&
    !isIn(b.numbers, a.numbers) &&
    ![...a.numbers].some((number) => b.numbers.has(number))
  )
}

function rowsOf(told: Told): string[] {
  return told.spans.slice(0, 1).flatMap((span) => rowsAt(told.reading, told.sentence, span))
}

function isSameProposal(a: Told, b: Told, key: string, directory: Directory): boolean {
  if (a.reading === b.reading && !isOneAgreement(a, b)) return false
  const isOtherMaker = a.by !== null && b.by !== null && !directory.isSameSide(a.by, b.by)
  const isOtherVersion = a.version !== null && b.version !== null && a.version !== b.version
  if (isOtherMaker || isOtherVersion) return false
  if (isOneAgreement(a, b)) return true
  const shared = containment(a.content, b.content)
  return key.startsWith('row')
    ? shared >= 0.2 || a.head === b.head
    : shared >= 0.6 && Math.min(a.content.size, b.content.size) >= 3
}

/** What sides make between them; of these, the names of one thing (WordNet: armistice, cease-fire, truce). */
const AGREEMENTS = new Set(
  'truce ceasefire cease-fire armistice deal agreement accord pact treaty settlement'.split(' '),
)
const TRUCES = new Set(['truce', 'ceasefire', 'cease-fire', 'armistice'])

/** "A 30-day ceasefire", "the truce", "the 5% offer" told again: the same figures, or what is known by now. */
function isOneAgreement(a: Told, b: Told): boolean {
  const isHead = a.head === b.head || (TRUCES.has(a.head) && TRUCES.has(b.head))
  const isKind = isHead || (AGREEMENTS.has(a.head) && AGREEMENTS.has(b.head))
  if (!isKind || isOtherNumbers(a, b)) return false
  const isShared = [...a.numbers].some((number) => b.numbers.has(number))
  if (isShared && isHead) return a.by === null || b.by === null || a.by === b.by
  const isAgreed = AGREEMENTS.has(a.head) && AGREEMENTS.has(b.head) && a.by === null && b.by === null
  return isAgreed && (isBare(a) || isBare(b)) && (a.state === 'accepted' || b.state === 'accepted')
}

function describeProposal(group: readonly Told[]): Omit<Proposal, 'id' | 'previous'> {
  const named = group.filter((one) => !one.isTitle)
  const first = named.find((one) => !one.isKnown) ?? named[0] ?? (group[0] as Told)
  const responses = answersOnce(group.flatMap((one) => one.responses))
  const states = group.map((one) => one.state)
  return {
    by: group.map((one) => one.by).find((by) => by !== null) ?? null,
    passages: group.flatMap((one) =>
      [...one.spans, ...one.terms.filter((term) => !one.spans.some((span) => overlap(span, term) > 0))].map((span) =>
        passageOf(one.reading, span.start, span.end),
      ),
    ),
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
      const passage = withoutSource(passageOf(reading, span.start, span.end))
      const content = new Set(passage.text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [])
      const isTold = (other: { passage: Passage; content: ReadonlySet<string> }) =>
        containment(other.content, content) >= SAME_TERM && isOneNumber(other.passage.text, passage.text)
      if (!kept.some(isTold)) kept.push({ passage, content })
    }
  }
  return kept.map(({ passage }) => passage)
}

/** "3 per cent this year" and "4 per cent next year" are two terms, however alike; "20 km (12 miles)" is 20 km. */
function isOneNumber(a: string, b: string): boolean {
  const [one, other] = [a, b].map((text) => new Set(text.match(/\d+(?:[.,]\d+)*/g) ?? [])) as [Set<string>, Set<string>]
  if (one.size === 0 || other.size === 0) return one.size === other.size
  return one.isSubsetOf(other) || other.isSubsetOf(one)
}

/** "85 monitors, according to two diplomats": who says so is no part of the term, nor what comes behind a semicolon. */
function withoutSource(passage: Passage): Passage {
  // "40 trucks a day; however …": the term ends there.
  const at = Math.min(
    ...[', according to ', '; '].map((mark) => passage.text.indexOf(mark)).filter((i) => i > 0),
    Infinity,
  )
  return at === Infinity ? passage : { ...passage, end: passage.start + at, text: passage.text.slice(0, at) }
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
