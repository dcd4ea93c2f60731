/**
 * Records: JSON Lines, one report a line. Reads the lines' text, gives drafts and the lines that were none.
 *
 * Field names as Stemma, feeds and corpora write them: id, text (body, content), title (headline), outlet (source, site),
 * url, published (date), byline (author), language.
 */
import { z } from 'zod'
import type { Problem } from '../model.ts'
import { isoDate } from './date-line.ts'
import { type Draft, draftOf, joinParagraphs } from './draft.ts'
import { cannotRead } from './problem.ts'

const RecordShape = z.looseObject({})
const WANTED = 'a JSON object with a "text"'

/** Parses JSON Lines. Each line that is no record is a problem of its own; the others go on. */
export function parseRecords(text: string, location: string): { drafts: Draft[]; problems: Problem[] } {
  const drafts: Draft[] = []
  const problems: Problem[] = []
  for (const [at, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const origin = { kind: 'record', location: `${location}:${at + 1}` } as const
    const record = parseObject(line)
    if (record === null) {
      problems.push(cannotRead(origin, 'broken-json', 'the line is no JSON object', WANTED))
      continue
    }
    const draft = draftOfRecord(record, origin)
    if (draft === null) problems.push(cannotRead(origin, 'no-text', 'the record has no text', WANTED))
    else drafts.push(draft)
  }
  return { drafts, problems }
}

function draftOfRecord(record: Record<string, unknown>, origin: Draft['origin']): Draft | null {
  const field = (...names: string[]) =>
    names.map((name) => asText(record[name])).find((value) => value !== null) ?? null
  const body = field('text', 'body', 'content', 'event_text', 'articleBody')
  if (body === null) return null
  const title = field('title', 'headline', 'event_title')
  const stem = field('id', 'guid', 'url') ?? origin.location.replace(/^.*[\\/]/, '').replace(/\.\w+:/, '-')
  return {
    ...draftOf(origin, stem, joinParagraphs(title, body.split(/[\n\r\u2028\u2029]+/))),
    isPlain: false,
    url: field('url', 'link', 'uri'),
    outlet: field('outlet', 'publisher', 'site', 'source', 'series'),
    title,
    byline: field('byline', 'author', 'creator'),
    publishedAt: isoDate(field('publishedAt', 'published', 'datePublished', 'date_published', 'date')),
    updatedAt: isoDate(field('updatedAt', 'updated', 'dateModified', 'date_modified')),
    language: field('language', 'lang', 'inLanguage'),
  }
}

/** A string or number, or the name of an object, as text; null where there is nothing to read. */
function asText(value: unknown): string | null {
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return value.trim() === '' ? null : value.replace(/^\uFEFF/, '')
  if (Array.isArray(value))
    return (
      value
        .map(asText)
        .filter((item) => item !== null)
        .join(', ') || null
    )
  if (typeof value === 'object' && value !== null && 'name' in value) return asText(value.name)
  return null
}

function parseObject(line: string): Record<string, unknown> | null {
  try {
    return RecordShape.safeParse(JSON.parse(line)).data ?? null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
