/**
 * Organisations: which names are one body's. A full name, its acronym and its short form ("the Commission") are joined.
 *
 * Method: acronyms by the initials of the name's words, or by standing in brackets behind it (Schwartz and Hearst, "A
 * simple algorithm for identifying abbreviation definitions", 2003). A short form is the name's head noun in capitals;
 * it is joined where one body of the story, or of the report, has that head.
 */
import { countryOf } from '../lexicon/countries.ts'
import { isInstitutionNoun, isOrdinaryWord, singularOfPersons } from '../lexicon/name-words.ts'
import { spellingKey } from '../lexicon/spelling-variants.ts'
import { type Draft, newDraft, wordsAt } from './cast.ts'
import type { Named, NameEntry } from './names.ts'
import { foldName } from './spelling.ts'

export interface Bodies {
  /** By folded name: which bodies may be meant. */
  readonly byKey: ReadonlyMap<string, readonly Draft[]>
  /** By the initials of a name of several words, lower case. */
  readonly byInitials: ReadonlyMap<string, readonly Draft[]>
}

const SMALL = /^(?:of|the|for|and|on|to|in|a|an|de|la|du|des|&)$/

/**
 * Groups the names of organisations. `isTaken`: names that are persons or governments already; `isState`: whether a word
 * is a state's name or what its people are called.
 */
export function groupBodies(
  names: ReadonlyMap<string, NameEntry>,
  isTaken: (key: string) => boolean,
  isState: (word: string) => boolean,
): Bodies {
  const byKey = new Map<string, Draft[]>()
  const byHead = new Map<string, Draft[]>()
  const byInitials = new Map<string, Draft[]>()
  const mine = [...names.values()].filter((entry) => entry.kind === 'organisation' && !isTaken(entry.key))
  const bareKeyOf = bareKeys(mine, isState)
  const byBareKey = new Map<string, Draft>()
  for (const entry of mine) {
    if (!entry.key.includes(' ')) continue
    const key = bareKeyOf(entry)
    const draft = byBareKey.get(key) ?? newDraft(isPeople(entry) ? 'group' : 'organisation', entry.written)
    byBareKey.set(key, draft)
    if (entry.written.length > draft.name.length) draft.name = entry.written
    byKey.set(entry.key, [draft])
    for (const head of headsOf(entry.key)) push(byHead, head, draft)
    push(byInitials, initialsOf(entry.key), draft)
  }
  for (const entry of mine) {
    if (byKey.has(entry.key)) continue
    const bracketed = longNameBefore(entry, byKey)
    const spelled = byInitials.get(entry.key) ?? []
    const short = isInstitutionNoun(entry.key) ? (byHead.get(entry.key) ?? []) : []
    if (bracketed !== null) byKey.set(entry.key, [bracketed])
    else if (spelled.length > 0) byKey.set(entry.key, spelled)
    else if (short.length > 0) byKey.set(entry.key, short)
    else if (!isAcronym(entry) || entry.named.some(isInPlay))
      byKey.set(entry.key, [newDraft('organisation', entry.written)])
  }
  for (const { key } of names.values()) {
    // "Gurts", written as it is said: British papers keep capitals for what is spelled out.
    const [only, other] = key.length > 3 && !isTaken(key) ? (byInitials.get(key) ?? []) : []
    if (only !== undefined && other === undefined && !byKey.has(key)) byKey.set(key, [only])
  }
  joinShortNames(names, byKey, isTaken)
  return { byKey, byInitials }
}

/** Nouns that say of a name what it is and may be left out of it: "ABS News", "St. Olga’s Hospital". */
const KIND =
  /^(?:news|television|tv|radio|agency|newspaper|group|inc|corp|ltd|plc|co|company|union|party|hospital|network|airlines?)$/

/**
 * "Nurses’ Federation" is the story's only "Lundia Nurses’ Federation", "Exol" its "Exol News". A name that two longer
 * ones end in stays apart, and so does a place.
 */
function joinShortNames(
  names: ReadonlyMap<string, NameEntry>,
  byKey: Map<string, Draft[]>,
  isTaken: (key: string) => boolean,
): void {
  const longer = new Map<string, Set<Draft>>()
  for (const [key, [draft]] of byKey) {
    if (draft === undefined || !key.includes(' ')) continue
    for (const short of [...endsOf(key), ...withoutKind(key), ...shortNames(key)]) {
      const known = longer.get(short)
      if (known === undefined) longer.set(short, new Set([draft]))
      else known.add(draft)
    }
  }
  const joined = new Map<Draft, Draft>()
  for (const [short, drafts] of longer) {
    const entry = names.get(short)
    const [long, other] = [...drafts].filter((draft) => draft !== byKey.get(short)?.[0])
    if (entry === undefined || long === undefined || other !== undefined || entry.kind === 'place' || isTaken(short))
      continue
    const own = byKey.get(short)
    if (own === undefined) byKey.set(short, [long])
    else if (own.length === 1) joined.set(own[0] as Draft, long)
  }
  for (const [key, drafts] of byKey) byKey.set(key, [...new Set(drafts.map((draft) => joined.get(draft) ?? draft))])
}

/** What is left of a name without its first words, while it is two words or more and ends in a kind of body. */
function endsOf(key: string): string[] {
  const words = key.split(' ')
  if (/ (?:of|for|on|to|in) /.test(key) || !isInstitutionNoun(words.at(-1) as string)) return []
  return [1, 2].filter((from) => words.length - from >= 2).map((from) => words.slice(from).join(' '))
}

/** "Brightwater" for Brightwater Terminals, "the Record" for the Lundia Record: one word, no ordinary one in front. */
function shortNames(key: string): string[] {
  const words = key.replace(/^the /, '').split(' ')
  if (words.length < 2 || /['’]/.test(words[0] as string)) return []
  const [first, last] = [words[0] as string, words.at(-1) as string]
  return [...(isOrdinaryWord(first) || first.length < 4 ? [] : [first]), ...(last.length < 4 ? [] : [last])]
}

function withoutKind(key: string): string[] {
  const words = key.split(' ')
  while (words.length > 1 && KIND.test(words.at(-1) as string)) words.pop()
  const rest = foldName(words.join(' '))
  return rest === key || isInstitutionNoun(rest) ? [] : [rest]
}

/** "American Jews": people, not a body as the United Auto Workers are. */
function isPeople({ written }: NameEntry): boolean {
  const [first, ...others] = written.split(' ')
  return (
    others.length === 1 && countryOf(first ?? '')?.kind === 'demonym' && singularOfPersons(others[0] ?? '') !== null
  )
}

/**
 * "U.S. State Department" is the story's "State Department", unless a second country has one too.
 *
 * @returns The key under which spellings of one body meet.
 */
function bareKeys(entries: readonly NameEntry[], isState: (word: string) => boolean): (entry: NameEntry) => string {
  // "Defense Ministry", "Defence Ministry"
  const spelled = (key: string) => key.split(' ').map(spellingKey).join(' ')
  const keys = new Set(entries.map(({ key }) => spelled(key)))
  const owners = new Map<string, number>()
  const bareOf = ({ key, written }: NameEntry) => {
    const bare = spelled(key.slice(key.indexOf(' ') + 1))
    const isOwned = bare.includes(' ') && keys.has(bare) && isState(written.split(' ', 1)[0] as string)
    return isOwned ? bare : null
  }
  for (const entry of entries) {
    const bare = bareOf(entry)
    if (bare !== null) owners.set(bare, (owners.get(bare) ?? 0) + 1)
  }
  return (entry) => {
    const bare = bareOf(entry)
    return bare !== null && owners.get(bare) === 1 ? bare : spelled(entry.key)
  }
}

const isAcronym = ({ written }: NameEntry) => written === written.toUpperCase() && written.length <= 6

/** Whether something is done by or to it: "the RMT said", "told AFP"; not "GDP growth", "an LNG importer". */
function isInPlay({ text, mention }: Named): boolean {
  const after = text.report.text.slice(mention.end, mention.end + 20)
  const before = text.report.text.slice(Math.max(0, mention.start - 20), mention.start)
  return (
    mention.role !== null ||
    /^(?:['’]s|,? (?:said|says|has|have|had|is|was|will|would|and)\b)/.test(after) ||
    /\b(?:the|told|by|quoted|with|and|of) $/.test(before)
  )
}

/** "Lundia Port Authority": authority. "Ministry of Health": ministry. */
function headsOf(key: string): string[] {
  const words = key.split(' ')
  const small = words.findIndex((word) => /^(?:of|for|on|to|in|de|du)$/.test(word))
  const head = small > 0 ? words[small - 1] : words.at(-1)
  return head !== undefined && isInstitutionNoun(head) ? [head] : []
}

function initialsOf(key: string): string {
  return key
    .split(/[\s-]+/)
    .filter((word) => !SMALL.test(word))
    .map((word) => word.charAt(0))
    .join('')
}

/** The body in whose brackets the acronym stands: "Security Service of Lundia (SSL)". */
function longNameBefore(entry: NameEntry, byKey: ReadonlyMap<string, readonly Draft[]>): Draft | null {
  for (const { text, mention } of entry.named) {
    if (text.report.text.charAt(mention.start - 1) !== '(') continue
    const before = text.mentions.findLast((other) => other.end < mention.start && mention.start - other.end <= 2)
    if (before === undefined) continue
    const drafts = byKey.get(foldName(text.report.text.slice(before.name.start, before.name.end)))
    if (drafts?.length !== 1) continue
    const draft = drafts[0] as Draft
    draft.aliases.set(wordsAt(text, { start: before.start, end: mention.end + 1 }), 1)
    return draft
  }
  return null
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else if (!list.includes(value)) list.push(value)
}
