/**
 * When: the day of a happening from the time expressions in its clause. A date it only comes after or lasts since is not
 * its own, and what is planned for "Wednesday" is on the Wednesday to come. Reads time expressions, gives ISO days.
 */
import type { Span, TimeExpression } from '../model.ts'
import { overlap, type Reading, type SentenceReading } from './reading.ts'

/** ISO dates to the precision known, with or without a time of day. */
const DATED = /^\d{4}(?:-\d{2}(?:-\d{2})?)?(?=$|T)/

/** Words before a date that make it another happening's: "held since August", "the line held before a push in March". */
const OTHERS = /\b(?:(?:after|since|until|till)\s+(?:\w+\s+)?|(?:before|prior to)\s+(?:\w+\s+){0,6})$/i

/** The day that a stretch of a sentence gives for what it tells; null where none resolves. */
export function dayOf(reading: Reading, one: SentenceReading, span: Span, isAhead = false): string | null {
  let first: string | null = null
  for (const time of one.times) {
    if (overlap(time.passage, span) === 0 || !isOwn(reading, time)) continue
    const day = dayIn(time)
    if (day === null) continue
    const own = isAhead ? ahead(day, reading.text.report.publishedAt) : day
    // "at midnight on Wednesday": the weekday says which midnight.
    if (time.type === 'DATE') return own
    first ??= own
  }
  return first
}

/** The day of a time expression; null for durations, sets and what stays relative. */
export function dayIn(time: TimeExpression): string | null {
  if (time.type !== 'DATE' && time.type !== 'TIME') return null
  return DATED.exec(time.value ?? '')?.[0] ?? null
}

/** Whether the date is that of the clause it stands in. */
export function isOwn(reading: Reading, { passage }: TimeExpression): boolean {
  const before = reading.text.report.text.slice(Math.max(0, passage.start - 60), passage.start)
  return !OTHERS.test(before) && !/\b(?:after|before|since)\b/i.test(passage.text)
}

/** A week later where a weekday to come was read as the one gone by. */
function ahead(day: string, publishedAt: string | null): string {
  const today = publishedAt?.slice(0, 10) ?? null
  if (today === null || day.length < 10 || day >= today) return day
  const week = new Date(Date.parse(`${day}T00:00:00Z`) + 7 * 86_400_000).toISOString().slice(0, 10)
  return week >= today ? week : day
}

/** The day on which something was said or done, as a stretch gives it: no deadline ("by Friday"), no day to come. */
export function dayDone(reading: Reading, one: SentenceReading, span: Span): string | null {
  for (const time of one.times) {
    if (overlap(time.passage, span) === 0 || !isOwn(reading, time) || isDeadline(reading, time)) continue
    const day = dayIn(time)
    if (day !== null && day.length >= 10 && !isAfter(day, reading.text.report.publishedAt)) return day
  }
  return null
}

function isDeadline(reading: Reading, { passage }: TimeExpression): boolean {
  return /\b(?:by|for|from) (?:\w+ )?$/i.test(
    reading.text.report.text.slice(Math.max(0, passage.start - 15), passage.start),
  )
}

function isAfter(day: string, publishedAt: string | null): boolean {
  return publishedAt !== null && day > publishedAt.slice(0, day.length)
}
