/**
 * The head of a text: the lines before its first prose. One is the headline; others name the section, the outlet, the
 * author. Reads lines and the labels known so far, labels what it settles, gives the headline's index.
 *
 * A standfirst is content and stays: a line with a verb or of many words.
 */
import { OUTLET_WORD } from '../outlet-words.ts'
import { isTitleCase, looksLikeHeading } from './heading.ts'
import { isNames, type Label } from './labels.ts'
import type { Line } from './lines.ts'

/** Most lines that a head has; beyond them is a list. */
const MAX_HEAD_LINES = 12
/** Most words of a headline. */
const MAX_TITLE_WORDS = 32
/** Most words of a section's label above a headline: "World", "Middle East", "Analysis". */
const MAX_SECTION_WORDS = 3
/** Most lines above a headline: the outlet, its section, a part of it. */
const MAX_LINES_ABOVE = 3
/** Most words of an outlet's name. */
const MAX_OUTLET_WORDS = 5
/** Most words of a line under the headline that names the outlet or the author. */
const MAX_NAMES_WORDS = 8
/** Most words of such a line beside a date or another byline: "Ada Lunt in Tolsund and Jo Berg in Vale". */
const MAX_BESIDE_WORDS = 12
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
    title = findTitle(lines, open())
    if (title === null) return null
    const { text } = lines[title] as Line
    if (namesOutlet(text) || /^the \p{Lu}\S+$/iu.test(text)) {
      // "THE MANIFEST" over the day and the first sentence: a newsletter without a headline.
      labels[title] = { kind: 'byline', why: 'The line names the outlet; there is no headline.' }
      return null
    }
    if (!couldBeTitle(lines, labels, title, firstProse)) return null
  }
  for (const at of open()) {
    const line = lines[at] as Line
    if (title !== null && at < title && line.words <= MAX_NAMES_WORDS && !line.isEnded) {
      labels[at] = namesOutlet(line.text)
        ? { kind: 'byline', why: 'The line above the headline names the outlet.' }
        : { kind: 'heading', why: 'The line above the headline names a section or the outlet.' }
    } else if (title !== null && at > title && namesWho(lines, labels, at)) {
      labels[at] = { kind: 'byline', why: 'The line under the headline names the outlet or the author.' }
    } else if (title !== null && at > title + 1 && at === end - 1 && end === firstProse && isLabel(line)) {
      labels[at] = { kind: 'heading', why: 'The line is a subhead above the first paragraph.' }
    }
  }
  return title
}

/** The first line that names neither the outlet nor a section; the first of all where none does more than name. */
function findTitle(lines: readonly Line[], open: readonly number[]): number | null {
  const [first] = open
  if (first === undefined) return null
  const isAbove = (at: number) => {
    const line = lines[at] as Line
    return isSectionName(line) || isMasthead(line.text) || namesOutlet(line.text)
  }
  const title = open.slice(0, MAX_LINES_ABOVE + 1).find((at) => !isAbove(at))
  if (title === undefined || title === first || (lines[title] as Line).words <= MAX_SECTION_WORDS) return first
  return isNames((lines[title] as Line).text) && !namesOutlet((lines[first] as Line).text) ? first : title
}

/** "THE VALE HERALD": a name with an outlet's word in it; "World News" is a section. */
function namesOutlet(text: string): boolean {
  return (
    OUTLET_WORD.test(text) &&
    isNames(text) &&
    !/[|·•>›»/]/.test(text) &&
    text.split(/\s+/).length <= MAX_OUTLET_WORDS &&
    !SECTION.test(text)
  )
}

/** First words of sections' names. */
const SECTION =
  /^(?:(?:world|local|national|international|foreign|home|domestic|regional|business|political|politics|sports?|economic|breaking|latest|top|more|us|uk|eu) (?:news|express|review|today|press)|news|business|today|media|online|magazine|record|post|review)$/i

/** "World", "Middle East", "Work and Money"; "Bakers shut shops" is a headline. */
function isSectionName({ text, words }: Line): boolean {
  return words < MAX_SECTION_WORDS || (words === MAX_SECTION_WORDS && isTitleCase(text) && isNames(text))
}

/** "VALE NEWS | Work & Money": an outlet and its section. */
function isMasthead(text: string): boolean {
  const parts = text.split(/\s[|·•>»]\s/)
  return parts.length > 1 && parts.every((part) => part.split(/\s+/).length <= 4 && isNames(part))
}

function couldBeTitle(
  lines: readonly Line[],
  labels: readonly (Label | null)[],
  at: number,
  firstProse: number,
): boolean {
  const line = lines[at] as Line
  if (line.words > MAX_TITLE_WORDS || line.words < 2) return false
  // "TOLSUND (IBP) - Negotiators from": a dateline whose first paragraph broke.
  if (/^\p{Lu}[\p{Lu} .,'-]{2,40}(?:\(|,)?[^a-z]{0,20} ?[-–—_] /u.test(line.text) && line.words > 12) return false
  const next = lines[at + 1]
  // "by Ada Lunt" goes on from nothing.
  return at < firstProse && next !== undefined && (labels[at + 1] != null || !/^\p{Ll}/u.test(next.text))
}

/** Words of names only, beside a date or byline, or very short. */
function namesWho(lines: readonly Line[], labels: readonly (Label | null)[], at: number): boolean {
  const line = lines[at] as Line
  const besideByline = labels[at - 1]?.kind === 'byline' || labels[at + 1]?.kind === 'byline'
  return line.words <= (besideByline ? MAX_BESIDE_WORDS : MAX_LONE_NAMES_WORDS) && isNames(line.text)
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
