/**
 * Echoes: a link between two speakers' words that only one report makes: "her view was echoed by the negotiator". Reads a
 * comparison, gives drafts. Who says that one speaker echoes another says that they agree, or that one answered the other.
 *
 * Verbs of concurrence: Biber, "University Language", 2006, on communication verbs; Thompson and Ye, "Evaluation in the
 * reporting verbs used in academic papers", Applied Linguistics 12(4), 1991 (the writer's comparing of sources).
 */
import type { Token } from '../model.ts'
import { alignedShare, type Comparison, type Words, wordsOf } from './comparison.ts'
import { bothWays, type Draft, draft, type Ground } from './draft.ts'

/** Share of aligned content words of the passage without the link, 0–1, below which it tells something else. */
const CLOSE_TELLING = 0.5

/** By lemma. */
const ECHOING = new Set(['echo', 'mirror', 'second'])

/** Tokens of the link that an editor has to see: what was echoed before the verb, and by whom. */
const BEFORE = 5
const AFTER = 6

/** "was echoed by" on one side only. */
export const findEcho: Ground = bothWays(addedEcho)

function addedEcho(comparison: Comparison): Draft[] {
  const { a, b } = comparison
  if (a.tokens.some(isEcho) || alignedShare(comparison) < CLOSE_TELLING) return []
  const verb = b.tokens.findIndex((token, at) => isEcho(token) && !b.quoted[at])
  if (verb < 0) return []
  const inB: Words = { start: Math.max(0, verb - BEFORE), end: Math.min(b.tokens.length, verb + AFTER) }
  const why = `“${wordsOf(b, { start: verb, end: verb + 1 })}” ties these words to another's: the other report makes no such link.`
  const inA = { start: 0, end: a.tokens.length }
  return [draft(comparison, inA, inB, { grade: 'force', kind: 'framing', effect: 'added', why })]
}

function isEcho({ lemma, pos }: Token): boolean {
  return pos === 'VERB' && ECHOING.has(lemma)
}
