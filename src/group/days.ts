/** Days: when a report was published, and the weekdays it names at its head or, where none stands there, first. Reads `ReportText`, gives `Days`. */
import type { ReportText } from '../model.ts'

export interface Days {
  /** First and last day of publication, as days since 1970-01-01; null where unknown. */
  readonly first: number | null
  readonly last: number | null
  readonly weekdays: readonly string[]
}

const WEEKDAYS: ReadonlySet<string> = new Set([
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
])
/** Paragraphs that say when it happened; further down stands what went before. A feature opens with a scene and no day. */
const HEAD_PARAGRAPHS = 3

/** The days of one report; its weekdays in lower case, each once. */
export function daysOf({ report, paragraphs, tokens }: ReportText): Days {
  const named = tokens.filter(({ norm }) => WEEKDAYS.has(norm))
  const endOf = (paragraph: number) => paragraphs[paragraph]?.end ?? 0
  const head = endOf(Math.min(HEAD_PARAGRAPHS, paragraphs.length) - 1)
  const first = paragraphs.findIndex(({ end }) => (named[0]?.start ?? 0) < end)
  const end = Math.max(head, endOf(first))
  const day = dayNumber(report.publishedAt)
  return {
    first: day,
    last: day,
    weekdays: [...new Set(named.filter(({ start }) => start < end).map(({ norm }) => norm))],
  }
}

/** From the first day of either to the last of either. */
export function joinDays(some: Days, others: Days): Days {
  const known = [some.first, some.last, others.first, others.last].filter((day) => day !== null)
  return {
    first: known.length === 0 ? null : Math.min(...known),
    last: known.length === 0 ? null : Math.max(...known),
    weekdays: [...new Set([...some.weekdays, ...others.weekdays])],
  }
}

/** Days between two spans, 0 where they touch; null where one is not known. */
export function gapDays(mine: Days, others: Days): number | null {
  if (mine.first === null || mine.last === null || others.first === null || others.last === null) return null
  return Math.max(0, mine.first - others.last, others.first - mine.last)
}

/** The day of an ISO date or time; null where it names no day. */
function dayNumber(iso: string | null): number | null {
  const day = iso === null ? null : /^\d{4}-\d{2}-\d{2}/.exec(iso)?.[0]
  const time = day === null || day === undefined ? Number.NaN : Date.parse(`${day}T00:00:00Z`)
  return Number.isNaN(time) ? null : Math.round(time / 86_400_000)
}
