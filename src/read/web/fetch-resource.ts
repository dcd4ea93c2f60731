/**
 * Fetches one resource of the web within limits: http and https only, never an address inside a network, a bounded number
 * of redirects, bytes and seconds. What comes is bytes; nothing of it is run.
 */
import { isIP } from 'node:net'
import { Agent, fetch, type Response } from 'undici'
import { type AddressPolicy, guardedLookup, isPublicAddress, RefusedAddress } from './address.ts'

export interface FetchLimits {
  /** Of one request, from first byte out to last byte in. */
  readonly timeoutMs: number
  readonly maxBytes: number
  readonly maxRedirects: number
  readonly isAllowed: AddressPolicy
}

export const DEFAULT_LIMITS: FetchLimits = {
  timeoutMs: 20_000,
  // The largest page among 892 pages of measuring data has 3.1 MB.
  maxBytes: 10 * 1024 * 1024,
  maxRedirects: 5,
  isAllowed: isPublicAddress,
}

/** What the server said of a version, to ask next time whether there is a newer one. */
export interface Validators {
  readonly etag: string | null
  readonly lastModified: string | null
}

/** A resource as it came. `url` is where the redirects ended. */
export interface Resource {
  readonly url: string
  readonly status: number
  readonly contentType: string | null
  readonly validators: Validators
  /** Seconds that the server asks to wait, where it does. */
  readonly retryAfter: number | null
  /** When the server says it answered, else when it came; ISO 8601. */
  readonly answeredAt: string
  readonly body: Uint8Array
}

/** Why a resource did not come. */
export class FetchFailure extends Error {
  override readonly name = 'FetchFailure'
  readonly code: 'address' | 'scheme' | 'redirects' | 'size' | 'timeout' | 'network'
  constructor(code: FetchFailure['code'], message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}

/** Who asks, said to every server (RFC 9110, 10.1.5). */
export const USER_AGENT = 'Stemma/0.1 (reads news reports for comparison)'

/** What one request gave: a resource, or the address that it is at now. */
export type Answer = { readonly resource: Resource } | { readonly movedTo: string }

/**
 * Fetches `address`, following redirects. An answer of any status is a resource, 304 and 404 too; `previous` makes the
 * request conditional.
 *
 * @throws {FetchFailure} If the address is not allowed, a limit is passed or the connection fails.
 */
export async function fetchResource(
  address: string,
  limits: FetchLimits = DEFAULT_LIMITS,
  previous: Validators | null = null,
): Promise<Resource> {
  let url = address
  for (let redirects = 0; redirects <= limits.maxRedirects; redirects++) {
    const answer = await request(url, limits, previous)
    if ('resource' in answer) return answer.resource
    url = answer.movedTo
  }
  throw tooManyRedirects(limits)
}

/** What to say of an address that leads on too often. */
export function tooManyRedirects({ maxRedirects }: FetchLimits): FetchFailure {
  return new FetchFailure('redirects', `redirects more than ${maxRedirects} times`)
}

/**
 * Makes one request; follows nothing.
 *
 * @throws {FetchFailure} As `fetchResource`.
 */
export async function request(address: string, limits: FetchLimits, previous: Validators | null): Promise<Answer> {
  const signal = AbortSignal.timeout(limits.timeoutMs)
  const dispatcher = new Agent({ connect: { lookup: guardedLookup(limits.isAllowed) }, maxHeaderSize: 32 * 1024 })
  try {
    const url = checkAddress(address, limits)
    const response = await fetch(url, { dispatcher, signal, redirect: 'manual', headers: requestHeaders(previous) })
    const next = response.status >= 300 && response.status < 400 ? response.headers.get('location') : null
    if (next === null) return { resource: await readResource(url, response, limits) }
    await response.body?.cancel()
    return { movedTo: checkAddress(wholeAddress(next, url), limits).href }
  } catch (error) {
    throw failureOf(error, limits)
  } finally {
    // Not awaited: a server that keeps the connection open must not keep us.
    void dispatcher.destroy()
  }
}

function wholeAddress(location: string, base: URL): string {
  const url = URL.parse(location, base)
  if (url === null) throw new FetchFailure('address', `redirects to "${location}", which is no address`)
  return url.href
}

/** A literal address is never looked up, so it is checked here; a name is checked when it is looked up. */
function checkAddress(address: string, { isAllowed }: FetchLimits): URL {
  const url = new URL(address)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new FetchFailure('scheme', `wanted http: or https:, got "${url.protocol}"`)
  }
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1')
  if (isIP(host) !== 0 && !isAllowed(host)) throw new RefusedAddress(host)
  return url
}

function requestHeaders(previous: Validators | null): Record<string, string> {
  return {
    'user-agent': USER_AGENT,
    accept: 'text/html, application/xhtml+xml, application/xml;q=0.9, application/json;q=0.9, */*;q=0.5',
    ...(previous?.etag ? { 'if-none-match': previous.etag } : {}),
    ...(previous?.lastModified ? { 'if-modified-since': previous.lastModified } : {}),
  }
}

async function readResource(url: URL, response: Response, limits: FetchLimits): Promise<Resource> {
  const { headers, status } = response
  return {
    url: url.href,
    status,
    contentType: headers.get('content-type'),
    validators: { etag: headers.get('etag'), lastModified: headers.get('last-modified') },
    retryAfter: parseRetryAfter(headers.get('retry-after'), headers.get('date')),
    answeredAt: timeOf(headers.get('date')),
    body: await readBody(response, limits.maxBytes),
  }
}

function timeOf(date: string | null): string {
  const time = Date.parse(date ?? '')
  return (Number.isNaN(time) ? new Date() : new Date(time)).toISOString()
}

/** Counts what really comes, unpacked: a server may lie about the length, and a small body may unpack to a large one. */
async function readBody(response: Response, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength
    if (size > maxBytes) throw new FetchFailure('size', `has more than ${maxBytes} bytes`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** Seconds, or a date told against the server's own (RFC 9110, 10.2.3); null where there is none that can be read. */
function parseRetryAfter(value: string | null, date: string | null): number | null {
  if (value === null) return null
  if (/^\d{1,9}$/.test(value)) return Number(value)
  const seconds = (Date.parse(value) - Date.parse(date ?? '')) / 1000
  return Number.isNaN(seconds) ? null : Math.max(0, Math.round(seconds))
}

function failureOf(error: unknown, limits: FetchLimits): FetchFailure {
  if (error instanceof FetchFailure) return error
  const causes = causesOf(error)
  const refused = causes.find((cause) => cause instanceof RefusedAddress)
  if (refused !== undefined) return new FetchFailure('address', refused.message, { cause: error })
  if (causes.some((cause) => cause.name === 'TimeoutError')) {
    return new FetchFailure('timeout', `did not answer within ${limits.timeoutMs / 1000} s`, { cause: error })
  }
  const last = causes.at(-1)
  const code = last !== undefined && 'code' in last ? String(last.code) : ''
  return new FetchFailure('network', NETWORK[code] ?? last?.message ?? String(error), { cause: error })
}

/** What the system's and undici's codes mean to people. */
const NETWORK: Readonly<Record<string, string>> = {
  ENOTFOUND: 'there is no host of that name',
  EAI_AGAIN: 'the host could not be looked up now',
  ECONNREFUSED: 'the server refuses connections',
  ECONNRESET: 'the server broke the connection off',
  UND_ERR_SOCKET: 'the server broke the connection off',
  UND_ERR_HEADERS_OVERFLOW: 'the headers of the answer are too long',
  HPE_HEADER_OVERFLOW: 'the headers of the answer are too long',
}

function causesOf(error: unknown): Error[] {
  const causes: Error[] = []
  for (let each = error; each instanceof Error && causes.length < 8; each = each.cause) causes.push(each)
  return causes
}
