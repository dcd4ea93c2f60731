/** A plain `Report` of a measuring set: a text with an id, and nothing else known. */
import type { Report } from '../src/model.ts'

export function plainReport(id: string, text: string, more: Partial<Report> = {}): Report {
  return {
    id,
    origin: { kind: 'record', location: id },
    url: null,
    outlet: null,
    title: null,
    byline: null,
    publishedAt: null,
    updatedAt: null,
    versions: [],
    language: 'en',
    text,
    credits: [],
    furniture: [],
    truncated: null,
    ...more,
  }
}
