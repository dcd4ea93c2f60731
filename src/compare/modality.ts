/**
 * Modality and negation: a verb that is more or less certain, negated or no longer a condition in the other passage.
 * Reads the verb groups of both sides, gives drafts. Scale and polarity: `lexicon/modality.ts`.
 */
import { IMPLICIT_NEGATIVES, NEGATORS } from '../lexicon/modality.ts'
import { wordRelation } from '../lexicon/word-relations.ts'
import type { Difference } from '../model.ts'
import { alignedShare, type Comparison, isQuoted, type Side, turnRound, type Words, wordsOf } from './comparison.ts'
import { type Draft, draft } from './draft.ts'
import { findVerbGroups, levelOf, reportsSpeech, type VerbGroup } from './verb-groups.ts'
import { pairGroups } from './verb-pairs.ts'

/** Share of aligned content words, 0–1, below which a lost negation may only be a looser telling. */
const CLOSE_TELLING = 0.6

/** How the one verb differs from the other, and what that means, without the words themselves. */
type Judgement = Pick<Difference, 'grade' | 'kind' | 'effect' | 'why'>
type Judge = (comparison: Comparison, from: VerbGroup, to: VerbGroup) => Judgement | null

/** In order: the first that says something decides. */
const JUDGES: readonly Judge[] = [ofPolarity, ofDeed, ofFirmness, ofNever, ofCertainty]

/** Certainty and polarity of verbs that stand for each other. */
export function findChangedModality(comparison: Comparison): Draft[] {
  const { a, b } = comparison
  return pairGroups(comparison).flatMap(([from, to]) => {
    if (isQuoted(a, from) || isQuoted(b, to)) return []
    for (const judge of JUDGES) {
      const judgement = judge(comparison, from, to)
      if (judgement === null) continue
      const [inA, inB] = [narrow(a, from), narrow(b, to)]
      const why = `“${wordsOf(a, inA)}” became “${wordsOf(b, inB)}”: ${judgement.why}.`
      return [draft(comparison, inA, inB, { ...judgement, why })]
    }
    return []
  })
}

function ofPolarity(comparison: Comparison, from: VerbGroup, to: VerbGroup): Judgement | null {
  if (!isNegated(comparison, from, to)) return null
  return { grade: 'substance', kind: 'negation', effect: 'changed', why: 'the one negates what the other states' }
}

function ofDeed(comparison: Comparison, from: VerbGroup, to: VerbGroup): Judgement | null {
  if (!isToldAsDone(comparison, from, to)) return null
  return { grade: 'substance', kind: 'event', effect: 'hardened', why: 'what was still to come is told as done' }
}

function ofFirmness(comparison: Comparison, from: VerbGroup, to: VerbGroup): Judgement | null {
  if (isMadeFirm(comparison, from, to)) return ofForce('hardened', 'what would be is told as what will be')
  if (isMadeFirm(turnRound(comparison), to, from)) return ofForce('softened', 'what will be is told as what would be')
  return null
}

/** "would not budge" against "would never budge": both of what is to come. */
function ofNever({ a, b }: Comparison, from: VerbGroup, to: VerbGroup): Judgement | null {
  const areForetold = from.negative && to.negative && isForetold(a, from) && isForetold(b, to)
  if (!areForetold || isNever(a, from) === isNever(b, to)) return null
  return isNever(b, to)
    ? ofForce('hardened', 'what will not be is told as what never will')
    : ofForce('softened', 'what never will be is told as what will not')
}

const LEVEL = { 3: 'certain', 2: 'probable', 1: 'possible' } as const

function ofCertainty(comparison: Comparison, from: VerbGroup, to: VerbGroup): Judgement | null {
  if (from.certainty === to.certainty || from.bare || to.bare || areOneModality(comparison, from, to)) return null
  const effect = to.certainty < from.certainty ? 'softened' : 'hardened'
  return ofForce(effect, `from ${LEVEL[from.certainty]} to ${LEVEL[to.certainty]}`)
}

function ofForce(effect: Difference['effect'], why: string): Judgement {
  return { grade: 'force', kind: 'modality', effect, why }
}

/**
 * "the movement would free" against "the movement will free": a proposal told as settled. Not under a verb of saying, where
 * "would" is "will" in the past.
 */
function isMadeFirm({ a, b }: Comparison, from: VerbGroup, to: VerbGroup): boolean {
  const opens = ({ tokens }: Side, { start, end }: VerbGroup, words: RegExp) =>
    tokens.slice(start, Math.min(end, start + 2)).some(({ norm }) => words.test(norm))
  if (from.certainty < 3 || to.certainty < 3 || !opens(a, from, /^(?:would|'d)$/) || !opens(b, to, /^(?:will|'ll)$/))
    return false
  const isReported = (side: Side) => findVerbGroups(side.tokens).some((group) => reportsSpeech(side.tokens, group))
  return !isReported(a) && !isReported(b) && a.said.length === 0 && b.said.length === 0
}

function isNever({ tokens }: Side, { start, end }: VerbGroup): boolean {
  return tokens.slice(start, end).some(({ norm }) => norm === 'never')
}

/** "is set to open" against "has opened", where the other report has nothing else that is still to come. */
function isToldAsDone({ a, b, link }: Comparison, from: VerbGroup, to: VerbGroup): boolean {
  const [verb, other] = [a.tokens[from.heads.at(-1)!]!, b.tokens[to.heads.at(-1)!]!]
  if (['sister', 'none', 'unknown'].includes(wordRelation(verb.norm, 'verb', other.norm, 'verb'))) return false
  if (link === null || !from.planned || from.perfect || !to.perfect || to.modals.length > 0) return false
  return !findVerbGroups(b.tokens).some((group) => group !== to && group.planned)
}

/** "will meet", "would meet" in reported speech. */
function isForetold({ tokens }: Side, { start, end, certainty }: VerbGroup): boolean {
  return certainty === 3 && tokens.slice(start, end).some(({ norm }) => /^(?:will|would|shall|'ll)$/.test(norm))
}

/** Whether the word that lowers the one's certainty is in the other group too, as its verb: "had been scheduled". */
function areOneModality({ a, b }: Comparison, from: VerbGroup, to: VerbGroup): boolean {
  if ((from.arranged && isForetold(b, to)) || (to.arranged && isForetold(a, from))) return true
  const [low, side, other, words] = from.certainty < to.certainty ? [from, a, b, to] : [to, b, a, from]
  const norms = other.tokens.slice(words.start, words.end).map(({ norm }) => norm)
  const lowering = low.modals.filter((at) => levelOf(side.tokens, at) === low.certainty)
  return lowering.some((at) => norms.includes(side.tokens[at]!.norm))
}

/** The words of a group that an editor has to see: from its first modal, negation or auxiliary to its last verb. */
function narrow(side: Side, group: VerbGroup): Words {
  const start = Math.min(group.start, ...group.modals.filter((at) => group.start - at < 3), ...group.negators)
  return { start: Math.max(0, start), end: Math.min(side.tokens.length, group.end) }
}

/**
 * Whether one group is negated and the other is not, with nothing elsewhere that makes up for it: "no warship escorts"
 * and "not escorted by any warship" have one negative each.
 */
function isNegated(comparison: Comparison, from: VerbGroup, to: VerbGroup): boolean {
  if (from.negative === to.negative) return false
  const { a, b, toB } = comparison
  if (isAsked(a, from) || isAsked(b, to)) return false
  const [verb, other] = [from.heads.at(-1)!, to.heads.at(-1)!]
  if (toB[verb] !== other || alignedShare(comparison) < CLOSE_TELLING) return false
  const relation = wordRelation(a.tokens[verb]!.norm, 'verb', b.tokens[other]!.norm, 'verb')
  if (relation !== 'same' && relation !== 'synonym') return false
  return countNegators(a) % 2 !== countNegators(b) % 2
}

/** Tokens from "if" to the verb of what is asked: "asked if that was certain". */
const QUESTION_REACH = 3

function isAsked({ tokens }: Side, { start }: VerbGroup): boolean {
  return tokens
    .slice(Math.max(0, start - QUESTION_REACH), start)
    .some(({ norm }) => norm === 'if' || norm === 'whether')
}

function countNegators({ tokens }: Side): number {
  return tokens.filter(({ norm, lemma }) => NEGATORS.has(norm) || IMPLICIT_NEGATIVES.has(lemma)).length
}
