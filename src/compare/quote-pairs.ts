/**
 * Quote pairs: which quotations of two aligned passages to lay beside each other, labels in quotation marks included.
 */
import type { Quote, Span } from '../model.ts'
import type { Comparison, Side, Words } from './comparison.ts'
import { isContentWord } from './word-alignment.ts'

/**
 * Quotes of one place in two aligned passages: the only one on each side, or those of one rank where both have as many.
 * They may be one utterance that was told too freely to be recognised as such. What shares no word inside the marks has
 * to share one right beside them: “an unfair levy” and “an unjust levy”, not two remarks by one speaker.
 */
export function quotesToCompare(comparison: Comparison): [Quote, Quote][] {
  const [inA, inB] = [comparison.a.marked, comparison.b.marked]
  if (inA.length === 0 || inA.length !== inB.length) return []
  return inA
    .map((quote, rank): [Quote, Quote] => [quote, inB[rank]!])
    .filter(([one, other]) => areInOnePlace(comparison, one.passage, other.passage))
}

/** Content words that are partners inside both quotations, or one before or behind both. */
function areInOnePlace({ a, b, toB }: Comparison, one: Span, other: Span): boolean {
  const [inA, inB] = [wordsIn(a, one), wordsIn(b, other)]
  const isShared = (from: number, to: number) =>
    toB.some(
      (partner, i) =>
        i >= inA.start - from &&
        i < inA.end + to &&
        partner >= inB.start - from &&
        partner < inB.end + to &&
        isContentWord(a.tokens[i]!),
    )
  return isShared(0, 0) || isShared(0, 2)
}

/** The tokens of a side within a span. */
function wordsIn({ tokens }: Side, { start, end }: Span): Words {
  const first = tokens.findIndex((token) => token.start >= start)
  const after = tokens.findIndex((token) => token.start >= end)
  return { start: first < 0 ? tokens.length : first, end: after < 0 ? tokens.length : after }
}
