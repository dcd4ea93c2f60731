/**
 * Identify: who is who. Reads a story's reports and the attributions found in them, gives its actors and, for every name,
 * title, description and pronoun, the actor it stands for.
 *
 * Method: names of the whole story are grouped first (`persons.ts`, `bodies.ts`, `governments.ts`), then each report is
 * walked in the order of reading (`resolve.ts`: Lappin and Leass 1994 for pronouns, roles and short forms by what the
 * report has in play), then speakers that only a description names become anonymous actors. Better unresolved than
 * wrong: what does not settle keeps its candidates. Linear in the reports; names are found by key.
 */
import { isOrdinaryWord } from '../lexicon/name-words.ts'
import type { Attribution, Identities, Span, StoryTexts } from '../model.ts'
import { readAffiliations } from './affiliations.ts'
import { groupBodies } from './bodies.ts'
import { type Draft, newDraft, type Pointer, toIdentities, wordsAt } from './cast.ts'
import { findCollectives } from './collectives.ts'
import { DescribedBodies } from './described-bodies.ts'
import { findDescribedSpeakers } from './described-speakers.ts'
import { learnGenders } from './genders.ts'
import { findGovernments, type Governments, onlyGovernment } from './governments.ts'
import { collectNames, type Named, type NameEntry } from './names.ts'
import { groupPersons } from './persons.ts'
import { findPhrases } from './phrases.ts'
import { resolveReport } from './resolve.ts'
import { keepFullestRoles } from './roles.ts'
import { settleSides } from './sides.ts'
import { foldName, soundOf } from './spelling.ts'

/** Resolves the names and other references of a story's reports to actors. */
export function identify(story: StoryTexts, attributions: readonly Attribution[]): Identities {
  const names = collectNames(story)
  const persons = groupPersons(names)
  const bodyNamed = (name: string) => bodies.byKey.get(name)?.[0] ?? null
  const governments = findGovernments(names, (key) => persons.byKey.has(key) && !persons.bare.has(key), bodyNamed)
  // "Jalwan denied it": what has an embassy and diplomats is no person.
  for (const key of persons.bare) if (governments.isFound(key)) persons.byKey.delete(key)
  const bodies = groupBodies(
    names,
    (key) => persons.byKey.has(key) || governments.has(key),
    (word) => governments.of(word) !== null,
  )
  const speaking = new Map<string, number>()
  const textOf = new Map(story.texts.map(({ report }) => [report.id, report.text]))
  for (const { report, source } of attributions) {
    if (source === null) continue
    // "Lundia, which is mediating, demanded": the name is whole before the clause that adds to it.
    const added = (textOf.get(report) ?? '')
      .slice(source.start, source.end)
      .search(/, (?:which|who|whose|whom|where)\b/)
    speaking.set(`${report} ${source.start}`, added > 0 ? source.start + added : source.end)
  }
  const others = groupOthers(
    names,
    speaking,
    (key) => persons.byKey.has(key) || bodies.byKey.has(key) || governments.has(key),
  )
  const byName = new Map([...others, ...bodies.byKey, ...persons.byKey])
  const described = describeMinistries(names, byName, governments)
  const theGovernment = onlyGovernment(story.texts, governments)
  readAffiliations(names, byName, governments, bodies.byInitials, theGovernment)
  learnGenders(story.texts, byName)

  const namedIn = Map.groupBy(
    [...names.values()].flatMap(({ named }) => named),
    ({ text }) => text,
  )
  const saidIn = Map.groupBy(attributions, ({ report }) => report)
  const byOffice = indexOffices(byName)
  const byDescription = new Map<string, Draft>()
  const groups = new Map<string, Draft>()
  const collectives = findCollectives(names, byName)
  const mentionCounts = countMentions(names, byName)
  const bodyHeads = new Set(
    [...byName.values()].flat().flatMap(({ kind, name }) => (kind === 'organisation' ? [headWord(name)] : [])),
  )
  const pointers: Pointer[] = []
  for (const text of story.texts) {
    const named = (namedIn.get(text) ?? []).sort(
      (a, b) => a.mention.start - b.mention.start || b.mention.end - a.mention.end,
    )
    const said = saidIn.get(text.report.id) ?? []
    const bodyAt = (name: Span) => {
      const [body] = byName.get(foldName(wordsAt(text, name))) ?? []
      return body?.kind === 'organisation' ? body : null
    }
    const speakers = findDescribedSpeakers(text, said, byDescription, bodyAt)
    const known = { byName, governments, byOffice, described, groups, collectives, theGovernment, mentionCounts }
    const found = resolveReport(
      { text, named, phrases: findPhrases(text, sourcesOf(said), bodyHeads), said, speakers },
      known,
    )
    pointers.push(...uncrossed([...found, ...unheard(speakers, found)]))
  }
  collectAliases(pointers)
  for (const draft of new Set(pointers.flatMap((one) => one.draft ?? []))) keepFullestRoles(draft)
  return settleSides(toIdentities(pointers, story.idPrefix), story.texts)
}

const headWord = (name: string) =>
  name
    .toLowerCase()
    .split(/[^\p{L}-]+/u)
    .filter(Boolean)
    .at(-1) ?? ''

/** Ends of the sources of sayings, by their starts. */
function sourcesOf(said: readonly Attribution[]): Map<number, number> {
  return new Map(said.flatMap(({ source }) => (source === null ? [] : [[source.start, source.end]])))
}

/** Places, and names whose kind nothing shows but who speak. */
function groupOthers(
  names: ReadonlyMap<string, NameEntry>,
  speaking: ReadonlyMap<string, number>,
  isTaken: (key: string) => boolean,
): Map<string, Draft[]> {
  const others = new Map<string, Draft[]>()
  const bySound = new Map<string, Draft>()
  // The name is the whole of the source: not "Democratic" in "Democratic leaders".
  const isSpeaking = ({ named }: NameEntry) =>
    named.some(
      ({ text, mention }) =>
        (speaking.get(`${text.report.id} ${mention.start}`) ?? Number.POSITIVE_INFINITY) <= mention.end + 1,
    )
  for (const entry of names.values()) {
    if (isTaken(entry.key)) continue
    if (entry.kind === 'place') {
      // Xirela and Shirela: one place in two transcriptions.
      const sound = soundOf(entry.key)
      const place = (sound.length >= 5 ? bySound.get(sound) : undefined) ?? newDraft('place', titleCase(entry.written))
      bySound.set(sound, place)
      others.set(entry.key, [place])
    } else if (!entry.key.includes(' ') && !isOrdinaryWord(entry.key) && isSpeaking(entry)) {
      others.set(entry.key, [newDraft('organisation', entry.written)])
    }
  }
  for (const entry of names.values()) {
    if (isTaken(entry.key) || entry.kind !== 'unknown' || !entry.key.includes(' ')) continue
    const last = entry.key.slice(entry.key.lastIndexOf(' ') + 1)
    const [short] = others.get(last) ?? []
    if (short?.kind === 'organisation') {
      // Averley Metrobus, Metrobus for short.
      short.name = entry.written
      others.set(entry.key, [short])
    } else if (isSpeaking(entry)) {
      const isBody = /\b(?:and|of|for)\b|&/.test(entry.key) || isOrdinaryWord(last)
      others.set(entry.key, [newDraft(isBody ? 'organisation' : 'person', entry.written)])
    }
  }
  return others
}

/** A dateline's capitals put back: "FORT PIERCE" is Fort Pierce. */
function titleCase(name: string): string {
  if (name.length <= 4 || name !== name.toUpperCase()) return name
  return name.toLowerCase().replace(/(^|[\s-])\p{L}/gu, (letter) => letter.toUpperCase())
}

/**
 * "Lundia's Ministry of Transport" and "Lundia's Transport Ministry" are "the Lundian transport ministry": notes the names
 * under the owner and the words of the description.
 */
function describeMinistries(
  names: ReadonlyMap<string, NameEntry>,
  byName: ReadonlyMap<string, readonly Draft[]>,
  governments: Governments,
): DescribedBodies {
  const described = new DescribedBodies()
  const noteOwner = ({ text, mention }: Named, words: readonly string[], draft: Draft) => {
    const before = text.report.text.slice(Math.max(0, mention.start - 40), mention.start)
    const owner = /(?<![\p{L}.-])([\p{L}.-]+)['’]s?\s+$/u.exec(before)?.[1]
    const government = owner === undefined ? null : governments.of(owner)
    if (government !== null) described.note(government, words, draft)
    return government !== null
  }
  const unowned: [string[], Draft][] = []
  for (const entry of names.values()) {
    const [draft] = byName.get(entry.key) ?? []
    const words = draft?.kind === 'organisation' ? wordsOfOrgan(entry.key) : null
    if (draft === undefined || words === null) continue
    const people = /^\p{Lu}[\p{L}.-]+(?= )/u.exec(entry.written)?.[0]
    const inName = people === undefined || words.length < 3 ? null : governments.of(people)
    if (inName !== null) {
      described.note(inName, words.slice(1), draft)
      draft.party ??= inName
    } else if (!entry.named.some((one) => noteOwner(one, words, draft))) unowned.push([words, draft])
  }
  for (const [words, draft] of unowned) described.note(null, words, draft)
  return described
}

/** What tells a state's organ from its others: "Ministry of Trade and Industry", "Trade and Industry Ministry". */
function wordsOfOrgan(key: string): string[] | null {
  const isJoining = (word: string) => /^(?:and|of|for|the|)$/.test(word)
  const words = key.split(/[^\p{L}]+/u).filter((word) => !isJoining(word))
  const isOrgan =
    /^\p{L}+ (?:of|for) /u.test(key) || /\p{L} (?:ministry|department|office|agency|council|court)$/u.test(key)
  return isOrgan && words.length > 1 ? words : null
}

function indexOffices(byName: ReadonlyMap<string, readonly Draft[]>): Map<string, Draft[]> {
  const offices = new Map<string, Draft[]>()
  for (const draft of new Set([...byName.values()].flat())) {
    for (const head of new Set(draft.roles.flatMap(({ heads }) => heads))) {
      const holders = offices.get(head)
      if (holders === undefined) offices.set(head, [draft])
      else holders.push(draft)
    }
  }
  return offices
}

/** How often the story names each actor. */
function countMentions(names: ReadonlyMap<string, NameEntry>, byName: ReadonlyMap<string, readonly Draft[]>) {
  const counts = new Map<Draft, number>()
  for (const { key, named } of names.values()) {
    for (const draft of byName.get(key) ?? []) counts.set(draft, (counts.get(draft) ?? 0) + named.length)
  }
  return counts
}

/** Share of a phrase's uses that must mean one actor for the phrase to be called its alias. */
const ALIAS_SHARE = 0.75

/** Gives every actor the words that name it. A phrase that stands now for one actor, now for another, names none. */
function collectAliases(pointers: readonly Pointer[]): void {
  const uses = new Map<string, Map<Draft | null, number>>()
  for (const pointer of pointers) {
    if (pointer.form === 'name' || !pointer.isAlias) continue
    const key = foldName(wordsAt(pointer.text, pointer))
    const counts = uses.get(key) ?? new Map<Draft | null, number>()
    uses.set(key, counts.set(pointer.draft, (counts.get(pointer.draft) ?? 0) + 1))
  }
  for (const pointer of pointers) {
    if (pointer.draft === null || !pointer.isAlias) continue
    const words = wordsAt(pointer.text, pointer)
    const counts = pointer.form === 'name' ? undefined : uses.get(foldName(words))
    const all = [...(counts?.values() ?? [])].reduce((sum, count) => sum + count, 0)
    if ((counts?.get(pointer.draft) ?? 0) < all * ALIAS_SHARE) continue
    pointer.draft.aliases.set(words, (pointer.draft.aliases.get(words) ?? 0) + 1)
  }
}

/** Described speakers whose head nothing found stands for. */
function unheard(speakers: ReadonlyMap<number, Pointer>, found: readonly Pointer[]): Pointer[] {
  return [...speakers]
    .filter(([at]) => !found.some((one) => one.start <= at && one.end > at))
    .map(([, pointer]) => pointer)
}

/** Sorts one report's pointers and drops one that crosses another, or repeats it. */
function uncrossed(pointers: readonly Pointer[]): Pointer[] {
  const sorted = [...pointers].sort((a, b) => a.start - b.start || b.end - a.end)
  const kept: Pointer[] = []
  const open: Pointer[] = []
  for (const pointer of sorted) {
    while (open.length > 0 && (open.at(-1) as Pointer).end <= pointer.start) open.pop()
    const outer = open.at(-1)
    if (outer !== undefined && pointer.end > outer.end) continue
    if (outer !== undefined && pointer.start === outer.start && pointer.end === outer.end) continue
    kept.push(pointer)
    open.push(pointer)
  }
  return kept
}
