/**
 * Times: a background clause turned into a span of time, or another day. Reads a comparison, gives drafts.
 */
import { isPublicVerb } from '../lexicon/public-verbs.ts'
import { MONTHS, WEEKDAYS } from '../lexicon/time-words.ts'
import type { Token } from '../model.ts'
import { alignedShare, type Comparison, isQuoted, type Side, turnRound, type Words, wordsOf } from './comparison.ts'
import { bothWays, type Draft, draft, type Ground } from './draft.ts'
import { findVerbGroups } from './verb-groups.ts'
import { isContentWord } from './word-alignment.ts'

/** Share of aligned content words, 0–1, below which two passages may tell of two days. */
const CLOSE_TELLING = 0.5

/**
 * "on Friday" against "on Saturday", where either passage has one day only and nothing else tells of the other's. Of
 * months as well: "in July" against "in June". What is told of one happening happened on one day.
 */
export function findOtherDay(comparison: Comparison): Draft[] {
  const { a, b } = comparison
  if (Math.min(alignedShare(comparison), alignedShare(turnRound(comparison))) < CLOSE_TELLING) return []
  return [WEEKDAYS, MONTHS].flatMap((names) => {
    const [inA, inB] = [calendarNames(a, names), calendarNames(b, names)]
    if (inA.length !== 1 || inB.length !== 1) return []
    const [from, to] = [inA[0]!, inB[0]!]
    if (names.get(a.tokens[from.start]!.norm) === names.get(b.tokens[to.start]!.norm)) return []
    if (isQuoted(a, from) || isQuoted(b, to) || isDayOfSpeaking(comparison, from, to)) return []
    const why = `“${wordsOf(a, from)}” became “${wordsOf(b, to)}”: one thing on another day.`
    return [draft(comparison, from, to, { grade: 'substance', kind: 'time', effect: 'changed', why })]
  })
}

/** The day of "officials said on Friday" is that of the words; it differs from another only where the verbs are partners. */
function isDayOfSpeaking({ a, b, toB }: Comparison, from: Words, to: Words): boolean {
  const [verbOfA, verbOfB] = [verbBefore(a, from.start), verbBefore(b, to.start)]
  const isOfSpeaking = isPublicVerb(a.tokens[verbOfA]?.norm ?? '') || isPublicVerb(b.tokens[verbOfB]?.norm ?? '')
  return isOfSpeaking && (verbOfA < 0 || toB[verbOfA] !== verbOfB)
}

/** The last verb before a word, or the first behind it where it opens the sentence. -1 for none. */
function verbBefore({ tokens }: Side, at: number): number {
  const heads = findVerbGroups(tokens).flatMap((group) => group.heads)
  return heads.findLast((head) => head < at) ?? heads[0] ?? -1
}

/** "in the weeks before" against "in the months before", "6 a.m." against "6 p.m.": another span, another half of the day. */
export function findOtherSpan(comparison: Comparison): Draft[] {
  const { a, b, toB } = comparison
  return a.tokens.flatMap((token, at) => {
    if (!SPANS.has(token.lemma) && !HALF_OF_DAY.test(token.norm)) return []
    const partner = toB[at]! >= 0 ? toB[at]! : partnerBehind(comparison, at)
    const other = b.tokens[partner]
    if (other === undefined || a.quoted[at] || b.quoted[partner] || !areOtherSpans(token, other)) return []
    // Beside other words it may be one span in two units, "24 months" and "two years", or a rate: "140 a week", "20 a day".
    const [number, others] = [a.tokens[at - 1], b.tokens[partner - 1]]
    if (number === undefined || number.norm !== others?.norm || /^(?:an?|per|each|every|-)$/.test(number.norm))
      return []
    const inA = { start: Math.max(0, at - 1), end: at + 1 }
    const inB = { start: Math.max(0, partner - 1), end: partner + 1 }
    const why = `“${wordsOf(a, inA)}” became “${wordsOf(b, inB)}”: another time.`
    return [draft(comparison, inA, inB, { grade: 'substance', kind: 'time', effect: 'changed', why })]
  })
}

/** The word of `b` behind the partner of the word before: "6 a.m." and "6 p.m." share the 6. */
function partnerBehind({ a, toA, toB }: Comparison, at: number): number {
  const before = at > 0 ? toB[at - 1]! : -1
  const isSame = before >= 0 && a.tokens[at - 1] !== undefined
  return isSame && toA[before + 1] === -1 ? before + 1 : -1
}

const HALF_OF_DAY = /^[ap]\.?m\.?$/
const SPANS = new Set(['hour', 'day', 'week', 'month', 'year', 'decade'])

function areOtherSpans(a: Token, b: Token): boolean {
  const [first, second] = [a.norm.replace(/\./g, ''), b.norm.replace(/\./g, '')]
  if (/^[ap]m$/.test(first) && /^[ap]m$/.test(second)) return first !== second
  return SPANS.has(a.lemma) && SPANS.has(b.lemma) && a.lemma !== b.lemma
}

/** Which part of time a preposition or conjunction leaves: Quirk et al., 1985, §9.34–9.41. "By" and "on" go together. */
const TIME_ORDER: ReadonlyMap<string, 'before' | 'after'> = new Map([
  ['before', 'before'],
  ['ahead', 'before'],
  ['until', 'before'],
  ['after', 'after'],
  ['following', 'after'],
  ['since', 'after'],
])

/** Tokens from "before" to the first word of content behind it. */
const TIME_REACH = 4

/** "before any deal was signed" against "after a deal is signed". */
export function findOtherOrder(comparison: Comparison): Draft[] {
  const { a, b, toA, toB } = comparison
  const inB = timeOrders(b)
  return timeOrders(a).flatMap((from) => {
    if (toB[from.at]! >= 0) return []
    const to = inB.find(({ at, next }) => toA[at]! < 0 && toB[from.next] === next)
    if (to === undefined || to.order === from.order || a.quoted[from.at] || b.quoted[to.at]) return []
    const words = ({ at, next }: TimeOrder) => ({ start: at, end: next + 1 })
    const why = `“${wordsOf(a, words(from))}” became “${wordsOf(b, words(to))}”: the order of the two is turned about.`
    return [draft(comparison, words(from), words(to), { grade: 'substance', kind: 'time', effect: 'changed', why })]
  })
}

interface TimeOrder {
  readonly order: 'before' | 'after'
  readonly at: number
  readonly next: number
}

function timeOrders({ tokens }: Side): TimeOrder[] {
  return tokens.flatMap(({ norm }, at) => {
    const order = TIME_ORDER.get(norm)
    if (order === undefined || (norm === 'ahead' && tokens[at + 1]?.norm !== 'of')) return []
    for (let next = at + 1; next <= at + TIME_REACH && next < tokens.length; next++) {
      if (isContentWord(tokens[next]!)) return [{ order, at, next }]
    }
    return []
  })
}

/** Calendar names as capitals show them: "may" and "march" are other words. */
function calendarNames({ tokens }: Side, names: ReadonlyMap<string, number>): Words[] {
  return tokens.flatMap(({ norm, text }, start) =>
    names.has(norm) && /^\p{Lu}/u.test(text) ? [{ start, end: start + 1 }] : [],
  )
}

/** Words that open a clause beside the main one: "which joined in 1998", "who took office in May". */
const RELATIVES = new Set(['which', 'who', 'that', 'where', 'when', 'after', 'having'])

/**
 * "Since joining in 1998, the country has argued" for "the country, which joined in 1998, argues": what goes on now is
 * stretched over all the years. Not where both sides say "since".
 */
export const findStretchedTime: Ground = bothWays(stretched)

function stretched(comparison: Comparison): Draft[] {
  const { a, b } = comparison
  const since = b.tokens.findIndex((token) => token.norm === 'since')
  if (since < 0 || b.quoted[since] || a.tokens.some((token) => token.norm === 'since')) return []
  const span = clauseFrom(b, since)
  const background = backgroundOf(comparison, span)
  const lasting = findVerbGroups(b.tokens).find((group) => group.perfect && group.start >= span.end)
  if (background === null || lasting === undefined || isQuoted(a, background)) return []
  const why = `“${wordsOf(a, background)}” was background; with “${wordsOf(b, span)}” all that follows is said to have gone on since then.`
  return [draft(comparison, background, span, { grade: 'substance', kind: 'time', effect: 'changed', why })]
}

/** From a word to the next comma or full stop, or six words where there is none near. */
function clauseFrom({ tokens }: Side, start: number): Words {
  let end = start + 1
  while (end < tokens.length && !/^[,;.]/.test(tokens[end]!.text)) end++
  return { start, end }
}

/** The relative clause of `a` in which a word of the span stands. */
function backgroundOf({ a, toA }: Comparison, span: Words): Words | null {
  for (let j = span.end - 1; j > span.start; j--) {
    const partner = toA[j]!
    if (partner < 0) continue
    for (let i = partner; i >= 0 && !/^[,;.]/.test(a.tokens[i]!.text); i--) {
      if (RELATIVES.has(a.tokens[i]!.norm)) return clauseFrom(a, i)
    }
  }
  return null
}
