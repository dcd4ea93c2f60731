/**
 * Meetings: where sides talked, talk, will or may talk. Reads readings, gives `Meeting[]`, each with all passages.
 *
 * Own rules over clauses: a noun of meeting as subject or object, a verb of meeting with people on both sides, the table
 * idioms; the state is the mood of the clause (see `mood.ts`). "the talks" goes to the meeting the report told of last;
 * reports are joined by aligned sentences, or by date, place and sides. Measured in eval/record.md.
 */
import type { Meeting, Passage } from '../../model.ts'
import { containment, contentOf, joinMentions, rowsAt } from '../joining.ts'
import { passageOf, type Reading, tokensIn } from '../reading.ts'
import type { Directory } from '../who.ts'
import type { State } from './state.ts'
import { findTellings, type Telling } from './tellings.ts'

/** A meeting as one report tells it. */
interface Told {
  readonly tellings: Telling[]
  state: State
  when: string | null
  where: string | null
}

export interface FoundMeeting extends Omit<Meeting, 'id'> {
  readonly condition: Passage | null
}

/** Finds the meetings of a story, in order of first telling. */
export function findMeetings(readings: readonly Reading[], directory: Directory): FoundMeeting[] {
  const told = readings.flatMap((reading) => tellReport(reading, directory))
  const groups = joinMentions(
    told,
    keysOf,
    (a, b, key) => isSameMeeting(a, b, key, directory),
    (a, b) => areApart(a.tellings, b.tellings),
  )
  return groups.map((group) => describeMeeting(group))
}

/** Those of one report: later tellings go to the one they take up. */
function tellReport(reading: Reading, directory: Directory): Told[] {
  const found: Told[] = []
  const tellings = findTellings(reading, directory)
  for (const telling of tellings) {
    const earlier = takenUp(found, telling, directory)
    if (earlier !== null) {
      earlier.tellings.push(telling)
      earlier.when ??= telling.when
      earlier.where ??= telling.where
      // What began and is not told to have ended goes on.
      if (telling.state === 'under way' && earlier.state === 'held' && telling.seating !== 'direct')
        earlier.state = 'under way'
      // A headline only announces; the first sentence of the body says how it stands.
      if (telling.state !== null && earlier.tellings.every((one) => one.isTitle || one === telling))
        earlier.state = telling.state
      continue
    }
    if (telling.state === null) continue
    found.push({ tellings: [telling], state: telling.state, when: telling.when, where: telling.where })
  }
  return found
}

/** The meeting a telling takes up: the last that nothing in it speaks against, a real one before a possible one. */
function takenUp(found: readonly Told[], telling: Telling, directory: Directory): Told | null {
  if (telling.state === null) {
    const real = found.filter(({ state }) => state !== 'possible' && state !== 'unconfirmed')
    return lastCompatible(real, telling, directory) ?? lastCompatible(found, telling, directory)
  }
  return lastCompatible(found, telling, directory)
}

function lastCompatible(found: readonly Told[], telling: Telling, directory: Directory): Told | null {
  for (let i = found.length - 1; i >= 0; i--) {
    const told = found[i] as Told
    if (told.when !== null && telling.when !== null && told.when !== telling.when) continue
    if (told.where !== null && telling.where !== null && told.where !== telling.where) continue
    if (areApart(told.tellings, [telling])) continue
    const first = told.tellings[0] as Telling
    if (telling.state === null) return told
    // A headline announces what the first sentences tell.
    if (told.tellings.every((one) => one.isTitle) && (first.sentence === 0 || telling.isTitle) && telling.sentence <= 3)
      return told
    if (!isSameStage(told.state, telling.state)) continue
    if (telling.isDefinite) return told
    const isNear = telling.sentence - (told.tellings.at(-1) as Telling).sentence <= 1
    if (
      isNear &&
      told.state === telling.state &&
      sharesActor(told.tellings, telling.actors, directory) &&
      telling.when !== null
    )
      return told
  }
  return null
}

/** Separate rooms and one table are two meetings, whatever else they share. */
function areApart(a: readonly Telling[], b: readonly Telling[]): boolean {
  const isSeparate = (tellings: readonly Telling[]) => tellings.some(({ seating }) => seating === 'separate')
  const isDirect = (tellings: readonly Telling[]) => tellings.some(({ seating }) => seating === 'direct')
  return (isSeparate(a) && isDirect(b)) || (isDirect(a) && isSeparate(b))
}

/** Held and under way are stages of one meeting in reports of one day, as are planned and under way. */
function isSameStage(a: State, b: State): boolean {
  if (a === b) return true
  const pair = [a, b].sort().join('+')
  return pair === 'held+under way' || pair === 'planned+under way'
}

function sharesActor(tellings: readonly Telling[], actors: readonly string[], directory: Directory): boolean {
  return tellings.some((one) => one.actors.some((a) => actors.some((b) => directory.isSameSide(a, b))))
}

function keysOf(told: Told): string[] {
  const keys = new Set<string>()
  for (const { reading, sentence, span } of told.tellings)
    for (const row of rowsAt(reading, sentence, span)) keys.add(`row ${row}`)
  if (told.when !== null) keys.add(`when ${told.when}`)
  if (told.where !== null) keys.add(`where ${told.where}`)
  if (isApart(told)) keys.add('apart')
  return [...keys]
}

function isSameMeeting(a: Told, b: Told, key: string, directory: Directory): boolean {
  const isOther = a.when !== null && b.when !== null && a.when !== b.when
  if (isOther) return false
  const isOneReport = (a.tellings[0] as Telling).reading === (b.tellings[0] as Telling).reading
  if (isOneReport || areApart(a.tellings, b.tellings)) return false
  if (key.startsWith('row')) return isSameStage(a.state, b.state) || a.when !== null
  if (!isSameStage(a.state, b.state)) return false
  if (key === 'apart') return isAlike(a, b)
  const isOtherPlace = a.where !== null && b.where !== null && a.where !== b.where
  if (isOtherPlace) return false
  // "talks will begin on the 24th in Port Lerin", "agreed to meet in Port Lerin on the 24th"
  if (a.when !== null && a.where !== null && a.when === b.when && a.when.length >= 10 && a.where === b.where)
    return true
  const isDirect = (told: Told) => told.tellings.some(({ seating }) => seating === 'direct')
  if (a.when !== null && b.when !== null && isDirect(a) && isDirect(b)) return true
  const shared = (a.tellings.flatMap((one) => one.actors) as string[]).some((actor) =>
    sharesActor(b.tellings, [actor], directory),
  )
  return shared && a.when !== null && b.when !== null
}

/** Sides that sat in separate rooms, told as a fact. */
function isApart({ state, tellings }: Told): boolean {
  return (state === 'held' || state === 'under way') && tellings.some(({ seating }) => seating === 'separate')
}

/** "have stayed on separate floors of a hotel for three days", "have been kept on separate floors": one state told twice. */
function isAlike(a: Told, b: Told): boolean {
  const contents = ({ tellings }: Told) =>
    tellings.map(({ reading, sentence, span }) => contentOf(reading, ...tokensIn(reading, sentence, span), false))
  return contents(a).some((x) => contents(b).some((y) => Math.min(x.size, y.size) >= 3 && containment(x, y) >= ALIKE))
}

/** Share of the content words of the shorter telling that the other has too. */
const ALIKE = 0.6

function describeMeeting(group: readonly Told[]): FoundMeeting {
  const tellings = group.flatMap((told) => told.tellings)
  const state = prevailing(group.map((told) => told.state))
  // What an editor reads first tells of the meeting itself.
  const lead = tellings.find((one) => one.state === state && !one.isAside) ?? tellings[0]
  const ordered = [lead as Telling, ...tellings.filter((one) => one !== lead)]
  const passages = ordered.map((one) => passageOf(one.reading, one.span.start, one.span.end))
  const actors = [...new Set(tellings.filter((one) => one.state !== null).flatMap((one) => one.actors))]
  const format = tellings.map((one) => one.format).find((one) => one !== 'unknown') ?? 'unknown'
  return {
    passages,
    when: group.map((told) => told.when).find((when) => when !== null) ?? null,
    where: group.map((told) => told.where).find((where) => where !== null) ?? null,
    participants: actors,
    mediators: [],
    hosts: [],
    level: tellings.map((one) => one.level).find((level) => level !== null) ?? null,
    contradictions: contradictionsIn(group),
    format,
    state,
    condition: null,
  }
}

/** Passages of one report that put one meeting into different states. */
function contradictionsIn(group: readonly Told[]): Passage[][] {
  return group.flatMap((told) => {
    const stated = told.tellings.filter((one) => one.state !== null && !one.isTitle)
    const isContradicted = stated.some((a) =>
      stated.some((b) => !isSameStage(a.state as State, b.state as State) && isFirm(a.state) && isFirm(b.state)),
    )
    if (!isContradicted) return []
    return [stated.map((one) => passageOf(one.reading, one.span.start, one.span.end))]
  })
}

/** What is possible or unconfirmed may stand beside anything. */
function isFirm(state: State | null): boolean {
  return state === 'held' || state === 'under way' || state === 'planned' || state === 'called off'
}

/** The state most reports give; of equals the first. */
function prevailing(states: readonly State[]): State {
  const counts = new Map<State, number>()
  for (const state of states) counts.set(state, (counts.get(state) ?? 0) + 1)
  let best = states[0] as State
  for (const [state, count] of counts) if (count > (counts.get(best) ?? 0)) best = state
  return best
}
