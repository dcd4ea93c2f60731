/**
 * Status of a fact: a thing told as a claim to it, an attempt at it or a plan for it in the other report, or the other
 * way round: "territory" against "territorial claims", "a land grab" against "an attempt at annexation".
 * Reads a comparison, gives drafts. The nouns are those of `lexicon/modality.ts`.
 */
import { NON_FACTS } from '../lexicon/modality.ts'
import { wordRelation } from '../lexicon/word-relations.ts'
import { alignedShare, type Comparison, isQuoted, isSamePlace, type Words, wordsOf } from './comparison.ts'
import { isDeed } from './deeds.ts'
import { bothWays, type Draft, draft, type Ground } from './draft.ts'
import { isContentWord } from './word-alignment.ts'

/** Share of aligned content words, 0–1, below which a noun more may only be a fuller telling. */
const CLOSE_TELLING = 0.4

/** Things made less than facts, or facts made of such. */
export const findChangedStatus: Ground = bothWays(weakened)

function weakened(comparison: Comparison): Draft[] {
  const { a, b, toA } = comparison
  if (alignedShare(comparison) < CLOSE_TELLING || a.tokens.some(({ lemma }) => NON_FACTS.has(lemma))) return []
  const drafts: Draft[] = []
  b.tokens.forEach(({ lemma, pos }, at) => {
    if (pos !== 'NOUN' || !NON_FACTS.has(lemma) || toA[at]! >= 0) return
    const phrase = phraseAround(comparison, at)
    if (phrase === null || isQuoted(b, phrase)) return
    const fact = factIn(comparison, phrase)
    if (fact === null || isQuoted(a, fact)) return
    const why = `“${wordsOf(a, fact)}” in one report, “${wordsOf(b, phrase)}” in the other: only one tells the thing itself.`
    drafts.push(draft(comparison, fact, phrase, { grade: 'substance', kind: 'event', effect: 'softened', why }))
  })
  return drafts
}

/**
 * "territorial claims", "takeover bid", "attempt at annexation": the noun with the content word that says what of. Behind
 * a preposition only a deed: a "threat to children" makes no children less real; before the noun no owner of it: the
 * "government plans".
 */
function phraseAround({ b }: Comparison, at: number): Words | null {
  const preposition = b.tokens[at + 1]
  if (preposition !== undefined && /^(?:of|at|for)$/.test(preposition.norm)) {
    for (let k = at + 2; k < at + 5 && k < b.tokens.length; k++) {
      if (isHead(b.tokens, k) && isDeed(b.tokens[k]!)) return { start: at, end: k + 1 }
    }
  }
  const before = b.tokens[at - 1]
  if (before === undefined || !isContentWord(before)) return null
  return before.pos === 'ADJ' || isDeed(before) ? { start: at - 1, end: at + 1 } : null
}

/** A noun with no further noun after it: "corridor" in "a daytime shipping corridor". */
function isHead(tokens: Comparison['b']['tokens'], at: number): boolean {
  const after = tokens[at + 1]
  return tokens[at]!.pos === 'NOUN' && after?.pos !== 'NOUN' && !/ing$/.test(after?.norm ?? '')
}

/** The noun of `a` that the phrase stands for: a relative of its other word, or what stands in its place. */
function factIn(comparison: Comparison, phrase: Words): Words | null {
  const { a, b, toB } = comparison
  const kept = [phrase.start, phrase.end - 1].find((k) => !NON_FACTS.has(b.tokens[k]!.lemma))
  if (kept === undefined) return null
  for (let i = 0; i < a.tokens.length; i++) {
    const token = a.tokens[i]!
    if (token.pos !== 'NOUN' || (toB[i]! >= 0 && toB[i] !== kept)) continue
    const here = { start: i, end: i + 1 }
    const classOfOther = b.tokens[kept]!.pos === 'ADJ' ? 'adj' : 'noun'
    const relation = wordRelation(token.norm, 'noun', b.tokens[kept]!.norm, classOfOther)
    const isKin = relation !== 'none' && relation !== 'unknown'
    // No kin to each other, but left over between the same words: "land grab" and "attempt at annexation".
    const isLeftOver = toB[i]! < 0 && isHead(a.tokens, i)
    if (isSamePlace(comparison, here, phrase, isKin ? undefined : isLeftOver ? 2 : 0)) return here
  }
  return null
}
