/**
 * Finds words and phrases of a graded vocabulary in tokens: its entries by lemma and class, the longest first.
 * The vocabularies are `scales.ts`, `terms-of-art.ts` and `kinds.ts`.
 */
import type { Token } from '../model.ts'
import { classInUse } from './class-in-use.ts'
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
  /** Phrases that open with a word of no class of its own: "out of the question". */
  readonly phrase?: Rungs
}

export interface GradedWord<Family extends Vocabulary> {
  readonly family: Family
  readonly rung: number
  readonly wordClass: WordClass | 'phrase'
  /** Token indices, end-exclusive. */
  readonly start: number
  readonly end: number
}

interface Entry<Family> {
  readonly family: Family
  readonly rung: number
  readonly wordClass: WordClass | 'phrase'
  readonly rest: readonly string[]
}

/** An entry found: where it ends, and where it first breaks off for other words. */
interface Place<Family> extends Entry<Family> {
  readonly end: number
  readonly solid: number
}

/** Words between a verb and its particle. */
const PARTICLE_REACH = 3

const WORD_CLASSES = ['verb', 'noun', 'adj', 'adv'] as const
const CLASSES = [...WORD_CLASSES, 'phrase'] as const

/** Makes a finder for a vocabulary: the words of `tokens` that are in it, in order, none inside a longer one. */
export function gradedWordFinder<Family extends Vocabulary>(
  families: readonly Family[],
): (tokens: readonly Token[]) => GradedWord<Family>[] {
  const index = indexEntries(families)
  const entriesOf = entryFinder(index)
  const phrases = new Map(
    [...index].flatMap(([key, entries]) => (key.startsWith('phrase ') ? [[key.slice(7), entries] as const] : [])),
  )
  const phrasesOf = (norm: string) => phrases.get(norm) ?? NOTHING
  const answers = new Map<string, boolean>()
  // Most words of a report open no entry in any class: asked once, told by one look-up.
  const mayOpen = (norm: string) => {
    const known = answers.get(norm)
    if (known !== undefined) return known
    if (answers.size > KEPT_ANSWERS) answers.clear()
    const answer =
      phrases.has(norm) || WORD_CLASSES.some((one) => lemmasOf(norm, one).some((lemma) => index.has(`${one} ${lemma}`)))
    answers.set(norm, answer)
    return answer
  }
  const find = (tokens: readonly Token[]) => {
    const found: GradedWord<Family>[] = []
    for (let i = 0; i < tokens.length; i++) {
      if (!mayOpen(tokens[i]!.norm)) continue
      const here = entriesAt(tokens, i, entriesOf, phrasesOf)
      if (here.length === 0) continue
      const end = Math.max(i + 1, ...here.map((entry) => entry.end))
      for (const entry of here) {
        if (entry.end === end)
          found.push({ family: entry.family, rung: entry.rung, wordClass: entry.wordClass, start: i, end })
      }
      // What stands between a verb and its particle is read too: "offered the union guarantees".
      i = Math.max(i + 1, ...here.filter((entry) => entry.end === end).map((entry) => entry.solid)) - 1
    }
    return found
  }
  // Several grounds ask for the words of one passage.
  const finds = new WeakMap<readonly Token[], GradedWord<Family>[]>()
  return (tokens) => {
    const known = finds.get(tokens) ?? find(tokens)
    finds.set(tokens, known)
    return known
  }
}

function indexEntries<Family extends Vocabulary>(families: readonly Family[]): Map<string, Entry<Family>[]> {
  const entries = new Map<string, Entry<Family>[]>()
  for (const family of families) {
    for (const wordClass of CLASSES) {
      family[wordClass]?.forEach((words, rung) => {
        for (const phrase of words.split(',').filter((one) => one.trim() !== '')) {
          // The tokenizer parts words at hyphens: "self-rule" is three tokens.
          const [first = '', ...rest] = phrase
            .trim()
            .replace(/(?<=\p{L})-(?=\p{L})/gu, ' - ')
            .split(' ')
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
  entriesOf: (token: Token, wordClass: WordClass) => readonly Entry<Family>[],
  phrasesOf: (norm: string) => readonly Entry<Family>[],
): readonly Place<Family>[] {
  const wordClass = classInUse(tokens, at)
  const phrases = phrasesOf(tokens[at]!.norm)
  const words = wordClass === null ? NOTHING : entriesOf(tokens[at]!, wordClass)
  const entries = phrases.length === 0 ? words : [...words, ...phrases]
  if (entries.length === 0) return NOTHING
  const found: Place<Family>[] = []
  for (const entry of entries) {
    const place = placeOfPhrase(tokens, at + 1, entry)
    // "voice concern" and "voice concerns" are one entry in two numbers.
    const isKnown = found.some(
      ({ family, rung, end }) => family === entry.family && rung === entry.rung && end === place?.end,
    )
    if (place !== null && !isKnown) found.push({ ...entry, ...place })
  }
  return found
}

const NOTHING: readonly never[] = []

/** Answers kept for each tag before they are thrown away: a bound on memory, beyond the vocabulary of a day's news. */
const KEPT_ANSWERS = 50_000

/** The entries that a token may open, by tag and word; each word is asked of WordNet once. */
function entryFinder<Family>(
  entries: ReadonlyMap<string, readonly Entry<Family>[]>,
): (token: Token, wordClass: WordClass) => readonly Entry<Family>[] {
  const known = new Map<string, Map<string, readonly Entry<Family>[]>>()
  return (token, wordClass) => {
    let answers = known.get(wordClass)
    if (answers === undefined || answers.size > KEPT_ANSWERS) {
      answers = new Map()
      known.set(wordClass, answers)
    }
    let answer = answers.get(token.norm)
    if (answer === undefined) {
      answer = lemmasOf(token.norm, wordClass).flatMap((lemma) => entries.get(`${wordClass} ${lemma}`) ?? [])
      answers.set(token.norm, answer)
    }
    return answer
  }
}

/**
 * Where the rest of a phrase ends. One particle may stand apart: "turned it down", "offered on Thursday to sign". A verb
 * with "to" governs another verb: "offer to sign" is an entry, "offer help to the union" is none.
 */
function placeOfPhrase<Family>(
  tokens: readonly Token[],
  from: number,
  { rest, wordClass }: Entry<Family>,
): { end: number; solid: number } | null {
  const isVerbOfVerb = wordClass === 'verb' && rest.length === 1 && rest[0] === 'to'
  const isGoverned = (end: number) => !isVerbOfVerb || tokens[end]?.pos === 'VERB' || tokens[end]?.pos === 'AUX'
  const end = from + rest.length
  if (rest.every((word, k) => isForm(tokens[from + k], word))) return isGoverned(end) ? { end, solid: end } : null
  if (wordClass !== 'verb' || rest.length !== 1) return null
  for (let i = from; i <= from + PARTICLE_REACH; i++) {
    const token = tokens[i]
    if (token === undefined || token.pos === 'PUNCT' || token.pos === 'VERB') return null
    if (token.norm === rest[0]) return isGoverned(i + 1) ? { end: i + 1, solid: from } : null
  }
  return null
}

function lemmasOf(word: string, wordClass: WordClass): readonly string[] {
  const forms = baseForms(word, wordClass)
  return forms.length > 0 ? forms : [word]
}

function isForm(token: Token | undefined, word: string): boolean {
  if (token === undefined) return false
  if (token.norm === word || token.lemma === word) return true
  const wordClass = wordClassOf(token.pos)
  return wordClass !== null && baseForms(token.norm, wordClass).includes(word)
}
