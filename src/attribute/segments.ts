/**
 * Segments: the stretches in which an attribution is looked for. A segment is a sentence, or several that one quotation
 * runs through; its units are the tokens outside quotation marks and each quotation as a whole.
 *
 * Grounds: in PolNeAR's training part 99.6 % of the quotations in a content are wholly in it, 0.1 % of the cues stand
 * in a quotation, and 99 % of what is not in the cue's sentence is quotation.
 */
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
}

/** Cuts a report into segments, in order. Linear. */
export function cutSegments(reading: Reading): Segment[] {
  const segments: Segment[] = []
  const { sentences } = reading.text
  for (let first = 0; first < sentences.length; ) {
    let last = first
    while (last + 1 < sentences.length && isInside(reading, sentences[last]!.endToken)) last++
    const { firstToken: start, paragraph, isTitle } = sentences[first]!
    const units = unitsOf(reading, { start, end: sentences[last]!.endToken })
    if (units.size > 0) segments.push({ paragraph, isTitle, ...units })
    first = last + 1
  }
  return segments
}

/** The tokens of units `start` to `end` (exclusive). */
export function tokensOfUnits(segment: Segment, start: number, end: number): TokenRange {
  return { start: segment.bounds[start]!, end: segment.bounds[end]! }
}

/** Whether a quotation runs over the border before the token. */
function isInside(reading: Reading, token: number): boolean {
  const quotation = reading.quotationOf[token] ?? -1
  return quotation >= 0 && reading.quotationOf[token - 1] === quotation
}

function unitsOf(reading: Reading, { start, end }: TokenRange): Pick<Segment, 'bounds' | 'quotation' | 'size'> {
  const bounds = new Int32Array(end - start + 1)
  const quotation = new Int32Array(end - start)
  let size = 0
  for (let at = start; at < end; ) {
    const held = reading.quotationOf[at]!
    bounds[size] = at
    quotation[size] = held
    size++
    at = held < 0 ? at + 1 : Math.max(at + 1, Math.min(end, reading.outerTokens[held]!.end))
  }
  bounds[size] = end
  return { bounds: bounds.subarray(0, size + 1), quotation: quotation.subarray(0, size), size }
}
