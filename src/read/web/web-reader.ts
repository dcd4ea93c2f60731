/**
 * Reading addresses: each is asked once, politely (`polite-fetcher.ts`); an answer becomes a part to be read in its form,
 * anything else one problem line.
 */
import type { Origin, Problem } from '../../model.ts'
import { charsetOf, mediaTypeOf } from '../archive/http-message.ts'
import type { Part } from '../part.ts'
import { cannotRead } from '../problem.ts'
import { isAnyAddress, isPublicAddress } from './address.ts'
import { AnswerCache } from './answer-cache.ts'
import { DEFAULT_LIMITS, FetchFailure, type Resource } from './fetch-resource.ts'
import { PoliteFetcher } from './polite-fetcher.ts'

export interface WebOptions {
  readonly allowPrivate: boolean
  readonly pauseMs: number | undefined
  /** Folder in which answers are kept from run to run; undefined to keep none. */
  readonly cacheFolder: string | undefined
}

const WANTED = 'the address of a page or feed that may be read'

/** An answer, with the time of it. */
export type Fetched = Part & { readonly fetchedAt: string }

export class WebReader {
  readonly #fetcher: PoliteFetcher
  readonly #cache: AnswerCache | null
  readonly #asked = new Set<string>()

  constructor({ allowPrivate, pauseMs, cacheFolder }: WebOptions) {
    this.#cache = cacheFolder === undefined ? null : new AnswerCache(cacheFolder)
    this.#fetcher = new PoliteFetcher({
      limits: { ...DEFAULT_LIMITS, isAllowed: allowPrivate ? isAnyAddress : isPublicAddress },
      ...(pauseMs === undefined ? {} : { pauseMs }),
    })
  }

  /** Fetches an address; a problem for one that fails, is refused, or was asked before. */
  async fetch(address: string): Promise<Fetched | Problem> {
    const origin = { kind: 'url', location: address } as const
    const url = URL.parse(address)
    if (url === null) return cannotRead(origin, 'address', 'it is no address', 'an http or https address')
    if (url.protocol !== 'http:' && url.protocol !== 'https:') {
      return cannotRead(origin, 'scheme', `its scheme is "${url.protocol}"`, 'an http or https address')
    }
    url.hash = ''
    if (this.#asked.has(url.href)) return cannotRead(origin, 'repeated', 'it was read before', 'each address once')
    this.#asked.add(url.href)
    try {
      const kept = (await this.#cache?.get(url.href)) ?? null
      const fetched = await this.#fetcher.fetch(url.href, kept?.validators ?? null)
      if (fetched.kind === 'forbidden') {
        return cannotRead(origin, 'robots', "the site's robots.txt forbids it", 'an address that robots may read')
      }
      if (kept !== null && fetched.resource.status === 304) return partOf(kept, origin)
      await this.#cache?.put(url.href, fetched.resource)
      return partOf(fetched.resource, origin)
    } catch (error) {
      if (error instanceof FetchFailure) return cannotRead(origin, error.code, error.message, WANTED)
      throw error
    }
  }
}

function partOf({ status, body, contentType, url, answeredAt }: Resource, origin: Origin): Fetched | Problem {
  if (status < 200 || status > 299) {
    const isWalled = status === 401 || status === 402 || status === 403
    const found = isWalled
      ? `the server does not let us in (status ${status})`
      : `the server answered with status ${status}`
    return cannotRead(origin, `http-${status}`, found, WANTED)
  }
  const name = lastSegment(url)
  return {
    bytes: body,
    origin,
    stem: name.replace(/\.\w{1,5}$/, '') || new URL(url).hostname,
    mediaType: contentType === null ? null : mediaTypeOf(contentType),
    charset: contentType === null ? null : charsetOf(contentType),
    // "…/news/2031.03.14": no ending of a file; the server says what it is.
    name: /\.[a-z]{2,5}$/i.test(name) && contentType === null ? name : '',
    url,
    fetchedAt: answeredAt,
  }
}

/** "https://example.org/news/port%20shut/" ends in "port shut". */
function lastSegment(url: string): string {
  const last = new URL(url).pathname.split('/').findLast((part) => part !== '') ?? ''
  try {
    return decodeURIComponent(last)
  } catch (error) {
    if (error instanceof URIError) return last
    throw error
  }
}
