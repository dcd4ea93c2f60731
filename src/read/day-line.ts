/**
 * Day lines: day and month of publication where a report prints no year. Reads the layout, gives the day as printed. A
 * report alone cannot know the year; its story may (`group/infer-dates.ts`).
 *
 * Own grammar of two places only: a dateline ("VELMAR, Oct 15 (Meridian) -", "VELMAR, October 16. The army"), and a head
 * line that says nothing else ("Mon 3 March, updated 17:40"). Any other day in a report may be any day.
 */
import type { PrintedDay, Span } from '../model.ts'
import { findPrintedDate } from './date-line.ts'
import type { Layout } from './furniture/index.ts'
import { isNames, STAMP_WORDS } from './furniture/labels.ts'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const WEEKDAY = '(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?'
const DAY = '(?:[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?'
const PRINTED = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?<weekday>${WEEKDAY})\\.?,? )?(?:(?<m1>${MONTH})\\.? (?<d1>${DAY})|(?<d2>${DAY}) (?<m2>${MONTH})\\.?)(?![\\p{L}\\p{N}])`,
  'iu',
)
/** What closes a dateline behind its day: the agency in brackets, a dash or colon, or a stop before the first sentence. */
const CLOSING = /^[.,]? ?\(\p{Lu}[^()]{1,30}\) ?[—–:_-]|^ ?[—–:_]|^ - |^\. (?=["“‘'«]?\p{Lu})/u
/** How far into its paragraph a dateline may go, in characters. */
const DATELINE_LENGTH = 120
/** Most words of a head line that says when it was published. */
const MAX_STAMP_WORDS = 14

type FoundDay = Span & Omit<PrintedDay, 'passage'>

/** The day without a year on which a report says that it was published; null where none stands there. */
export function findPrintedDay({ lines, labels, title }: Layout): FoundDay | null {
  const firstProse = lines.findIndex((line, at) => labels[at] === null && at !== title && line.isProse)
  for (const [at, line] of lines.slice(0, firstProse + 1).entries()) {
    if (at === title) continue
    const head = line.text.slice(0, DATELINE_LENGTH)
    const found = readDay(head)
    if (found === null || findPrintedDate(head) !== null) continue
    const [before, after] = [head.slice(0, found.start), head.slice(found.end)]
    const isPublished = at === firstProse ? isDateline(before, after) : isStamp(line.words, before, after)
    if (isPublished) return { ...found, start: line.start + found.start, end: line.start + found.end }
  }
  return null
}

function readDay(text: string): FoundDay | null {
  const match = PRINTED.exec(text)
  if (match === null) return null
  const { weekday, m1, m2, d1, d2 } = match.groups ?? {}
  const month = MONTHS.indexOf((m1 ?? m2 ?? '').slice(0, 3).toLowerCase()) + 1
  const day = Number.parseInt(d1 ?? d2 ?? '', 10)
  const named = weekday === undefined ? null : WEEKDAYS.indexOf(weekday.slice(0, 3).toLowerCase()) + 1
  return { start: match.index, end: match.index + match[0].length, month, day, weekday: named }
}

/** "TASHRIT/VELMAR, " before the day. A place in small letters could open a sentence that a stop ends: "In May 12. ". */
function isDateline(before: string, after: string): boolean {
  const closing = CLOSING.exec(after)?.[0]
  if (closing === undefined || !/^\p{Lu}[^:;!?()]*,? $/u.test(before) || !isNames(before)) return false
  return !closing.startsWith('. ') || before === before.toUpperCase()
}

function isStamp(words: number, before: string, after: string): boolean {
  if (words > MAX_STAMP_WORDS || /\b(?:updated|modified)\b/i.test(before)) return false
  const rest = `${before} | ${after}`.replace(STAMP_WORDS, ' ').trim()
  return !/[\p{L}]/u.test(rest) || isNames(rest)
}
