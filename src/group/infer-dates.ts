/**
 * Inferred dates: a report that prints day and month of its publication gets its year from its story. Reads stories,
 * gives them with those reports dated. A report alone cannot know the year; the reports beside it can.
 *
 * The year must be the only one that puts the day within half a year of a dated report of the story, and on the weekday
 * printed with it. Where two years would do, or none, the report stays undated: better silent than wrong.
 */
import type { PrintedDay, StoryTexts } from '../model.ts'

/** Half a year: farther from a dated report, another year would be nearer to it. */
const MAX_DAYS = 182
const DAY_MS = 86_400_000

/** The story with the years of its reports' printed days, where just one fits. */
export function inferDates(story: StoryTexts): StoryTexts {
  if (!story.texts.some(({ report }) => isOpen(report))) return story
  const known = story.texts.flatMap(({ report }) => {
    const day = Date.parse(report.publishedAt?.slice(0, 10) ?? '')
    return Number.isNaN(day) || (report.publishedAt ?? '').length < 10 ? [] : [day]
  })
  const texts = story.texts.map((text) => {
    const { printedDay } = text.report
    const publishedAt = isOpen(text.report) && printedDay ? dateNear(printedDay, known) : null
    return publishedAt === null ? text : { ...text, report: { ...text.report, publishedAt } }
  })
  return { ...story, texts }
}

function isOpen({ publishedAt, printedDay }: StoryTexts['texts'][number]['report']): boolean {
  return publishedAt === null && printedDay !== undefined
}

function dateNear({ month, day, weekday }: PrintedDay, known: readonly number[]): string | null {
  const fitting = new Set<string>()
  for (const base of known) {
    const year = new Date(base).getUTCFullYear()
    for (const at of [year - 1, year, year + 1]) {
      const time = Date.UTC(at, month - 1, day)
      const date = new Date(time)
      const isValid = date.getUTCDate() === day
      const isWeekday = weekday === null || (date.getUTCDay() + 6) % 7 === weekday - 1
      if (isValid && isWeekday && Math.abs(time - base) <= MAX_DAYS * DAY_MS)
        fitting.add(date.toISOString().slice(0, 10))
    }
  }
  const [only] = fitting
  return fitting.size === 1 && only !== undefined ? only : null
}
