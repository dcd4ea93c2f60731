/**
 * Drafts of differences: what a ground found, before it has an id and a link. Passages are kept narrow, as an editor
 * wants the words that changed and not the paragraph.
 */
import type { Difference, Passage } from '../model.ts'
import { type Comparison, type Side, turnRound, type Words } from './comparison.ts'

export type Draft = Omit<Difference, 'id' | 'link'>

/** Characters; a wider passage is cut at a word. A line on a screen, and the contract's "narrowest words". */
export const MAX_PASSAGE_CHARS = 100

/** Finds differences of one sort in one comparison. */
export type Ground = (comparison: Comparison) => readonly Draft[]

/** A draft on words of both sides. */
export function draft(
  { a, b }: Comparison,
  inA: Words,
  inB: Words,
  judgement: Pick<Difference, 'grade' | 'kind' | 'effect' | 'why'>,
): Draft {
  return { ...judgement, passages: [passageOf(a, inA), passageOf(b, inB)] }
}

/** A ground looked for both ways: what `b` lacks of `a`, then what `a` lacks of `b`. */
export function bothWays(ground: Ground): Ground {
  return (comparison) => [...ground(comparison), ...ground(turnRound(comparison)).map(turned)]
}

/** The same draft told from the other report. */
export function turned({ grade, kind, effect, passages: [a, b], why }: Draft): Draft {
  return { grade, kind, effect: OPPOSITE[effect], passages: [b, a], why }
}

const OPPOSITE = {
  dropped: 'added',
  added: 'dropped',
  softened: 'hardened',
  hardened: 'softened',
  changed: 'changed',
} as const

/** The passage of a run of words, cut to the longest stretch that stays narrow. */
export function passageOf({ text, tokens }: Side, { start, end }: Words): Passage {
  const first = tokens[Math.min(start, tokens.length - 1)]!
  let last = first
  for (let i = start; i < end; i++) {
    const token = tokens[i]!
    // Passages of an alignment may stand apart: stop where the next would make it too wide.
    if (token.end - first.start > MAX_PASSAGE_CHARS) break
    last = token
  }
  const { id, text: words } = text.report
  return { report: id, start: first.start, end: last.end, text: words.slice(first.start, last.end) }
}
