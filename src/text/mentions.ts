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
import { isInstitutionNoun, isOfficeNoun, isPlaceNoun } from '../lexicon/name-words.ts'
import { isA } from '../lexicon/wordnet.ts'
import type { Mention, Sentence, Span, Token } from '../model.ts'
import { appositionAfter, appositionBefore, isBodyAfter } from './appositions.ts'
import { VOTES, type Votes, weighInside, weighOutside } from './name-evidence.ts'
import { Names, namesInHeadline } from './name-kinds.ts'
import { findRuns, type Run } from './name-runs.ts'
import { extendLeft, isFormOfAddress, isTitleBefore, startOfName } from './name-starts.ts'
import { isHeadlineCase, type Word, wordsOf } from './words.ts'

export interface Draft {
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
    votes.person += VOTES.clear
  } else if (before !== undefined && isCountry === null && isTitleBefore(before, words, nameFirst, run.last)) {
    start = extendLeft(words, nameFirst - 1, nameFirst)
    role = { start, end: before.end }
    // The printer giant Exol, the maker Moss: no office, and one word may be anything.
    const isClear = nameFirst < run.last || isOfficeNoun(before.lower) || genderOfGivenName(first.text) !== null
    votes.person += isClear ? VOTES.clear : VOTES.faint
  } else if (before !== undefined && before.pos === 'NOUN' && !before.isCapital && isCountry === null) {
    if (isInstitutionNoun(before.lemma)) {
      votes.organisation += VOTES.clear
      start = extendLeft(words, nameFirst - 1, nameFirst)
      role = { start, end: before.end }
    } else if (isPlaceNoun(before.lemma)) votes.place += VOTES.weak
    // The ferry Anna, the network Chirp, the drug Exol: things are no actors, whatever their name looks like.
    else if (isA(before.lemma, 'noun', 'noun.artifact', 2)) votes.unknown += VOTES.sure + 1
  }
  if (isCountry === null) {
    if (isBodyAfter(words, run.last)) votes.organisation += VOTES.clear
    const after =
      appositionAfter(words, run.last, nameFirst === run.last) ?? appositionBefore(words, run.first, run.last)
    if (after !== null) {
      // "Metrobus, the operator of 310 buses": one word with a noun that is no office may be anything.
      const isOffice = isOfficeNoun(lastWordOf(text.slice(after.start, after.end)))
      votes.person += nameFirst < run.last || nameFirst > run.first || isOffice ? VOTES.clear : VOTES.faint
      // "Dr. Ada Moss, the medical director", "the chief negotiator, General Orlo Vint": the role says more than the title.
      if (role === null || isFormOfAddress(text.slice(role.start, role.end))) role = after
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

const lastWordOf = (words: string) => /(?<![\p{L}-])[\p{L}-]+(?=$| (?:of|for|at|in|to)\b)/u.exec(words)?.[0] ?? ''
