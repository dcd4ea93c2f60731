/**
 * Countries with their names, capitals, seats of government and demonyms.
 *
 * Data: world-countries (ODbL), and for other English names and spellings ("America", "Kiev") WordNet: the synset of the
 * country, and its parts that are national capitals. Seats of government that stand for one (the Kremlin) are the few
 * that general dictionaries give that sense; Markert and Nissim, "Metonymy resolution as a classification task", 2002,
 * on place names that stand for the people who act there.
 */
import { createRequire } from 'node:module'
import type { Countries } from 'world-countries'
import { related, synsets } from './wordnet.ts'

export interface Country {
  /** ISO 3166-1 alpha-3. */
  readonly code: string
  readonly name: string
}

/** How a word names a country: by its name, its capital, a seat of government, or as an adjective. */
export interface CountryWord {
  readonly country: Country
  readonly kind: 'name' | 'capital' | 'seat' | 'demonym' | 'people'
}

const SEATS: Readonly<Record<string, string>> = {
  kremlin: 'RUS',
  'white house': 'USA',
  'downing street': 'GBR',
  whitehall: 'GBR',
  élysée: 'FRA',
  elysee: 'FRA',
  'élysée palace': 'FRA',
  'elysee palace': 'FRA',
  'blue house': 'KOR',
  zhongnanhai: 'CHN',
  'casa rosada': 'ARG',
  'planalto palace': 'BRA',
  'moncloa palace': 'ESP',
  'rashtrapati bhavan': 'IND',
}

/** Seats that stand for a body rather than for the country around them, by the body's name in lower case. */
export const SEATS_OF_BODIES: Readonly<Record<string, string>> = {
  brussels: 'european union',
  berlaymont: 'european commission',
}

/** Short names that are also words or other places: only as written here they name the country. */
const CASE_SENSITIVE = /^(?:US|UK|U\.S\.|U\.K\.|USA|U\.S\.A\.|UAE|DRC)$/

// The package's types describe its CommonJS module wrongly to an ES module, so it is required.
const require = createRequire(import.meta.url)
const countries = () => require('world-countries') as Countries

let words: ReadonlyMap<string, CountryWord> | null = null

/** Finds the country that a name, capital, seat or demonym stands for; null where none. Case matters in the first letter. */
export function countryOf(text: string): CountryWord | null {
  if (!/^\p{Lu}/u.test(text)) return null
  words ??= readCountries()
  if (CASE_SENSITIVE.test(text)) return words.get(text) ?? null
  if (text.length <= 3 && text === text.toUpperCase()) return null
  const key = text.toLowerCase().replace(/[’‘]/g, "'")
  return words.get(key) ?? null
}

function readCountries(): ReadonlyMap<string, CountryWord> {
  const found = new Map<string, CountryWord>()
  const add = (text: string, country: Country, kind: CountryWord['kind']) => {
    const key = CASE_SENSITIVE.test(text) ? text : text.toLowerCase()
    if (key.length < 4 && !CASE_SENSITIVE.test(text)) return
    if (!found.has(key)) found.set(key, { country, kind })
  }
  const listed = countries().map((entry) => ({ entry, country: { code: entry.cca3, name: entry.name.common } }))
  const byCode = new Map(listed.map(({ country }) => [country.code, country]))
  // Sovereign states first: where a territory shares a name with one, the state is meant.
  const ordered = [...listed].sort(
    (a, b) => Number(b.entry.independent ?? false) - Number(a.entry.independent ?? false),
  )
  for (const { entry, country } of ordered) {
    add(entry.name.common, country, 'name')
    add(entry.name.official, country, 'name')
    for (const text of entry.altSpellings)
      if (/^\p{Script=Latin}[\p{L} .'’-]{3,}$/u.test(text) || CASE_SENSITIVE.test(text)) add(text, country, 'name')
    for (const text of [entry.name.official, ...entry.altSpellings]) {
      const short = /^(?:The )?(?:Republic|Kingdom|State) of (\p{Lu}\p{L}{3,})$/u.exec(text)?.[1]
      if (short !== undefined) add(short, country, 'name')
    }
  }
  for (const { country } of ordered) for (const text of wordNetNames(country.name)) add(text, country, 'name')
  for (const { entry, country } of ordered) {
    if (entry.independent !== true) continue
    for (const text of entry.capital) add(text.replace(/,? D\.?C\.?$/, ''), country, 'capital')
    for (const text of wordNetCapitals(country.name)) add(text, country, 'capital')
    add(`${entry.name.common} City`, country, 'capital')
  }
  for (const { entry, country } of ordered) {
    const english = entry.demonyms?.eng
    for (const text of new Set([english?.m, english?.f])) {
      if (text === undefined || text === '') continue
      add(text, country, 'demonym')
      if (!/(?:ese|ish|ch|ss)$/.test(text)) add(`${text}s`, country, 'people')
    }
  }
  for (const [text, code] of Object.entries(SEATS)) {
    const country = byCode.get(code)
    if (country !== undefined) found.set(text, { country, kind: 'seat' })
  }
  const alias = (text: string, like: string) => {
    const entry = found.get(like.toLowerCase())
    if (entry !== undefined) found.set(text, entry)
  }
  for (const text of ['US', 'U.S.', 'USA', 'U.S.A.']) alias(text, 'United States')
  for (const text of ['UK', 'U.K.']) alias(text, 'United Kingdom')
  alias('UAE', 'United Arab Emirates')
  alias('DRC', 'DR Congo')
  return found
}

/** The other names in the country's synset: "America", "the States", "Britain". */
function wordNetNames(name: string): string[] {
  return countrySynsets(name)
    .flatMap((synset) => synset.words)
    .filter((word) => word.length > 3 && !word.includes('.') && !word.startsWith('the '))
}

/** National capitals that WordNet makes a part of the country: "Kiev". */
function wordNetCapitals(name: string): string[] {
  return countrySynsets(name)
    .flatMap((synset) => related(synset, '%p'))
    .filter((part) => related(part, '@i', '@').some((above) => above.words.includes('national capital')))
    .flatMap((part) => part.words)
    .filter((word) => !word.includes('capital'))
}

function countrySynsets(name: string) {
  return synsets(name.toLowerCase(), 'noun')
    .filter((synset) => synset.file === 'noun.location')
    .filter((synset) => related(synset, '@i').length > 0)
    .slice(0, 1)
}
