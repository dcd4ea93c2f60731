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
  type Answer,
  DEFAULT_LIMITS,
  FetchFailure,
  type FetchLimits,
  fetchResource,
  type Resource,
  request,
  tooManyRedirects,
  USER_AGENT,
  type Validators,
} from './fetch-resource.ts'

// The package's types promise a `default` that its CommonJS export does not have.
const parseRobots = robotsParser as unknown as typeof robotsParser.default

/** Between two requests to one host. */
const PAUSE_MS = 1000
/** A longer Retry-After is not waited for: the resource is given up for this run. */
const MAX_WAIT_S = 30
/** Bytes of robots.txt that are read; RFC 9309, 2.5 asks for 500 KiB at least. */
const MAX_ROBOTS_BYTES = 512 * 1024
const FORBID_ALL = 'User-agent: *\nDisallow: /'
/** Statuses that ask to come again later. */
const LATER = [429, 503]

/** An answer, or that robots.txt forbids to ask. */
export type Fetched = { readonly kind: 'resource'; readonly resource: Resource } | { readonly kind: 'forbidden' }

export interface PoliteOptions {
  readonly limits?: FetchLimits
  readonly pauseMs?: number
}

/** A host's queue: its last request, and when the pause behind it ends. */
interface Turn {
  last: Promise<unknown>
  readyAt: number
}

/** Keeps, for as long as it lives, each host's queue and each origin's robots.txt. */
export class PoliteFetcher {
  readonly #limits: FetchLimits
  readonly #pauseMs: number
  readonly #turns = new Map<string, Turn>()
  readonly #robots = new Map<string, Promise<Robot>>()

  constructor({ limits = DEFAULT_LIMITS, pauseMs = PAUSE_MS }: PoliteOptions = {}) {
    this.#limits = limits
    this.#pauseMs = pauseMs
  }

  /**
   * Fetches an address when its host's turn comes; so at each redirect, for it may lead to another host.
   *
   * @throws {FetchFailure} As `fetchResource` does.
   */
  async fetch(address: string, previous: Validators | null = null): Promise<Fetched> {
    let url = address
    for (let redirects = 0; redirects <= this.#limits.maxRedirects; redirects++) {
      const robots = await this.#robotsOf(new URL(url).origin)
      if (robots.isAllowed(url, USER_AGENT) === false) return { kind: 'forbidden' }
      const answer = await this.#patiently(url, previous)
      if ('resource' in answer) return { kind: 'resource', resource: answer.resource }
      url = answer.movedTo
    }
    throw tooManyRedirects(this.#limits)
  }

  /** Comes again once where the server asks for it. */
  async #patiently(url: string, previous: Validators | null): Promise<Answer> {
    const ask = () => this.#inTurn(url, () => request(url, this.#limits, previous))
    const answer = await ask()
    if (!('resource' in answer) || !LATER.includes(answer.resource.status)) return answer
    const { retryAfter } = answer.resource
    if (retryAfter === null || retryAfter > MAX_WAIT_S) return answer
    await sleep(retryAfter * 1000)
    return ask()
  }

  #robotsOf(origin: string): Promise<Robot> {
    const known = this.#robots.get(origin)
    if (known !== undefined) return known
    const url = `${origin}/robots.txt`
    const asked = this.#inTurn(url, () => fetchResource(url, this.#limits)).then(
      ({ status, body }) => {
        // RFC 9309, 2.3.1: what is not there forbids nothing; a server in trouble forbids everything.
        if (status >= 500) return parseRobots(url, FORBID_ALL)
        return parseRobots(url, status < 300 ? new TextDecoder().decode(body.subarray(0, MAX_ROBOTS_BYTES)) : '')
      },
      (error: unknown) => {
        if (!(error instanceof FetchFailure)) throw error
        // RFC 9309, 2.3.1.2: after five redirects it may be taken for not there.
        if (error.code === 'redirects') return parseRobots(url, '')
        throw new FetchFailure(error.code, `its robots.txt cannot be asked: ${error.message}`, { cause: error })
      },
    )
    this.#robots.set(origin, asked)
    return asked
  }

  #inTurn<T>(address: string, ask: () => Promise<T>): Promise<T> {
    const { host } = new URL(address)
    const turn = this.#turns.get(host) ?? { last: Promise.resolve(), readyAt: 0 }
    const mine = turn.last.then(async () => {
      // Slept before a request, not behind one: who waits keeps the process alive, and nobody waits behind the last.
      await sleep(Math.max(0, turn.readyAt - performance.now()))
      try {
        return await ask()
      } finally {
        turn.readyAt = performance.now() + this.#pauseMs
      }
    })
    turn.last = mine.then(ignore, ignore)
    this.#turns.set(host, turn)
    return mine
  }
}

function ignore(): void {}
