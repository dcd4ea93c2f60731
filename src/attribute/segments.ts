/**
 * Segments: the stretches in which an attribution is looked for. A segment is a sentence, or several that one quotation
 * runs through, with the sentences around it that are quotations and nothing else; its units are the tokens outside
 * quotation marks and each quotation as a whole.
 *
 * Grounds: in PolNeAR's training part 99.6 % of the quotations in a content are wholly in it, 0.1 % of the cues stand
 * in a quotation, and 99 % of what is not in the cue's sentence is quotation.
 */
import { datelineLength } from '../text/index.ts'
import type { Reading, TokenRange } from './reading.ts'

export interface Segment {
  readonly paragraph: number
  readonly isTitle: boolean
  /** First token of each unit, and one more: the token after the last. */
  readonly bounds: Int32Array
  /** Per unit, the index of the quotation that it is; -1 for a token. */
  readonly quotation: Int32Array
  /** Number of units. */
  readonly size: number
  /** The units of the segment's own sentence: `start` to `end` (exclusive). Cues stand in these. */
  readonly own: UnitRange
  /** How many sentences and how many paragraphs begin in the segment before each unit's end. */
  readonly sentence: Int32Array
  readonly paragraphs: Int32Array
  /** What stands beyond the segment's first and last unit, as a number: whose quotations those at its edges may be. */
  readonly before: number
  readonly after: number
}

/** Units `start` to `end` (exclusive) of a segment. */
export interface UnitRange {
  readonly start: number
  readonly end: number
}

/** Sentences of pure quotation that a segment takes in on either side. */
const MOST_AROUND = 6

/** Cuts a report into segments, in order. Linear: each sentence is in at most `2 * MOST_AROUND + 1` of them. */
export function cutSegments(reading: Reading): Segment[] {
  const { sentences } = reading.text
  const stretches: TokenRange[] = []
  const isTitle: boolean[] = []
  for (let first = 0; first < sentences.length; ) {
    let last = first
    while (last + 1 < sentences.length && isInside(reading, sentences[last]!.endToken)) last++
    const stretch = { start: behindDateline(reading, first), end: sentences[last]!.endToken }
    for (const part of splitAtSemicolons(reading, stretch)) {
      stretches.push(part)
      isTitle.push(sentences[first]!.isTitle)
    }
    first = last + 1
  }
  const isQuotation = stretches.map((stretch) => isPureQuotation(reading, stretch))
  return stretches.map((own, index) => {
    let first = index
    let last = index
    const joins = (other: number) => isQuotation[other] === true && isTitle[other] === isTitle[index]
    while (index - first < MOST_AROUND && joins(first - 1)) first--
    while (last - index < MOST_AROUND && joins(last + 1)) last++
    const beyond = (edge: number, other: number) =>
      isTitle[edge] === isTitle[other] ? kindOfNeighbour(reading, stretches[edge]!, stretches[other]!) : 0
    return {
      ...segmentOf(reading, own, { start: stretches[first]!.start, end: stretches[last]!.end }),
      before: first === 0 ? 0 : beyond(first, first - 1),
      after: last === stretches.length - 1 ? 0 : beyond(last, last + 1),
    }
  })
}

/** Whether the stretch beyond is in the same paragraph, has a quotation, and has one at the side that it adjoins by. */
function kindOfNeighbour({ text, sentenceOf, quotationOf }: Reading, edge: TokenRange, other: TokenRange): number {
  const isSame =
    text.sentences[sentenceOf[edge.start]!]!.paragraph === text.sentences[sentenceOf[other.start]!]!.paragraph
  let hasQuotation = false
  for (let at = other.start; at < other.end && !hasQuotation; at++) hasQuotation = quotationOf[at]! >= 0
  const adjoins = other.start > edge.start ? [other.start] : [other.end - 1, other.end - 2]
  const isAdjoining = adjoins.some((at) => quotationOf[at]! >= 0)
  return 1 + (isSame ? 1 : 0) + (hasQuotation ? 2 : 0) + (isAdjoining ? 4 : 0)
}

/** First token of a sentence behind its dateline: "GENEVA, 3 March (NW) - Both sides agreed" is said by both sides. */
function behindDateline({ text, tokens }: Reading, index: number): number {
  const { start, end, firstToken, endToken } = text.sentences[index]!
  const behind = start + datelineLength(text.report.text.slice(start, end))
  let token = firstToken
  while (token < endToken - 1 && tokens[token]!.start < behind) token++
  return token
}

/** The tokens of units `start` to `end` (exclusive). */
export function tokensOfUnits(segment: Segment, start: number, end: number): TokenRange {
  return { start: segment.bounds[start]!, end: segment.bounds[end]! }
}

/** "The League said it had lost 11; the army claimed 40": clauses with a semicolon between speak for themselves. */
function splitAtSemicolons({ tokens, quotationOf }: Reading, { start, end }: TokenRange): TokenRange[] {
  const parts: TokenRange[] = []
  let from = start
  for (let at = start; at < end; at++) {
    if (tokens[at]!.text !== ';' || quotationOf[at]! >= 0) continue
    parts.push({ start: from, end: at + 1 })
    from = at + 1
  }
  if (end > from) parts.push({ start: from, end })
  return parts
}

/** Whether a quotation runs over the border before the token. */
function isInside(reading: Reading, token: number): boolean {
  const quotation = reading.quotationOf[token] ?? -1
  return quotation >= 0 && reading.quotationOf[token - 1] === quotation
}

function isPureQuotation(reading: Reading, { start, end }: TokenRange): boolean {
  let hasQuotation = false
  for (let at = start; at < end; at++) {
    if (reading.quotationOf[at]! >= 0) hasQuotation = true
    else if (/[\p{L}\p{N}]/u.test(reading.tokens[at]!.text)) return false
  }
  return hasQuotation
}

function segmentOf(reading: Reading, own: TokenRange, { start, end }: TokenRange) {
  const { sentences } = reading.text
  const bounds = new Int32Array(end - start + 1)
  const quotation = new Int32Array(end - start)
  const sentence = new Int32Array(end - start)
  const paragraphs = new Int32Array(end - start)
  const firstSentence = reading.sentenceOf[start]!
  let size = 0
  let [ownStart, ownEnd] = [0, 0]
  for (let at = start; at < end; ) {
    if (at <= own.start) ownStart = size
    const held = reading.quotationOf[at]!
    bounds[size] = at
    quotation[size] = held
    const here = reading.sentenceOf[at]!
    sentence[size] = here - firstSentence
    paragraphs[size] = sentences[here]!.paragraph - sentences[firstSentence]!.paragraph
    size++
    at = held < 0 ? at + 1 : Math.max(at + 1, Math.min(end, reading.outerTokens[held]!.end))
    if (at <= own.end) ownEnd = size
  }
  bounds[size] = end
  const ownSentence = sentences[reading.sentenceOf[own.start]!]!
  return {
    paragraph: ownSentence.paragraph,
    isTitle: ownSentence.isTitle,
    bounds: bounds.subarray(0, size + 1),
    quotation: quotation.subarray(0, size),
    size,
    own: { start: ownStart, end: ownEnd },
    sentence,
    paragraphs,
  }
}
