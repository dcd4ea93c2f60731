/** A span of a report as a `Passage`, with its words. */
import type { Passage, ReportText, Span } from '../model.ts'

export function passageOf({ report }: ReportText, { start, end }: Span): Passage {
  return { report: report.id, start, end, text: report.text.slice(start, end) }
}
