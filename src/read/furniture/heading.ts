/**
 * Subheads: short lines between paragraphs that say what comes next and tell nothing. Reads a line among its neighbours.
 *
 * "Fishing grounds", "SMALL FIRMS IN FOCUS", "What happens next?": yes. An item of a list, a sentence that lost its full
 * stop ("The visit planned for May has been called off"), half of a broken line: no.
 */
import type { Label } from './labels.ts'
import { describe, type Line } from './lines.ts'

/** Most words of a subhead, whatever its words. Longest of 120 subheads read: 11. */
const MAX_WORDS = 8
/** Most words of a subhead set in capitals or with no verb that is sure. */
const MAX_TITLED_WORDS = 14
/** A run of as many label lines is a list, and a list is content. */
const LIST_LINES = 3

const AUXILIARY =
  /\b(?:is|are|was|were|been|has|have|had|will|would|can|could|may|might|must|shall|should|does|did|said|says|isn['’]t|won['’]t|can['’]t)\b/i
const BULLET = /^(?:[-–—•*▪‣·●○►]|\d{1,2}[.)]|\(?[a-z]\))\s/
/** Words that no line ends with but one that was cut. Not "on", "in", "by": "Talks drag on" is a whole subhead. */
const OPEN_END =
  /(?:[,;(–—-]|\b(?:the|an?|of|to|at|for|from|with|and|or|but|that|which|who|whose|as|than|into|if|when|while|because|is|are|was|were|has|have|had|will|would|said|his|her|their|its|this|these|those|mr|mrs|ms|dr|gen|president|minister))$/i

/** Why a line between paragraphs is set aside. */
export const SUBHEAD = 'The line is a subhead: short, no sentence, between paragraphs.'
/** "(Ada Lunt/Vale News)" at the end of a line: a photographer and whose picture it is. */
const BRACKETED_CREDIT =
  /\((?:\p{Lu}[\p{L}.'’-]{0,20} ){1,3}\p{Lu}[\p{L}'’-]{1,20}\/\p{Lu}[\p{L}'’-]{1,20}(?: \p{L}[\p{L}'’-]{0,20}){0,3}\)$/u
/** "ADA LUNT/VALE NEWS" behind the last sentence of a line. */
const BARE_CREDIT = /(?<=\p{Ll}[.!?] )\p{Lu}{2,20} (?:\p{Lu}{2,20} )?\p{Lu}{2,20}\/\p{Lu}{2,20}(?: \p{Lu}{2,20}){0,2}$/u
/** Longest such credit, UTF-16 units. */
const MAX_CREDIT_UNITS = 80

/** Where in a line the credit of its picture begins; null where it ends with none. */
export function pictureCreditAt(text: string): number | null {
  const from = Math.max(0, text.length - MAX_CREDIT_UNITS)
  const end = text.slice(from)
  const match = (text.endsWith(')') ? BRACKETED_CREDIT : BARE_CREDIT).exec(end)
  return match === null ? null : from + match.index
}

/** Whether a label line inside the body is a subhead. */
export function isSubhead(lines: readonly Line[], labels: readonly (Label | null)[], at: number): boolean {
  const self = (lines[at] as Line).text
  if (FRAMED.test(self)) return true
  if (!looksLikeHeading(withoutNumber(lines, at)) || pictureCreditAt(self) !== null || isAsked(self, lines[at + 1]))
    return false
  const before = lines[at - 1]
  const after = lines[at + 1]
  if (before === undefined || after === undefined) return false
  // A line that goes on in the next, or goes on from the one before, was broken by the page's width.
  if (/^\p{Ll}/u.test(after.text) && labels[at + 1] === null) return false
  const isOpen = labels[at - 1] === null && before.isProse && !before.isEnded && !before.text.endsWith(':')
  if (isOpen && !(isCapitals(self) && !isCapitals(before.text))) return false
  return runLength(lines, labels, at) < LIST_LINES
}

/** "- Turned away -", "*** Prices ***": the same mark on either side of a few words. */
const FRAMED = /^([-–—*=~])\1{0,4} ?[^\s.;,–—*=~-][^.;]{1,58}[^\s.;,–—*=~-] ?\1{1,5}$/u

/** "STAVE: And if it rains?", or a question whose answer stands in quotation marks: an interview. */
function isAsked(text: string, next: Line | undefined): boolean {
  if (!/\?['"’”]?$/.test(text)) return false
  return /^(?:\p{Lu}[\p{Lu} .'’-]{1,30}|Q|Question): ?\S/u.test(text) || isQuotation(next?.text ?? '')
}

function isQuotation(text: string): boolean {
  return /^["“«‘']/.test(text) && /["”»’']$/.test(text)
}

function isCapitals(text: string): boolean {
  return /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text)
}

/** "2. What do drivers want?" between paragraphs is a numbered subhead; under "1. Higher pay" it is an item of a list. */
function withoutNumber(lines: readonly Line[], at: number): Line {
  const line = lines[at] as Line
  const isItem = [lines[at - 1], lines[at + 1]].some((other) => other !== undefined && BULLET.test(other.text))
  const number = isItem ? null : /^\d{1,2}[.)]\s+/.exec(line.text)
  return number === null ? line : describe(line.text.slice(number[0].length))
}

/** By its own words: short, no end of a sentence, no bullet, not cut off. */
export function looksLikeHeading(line: Line): boolean {
  if (line.words === 0 || BULLET.test(line.text) || isCutOff(line.text)) return false
  if (line.isEnded && !/\?['"’”]?$/.test(line.text)) return isNumbered(line.text)
  if (line.words <= MAX_WORDS) return !/^["“«].*[,”"»]\s*\p{L}/u.test(line.text)
  return line.words <= MAX_TITLED_WORDS && (!AUXILIARY.test(line.text) || isTitleCase(line.text))
}

/** The line stops in mid-sentence: its last word needs another. */
export function isCutOff(text: string): boolean {
  return OPEN_END.test(text)
}

/** All longer words begin with a capital. */
export function isTitleCase(text: string): boolean {
  const long = text.match(/[\p{L}][\p{L}'’-]{3,}/gu) ?? []
  return long.length > 0 && long.every((word) => /^\p{Lu}/u.test(word))
}

/** "1." or "II." alone. */
function isNumbered(text: string): boolean {
  return /^(?:\d{1,2}|[IVX]{1,5})\.?$/.test(text)
}

function runLength(lines: readonly Line[], labels: readonly (Label | null)[], at: number): number {
  const isOpen = (index: number) => {
    const line = lines[index]
    return line !== undefined && !line.isProse && (labels[index] === null || labels[index]?.kind === 'heading')
  }
  let from = at
  let to = at
  while (isOpen(from - 1) && at - from < LIST_LINES) from--
  while (isOpen(to + 1) && to - at < LIST_LINES) to++
  return to - from + 1
}
