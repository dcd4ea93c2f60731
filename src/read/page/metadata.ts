/**
 * Metadata of a page: title, outlet, author, dates, address, language. Reads the tree, gives a draft's fields.
 *
 * What the page prints goes before what it tells machines: the headline readers saw is the first heading that shares words
 * with the machine's title; a date of publication in JSON-LD that the page does not print, where it prints a later one, is
 * that of an older text at the same address. Where a page prints nothing, JSON-LD (schema.org), Open Graph and `<meta>`.
 */
import { isoDate } from '../date-line.ts'
import type { Draft } from '../draft.ts'
import { chooseHeadline, outletIn, SEPARATOR, siteNames } from './headline.ts'
import { type LinkedArticle, readLinkedArticle } from './linked-data.ts'
import { cleanNames, type Printed, readPrinted } from './printed.ts'
import { type PageElement, type PageTree, parseTree, textOf, walk } from './tree.ts'

export type Metadata = Pick<Draft, 'url' | 'outlet' | 'title' | 'byline' | 'publishedAt' | 'updatedAt' | 'language'> & {
  /** Whether JSON-LD says that it may be read without paying; true where it says nothing. */
  readonly isFree: boolean
  /** Facebook's `article:content_tier`: free, metered or locked. */
  readonly tier: string | null
  /** JSON-LD's articleBody. */
  readonly body: string | null
}

/** Reads what a page says of itself. */
export function readMetadata(tree: PageTree): Metadata {
  const article = readLinkedArticle(tree.linkedData)
  const head = readHead(tree.root)
  const printed = readPrinted(tree.root)
  const meta = (...names: string[]) =>
    names.map((name) => head.meta.get(name)).find((value) => value !== undefined) ?? null
  const outlet = decodeTwice(meta('og:site_name') ?? article?.publisher ?? meta('application-name'))
  const machine = decodeTwice(meta('og:title') ?? article?.headline ?? meta('twitter:title') ?? head.title)
  const headline = chooseHeadline(
    printed,
    [machine, article?.headline ?? null, head.title],
    siteNames(head.title, machine, outlet),
  )
  const at = headline?.at ?? 0
  const published = isoDate(article?.publishedAt ?? meta(...PUBLISHED))
  const updated = isoDate(article?.modifiedAt ?? meta(...MODIFIED))
  const url = head.canonical ?? meta('og:url')
  return {
    url,
    outlet: outlet ?? outletIn(head.title, headline?.text ?? null),
    title: headline?.text ?? withoutSite(machine, outlet),
    byline: chooseByline(article, printed, at, meta(...AUTHOR), outlet),
    publishedAt: chooseDate(published, printed, at) ?? dateInAddress(url),
    updatedAt: updated,
    language: head.language ?? article?.language ?? null,
    isFree: article?.isFree ?? true,
    tier: meta('article:content_tier'),
    body: article?.body ?? null,
  }
}

const PUBLISHED = [
  'article:published_time',
  'datepublished',
  'og:published_time',
  'date',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'dc.date',
  'dc.date.issued',
  'dcterms.created',
  'dcterms.date',
  'parsely-pub-date',
  'sailthru.date',
  'article.published',
  'cxenseparse:recs:publishtime',
  'timestamp',
  'release_date',
  'article:post_date',
]
const MODIFIED = [
  'article:modified_time',
  'datemodified',
  'og:updated_time',
  'lastmod',
  'last-modified',
  'dcterms.modified',
]
const AUTHOR = [
  'author',
  'article:author',
  'byl',
  'parsely-author',
  'dc.creator',
  'sailthru.author',
  'article:author_name',
  'citation_author',
]

interface Head {
  readonly meta: Map<string, string>
  title: string | null
  canonical: string | null
  language: string | null
}

function readHead(root: PageElement): Head {
  const head: Head = { meta: new Map(), title: null, canonical: null, language: null }
  walk(root, ({ name, attributes, children }) => {
    if (name === 'meta') {
      const content = attributes.content?.trim()
      for (const key of [attributes.property, attributes.name, attributes.itemprop]) {
        if (key !== undefined && content && !head.meta.has(key.toLowerCase())) head.meta.set(key.toLowerCase(), content)
      }
    } else if (name === 'html') head.language ??= attributes.lang || null
    else if (name === 'title')
      head.title ??=
        children
          .filter((child) => typeof child === 'string')
          .join('')
          .trim() || null
    else if (name === 'link' && attributes.rel === 'canonical') head.canonical ??= attributes.href || null
    return true
  })
  return head
}

/** "Ferry crews strike | Elme Post" without the outlet. */
function withoutSite(title: string | null, outlet: string | null): string | null {
  if (title === null) return null
  const parts = title.split(SEPARATOR)
  const isSite = (part: string | undefined) =>
    outlet !== null && part !== undefined && part.toLowerCase() === outlet.toLowerCase()
  if (parts.length > 1 && isSite(parts.at(-1)))
    return title.slice(0, title.lastIndexOf(parts.at(-1)!)).replace(/(?<![\s|–—·•»-])[\s|–—·•»-]+$/, '')
  if (parts.length > 1 && isSite(parts[0])) return title.slice(title.indexOf(parts[1]!))
  return title
}

/** Farthest that a byline or date stands from its headline, in units of text before and after it. */
const NEAR = { before: 400, after: 1200 }

/** Authors of one report are named together: units between the first name and the last. */
const MAX_APART = 120

function isNear(at: number, headline: number): boolean {
  return at >= headline - NEAR.before && at <= headline + NEAR.after
}

function chooseByline(
  article: LinkedArticle | null,
  { bylines }: Printed,
  headline: number,
  meta: string | null,
  outlet: string | null,
): string | null {
  const isPerson = (name: string) => /\s/.test(name.trim()) && name !== outlet
  const house = (name: string) => outlet !== null && name.trim().toLowerCase() === outlet.toLowerCase()
  const linked = (article?.persons ?? [])
    .flatMap((name) => (decodeTwice(name) as string).split(/\s[-–—|]\s/)[0] ?? [])
    .map((name) => (outlet !== null && name.endsWith(`, ${outlet}`) ? name.slice(0, -outlet.length - 2) : name))
    .filter((name) => name.trim() !== '' && !house(name))
  if (linked.length > 0 && linked.every(isPerson)) return [...new Set(linked)].join(', ')
  const near = bylines.filter(({ at }) => isNear(at, headline))
  const firstSure = near.find(({ isSure }) => isSure)?.at ?? 0
  const sure = near.filter(({ isSure, at }) => isSure && at - firstSure <= MAX_APART)
  const shown =
    sure.length > 0 ? [...new Set(sure.map(({ names }) => names))].slice(0, 4).join(', ') : (near[0]?.names ?? null)
  const cleaned = meta === null ? null : cleanNames(decodeTwice(meta) as string)
  if (cleaned !== null && isPerson(cleaned) && (shown === null || cleaned.includes(shown))) return cleaned
  const later = bylines.filter(({ at }) => at > headline)
  const far = (later.find(({ isSure }) => isSure) ?? later[0])?.names ?? null
  const bare = meta === null || /^https?:|[/@]/.test(meta) ? null : decodeTwice(meta)
  return shown ?? cleaned ?? far ?? linked[0] ?? article?.organisations[0] ?? bare
}

/** Days after the machine's date of publication from which a printed date is that of another text, not of an update. */
const MAX_UPDATE_DAYS = 7

function chooseDate(published: string | null, { dates }: Printed, headline: number): string | null {
  const near = dates.filter(({ at }) => isNear(at, headline))
  const shown = near.find(({ isUpdate }) => !isUpdate) ?? near[0]
  if (published === null) return (shown ?? dates.find(({ at }) => at > headline))?.value ?? null
  if (shown === undefined || near.some(({ value }) => value.slice(0, 10) === published.slice(0, 10))) return published
  const days = (Date.parse(shown.value.slice(0, 10)) - Date.parse(published.slice(0, 10))) / 86_400_000
  return Math.abs(days) > MAX_UPDATE_DAYS ? shown.value : published
}

/** ".../2016/02/09/what-tutoring-is" */
function dateInAddress(url: string | null): string | null {
  const match = /\/((?:19|20)\d\d)\/?-?(0[1-9]|1[0-2])\/?-?(0[1-9]|[12]\d|3[01])[/-]/.exec(url ?? '')
  return match === null ? null : `${match[1]}-${match[2]}-${match[3]}`
}

/** Entities inside entities: "Maria &amp;amp; Katerina" is left as "&amp;" by one decoding. */
function decodeTwice(text: string | null): string | null {
  return text === null || !/&#?\w{2,8};/.test(text) ? text : textOf(parseTree(text).root)
}
