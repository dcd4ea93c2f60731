/**
 * What a report's names are, by the votes of all their mentions (one sense per discourse, Gale, Church and Yarowsky, 1992),
 * and the names of its headlines, which are taken only where text or countries confirm them.
 */
import { countryOf } from '../lexicon/countries.ts'
import type { Mention } from '../model.ts'
import type { Draft } from './mentions.ts'
import { type Kind, VOTES, type Votes, votesOfFame } from './name-evidence.ts'
import type { Word } from './words.ts'

/** What a report's names are, by all their mentions. */
export class Names {
  readonly #votes = new Map<string, Votes>()
  readonly #surnames = new Map<string, Votes>()

  constructor(drafts: readonly Draft[]) {
    for (const { text, votes } of drafts) {
      const key = keyOf(text)
      const sum = this.#votes.get(key) ?? { person: votesOfFame(text), organisation: 0, place: 0, unknown: 0 }
      for (const kind of ['person', 'organisation', 'place', 'unknown'] as const) sum[kind] += votes[kind]
      this.#votes.set(key, sum)
    }
    for (const [key, votes] of this.#votes) {
      if (!key.includes(' ')) continue
      const surname = key.slice(key.lastIndexOf(' ') + 1)
      const bare = this.#votes.get(surname)
      // What the bare surname shows, the full name has too: "Ada Moss lit the lamp. Moss, 41, …".
      if (best(votes) === 'unknown' && bare !== undefined && best(bare) === 'person') votes.person += bare.person
      if (best(votes) === 'person') this.#surnames.set(surname, votes)
    }
  }

  has(text: string): boolean {
    return this.#votes.has(keyOf(text)) || this.#surnames.has(keyOf(text))
  }

  kindOf(text: string): Kind {
    const key = keyOf(text)
    const own = this.#votes.get(key)
    if (own !== undefined && own.place >= VOTES.sure) return 'place'
    if (this.#surnames.has(key)) return 'person'
    return own === undefined ? 'unknown' : best(own)
  }

  /** "Lundian" where the report also has "Lundia": an adjective, no name of its own. */
  isDemonym(text: string): boolean {
    const stem = /^(\p{Lu}[\p{L}’'-]*?)(?:ns?|ans?|ians?|ese|ish)$/u.exec(text)?.[1]
    if (stem === undefined || text.includes(' ')) return false
    return ['', 'a', 'ia', 'o', 'y', 'e'].some((ending) => {
      const place = keyOf(stem + ending)
      return place !== keyOf(text) && place.length >= 4 && this.#votes.has(place)
    })
  }
}

function best(votes: Votes): Kind {
  let found: Kind = 'unknown'
  for (const kind of ['person', 'organisation', 'place'] as const) {
    if (votes[kind] >= VOTES.weak && votes[kind] > votes[found]) found = kind
  }
  return found
}

const keyOf = (text: string) =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}.]/gu, '')
    .replace(/[’‘]/g, "'")
    .replace(/\s+/g, ' ')

/** In a headline, only names that the report's text or the countries confirm; the longest first. No roles. */
export function namesInHeadline(text: string, words: readonly Word[], names: Names): Mention[] {
  const found: Mention[] = []
  for (let i = 0; i < words.length; i++) {
    if (!(words[i] as Word).isCapital) continue
    for (let last = Math.min(words.length - 1, i + 7); last >= i; last--) {
      const name = { start: (words[i] as Word).start, end: (words[last] as Word).end }
      const spelled = text.slice(name.start, name.end)
      const country = countryOf(spelled)
      const isName = country !== null && country.kind !== 'demonym' && country.kind !== 'people'
      if (!isName && !names.has(spelled)) continue
      found.push({ ...name, kind: isName ? 'place' : names.kindOf(spelled), name, role: null })
      i = last
      break
    }
  }
  return found
}
