/**
 * Paragraphs: the lines of a report's body, furniture cut out. Reads a `Report`, gives `Span[]` in order.
 *
 * Own rules. A line is a paragraph, with two exceptions: text wrapped at a fixed width (agency and mail formats), and a
 * line that a program broke after an abbreviation ("…echoed by U.S." / "Secretary of State …").
 */
import { SENTENCE_OPENERS, TITLE_ABBREVIATIONS } from '../lexicon/abbreviations.ts'
import type { Report, Span } from '../model.ts'

/** Longest line, in characters, of text that may be wrapped by hand or by an agency's system (80 is the usual one). */
const WIDEST_WRAP = 100

/** Fewest lines from which a wrapping width can be told. */
const FEWEST_WRAPPED_LINES = 6

/** Finds the paragraphs: stretches without furniture, trimmed, none empty. Linear. */
export function findParagraphs(report: Report): Span[] {
  const lines = bodyLines(report)
  const width = wrapWidth(report.text, lines)
  const paragraphs: Span[] = []
  for (const line of lines) {
    const last = paragraphs.at(-1)
    if (last !== undefined && goesOn(report.text, last, line, width)) {
      paragraphs[paragraphs.length - 1] = { start: last.start, end: line.end }
    } else {
      paragraphs.push(line)
    }
  }
  return paragraphs
}

/** The lines, trimmed, less the parts that are furniture. */
function bodyLines(report: Report): Span[] {
  const furniture = report.furniture.map((item) => item.passage).sort((a, b) => a.start - b.start)
  const lines: Span[] = []
  let next = 0
  for (const match of report.text.matchAll(/[^\n\r\u2028\u2029]+/g)) {
    let start = match.index
    const end = start + match[0].length
    while (next > 0 && (furniture[next - 1]?.end ?? 0) > start) next--
    while (next < furniture.length && (furniture[next]?.end ?? 0) <= start) next++
    for (; next < furniture.length && (furniture[next]?.start ?? end) < end; next++) {
      const cut = furniture[next] as Span
      pushTrimmed(lines, report.text, start, cut.start)
      start = Math.max(start, cut.end)
    }
    pushTrimmed(lines, report.text, start, end)
  }
  return lines
}

function pushTrimmed(lines: Span[], text: string, start: number, end: number): void {
  if (end <= start) return
  const piece = text.slice(start, end)
  const body = piece.trim()
  if (body === '') return
  const from = start + piece.indexOf(body)
  lines.push({ start: from, end: from + body.length })
}

/** The width at which the text's lines are wrapped; null where they are not. */
function wrapWidth(text: string, lines: readonly Span[]): number | null {
  if (lines.length < FEWEST_WRAPPED_LINES) return null
  let width = 0
  for (const line of lines) width = Math.max(width, line.end - line.start)
  if (width > WIDEST_WRAP) return null
  // Wrapped text has lines that stop in mid-sentence; a list of headlines has them too, but then they stand apart.
  const open = lines.filter((line, i) => {
    const next = lines[i + 1]
    return next !== undefined && isDirectlyAfter(text, line, next) && /^\p{Ll}/u.test(text.slice(next.start, next.end))
  })
  return open.length * 4 >= lines.length ? width : null
}

function goesOn(text: string, last: Span, line: Span, width: number | null): boolean {
  const gap = text.slice(last.end, line.start)
  if (!/^[\s]*$/.test(gap)) return false
  const next = text.slice(line.start, Math.min(line.end, line.start + 60))
  if (width !== null && isDirectlyAfter(text, last, line)) {
    const lastLine = text.lastIndexOf('\n', last.end - 1) + 1
    const firstWord = /^\S*/.exec(next)?.[0].length ?? 0
    return last.end - Math.max(lastLine, last.start) + 1 + firstWord > width
  }
  return isBrokenAfterAbbreviation(text.slice(Math.max(last.start, last.end - 40), last.end), next, text, line)
}

const isDirectlyAfter = (text: string, a: Span, b: Span) => /^[^\S\n]*\r?\n[^\S\n]*$/.test(text.slice(a.end, b.start))

/** "…was taken to St." / "Brenna's Hospital…"; not "…talks with the U.S." / "Osei said…". */
function isBrokenAfterAbbreviation(left: string, right: string, text: string, line: Span): boolean {
  const word = /(?:^|[\s(“"‘'])(\p{L}[\p{L}.]*)\.$/u.exec(left)?.[1]
  const first = /^[\p{L}\d’'-]+/u.exec(right)?.[0]
  if (word === undefined || first === undefined || SENTENCE_OPENERS.has(first.toLowerCase())) return false
  if (/^\p{Lu}/u.test(word) && TITLE_ABBREVIATIONS.has(word.toLowerCase())) return true
  // A heading after a sentence that happens to end in "U.S." does not end in a stop itself.
  const isHeading = !/[.!?…:]["'”’»)\]]*$/.test(text.slice(line.start, line.end))
  const isNoun = /\b(?:the|The)\s+(?:\p{L}\.)+$/u.test(left)
  return /^(?:\p{Lu}\.)+\p{Lu}$/u.test(word) && !isHeading && !isNoun
}
