/**
 * How two words stand to each other in WordNet: one meaning, a nearer or wider one, opposites, one derived from the
 * other, or nothing known.
 *
 * Method: the relations themselves, not a distance over the whole tree: a shared synset, one step up (hypernym,
 * similar-to, verb group), a shared step up, an antonym, a derivation. Budanitsky and Hirst, "Evaluating WordNet-based
 * measures of lexical semantic relatedness", Computational Linguistics 32(1), 2006, on why few steps say most.
 */
import type { PartOfSpeech } from '../model.ts'
import { antonyms, baseForms, derivations, related, type Synset, synsets, type WordClass } from './wordnet.ts'

export type WordRelation = 'same' | 'synonym' | 'derived' | 'near' | 'sister' | 'opposite' | 'none' | 'unknown'

/** Answers kept before all are thrown away: a bound on memory. */
const KEPT_ANSWERS = 50_000

/** Synsets this high say nothing about their daughters: "change", "act", "entity", "be". */
const WIDE_WORDS = new Set(
  `entity object whole thing abstraction group person state event act activity attribute
relation cause act change move travel be have make get think interact communicate express transfer give take`.split(
    /\s+/,
  ),
)

interface Neighbourhood {
  readonly lemmas: ReadonlySet<string>
  readonly own: ReadonlySet<string>
  readonly above: ReadonlySet<string>
  readonly antonyms: ReadonlySet<string>
  readonly derivations: ReadonlySet<string>
}

const neighbourhoods = new Map<string, Neighbourhood>()
/** Numbers of the words asked of, by class and word; and answers by the numbers of both. */
const numbers: Readonly<Record<WordClass, Map<string, number>>> = {
  noun: new Map(),
  verb: new Map(),
  adj: new Map(),
  adv: new Map(),
}
let numbered = 0
const answers = new Map<number, WordRelation>()
/** More than the words that are numbered before all is forgotten, so that two numbers make one. */
const MOST_NUMBERS = 2 ** 20

/** WordNet's class for a tag; `null` for closed classes. */
export function wordClassOf(pos: PartOfSpeech): WordClass | null {
  if (pos === 'NOUN' || pos === 'PROPN') return 'noun'
  if (pos === 'VERB' || pos === 'AUX') return 'verb'
  if (pos === 'ADJ') return 'adj'
  return pos === 'ADV' ? 'adv' : null
}

/**
 * How two words relate, in any of their meanings; symmetric. `unknown` where WordNet lacks one of them. Between word
 * classes only `derived` and `none` are told.
 */
export function wordRelation(a: string, classOfA: WordClass, b: string, classOfB: WordClass): WordRelation {
  if (a === b && classOfA === classOfB) return 'same'
  const [left, right] = [numberOf(a, classOfA), numberOf(b, classOfB)]
  const question = left < right ? left * MOST_NUMBERS + right : right * MOST_NUMBERS + left
  const known = answers.get(question)
  if (known !== undefined) return known
  const answer = relate(neighbourhood(a, classOfA), neighbourhood(b, classOfB), classOfA === classOfB)
  if (answers.size >= KEPT_ANSWERS) answers.clear()
  answers.set(question, answer)
  return answer
}

/** A number of its own for each word and class. Cheaper to join than the words are: the question is asked for each pair. */
function numberOf(word: string, wordClass: WordClass): number {
  const known = numbers[wordClass].get(word)
  if (known !== undefined) return known
  if (numbered + 2 >= MOST_NUMBERS) {
    for (const words of Object.values(numbers)) words.clear()
    answers.clear()
    numbered = 0
  }
  const number = numbered++
  numbers[wordClass].set(word, number)
  return number
}

function relate(a: Neighbourhood, b: Neighbourhood, sameClass: boolean): WordRelation {
  if (a.lemmas.size === 0 || b.lemmas.size === 0) return 'unknown'
  if (meet(a.lemmas, b.lemmas)) return sameClass ? 'same' : 'derived'
  if (!sameClass) return meet(a.derivations, b.lemmas) || meet(b.derivations, a.lemmas) ? 'derived' : 'none'
  if (meet(a.antonyms, b.lemmas) || meet(b.antonyms, a.lemmas)) return 'opposite'
  if (meet(a.own, b.own)) return 'synonym'
  if (meet(a.derivations, b.derivations)) return 'derived'
  if (meet(a.own, b.above) || meet(a.above, b.own)) return 'near'
  return meet(a.above, b.above) ? 'sister' : 'none'
}

function neighbourhood(word: string, wordClass: WordClass): Neighbourhood {
  const question = `${wordClass} ${word}`
  const known = neighbourhoods.get(question)
  if (known !== undefined) return known
  const lemmas = baseForms(word, wordClass)
  const meanings = lemmas.flatMap((lemma) => synsets(lemma, wordClass))
  const answer: Neighbourhood = {
    lemmas: new Set(lemmas),
    own: new Set(meanings.map(identity)),
    above: new Set(meanings.flatMap((meaning) => related(meaning, '@', '&', '$').filter(isTelling).map(identity))),
    antonyms: new Set(lemmas.flatMap((lemma) => antonyms(lemma, wordClass))),
    derivations: new Set(lemmas.flatMap((lemma) => derivations(lemma, wordClass))),
  }
  if (neighbourhoods.size >= KEPT_ANSWERS) neighbourhoods.clear()
  neighbourhoods.set(question, answer)
  return answer
}

function isTelling(synset: Synset): boolean {
  return !synset.words.some((word) => WIDE_WORDS.has(word))
}

function identity(synset: Synset): string {
  return `${synset.wordClass}${synset.offset}`
}

function meet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  for (const one of small) if (large.has(one)) return true
  return false
}
