/**
 * Moments: points of the calendar at the precision known, and their TIMEX3 values. Proleptic Gregorian calendar, as in
 * ISO 8601; years before Christ are counted as written ("480 BC" is year -480 here and BC0480 in TIMEX3).
 */
import type { DayPart, Season } from '../../lexicon/time-words.ts'

export interface Moment {
  /** Negative: BC, as written. */
  readonly year: number
  readonly month?: number
  readonly day?: number
  /** ISO week; with `weekend` its end. */
  readonly week?: number
  readonly weekend?: boolean
  readonly season?: Season
  readonly quarter?: number
  readonly half?: number
  readonly part?: DayPart
  /** "14:05" */
  readonly clock?: string
}

/** The TIMEX3 value: "1936-07-20", "2003-SU", "BC0480-04", "1965-01-31TAF". */
export function timexValue(moment: Moment): string {
  const year = moment.year < 0 ? `BC${pad(-moment.year, 4)}` : pad(moment.year, 4)
  let value = year
  if (moment.season !== undefined) value = `${year}-${moment.season}`
  else if (moment.quarter !== undefined) value = `${year}-Q${moment.quarter}`
  else if (moment.half !== undefined) value = `${year}-H${moment.half}`
  else if (moment.week !== undefined) value = `${year}-W${pad(moment.week, 2)}${moment.weekend ? '-WE' : ''}`
  else if (moment.month !== undefined) {
    value = `${year}-${pad(moment.month, 2)}${moment.day === undefined ? '' : `-${pad(moment.day, 2)}`}`
  }
  if (moment.clock !== undefined) return `${value}T${moment.clock}`
  return moment.part === undefined ? value : `${value}T${moment.part}`
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0')
}

/** Reads the leading date of an ISO 8601 date or time; `null` where there is none. */
export function momentOf(iso: string | null): Moment | null {
  const match = /^(\d{4})-(\d\d)(?:-(\d\d))?/.exec(iso ?? '')
  if (match === null) return null
  const day = match[3] === undefined ? {} : { day: Number(match[3]) }
  return { year: Number(match[1]), month: Number(match[2]), ...day }
}

/** Days since 1970-01-01. The moment must have a day. */
function serial(moment: Moment): number {
  const date = new Date(0)
  date.setUTCFullYear(moment.year, (moment.month ?? 1) - 1, moment.day ?? 1)
  return Math.round(date.getTime() / 86_400_000)
}

function ofSerial(days: number): Moment {
  const date = new Date(days * 86_400_000)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** 1 = Monday to 7 = Sunday. The moment must have a day. */
export function weekdayOf(moment: Moment): number {
  return ((((serial(moment) + 3) % 7) + 7) % 7) + 1
}

/** ISO 8601 week of a day, with its year. */
export function weekOf(moment: Moment): Moment {
  const thursday = ofSerial(serial(moment) + 4 - weekdayOf(moment))
  const first = serial({ year: thursday.year, month: 1, day: 1 })
  return { year: thursday.year, week: Math.floor((serial(thursday) - first) / 7) + 1 }
}

export type Step = 'D' | 'W' | 'M' | 'Q' | 'Y' | 'DE' | 'CE'

/**
 * Moves a moment by whole steps. The result has the step's precision; days and weeks give a day.
 *
 * @returns `null` where the moment is coarser than the step: a year plus two days.
 */
export function shift(moment: Moment, by: number, step: Step): Moment | null {
  const { year, month, day } = moment
  if (step === 'Y' || step === 'DE' || step === 'CE') return { year: year + by * YEARS[step] }
  if (month === undefined) return null
  if (step === 'M' || step === 'Q') {
    const months = year * 12 + month - 1 + by * (step === 'Q' ? 3 : 1)
    return { year: Math.floor(months / 12), month: (((months % 12) + 12) % 12) + 1 }
  }
  if (day === undefined || year < 0) return null
  return ofSerial(serial(moment) + by * (step === 'W' ? 7 : 1))
}

const YEARS = { Y: 1, DE: 10, CE: 100 } as const

/** The weekday on or next to a day: on or before it, before it (`last`), or on or after it. */
export function toWeekday(moment: Moment, weekday: number, direction: 'past' | 'last' | 'future'): Moment {
  const today = weekdayOf(moment)
  const back = (today - weekday + 7) % 7
  if (direction === 'future') return ofSerial(serial(moment) + ((weekday - today + 7) % 7))
  return ofSerial(serial(moment) - (direction === 'last' && back === 0 ? 7 : back))
}
