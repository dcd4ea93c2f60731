/**
 * Modality and negation: a verb that is more or less certain, negated or no longer a condition in the other passage.
 * Reads the verb groups of both sides, gives drafts. Scale and polarity: `lexicon/modality.ts`.
 */
import { CONDITIONALS, IMPLICIT_NEGATIVES, NEGATORS } from '../lexicon/modality.ts'
import { PUBLIC_VERBS } from '../lexicon/public-verbs.ts'
import { wordRelation } from '../lexicon/word-relations.ts'
import { baseForm } from '../lexicon/wordnet.ts'
import {
  alignedShare,
  type Comparison,
  isBrokenOff,
  isQuoted,
  isSamePlace,
  type Side,
  turnRound,
  type Words,
  wordsOf,
} from './comparison.ts'
import { type Draft, draft, turned } from './draft.ts'
import { findVerbGroups, levelOf, type VerbGroup } from './verb-groups.ts'
import { isContentWord } from './word-alignment.ts'

/** Share of aligned content words, 0–1, below which a lost negation or condition may only be a looser telling. */
const CLOSE_TELLING = 0.6

/** Certainty and polarity of verbs that stand for each other. */
export function findChangedModality(comparison: Comparison): Draft[] {
  const { a, b } = comparison
  const drafts: Draft[] = []
  for (const [from, to] of pairGroups(comparison)) {
    if (isQuoted(a, from) || isQuoted(b, to)) continue
    const inA = narrow(a, from)
    const inB = narrow(b, to)
    const said = `“${wordsOf(a, inA)}” became “${wordsOf(b, inB)}”`
    if (isNegated(comparison, from, to)) {
      const why = `${said}: the one negates what the other states.`
      drafts.push(draft(comparison, inA, inB, { grade: 'substance', kind: 'negation', effect: 'changed', why }))
    } else if (isToldAsDone(comparison, from, to)) {
      const why = `${said}: what was still to come is told as done.`
      drafts.push(draft(comparison, inA, inB, { grade: 'substance', kind: 'event', effect: 'hardened', why }))
    } else if (isMadeFirm(comparison, from, to) || isMadeFirm(turnRound(comparison), to, from)) {
      const isFirmer = isMadeFirm(comparison, from, to)
      const effect = isFirmer ? 'hardened' : 'softened'
      const why = `${said}: ${isFirmer ? 'what would be is told as what will be' : 'what will be is told as what would be'}.`
      drafts.push(draft(comparison, inA, inB, { grade: 'force', kind: 'modality', effect, why }))
    } else if (isNever(a, from) !== isNever(b, to) && areBothNegated(comparison, from, to)) {
      const effect = isNever(b, to) ? 'hardened' : 'softened'
      const why = `${said}: ${effect === 'hardened' ? 'what will not be is told as what never will' : 'what never will be is told as what will not'}.`
      drafts.push(draft(comparison, inA, inB, { grade: 'force', kind: 'modality', effect, why }))
    } else if (from.certainty !== to.certainty && !from.bare && !to.bare && !areOneModality(comparison, from, to)) {
      const effect = to.certainty < from.certainty ? 'softened' : 'hardened'
      const why = `${said}: from ${LEVEL[from.certainty]} to ${LEVEL[to.certainty]}.`
      drafts.push(draft(comparison, inA, inB, { grade: 'force', kind: 'modality', effect, why }))
    }
  }
  return drafts
}

const HYPOTHETICAL = new Set(['would', 'could', 'might', 'may', "'d"])

const LEVEL = { 3: 'certain', 2: 'probable', 1: 'possible' } as const

/**
 * "the movement would free" against "the movement will free": a proposal told as settled. Not under a verb of saying, where
 * "would" is "will" in the past.
 */
function isMadeFirm({ a, b }: Comparison, from: VerbGroup, to: VerbGroup): boolean {
  const opens = ({ tokens }: Side, { start, end }: VerbGroup, words: RegExp) =>
    tokens.slice(start, Math.min(end, start + 2)).some(({ norm }) => words.test(norm))
  if (from.certainty < 3 || to.certainty < 3 || !opens(a, from, /^(?:would|'d)$/) || !opens(b, to, /^(?:will|'ll)$/))
    return false
  const isReported = (side: Side) => findVerbGroups(side.tokens).some((group) => reports(side, group))
  return !isReported(a) && !isReported(b) && a.said.length === 0 && b.said.length === 0
}

function isNever({ tokens }: Side, { start, end }: VerbGroup): boolean {
  return tokens.slice(start, end).some(({ norm }) => norm === 'never')
}

/** "would not budge" against "would never budge": both of what is to come. */
function areBothNegated({ a, b }: Comparison, from: VerbGroup, to: VerbGroup): boolean {
  return from.negative && to.negative && isForetold(a, from) && isForetold(b, to)
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

/** Groups whose verbs are partners, the last verb first; groups used once. */
function pairGroups(comparison: Comparison): [VerbGroup, VerbGroup][] {
  const { a, b, toB } = comparison
  const inB = findVerbGroups(b.tokens)
  const used = new Set<VerbGroup>()
  const pairs: [VerbGroup, VerbGroup][] = []
  for (const from of findVerbGroups(a.tokens)) {
    const partners = [...from.heads].reverse().map((at) => toB[at]!)
    const to = inB.find((group) => !used.has(group) && group.heads.some((at) => partners.includes(at)))
    if (to === undefined) {
      const other = inB.find((group) => !used.has(group) && haveOneObject(comparison, from, group))
      if (other === undefined) continue
      used.add(other)
      pairs.push([from, other])
      continue
    }
    if (!areOneVerb(comparison, from, to)) continue
    used.add(to)
    pairs.push([from, to])
  }
  return pairs
}

/**
 * "could open the way to" against "would pave the way for": verbs that have no partner, both with a modal, right before
 * one object and in one gap.
 */
function haveOneObject(comparison: Comparison, from: VerbGroup, to: VerbGroup): boolean {
  const { a, b, toA, toB } = comparison
  if (from.modals.length === 0 && to.modals.length === 0) return false
  if (toB[from.heads.at(-1)!]! >= 0 || toA[to.heads.at(-1)!]! >= 0 || from.bare || to.bare) return false
  const object = objectAfter(a, from)
  return object >= 0 && toB[object]! >= 0 && toB[object] === objectAfter(b, to)
}

/** The first content word behind a group, at most a determiner away. -1 for none. */
function objectAfter({ tokens }: Side, { end }: VerbGroup): number {
  const at = tokens[end]?.pos === 'DET' || tokens[end]?.pos === 'PRON' ? end + 1 : end
  return tokens[at] !== undefined && isContentWord(tokens[at]!) ? at : -1
}

/** Whether the verbs mean the same, or stand in the same place: partners by a remote sense alone are not enough. */
function areOneVerb(comparison: Comparison, from: VerbGroup, to: VerbGroup): boolean {
  const { a, b, toB } = comparison
  return from.heads.some((at) => {
    const partner = toB[at]!
    if (!to.heads.includes(partner)) return false
    const relation = wordRelation(a.tokens[at]!.norm, 'verb', b.tokens[partner]!.norm, 'verb')
    return (
      relation === 'same' ||
      isSamePlace(comparison, { start: at, end: at + 1 }, { start: partner, end: partner + 1 }, 3)
    )
  })
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

/** A condition that the other passage lacks: "if the duties come into force, the loss would be" against "the loss will be". */
export function findLostCondition(comparison: Comparison): Draft[] {
  return [...lostCondition(comparison), ...lostCondition(turnRound(comparison)).map(turned)]
}

function lostCondition(comparison: Comparison): Draft[] {
  const { a, b } = comparison
  if (alignedShare(comparison) < CLOSE_TELLING / 2 || hasCondition(b) || isBrokenOff(b)) return []
  const at = a.tokens.findIndex((token, i) => CONDITIONALS.has(token.norm) && !a.quoted[i] && opensClause(a, i))
  if (at < 0) return []
  const groups = findVerbGroups(a.tokens)
  const condition = groups.find((group) => group.start > at)
  const main = mainOf(comparison, at, condition) ?? stated(comparison)
  if (condition === undefined || main === null || isToldElsewhere(comparison, { start: at, end: condition.end }))
    return []
  // What stays hypothetical keeps its condition in mind: "could face a fine".
  if (main.certainty < 3 || isHypothetical(b, main)) return []
  const inA = { start: at, end: condition.end }
  const why = `“${wordsOf(a, inA)} …” stands in one report only: the other tells without it what holds on a condition.`
  return [draft(comparison, inA, main, { grade: 'substance', kind: 'modality', effect: 'hardened', why })]
}

/**
 * What holds on the condition, in `b`: the partner of the group right before the condition, or behind one that opens the
 * sentence. A thing done already holds on none.
 */
function mainOf(comparison: Comparison, at: number, condition: VerbGroup | undefined): VerbGroup | null {
  const { a, b } = comparison
  const pairs = pairGroups(comparison).filter(
    ([from, to]) => from !== condition && !reports(a, from) && !reports(b, to) && !to.perfect,
  )
  const before = pairs.filter(([from]) => from.end <= at).at(-1)
  return (before ?? pairs.find(([from]) => from.start > at))?.[1] ?? null
}

/** "the loss would be" against "the levies will cut": the one thing foretold in `b`, where `a` foretells one "would". */
function stated({ a, b }: Comparison): VerbGroup | null {
  if (!findVerbGroups(a.tokens).some((group) => isHypothetical(a, group))) return null
  const foretold = findVerbGroups(b.tokens).filter(({ start }) => b.tokens[start]!.norm === 'will')
  return foretold.length === 1 ? foretold[0]! : null
}

/** Whether the group says that something is said: it goes on whatever the condition. */
function reports({ tokens }: Side, { heads }: VerbGroup): boolean {
  const { norm } = tokens[heads.at(-1)!]!
  return PUBLIC_VERBS.has(baseForm(norm, 'verb') ?? norm)
}

function hasCondition({ tokens }: Side): boolean {
  return tokens.some((token) => CONDITIONALS.has(token.norm))
}

/** Whether more of the clause's content words than not have partners: "if the plan is adopted" against "under the plan". */
function isToldElsewhere({ a, toB }: Comparison, { start, end }: Words): boolean {
  const content = range(start, end).filter((at) => isContentWord(a.tokens[at]!))
  return content.filter((at) => toB[at]! >= 0).length * 2 > content.length
}

function isHypothetical({ tokens }: Side, { start, end }: VerbGroup): boolean {
  return tokens.slice(start, end).some(({ norm }) => HYPOTHETICAL.has(norm))
}

function range(start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_, i) => start + i)
}

/** "if", "unless", "provided (that)"; not "ask if", "if any", "should" before a verb, "once" as "one time", "until Monday". */
function opensClause({ tokens }: Side, at: number): boolean {
  const { norm } = tokens[at]!
  if (tokens[at - 1]?.pos === 'VERB' || tokens[at - 1]?.norm === 'as' || /^any/.test(tokens[at + 1]?.norm ?? ''))
    return false
  if (norm === 'if' || norm === 'unless') return true
  // "so long as", "as long as"
  if (norm === 'long') return tokens[at + 1]?.norm === 'as' && /^(?:so|as)$/.test(tokens[at - 1]?.norm ?? '')
  return (norm === 'provided' || norm === 'providing') && tokens[at + 1]?.norm === 'that'
}
