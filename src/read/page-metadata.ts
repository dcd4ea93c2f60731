/**
 * Metadata of a page: JSON-LD (schema.org NewsArticle), Open Graph, `<meta>`, `<time>`, in that order of trust.
 */
import { isoDate } from './date-line.ts'
import type { Draft } from './draft.ts'

export type Metadata = Pick<
  Draft,
  'url' | 'outlet' | 'title' | 'byline' | 'publishedAt' | 'updatedAt' | 'language' | 'stub'
>

/** Reads what a page says of itself. A broken JSON-LD block is passed over. */
export function readMetadata(document: Document): Metadata {
  const article = findArticle(document)
  const meta = (...names: string[]) => {
    for (const name of names) {
      const element = document.querySelector(`meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`)
      const content = element?.getAttribute('content')?.trim()
      if (content) return content
    }
    return null
  }
  const outlet = nameOf(article?.publisher) ?? meta('og:site_name', 'application-name')
  const time = document.querySelector('time[datetime]')?.getAttribute('datetime') ?? null
  return {
    url: document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? meta('og:url'),
    outlet,
    title:
      nameOf(article?.headline) ??
      meta('og:title', 'twitter:title') ??
      document.querySelector('h1')?.textContent?.trim() ??
      null,
    byline: nameOf(article?.author) ?? meta('author', 'article:author', 'byl', 'parsely-author'),
    publishedAt: isoDate(
      nameOf(article?.datePublished) ?? meta('article:published_time', 'datePublished', 'date', 'pubdate') ?? time,
    ),
    updatedAt: isoDate(nameOf(article?.dateModified) ?? meta('article:modified_time', 'dateModified', 'lastmod')),
    language: document.documentElement?.getAttribute('lang') ?? null,
    stub: article?.isAccessibleForFree === false || article?.isAccessibleForFree === 'False' ? null : null,
  }
}

type Json = { readonly [key: string]: unknown }

function findArticle(document: Document): Json | null {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const data = parse(script.textContent ?? '')
    const found = search(data, 0)
    if (found !== null) return found
  }
  return null
}

function search(data: unknown, depth: number): Json | null {
  if (depth > 6 || typeof data !== 'object' || data === null) return null
  if (Array.isArray(data)) {
    for (const item of data) {
      const found = search(item, depth + 1)
      if (found !== null) return found
    }
    return null
  }
  const object = data as Json
  const types = [object['@type']].flat()
  if (types.some((type) => typeof type === 'string' && /(?:Article|Posting|Report)$/.test(type))) return object
  return search(object['@graph'], depth + 1)
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

function nameOf(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() === '' ? null : value.trim()
  if (Array.isArray(value))
    return (
      value
        .map(nameOf)
        .filter((name) => name !== null)
        .join(', ') || null
    )
  if (typeof value === 'object' && value !== null && 'name' in value) return nameOf(value.name)
  return null
}

interface Element {
  readonly textContent: string | null
  getAttribute(name: string): string | null
}

interface Document {
  readonly documentElement: Element | null
  querySelector(selector: string): Element | null
  querySelectorAll(selector: string): Iterable<Element>
}
