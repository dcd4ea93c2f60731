/**
 * Quantifiers: how many of those named a thing is told of. Reads a comparison, gives drafts: "some unions" told of "the
 * unions", "most" of "all".
 *
 * Scale: Horn, "On the Semantic Properties of Logical Operators in English", 1972 (some, many, most, all).
 */
import type { Token } from '../model.ts'
import { type Comparison, isQuoted, type Words, wordsOf } from './comparison.ts'
import { bothWays, type Draft, draft, type Ground } from './draft.ts'

/** Rungs of the scale. "any", "no" and "both" stand on others. */
const RUNGS: ReadonlyMap<string, number> = new Map(
  [['few'], ['some', 'several'], ['many'], ['most'], ['all', 'every', 'each']].flatMap((words, rung) =>
    words.map((word): [string, number] => [word, rung]),
  ),
)

/** Up to here a quantifier leaves some out: without it all are meant. */
const MOST = 3

/** Another quantifier before the same noun. */
export function findOtherQuantifier(comparison: Comparison): Draft[] {
  const { a, b } = comparison
  return quantifiedNouns(comparison).flatMap(({ noun, from, to }) => {
    if (from === null || to === null) return []
    const [was, is] = [rungOf(a.tokens, from), rungOf(b.tokens, to)]
    if (was === is || isQuoted(a, from) || isQuoted(b, to)) return []
    const effect = is < was ? 'softened' : 'hardened'
    const why = `“${wordsOf(a, from)} ${noun}” became “${wordsOf(b, to)} ${noun}”: told of ${is < was ? 'fewer' : 'more'} of them.`
    const grade = Math.max(was, is) > MOST ? 'substance' : 'force'
    return [draft(comparison, from, to, { grade, kind: 'qualifier', effect, why })]
  })
}

/** "some unions signed" against "unions signed" or "the unions signed". */
export const findLostQuantifier: Ground = bothWays(lostQuantifiers)

function lostQuantifiers(comparison: Comparison): Draft[] {
  const { a, b } = comparison
  return quantifiedNouns(comparison).flatMap(({ at, partner, from, to }) => {
    if (from === null || to !== null || !isPlural(b.tokens[partner]!)) return []
    const leavesSomeOut = rungOf(a.tokens, from) <= MOST
    if (leavesSomeOut && !isPlural(a.tokens[at]!)) return []
    // "all the drivers" are "the drivers", but not "drivers".
    if (!(leavesSomeOut ? standsForAll(b.tokens, partner) : isBare(b.tokens, partner))) return []
    const inA = { start: from.start, end: at + 1 }
    const inB = { start: partner, end: partner + 1 }
    if (isQuoted(a, inA) || isQuoted(b, inB)) return []
    const why = `“${wordsOf(a, from)}” stands in one report only: the other says “${wordsOf(b, inB)}” without it.`
    // "most of the others" told of "the others": of all of them.
    const grade = rungOf(a.tokens, from) === MOST ? 'substance' : 'force'
    return [draft(comparison, inA, inB, { grade, kind: 'qualifier', effect: 'dropped', why })]
  })
}

interface Quantified {
  readonly noun: string
  readonly at: number
  readonly partner: number
  readonly from: Words | null
  readonly to: Words | null
}

/** Nouns that both sides have, with the quantifier of each. */
function quantifiedNouns({ a, b, toB }: Comparison): Quantified[] {
  return a.tokens.flatMap(({ norm, pos }, at) => {
    const partner = toB[at]!
    if (partner < 0 || !isHead(pos, norm) || !isHead(b.tokens[partner]!.pos, b.tokens[partner]!.norm)) return []
    const [from, to] = [quantifierOf(a.tokens, at), quantifierOf(b.tokens, partner)]
    return from === null && to === null ? [] : [{ noun: norm, at, partner, from, to }]
  })
}

function isHead(pos: Token['pos'], norm: string): boolean {
  return pos === 'NOUN' || norm === 'them' || norm === 'others'
}

/** "some unions", "some of them", "some of the unions", "some public unions"; the one quantifier as words. */
function quantifierOf(tokens: readonly Token[], noun: number): Words | null {
  let at = noun - 1
  while (at >= 0 && tokens[at]!.pos === 'ADJ' && !RUNGS.has(tokens[at]!.norm)) at--
  if (tokens[at]?.norm === 'the' || tokens[at]?.norm === 'its' || tokens[at]?.norm === 'their') {
    if (tokens[at - 1]?.norm !== 'of') return null
    at -= 2
  }
  if (tokens[noun]!.norm === 'them' && tokens[at]?.norm === 'of') at--
  const norm = tokens[at]?.norm ?? ''
  // "some 200 people" counts; "a few" and "the few" are other words than "few".
  return RUNGS.has(norm) && !/^(?:an?|the|not|last|past|next)$/.test(tokens[at - 1]?.norm ?? '')
    ? { start: at, end: at + 1 }
    : null
}

function rungOf(tokens: readonly Token[], { start }: Words): number {
  return RUNGS.get(tokens[start]!.norm)!
}

function isPlural({ norm, lemma }: Token): boolean {
  return norm === 'others' || (norm !== lemma && norm.endsWith('s'))
}

/** A bare plural, or one with "the". */
function standsForAll(tokens: readonly Token[], noun: number): boolean {
  return tokens[noun - 1]?.norm === 'the' ? tokens[noun - 2]?.norm !== 'of' : isBare(tokens, noun)
}

/** No number, no possessor, no determiner. */
function isBare(tokens: readonly Token[], noun: number): boolean {
  const before = tokens[noun - 1]
  return before === undefined || ['PUNCT', 'VERB', 'AUX', 'SCONJ', 'CCONJ'].includes(before.pos)
}
