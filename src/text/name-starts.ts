/**
 * Where a name begins in a run of capitals, and the title or role right before it: "US Secretary of State Ada Moss" has its
 * name at "Ada". Reads a sentence's words, gives indices and offsets.
 */
import { countryOf } from '../lexicon/countries.ts'
import { genderOfGivenName } from '../lexicon/given-names.ts'
import {
  COURTESY_TITLES,
  isInstitutionNoun,
  isOfficeNoun,
  isOrdinaryWord,
  isPersonNoun,
  isRank,
  OFFICE_MODIFIERS,
  singularOfPersons,
} from '../lexicon/name-words.ts'
import type { Run } from './name-runs.ts'
import type { Word } from './words.ts'

/** Past titles, offices and demonyms: "US Secretary of State Ada Moss" has its name at "Ada". */
export function startOfName(words: readonly Word[], { first, last }: Run): number {
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

const isTitle = ({ text }: Word) => COURTESY_TITLES.has(text.toLowerCase().replace(/\.$/, ''))

/** "Dr", "General", "Judge": how somebody is addressed, not what of. */
export const isFormOfAddress = (words: string) =>
  !words.includes(' ') && (isTitle({ text: words } as Word) || isRank(words))

/** A lower-case role right before the name: "special envoy Ada Moss", "envoys Moss and Quill". */
export function isTitleBefore(before: Word, words: readonly Word[], first: number, last: number): boolean {
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
export function extendLeft(words: readonly Word[], from: number, end: number): number {
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
