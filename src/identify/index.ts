/**
 * Identify: who is who. Reads a story's reports and the attributions found in them, gives its actors and, for every name,
 * title, description and pronoun, the actor it stands for.
 *
 * Method: names of the whole story are grouped first (`persons.ts`, `bodies.ts`, `governments.ts`), then each report is
 * walked in the order of reading (`resolve.ts`: Lappin and Leass 1994 for pronouns, roles and short forms by what the
 * report has in play), then speakers that only a description names become anonymous actors. Better unresolved than
 * wrong: what does not settle keeps its candidates. Linear in the reports; names are found by key.
 */
import { COURTESY_TITLES } from '../lexicon/name-words.ts'
import type { Attribution, Identities, Span, StoryTexts } from '../model.ts'
import { groupBodies } from './bodies.ts'
import { type Draft, newDraft, type Pointer, toIdentities, wordsAt } from './cast.ts'
import { findDescribedSpeakers } from './described-speakers.ts'
import { findGovernments, type Governments } from './governments.ts'
import { collectNames, type Named, type NameEntry } from './names.ts'
import { groupPersons } from './persons.ts'
import { findPhrases } from './phrases.ts'
import { bodyKey, resolveReport } from './resolve.ts'
import { addRole, headsOfRole, keepFullestRoles } from './roles.ts'
import { foldName, soundOf } from './spelling.ts'

/** Resolves the names and other references of a story's reports to actors. */
export function identify(story: StoryTexts, attributions: readonly Attribution[]): Identities {
  const names = collectNames(story)
  const persons = groupPersons(names)
  const governments = findGovernments(names, (key) => persons.byKey.has(key))
  const bodies = groupBodies(names, (key) => persons.byKey.has(key) || governments.has(key))
  const speaking = new Set(
    attributions.flatMap((one) => (one.source === null ? [] : [`${one.report} ${one.source.start}`])),
  )
  const others = groupOthers(
    names,
    speaking,
    (key) => persons.byKey.has(key) || bodies.byKey.has(key) || governments.has(key),
  )
  const byName = new Map([...others, ...bodies.byKey, ...persons.byKey])
  const described = describeMinistries(names, byName, governments)
  readTitles(names, byName, governments)

  const namedIn = groupBy(
    [...names.values()].flatMap(({ named }) => named),
    ({ text }) => text,
  )
  const saidIn = groupBy(attributions, ({ report }) => report)
  const byOffice = indexOffices(byName)
  const byDescription = new Map<string, Draft>()
  const pointers: Pointer[] = []
  for (const text of story.texts) {
    const named = (namedIn.get(text) ?? []).sort(
      (a, b) => a.mention.start - b.mention.start || b.mention.end - a.mention.end,
    )
    const said = saidIn.get(text.report.id) ?? []
    const bodyNamed = (name: Span) => bodies.byKey.get(foldName(wordsAt(text, name)))?.[0] ?? null
    const speakers = findDescribedSpeakers(text, said, byDescription, bodyNamed)
    const known = { byName, governments, byOffice, described }
    const found = resolveReport({ text, named, phrases: findPhrases(text), said, speakers }, known)
    pointers.push(...uncrossed([...found, ...unheard(speakers, found)]))
  }
  collectAliases(pointers)
  for (const draft of new Set(pointers.flatMap((one) => one.draft ?? []))) keepFullestRoles(draft)
  return toIdentities(pointers, story.idPrefix)
}

/** Places, and names whose kind nothing shows but who speak. */
function groupOthers(
  names: ReadonlyMap<string, NameEntry>,
  speaking: ReadonlySet<string>,
  isTaken: (key: string) => boolean,
): Map<string, Draft[]> {
  const others = new Map<string, Draft[]>()
  const bySound = new Map<string, Draft>()
  for (const entry of names.values()) {
    if (isTaken(entry.key)) continue
    if (entry.kind === 'place') {
      // Xirela and Shirela: one place in two transcriptions.
      const sound = soundOf(entry.key)
      const place = (sound.length >= 5 ? bySound.get(sound) : undefined) ?? newDraft('place', entry.written)
      bySound.set(sound, place)
      others.set(entry.key, [place])
    } else if (entry.named.some(({ text, mention }) => speaking.has(`${text.report.id} ${mention.start}`))) {
      const isPerson = entry.key.includes(' ') && !/\b(?:and|of|for|&)\b/.test(entry.key)
      others.set(entry.key, [newDraft(isPerson ? 'person' : 'organisation', entry.written)])
    }
  }
  return others
}

/** "Lundia's Ministry of Transport" is "Lundia's transport ministry": notes the first under the key of the second. */
function describeMinistries(
  names: ReadonlyMap<string, NameEntry>,
  byName: ReadonlyMap<string, readonly Draft[]>,
  governments: Governments,
): Map<string, Draft> {
  const described = new Map<string, Draft>()
  for (const entry of names.values()) {
    const [draft] = byName.get(entry.key) ?? []
    const words = /^(\p{L}+) (?:of|for) (?:the )?(.+)$/u.exec(entry.key)
    if (draft?.kind !== 'organisation' || words === null) continue
    for (const { text, mention } of entry.named) {
      const owner = /([\p{L}.-]+)['’]s?\s+$/u.exec(
        text.report.text.slice(Math.max(0, mention.start - 40), mention.start),
      )?.[1]
      const government = owner === undefined ? null : governments.of(owner)
      const parts = [...(words[2] as string).split(/[^\p{L}]+/u).filter((word) => word !== 'and'), words[1] as string]
      if (government !== null) described.set(bodyKey(government, parts), draft)
    }
  }
  return described
}

/** Gives persons their roles, party and gender from the titles beside their names. */
function readTitles(
  names: ReadonlyMap<string, NameEntry>,
  byName: ReadonlyMap<string, readonly Draft[]>,
  governments: Governments,
): void {
  for (const entry of names.values()) {
    const drafts = byName.get(entry.key) ?? []
    const [draft] = drafts
    if (draft?.kind !== 'person' || drafts.length > 1) continue
    for (const named of entry.named) {
      const { role } = named.mention
      if (role === null) continue
      const words = wordsAt(named.text, role)
      draft.gender ??= genderOf(words)
      if (named.text.sentences[named.sentence]?.isTitle === true) continue
      const of = whoseRole(named, role, names, byName, governments)
      addRole(draft, named.text, role, of)
      if (of !== null && of !== draft) draft.party ??= of
    }
  }
  for (const [draft] of byName.values()) {
    // Who speaks for a person speaks for that person's side.
    if (draft?.kind === 'person' && draft.party?.kind === 'person') draft.party = draft.party.party ?? draft.party
  }
}

/** The government or body that a role is of: named in it, by an adjective, or by "its" earlier in the sentence. */
function whoseRole(
  named: Named,
  role: Span,
  names: ReadonlyMap<string, NameEntry>,
  byName: ReadonlyMap<string, readonly Draft[]>,
  governments: Governments,
): Draft | null {
  const { text } = named
  const draftOf = (one: { start: number; end: number }) => {
    const key = foldName(text.report.text.slice(one.start, one.end))
    const drafts = byName.get(key)
    if (drafts !== undefined) return drafts.length === 1 ? (drafts[0] as Draft) : null
    return governments.of(names.get(key)?.written ?? '')
  }
  const inside = text.mentions.filter(
    ({ name }) => name.start >= role.start && name.end <= role.end && name.start !== named.mention.name.start,
  )
  for (const { name } of inside) {
    const draft = draftOf(name)
    if (draft !== null && draft.kind !== 'place') return draft
  }
  for (const word of wordsAt(text, role).split(/[\s’']+/)) {
    const government = governments.of(word)
    if (government !== null) return government
  }
  if (/^(?:its|their)\b/i.test(wordsAt(text, role))) {
    const sentence = text.sentences[named.sentence]
    const before = text.mentions.find(({ start }) => start >= (sentence?.start ?? 0))
    const draft = before === undefined || before.start >= role.start ? null : draftOf(before.name)
    if (draft !== null && draft.kind !== 'place' && draft.kind !== 'person') return draft
  }
  return null
}

function genderOf(role: string): Draft['gender'] {
  const last = (role.split(/\s+/).at(-1) ?? '').toLowerCase().replace(/\.$/, '')
  const title = COURTESY_TITLES.get(last)
  if (title !== undefined && title !== null) return title
  if (/woman$|^(?:wife|mother|daughter|sister|widow|actress|queen)$/.test(last)) return 'female'
  return /^(?:husband|father|son|son-in-law|brother|king)$/.test(last) ? 'male' : null
}

function indexOffices(byName: ReadonlyMap<string, readonly Draft[]>): Map<string, Draft[]> {
  const offices = new Map<string, Draft[]>()
  for (const draft of new Set([...byName.values()].flat())) {
    for (const head of new Set(draft.roles.flatMap((role) => headsOfRole(role.text)))) {
      offices.set(head, [...(offices.get(head) ?? []), draft])
    }
  }
  return offices
}

/** Gives every actor the words that name it. A phrase that stands for different actors here and there names none. */
function collectAliases(pointers: readonly Pointer[]): void {
  const meant = new Map<string, Set<Draft | null>>()
  for (const pointer of pointers) {
    if (pointer.form === 'name' || !pointer.isAlias) continue
    const key = foldName(wordsAt(pointer.text, pointer))
    meant.set(key, (meant.get(key) ?? new Set()).add(pointer.draft))
  }
  for (const pointer of pointers) {
    if (pointer.draft === null || !pointer.isAlias) continue
    const words = wordsAt(pointer.text, pointer)
    if (pointer.form !== 'name' && (meant.get(foldName(words))?.size ?? 0) > 1) continue
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

function groupBy<K, T>(items: readonly T[], key: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    const list = groups.get(key(item))
    if (list === undefined) groups.set(key(item), [item])
    else list.push(item)
  }
  return groups
}
