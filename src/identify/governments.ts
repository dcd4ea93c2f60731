/**
 * Governments: which place names act. "Kyiv rejected …" is Ukraine's government, "in Kyiv" is the city.
 *
 * Countries, capitals and seats of government come from `lexicon/countries.ts`. A state that no list has is told by what
 * the reports give it: a ministry, a navy, an envoy, a demonym. Metonymy as in Markert and Nissim, "Metonymy resolution
 * as a classification task", 2002: a capital acts unless a preposition of place stands before it.
 */
import { type Country, countryOf, SEATS_OF_BODIES } from '../lexicon/countries.ts'
import { isInstitutionNoun } from '../lexicon/name-words.ts'
import type { ReportText } from '../model.ts'
import { type Draft, newDraft } from './cast.ts'
import type { Named, NameEntry } from './names.ts'

/** What only a state has; "the company's president" shows none. */
const STATE_ORGANS =
  /^(?:(?:[\p{L}-]+) ){0,2}(?:government|ministry|ministries|minister|navy|army|military|parliament|embassy|ambassador|consulate|troops|forces|president|premier|cabinet|regime|constitution|envoy|diplomats?|air force|coast guard|central bank|foreign|defen[cs]e)\b/iu

/** What nothing but a state has: one mention is enough. */
const SOLE_ORGANS = /^(?:(?:foreign|defen[cs]e|prime) minist(?:er|ry)|state secretary)\b/iu

/** "Sarvian Foreign Minister Ada Moss": the people of a state, before what nothing else has. */
const PEOPLE_OF_STATE =
  /(?<![\p{L}-])(\p{Lu}\p{L}{3,30}) (?:(?:[Ff]oreign|[Dd]efen[cs]e|[Pp]rime) [Mm]inist(?:er|ry)|state secretary)\b/gu
const DEMONYMS = ['n', 'an', 'ian', 'ese', 'ish', 'i']

/** Right after a state's name: "the Sarvan government". A company has a president and a board, but none of these. */
const ATTRIBUTIVE_ORGANS =
  /^ (?:government|army|navy|military|parliament|troops|regime|air force|foreign minist(?:er|ry))\b/

/** "Republic of Lundia", as one name. */
const STATE_FORM =
  /^(?:(?:[\p{Ll}'’]+ ){0,3})(?:republic|kingdom|emirate|sultanate|principality|commonwealth|duchy) of (?:the )?(\p{Ll}.*)$/u

const OF_STATE =
  /\b(?:government|minister|ambassador|envoy|president|republic|kingdom|navy|army|parliament|embassy|people|independence|sovereignty) of (?:the )?$/i

/** Before a name of a city these say where, not who. */
const LOCATIVE =
  /\b(?:in|at|near|outside|inside|around|across|through|throughout|to|from|into|towards?|off|via|visit(?:ed|ing|s)?|leav(?:e|es|ing)|left|reach(?:ed|es)?|headed|downtown|central) (?:the )?$/i

/** What a state has, and a company, a union or a club may have too. */
const MAYBE_STATE =
  /^(?:[\p{Ll}-]+ )?(?:negotiators?|delegations?|prosecutors?|soldiers|officials|border|territory|waters|airspace|sovereignty|citizens|capital|economy)\b/u

/** Mentions and reports that are looked at: more say nothing new of what the name is. */
const MOST_MENTIONS = 200
const MOST_REPORTS = 4

/** Fewest signs of statehood for a name that no list of countries has. */
const FEWEST_SIGNS = 2

export interface Governments {
  /** The government that a country's name, capital, seat, demonym or a state of the story stands for. */
  of(word: string): Draft | null
  /** Who a mention of a place stands for: the government, or the place itself. */
  at(named: Named): Draft | null
  /** Whether the folded name is a country's or a state's. */
  has(key: string): boolean
  /** Whether it is a state's that no list has. */
  isFound(key: string): boolean
}

/**
 * Finds the governments among a story's names. Drafts are made when first asked for. `bodyNamed` gives the body that a
 * seat stands for ("Brussels" where the story names the European Union).
 */
export function findGovernments(
  names: ReadonlyMap<string, NameEntry>,
  isPerson: (key: string) => boolean,
  bodyNamed: (key: string) => Draft | null,
): Governments {
  const byCode = new Map<string, Draft>()
  const places = new Map<string, Draft>()
  const states = new Map<string, Draft>()
  const stems = new Map<string, Draft>()
  const note = (key: string, draft: Draft) => {
    states.set(key, draft)
    for (const stem of stemsOf(key)) stems.set(stem, draft)
  }
  const peoples = peoplesIn(names)
  for (const entry of [...names.values()].sort(statesFirst)) {
    if (isPerson(entry.key) || isNamedBody(entry) || countryOf(entry.written) !== null) continue
    const core = STATE_FORM.exec(entry.key)?.[1] ?? null
    const known = states.get(core ?? entry.key)
    if (known === undefined && stemFor(stems, entry.key) !== undefined) continue
    if (known === undefined && core === null && !isStateBySigns(entry) && !hasPeople(entry, peoples)) continue
    const draft = known ?? newDraft('government', entry.written)
    // The short form is the name, whichever comes first.
    if (core === null) draft.name = entry.written
    else note(core, draft)
    note(entry.key, draft)
  }
  const capitals = new Map<string, Draft>()
  const ofCountry = (country: Country) => {
    const draft = byCode.get(country.code) ?? newDraft('government', country.name)
    byCode.set(country.code, draft)
    return draft
  }
  const of = (word: string): Draft | null => {
    const country = countryOf(word)
    if (country !== null) return ofCountry(country.country)
    const key = word.toLowerCase().replace(/[’‘]/g, "'")
    const state = states.get(key) ?? capitals.get(key)
    if (state !== undefined || !/^\p{Lu}/u.test(word)) return state ?? null
    const stem = /^(.{3,}?)(?:n|an|ian|ese|ish|i|ns|ans|ians)$/u.exec(key)?.[1]
    return stem === undefined ? null : (stemFor(stems, key) ?? null)
  }
  for (const [city, state] of capitalsIn(names)) {
    const draft = names.has(city.toLowerCase()) && !states.has(city.toLowerCase()) ? of(state) : null
    if (draft !== null && countryOf(city) === null) capitals.set(city.toLowerCase(), draft)
  }
  return {
    of,
    isFound: (key) => states.has(key),
    has: (key) => states.has(key) || capitals.has(key) || countryOf(names.get(key)?.written ?? '') !== null,
    at: (named) => {
      const { text, mention } = named
      const written = text.report.text.slice(mention.name.start, mention.name.end)
      const country = countryOf(written)
      const isCity =
        (country?.kind === 'capital' && country.country.name !== written) || capitals.has(written.toLowerCase())
      const body = bodyNamed(SEATS_OF_BODIES[written.toLowerCase()] ?? '')
      if (!isCity || !isLocative(named)) return body ?? of(written)
      const place = places.get(written) ?? newDraft('place', written)
      places.set(written, place)
      return place
    },
  }
}

/** "Lundia’s new government", "the Lundian government": the word before; "the government of Lundia": the word behind. */
const BEFORE_GOVERNMENT = /(?<![\p{L}.-])(\p{Lu}[\p{L}.-]{1,30})(?:['’]s)? (?:new |own |interim |caretaker )?$/u
const BEHIND_GOVERNMENT = /^ of (?:the )?(\p{Lu}[\p{L}.-]{1,30})/u
const OF_GOVERNMENT = /^ (?:officials?|troops|forces|negotiators?)\b/

/** How many times as often as any other a government must be called one to be "the government". */
const DOMINANT = 4

/** The government that a story's reports call one, alone or far more than any other; null where none or several are. */
export function onlyGovernment(texts: readonly ReportText[], governments: Governments): Draft | null {
  const called = new Map<Draft, number>()
  for (const { report } of texts) {
    for (const { index } of report.text.matchAll(/\bgovernment\b/g)) {
      const behind = report.text.slice(index + 'government'.length, index + 50)
      const before = BEFORE_GOVERNMENT.exec(report.text.slice(Math.max(0, index - 50), index))?.[1]
      const word = BEHIND_GOVERNMENT.exec(behind)?.[1] ?? (OF_GOVERNMENT.test(behind) ? undefined : before)
      const draft = word === undefined ? null : governments.of(word)
      if (draft !== null) called.set(draft, (called.get(draft) ?? 0) + 1)
    }
  }
  const [first, second] = [...called].sort((a, b) => b[1] - a[1])
  return first !== undefined && first[1] >= DOMINANT * (second?.[1] ?? 0) ? first[0] : null
}

/** "Republic of Lund" before "Lund", and that before "Lundi": the people of a state are no second one. */
function statesFirst(a: NameEntry, b: NameEntry): number {
  const isForm = ({ key }: NameEntry) => Number(STATE_FORM.test(key))
  return isForm(b) - isForm(a) || a.key.length - b.key.length
}

/** "Port Council", "League": a name that says itself that it is no state. */
function isNamedBody({ kind, key, written }: NameEntry): boolean {
  return kind === 'organisation' && (key.includes(' ') || isInstitutionNoun(key) || written === written.toUpperCase())
}

function isLocative({ text, mention }: Named): boolean {
  return LOCATIVE.test(text.report.text.slice(Math.max(0, mention.start - 20), mention.start))
}

/** "Lund, the Sarvian capital", "Sarvia’s capital, Lund", "Lund, the capital of Sarvia": city and state, around "capital". */
const CAPITALS = [
  /(?<![\p{L}-])(?<city>\p{Lu}[\p{L}-]{2,30}), (?:the )?(?<state>\p{Lu}[\p{L}-]{2,30})(?:['’]s)? capital\b/u,
  /(?<![\p{L}-])(?<state>\p{Lu}[\p{L}-]{2,30})(?:['’]s)? capital,? (?:of )?(?<city>\p{Lu}[\p{L}-]{2,30})/u,
  /(?<![\p{L}-])(?<city>\p{Lu}[\p{L}-]{2,30}), (?:the )?capital of (?:the )?(?<state>\p{Lu}[\p{L}-]{2,30})/u,
]
/** Characters before and behind the word that hold a city and a state. */
const CAPITAL_REACH = 80

/** Which cities the reports call the capital of what. Linear in the reports. */
function capitalsIn(names: ReadonlyMap<string, NameEntry>): [string, string][] {
  const texts = new Set([...names.values()].flatMap(({ named }) => named.map(({ text }) => text.report.text)))
  return [...texts].flatMap((text) =>
    Array.from(text.matchAll(/\bcapital\b/g)).flatMap(({ index }) => {
      const around = text.slice(Math.max(0, index - CAPITAL_REACH), index + CAPITAL_REACH)
      return CAPITALS.flatMap((form): [string, string][] => {
        const { city = '', state = '' } = form.exec(around)?.groups ?? {}
        return city === '' ? [] : [[city, state]]
      })
    }),
  )
}

/** Who is said to have a foreign, defence or prime minister, in lower case: "sarvian". Linear in the reports. */
function peoplesIn(names: ReadonlyMap<string, NameEntry>): Set<string> {
  const texts = new Set([...names.values()].flatMap(({ named }) => named.map(({ text }) => text.report.text)))
  const peoples = new Set<string>()
  for (const text of texts)
    for (const [, people = ''] of text.matchAll(PEOPLE_OF_STATE)) peoples.add(people.toLowerCase())
  return peoples
}

/** "Sarvia", where the Sarvian foreign minister speaks. */
function hasPeople({ key }: NameEntry, peoples: ReadonlySet<string>): boolean {
  return stemsOf(key).some((stem) => DEMONYMS.some((ending) => peoples.has(stem + ending)))
}

function isStateBySigns(entry: NameEntry): boolean {
  return entry.key.split(' ').length <= 3 && signsOfState(entry) >= FEWEST_SIGNS
}

function signsOfState(entry: NameEntry): number {
  let signs = 0
  const reports = new Set<ReportText>()
  for (const { text, mention } of entry.named.slice(0, MOST_MENTIONS)) {
    const after = text.report.text.slice(mention.end, mention.end + 60)
    const before = text.report.text.slice(Math.max(0, mention.start - 40), mention.start)
    const owned = /^['’]s\s+(?:(?:own|new|chief|deputy|special|former)\s+)*/.exec(after)
    if (owned !== null) signs += signOf(after.slice(owned[0].length))
    if (OF_STATE.test(before) || ATTRIBUTIVE_ORGANS.test(after)) signs++
    if (reports.size < MOST_REPORTS) reports.add(text)
  }
  // The text is searched only for names that something speaks for already.
  if (signs > 0) for (const { report } of reports) signs += signsOfDemonym(entry.key, report.text)
  return signs
}

function signOf(words: string): number {
  if (SOLE_ORGANS.test(words)) return FEWEST_SIGNS
  return STATE_ORGANS.test(words) ? 1 : MAYBE_STATE.test(words) ? 0.5 : 0
}

/** "A Lundian ship" is a sign, "the Lundian army" one more. */
function signsOfDemonym(key: string, text: string): number {
  let signs = 0
  for (const stem of stemsOf(key)) {
    const capital = stem.charAt(0).toUpperCase() + stem.slice(1)
    const found = new RegExp(`\\b${literally(capital)}(?:n|an|ian|ese|ish|i)(s?)\\b ?`, 'u').exec(text)
    if (found !== null) signs = Math.max(signs, 1 + signOf(text.slice(found.index + found[0].length, found.index + 60)))
  }
  return signs
}

/** What a demonym is made from: "Lundia" and "Lundi" and "Lund". */
function stemsOf(key: string): string[] {
  const stems = new Set([key, key.replace(/[aeiouy]$/, ''), key.replace(/(?<![aeiouy])[aeiouy]+$/, '')])
  return [...stems].filter((stem) => stem.length >= 3)
}

function stemFor(stems: ReadonlyMap<string, Draft>, key: string): Draft | undefined {
  for (const ending of ['ians', 'ian', 'ans', 'ns', 'an', 'n', 'ese', 'ish', 'i']) {
    const draft = key.endsWith(ending) ? stems.get(key.slice(0, -ending.length)) : undefined
    if (draft !== undefined) return draft
  }
  return undefined
}

const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
