/**
 * Finds words and phrases of a graded vocabulary in tokens: its entries by lemma and class, the longest first.
 * The vocabularies are `scales.ts`, `terms-of-art.ts` and `event-kinds.ts`.
 */
import type { Token } from '../model.ts'
import { wordClassOf } from './word-relations.ts'
import { baseForms, type WordClass } from './wordnet.ts'

/** Rungs from low to high; words of one rung parted by commas. */
export type Rungs = readonly string[]

/** A family of words that differ in one respect, by class. Rungs of one height say as much in every class. */
export interface Vocabulary {
  readonly name: string
  readonly verb?: Rungs
  readonly noun?: Rungs
  readonly adj?: Rungs
  readonly adv?: Rungs
}

export interface GradedWord<Family extends Vocabulary> {
  readonly family: Family
  readonly rung: number
  readonly wordClass: WordClass
  /** Token indices, end-exclusive. */
  readonly start: number
  readonly end: number
}

interface Entry<Family> {
  readonly family: Family
  readonly rung: number
  readonly wordClass: WordClass
  readonly rest: readonly string[]
}

/** Words between a verb and its particle. */
const PARTICLE_REACH = 3

const CLASSES = ['verb', 'noun', 'adj', 'adv'] as const

/** Makes a finder for a vocabulary: the words of `tokens` that are in it, in order, none inside a longer one. */
export function gradedWordFinder<Family extends Vocabulary>(
  families: readonly Family[],
): (tokens: readonly Token[]) => GradedWord<Family>[] {
  const entriesOf = entryFinder(indexEntries(families))
  return (tokens) => {
    const found: GradedWord<Family>[] = []
    for (let i = 0; i < tokens.length; i++) {
      const here = entriesAt(tokens, i, entriesOf)
      if (here.length === 0) continue
      const end = Math.max(i + 1, ...here.map((entry) => entry.end))
      for (const entry of here) {
        if (entry.end === end)
          found.push({ family: entry.family, rung: entry.rung, wordClass: entry.wordClass, start: i, end })
      }
      i = end - 1
    }
    return found
  }
}

function indexEntries<Family extends Vocabulary>(families: readonly Family[]): Map<string, Entry<Family>[]> {
  const entries = new Map<string, Entry<Family>[]>()
  for (const family of families) {
    for (const wordClass of CLASSES) {
      family[wordClass]?.forEach((words, rung) => {
        for (const phrase of words.split(',').filter((one) => one.trim() !== '')) {
          const [first = '', ...rest] = phrase.trim().split(' ')
          const key = `${wordClass} ${first}`
          entries.set(key, [...(entries.get(key) ?? []), { family, rung, wordClass, rest }])
        }
      })
    }
  }
  return entries
}

function entriesAt<Family>(
  tokens: readonly Token[],
  at: number,
  entriesOf: (token: Token) => readonly Entry<Family>[],
): readonly (Entry<Family> & { end: number })[] {
  const entries = entriesOf(tokens[at] as Token)
  if (entries.length === 0) return NOTHING
  return entries.flatMap((entry) => {
    const end = endOfPhrase(tokens, at + 1, entry)
    return end < 0 ? [] : [{ ...entry, end }]
  })
}

const NOTHING: readonly never[] = []

/** Answers kept for each tag before they are thrown away: a bound on memory, beyond the vocabulary of a day's news. */
const KEPT_ANSWERS = 50_000

/** The entries that a token may open, by tag and word; each word is asked of WordNet once. */
function entryFinder<Family>(
  entries: ReadonlyMap<string, readonly Entry<Family>[]>,
): (token: Token) => readonly Entry<Family>[] {
  const known = new Map<string, Map<string, readonly Entry<Family>[]>>()
  return (token) => {
    const wordClass = wordClassOf(token.pos)
    if (wordClass === null) return NOTHING
    let answers = known.get(wordClass)
    if (answers === undefined || answers.size > KEPT_ANSWERS) {
      answers = new Map()
      known.set(wordClass, answers)
    }
    let answer = answers.get(token.norm)
    if (answer === undefined) {
      answer = lemmasOf(token, wordClass).flatMap((lemma) => entries.get(`${wordClass} ${lemma}`) ?? [])
      answers.set(token.norm, answer)
    }
    return answer
  }
}

/** Where the rest of a phrase ends, or -1. One particle may stand apart: "offered on Thursday to", "turned it down". */
function endOfPhrase<Family>(tokens: readonly Token[], from: number, { rest, wordClass }: Entry<Family>): number {
  if (rest.every((word, k) => isForm(tokens[from + k], word))) return from + rest.length
  if (wordClass !== 'verb' || rest.length !== 1) return -1
  for (let i = from; i <= from + PARTICLE_REACH; i++) {
    const token = tokens[i]
    if (token === undefined || token.pos === 'PUNCT' || token.pos === 'VERB') return -1
    if (token.norm === rest[0]) return i + 1
  }
  return -1
}

/** A participle before a noun is tagged as adjective; its verb is not asked for, as "united" does not unite. */
function lemmasOf(token: Token, wordClass: WordClass): readonly string[] {
  const forms = baseForms(token.norm, wordClass)
  return forms.length > 0 ? forms : [token.norm]
}

function isForm(token: Token | undefined, word: string): boolean {
  if (token === undefined) return false
  if (token.norm === word || token.lemma === word) return true
  const wordClass = wordClassOf(token.pos)
  return wordClass !== null && baseForms(token.norm, wordClass).includes(word)
}
