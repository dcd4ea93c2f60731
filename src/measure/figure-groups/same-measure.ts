/**
 * Whether two figures measure the same. Reads two figures in context, gives a likeness 0–1.
 *
 * Own rule: cosine of the words around the numbers, rarer words weighing more (Spärck Jones 1972), raised where the
 * reports' sentences are aligned and where the same is counted, and nothing where they cannot be the same measure.
 * Measured in eval/figures.md.
 */
import { PEOPLE } from '../../lexicon/casualty-words.ts'
import { type WordRelation, wordRelation } from '../../lexicon/word-relations.ts'
import { baseForm, lexicographerFile } from '../../lexicon/wordnet.ts'
import { isPeople } from '../figures/people.ts'
import { type FigureInContext, isToll, stem } from './context.ts'

/** An aligned sentence with a figure of the same unit. */
const ALIGNED = 0.4
/** The same noun is counted or valued, or the same came to people. */
const SAME_COUNTED = 0.2
/** One side, through whichever of its people, seldom gives two measures of one unit in one breath. */
const SAME_SIDE = 0.2
/** So many people of one place. */
const SAME_PLACE = 0.15
/** Both are the size of a rise, or of a cut. */
const SAME_DIRECTION = 0.15

/** In a story of fewer figures a word that both have would count as common. */
const FEW_FIGURES = 12

/** Rarity of each word among a story's figures: log(figures / figures with the word), at least .1. */
export function rarityOf(figures: readonly FigureInContext[]): ReadonlyMap<string, number> {
  const seen = new Map<string, number>()
  for (const { words } of figures) for (const word of words.keys()) seen.set(word, (seen.get(word) ?? 0) + 1)
  const all = Math.max(figures.length, FEW_FIGURES)
  return new Map([...seen].map(([word, count]) => [word, Math.max(0.1, Math.log(all / count))]))
}

/** How alike the measures of two figures are, 0–1; 0 where they cannot be one measure. */
export function likeness(a: FigureInContext, b: FigureInContext, rarity: ReadonlyMap<string, number>): number {
  if (a.unit !== b.unit || !isCompatible(a, b)) return 0
  let score = cosine(a.words, b.words, rarity)
  if (a.rows.some((row) => b.rows.includes(row))) score += ALIGNED
  if (namesSame(a, b) || (score >= WORTH_LOOKING && countsSame(a, b))) score += SAME_COUNTED
  if (isSamePlace(a, b)) score += SAME_PLACE
  if (a.side !== null && a.side === b.side) score += SAME_SIDE
  if (a.found.direction !== null && a.found.direction === b.found.direction) score += SAME_DIRECTION
  return Math.min(1, score)
}

/** Killed and wounded are never one measure; nor are a noun and quite another. */
export function isCompatible(a: FigureInContext, b: FigureInContext): boolean {
  const [left, right] = [a.found, b.found]
  if (left.fate !== null && right.fate !== null && left.fate !== right.fate) return false
  if (isToll(left.fate) !== isToll(right.fate)) return false
  // A rise is no cut.
  return left.direction === null || right.direction === null || left.direction === right.direction
}

/** Whether both count people of one place. */
export function isSamePlace(a: FigureInContext, b: FigureInContext): boolean {
  return a.where !== null && a.where === b.where && a.unit === 'people' && b.unit === 'people'
}

/** Likeness from which on it is worth looking nouns up in WordNet. */
const WORTH_LOOKING = 0.1

/** Whether both count the same by one word, or the same came to people. */
function namesSame(a: FigureInContext, b: FigureInContext): boolean {
  if (a.found.fate !== null) return a.found.fate === b.found.fate
  const [left, right] = [a.found.head || a.found.topic, b.found.head || b.found.topic]
  return left !== '' && !PEOPLE.has(left) && stem(left) === stem(right)
}

/** Whether both count the same, also by another noun of its meaning, or the same came to people. */
export function countsSame(a: FigureInContext, b: FigureInContext): boolean {
  if (a.found.fate !== null) return a.found.fate === b.found.fate
  const [left, right] = [a.found.head || a.found.topic, b.found.head || b.found.topic]
  // "people" and "victims" say nothing of what is counted.
  return left !== '' && !PEOPLE.has(left) && (stem(left) === stem(right) || nounRelation(left, right) === 'synonym')
}

/** Both name what they count, and it is not the same. */
export function countsOther(a: FigureInContext, b: FigureInContext): boolean {
  const [left, right] = [a.found.head, b.found.head]
  if (left === '' || right === '' || a.found.fate !== null) return false
  if (stem(left) === stem(right) || (isPeople(left) && isPeople(right))) return false
  return !/^(?:synonym|near)$/.test(nounRelation(left, right))
}

/**
 * "operations" and "procedures": the one is a kind of the other. Only nouns of one of WordNet's files are looked up: their
 * synsets are costly to read.
 */
export function nounRelation(a: string, b: string): WordRelation {
  const [left, right] = [baseForm(a, 'noun') ?? a, baseForm(b, 'noun') ?? b]
  const file = lexicographerFile(left, 'noun')
  if (file === null || file !== lexicographerFile(right, 'noun')) return 'none'
  return wordRelation(left, 'noun', right, 'noun')
}

/** Cosine of the words around two figures, rarer ones weighing more; 0–1. */
export function cosine(
  a: ReadonlyMap<string, number>,
  b: ReadonlyMap<string, number>,
  rarity: ReadonlyMap<string, number>,
): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  let shared = 0
  for (const [word, weight] of small) {
    const other = large.get(word)
    if (other !== undefined) shared += weight * other * (rarity.get(word) ?? 1) ** 2
  }
  return shared === 0 ? 0 : shared / (lengthOf(a, rarity) * lengthOf(b, rarity))
}

/** A figure is held against many others: its length is reckoned once. */
const lengths = new WeakMap<ReadonlyMap<string, number>, number>()

function lengthOf(words: ReadonlyMap<string, number>, rarity: ReadonlyMap<string, number>): number {
  let length = lengths.get(words)
  if (length === undefined) {
    let sum = 0
    for (const [word, weight] of words) sum += (weight * (rarity.get(word) ?? 1)) ** 2
    length = Math.sqrt(sum)
    lengths.set(words, length)
  }
  return length
}
