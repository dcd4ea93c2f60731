/**
 * Evidence of what a name names, inside it and around it (McDonald, 1996): titles, heads such as "Ministry", given names; a
 * verb of speaking, a preposition. Reads a sentence's words, adds to the votes for each kind.
 */
import { countryOf } from '../lexicon/countries.ts'
import { genderOfGivenName } from '../lexicon/given-names.ts'
import {
  isInstitutionNoun,
  isOrdinaryWord,
  isPlaceNoun,
  kindOfKnownName,
  PARTICLES,
  singularOfPersons,
} from '../lexicon/name-words.ts'
import { SPEECH_VERBS } from '../lexicon/speech-verbs.ts'
import { hasLemma } from '../lexicon/wordnet.ts'
import type { Mention } from '../model.ts'
import type { Draft } from './mentions.ts'
import type { Word } from './words.ts'

export type Kind = Mention['kind']

export type Votes = Record<Kind, number>

/**
 * Votes by how much a piece of evidence says, on a scale of our own. A name is of the kind with the most votes over all its
 * mentions, so what is strong decides alone and what is weak only where it recurs or agrees.
 */
export const VOTES = {
  /** A country's own name. */
  sure: 8,
  /** The kind stands in the name: "Rail Commission"; "The Courier" is no person. */
  strong: 6,
  /** The kind stands beside it: an office, a noun for a body, an apposition. */
  clear: 5,
  /** Seldom said of another kind: "who", an age, a plural of persons at its end. */
  good: 4,
  /** Mostly said of that kind: a verb of saying, "in". */
  fair: 3,
  /** The least that names a kind by itself. */
  weak: 2,
  /** Only beside other evidence. */
  faint: 1,
} as const

/** Evidence in the name itself. */
export function weighInside(words: readonly Word[], first: number, last: number, spelled: string, votes: Votes): void {
  const head = words[last] as Word
  if (countryOf(spelled) !== null) {
    votes.place += VOTES.sure
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
    if (isInstitutionNoun(plain)) votes.organisation += last > first ? VOTES.strong : VOTES.fair
    else if (last > first && singularOfPersons(plain) !== null) votes.organisation += VOTES.good
    else if (isPlaceNoun(text) && last > first) votes.place += VOTES.clear
  }
  // Radio Levant, Bank Orlo: the kind stands first, as no given name does.
  const opener = (words[first] as Word).text
  if (last > first && heads[0] === head && isInstitutionNoun(opener) && genderOfGivenName(opener) === null)
    votes.organisation += VOTES.strong
  if (first === last && /^\p{Lu}{2,6}$/u.test(head.text)) {
    const isDateline = first === 0 && head.text.length > 3 && /^[,(:—–-]/.test(words[1]?.text ?? '')
    if (isDateline) votes.place += VOTES.fair
    else votes.organisation += VOTES.weak
  }
  const known = kindOfKnownName(spelled)
  if (known !== null && known !== 'person' && spelled.length > 3) votes[known] += VOTES.good
  if (last > first) votes.person += givenNameVotes(words, first, last)
  // The Boston Globe
  if ((words[first] as Word).lower === 'the') {
    votes.person -= VOTES.strong
    if (last > first) votes.organisation += VOTES.weak
  }
  // Ada M. Moss, J. Moss
  if (last > first && words.slice(first, last).some((word) => /^\p{Lu}\.?$/u.test(word.text)))
    votes.person += VOTES.fair
  if (words.slice(first + 1, last).some((word) => PARTICLES.has(word.lower) && !/^(?:y|e|la|le|de)$/.test(word.lower)))
    votes.person += VOTES.weak
}

/** What a person of that name in the dictionary says; weak, so it counts once and not for each mention: Marat is a town. */
export function votesOfFame(spelled: string): number {
  const isShort = spelled.length <= 3 || spelled === spelled.toUpperCase()
  return !isShort && kindOfKnownName(spelled) === 'person' ? VOTES.weak : 0
}

/** What a known given name says for a person: less where its bearer's other names are dictionary words. */
function givenNameVotes(words: readonly Word[], first: number, last: number): number {
  const given = words[first] as Word
  const surname = words[last] as Word
  if (last - first > 3 || genderOfGivenName(given.text) === null || countryOf(given.text) !== null) return 0
  if (hasLemma(given.lower, 'adj')) return 0
  if (isInstitutionNoun(surname.text) || isPlaceNoun(surname.text) || kindOfKnownName(given.text) === 'place') return 0
  // Donald Trump, Mike Nolte: one dictionary word of two is usual; Faith Healer: two are not enough.
  const votesOf = (word: Word) => (isOrdinaryWord(word.text) ? VOTES.fair / 4 : VOTES.fair / 2)
  return votesOf(given) + votesOf(surname)
}

/** In votes. */
const TIE_BREAK = 0.1

/** After a name, in lower case: what kind of body it is. */
const KIND_AFTER_NAME = /^(?:agency|union|newspaper|broadcaster|network|charity|airline|carrier)$/

/** Evidence around the name. */
export function weighOutside(
  words: readonly Word[],
  first: number,
  last: number,
  previous: Draft | null,
  votes: Votes,
): void {
  const before = words[first - 1]
  const next = words[last + 1]
  const after = words[last + 2]
  const isLong = last > first
  // Analysts at Exol Research
  if (before?.lower === 'at' && singularOfPersons(words[first - 2]?.lower ?? '') !== null)
    votes.organisation += VOTES.good
  const owns = /^['’]s?$/.test(next?.lower ?? '')
  if (before !== undefined && !owns && /^(?:in|near|outside|inside|across|around)$/.test(before.lower))
    votes.place += VOTES.fair
  // To and from persons too: it only decides between equals.
  if (before !== undefined && /^(?:from|at|to|off)$/.test(before.lower)) votes.place += TIE_BREAK
  // The Courier, the Lantern; Metrobus, which runs buses; Fisk & Hav: no person.
  if (before?.lower === 'the' && /^(?:told|asked|informed|by)$/.test(words[first - 2]?.lower ?? ''))
    votes.organisation += VOTES.fair
  // the Exol agency, the Meridian news agency
  const kind = next?.lower === 'news' ? after : next
  if (kind !== undefined && !kind.isCapital && KIND_AFTER_NAME.test(kind.lower)) votes.organisation += VOTES.good
  if (before?.lower === 'the') votes.person -= VOTES.fair
  if (next?.text === ',' && after?.lower === 'which') votes.person -= VOTES.good
  if (words.slice(first, last).some((word) => word.text === '&')) votes.organisation += VOTES.good
  // Moss, 41, drives
  if (next?.text === ',' && /^[1-9]\d$/.test(after?.text ?? '') && words[last + 3]?.text === ',')
    votes.person += VOTES.good
  // Iceland's Ada Moss; Ada Moss of the Port Council
  if (isLong && before !== undefined && /^['’]s$/.test(before.lower) && !isOrdinaryWord((words[last] as Word).text))
    votes.person += VOTES.weak
  if (isLong && next?.lower === 'of' && after?.lower === 'the' && words[last + 3]?.isCapital === true)
    votes.person += VOTES.weak
  if (next?.text === ',' && /^who(?:se|m)?$/.test(after?.lower ?? '')) votes.person += VOTES.good
  if (next?.lower === 'who') votes.person += VOTES.good
  if (next?.text === '(' && words[last + 3]?.text === ')' && /^\p{Lu}{2,}/u.test(after?.text ?? ''))
    votes.organisation += VOTES.weak
  if (before?.text === '(' && next?.text === ')' && first === last && /^\p{Lu}{2,}/u.test((words[first] as Word).text))
    votes.organisation += VOTES.faint
  // A bare word that speaks may be a government as well: only a longer name shows a person.
  if (isLong && (isSpeechVerb(next) || isSpeechVerb(words[last + 2], next))) votes.person += VOTES.fair
  if (isLong && before !== undefined && /^(?:said|says|told|asked|wrote|added)$/.test(before.lower))
    votes.person += VOTES.fair
  if (
    next !== undefined &&
    previous !== null &&
    previous.votes.person >= VOTES.fair &&
    before?.lower === 'and' &&
    isLong
  ) {
    if (votes.organisation === 0 && votes.place === 0) votes.person += VOTES.weak
  }
}

/** `said`, or `had said`, `later said` where the word between is an auxiliary or an adverb. */
function isSpeechVerb(word: Word | undefined, between?: Word): boolean {
  if (word === undefined || (word.pos !== 'VERB' && word.pos !== 'AUX')) return false
  if (between !== undefined && between.pos !== 'AUX' && between.pos !== 'ADV') return false
  return SPEECH_VERBS.has(word.lemma)
}
