/**
 * Date lines: a date of publication as newspapers print it. Reads a line, gives an ISO 8601 date or local time at the
 * precision known, and where it stands. "Oct. 14, 2025 | 9:15 p.m.", "Tuesday 30 September 2025", "14 October 2025, 15.40".
 *
 * Own grammar: a date in a sentence may be any day; only whole head and foot lines are read with it. A numeric date whose
 * day and month could change places ("03/04/2025") is left out.
 */
import type { Span } from '../model.ts'

export interface PrintedDate extends Span {
  /** `2025-10-14`, `2025-10-14T21:15` or, with a known zone, `2025-10-14T21:15+02:00`. */
  readonly value: string
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const DAY = '(0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?'
const YEAR = '((?:19|20)\\d\\d)'

const FORMS: readonly { readonly pattern: RegExp; readonly order: 'mdy' | 'dmy' | 'ymd' | 'numeric' }[] = [
  { pattern: new RegExp(`\\b(${MONTH}) ?${DAY},? ?${YEAR}\\b`, 'i'), order: 'mdy' },
  { pattern: new RegExp(`\\b${DAY}[ -](?:of )?(${MONTH})[ ,-]{1,2}${YEAR}\\b`, 'i'), order: 'dmy' },
  { pattern: new RegExp(`\\b${YEAR}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])`), order: 'ymd' },
  { pattern: new RegExp(`\\b(\\d{1,2})[./](\\d{1,2})[./]${YEAR}\\b`), order: 'numeric' },
]

/** After a date or before it: "9:15 p.m.", "15.40", "18:05 GMT", "T13:52:00+02:00". */
const TIME =
  /\b([01]?\d|2[0-3])[:.h]([0-5]\d)(?::[0-5]\d(?:\.\d{1,9})?)?(?: ?([ap])\.? ?m\b\.?)?(?: ?(Z\b|UTC|GMT|[+-][01]\d:?[0-5]\d|[A-Z]{2,5}\b))?/i
/** Names of zones that mean one offset only; IST, CST and BST mean several. */
const ZONES: Readonly<Record<string, string>> = {
  Z: 'Z',
  UTC: 'Z',
  GMT: 'Z',
  EST: '-05:00',
  EDT: '-04:00',
  CDT: '-05:00',
  MDT: '-06:00',
  MST: '-07:00',
  PDT: '-07:00',
  PST: '-08:00',
  CET: '+01:00',
  CEST: '+02:00',
  EET: '+02:00',
  EEST: '+03:00',
  MSK: '+03:00',
  JST: '+09:00',
  KST: '+09:00',
  AEST: '+10:00',
  AEDT: '+11:00',
}

/** Finds the first date with a year in a line. Null where there is none. */
export function findPrintedDate(line: string): PrintedDate | null {
  for (const { pattern, order } of FORMS) {
    const match = pattern.exec(line)
    if (match === null) continue
    const day = dayOf(match, order)
    if (day === null) continue
    const end = match.index + match[0].length
    const time = findTime(line, match.index, end)
    if (time === null) return { start: match.index, end, value: day }
    return { start: Math.min(match.index, time.start), end: Math.max(end, time.end), value: `${day}T${time.value}` }
  }
  return null
}

/** An ISO 8601 date or time as metadata gives it, checked and trimmed to what it says; null where it is none. */
export function isoDate(value: string | null | undefined): string | null {
  if (value === null || value === undefined) return null
  const basic = /^\s*((?:19|20)\d\d)(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)?(Z|[+-]\d{4})?)?\s*$/.exec(value)
  if (basic !== null) return isoDate(expanded(basic))
  const match =
    /^\s*(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:[T ](\d\d:\d\d)(:\d\d)?(?:\.\d+)? ?(Z|[+-]\d\d:?\d\d)?)?\s*$/.exec(value)
  if (match === null) return mailDate(value) ?? findPrintedDate(value)?.value ?? null
  const [, year, month, date, clock, seconds, zone] = match
  const day = [year, month, date].filter((part) => part !== undefined).join('-')
  if (Number.isNaN(Date.parse(day)) || (clock !== undefined && date === undefined)) return null
  if (clock === undefined) return day
  const offset = zone === undefined ? '' : zone.replace(/^([+-]\d\d)(\d\d)$/, '$1:$2')
  return `${day}T${clock}${seconds ?? ''}${offset}`
}

/** The basic format of ISO 8601, "20251014T154000+0200", with its separators. */
function expanded([, year, month, day, hour, minute, second = '00', zone = '']: RegExpExecArray): string {
  return `${year}-${month}-${day}${hour === undefined ? '' : `T${hour}:${minute}:${second}${zone}`}`
}

/** RFC 5322 as in feeds and mail: "Tue, 14 Oct 2025 15:40:00 +0200". */
function mailDate(value: string): string | null {
  const match =
    /^\s*(?:[a-z]{3}, ?)?(\d{1,2}) ([a-z]{3})[a-z]* (\d{4}) (\d\d:\d\d(?::\d\d)?) ?([+-]\d{4}|[A-Z]{1,5})?\s*$/i.exec(
      value,
    )
  if (match === null) return null
  const [, date = '', month = '', year = '', clock = '', zone = ''] = match
  const at = MONTHS.indexOf(month.toLowerCase())
  if (at < 0) return null
  const offset = ZONES[zone.toUpperCase()] ?? zone.replace(/^([+-]\d\d)(\d\d)$/, '$1:$2').replace(/^[A-Z]+$/i, '')
  return `${year}-${pad(at + 1)}-${pad(Number(date))}T${clock}${offset}`
}

function dayOf(match: RegExpExecArray, order: 'mdy' | 'dmy' | 'ymd' | 'numeric'): string | null {
  const [, first = '', second = '', third = ''] = match
  switch (order) {
    case 'mdy':
      return validDay(Number(third), monthNumber(first), Number(second))
    case 'dmy':
      return validDay(Number(third), monthNumber(second), Number(first))
    case 'ymd':
      return validDay(Number(first), Number(second), Number(third))
    case 'numeric': {
      const [a, b] = [Number(first), Number(second)]
      if (match[0].includes('.') || a > 12) return validDay(Number(third), b, a)
      return b > 12 || a === b ? validDay(Number(third), a, b) : null
    }
    default:
      return order satisfies never
  }
}

function monthNumber(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1
}

/** The day as ISO; null for 31 February. */
function validDay(year: number, month: number, day: number): string | null {
  const iso = `${year}-${pad(month)}-${pad(day)}`
  const date = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null
}

function findTime(line: string, start: number, end: number): PrintedDate | null {
  const after = TIME.exec(line.slice(end))
  const before = TIME.exec(line.slice(0, start))
  const match = after ?? before
  if (match === null) return null
  const at = match.index + (match === after ? end : 0)
  const [whole, hour = '', minute = '', half = '', zone = ''] = match
  const hours = half === '' ? Number(hour) : (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
  const offset = ZONES[zone.toUpperCase()] ?? (/^[+-]/.test(zone) ? zone.replace(/^(...)(\d\d)$/, '$1:$2') : '')
  return { start: at, end: at + whole.length, value: `${pad(hours)}:${minute}${offset}` }
}

function pad(number: number): string {
  return String(number).padStart(2, '0')
}
