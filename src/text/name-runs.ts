/**
 * Runs of capitalised words that may be names. Reads a sentence's words, gives index ranges, first to last.
 *
 * Own rules: "Ministry of Foreign Affairs", "Vera van der Laan", "Prime Minister's Office" are one run each; a word whose
 * capital comes from opening the sentence is in a run only if something else speaks for a name.
 */
import { SENTENCE_OPENERS } from '../lexicon/abbreviations.ts'
import { countryOf } from '../lexicon/countries.ts'
import { genderOfGivenName } from '../lexicon/given-names.ts'
import {
  GENERATIONS,
  isInstitutionNoun,
  isOfficeNoun,
  isOrdinaryWord,
  isPlaceNoun,
  PARTICLES,
  singularOfPersons,
} from '../lexicon/name-words.ts'
import { hasLemma } from '../lexicon/wordnet.ts'
import type { Word } from './words.ts'

export interface Run {
  readonly first: number
  readonly last: number
}

/** What a whole report tells about its words. */
export interface Seen {
  /** Lower case of words written with a capital inside a sentence. */
  readonly capitalised: ReadonlySet<string>
}

/** Words. Longer runs of capitals alone are headlines; bodies of longer names have small words in them. */
const LONGEST_NAME = 7

const CALENDAR =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)\.?|christmas|easter|gmt|utc|est|edt|cet|ist|bst)$/

/** Finds the runs of a sentence in order. Linear. */
export function findRuns(words: readonly Word[], seen: Seen): Run[] {
  const runs: Run[] = []
  for (let i = 0; i < words.length; i++) {
    if (!isNameWord(words, i)) continue
    const last = endOfRun(words, i)
    const first = withoutOpener(words, i, last, seen)
    const split = startBehindPlace(words, first, last)
    if (split !== null) runs.push({ first, last: split - 1 }, { first: split, last })
    else if (first <= last && !isTooLong(words, first, last)) runs.push({ first, last })
    i = last
  }
  return runs
}

/**
 * "At Lund Central Ines Sandvig, a porter, waited": where the sentence opens with a place and no comma, the given name before
 * the last word begins the subject's own name. Null where nothing shows that.
 */
function startBehindPlace(words: readonly Word[], first: number, last: number): number | null {
  if (last - first < 2 || first !== 1 || !/^(?:at|in|near|outside)$/.test((words[0] as Word).lower)) return null
  const [opener, given, surname] = [words[first], words[last - 1], words[last]] as [Word, Word, Word]
  const next = words[last + 1]
  const isSubject = next !== undefined && (next.text === ',' || next.pos === 'VERB' || next.pos === 'AUX')
  if (!isSubject || genderOfGivenName(given.text) === null || isOrdinaryWord(given.text)) return null
  if (isOrdinaryWord(surname.text) || isPlaceNoun(surname.text) || isInstitutionNoun(surname.text)) return null
  // Not Mary Ann Moss, nor one word that may be anybody's name.
  const isPlace = last - first > 2 || countryOf(opener.text) !== null || hasLemma(opener.lower, 'noun')
  return isPlace && genderOfGivenName(opener.text) === null && !isOfficeNoun(opener.text) ? last - 1 : null
}

/** A headline inside the text: "Port Chief Says Dockers Will Return On Monday". */
function isTooLong(words: readonly Word[], first: number, last: number): boolean {
  return last - first >= LONGEST_NAME && words.slice(first, last + 1).every((word) => word.isCapital)
}

function isNameWord(words: readonly Word[], i: number): boolean {
  const word = words[i]
  if (word === undefined || !word.isCapital || word.pos === 'PUNCT') return false
  if (word.lower === 'a' || word.lower === 'an') return false
  // I'm; R-Ariz.
  if (/^(?:I['’]|[A-Z]-[A-Z])/.test(word.text)) return false
  if (/^[AP]M$/.test(word.text) && words[i - 1]?.pos === 'NUM') return false
  if (CALENDAR.test(word.lower) && !(word.lower === 'may' && words[i + 1]?.isCapital === false)) return false
  return (
    !(word.pos === 'PRON' || (word.pos === 'DET' && word.isFirst) || /^(?:'s|’s|mr|ms)$/.test(word.lower)) ||
    /^(?:mr|mrs|ms)\.?$/.test(word.lower)
  )
}

function endOfRun(words: readonly Word[], first: number): number {
  let last = first
  let hasComplement = false
  for (;;) {
    const next = words[last + 1]
    if (next === undefined) return last
    if (isNameWord(words, last + 1)) {
      last++
      continue
    }
    if (GENERATIONS.has(next.lower.replace('.', '')) && last > first) {
      last++
      continue
    }
    const after = words[last + 2]
    if (after === undefined) return last
    const joined = joinedAt(words, first, last, hasComplement)
    if (joined === last) return last
    if (next.lower !== 'and') hasComplement = true
    last = joined
  }
}

/** Where the run ends if the small words after `last` belong to the name; `last` itself where they do not. */
function joinedAt(words: readonly Word[], first: number, last: number, hasComplement: boolean): number {
  const next = words[last + 1] as Word
  const head = words[last] as Word
  // Vera van der Laan, Osama bin Laden
  if (PARTICLES.has(next.lower) && !next.isCapital) {
    const inner = words[last + 2] as Word
    if (isNameWord(words, last + 2)) return last + 2
    if (PARTICLES.has(inner.lower) && isNameWord(words, last + 3)) return last + 3
  }
  // the Road and Depot Workers' Union; not "the White House and State Department"
  const isPlain = isPlainPart(words, last) || (first < last && isPlainPart(words, first))
  if (next.lower === 'and' && words[first - 1]?.lower === 'the' && isPlain && !isWhole(words, first, last)) {
    const at = endOfPlainRun(words, last + 2)
    if (at > last + 2 && isInstitutionNoun((words[at] as Word).text)) return at
  }
  if (next.text === '&' && isNameWord(words, last + 2)) return last + 2
  // Ministry of (the) Interior, Centre for Peace, Strait of Halm, Secretary of State
  if (/^(?:of|for|on|to)$/.test(next.lower)) {
    const of = next.lower === 'of'
    const isHead = isInstitutionNoun(head.text) || (of && (isPlaceNoun(head.text) || isOfficeNoun(head.text)))
    const isOffice = next.lower === 'to' && isOfficeNoun(head.text)
    if (!isHead && !isOffice) return last
    const at = words[last + 2]?.lower === 'the' ? last + 3 : last + 2
    return isNameWord(words, at) && !(words[at] as Word).isFirst ? at : last
  }
  // Department of Health and Human Services; not "Ministry of Finance and Ada Quill"
  if (hasComplement && (next.lower === 'and' || next.text === ',')) {
    const at = next.text === ',' ? commaListEnd(words, last + 1) : last + 2
    if (at > last && isNameWord(words, at) && isPlainPart(words, at) && isPlainPart(words, last)) return at
  }
  // Prime Minister's Office, St. Olga's Hospital; not "Lund's Port Council"
  if (/^['’]s?$/.test(next.lower) && isNameWord(words, last + 2)) {
    const isSaint = /^st\.?$/i.test((words[first] as Word).text)
    // Cooks' Federation: an owner in the plural is a trade, whether or not the dictionary has its word.
    const isPlural = /^['’]$/.test(next.lower) && head.lower.endsWith('s')
    const isPlainOwner = isPlural || isOfficeNoun(head.text) || isPlainPart(words, last)
    let end = last + 2
    while (isNameWord(words, end + 1)) end++
    if ((isSaint || isPlainOwner) && isInstitutionNoun((words[end] as Word).text)) return end
    // Patients' Voice, Tenants' Forum: people in the plural who own one ordinary word in capitals.
    const isPeople = isPlural && first === last && singularOfPersons(head.lower) !== null
    if (isPeople && end === last + 2 && isPlainPart(words, end) && (words[end] as Word).pos !== 'ADJ') return end
  }
  return last
}

/** Whether the words before an "and" are a name already: a body's, or one that the dictionary has. */
function isWhole(words: readonly Word[], first: number, last: number): boolean {
  const name = words.slice(first, last + 1).map(({ text }) => text)
  return isInstitutionNoun(name.at(-1) as string) || (first < last && hasLemma(name.join(' ').toLowerCase(), 'noun'))
}

/** "on Trade, Economic, Scientific and Cultural Cooperation": the next part of a list that ends in "and". */
function commaListEnd(words: readonly Word[], comma: number): number {
  let at = comma
  while (words[at]?.text === ',' && isNameWord(words, at + 1) && isPlainPart(words, at + 1)) at += 2
  return words[at]?.lower === 'and' && isNameWord(words, at + 1) ? comma + 1 : -1
}

/** The last of the ordinary words in capitals from `at`, a possessive between them passed over. */
function endOfPlainRun(words: readonly Word[], at: number): number {
  let end = at
  if (!isNameWord(words, end) || !isPlainPart(words, end)) return -1
  for (;;) {
    const next = /^['’]s?$/.test(words[end + 1]?.lower ?? '') ? end + 2 : end + 1
    if (!isNameWord(words, next) || !isPlainPart(words, next)) return end
    end = next
  }
}

/** A capitalised word that is an ordinary one: part of an office's name, not of a person's. */
function isPlainPart(words: readonly Word[], at: number): boolean {
  const word = words[at] as Word
  return isOrdinaryWord(word.text) && countryOf(word.text) === null && !isOfficeNoun(word.text)
}

/** The run's first index, past a word that only opens the sentence: "Negotiators", "Despite Moss", "Later Quill". */
function withoutOpener(words: readonly Word[], first: number, last: number, seen: Seen): number {
  const word = words[first] as Word
  if (!word.isFirst || countryOf(word.text) !== null) return first
  if (SENTENCE_OPENERS.has(word.lower)) return first + 1
  if (seen.capitalised.has(word.lower) || !isOrdinaryWord(word.lower)) return first
  if (/^\p{Lu}{2,}$/u.test(word.text) && first === last) return first
  if (first === last)
    return /^[,(:—–_-]/.test(words[last + 1]?.text ?? '') && /^\p{Lu}{3,}$/u.test(word.text) ? first : first + 1
  // Associated Press, Armed Forces
  const next = words[first + 1] as Word
  if (first < last && word.lower.endsWith('ed') && isInstitutionNoun(next.text)) return first
  if (/^(?:ADV|ADP|VERB|AUX|DET|PRON|SCONJ|CCONJ|NUM|INTJ)$/.test(word.pos)) return first + 1
  if (word.pos === 'PROPN' || (word.pos === 'NOUN' && singularOfPersons(word.lower) === null)) return first
  for (let i = first; i <= last; i++) {
    const part = words[i] as Word
    if (isOfficeNoun(part.text) || isInstitutionNoun(part.text) || /^of$/.test(part.lower)) return first
  }
  return first + 1
}
