/**
 * Opposites: a word exchanged for its antonym. Reads a comparison, gives drafts.
 *
 * WordNet's direct antonyms only (Gross, Fischer and Miller 1989: the indirect ones are no words that people contrast),
 * in one place, without a negation on either side, and no converses: "A sold to B" is "B bought from A".
 */

import { NEGATORS } from '../lexicon/modality.ts'
import { wordClassOf } from '../lexicon/word-relations.ts'
import { baseForms, directAntonyms } from '../lexicon/wordnet.ts'
import type { Token } from '../model.ts'
import { alignedShare, type Comparison, isQuoted, turnRound, wordsOf } from './comparison.ts'
import { type Draft, draft } from './draft.ts'

/** Share of aligned content words, 0–1, below which two words may tell of two things. */
const CLOSE_TELLING = 0.5

/** Verbs whose antonym tells the same act from the other side (Cruse, "Lexical Semantics", 1986, §10.5, converses). */
const CONVERSES = new Set('give take buy sell lend borrow send receive teach learn come go arrive leave'.split(' '))

/** "rose" against "fell", "private colleges" against "public colleges". */
export function findOpposites(comparison: Comparison): Draft[] {
  const { a, b, toB } = comparison
  const drafts: Draft[] = []
  for (let at = 0; at < toB.length; at++) {
    const partner = toB[at]!
    if (partner < 0 || a.tokens[at]!.norm === b.tokens[partner]!.norm) continue
    if (!areAntonyms(a.tokens[at]!, b.tokens[partner]!) || !areNeighboursOne(comparison, at, partner)) continue
    const inA = { start: at, end: at + 1 }
    const inB = { start: partner, end: partner + 1 }
    if (isQuoted(a, inA) || isQuoted(b, inB) || !isCloseTelling(comparison)) continue
    const why = `“${wordsOf(a, inA)}” became “${wordsOf(b, inB)}”: its opposite.`
    const kind = a.tokens[at]!.pos === 'VERB' ? 'event' : 'qualifier'
    drafts.push(draft(comparison, inA, inB, { grade: 'substance', kind, effect: 'changed', why }))
  }
  return drafts
}

function isCloseTelling(comparison: Comparison): boolean {
  if (hasNegator(comparison.a.tokens) || hasNegator(comparison.b.tokens)) return false
  return Math.min(alignedShare(comparison), alignedShare(turnRound(comparison))) >= CLOSE_TELLING
}

function hasNegator(tokens: readonly Token[]): boolean {
  return tokens.some(({ norm }) => NEGATORS.has(norm))
}

function areAntonyms(a: Token, b: Token): boolean {
  if (a.pos !== b.pos || !['VERB', 'ADJ'].includes(a.pos)) return false
  const wordClass = wordClassOf(a.pos)!
  const others = baseForms(b.norm, wordClass)
  return baseForms(a.norm, wordClass).some(
    (lemma) => !CONVERSES.has(lemma) && directAntonyms(lemma, wordClass).some((antonym) => others.includes(antonym)),
  )
}

/** What an adjective stands before, and what a verb stands behind, is one on both sides. */
function areNeighboursOne({ a, b, toB }: Comparison, at: number, partner: number): boolean {
  const step = a.tokens[at]!.pos === 'ADJ' ? 1 : -1
  if (toB[at + step] !== partner + step || a.tokens[at - 1]?.text === '-') return false
  return step < 0 || a.tokens[at + step]!.lemma === b.tokens[partner + step]!.lemma
}
