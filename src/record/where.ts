/**
 * Where: the place that the words of a telling give, behind a preposition of place. Reads a sentence's names and a stretch of
 * it, gives the place's name. A name in brackets or before a comma ("Oltu (Polestar)") is none.
 */
import type { Span } from '../model.ts'
import { overlap, type Reading, tokensIn } from './reading.ts'

/** Units before a place in which its preposition stands. */
const REACH = 40
/** "in the port city of", "near", "west of" */
const PLACED =
  /\b(?:in|at|to|near|from|of|on|into|outside|across|over|around|towards?|inside|through)\s+(?:the\s+(?:[\w-]+\s+){0,3}(?:of\s+)?)?$/i
const MET = /\b(?:in|at|to)\s+(?:the\s+(?:\w+\s+){0,3}(?:of\s+)?)?$/i

/** The first place in a stretch from a character on that stands behind a preposition; that of a meeting only behind "in", "at", "to". */
export function placeIn(
  reading: Reading,
  sentence: number,
  span: Span,
  from = span.start,
  isOfMeeting = false,
): string | null {
  const { text } = reading.text.report
  const place = reading.sentences[sentence]?.mentions.find(
    (one) =>
      one.kind === 'place' &&
      one.start >= from &&
      !isModifier(reading, sentence, one.name.end) &&
      overlap(one, span) > 0 &&
      (isOfMeeting ? MET : PLACED).test(text.slice(Math.max(0, one.start - REACH), one.start)),
  )
  return place === undefined ? null : text.slice(place.name.start, place.name.end)
}

/** "in Karsk war", "the Oltu talks": a name before a noun only says which. */
function isModifier(reading: Reading, sentence: number, end: number): boolean {
  const [first] = tokensIn(reading, sentence, { start: end + 1, end: end + 2 })
  const next = reading.tokens[first]
  return next?.start === end + 1 && next.pos === 'NOUN'
}
