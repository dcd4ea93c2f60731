/**
 * Lost conditions: what holds only "if the duties come into force" and is told without it. Reads the verb groups of both
 * sides, gives drafts.
 */
import { CONDITIONALS } from '../lexicon/modality.ts'
import { alignedShare, type Comparison, isBrokenOff, placesIn, type Side, type Words, wordsOf } from './comparison.ts'
import { bothWays, type Draft, draft, type Ground } from './draft.ts'
import { findVerbGroups, reportsSpeech, type VerbGroup } from './verb-groups.ts'
import { pairGroups } from './verb-pairs.ts'
import { isContentWord } from './word-alignment.ts'

/** Share of aligned content words, 0–1, below which one may only be a looser telling. The condition itself has no partners. */
const CLOSE_TELLING = 0.3

/** A condition that the other passage lacks: "if the duties come into force, the loss would be" against "the loss will be". */
export const findLostCondition: Ground = bothWays(lostCondition)

function lostCondition(comparison: Comparison): Draft[] {
  const { a, b } = comparison
  if (alignedShare(comparison) < CLOSE_TELLING || hasCondition(b) || isBrokenOff(b)) return []
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
    ([from, to]) => from !== condition && !reportsSpeech(a.tokens, from) && !reportsSpeech(b.tokens, to) && !to.perfect,
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

function hasCondition({ tokens }: Side): boolean {
  return tokens.some((token) => CONDITIONALS.has(token.norm))
}

/** Whether more of the clause's content words than not have partners: "if the plan is adopted" against "under the plan". */
function isToldElsewhere({ a, toB }: Comparison, { start, end }: Words): boolean {
  const content = placesIn({ start, end }).filter((at) => isContentWord(a.tokens[at]!))
  return content.filter((at) => toB[at]! >= 0).length * 2 > content.length
}

const HYPOTHETICAL = new Set(['would', 'could', 'might', 'may', "'d"])

function isHypothetical({ tokens }: Side, { start, end }: VerbGroup): boolean {
  return tokens.slice(start, end).some(({ norm }) => HYPOTHETICAL.has(norm))
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
