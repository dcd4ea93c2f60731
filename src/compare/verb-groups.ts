/**
 * Verb groups: auxiliaries, adverbs, negations and the verbs they govern, chained over infinitives ("may decline to
 * sign"), with how certain, how negative and whether still to come. Reads the tokens of a side.
 *
 * Method: the verb phrase as Quirk, Greenbaum, Leech and Svartvik, 1985, §3.21–3.56 describe it, found by tags in order.
 * Certainty and polarity add up along the chain: the least certain word decides, two negatives cancel out.
 */
import {
  ARRANGED,
  CERTAINTY,
  type Certainty,
  CONDITIONALS,
  IMPLICIT_NEGATIVES,
  PLANNED,
  PROSPECTIVE,
  VERB_NEGATORS,
} from '../lexicon/modality.ts'
import { isPublicVerb } from '../lexicon/public-verbs.ts'
import { baseForms } from '../lexicon/wordnet.ts'
import type { Token } from '../model.ts'
import { placesIn, type Words } from './comparison.ts'

export interface VerbGroup extends Words {
  /** Indices of the verbs that carry meaning, in order; the last is what is said to happen. */
  readonly heads: readonly number[]
  /** Indices of the words that lower or stress certainty. */
  readonly modals: readonly number[]
  /** 3 where nothing lowers it. */
  readonly certainty: Certainty
  readonly negative: boolean
  /** Still to come, as the words say. */
  readonly planned: boolean
  /** "has met", "had met". */
  readonly perfect: boolean
  readonly passive: boolean
  /** Arranged, and nothing lowers its certainty further: "is due to meet", "is to meet". */
  readonly arranged: boolean
  /** "signing", "to sign": named, not stated. */
  readonly bare: boolean
  /** Indices of the words that negate it; two cancel out. */
  readonly negators: readonly number[]
}

/** How far ahead of a verb group "it is unlikely that …" may stand. In tokens. */
const OPERATOR_REACH = 7

/** Tokens before a verb among which its subject may carry the negation: "no member of either side signed". */
const SUBJECT_REACH = 4

const BE = new Set(['be', 'is', 'are', 'was', 'were', 'been', 'being', 'am', "'s", "'re", "'m"])
const MODALS = new Set(['will', 'would', 'can', 'could', 'may', 'might', 'shall', 'should', 'must'])
const NON_FINITE = new Set(['be', 'been', 'being', 'have', 'having', 'do'])
const HAVE = new Set(['have', 'has', 'had', "'ve"])
const ABILITY = new Set(['can', 'could'])
const SUBJECT_NEGATORS = new Set(['no', 'neither', 'nobody', 'none', 'nothing'])

/** Several grounds ask for the groups of one passage. */
const known = new WeakMap<readonly Token[], readonly VerbGroup[]>()

/** The verb groups in order. Linear, and once for each list of tokens. */
export function findVerbGroups(tokens: readonly Token[]): readonly VerbGroup[] {
  const groups = known.get(tokens) ?? readGroups(tokens)
  known.set(tokens, groups)
  return groups
}

function readGroups(tokens: readonly Token[]): VerbGroup[] {
  const groups: VerbGroup[] = []
  for (let i = 0; i < tokens.length; i++) {
    if (!startsGroup(tokens[i]!)) continue
    const group = readGroup(tokens, i, groups.at(-1))
    if (group === null) continue
    groups.push(group)
    i = group.end - 1
  }
  return groups
}

function startsGroup(token: Token): boolean {
  return token.pos === 'AUX' || token.pos === 'VERB' || (CERTAINTY.has(token.norm) && token.pos === 'ADV')
}

function readGroup(tokens: readonly Token[], start: number, before: VerbGroup | undefined): VerbGroup | null {
  const heads: number[] = []
  let end = start
  while (end < tokens.length && isInGroup(tokens, end) && !(heads.length > 0 && opensFinite(tokens, end))) {
    if (tokens[end]!.pos === 'VERB' || isBehindModal(tokens, end)) heads.push(end)
    end++
  }
  while (end > start && (tokens[end - 1]!.norm === 'to' || (tokens[end - 1]!.pos === 'ADV' && heads.length > 0))) end--
  if (heads.length === 0 && !isBe(tokens[end - 1])) return null
  const words = tokens.slice(start, end)
  const outer = governing(tokens, start, before)
  // "They expected a rise": the last verb is what happens, no comment on it.
  const modals = [...outer, ...placesIn({ start, end })].filter(
    (at) => levelOf(tokens, at) !== null && (at !== heads.at(-1) || tokens[at]!.pos !== 'VERB'),
  )
  const negators = findNegators(tokens, start, end, outer)
  const negative = negators.length % 2 === 1
  // "could not agree" is "were unable to agree": ability, no doubt.
  const levels = modals.filter((at) => !(negative && ABILITY.has(tokens[at]!.norm))).map((at) => levelOf(tokens, at)!)
  return {
    start,
    end,
    heads: heads.length > 0 ? heads : [end - 1],
    modals,
    certainty: Math.min(3, ...levels) as Certainty,
    negative,
    negators,
    planned: words.some((token) => PLANNED.has(token.norm)),
    perfect: words.some((token) => HAVE.has(token.norm)) && heads.length > 0,
    passive: isPassive(tokens, start, heads.at(-1)),
    arranged: modals.length > 0 && modals.every((at) => isArranged(tokens, at)),
    bare: /ing$/.test(tokens[start]!.norm) || (heads[0] === start && tokens[start - 1]?.norm === 'to'),
  }
}

function isInGroup(tokens: readonly Token[], at: number): boolean {
  const { pos, norm } = tokens[at]!
  if (pos === 'AUX' || pos === 'VERB' || VERB_NEGATORS.has(norm) || isBehindModal(tokens, at)) return true
  if (pos === 'ADV') return true
  // "is unlikely to sign", "is possible": the adjective goes on only to an infinitive, or ends the group.
  if (pos === 'ADJ')
    return CERTAINTY.has(norm) || PROSPECTIVE.has(norm) || PLANNED.has(norm) || IMPLICIT_NEGATIVES.has(norm)
  return norm === 'to' && (tokens[at + 1]?.pos === 'VERB' || tokens[at + 1]?.pos === 'AUX')
}

/** Whether the group says that something is said: it goes on whatever the condition. */
export function reportsSpeech(tokens: readonly Token[], { heads }: VerbGroup): boolean {
  return isPublicVerb(tokens[heads.at(-1)!]!.norm)
}

/** How certain a word makes what it governs; null where it says nothing of it. */
export function levelOf(tokens: readonly Token[], at: number): Certainty | null {
  const { norm } = tokens[at]!
  const isBeforeTo = tokens[at + 1]?.norm === 'to'
  if (isBeforeTo && BE.has(norm)) return 2
  // "they prepared to sail" tells a deed, "they are prepared to sail" a will.
  if (norm === 'prepared' && !BE.has(tokens[at - 1]?.norm ?? '')) return null
  return CERTAINTY.get(norm) ?? (isBeforeTo ? (PROSPECTIVE.get(norm) ?? null) : null)
}

/** "could open the way": what stands right behind a modal is its verb, whatever its tag. */
function isBehindModal(tokens: readonly Token[], at: number): boolean {
  const { pos, norm } = tokens[at]!
  return (
    (pos === 'ADJ' || pos === 'NOUN') &&
    MODALS.has(tokens[at - 1]?.norm ?? '') &&
    baseForms(norm, 'verb').includes(norm)
  )
}

function isArranged(tokens: readonly Token[], at: number): boolean {
  const { norm } = tokens[at]!
  return BE.has(norm) || ARRANGED.has(norm)
}

/** A modal or finite auxiliary behind a verb is the next clause's: "those who could not stay | would be moved". */
function opensFinite(tokens: readonly Token[], at: number): boolean {
  const { pos, norm } = tokens[at]!
  const before = tokens[at - 1]!
  return pos === 'AUX' && !NON_FINITE.has(norm) && before.pos !== 'AUX' && before.norm !== 'to'
}

function isBe(token: Token | undefined): boolean {
  return token !== undefined && (BE.has(token.norm) || CERTAINTY.has(token.norm))
}

/** Modal words of a clause that governs this one: "it is unlikely (that) the minister would sign", "perhaps". */
function governing(tokens: readonly Token[], start: number, before: VerbGroup | undefined): number[] {
  if (before === undefined || start - before.end > OPERATOR_REACH) return []
  const last = tokens[before.end - 1]!
  if (last.pos !== 'ADJ' || !CERTAINTY.has(last.norm)) return []
  for (let i = before.end; i < start; i++) {
    const { pos, norm } = tokens[i]!
    // "it is possible if they survive" says nothing of whether they do.
    if (pos === 'PUNCT' || pos === 'CCONJ' || CONDITIONALS.has(norm)) return []
  }
  return [before.end - 1]
}

function findNegators(tokens: readonly Token[], start: number, end: number, outer: readonly number[]): number[] {
  const isVerb = (at: number) => tokens[at]!.pos === 'VERB'
  const negators = outer.filter((at) => IMPLICIT_NEGATIVES.has(tokens[at]!.norm))
  for (let i = Math.max(0, start - SUBJECT_REACH); i < start; i++) {
    if (SUBJECT_NEGATORS.has(tokens[i]!.norm)) negators.push(i)
  }
  for (let i = start; i < end; i++) {
    const { norm, lemma, pos } = tokens[i]!
    // A negative verb counts only where it governs another: "declined to sign", not "declined the offer".
    const governs = IMPLICIT_NEGATIVES.has(lemma) && placesIn({ start: i + 1, end }).some(isVerb)
    const isStillToCome = norm === 'yet' && tokens[i + 1]?.norm === 'to'
    if (VERB_NEGATORS.has(norm) || governs || isStillToCome || (IMPLICIT_NEGATIVES.has(norm) && pos === 'ADJ'))
      negators.push(i)
  }
  return negators
}

/** A form of "be" right before the last verb, adverbs apart: "was promptly shelled", not "is set to leave". */
function isPassive(tokens: readonly Token[], start: number, head: number | undefined): boolean {
  if (head === undefined || /ing$/.test(tokens[head]!.norm)) return false
  let at = head - 1
  while (at >= start && (tokens[at]!.pos === 'ADV' || VERB_NEGATORS.has(tokens[at]!.norm))) at--
  return at >= start && BE.has(tokens[at]!.norm)
}
