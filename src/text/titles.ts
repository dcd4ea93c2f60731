/**
 * Headline and standfirst: which paragraphs are the report's title. They are content, but give nobody a role.
 * Own rules.
 */
import type { Report, Span } from '../model.ts'

/** Paragraphs from the top among which the headline is looked for: labels and datelines may stand before it. */
const DEEPEST_TITLE = 4

/** Characters. A standfirst is one or two sentences. */
const LONGEST_STANDFIRST = 300

/** Finds the indices of the headline's and the standfirst's paragraphs. Empty where the report has no title. */
export function findTitles(report: Report, paragraphs: readonly Span[]): ReadonlySet<number> {
  if (report.title === null) return new Set()
  const plain = (text: string) => text.replace(/\s+/g, ' ').trim()
  const wanted = plain(report.title)
  const texts = paragraphs.slice(0, DEEPEST_TITLE).map(({ start, end }) => plain(report.text.slice(start, end)))
  const title = texts.indexOf(wanted)
  if (title < 0) return new Set()
  return isStandfirst(report, paragraphs, title) ? new Set([title, title + 1]) : new Set([title])
}

/** The paragraph between the headline and the byline; the byline is furniture, so a gap shows where it stood. */
function isStandfirst(report: Report, paragraphs: readonly Span[], title: number): boolean {
  const headline = paragraphs[title] as Span
  const second = paragraphs[title + 1]
  const third = paragraphs[title + 2]
  if (second === undefined || third === undefined || second.end - second.start > LONGEST_STANDFIRST) return false
  const hasBylineBetween = (from: number, to: number) =>
    report.furniture.some((item) => item.kind === 'byline' && item.passage.start >= from && item.passage.end <= to)
  return !hasBylineBetween(headline.end, second.start) && hasBylineBetween(second.end, third.start)
}
