/**
 * Gives every quotation that is somebody's words an attribution: its own cue's, or that of the speaker who goes on.
 * Method: a quotation that stands alone in its sentence continues the speaker before it in the paragraph, or of the
 * paragraph before; one set into a sentence with an attribution belongs to that one.
 */
import { quotationKind } from './quotation-kind.ts'
import type { Reading, Saying, TokenRange } from './reading.ts'

/** Adds what is missing; sayings come back in order of their first content. Linear. */
export function spreadQuotes(reading: Reading, sayings: readonly Saying[]): Saying[] {
  const held = new Int32Array(reading.outer.length).fill(-1)
  const contents = sayings.map((saying) => [...saying.contents])
  const added: Saying[] = []
  sayings.forEach((saying, index) => {
    for (const part of saying.contents) {
      for (let at = part.start; at < part.end; at++) {
        const quotation = reading.quotationOf[at]!
        if (quotation >= 0) held[quotation] = index
      }
    }
  })
  const lastIn = sayingsByParagraph(reading, sayings)
  reading.outerTokens.forEach((quotation, index) => {
    if (held[index]! >= 0 || quotation.start === quotation.end) return
    if (quotationKind(reading, quotation) === 'term') return
    const speaker = continuing(reading, sayings, lastIn, quotation)
    if (speaker !== null) contents[speaker]!.push(quotation)
    else if (isInTitle(reading, quotation)) added.push({ source: null, cue: null, contents: [quotation] })
  })
  const whole = sayings.map((saying, index) => ({ ...saying, contents: inOrder(contents[index]!) }))
  return [...whole, ...added].sort((a, b) => a.contents[0]!.start - b.contents[0]!.start)
}

function isInTitle(reading: Reading, quotation: TokenRange): boolean {
  return reading.text.sentences[reading.sentenceOf[quotation.start]!]?.isTitle === true
}

/** The saying nearest before (or else after) the quotation in its paragraph. */
function continuing(
  reading: Reading,
  sayings: readonly Saying[],
  byParagraph: ReadonlyMap<number, readonly number[]>,
  quotation: TokenRange,
): number | null {
  const paragraph = paragraphOf(reading, quotation.start)
  const here = byParagraph.get(paragraph) ?? []
  const before = here.filter((index) => anchorOf(sayings[index]!) < quotation.start).at(-1)
  if (before !== undefined) return before
  if (here[0] !== undefined) return here[0]
  const sentence = reading.text.sentences[reading.sentenceOf[quotation.start]!]
  const standsAlone = sentence !== undefined && quotation.start <= sentence.firstToken + 1
  return standsAlone && !sentence.isTitle ? (byParagraph.get(paragraph - 1)?.at(-1) ?? null) : null
}

function sayingsByParagraph(reading: Reading, sayings: readonly Saying[]): Map<number, number[]> {
  const byParagraph = new Map<number, number[]>()
  sayings.forEach((saying, index) => {
    const paragraph = paragraphOf(reading, anchorOf(saying))
    const list = byParagraph.get(paragraph)
    if (list === undefined) byParagraph.set(paragraph, [index])
    else list.push(index)
  })
  return byParagraph
}

function paragraphOf(reading: Reading, token: number): number {
  return reading.text.sentences[reading.sentenceOf[token]!]?.paragraph ?? -1
}

function anchorOf(saying: Saying): number {
  return saying.cue?.start ?? saying.contents[0]?.start ?? 0
}

function inOrder(parts: TokenRange[]): TokenRange[] {
  return parts.sort((a, b) => a.start - b.start)
}
