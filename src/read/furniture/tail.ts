/**
 * The tail of a text: the lines after its last prose. Links to other reports, names of authors, buttons; or a subhead
 * behind which the text was cut off. Reads lines and labels, labels what it settles.
 */
import { isCutOff, looksLikeHeading, SUBHEAD } from './heading.ts'
import { isNames, type Label } from './labels.ts'
import type { Line } from './lines.ts'

/** Most words of a subhead behind a "Related": headlines of other reports are longer. */
const MAX_SUBHEAD_WORDS = 4

/** Most words of a credit that is names alone. */
const MAX_CREDIT_WORDS = 6

/** Labels the lines after the last prose. */
export function readTail(lines: readonly Line[], labels: (Label | null)[], lastProse: number): void {
  for (let at = lastProse + 1; at < lines.length; at++) {
    if (labels[at] !== null) continue
    labels[at] = labelByPlace(lines, labels, at)
  }
}

function labelByPlace(lines: readonly Line[], labels: readonly (Label | null)[], at: number): Label | null {
  const line = lines[at] as Line
  if (isNavigation(line.text)) return { kind: 'link', why: 'The line after the report names links of the page.' }
  const neighbours = [labels[at - 1], labels[at + 1]]
  if (isNames(line.text.replace(/\.$/, '')) || isMostlyNames(line)) {
    if (neighbours.some((label) => label?.kind === 'byline' || label?.kind === 'notice')) {
      return { kind: 'byline', why: 'The line after the report names the outlet or the author.' }
    }
  }
  const behindLink = labels[at - 1]?.kind === 'link'
  if (behindLink && line.words > MAX_SUBHEAD_WORDS && !line.isEnded && !isCutOff(line.text)) {
    return { kind: 'link', why: 'The line after the report is the headline of another.' }
  }
  // Several bare lines are a list that may be the report's own.
  if (isInRun(lines, labels, at)) return null
  // A report without subheads does not end at its first: names alone are a credit.
  const isDivided = labels.some((label) => label?.why === SUBHEAD)
  if (
    !isDivided &&
    line.words <= MAX_CREDIT_WORDS &&
    /^[\p{L} .&/,’'–—-]+$/u.test(line.text) &&
    isNames(line.text) &&
    !/\.\.$/.test(line.text)
  ) {
    return { kind: 'byline', why: 'The line after the report has nothing but a name.' }
  }
  return looksLikeHeading(line) && line.words <= 8
    ? { kind: 'heading', why: 'The line is a subhead with no text behind it.' }
    : null
}

/** "Classified advertisements – Tide tables – Letters": short parts between marks, no sentence. */
function isNavigation(text: string): boolean {
  const parts = text.split(/\s[|·•–—/>»]\s/)
  const strong = /\s[|·•]\s/.test(text)
  return (
    parts.length > (strong ? 1 : 2) &&
    parts.every((part) => part.trim().split(/\s+/).length <= 5) &&
    !/[.!?]$|\d/.test(text)
  )
}

/** "Northern Times international–Monitoring." */
function isMostlyNames(line: Line): boolean {
  const words = line.text.split(/\s+/)
  return words.length <= 6 && words.filter((word) => /^\p{Lu}/u.test(word)).length * 2 > words.length
}

function isInRun(lines: readonly Line[], labels: readonly (Label | null)[], at: number): boolean {
  return [at - 1, at + 1].some((other) => labels[other] === null && lines[other]?.isProse === false)
}
