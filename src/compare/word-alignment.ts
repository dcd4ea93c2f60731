/**
 * Word alignment: which word of one sentence stands for which of another. Reads the tokens of two passages, gives for
 * each token its partner or none. Words may have moved: "Y, X said" against "X stated Y".
 *
 * Method: Sultan, Bethard and Sumner, "Back to Basics for Monolingual Alignment: Exploiting Word Similarity and
 * Contextual Evidence", TACL 2, 2014: identical word sequences first, then content words by likeness and aligned
 * neighbours, function words last and only beside an aligned pair.
 * Departure: neighbours in the sentence stand for their dependencies; likeness is WordNet's (`word-relations.ts`).
 */
import { classInUse } from '../lexicon/class-in-use.ts'
import { type WordRelation, wordRelation } from '../lexicon/word-relations.ts'
import type { WordClass } from '../lexicon/wordnet.ts'
import type { PartOfSpeech, Token } from '../model.ts'

/** Partners by index into the other list; -1 for none. */
export interface WordAlignment {
  readonly toB: Int32Array
  readonly toA: Int32Array
}

/** Content words left over on a side beyond which only identical words are aligned: likeness costs their product. */
const MAX_LEFT_OVER = 60

/** Occurrences of one word in the other passage that are tried as the start of a shared sequence. */
const MAX_OCCURRENCES = 8

/** 0–1; below the least of these two words are no partners, whatever stands beside them. */
const LIKENESS: Readonly<Record<WordRelation, number>> = {
  same: 0.95,
  synonym: 0.8,
  derived: 0.75,
  near: 0.6,
  opposite: 0.6,
  sister: 0.5,
  none: 0,
  unknown: 0,
}

/** A sister term needs as much from its neighbours as one aligned word on either side gives. */
const LEAST_VALUE = 0.6
const NEIGHBOUR_VALUE = 0.1

/** Aligns two lists of tokens. Near linear for copies; at worst the product of what is left over, which is bounded. */
export function alignWords(a: readonly Token[], b: readonly Token[]): WordAlignment {
  const toB = new Int32Array(a.length).fill(-1)
  const toA = new Int32Array(b.length).fill(-1)
  const alignment = { toB, toA }
  if (areSameWords(a, b)) {
    a.forEach((_, i) => {
      join(alignment, i, i)
    })
    return alignment
  }
  alignSequences(a, b, alignment)
  alignContentWords(a, b, alignment)
  alignFunctionWords(a, b, alignment)
  return alignment
}

/** Whether two lists are one, word by word. */
export function areSameWords(a: readonly Token[], b: readonly Token[]): boolean {
  return a.length === b.length && a.every(({ norm }, i) => norm === b[i]!.norm)
}

/** Whether a word carries content of its own. */
export function isContentWord(token: Token): boolean {
  return token.pos === 'NUM' || (CONTENT_TAGS.has(token.pos) && !LIGHT_VERBS.has(token.lemma))
}

const CONTENT_TAGS: ReadonlySet<PartOfSpeech> = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ', 'ADV'])

const LIGHT_VERBS = new Set(['be', 'have', 'do'])

interface Sequence {
  readonly inA: number
  readonly inB: number
  readonly length: number
  readonly weight: number
}

function alignSequences(a: readonly Token[], b: readonly Token[], { toB, toA }: WordAlignment): void {
  const sequences = findSequences(a, b).sort((x, y) => y.weight - x.weight || x.inA - y.inA || x.inB - y.inB)
  for (const { inA, inB, length } of sequences) {
    for (let k = 0; k < length; k++) {
      if (toB[inA + k]! >= 0 || toA[inB + k]! >= 0) continue
      toB[inA + k] = inB + k
      toA[inB + k] = inA + k
    }
  }
}

/** Maximal shared sequences with a content word. Longer ones weigh more, moved ones a little less. */
function findSequences(a: readonly Token[], b: readonly Token[]): Sequence[] {
  const places = new Map<string, number[]>()
  b.forEach((token, j) => {
    const known = places.get(token.norm)
    if (known === undefined) places.set(token.norm, [j])
    else if (known.length < MAX_OCCURRENCES) known.push(j)
  })
  const sequences: Sequence[] = []
  for (let i = 0; i < a.length; i++) {
    for (const j of places.get(a[i]!.norm) ?? []) {
      if (i > 0 && j > 0 && a[i - 1]!.norm === b[j - 1]!.norm) continue
      let length = 0
      let content = 0
      while (i + length < a.length && j + length < b.length && a[i + length]!.norm === b[j + length]!.norm) {
        if (isContentWord(a[i + length]!)) content++
        length++
      }
      const moved = Math.abs(i / a.length - j / b.length)
      // A verb alone may tell of another thing: what stands beside it decides, with the words that are left over.
      if (length === 1 && a[i]!.pos === 'VERB') continue
      if (content > 0) sequences.push({ inA: i, inB: j, length, weight: content + 0.3 * length - 0.5 * moved })
    }
  }
  return sequences
}

function alignContentWords(a: readonly Token[], b: readonly Token[], alignment: WordAlignment): void {
  const leftA = leftOver(a, alignment.toB)
  const leftB = leftOver(b, alignment.toA)
  if (leftA.length > MAX_LEFT_OVER || leftB.length > MAX_LEFT_OVER) return
  const [classesOfA, classesOfB] = [classesIn(a, leftA), classesIn(b, leftB)]
  const pairs: { i: number; j: number; value: number }[] = []
  for (const i of leftA) {
    for (const j of leftB) {
      const likeness = likenessOf(a[i]!, classesOfA.get(i)!, b[j]!, classesOfB.get(j)!)
      if (likeness > 0) pairs.push({ i, j, value: likeness + NEIGHBOUR_VALUE * alignedNeighbours(alignment, i, j) })
    }
  }
  pairs.sort((x, y) => y.value - x.value || Math.abs(x.i - x.j) - Math.abs(y.i - y.j) || x.i - y.i || x.j - y.j)
  for (const { i, j, value } of pairs) {
    if (value >= LEAST_VALUE && alignment.toB[i]! < 0 && alignment.toA[j]! < 0) join(alignment, i, j)
  }
}

function leftOver(tokens: readonly Token[], partners: Int32Array): number[] {
  const left: number[] = []
  tokens.forEach((token, i) => {
    if (partners[i]! < 0 && isContentWord(token)) left.push(i)
  })
  return left
}

function classesIn(tokens: readonly Token[], places: readonly number[]): Map<number, WordClass | null> {
  return new Map(places.map((at) => [at, classInUse(tokens, at)]))
}

function likenessOf(a: Token, classOfA: WordClass | null, b: Token, classOfB: WordClass | null): number {
  if (a.norm === b.norm) return 1
  if (classOfA === null || classOfB === null) return 0
  if (a.pos === 'PROPN' && b.pos === 'PROPN') return isVariantSpelling(a.norm, b.norm) ? 0.9 : 0
  return LIKENESS[wordRelation(a.norm, classOfA, b.norm, classOfB)]
}

/**
 * Whether two names differ as transcriptions do: "Dvorei" and "Dvorey", not "Iran" and "Iraq", "Austria" and
 * "Australia". Names of five letters and more, with one letter in five changed at most and the same first letter.
 */
export function isVariantSpelling(a: string, b: string): boolean {
  const longer = Math.max(a.length, b.length)
  return longer >= 5 && a[0] === b[0] && editDistance(a, b) <= longer / 5
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const changed = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(changed, row[j]! + 1, next[j - 1]! + 1))
    }
    row = next
  }
  return row[b.length]!
}

/** How many of the three words before and the three after have partners near the other word. */
function alignedNeighbours({ toB }: WordAlignment, i: number, j: number): number {
  let near = 0
  for (let k = Math.max(0, i - 3); k <= i + 3 && k < toB.length; k++) {
    const partner = toB[k]!
    if (k !== i && partner >= 0 && Math.abs(partner - j) <= 3) near++
  }
  return near
}

/** Function words and punctuation beside an aligned pair, from left to right and back. */
function alignFunctionWords(a: readonly Token[], b: readonly Token[], alignment: WordAlignment): void {
  const { toB, toA } = alignment
  for (const step of [1, -1]) {
    const first = step === 1 ? 0 : a.length - 1
    for (let i = first; i >= 0 && i < a.length; i += step) {
      const j = toB[i]!
      const [nextI, nextJ] = [i + step, j + step]
      if (j < 0 || nextI < 0 || nextI >= a.length || nextJ < 0 || nextJ >= b.length) continue
      if (toB[nextI]! < 0 && toA[nextJ]! < 0 && areOneForm(a[nextI]!, b[nextJ]!)) join(alignment, nextI, nextJ)
    }
  }
}

/** The same function word, or quotation marks of two houses. */
function areOneForm(a: Token, b: Token): boolean {
  return a.norm === b.norm || (QUOTATION_MARK.test(a.text) && QUOTATION_MARK.test(b.text))
}

const QUOTATION_MARK = /^["“”„«»]$/

function join({ toB, toA }: WordAlignment, i: number, j: number): void {
  toB[i] = j
  toA[j] = i
}
