/**
 * Parties: the sides of the negotiation, their people, and apart from them mediators, hosts and observers.
 * Reads positions, proposals, meetings and clauses of mediating, gives `Party[]`.
 *
 * A side wants or refuses something and sits at the table (`at-table.ts`): a hospital that asks for blood is none. A
 * mediator is no party; a state that mediates and also demands on its own account is listed as both, with the words.
 */
import { HOSTING_VERBS, MEDIATING_VERBS, MEDIATOR_NOUNS } from '../lexicon/negotiation.ts'
import type { Identities, Party, Passage, Span, Token } from '../model.ts'
import { atTable, type Evidence, inTalksWith } from './at-table.ts'
import type { Clause } from './clauses/clauses.ts'
import type { FoundMeeting } from './meetings/meetings.ts'
import { listUnder, passageOf, type Reading, type SentenceReading } from './reading.ts'
import { actorsIn, type Directory, isOffice, nounBehind, subjectActor } from './who.ts'

type Role = Party['role']

/** Kinds of position that only a side takes: a mediator may promise, hope or set a rule of process. */
const PARTISAN = new Set(['demand', 'red-line', 'rejection', 'threat', 'acceptance', 'offer'])

export interface Roles {
  readonly parties: readonly Party[]
  /** Actors that mediate, and those that host, whatever side they belong to. */
  readonly mediators: ReadonlySet<string>
  readonly hosts: ReadonlySet<string>
}

/** Who stands between the sides: mediators and hosts, with the words that say so. */
export interface Between {
  readonly mediating: Map<string, Passage[]>
  readonly hosting: Map<string, Passage[]>
}

/** Finds mediators and hosts. Linear in clauses and roles. */
export function findGoBetweens(readings: readonly Reading[], identities: Identities, directory: Directory): Between {
  const mediating = new Map<string, Passage[]>()
  const hosting = new Map<string, Passage[]>()
  for (const reading of readings) {
    for (const clause of reading.clauses) noteGoBetweens(reading, clause, directory, mediating, hosting)
    for (const one of reading.sentences) noteNamedBehind(reading, one, directory, mediating)
  }
  for (const { id, roles } of identities.actors) {
    for (const { text, passages } of roles) {
      const words = text.toLowerCase().split(/[^a-z-]+/)
      if (words.some((word) => MEDIATOR_NOUNS.has(word.replace(/s$/, '')))) note(mediating, id, passages)
    }
  }
  dropUnnamed(mediating, directory)
  return { mediating, hosting }
}

/** "Mediators", "a mediator": named by now. */
function dropUnnamed(found: Map<string, Passage[]>, directory: Directory): void {
  const unnamed = [...found.keys()].filter((actor) => directory.isAnonymous(actor))
  if (unnamed.length < found.size) for (const actor of unnamed) found.delete(actor)
}

/** Finds who is a side and who stands between them. */
export function findParties(
  readings: readonly Reading[],
  identities: Identities,
  between: Between,
  shown: Evidence,
  directory: Directory,
): Roles {
  const { mediating, hosting } = between
  const { positions, meetings } = shown
  const { claimed, denied } = saidToBeParties(readings, directory)
  const evidence = new Map<string, Passage[]>()
  for (const position of positions) {
    if (PARTISAN.has(position.kind)) note(evidence, directory.sideOf(position.actor), position.passages)
  }
  const mediatingSides = new Set([...mediating.keys()].map((actor) => directory.sideOf(actor)))
  const isBetween = (side: string) => mediatingSides.has(side) || hosting.has(side)
  const seated = atTable(identities, shown, directory)
  const isSide = (side: string) =>
    seated.has(side) || positions.some(({ kind, actor }) => kind !== 'stance' && directory.sideOf(actor) === side)
  for (const [side, passages] of inTalksWith(isSide, meetings, directory))
    if (!isBetween(side)) note(evidence, side, passages.slice(0, 1))
  keepSides(evidence, seated, directory)
  const members = membersBySide(identities, directory)
  const parties: Party[] = []
  const list = (found: ReadonlyMap<string, Passage[]>, role: Role) => {
    for (const [actor, passages] of found) {
      const own = directory.actor(actor)
      if (own === null || !directory.isAgent(actor)) continue
      parties.push({
        actor,
        side: directory.actor(directory.sideOf(actor))?.name ?? null,
        role,
        members: (members.get(actor) ?? []).filter((member) => member !== actor),
        passages,
        differing: role === 'party' ? (denied.get(actor) ?? []) : (claimed.get(actor) ?? []),
      })
    }
  }
  const isPartisan = (side: string) =>
    positions.some((one) => directory.sideOf(one.actor) === side && ['demand', 'red-line', 'threat'].includes(one.kind))
  // A mediator or host is a side only where it wants or refuses something itself: one report's word makes a difference.
  // A body that is there to conciliate asks things of the sides in that part.
  const isOwnSide = (side: string) => isPartisan(side) && directory.actor(side)?.kind === 'government'
  list(new Map([...evidence].filter(([side]) => !isBetween(side) || isOwnSide(side))), 'party')
  list(mediating, 'mediator')
  list(hosting, 'host')
  return { parties, mediators: new Set(mediating.keys()), hosts: new Set(hosting.keys()) }
}

/** Leaves voices, people without a name, and whom nothing shows at the table where two others are. */
function keepSides(evidence: Map<string, Passage[]>, seated: ReadonlySet<string>, directory: Directory): void {
  const drop = (isOut: (side: string) => boolean) => {
    for (const side of [...evidence.keys()]) if (isOut(side)) evidence.delete(side)
  }
  // A person without a side is a voice, not a party.
  drop((side) => directory.actor(side)?.kind === 'person')
  const atLeastTwo = (isKept: (side: string) => boolean) => [...evidence.keys()].filter(isKept).length >= 2
  const isNamed = (side: string) => !directory.isAnonymous(side)
  if (atLeastTwo(isNamed)) drop((side) => !isNamed(side))
  const isSeated = (side: string) => seated.has(side)
  if (atLeastTwo(isSeated)) drop((side) => !isSeated(side))
  // "The clerks' union" beside the Harbour Union: a party's name and a description of it, or of what nothing tells apart.
  const names = [...evidence.keys()].map((side) => directory.actor(side)?.name ?? '').filter(isProper)
  const words = new Set(names.flatMap((name) => name.toLowerCase().split(' ')))
  drop((side) => {
    const name = directory.actor(side)?.name ?? ''
    return !isProper(name) && words.has(name.split(' ').at(-1) ?? '')
  })
}

/** Whether a name holds a proper one. */
function isProper(name: string): boolean {
  return /\p{Lu}/u.test(name.replace(/^The /, ''))
}

/** Puts mediators and hosts of a meeting apart from those who sit at its table. */
export function seat(meeting: FoundMeeting, roles: Roles): FoundMeeting {
  const { mediators, hosts } = roles
  const seated = meeting.participants.filter((actor) => !mediators.has(actor) && !hosts.has(actor))
  const parties = roles.parties.filter(({ role, actor }) => role === 'party' && !mediators.has(actor))
  // "The two delegations met": with two sides in the story it is they.
  const isBoth = parties.length === 2 && meeting.passages.some(({ text }) => BOTH_SIDES.test(text))
  return {
    ...meeting,
    participants: seated.length < 2 && isBoth ? parties.map(({ actor }) => actor) : seated,
    mediators: meeting.participants.filter((actor) => mediators.has(actor)),
    hosts: meeting.participants.filter((actor) => hosts.has(actor)),
  }
}

const BOTH_SIDES = /\b(?:both|two|rival|opposing|the) (?:\w+ )?(?:sides|parties|delegations|teams|camps)\b/i

/** "talks mediated by …", "who mediates for …", "Qatar brokered …", "the hosts". */
function noteGoBetweens(
  reading: Reading,
  clause: Clause,
  directory: Directory,
  mediating: Map<string, Passage[]>,
  hosting: Map<string, Passage[]>,
): void {
  const isMediating =
    MEDIATING_VERBS.has(clause.lemma) || goesBetween(reading.tokens, clause) || chairsTalks(reading.tokens, clause)
  const isHosting = HOSTING_VERBS.has(clause.lemma)
  const isNamed = clause.subjectTokens !== null && namesMediator(reading.tokens, clause.subjectTokens)
  if (!isMediating && !isHosting && !isNamed) return
  const passage = passageOf(reading, clause.start, clause.end)
  const by = byPhrase(reading.tokens, clause)
  const actors =
    by !== null
      ? namedIn(reading, clause.sentence, { start: by, end: clause.end }, directory)
      : isNamed && clause.subject !== null
        ? actorsIn(reading, clause.sentence, clause.subject, directory)
        : [subjectActor(reading, clause, directory)].filter((actor) => actor !== null)
  for (const actor of actors) note(isHosting ? hosting : mediating, actor, [passage])
}

/** Whom a stretch names, but not whose they are where it names them: "by Quill's representatives, Ada Moss and Ivo Hale". */
function namedIn(reading: Reading, sentence: number, span: Span, directory: Directory): string[] {
  const isOwner = (one: Span) => {
    const noun = nounBehind(reading, sentence, one)
    return noun !== null && isOffice(noun.lemma) && /^['’]/.test(reading.text.report.text.slice(one.end, one.end + 1))
  }
  const named = actorsIn(reading, sentence, span, directory, isOwner)
  return named.length > 0 ? named : actorsIn(reading, sentence, span, directory)
}

/** "the mediators, Ada Moss and Ivo Hale of the League,": persons in apposition. */
function noteNamedBehind(
  reading: Reading,
  { index, sentence, references }: SentenceReading,
  directory: Directory,
  mediating: Map<string, Passage[]>,
): void {
  const { tokens } = reading
  for (let i = sentence.firstToken; i < sentence.endToken - 2; i++) {
    const { pos, lemma, start } = tokens[i] as Token
    if (pos !== 'NOUN' || !MEDIATOR_NOUNS.has(lemma) || tokens[i + 1]?.norm !== ',') continue
    const first = tokens[i + 2] as Token
    if (!references.some((one) => one.form === 'name' && one.start <= first.start && one.end > first.start)) continue
    let end = i + 2
    while (end < sentence.endToken && !['VERB', 'AUX'].includes((tokens[end] as Token).pos)) end++
    const span = { start: first.start, end: (tokens[end - 1] as Token).end }
    for (const actor of actorsIn(reading, index, span, directory))
      if (directory.actor(actor)?.kind === 'person') note(mediating, actor, [passageOf(reading, start, span.end)])
  }
}

/** "is a party to the talks", "is not a party": who is said to be one, and who is said to be none. */
function saidToBeParties(
  readings: readonly Reading[],
  directory: Directory,
): { claimed: Map<string, Passage[]>; denied: Map<string, Passage[]> } {
  const claimed = new Map<string, Passage[]>()
  const denied = new Map<string, Passage[]>()
  for (const reading of readings) {
    for (const clause of reading.clauses) {
      if (clause.lemma !== 'be' || !namesParty(reading.tokens, clause)) continue
      const subject =
        clause.opener === 'which' || clause.opener === 'who'
          ? actorBefore(reading, clause, directory)
          : subjectActor(reading, clause, directory)
      if (subject === null) continue
      note(clause.negated ? denied : claimed, directory.sideOf(subject), [passageOf(reading, clause.start, clause.end)])
    }
  }
  return { claimed, denied }
}

function namesParty(tokens: readonly Token[], clause: Clause): boolean {
  for (let i = clause.verb + 1; i < Math.min(clause.last, clause.verb + 5); i++) {
    const { lemma, pos } = tokens[i] as Token
    if (pos === 'NOUN' && (lemma === 'party' || lemma === 'side')) return true
  }
  return false
}

/** Whom a relative clause speaks of: the name before its comma. */
function actorBefore(reading: Reading, clause: Clause, directory: Directory): string | null {
  const sentence = reading.sentences[clause.sentence]?.sentence
  if (sentence === undefined) return null
  return actorsIn(reading, clause.sentence, { start: sentence.start, end: clause.start }, directory).at(-1) ?? null
}

/** "carried papers between them", "shuttled between the two sides" */
function goesBetween(tokens: readonly Token[], clause: Clause): boolean {
  if (!['carry', 'shuttle', 'pass', 'ferry', 'go', 'convey', 'relay', 'move'].includes(clause.lemma)) return false
  for (let i = clause.verb + 1; i < clause.last - 1; i++) {
    if ((tokens[i] as Token).norm !== 'between') continue
    const rest = tokens.slice(i + 1, i + 4).map(({ norm }) => norm)
    return rest.some((norm) => ['them', 'both', 'sides', 'two', 'delegations', 'rooms', 'teams'].includes(norm))
  }
  return false
}

/** "led the mediation", "talks chaired by the judge": who sits at the head of them stands between the sides. */
function chairsTalks(tokens: readonly Token[], clause: Clause): boolean {
  if (!['lead', 'head', 'chair', 'oversee', 'preside'].includes(clause.lemma)) return false
  const isChaired = (i: number) => {
    const { norm, lemma } = tokens[i] as Token
    return (
      lemma === 'mediation' ||
      (clause.lemma !== 'lead' && clause.lemma !== 'head' && (norm === 'talks' || lemma === 'negotiation'))
    )
  }
  for (let i = clause.verb + 1; i < Math.min(clause.last, clause.verb + 6); i++) if (isChaired(i)) return true
  return isChaired(clause.verb - 1) && tokens[clause.verb + 1]?.norm === 'by'
}

/** "mediators from Belmarine, "the Qatari mediator" */
function namesMediator(tokens: readonly Token[], [first, end]: readonly [number, number]): boolean {
  for (let i = first; i < end; i++) if (MEDIATOR_NOUNS.has((tokens[i] as Token).lemma)) return true
  return false
}

/** Offset after "by" in a passive: "mediated by the envoy". */
function byPhrase(tokens: readonly Token[], clause: Clause): number | null {
  for (let i = clause.verb + 1; i < clause.last; i++)
    if ((tokens[i] as Token).norm === 'by') return (tokens[i] as Token).end
  return null
}

function membersBySide(identities: Identities, directory: Directory): Map<string, string[]> {
  const members = new Map<string, string[]>()
  for (const { id, party } of identities.actors) {
    if (party === null) continue
    for (const side of new Set([party, directory.sideOf(id)])) listUnder(members, side, id)
  }
  return members
}

function note(found: Map<string, Passage[]>, actor: string, passages: readonly Passage[]): void {
  const held = found.get(actor)
  if (held === undefined) found.set(actor, [...passages])
  else held.push(...passages)
}
