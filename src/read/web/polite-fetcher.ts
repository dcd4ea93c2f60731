/**
 * A fetcher that behaves: robots.txt obeyed (RFC 9309), one request at a time for each host, a pause between two, and
 * as long a wait as a server asks for.
 *
 * A host is idle → busy (one request) → pausing → idle. Requests for a busy or pausing host wait in order; hosts do not
 * wait for one another.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import robotsParser, { type Robot } from 'robots-parser'
import {
  DEFAULT_LIMITS,
  type FetchLimits,
  fetchResource,
  type Resource,
  USER_AGENT,
  type Validators,
} from './fetch-resource.ts'

// The package's types promise a `default` that its CommonJS export does not have.
const parseRobots = robotsParser as unknown as typeof robotsParser.default

/** Between two requests to one host. */
const PAUSE_MS = 1000
/** A longer Retry-After is not waited for: the resource is given up for this run. */
const MAX_WAIT_S = 30
/** Statuses that ask to come again later. */
const LATER = [429, 503]

/** An answer, or that robots.txt forbids to ask. */
export type Fetched = { readonly kind: 'resource'; readonly resource: Resource } | { readonly kind: 'forbidden' }

export interface PoliteOptions {
  readonly limits?: FetchLimits
  readonly pauseMs?: number
}

/** Keeps, for as long as it lives, each host's queue and each origin's robots.txt. */
export class PoliteFetcher {
  readonly #limits: FetchLimits
  readonly #pauseMs: number
  readonly #queues = new Map<string, Promise<unknown>>()
  readonly #robots = new Map<string, Promise<Robot>>()

  constructor({ limits = DEFAULT_LIMITS, pauseMs = PAUSE_MS }: PoliteOptions = {}) {
    this.#limits = limits
    this.#pauseMs = pauseMs
  }

  /**
   * Fetches an address when its host's turn comes.
   *
   * @throws {FetchFailure} As `fetchResource` does.
   */
  async fetch(address: string, previous: Validators | null = null): Promise<Fetched> {
    const { origin } = new URL(address)
    const robots = await this.#robotsOf(origin)
    if (robots.isAllowed(address, USER_AGENT) === false) return { kind: 'forbidden' }
    const resource = await this.#inTurn(address, previous)
    if (!LATER.includes(resource.status) || (resource.retryAfter ?? Infinity) > MAX_WAIT_S)
      return { kind: 'resource', resource }
    await sleep((resource.retryAfter ?? 0) * 1000)
    return { kind: 'resource', resource: await this.#inTurn(address, previous) }
  }

  #robotsOf(origin: string): Promise<Robot> {
    const known = this.#robots.get(origin)
    if (known !== undefined) return known
    const url = `${origin}/robots.txt`
    const asked = this.#inTurn(url, null).then(({ status, body }) => {
      // RFC 9309, 2.3.1: what is not there forbids nothing; a server in trouble forbids everything.
      if (status >= 500) return parseRobots(url, 'User-agent: *\nDisallow: /')
      return parseRobots(url, status < 300 ? new TextDecoder().decode(body.subarray(0, 512 * 1024)) : '')
    })
    this.#robots.set(origin, asked)
    return asked
  }

  #inTurn(address: string, previous: Validators | null): Promise<Resource> {
    const { host } = new URL(address)
    const before = this.#queues.get(host) ?? Promise.resolve()
    const mine = before.then(() => fetchResource(address, this.#limits, previous))
    const done = mine.then(ignore, ignore).then(() => sleep(this.#pauseMs, undefined, { ref: false }))
    this.#queues.set(host, done)
    return mine
  }
}

function ignore(): void {}
