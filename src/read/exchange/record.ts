/**
 * One record: names and values become a draft. Field names as Stemma, feeds and corpora write them, passim (`id`, `text`,
 * `series`) and NGEC (`id`, `date`, `event_text`) among them; read with case, blanks and low lines folded, so that a
 * table's "Publication date" is `publicationDate`.
 */
import { isoDate } from '../date-line.ts'
import { type Draft, draftOf, joinParagraphs } from '../draft.ts'
import { htmlParagraphs } from './body.ts'

/** Folded names of each field, the surest first. */
const FIELDS = {
  text: [
    'text',
    'body',
    'bodytext',
    'content',
    'fulltext',
    'articletext',
    'eventtext',
    'articlebody',
    'maintext',
    'article',
  ],
  html: ['contenthtml', 'bodyhtml', 'html'],
  title: ['title', 'headline', 'eventtitle', 'articletitle'],
  id: ['id', 'guid', 'docid', 'articleid', 'uuid', 'url', 'link', 'uri'],
  url: ['url', 'link', 'uri', 'articleurl', 'sourceurl', 'address'],
  outlet: [
    'outlet',
    'publisher',
    'publication',
    'site',
    'source',
    'sourcename',
    'series',
    'newspaper',
    'feed',
    'domain',
  ],
  byline: ['byline', 'author', 'authors', 'creator', 'writer', 'by'],
  published: [
    'publishedat',
    'published',
    'datepublished',
    'publicationdate',
    'pubdate',
    'publishdate',
    'publishedon',
    'date',
    'time',
    'timestamp',
    'created',
  ],
  updated: ['updatedat', 'updated', 'datemodified', 'modified'],
  language: ['language', 'lang', 'inlanguage'],
} as const satisfies Record<string, readonly string[]>

/** Levels of lists and objects in which a value is looked for. */
const MAX_DEPTH = 4

/** Whether a name stands for a field that a record has, as a table's header is told from its first row. */
export function isFieldName(name: string): boolean {
  const folded = fold(name)
  return Object.values(FIELDS).some((names) => (names as readonly string[]).includes(folded))
}

/** The draft of a record; null where it has no text. */
export function draftOfRecord(
  record: Readonly<Record<string, unknown>>,
  origin: Draft['origin'],
  stem: string,
): Draft | null {
  const values = new Map<string, unknown>()
  for (const [name, value] of Object.entries(record)) if (!values.has(fold(name))) values.set(fold(name), value)
  const field = (name: keyof typeof FIELDS) =>
    FIELDS[name].map((key) => asText(values.get(key), 0)).find((value) => value !== null) ?? null
  const html = field('html')
  const text = field('text')
  const isMarked = text !== null && /^\s*<(?:p|div|h\d|article|body|html)\b/i.test(text)
  const plain = text === null || isMarked ? null : text.split(/[\n\r\u2028\u2029]+/)
  const marked = isMarked ? text : html
  const paragraphs = plain ?? (marked === null ? null : htmlParagraphs(marked))
  if (paragraphs === null || paragraphs.length === 0) return null
  const title = field('title')
  return {
    ...draftOf(origin, field('id') ?? stem, joinParagraphs(title, paragraphs)),
    isPlain: false,
    url: field('url'),
    outlet: field('outlet'),
    title,
    byline: field('byline'),
    publishedAt: isoDate(field('published')),
    updatedAt: isoDate(field('updated')),
    language: field('language'),
  }
}

function fold(name: string): string {
  return name.toLowerCase().replace(/[\s_-]/g, '')
}

/** A string or number, or the name of an object, as text; null where there is nothing to read. */
function asText(value: unknown, depth: number): string | null {
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return value.trim() === '' ? null : value.replace(/^\uFEFF/, '')
  if (depth > MAX_DEPTH) return null
  if (Array.isArray(value)) {
    const items = value.map((item) => asText(item, depth + 1)).filter((item) => item !== null)
    return items.length > 0 ? items.join(', ') : null
  }
  return typeof value === 'object' && value !== null && 'name' in value ? asText(value.name, depth + 1) : null
}
