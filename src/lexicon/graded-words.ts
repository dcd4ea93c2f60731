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
  const entries = indexEntries(families)
  return (tokens) => {
    const found: GradedWord<Family>[] = []
    for (let i = 0; i < tokens.length; i++) {
      const here = entriesAt(tokens, i, entries)
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
  entries: ReadonlyMap<string, readonly Entry<Family>[]>,
): (Entry<Family> & { end: number })[] {
  const token = tokens[at] as Token
  const wordClass = wordClassOf(token.pos)
  if (wordClass === null) return []
  return lemmasOf(token, wordClass)
    .flatMap((lemma) => entries.get(`${wordClass} ${lemma}`) ?? [])
    .flatMap((entry) => {
      const end = endOfPhrase(tokens, at + 1, entry)
      return end < 0 ? [] : [{ ...entry, end }]
    })
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
