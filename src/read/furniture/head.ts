/**
 * The head of a text: the lines before its first prose. One is the headline; others name the section, the outlet, the
 * author. Reads lines and the labels known so far, labels what it settles, gives the headline's index.
 *
 * A standfirst is content and stays: a line with a verb or of many words.
 */
import { isTitleCase, looksLikeHeading } from './heading.ts'
import { isNames, type Label } from './labels.ts'
import type { Line } from './lines.ts'

/** Most lines that a head has; beyond them is a list. */
const MAX_HEAD_LINES = 12
/** Most words of a headline. */
const MAX_TITLE_WORDS = 32
/** Most words of a section's label above a headline: "World", "Middle East", "Analysis". */
const MAX_SECTION_WORDS = 3
/** Most words of a line under the headline that names the outlet or the author. */
const MAX_NAMES_WORDS = 8
/** Most words of such a line where no date or byline stands beside it. */
const MAX_LONE_NAMES_WORDS = 4

/** Labels the head's lines; gives the index of the headline, null where the text begins with the report. */
export function readHead(
  lines: readonly Line[],
  labels: (Label | null)[],
  firstProse: number,
  knownTitle: string | null,
): number | null {
  const end = Math.min(firstProse, MAX_HEAD_LINES)
  const known =
    knownTitle === null ? -1 : lines.slice(0, MAX_HEAD_LINES).findIndex((line) => isSame(line.text, knownTitle))
  let title: number | null = known < 0 ? null : known
  if (title !== null) labels[title] = null
  const open = () => range(0, end).filter((at) => labels[at] === null && at !== title)

  if (title === null && knownTitle === null && lines.length > 1) {
    const [first, second] = open()
    if (first === undefined) return null
    const isSection = (at: number) => isSectionName(lines[at] as Line) || isMasthead((lines[at] as Line).text)
    const above = second !== undefined && isSection(first) && (lines[second] as Line).words > MAX_SECTION_WORDS
    title = above && !isNames((lines[second] as Line).text) ? second : first
    if (!couldBeTitle(lines, title, firstProse)) return null
  }
  for (const at of open()) {
    const line = lines[at] as Line
    if (title !== null && at < title && line.words <= MAX_NAMES_WORDS && !line.isEnded) {
      labels[at] = { kind: 'heading', why: 'The line above the headline names a section or the outlet.' }
    } else if (title !== null && at > title && namesWho(lines, labels, at)) {
      labels[at] = { kind: 'byline', why: 'The line under the headline names the outlet or the author.' }
    } else if (title !== null && at > title + 1 && at === end - 1 && end === firstProse && isLabel(line)) {
      labels[at] = { kind: 'heading', why: 'The line is a subhead above the first paragraph.' }
    }
  }
  return title
}

/** "World", "Middle East", "Work and Money"; "Bakers shut shops" is a headline. */
function isSectionName({ text, words }: Line): boolean {
  return words < MAX_SECTION_WORDS || (words === MAX_SECTION_WORDS && isTitleCase(text) && isNames(text))
}

/** "VALE NEWS | Work & Money": an outlet and its section. */
function isMasthead(text: string): boolean {
  const parts = text.split(/\s[|·•>»]\s/)
  return parts.length > 1 && parts.every((part) => part.split(/\s+/).length <= 4 && isNames(part))
}

function couldBeTitle(lines: readonly Line[], at: number, firstProse: number): boolean {
  const line = lines[at] as Line
  if (line.words > MAX_TITLE_WORDS || line.words < 2) return false
  // "TOLSUND (IBP) - Negotiators from": a dateline whose first paragraph broke.
  if (/^\p{Lu}[\p{Lu} .,'-]{2,40}(?:\(|,)?[^a-z]{0,20} ?[-–—_] /u.test(line.text) && line.words > 12) return false
  const next = lines[at + 1]
  return at < firstProse && next !== undefined && !/^\p{Ll}/u.test(next.text)
}

/** Words of names only, beside a date or byline, or very short. */
function namesWho(lines: readonly Line[], labels: readonly (Label | null)[], at: number): boolean {
  const line = lines[at] as Line
  if (line.words > MAX_NAMES_WORDS || !isNames(line.text)) return false
  const besideByline = labels[at - 1]?.kind === 'byline' || labels[at + 1]?.kind === 'byline'
  return besideByline || line.words <= MAX_LONE_NAMES_WORDS
}

function isLabel(line: Line): boolean {
  return line.words <= 5 && looksLikeHeading(line) && !isTitleCase(line.text)
}

function isSame(a: string, b: string): boolean {
  const fold = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
  return fold(a) === fold(b)
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index)
}
