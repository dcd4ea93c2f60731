/**
 * A draft: a report on the way in, before its furniture, language and id are found. Parsers of all forms give drafts;
 * `finish.ts` makes reports of them.
 */
import type { Origin } from '../model.ts'
import type { Link } from './feed/link.ts'

export interface Draft {
  readonly origin: Origin
  /** What the id is made from: a file's stem, a record's own id. */
  readonly stem: string
  readonly text: string
  /** `text` is a file's own text: its first and last lines may name outlet, author and date. */
  readonly isPlain: boolean
  readonly url: string | null
  readonly outlet: string | null
  /** Where `isPlain` it is null: the headline is looked for in the text. */
  readonly title: string | null
  readonly byline: string | null
  readonly publishedAt: string | null
  readonly updatedAt: string | null
  /** BCP 47 as declared; null where nothing is. */
  readonly language: string | null
  /** Parts of a page that were left out, for `stemma read --explain`. */
  readonly removed: readonly Removed[]
  /** Why the page itself says that this is not the whole text: "the page says it is not free to read". */
  readonly stub: string | null
  /** Whose text it is and what may be done with it, where the input says so. */
  readonly rights?: string
  /** Until when it must not be published, where the input says so. */
  readonly embargoedUntil?: string
  /** The feed or list that it came in: its outlet, where neither report nor text names one. */
  readonly feed?: string | null
  /** When it was fetched or its file last written, ISO 8601. */
  readonly fetchedAt?: string | null
}

/** A part of a page that is not in the report's text. */
export interface Removed {
  /** How the page names it: `aside.related`. */
  readonly element: string
  /** Its first words. */
  readonly text: string
  readonly why: string
}

/** A draft that knows nothing but its text. */
export function draftOf(origin: Origin, stem: string, text: string): Draft {
  return {
    origin,
    stem,
    text,
    isPlain: true,
    url: null,
    outlet: null,
    title: null,
    byline: null,
    publishedAt: null,
    updatedAt: null,
    language: null,
    removed: [],
    stub: null,
  }
}

/** A draft with what a list says of it where the report itself says nothing. */
export function fillFrom(draft: Draft, link: Link): Draft {
  const { url, title, outlet, byline, publishedAt, language } = draft
  return {
    ...draft,
    url: url ?? link.url,
    // In a plain text the headline stands in the text.
    title: draft.isPlain ? null : (title ?? link.title),
    outlet: outlet ?? link.outlet,
    byline: byline ?? link.byline,
    publishedAt: publishedAt ?? link.publishedAt,
    language: language ?? link.language,
  }
}

/** Paragraphs parted by one blank line, the title first where they do not begin with it. */
export function joinParagraphs(title: string | null, paragraphs: readonly string[]): string {
  const body = paragraphs.map((paragraph) => paragraph.trim()).filter((paragraph) => paragraph !== '')
  const begins = title === null || (body[0] !== undefined && fold(body[0]) === fold(title))
  return (begins || title === null ? body : [title.trim(), ...body]).join('\n\n')
}

function fold(text: string): string {
  return text
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase()
}
