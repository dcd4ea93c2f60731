/**
 * Grounds: all that can make of other words another statement, in order. Reads a comparison, gives drafts, none on the
 * same words of both sides as one before.
 */
import type { Passage } from '../model.ts'
import { findLostAgent, findOtherAgent } from './agents.ts'
import { findChangedEvents, findChangedForce, findChangedTerms } from './changed-words.ts'
import type { Comparison } from './comparison.ts'
import type { Draft, Ground } from './draft.ts'
import { findEcho } from './echoes.ts'
import { findChangedStatus } from './fact-status.ts'
import { findEvaluation, findLostComparison } from './framing.ts'
import { findLeftOut } from './left-out.ts'
import { findLostAttribution } from './lost-attribution.ts'
import { findLostCondition } from './lost-condition.ts'
import { findChangedModality } from './modality.ts'
import { findOtherName } from './names.ts'
import { findOtherNumbers } from './numbers.ts'
import { findOpposites } from './opposites.ts'
import { findOtherSpeaker } from './other-speaker.ts'
import { findLostOwner, findOtherOwner } from './owners.ts'
import { findLimiters, findListMembers } from './qualifiers.ts'
import { findLostQuantifier, findOtherQuantifier } from './quantifiers.ts'
import { findWeakerSourcing } from './sourcing.ts'
import { findOtherSpeechAct } from './speech-acts.ts'
import { findOtherDay, findOtherOrder, findOtherSpan, findStretchedTime } from './times.ts'
import { areSameWords } from './word-alignment.ts'

/** In order: where two grounds speak of the same words, the first one is kept. */
const GROUNDS: readonly Ground[] = [
  findOtherNumbers,
  findOtherSpeaker,
  findOtherOwner,
  findOtherAgent,
  findOtherName,
  findStretchedTime,
  findOtherDay,
  findOtherOrder,
  findOtherSpan,
  findLostCondition,
  findChangedModality,
  findChangedEvents,
  findChangedTerms,
  findOpposites,
  findChangedStatus,
  findListMembers,
  findLostAttribution,
  findWeakerSourcing,
  findOtherSpeechAct,
  findLostOwner,
  findLostAgent,
  findChangedForce,
  findLimiters,
  findOtherQuantifier,
  findLostQuantifier,
  findEvaluation,
  findEcho,
  findLeftOut,
  findLostComparison,
]

/**
 * Grounds that hold between reports written apart: each tells a thing in its own words and to its own length, so that
 * nothing is lost or added, but two versions of one thing still exclude each other.
 */
const PARALLEL_GROUNDS: readonly Ground[] = [
  findOtherNumbers,
  findOtherDay,
  findChangedModality,
  findChangedEvents,
  findChangedTerms,
  findOtherSpeechAct,
  findChangedForce,
  findEvaluation,
]

/** All that changed between two passages, and by what ground. */
export function findChanges(comparison: Comparison, isWrittenApart = false): Draft[] {
  // Most rows of copies and edits: nothing to look for.
  if (areSameWords(comparison.a.tokens, comparison.b.tokens)) return []
  const drafts: Draft[] = []
  for (const ground of isWrittenApart ? PARALLEL_GROUNDS : GROUNDS) {
    for (const draft of ground(comparison)) {
      // A lost attribution takes in the whole passage and would hide what else changed in it.
      if (draft.kind === 'attribution' || !drafts.some((known) => isOnSameWords(known, draft))) drafts.push(draft)
    }
  }
  return drafts
}

function isOnSameWords(a: Draft, b: Draft): boolean {
  return a.kind !== 'attribution' && a.passages.every((passage, side) => overlap(passage, b.passages[side]!))
}

function overlap(a: Passage, b: Passage): boolean {
  return a.report === b.report && a.start < b.end && b.start < a.end
}
