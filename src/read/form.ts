/**
 * Forms: the table of everything that is read. Each form says how its content begins, how its files are named and called by
 * servers, and reads it; its parser is loaded only then. A source is of the first form whose content it begins with (a page
 * saved as .txt is a page), else of the form that its media type or name says.
 *
 * To add a form: a parser in a folder of this stage, a row here at the place where its content is told before a wider form
 * (a feed is XML, XML is text), a test with a file of it, and a broken one among the hostile inputs.
 */

import type { Content } from './content.ts'
import { draftOf } from './draft.ts'
import { absolute } from './feed/link.ts'
import { opensElement, opensLines, opensMail, opensPage, plainStart } from './openings.ts'
import { MAX_PART_BYTES } from './part.ts'
import type { Source } from './source.ts'

export interface Form {
  readonly name: string
  /** Endings of file names, lower case. */
  readonly endings: readonly string[]
  readonly mediaTypes: readonly string[]
  /** Whether the first characters (white space, marks and NUL dropped) show this form whatever the name says. */
  readonly opens: (start: string) => boolean
  readonly read: (source: Source) => AsyncIterable<Content>
}

/** Largest file that is one report, in bytes: 10 MB, as for an answer from the web. Lists of reports may be larger. */
const MAX_REPORT_BYTES = MAX_PART_BYTES

export const FORMS: readonly Form[] = [
  {
    name: 'PDF',
    endings: ['.pdf'],
    mediaTypes: ['application/pdf'],
    opens: (start) => start.startsWith('%PDF-'),
    async *read(source) {
      const { parsePdf } = await import('./archive/pdf.ts')
      yield await parsePdf(await source.bytes(MAX_REPORT_BYTES), source.place.origin, source.place.stem)
    },
  },
  {
    name: 'ZIP archive',
    endings: ['.zip', '.wacz'],
    mediaTypes: ['application/zip', 'application/wacz'],
    opens: (start) => start.startsWith('PK\u0003\u0004'),
    async *read(source) {
      const { readZip } = await import('./archive/zip.ts')
      yield* readZip(source.path ?? (await source.bytes()), source.place.origin.location)
    },
  },
  {
    name: 'WARC archive',
    endings: ['.warc'],
    mediaTypes: ['application/warc'],
    opens: (start) => /^WARC\/\d/.test(start),
    async *read(source) {
      const { readWarc } = await import('./archive/warc.ts')
      yield* readWarc(source.stream(), source.place.origin.location)
    },
  },
  {
    name: 'mailbox',
    endings: ['.mbox'],
    mediaTypes: ['application/mbox'],
    opens: (start) => /^From \S{1,320} .{0,40}\d\d:\d\d/.test(start),
    async *read(source) {
      const { splitMbox } = await import('./archive/mbox.ts')
      yield* splitMbox(source.stream(), source.place.origin.location, source.place.stem)
    },
  },
  {
    name: 'mail or saved page',
    endings: ['.eml', '.mht', '.mhtml'],
    mediaTypes: ['message/rfc822', 'multipart/related'],
    opens: opensMail,
    async *read(source) {
      const { parseMail } = await import('./archive/mail.ts')
      yield await parseMail(await source.bytes(MAX_REPORT_BYTES), source.place.origin, source.place.stem)
    },
  },
  {
    name: 'NewsML-G2 or NITF',
    endings: ['.nitf', '.newsml'],
    mediaTypes: [
      'application/nitf+xml',
      'application/vnd.iptc.g2.newsitem+xml',
      'application/vnd.iptc.g2.newsmessage+xml',
    ],
    opens: (start) => opensElement(start, /newsMessage|newsItem|nitf/),
    async *read(source) {
      const { parseXmlNews } = await import('./exchange/xml-news.ts')
      yield* parseXmlNews(await source.text(), source.place.origin, source.place.stem)
    },
  },
  {
    name: 'feed',
    endings: ['.rss', '.atom'],
    mediaTypes: ['application/rss+xml', 'application/atom+xml', 'application/rdf+xml', 'application/feed+json'],
    opens: (start) =>
      opensElement(start, /rss|feed|RDF/) ||
      /^\{[^}]{0,400}"version"\s*:\s*"https?:\\?\/\\?\/jsonfeed\.org/.test(start),
    async *read(source) {
      const { parseFeedText } = await import('./feed/feed.ts')
      yield* parseFeedText(await source.text(), source.place)
    },
  },
  {
    name: 'list of feeds or sitemap',
    endings: ['.opml'],
    mediaTypes: ['text/x-opml'],
    opens: (start) => opensElement(start, /opml|urlset|sitemapindex/),
    async *read(source) {
      const { parseList } = await import('./feed/list.ts')
      yield* parseList(await source.text(), source.place)
    },
  },
  {
    name: 'page',
    endings: ['.html', '.htm', '.xhtml'],
    mediaTypes: ['text/html', 'application/xhtml+xml'],
    opens: opensPage,
    async *read(source) {
      const { parsePage } = await import('./page/index.ts')
      const { origin, stem, url } = source.place
      const draft = parsePage(await source.text(MAX_REPORT_BYTES), origin, stem)
      if (draft === null)
        throw source.failure('no-text', 'no main text was found on the page', 'a page with a report on it')
      yield { ...draft, url: absolute(draft.url, url) ?? url }
    },
  },
  {
    name: 'JSON',
    endings: ['.json', '.jsonld'],
    mediaTypes: ['application/json', 'application/ld+json'],
    opens: (start) => /^(?:\[\s*\{|\{\s*")/.test(start) && !opensLines(start),
    async *read(source) {
      const { parseJsonDocument } = await import('./exchange/json.ts')
      yield* parseJsonDocument(await source.text(), source.place.origin, source.place.stem)
    },
  },
  {
    name: 'JSON Lines',
    endings: ['.jsonl', '.ndjson'],
    mediaTypes: ['application/jsonl', 'application/x-ndjson', 'application/json-lines'],
    opens: opensLines,
    async *read(source) {
      const { readJsonLines } = await import('./exchange/json.ts')
      yield* readJsonLines(source.stream(), source.place.origin.location)
    },
  },
  {
    name: 'table',
    endings: ['.csv', '.tsv'],
    mediaTypes: ['text/csv', 'text/tab-separated-values'],
    opens: () => false,
    async *read(source) {
      const { parseTable } = await import('./exchange/table.ts')
      yield* parseTable(await source.text(), source.place.origin, source.place.stem)
    },
  },
  {
    name: 'XML',
    endings: ['.xml'],
    mediaTypes: ['application/xml', 'text/xml'],
    opens: (start) => start.startsWith('<?xml'),
    async *read(source) {
      // A server's warnings may stand before a feed.
      const text = await source.text()
      const start = text.search(/<(?:rss|feed|rdf:RDF)[\s>]/)
      if (start >= 0) {
        const { parseFeedText } = await import('./feed/feed.ts')
        yield* parseFeedText(text.slice(start), source.place)
        return
      }
      throw source.failure(
        'unknown-form',
        'the form of its XML is unknown',
        'NewsML-G2, NITF, RSS, Atom, OPML or a sitemap',
      )
    },
  },
  {
    name: 'text',
    endings: ['.txt', '.text', '.md', '.markdown'],
    mediaTypes: ['text/plain', 'text/markdown'],
    opens: () => false,
    async *read(source) {
      const { origin, stem, url } = source.place
      yield { ...draftOf(origin, stem, await source.text(MAX_REPORT_BYTES)), url }
    },
  },
]

const TEXT = FORMS.at(-1) as Form

/** What is said to be wanted where a form is unknown. */
export const KNOWN_FORMS = FORMS.map(({ name }) => name).join(', ')

/** Names of data that lies beside reports as often as it holds them. */
const OFTEN_OTHER = /\.(?:json|jsonld|csv|tsv|xml|zip)(?:\.gz)?$/i

/** Whether a file of that name may well be no report: one that nobody named is then passed over. */
export function isOftenOther(name: string): boolean {
  return OFTEN_OTHER.test(name)
}

/** Whether a file of that name is of a known form; packed ones by the name inside. */
export function isKnownName(name: string): boolean {
  return formNamed(name.replace(/\.gz$/i, '')) !== null
}

/** The form of a source, by content, media type, name; null where none of them says it. */
export async function formOf(source: Source): Promise<Form | null> {
  const start = plainStart(await source.start())
  const { mediaType, name } = source.place
  const isOpened = FORMS.find(({ opens }) => opens(start))
  if (isOpened !== undefined) return isOpened
  const isCalled = FORMS.find(({ mediaTypes }) => mediaType !== null && mediaTypes.includes(mediaType))
  // A name without an ending says nothing: standard input, a letter in a mailbox.
  return formNamed(name) ?? isCalled ?? (/\.\w{1,8}$/.test(name) ? null : TEXT)
}

function formNamed(name: string): Form | null {
  const dot = name.lastIndexOf('.')
  const ending = dot < 0 ? '' : name.slice(dot).toLowerCase()
  return FORMS.find(({ endings }) => endings.includes(ending)) ?? null
}
