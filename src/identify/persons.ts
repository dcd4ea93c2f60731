/**
 * Persons: which names are one person's. Reads the story's names, gives a draft for each full name and, for a bare
 * surname, the persons who bear it.
 *
 * Method: names are blocked by the consonants of the surname and compared inside a block (record linkage with blocking,
 * Christen, "Data Matching", 2012). First names must agree, or be an initial or a short form of one another: Raúl and
 * Fidel Castro stay apart. Linear but for blocks, which are small.
 */
import { genderOfGivenName } from '../lexicon/given-names.ts'
import { COURTESY_TITLES, GENERATIONS } from '../lexicon/name-words.ts'
import { type Draft, newDraft } from './cast.ts'
import type { Named, NameEntry } from './names.ts'
import { areSpellings, foldName, skeletonOf } from './spelling.ts'

export interface Persons {
  /** By folded name: who may be meant. One draft where the name is clear. */
  readonly byKey: Map<string, readonly Draft[]>
  /** Bare names that no full name explains: they may be something else. */
  readonly bare: ReadonlySet<string>
}

interface FullName {
  readonly entry: NameEntry
  readonly first: string
  readonly surname: string
  draft: Draft
}

/** Groups the names of persons. */
export function groupPersons(names: ReadonlyMap<string, NameEntry>): Persons {
  const byKey = new Map<string, readonly Draft[]>()
  const bare = new Set<string>()
  const full: FullName[] = []
  const blocks = new Map<string, FullName[]>()
  for (const entry of names.values()) {
    const parts = partsOf(entry.key)
    const surname = parts.at(-1) as string
    const isPerson = entry.kind === 'person' || (entry.kind === 'unknown' && names.get(surname)?.kind === 'person')
    if (!isPerson || parts.length < 2) continue
    const name: FullName = { entry, first: parts[0] as string, surname, draft: newDraft('person', entry.written) }
    const block = blocks.get(skeletonOf(surname))
    const same = block?.find((other) => isSamePerson(name, other))
    if (same !== undefined) name.draft = same.draft
    if (block === undefined) blocks.set(skeletonOf(surname), [name])
    else block.push(name)
    byKey.set(entry.key, [name.draft])
    full.push(name)
  }
  const firstNames = Map.groupBy(full, ({ first }) => first)
  for (const entry of names.values()) {
    if (byKey.has(entry.key) || entry.key.includes(' ') || entry.kind === 'place') continue
    const bearers = bearersOf(entry, blocks.get(skeletonOf(entry.key)) ?? [], firstNames.get(entry.key) ?? [])
    if (bearers.length > 0) byKey.set(entry.key, bearers)
    else if (entry.kind === 'person') {
      bare.add(entry.key)
      byKey.set(entry.key, [newDraft('person', entry.written)])
    }
  }
  for (const { entry, draft } of full) {
    nameFully(draft, entry, names)
    draft.likelyGender ??= genderOfGivenName(entry.written.split(' ', 1)[0] as string)
  }
  return { byKey, bare }
}

/** Words of a folded name without "jr": the last is the surname, as far as English reports go. */
function partsOf(key: string): string[] {
  const parts = key.split(' ')
  while (parts.length > 1 && GENERATIONS.has(parts.at(-1) as string)) parts.pop()
  return parts
}

function isSamePerson(a: FullName, b: FullName): boolean {
  const sameSurname = a.surname === b.surname
  if (!sameSurname && !areSpellings(a.surname, b.surname)) return false
  if (a.first === b.first || areSpellings(a.first, b.first)) return true
  if (!sameSurname) return false
  // bin Salman in Mohammed bin Salman
  if (a.entry.key.endsWith(` ${b.entry.key}`) || b.entry.key.endsWith(` ${a.entry.key}`)) return true
  const [short, long] = a.first.length < b.first.length ? [a.first, b.first] : [b.first, a.first]
  // S. Jaishankar, Mike for Michael: an initial, or a short form that begins alike.
  if (short.length === 1) return long.startsWith(short)
  return short.length >= 3 && long.startsWith(short)
}

/** Persons a bare name may mean: by surname, else by a surname's other spelling, else ("Mr Ada") by first name. */
function bearersOf(entry: NameEntry, block: readonly FullName[], firstNamed: readonly FullName[]): Draft[] {
  const exact = unique(block.filter(({ surname }) => surname === entry.key).map(({ draft }) => draft))
  if (exact.length > 0) return exact
  if (entry.kind === 'person' || entry.kind === 'unknown') {
    const similar = unique(
      block
        .filter(({ surname }) => entry.key.length >= 5 && areSpellings(surname, entry.key))
        .map(({ draft }) => draft),
    )
    if (similar.length === 1 && entry.kind === 'person') return similar
    const byFirst = unique(firstNamed.map(({ draft }) => draft))
    if (byFirst.length === 1 && (entry.named.every(isTitled) || genderOfGivenName(entry.written) !== null))
      return byFirst
  }
  return []
}

/** Whether a mention is a courtesy title with the bare name: "Mr Ada". */
function isTitled({ text, mention: { role } }: Named): boolean {
  return (
    role !== null && COURTESY_TITLES.has(text.report.text.slice(role.start, role.end).toLowerCase().replace(/\.$/, ''))
  )
}

/** The fullest form: most words, initials not counted, then the most frequent, then the first written. */
function nameFully(draft: Draft, entry: NameEntry, names: ReadonlyMap<string, NameEntry>): void {
  const now = names.get(foldName(draft.name))?.named.length ?? 0
  const more = fullWords(entry.written) - fullWords(draft.name)
  if (more > 0 || (more === 0 && entry.named.length > now)) draft.name = entry.written
}

const fullWords = (name: string) => name.split(/\s+/).filter((word) => word.replace('.', '').length > 1).length

const unique = (drafts: readonly Draft[]) => [...new Set(drafts)]
