/**
 * Comparison: two passages that tell one thing, laid side by side word by word. Every ground for a difference reads it.
 */
import type { Link, Quote, Reference, ReportText, Span, Token } from '../model.ts'
import type { Actors } from './kinship.ts'
import type { Said } from './said.ts'
import { alignWords, isContentWord, type WordAlignment } from './word-alignment.ts'

/** Token indices into a side's tokens, end-exclusive. */
export type Words = Span

/** One of the passages, as tokens. */
export interface Side {
  readonly text: ReportText
  readonly tokens: readonly Token[]
  /** Per token: inside the marks of a quotation. */
  readonly quoted: readonly boolean[]
  /** What is said in the passage. */
  readonly said: readonly Said[]
  /** What stands in quotation marks in the passage, labels too. */
  readonly marked: readonly Quote[]
  /** Words that stand for actors, in order. */
  readonly references: readonly Reference[]
  /** Who is who in the story. */
  readonly actors: Actors
  readonly isTitle: boolean
}

/** A side of which nothing is known but its tokens, and whether each stands in quotation marks. */
export function bareSide(text: ReportText, tokens: readonly Token[], isQuoted: (token: Token) => boolean): Side {
  const quoted = tokens.map(isQuoted)
  return { text, tokens, quoted, said: [], marked: [], references: [], actors: new Map(), isTitle: false }
}

export interface Comparison extends WordAlignment {
  readonly a: Side
  readonly b: Side
  /** The link the pair lies on, `a` being the parent where it has a direction; null between parallel reports. */
  readonly link: Link | null
}

/** Lays two sides beside each other. Costs as `alignWords`. */
export function compareSides(a: Side, b: Side, link: Link | null): Comparison {
  return { a, b, link, ...alignWords(a.tokens, b.tokens) }
}

/** The same seen from `b`: grounds that look for something lost find what was added in it. */
export function turnRound({ a, b, link, toA, toB }: Comparison): Comparison {
  return { a: b, b: a, link, toA: toB, toB: toA }
}

/** The tokens of a report between two offsets. Binary search. */
export function tokensWithin({ tokens }: ReportText, { start, end }: Span): Token[] {
  let first = lowerBound(tokens, start)
  const found: Token[] = []
  for (; first < tokens.length && tokens[first]!.end <= end; first++) found.push(tokens[first]!)
  return found
}

/** The tokens of a side that a span takes in; null for none. */
export function tokenRange({ tokens }: Side, span: Span): Words | null {
  const start = tokens.findIndex((token) => token.start >= span.start && token.start < span.end)
  if (start < 0) return null
  let end = start + 1
  while (end < tokens.length && tokens[end]!.start < span.end) end++
  return { start, end }
}

function lowerBound(tokens: readonly Token[], start: number): number {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (tokens[middle]!.start < start) low = middle + 1
    else high = middle
  }
  return low
}

/** The share of `a`'s content words with a partner. 0–1; 1 where it has none. */
export function alignedShare({ a, toB }: Comparison): number {
  let content = 0
  let aligned = 0
  a.tokens.forEach((token, i) => {
    if (!isContentWord(token)) return
    content++
    if (toB[i]! >= 0) aligned++
  })
  return content === 0 ? 1 : aligned / content
}

/** Whether words stand in the same surroundings on both sides: a word near the one is partner of a word near the other. */
export function isSamePlace({ toB, b }: Comparison, inA: Words, inB: Words, reach = 4): boolean {
  for (let i = Math.max(0, inA.start - reach); i < inA.end + reach && i < toB.length; i++) {
    const partner = toB[i]!
    if (partner < 0 || (i >= inA.start && i < inA.end) || !isContentWord(b.tokens[partner]!)) continue
    if (partner >= inB.start - reach && partner < inB.end + reach) return true
  }
  return false
}

/** Tokens between two aligned words beyond which what stands between them is no longer one place. */
const MAX_GAP = 9

/** Whether words stand between the same aligned words of content on both sides, or between such a word and an end. */
export function areInOneGap({ a, b, toA, toB }: Comparison, inA: Words, inB: Words): boolean {
  const before = (side: Side, partners: Int32Array, at: number) => {
    let i = at - 1
    while (i >= 0 && (partners[i]! < 0 || !isContentWord(side.tokens[i]!))) i--
    return i
  }
  const after = (side: Side, partners: Int32Array, at: number) => {
    let i = at
    while (i < side.tokens.length && (partners[i]! < 0 || !isContentWord(side.tokens[i]!))) i++
    return i
  }
  const [leftA, rightA] = [before(a, toB, inA.start), after(a, toB, inA.end)]
  const [leftB, rightB] = [before(b, toA, inB.start), after(b, toA, inB.end)]
  if (rightA - leftA > MAX_GAP + 1 || rightB - leftB > MAX_GAP + 1) return false
  const isOneLeft = leftA < 0 ? leftB < 0 : toB[leftA] === leftB
  const isOneRight = rightA === a.tokens.length ? rightB === b.tokens.length : toB[rightA] === rightB
  return isOneLeft && isOneRight && (leftA >= 0 || rightA < a.tokens.length)
}

/** Whether the side ends in the middle of a sentence: its report is cut off there, and what it lacks is not left out. */
export function isBrokenOff({ text, tokens }: Side): boolean {
  const last = tokens.at(-1)!
  const { truncated } = text.report
  const isInCut = truncated !== null && truncated.passage.start < last.end + 2 && last.start < truncated.passage.end
  return isInCut || /^(?:…|\.{2,})$/.test(last.text)
}

/** Whether any of the words is inside a quotation. */
export function isQuoted(side: Side, { start, end }: Words): boolean {
  return side.quoted.slice(start, end).includes(true)
}

/** Whether any of the words has a partner on the other side. */
export function hasPartner(partners: Int32Array, { start, end }: Words): boolean {
  for (let i = start; i < end; i++) if (partners[i]! >= 0) return true
  return false
}

/** The words as printed. */
export function wordsOf({ tokens, text }: Side, { start, end }: Words): string {
  const first = tokens[start]
  const last = tokens[end - 1]
  return first === undefined || last === undefined ? '' : text.report.text.slice(first.start, last.end)
}

/** The token indices of a run of words; none where it ends before it starts. */
export function placesIn({ start, end }: Words): number[] {
  return Array.from({ length: Math.max(0, end - start) }, (_, i) => start + i)
}
