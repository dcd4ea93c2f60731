/**
 * Kinship: whether two actors may be one voice (the same one, a body and its spokesman, a name and its short form), and
 * whether two are surely two. Between the two answers lies what the names alone do not settle.
 */
import { countryOf } from '../lexicon/countries.ts'
import { isA } from '../lexicon/wordnet.ts'
import type { Actor } from '../model.ts'

export type Actors = ReadonlyMap<string, Actor>

/** Letters from which a word of a name tells something: "Bank", not "of". */
const TELLING_LETTERS = 4

/** True also where one of them is unknown, or known by a description only: nobody can tell that it is another. */
export function mayBeOneVoice(actors: Actors, a: string | null, b: string | null): boolean {
  if (a === b || a === null || b === null) return true
  const [first, second] = [actors.get(a), actors.get(b)]
  if (first === undefined || second === undefined) return true
  if (first.anonymous || second.anonymous) return !isOfAnotherBody(first, second) && !isOfAnotherBody(second, first)
  if (first.party === b || second.party === a || (first.party !== null && first.party === second.party)) return true
  return shareName(first, second) || mayBelong(first, second) || mayBelong(second, first)
}

/** A word in common, or one the initials of the other. */
export function shareName(a: Actor, b: Actor): boolean {
  const words = new Set(a.aliases.flatMap(wordsOf))
  if (b.aliases.flatMap(wordsOf).some((word) => words.has(word))) return true
  return a.aliases.some((name) =>
    b.aliases.some(
      (other) =>
        initialsOf(name) === other ||
        initialsOf(other) === name ||
        abbreviates(name, other) ||
        abbreviates(other, name),
    ),
  )
}

/** Words of a name that an abbreviation is sought in. */
const MOST_WORDS = 6

/** "BofA" for Bank of America: one word made of beginnings of the other's words, each in its turn. */
function abbreviates(short: string, long: string): boolean {
  const words = long.toLowerCase().split(' ')
  const letters = short.toLowerCase()
  if (letters.includes(' ') || letters.length < 3 || words.length < 2 || words.length > MOST_WORDS) return false
  const fits = (at: number, word: number): boolean => {
    const here = words[word]
    if (here === undefined) return at === letters.length
    for (let n = 1; at + n <= letters.length && here.startsWith(letters.slice(at, at + n)); n++) {
      if (fits(at + n, word + 1)) return true
    }
    return false
  }
  return fits(0, 0)
}

/** "Analysts at Northern Mutual" against a minister: the unnamed ones are of a body that the person has no office in. */
function isOfAnotherBody(unnamed: Actor, person: Actor): boolean {
  if (!unnamed.anonymous || person.anonymous || person.kind !== 'person' || person.roles.length === 0) return false
  const body = (unnamed.name.match(/ \p{Lu}[\p{L}’'-]*/gu) ?? []).flatMap(wordsOf)
  const known = new Set([...person.aliases, ...person.roles.map(({ text }) => text)].flatMap(wordsOf))
  return body.length > 0 && !body.some((word) => known.has(word))
}

function wordsOf(name: string): string[] {
  return name
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length >= TELLING_LETTERS)
}

function initialsOf(name: string): string {
  const capitals = name.match(/\p{Lu}/gu) ?? []
  return capitals.length > 1 ? capitals.join('') : ''
}

/** A person whose side is not known may speak for any body. */
function mayBelong(person: Actor, body: Actor): boolean {
  return person.kind === 'person' && body.kind !== 'person' && person.party === null
}

/**
 * Whether two names are surely of two. Persons and bodies by their full names, as a short one may be the other's; places
 * where WordNet knows both for one sort of place: Geneva is no other place than Switzerland.
 */
export function areSurelyTwo(a: Actor, b: Actor): boolean {
  if (a === b || a.kind !== b.kind || a.anonymous || b.anonymous || shareName(a, b)) return false
  if (a.party === b.id || b.party === a.id) return false
  if (a.kind === 'place' || a.kind === 'government') return areOtherPlaces(a.name, b.name)
  return isFullName(a.name) && isFullName(b.name) && !isShortFor(a.name, b.name) && !isShortFor(b.name, a.name)
}

function areOtherPlaces(a: string, b: string): boolean {
  const [first, second] = [countryOf(a), countryOf(b)]
  if (first !== null && second !== null) return first.country.code !== second.country.code && first.kind === second.kind
  const sort = SORTS_OF_PLACE.find((one) => isA(a.toLowerCase(), 'noun', one))
  return sort !== undefined && isA(b.toLowerCase(), 'noun', sort)
}

const SORTS_OF_PLACE = ['city', 'country', 'river', 'island']

function isFullName(name: string): boolean {
  return (name.match(/\p{Lu}\p{Ll}+/gu) ?? []).length > 1
}

/** Whether the letters of the one stand in order in the other: "BofA" for "Bank of America". */
function isShortFor(short: string, long: string): boolean {
  const letters = [...short.toLowerCase()].filter((letter) => /\p{L}/u.test(letter))
  let at = 0
  for (const letter of long.toLowerCase()) if (letter === letters[at]) at++
  return at === letters.length
}
