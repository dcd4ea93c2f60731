/**
 * Framing: the narrator's own evaluation or a booster put in or taken out, and a comparison lost. Reads a comparison,
 * gives drafts. Only words beside an aligned word count: "was suddenly called off" against "was called off".
 */
import { BOOSTERS, EVALUATIVES } from '../lexicon/stance.ts'
import { wordClassOf, wordRelation } from '../lexicon/word-relations.ts'
import { baseForms } from '../lexicon/wordnet.ts'
import type { Token } from '../model.ts'
import { type Comparison, turnRound } from './comparison.ts'
import { type Draft, draft, turned } from './draft.ts'
import { isContentWord } from './word-alignment.ts'

/** Evaluatives and boosters without a counterpart on the other side. */
export function findEvaluation(comparison: Comparison): Draft[] {
  return [...addedEvaluation(turnRound(comparison)).map(turned), ...addedEvaluation(comparison)]
}

/** Words of `b` that weigh a word which `a` has too. */
function addedEvaluation(comparison: Comparison): Draft[] {
  const { a, b, toA } = comparison
  const drafts: Draft[] = []
  b.tokens.forEach((token, at) => {
    if (toA[at]! >= 0 || b.quoted[at] || !isEvaluation(token)) return
    const head = at + 1
    const partner = toA[head] ?? -1
    // The word it weighs must be told on the other side without any word of its own in that place.
    if (partner < 0 || !canWeigh(token, b.tokens[head]!) || isWeighed(comparison, partner, token)) return
    drafts.push(
      draft(
        comparison,
        { start: partner, end: partner + 1 },
        { start: at, end: head + 1 },
        {
          grade: 'force',
          kind: 'framing',
          effect: 'added',
          why: `“${token.text}” is the narrator's word: “${a.tokens[partner]!.text}” stands without it in the other report.`,
        },
      ),
    )
  })
  return drafts
}

function isEvaluation({ norm, pos }: Token): boolean {
  return (pos === 'ADJ' || pos === 'ADV' || pos === 'VERB') && (EVALUATIVES.has(norm) || BOOSTERS.has(norm))
}

/** An adjective weighs what is named, an adverb what is done or how: not "rose sharply Monday". */
function canWeigh(word: Token, head: Token): boolean {
  const isNominal = head.pos === 'NOUN' || head.pos === 'PROPN'
  return isContentWord(head) && (word.pos !== 'ADV' || !isNominal)
}

/** Whether a word of `a` has a word of judgement before it too, or one like `other`. */
function isWeighed({ a, toB }: Comparison, at: number, other: Token): boolean {
  const before = a.tokens[at - 1]
  if (before === undefined || toB[at - 1]! >= 0) return false
  const wordClass = wordClassOf(before.pos)
  if (wordClass !== 'adj' && wordClass !== 'adv') return false
  return isEvaluation(before) || wordRelation(before.norm, wordClass, other.norm, wordClass) !== 'none'
}

/** "larger importers" against "large importers": what it was compared with is lost. */
export function findLostComparison(comparison: Comparison): Draft[] {
  return [...lostComparatives(comparison), ...lostComparatives(turnRound(comparison)).map(turned)]
}

function lostComparatives(comparison: Comparison): Draft[] {
  const { a, b, toB } = comparison
  const drafts: Draft[] = []
  a.tokens.forEach((token, at) => {
    const partner = toB[at]!
    if (partner < 0 || a.quoted[at] || !/(?:er|est)$/.test(token.norm) || token.pos !== 'ADJ') return
    const other = b.tokens[partner]!
    if (other.norm === token.norm || !baseForms(token.norm, 'adj').includes(other.norm)) return
    drafts.push(
      draft(
        comparison,
        { start: at, end: at + 1 },
        { start: partner, end: partner + 1 },
        {
          grade: 'force',
          kind: 'framing',
          effect: 'softened',
          why: `“${token.text}” against “${other.text}”: one report loses the comparison.`,
        },
      ),
    )
  })
  return drafts
}
