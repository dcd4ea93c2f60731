/**
 * Framing: the narrator's own evaluation or a booster put in or taken out, and a comparison lost. Reads a comparison,
 * gives drafts. What is weighed has to be told in the other passage: "was suddenly called off" against "was called off".
 */
import { BOOSTERS, EVALUATIVES } from '../lexicon/stance.ts'
import { wordClassOf, wordRelation } from '../lexicon/word-relations.ts'
import { baseForms } from '../lexicon/wordnet.ts'
import type { Token } from '../model.ts'
import { type Comparison, isQuoted, type Words, wordsOf } from './comparison.ts'
import { bothWays, type Draft, draft, type Ground } from './draft.ts'
import { findVerbGroups } from './verb-groups.ts'
import { isContentWord } from './word-alignment.ts'

/** Tokens from an adjective to the noun of its phrase: "a significant diplomatic push". */
const PHRASE_REACH = 3

/** Tokens of a phrase that opens a sentence, and from its comma to the subject. */
const FRONT_REACH = 9

/** Evaluatives and boosters without a counterpart on the other side. */
export const findEvaluation: Ground = bothWays(addedEvaluation)

/** Words of `b` that weigh what `a` tells without them. */
function addedEvaluation(comparison: Comparison): Draft[] {
  const { a, b, toA } = comparison
  return b.tokens.flatMap((token, at) => {
    if (toA[at]! >= 0 || b.quoted[at] || !isEvaluation(token)) return []
    const head = headOf(b.tokens, at)
    if (head < 0) return []
    const inA = toA[head]! >= 0 ? toldPlainly(comparison, toA[head]!, token) : toldInItsPlace(comparison, at, head)
    if (inA === null || isQuoted(a, inA)) return []
    const inB = { start: Math.min(at, head), end: Math.max(at, head) + 1 }
    const why = `“${token.text}” is the narrator's word: “${wordsOf(a, inA)}” stands without it in the other report.`
    return [draft(comparison, inA, inB, { grade: 'force', kind: 'framing', effect: 'added', why })]
  })
}

function isEvaluation({ norm, pos }: Token): boolean {
  return (pos === 'ADJ' || pos === 'ADV' || pos === 'VERB') && (EVALUATIVES.has(norm) || BOOSTERS.has(norm))
}

/**
 * What a word weighs: for an adjective the noun of its phrase, for an adverb the word behind it, or the verb before it
 * where nothing follows that it could weigh ("was called off abruptly"). -1 for nothing.
 */
function headOf(tokens: readonly Token[], at: number): number {
  const next = tokens[at + 1]
  if (tokens[at]!.norm === 'far' && !/^(?:more|less|too|.*er)$/.test(next?.norm ?? '')) return -1
  if (tokens[at]!.pos === 'ADV') {
    if (next !== undefined && isContentWord(next) && !isNominal(next)) return at + 1
    return tokens[at - 1]?.pos === 'VERB' && (next === undefined || next.pos === 'PUNCT') ? at - 1 : -1
  }
  if (next !== undefined && isContentWord(next) && next.pos !== 'ADJ') return at + 1
  for (let i = at + 1; i <= at + PHRASE_REACH && i < tokens.length; i++) {
    if (isNominal(tokens[i]!)) return i
    if (tokens[i]!.pos !== 'ADJ') return -1
  }
  return -1
}

function isNominal({ pos }: Token): boolean {
  return pos === 'NOUN' || pos === 'PROPN'
}

/** The head's partner, where it stands without any word of its own in that place. */
function toldPlainly(comparison: Comparison, partner: number, word: Token): Words | null {
  return isWeighed(comparison, partner, word) ? null : { start: partner, end: partner + 1 }
}

/**
 * The clause of `a` that stands for one which `b` opens with a weighing phrase of its own: "In a bold move, the board
 * met" against "The board met". Null for other words without a partner: they tell something else.
 */
function toldInItsPlace({ a, b, toA }: Comparison, at: number, head: number): Words | null {
  const comma = b.tokens.findIndex(({ text }) => text === ',')
  if (comma < head || comma > FRONT_REACH || b.tokens[0]!.pos !== 'ADP' || at > comma) return null
  const subject = b.tokens.findIndex((token, j) => j > comma && toA[j]! >= 0 && isContentWord(token))
  if (subject < 0 || subject > comma + FRONT_REACH) return null
  const verb = findVerbGroups(a.tokens).find(({ start }) => start > toA[subject]!)
  return verb === undefined ? null : { start: verb.start, end: verb.end }
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
export const findLostComparison: Ground = bothWays(lostComparatives)

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
