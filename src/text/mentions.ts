/**
 * Mentions: proper names with the titles and roles around them, and what they name. Reads a report's sentences and
 * tokens, gives `Mention[]` in order of start; one may hold another ("Donald Quill's envoy Ada Moss").
 *
 * Method: rules over capitalised runs, with the internal and external evidence of McDonald, "Internal and external
 * evidence in the identification and semantic categorization of proper names", 1996: inside (titles, heads such as
 * "Ministry", countries) and outside (a role beside it, a verb of speaking, a preposition). Evidence of all mentions of a
 * name in the report is added up, so a bare surname has what its full form showed (one sense per discourse, Gale, Church
 * and Yarowsky 1992). Word classes: `lexicon/name-words.ts`.
 *
 * `start`–`end` holds the name and a role directly before it; a role set off by a comma is in `role` only.
 */
import { SENTENCE_OPENERS } from '../lexicon/abbreviations.ts'
import { countryOf } from '../lexicon/countries.ts'
import { genderOfGivenName } from '../lexicon/given-names.ts'
import {
  COURTESY_TITLES,
  isInstitutionNoun,
  isOfficeNoun,
  isOrdinaryWord,
  isPersonNoun,
  isPlaceNoun,
  kindOfKnownName,
  OFFICE_MODIFIERS,
  PARTICLES,
  singularOfPersons,
} from '../lexicon/name-words.ts'
import { SPEECH_VERBS } from '../lexicon/speech-verbs.ts'
import { hasLemma, isA } from '../lexicon/wordnet.ts'
import type { Mention, Sentence, Span, Token } from '../model.ts'
import { appositionAfter, appositionBefore, isBodyAfter } from './appositions.ts'
import { findRuns, type Run } from './name-runs.ts'
import { isHeadlineCase, type Word, wordsOf } from './words.ts'

type Kind = Mention['kind']
type Votes = Record<Kind, number>

interface Draft {
  readonly name: Span
  readonly text: string
  readonly start: number
  readonly role: Span | null
  readonly votes: Votes
}

/** Finds the names of a report. Linear in its tokens. */
export function findMentions(text: string, sentences: readonly Sentence[], tokens: readonly Token[]): Mention[] {
  const worded = sentences.map((sentence) => wordsOf(text, tokens, sentence))
  const headlines = worded.map(isHeadlineCase)
  const seen = { capitalised: capitalisedInside(worded.filter((_, i) => !headlines[i])) }
  const drafts = worded.flatMap((words, i) => (headlines[i] ? [] : draftNames(text, words, findRuns(words, seen))))
  const names = new Names(drafts)
  const kept = drafts.filter((draft) => !names.isDemonym(draft.text))
  const mentions = kept.map(
    ({ start, name, role, text }): Mention => ({ start, end: name.end, kind: names.kindOf(text), name, role }),
  )
  worded.forEach((words, i) => {
    if (headlines[i]) mentions.push(...namesInHeadline(text, words, names))
  })
  return mentions.sort((a, b) => a.start - b.start || b.end - a.end)
}

function capitalisedInside(worded: readonly (readonly Word[])[]): ReadonlySet<string> {
  const seen = new Set<string>()
  for (const words of worded) for (const word of words) if (word.isCapital && !word.isFirst) seen.add(word.lower)
  return seen
}

function draftNames(text: string, words: readonly Word[], runs: readonly Run[]): Draft[] {
  const drafts: Draft[] = []
  for (const run of runs) {
    const draft = draftName(text, words, run, drafts.at(-1) ?? null)
    if (draft !== null) drafts.push(draft)
  }
  return drafts
}

function draftName(text: string, words: readonly Word[], run: Run, previous: Draft | null): Draft | null {
  const votes: Votes = { person: 0, organisation: 0, place: 0, unknown: 0 }
  const nameFirst = startOfName(words, run)
  if (nameFirst > run.last) return null
  const first = words[nameFirst] as Word
  const last = words[run.last] as Word
  if (first === last && isBareAdjective(first, words[run.last + 1])) return null
  const name = { start: first.start, end: last.end }
  const spelled = text.slice(name.start, name.end)
  const before = words[nameFirst - 1]
  const isCountry = countryOf(spelled)

  let start = name.start
  let role: Span | null = null
  if (nameFirst > run.first) {
    start = extendLeft(words, run.first, nameFirst)
    role = { start, end: (words[nameFirst - 1] as Word).end }
    votes.person += 5
  } else if (before !== undefined && isCountry === null && isTitleBefore(before, words, nameFirst, run.last)) {
    start = extendLeft(words, nameFirst - 1, nameFirst)
    role = { start, end: before.end }
    // The printer giant Exol, the maker Moss: no office, and one word may be anything.
    const isClear = nameFirst < run.last || isOfficeNoun(before.lower) || genderOfGivenName(first.text) !== null
    votes.person += isClear ? 5 : 1
  } else if (before !== undefined && before.pos === 'NOUN' && !before.isCapital && isCountry === null) {
    if (isInstitutionNoun(before.lemma)) {
      votes.organisation += 5
      start = extendLeft(words, nameFirst - 1, nameFirst)
      role = { start, end: before.end }
    } else if (isPlaceNoun(before.lemma)) votes.place += 2
    // The ferry Anna, the network Chirp, the drug Exol: things are no actors.
    else if (isA(before.lemma, 'noun', 'noun.artifact', 2)) votes.unknown += 9
  }
  if (isCountry === null) {
    if (isBodyAfter(words, run.last)) votes.organisation += 5
    const after =
      appositionAfter(words, run.last, nameFirst === run.last) ?? appositionBefore(words, run.first, run.last)
    if (after !== null) {
      // "Metrobus, the operator of 310 buses": one word with a noun that is no office may be anything.
      const isOffice = isOfficeNoun(lastWordOf(text.slice(after.start, after.end)))
      votes.person += nameFirst < run.last || nameFirst > run.first || isOffice ? 5 : 1
      // "Dr. Ada Moss, the medical director": the title is part of the name's form, the role says more.
      if (role === null || isCourtesy(text.slice(role.start, role.end))) role = after
    }
  }
  weighInside(words, nameFirst, run.last, spelled, votes)
  weighOutside(words, nameFirst, run.last, previous, votes)
  // The Budget Office says what it is, whoever speaks.
  if (nameFirst < run.last && isInstitutionNoun(last.text.replace(/\.$/, ''))) votes.person = Math.min(votes.person, 0)
  return { name, text: spelled, start, role, votes }
}

/** "European leaders", "Western aid": an adjective made from a name, or a small word with a capital. */
function isBareAdjective(word: Word, next: Word | undefined): boolean {
  if (SENTENCE_OPENERS.has(word.lower)) return true
  return next !== undefined && !next.isCapital && /^\p{L}/u.test(next.text) && isA(word.lower, 'adj', 'adj.pert', 1)
}

/** Past titles, offices and demonyms: "US Secretary of State Ada Moss" has its name at "Ada". */
function startOfName(words: readonly Word[], { first, last }: Run): number {
  const word = (i: number) => words[i] as Word
  const whole = words
    .slice(first, last + 1)
    .map(({ text }) => text)
    .join(' ')
  if (countryOf(whole)?.kind === 'demonym' || countryOf(whole)?.kind === 'people') return last + 1
  if (countryOf(whole) !== null) return first
  let office = -1
  for (let i = first; i < last; i++) if (isOfficeNoun(word(i).text) || isTitle(word(i))) office = i
  if (office < 0) {
    // Sexton said: an office without article may be a surname, a minister is none.
    if (first === last && isSurnameAlone(words, first)) return first
    const isWholly = last > first || !isOfficeNoun(word(last).text)
    if (!isWholly || (isOfficeNoun(word(last).text) && isOfficeName(words, first, last))) return last + 1
    // "Russian Ada Moss" is Ada Moss, "Russian Navy" is the Russian Navy.
    const isAdjective = countryOf(word(first).text)?.kind === 'demonym' && !isInstitutionNoun(word(last).text)
    return isAdjective && last > first && !isOrdinaryWord(word(last).text) ? first + 1 : first
  }
  // Justice Department, Republican Party of Lundia, Executive Order: the noun is part of the name.
  const after = word(office + 1)
  if (isInstitutionNoun(word(last).text) && (!isTitle(word(office)) || office + 1 === last)) return first
  if (isInstitutionNoun(after.text) && !isTitle(word(office))) return first
  if (AMBIGUOUS_OFFICE.test(word(office).lower) && office + 1 === last && isOrdinaryWord(after.text)) return first
  let at = office + 1
  // Secretary of State Ada Moss, Minister for Foreign Affairs Ada Moss, President of Kenya Ada Moss
  if (/^(?:of|for|to)$/.test(word(at).lower)) {
    at += word(at + 1).lower === 'the' ? 2 : 1
    const country = endOfCountry(words, at, last)
    if (country >= 0) return country + 1
    do at++
    while (at <= last && isOfComplement(words, at, last))
  }
  // Principal Secretary to the Prime Minister: an office all through.
  return at === last && isOfficeNoun(word(last).text) ? last + 1 : at
}

/** Last word of the country's name that begins at `at`: "President of the United States Ada Moss"; -1 for none. */
function endOfCountry(words: readonly Word[], at: number, last: number): number {
  for (let end = Math.min(last, at + 3); end >= at; end--) {
    const spelled = words
      .slice(at, end + 1)
      .map(({ text }) => text)
      .join(' ')
    if (countryOf(spelled) !== null) return end
  }
  return -1
}

function isSurnameAlone(words: readonly Word[], at: number): boolean {
  const word = words[at] as Word
  const before = words[at - 1]
  if (word.pos !== 'PROPN' || NO_SURNAME.test(word.lower)) return false
  return before === undefined || !/^(?:DET|PRON|ADJ|PART|NUM|PROPN)$/.test(before.pos)
}

/** "Affairs" in "Minister for Foreign Affairs Ada Moss"; not "Ada", though the dictionary has the word. */
function isOfComplement(words: readonly Word[], at: number, last: number): boolean {
  const word = words[at] as Word
  if (word.lower === 'and') return true
  if (!isOrdinaryWord(word.text) || countryOf(word.text) !== null) return false
  if (genderOfGivenName(word.text) !== null && last - at <= 2) return false
  return last - at >= 2 || (at < last && word.lower.endsWith('s'))
}

/** "Foreign Minister", "Deputy First PM": an office without its holder. */
function isOfficeName(words: readonly Word[], first: number, last: number): boolean {
  for (let i = first; i < last; i++) {
    const word = words[i] as Word
    if (!isOrdinaryWord(word.text) && countryOf(word.text) === null && !isOfficeNoun(word.text)) return false
  }
  return true
}

/** Offices that hardly anybody is called by. */
const NO_SURNAME =
  /^(?:minister|president|senator|governor|ambassador|premier|secretary|director|spokes\w+|chair\w*|mayor|envoy|commissioner|representative|congress\w+|lawmaker|deputy|official|adviser|advisor|negotiator|diplomat|leader|speaker|general|colonel|captain|professor|doctor|republican|democrat|economist|analyst|[a-z]*-.*)s?$/

/** Offices that are adjectives or other nouns as well: General Assembly, Executive Order, Justice Department. */
const AMBIGUOUS_OFFICE = /^(?:executive|justice|general|chief|major|principal|head|chair|private|minor|representative)$/

const lastWordOf = (words: string) => /[\p{L}-]+(?=$| (?:of|for|at|in|to)\b)/u.exec(words)?.[0] ?? ''
const isCourtesy = (words: string) => COURTESY_TITLES.has(words.toLowerCase().replace(/\.$/, ''))
const isTitle = (word: Word) => isCourtesy(word.text)

/** A lower-case role right before the name: "special envoy Ada Moss", "envoys Moss and Quill". */
function isTitleBefore(before: Word, words: readonly Word[], first: number, last: number): boolean {
  if (before.isCapital) return false
  // the voter ID
  if (first === last && /^\p{Lu}{2,4}$/u.test((words[first] as Word).text)) return false
  if (isTitle(before) && before.text.endsWith('.')) return true
  if (before.pos === 'ADJ' && isOfficeNoun(before.lower)) return true
  if (before.pos !== 'NOUN' && before.pos !== 'PROPN') return false
  if (isPersonNoun(before.lower) && singularOfPersons(before.lower) === null) return true
  return singularOfPersons(before.lower) !== null && first > 1 && words[last + 1]?.lower === 'and'
}

/** Start of the role whose last word is before `end`: adjectives, nouns, possessors to the left, no article. */
function extendLeft(words: readonly Word[], from: number, end: number): number {
  let at = Math.min(from, end - 1)
  for (let i = at - 1; i >= 0; i--) {
    const word = words[i] as Word
    const isOffice = OFFICE_MODIFIERS.has(word.lower)
    const isModifier = /^(?:ADJ|NOUN|PROPN)$/.test(word.pos) || isOffice || word.isCapital
    if (/^['’]s?$/.test(word.lower) && i > 0 && /^(?:NOUN|PROPN|ADJ|X)$/.test((words[i - 1] as Word).pos)) continue
    if (!isModifier || word.pos === 'PUNCT' || (word.pos === 'VERB' && !isOffice)) break
    if (/^(?:ADV|SCONJ|ADP|DET|PRON)$/.test(word.pos)) break
    at = i
  }
  return (words[at] as Word).start
}

/** Evidence in the name itself. */
function weighInside(words: readonly Word[], first: number, last: number, spelled: string, votes: Votes): void {
  const head = words[last] as Word
  if (countryOf(spelled) !== null) {
    votes.place += 8
    return
  }
  let heads = [head]
  for (let i = first; i < last; i++) {
    // In "Ministry of Foreign Affairs" the noun before the first small word carries the meaning.
    if (/^(?:of|for|on|to)$/.test((words[i + 1] as Word).lower)) {
      heads = [words[i] as Word]
      break
    }
  }
  for (const { text } of heads) {
    const plain = text.replace(/\.$/, '')
    // Rail Commission; United Auto Workers
    if (isInstitutionNoun(plain)) votes.organisation += last > first ? 6 : 3
    else if (last > first && singularOfPersons(plain) !== null) votes.organisation += 4
    else if (isPlaceNoun(text) && last > first) votes.place += 5
  }
  if (first === last && /^\p{Lu}{2,6}$/u.test(head.text)) {
    const isDateline = first === 0 && head.text.length > 3 && /^[,(:—–-]/.test(words[1]?.text ?? '')
    if (isDateline) votes.place += 3
    else votes.organisation += 2
  }
  const known = kindOfKnownName(spelled)
  const isShort = spelled.length <= 3 || (spelled === spelled.toUpperCase() && known === 'person')
  if (known !== null && !isShort) votes[known] += known === 'person' ? 2 : 4
  if (last > first) votes.person += givenNameVotes(words, first, last)
  // The Boston Globe
  if ((words[first] as Word).lower === 'the') {
    votes.person -= 6
    if (last > first) votes.organisation += 2
  }
  // Ada M. Moss, J. Moss
  if (last > first && words.slice(first, last).some((word) => /^\p{Lu}\.?$/u.test(word.text))) votes.person += 3
  if (words.slice(first + 1, last).some((word) => PARTICLES.has(word.lower) && !/^(?:y|e|la|le|de)$/.test(word.lower)))
    votes.person += 2
}

/** What a known given name says for a person: less where its bearer's other names are dictionary words. */
function givenNameVotes(words: readonly Word[], first: number, last: number): number {
  const given = words[first] as Word
  const surname = words[last] as Word
  if (last - first > 3 || genderOfGivenName(given.text) === null || countryOf(given.text) !== null) return 0
  if (hasLemma(given.lower, 'adj')) return 0
  if (isInstitutionNoun(surname.text) || isPlaceNoun(surname.text) || kindOfKnownName(given.text) === 'place') return 0
  // Donald Trump, Mike Nolte: one dictionary word of two is usual; Faith Healer: two are not enough.
  return (isOrdinaryWord(given.text) ? 0.75 : 1.5) + (isOrdinaryWord(surname.text) ? 0.75 : 1.5)
}

/** Evidence around the name. */
function weighOutside(words: readonly Word[], first: number, last: number, previous: Draft | null, votes: Votes): void {
  const before = words[first - 1]
  const next = words[last + 1]
  const after = words[last + 2]
  const isLong = last > first
  // Analysts at Exol Research
  if (before?.lower === 'at' && singularOfPersons(words[first - 2]?.lower ?? '') !== null) votes.organisation += 4
  const owns = /^['’]s?$/.test(next?.lower ?? '')
  if (before !== undefined && !owns && /^(?:in|near|outside|inside|across|around)$/.test(before.lower)) votes.place += 3
  // To and from persons too: only a hint.
  if (before !== undefined && /^(?:from|at|to|off)$/.test(before.lower)) votes.place += 0.1
  // The Courier, the Lantern; Metrobus, which runs buses; Fisk & Hav: no person.
  if (before?.lower === 'the' && /^(?:told|asked|informed|by)$/.test(words[first - 2]?.lower ?? ''))
    votes.organisation += 3
  if (before?.lower === 'the') votes.person -= 3
  if (next?.text === ',' && after?.lower === 'which') votes.person -= 4
  if (words.slice(first, last).some((word) => word.text === '&')) votes.organisation += 4
  // Moss, 41, drives
  if (next?.text === ',' && /^[1-9]\d$/.test(after?.text ?? '') && words[last + 3]?.text === ',') votes.person += 4
  // Iceland's Ada Moss; Ada Moss of the Port Council
  if (isLong && before !== undefined && /^['’]s$/.test(before.lower) && !isOrdinaryWord((words[last] as Word).text))
    votes.person += 2
  if (isLong && next?.lower === 'of' && after?.lower === 'the' && words[last + 3]?.isCapital === true) votes.person += 2
  if (next?.text === ',' && /^who(?:se|m)?$/.test(after?.lower ?? '')) votes.person += 4
  if (next?.lower === 'who') votes.person += 4
  if (next?.text === '(' && words[last + 3]?.text === ')' && /^\p{Lu}{2,}/u.test(after?.text ?? ''))
    votes.organisation += 2
  if (before?.text === '(' && next?.text === ')' && first === last && /^\p{Lu}{2,}/u.test((words[first] as Word).text))
    votes.organisation += 1
  // A bare word that speaks may be a government as well: only a longer name shows a person.
  if (isLong && (isSpeechVerb(next) || isSpeechVerb(words[last + 2], next))) votes.person += 3
  if (isLong && before !== undefined && /^(?:said|says|told|asked|wrote|added)$/.test(before.lower)) votes.person += 3
  if (next !== undefined && previous !== null && previous.votes.person >= 3 && before?.lower === 'and' && isLong) {
    if (votes.organisation === 0 && votes.place === 0) votes.person += 2
  }
}

/** `said`, or `had said`, `later said` where the word between is an auxiliary or an adverb. */
function isSpeechVerb(word: Word | undefined, between?: Word): boolean {
  if (word === undefined || (word.pos !== 'VERB' && word.pos !== 'AUX')) return false
  if (between !== undefined && between.pos !== 'AUX' && between.pos !== 'ADV') return false
  return SPEECH_VERBS.has(word.lemma)
}

/** What a report's names are, by all their mentions. */
class Names {
  readonly #votes = new Map<string, Votes>()
  readonly #surnames = new Map<string, Votes>()

  constructor(drafts: readonly Draft[]) {
    for (const { text, votes } of drafts) {
      const key = keyOf(text)
      const sum = this.#votes.get(key) ?? { person: 0, organisation: 0, place: 0, unknown: 0 }
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
    if (own !== undefined && own.place >= 8) return 'place'
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
    if (votes[kind] >= 2 && votes[kind] > votes[found]) found = kind
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
function namesInHeadline(text: string, words: readonly Word[], names: Names): Mention[] {
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
