/**
 * Lost attribution: what one report has somebody say and the other tells as a fact. Reads a comparison, gives drafts.
 *
 * Raised only for verbs beyond doubt (`lexicon/public-verbs.ts`) with a clause for their object, and only where the
 * other report gives no evidence of any kind for it (Chafe and Nichols, "Evidentiality", 1986).
 */
import { FATES } from '../lexicon/casualty-words.ts'
import { isA } from '../lexicon/wordnet.ts'
import type { Token } from '../model.ts'
import { alignedShare, type Comparison, isBrokenOff, type Side, turnRound, wordsOf } from './comparison.ts'
import { bothWays, type Draft, draft } from './draft.ts'
import { hasEvidence } from './evidence.ts'
import { accordingTo, evidencePhrase, reportingClause } from './reporting-words.ts'

/** Share of aligned content words, 0–1, below which two passages do not tell one thing closely enough. */
const CLOSE_TELLING = 0.5

/** The same for a passage that has the attribution besides: a long description of the speaker weighs little. */
const LOOSE_TELLING = 0.3

/**
 * A statement told as a fact, either way round: "…, according to two officials" against "…". An attribution that a derived
 * report adds is care, not loss, and is left alone where it is known which report came first.
 */
export function findLostAttribution(comparison: Comparison): readonly Draft[] {
  const isParentFirst = comparison.link !== null && /^[ab]>[ab]$/.test(comparison.link.direction)
  return isParentFirst ? lostAttribution(comparison) : bothWays(lostAttribution)(comparison)
}

function lostAttribution(comparison: Comparison): Draft[] {
  const { a, b } = comparison
  if (alignedShare(turnRound(comparison)) < CLOSE_TELLING || alignedShare(comparison) < LOOSE_TELLING) return []
  if (a.isTitle || b.isTitle || isBrokenOff(b)) return []
  const source = accordingTo(a) ?? evidencePhrase(comparison)
  const inA = source ?? reportingClause(comparison)
  // The speaker may be named in the other report without any verb of saying.
  if (inA === null || hasEvidence(comparison, inA) || namesAny(b.tokens, a.tokens.slice(inA.start, inA.end))) return []
  const why = `“${wordsOf(a, inA)}” stands in one report only: the other tells as a fact what somebody said.`
  const inB = { start: 0, end: b.tokens.length }
  // A count or a source is one thing, to lay an attack at somebody's door another.
  const grade = source === null && tellsOfAttack(a) && tellsOfAttack(b) ? 'substance' : 'force'
  return [draft(comparison, inA, inB, { grade, kind: 'attribution', effect: 'dropped', why })]
}

/** Meanings of a noun, the most frequent first, among which it may be a weapon or an attack. */
const MEANINGS = 3

/** "a shell killed 17 people": harm, and what did it. */
function tellsOfAttack({ tokens }: Side): boolean {
  return (
    tokens.some(({ norm }) => FATES.has(norm)) &&
    tokens.some(
      ({ pos, lemma }) =>
        pos === 'NOUN' && ['weapon', 'weaponry', 'attack'].some((kind) => isA(lemma, 'noun', kind, MEANINGS)),
    )
  )
}

function namesAny(tokens: readonly Token[], speaker: readonly Token[]): boolean {
  return speaker.some(
    (word) => word.pos === 'PROPN' && word.norm.length > 3 && tokens.some((token) => token.norm === word.norm),
  )
}
