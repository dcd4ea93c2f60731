/**
 * What a time expression is resolved against: the publication date, the date last mentioned, the tense around it.
 *
 * Method: Strötgen and Gertz, "Multilingual and cross-domain temporal tagging", Language Resources and Evaluation 47,
 * 2013: news resolves against the publication date and tense, narratives against the date last mentioned. Which of the
 * two a report is, its own years say.
 */
import { type Moment, momentOf, shift, timexValue, toWeekday, weekOf } from './moment.ts'

/** `scheduled`: a simple present, which plans a day but no month: "they meet on Friday", "prices rise in March". */
export type Tense = 'past' | 'future' | 'scheduled' | 'unknown'

/** Grows while a report is read from front to back. */
export interface TimeContext {
  readonly published: Moment | null
  /** The report tells of years long before its publication: background, history, chronicle. */
  readonly narrative: boolean
  /** The date last mentioned, and the index of its expression; null before the first. */
  last: Moment | null
  lastIndex: number | null
  tense: Tense
}

/** Years named in a report that make it a narrative: at least this many, most of them old. */
const NARRATIVE_YEARS = 5
/**
 * Old years for each word that points at the day of writing ("yesterday", "last week", a weekday) from which on a report
 * is a narrative. The WikiWars narratives have 12 or more; of the 120 PolNeAR articles that name many old years, 14.
 */
const OLD_PER_DEICTIC = 10
const DEICTIC =
  /\b(?:yesterday|today|tomorrow|tonight|(?:last|this|next) (?:week|month|year|night|morning)|(?:mon|tues|wednes|thurs|fri|satur|sun)day|ago)\b/gi
/** A year this much older than the publication is old. */
const OLD = 2

/** Begins the reading of a report. */
export function startContext(body: string, publishedAt: string | null): TimeContext {
  const published = momentOf(publishedAt)
  const years = (body.match(/\b(?:1\d{3}|20\d\d)\b|\b\d{2,3} B\.?C\b/g) ?? []).map((text) =>
    text.includes('B') ? 0 : Number(text),
  )
  const now = published?.year ?? Number.POSITIVE_INFINITY
  const old = years.filter((year) => year <= now - OLD).length
  const tells = years.length >= NARRATIVE_YEARS && old > years.length / 2
  const narrative = tells && (body.match(DEICTIC) ?? []).length * OLD_PER_DEICTIC <= old
  return { published, narrative, last: null, lastIndex: null, tense: 'unknown' }
}

/** The moment that "last week" and "today" are counted from. */
export function speechTime(context: TimeContext): Moment | null {
  return context.narrative ? context.last : context.published
}

/** The moment that "the following day" and "that year" are counted from. */
export function storyTime(context: TimeContext): Moment | null {
  return context.last ?? (context.narrative ? null : context.published)
}

/** Gives a month or a day of a month its year; a narrative's from the date last mentioned. */
export function withYear(context: TimeContext, month: number, day?: number): Moment | null {
  const parts = day === undefined ? { month } : { month, day }
  if (context.narrative || context.published === null) {
    // Reading January after November as the next year's was tried and measured no gain.
    // A year that news without a date of its own has named ("from 2028") is not the year of its days.
    return context.last === null || !context.narrative ? null : { year: context.last.year, ...parts }
  }
  const now = context.published
  const distance = (month - (now.month ?? 1)) * 31 + (day ?? now.day ?? 1) - (now.day ?? 1)
  let { year } = now
  const ahead = context.tense === 'future' || (context.tense === 'scheduled' && day !== undefined)
  // Past tense looks back, future tense ahead; without one the nearer year, in months. A day of the coming month is
  // ahead in any tense: "campaigned before the June 7 primary".
  if (context.tense === 'past' && distance > (day === undefined ? 0 : 31)) year--
  else if (ahead && distance < -31) year++
  else if (!ahead && context.tense !== 'past' && Math.abs(distance) > 6 * 31) year -= Math.sign(distance)
  return { year, ...parts }
}

/** The day that a bare weekday names. */
export function nearestWeekday(context: TimeContext, weekday: number, which: 'this' | 'last' | 'next'): Moment | null {
  const base = context.narrative ? context.last : context.published
  if (base?.day === undefined || base.year < 0) return null
  if (which === 'last') return toWeekday(base, weekday, 'last')
  const ahead = which === 'next' || context.tense === 'future' || context.tense === 'scheduled'
  const day = toWeekday(base, weekday, ahead ? 'future' : 'past')
  return which === 'next' && timexValue(day) === timexValue(base) ? shift(day, 7, 'D') : day
}

/** A moment cut to the precision of a unit and moved by it: "last week" is a week, "that year" a year. */
export function unitFrom(base: Moment | null, by: number, code: string): Moment | null {
  if (base === null) return null
  switch (code) {
    case 'D': {
      if (base.day === undefined) return null
      const { year, month, day } = base
      return by === 0 ? { year, month: month ?? 1, day } : shift(base, by, 'D')
    }
    case 'W':
    case 'WE': {
      if (base.week !== undefined && by === 0) return base
      const day = base.day === undefined ? null : shift(base, by * 7, 'D')
      return day === null ? null : { ...weekOf(day), ...(code === 'WE' ? { weekend: true } : {}) }
    }
    case 'M':
      return shift(base, by, 'M')
    case 'Q': {
      if (base.month === undefined) return null
      const quarter = base.year * 4 + Math.floor((base.month - 1) / 3) + by
      return { year: Math.floor(quarter / 4), quarter: (quarter % 4) + 1 }
    }
    case 'Y':
      return { year: base.year + by }
    default:
      return null
  }
}
