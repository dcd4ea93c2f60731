/**
 * Truncation: whether a report's text stops before its end. Reads the layout, gives the passage where it stops and why.
 *
 * A subhead with nothing behind it, a last sentence without an end, an ellipsis as feeds cut with, or a page that says
 * it is not free to read. A subhead before more text is no sign, nor is a link or an appeal at the end.
 */
import type { Span } from '../model.ts'
import { isCutOff, SUBHEAD } from './furniture/heading.ts'
import type { Layout } from './furniture/index.ts'
import type { Line } from './furniture/lines.ts'

export interface Truncation extends Span {
  readonly why: string
}

/** "… [+2310 chars]", "[…]", "(more)": how feeds and interfaces cut. */
const CUT_MARK = /(?:\[?(?:…|\.\.\.)\]?|\[\+\d+ chars\]|\(more\)|\[more\]|read more|continue reading)$/i

/** Finds where the text was cut off; null where it ends. */
export function findTruncation({ lines, labels, title, furniture }: Layout, stub: string | null): Truncation | null {
  const last = lines.findLastIndex((line, at) => labels[at] === null && at !== title && line.words > 0)
  const line = lines[last]
  if (line === undefined) return null
  const behind = lines.findIndex((_, at) => at > last && labels[at]?.kind === 'heading')
  if (behind > 0 && isSubheadAlone(lines[behind] as Line, labels))
    return at(lines[behind] as Line, 'The text stops at a subhead: nothing follows it.')
  const mark = furniture.find((part) => part.end === line.end && part.start > line.start)
  const text = line.text.slice(0, mark === undefined ? undefined : mark.start - line.start).trimEnd()
  const end = line.start + text.length
  const from = { start: Math.max(line.start, end - TAIL_UNITS), end }
  const before = lines.findLast((other, i) => i < last && labels[i] === null && other.words > 0)
  if (isClosed(line, text, before)) return stub === null ? null : { ...from, why: stub }
  if (CUT_MARK.test(text)) return { ...from, why: 'The text stops with the mark of a cut.' }
  if (!line.isEnded && mark === undefined && (line.isProse || isCutOff(text) || line.words > MAX_LABEL_WORDS)) {
    return { ...from, why: 'The last sentence has no end.' }
  }
  return stub === null ? null : { ...from, why: stub }
}

/** An address of a page, a person or a post, or a number to call, as the last word. */
const ADDRESS = /^(?:https?:\/\/|www\.)\S|^[\w.+-]{1,40}@[\w-]|^[#@]\w{2}|^\d{3}[-.]\d{3,4}(?:[-.]\d{4})?$/
const HOST = /\w\.(?:com|org|net|gov|edu|uk|info)$/
/** A footnote's mark behind a full stop, and the author and day of a post: "(@ada) May 4, 2015". */
const CLOSED = /[.!?]["”’']?(?:\[\d{1,3}\]){1,4}$|\(@\w{1,30}\),? \p{Lu}\p{L}{2,8} \d{1,2}, \d{4}$/u
/** UTF-16 units at the end of a line in which these are looked for. */
const MOST_CLOSING = 70

/** Ends with what no full stop follows. */
function endsOtherwise(text: string): boolean {
  const word = text.slice(text.lastIndexOf(' ') + 1)
  return ADDRESS.test(word) || HOST.test(word.split('/', 1)[0] ?? '') || CLOSED.test(text.slice(-MOST_CLOSING))
}

/** The last line has an end of its own, or behind ended prose only leads to something: "Listen here:", "Like loading...". */
function isClosed(line: Line, text: string, before: Line | undefined): boolean {
  if (endsOtherwise(text)) return true
  if (before?.isEnded !== true) return false
  if (text.endsWith(':')) return line.words <= MAX_LEADING_WORDS
  if (line.words <= MAX_LABEL_WORDS) return /(?:…|\.\.\.)$/.test(text)
  return line.words <= MAX_HEADLINE_WORDS && !isCutOff(text) && !OF_SENTENCES.test(text)
}

/** Words of sentences that headlines leave out. */
const OF_SENTENCES = /\b(?:the|an?|was|were|has|had|have|his|her|their|that|which|who)\b/i
/** Most words of a line that leads to something behind a colon, and of another report's headline. */
const MAX_LEADING_WORDS = 18
const MAX_HEADLINE_WORDS = 16

/** A subhead like others in the body, or words alone: "Price: 14 crowns", "Page A4" are none. */
function isSubheadAlone({ text }: Line, labels: Layout['labels']): boolean {
  return labels.some((label) => label?.why === SUBHEAD) || CUT_MARK.test(text) || /^[\p{L}’' -]+[?]?$/u.test(text)
}

/** UTF-16 units of the last line that are shown. */
const TAIL_UNITS = 60
/** A last line without an end and of more words is no list item. */
const MAX_LABEL_WORDS = 8

function at(line: Line, why: string): Truncation {
  return { start: line.start, end: line.end, why }
}
