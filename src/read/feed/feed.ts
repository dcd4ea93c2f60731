/**
 * Feeds: RSS 0.9x to 2.0, RDF, Atom and JSON Feed become drafts, one an item with its full text; an item with a summary
 * only is a link to its report. feedsmith reads the formats; XML that it rejects is written anew from a lenient reading
 * (`rewriteXml`) and tried once more, for feeds in the wild have bare ampersands, HTML's entities and unclosed tags.
 */
import { parseFeed } from 'feedsmith'
import type { Problem } from '../../model.ts'
import type { Linked } from '../content.ts'
import { isoDate } from '../date-line.ts'
import { type Draft, draftOf, joinParagraphs } from '../draft.ts'
import { htmlParagraphs, plainParagraphs } from '../exchange/body.ts'
import { cannotRead } from '../problem.ts'
import type { Place } from '../source.ts'
import { absolute, linkTo } from './link.ts'
import { rewriteXml } from './rewrite-xml.ts'

/** An item as all formats have it. */
interface Item {
  readonly id: string | null
  readonly url: string | null
  readonly title: string | null
  /** Where the item names its source; null for the feed's own. */
  readonly outlet: string | null
  readonly byline: string | null
  readonly publishedAt: string | null
  readonly updatedAt: string | null
  readonly language: string | null
  /** Paragraphs of the whole text, and of the summary. */
  readonly full: readonly string[]
  readonly summary: readonly string[]
}

/** A "description" of at least so many characters, in two paragraphs or more, is the report: many RSS feeds have no other field. */
const FULL_TEXT_UNITS = 700

/** Reads the items of a feed, in its order. Linear. */
export function* parseFeedText(text: string, place: Place): Generator<Draft | Linked | Problem> {
  const parsed = tryFeed(text) ?? (text.trimStart().startsWith('<') ? tryFeed(rewriteXml(text)) : null)
  if (parsed === null) {
    yield cannotRead(place.origin, 'broken-feed', 'it is no readable feed', 'RSS, Atom, RDF or JSON Feed')
    return
  }
  const items = itemsOf(parsed, place)
  const feed = nameOfFeed(parsed)
  if (items.length === 0) yield cannotRead(place.origin, 'no-reports', 'the feed has no item', 'items with reports')
  for (const [at, item] of items.entries()) yield contentOf(item, at, feed, place)
}

function contentOf(item: Item, at: number, feed: string | null, place: Place): Draft | Linked | Problem {
  const origin = { kind: 'feed', location: `${place.origin.location}#${at + 1}` } as const
  const stem = stemOf(item) ?? `${place.stem}-${at + 1}`
  const { title, url, outlet, byline, publishedAt, updatedAt, language } = item
  const known = { title, url, outlet, byline, publishedAt, updatedAt, language, feed, isPlain: false }
  const draft = (paragraphs: readonly string[]) => ({
    ...draftOf(origin, stem, joinParagraphs(title, paragraphs)),
    ...known,
  })
  if (item.full.length > 0) return draft(item.full)
  const link = linkTo(url, null, { title, outlet: outlet ?? feed, byline, publishedAt, language })
  const summary =
    item.summary.length === 0
      ? cannotRead(origin, 'no-text', 'the item has no text', 'an item with its text or a summary')
      : { ...draft(item.summary), stub: 'The feed has a summary of the report only.' }
  return link === null ? summary : { link, summary }
}

type AnyFeed = ReturnType<typeof parseFeed>

function tryFeed(text: string): AnyFeed | null {
  try {
    return parseFeed(text)
  } catch (error) {
    // feedsmith's own errors: nothing recognised, nothing well formed.
    if (error instanceof Error) return null
    throw error
  }
}

/** "Harbour Post: all news" and "Harbour Post | World" are the Harbour Post's. */
function nameOfFeed({ feed }: AnyFeed): string | null {
  const title = plainText(typeof feed.title === 'object' ? feed.title?.value : feed.title)
  return title?.split(/[:|»]| [–—-] /, 1)[0]?.trim() || title
}

function itemsOf(parsed: AnyFeed, place: Place): Item[] {
  switch (parsed.format) {
    case 'rss': {
      const { items = [], language, link } = parsed.feed
      const base = link ?? place.url
      return items.map((item) => {
        const url =
          absolute(item.link, base) ?? (item.guid?.isPermaLink === false ? null : absolute(item.guid?.value, null))
        const encoded = paragraphsOf(item.content?.encoded)
        const described = paragraphsOf(item.description)
        const isWhole = encoded.length === 0 && described.length > 1 && described.join('').length >= FULL_TEXT_UNITS
        return {
          id: item.guid?.value ?? null,
          url,
          title: plainText(item.title),
          outlet: plainText(item.source?.title),
          byline: item.dc?.creators?.join(', ') ?? personName(item.authors?.[0]) ?? null,
          publishedAt: dateOf(item.pubDate ?? item.dc?.dates?.[0] ?? null),
          updatedAt: dateOf(item.atom?.updated ?? null),
          language: language ?? null,
          full: isWhole ? described : encoded,
          summary: described,
        }
      })
    }
    case 'rdf': {
      const { items = [] } = parsed.feed
      return items.map((item) => ({
        id: item.link ?? null,
        url: absolute(item.link, place.url),
        title: plainText(item.title),
        outlet: null,
        byline: item.dc?.creators?.join(', ') ?? null,
        publishedAt: dateOf(item.dc?.dates?.[0] ?? null),
        updatedAt: null,
        language: item.dc?.languages?.[0] ?? null,
        full: paragraphsOf(item.content?.encoded),
        summary: paragraphsOf(item.description),
      }))
    }
    case 'atom': {
      const { entries = [], xml } = parsed.feed
      return entries.map((entry) => {
        const link = entry.links?.find(({ rel }) => rel === undefined || rel === 'alternate') ?? entry.links?.[0]
        return {
          id: entry.id ?? null,
          url: absolute(link?.href, place.url),
          title: plainText(entry.title?.value),
          outlet: plainText(entry.source?.title?.value),
          byline: entry.authors?.map(({ name }) => name).join(', ') || null,
          publishedAt: dateOf(entry.published ?? entry.updated ?? null),
          updatedAt: dateOf(entry.updated ?? null),
          language: entry.xml?.lang ?? xml?.lang ?? null,
          full: atomParagraphs(entry.content),
          summary: atomParagraphs(entry.summary),
        }
      })
    }
    case 'json': {
      const { items = [], language } = parsed.feed
      return items.map((item) => ({
        id: item.id ?? null,
        url: absolute(item.url ?? item.external_url, place.url),
        title: plainText(item.title),
        outlet: null,
        byline: item.authors?.map(({ name }) => name).join(', ') || null,
        publishedAt: dateOf(item.date_published ?? null),
        updatedAt: dateOf(item.date_modified ?? null),
        language: item.language ?? language ?? null,
        full:
          item.content_html === undefined
            ? plainParagraphs(item.content_text ?? '')
            : htmlParagraphs(item.content_html),
        summary: plainParagraphs(item.summary ?? ''),
      }))
    }
    default:
      return parsed satisfies never
  }
}

const ESCAPED_TAG = /&lt;(?:p|br|div|a|em|strong|b|i|span|img|h[1-6]|ul|ol|li|blockquote)(?:\s|\/|&gt;)/i

/** Markup, escaped or not, as paragraphs; plain text by its lines. */
function paragraphsOf(text: string | undefined): string[] {
  if (text === undefined || text.trim() === '') return []
  // Escaped once too often: "&amp;lt;p&amp;gt;" comes as "&lt;p&gt;".
  if (!/<[a-z]/i.test(text) && ESCAPED_TAG.test(text)) return paragraphsOf(htmlParagraphs(text).join('\n'))
  return /<[a-z][^<>]{0,500}>|&[#\w]{2,10};/i.test(text) ? htmlParagraphs(text) : plainParagraphs(text)
}

function atomParagraphs(content: { value?: string; type?: string } | undefined): string[] {
  const value = content?.value ?? ''
  return content?.type === 'text' ? plainParagraphs(value) : paragraphsOf(value)
}

/** feedsmith leaves dates as they are written. */
function dateOf(value: unknown): string | null {
  return typeof value === 'string' ? isoDate(value) : null
}

/** A title without markup: feeds escape it twice, or not at all. */
function plainText(text: string | null | undefined): string | null {
  if (text === null || text === undefined) return null
  return htmlParagraphs(text).join(' ').trim() || null
}

function personName(person: unknown): string | null {
  const name = typeof person === 'object' && person !== null && 'name' in person ? person.name : person
  if (typeof name !== 'string') return null
  // "desk@example.org (Ada Lunt)", as RSS 2.0 has it.
  return (/\(([^()]{2,80})\)\s*$/.exec(name)?.[1] ?? name).trim() || null
}

/** The end of an address or id: "rss-20251014-0117", "tolsund-talks-what-we-know". */
function stemOf({ id, url }: Item): string | null {
  const named = id !== null && !/[/:]/.test(id) ? id : (url ?? id)
  if (named === null) return null
  const parts = (named.split(/[?#]/, 1)[0] ?? '').split(/[/:]/)
  return parts.findLast((part) => part !== '')?.replace(/\.\w{2,5}$/, '') || null
}
