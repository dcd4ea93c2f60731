/**
 * Reader: inputs and all that lies in them, each in the form it has, with the links it leads to. Reads inputs, gives drafts and
 * problems as they come and holds none. What lies in what is followed to a bounded depth, links to a bounded number.
 */
import type { Problem } from '../model.ts'
import type { Linked } from './content.ts'
import { type Draft, fillFrom } from './draft.ts'
import { formOf, isOftenOther, KNOWN_FORMS } from './form.ts'
import type { ReadOptions } from './index.ts'
import { findInputs, type Input, systemProblem } from './inputs.ts'
import { isPacked } from './openings.ts'
import type { Part } from './part.ts'
import { cannotRead } from './problem.ts'
import { Source, Unreadable } from './source.ts'
import { WebReader } from './web/web-reader.ts'

/** 50 MB: ten years of a small paper in one file; a single report has 0.01, and may have 10 (`form.ts`). */
const MAX_BYTES = 50_000_000

/** Things in things: a page in a WARC in a WACZ in a ZIP. */
const MAX_DEPTH = 5

/** Links of one list that are followed; a news sitemap holds 1,000, and each costs a pause. */
const MAX_FOLLOWED = 100

/** Links that are followed in one run: a list of lists may lead on for ever. */
const MAX_FOLLOWED_IN_ALL = 2000

/** One run over inputs; counts the links it follows. */
export class Reader {
  readonly #options: ReadOptions
  readonly #maxBytes: number
  readonly #web: WebReader
  #followed = 0

  constructor(options: ReadOptions) {
    this.#options = options
    this.#maxBytes = options.maxBytes ?? MAX_BYTES
    this.#web = new WebReader({
      allowPrivate: options.allowPrivate ?? false,
      pauseMs: options.pauseMs,
      cacheFolder: options.cache,
    })
  }

  /** Reads all inputs in their order, and tells of each that is done. */
  async *read(paths: readonly string[]): AsyncGenerator<Draft | Problem> {
    const { inputs, problems } = await findInputs(paths)
    yield* problems
    const { onProgress } = this.#options
    for (const [at, input] of inputs.entries()) {
      let count = 0
      for await (const read of this.#readInput(input)) {
        yield read
        count++
        if (inputs.length === 1) onProgress?.(count, null)
      }
      if (count === 0 && input.isNamed) yield withoutReport(input)
      if (inputs.length > 1) onProgress?.(at + 1, inputs.length)
    }
  }

  async *#readInput(input: Input): AsyncGenerator<Draft | Problem> {
    const { location } = input
    switch (input.kind) {
      case 'url':
        yield* this.#readAddress(location)
        return
      case 'stdin': {
        const place = { ...nowhere, origin: { kind: 'stdin', location: '-' } as const, stem: 'stdin' }
        yield* this.#readSource(Source.ofStream(place, this.#options.stdin ?? process.stdin, this.#maxBytes), 0, false)
        return
      }
      case 'file': {
        const name = location.replace(/^.*[\\/]/, '')
        const place = {
          ...nowhere,
          origin: { kind: 'file', location } as const,
          stem: name.replace(/\.[^.]*$/, ''),
          name,
          fetchedAt: input.modifiedAt,
        }
        const read = this.#readSource(Source.ofFile(place, location, this.#maxBytes), 0, false)
        yield* input.isNamed || !isOftenOther(name) ? read : ifReports(read)
        return
      }
      default:
        input.kind satisfies never
    }
  }

  async *#readAddress(address: string): AsyncGenerator<Draft | Problem> {
    const fetched = await this.#web.fetch(address)
    if ('code' in fetched) yield fetched
    else yield* this.#readSource(Source.ofPart(fetched, this.#maxBytes), 0, true)
  }

  /** Reads a source in the form it has, and what it holds in turn. */
  async *#readSource(source: Source, depth: number, isFromWeb: boolean): AsyncGenerator<Draft | Problem> {
    const { origin, fetchedAt } = source.place
    try {
      if (isPacked(await source.start())) {
        if (depth === MAX_DEPTH) throw source.failure('too-deep', 'it is packed more than 5 times', 'a report')
        yield* this.#readSource(source.unzipped(), depth + 1, isFromWeb)
        return
      }
      const form = await formOf(source)
      if (form === null)
        throw source.failure('unknown-form', 'the form of the file is unknown', `one of: ${KNOWN_FORMS}`)
      let followed = 0
      for await (const content of form.read(source)) {
        if ('link' in content) yield* this.#readLink(content, depth, isFromWeb, followed++)
        else if ('bytes' in content) yield* this.#readPart(content, depth, isFromWeb)
        else yield 'code' in content ? content : { ...content, fetchedAt: content.fetchedAt ?? fetchedAt }
      }
    } catch (error) {
      if (error instanceof Unreadable) yield error.problem
      else if (isPackingError(error))
        yield cannotRead(origin, 'broken-archive', `it cannot be unpacked (${error.message})`, 'whole gzip data')
      else yield cannotRead(origin, ...systemProblem(error))
    } finally {
      await source.close()
    }
  }

  async *#readPart(part: Part, depth: number, isFromWeb: boolean): AsyncGenerator<Draft | Problem> {
    if (depth < MAX_DEPTH) yield* this.#readSource(Source.ofPart(part, this.#maxBytes), depth + 1, isFromWeb)
    else yield cannotRead(part.origin, 'too-deep', 'it lies in more than 5 archives', 'a report')
  }

  /** The linked report where links are followed, with what the list says of it; else its summary. */
  async *#readLink(
    { link, summary }: Linked,
    depth: number,
    isFromWeb: boolean,
    followed: number,
  ): AsyncGenerator<Draft | Problem> {
    const follow = this.#options.follow ?? 'web'
    const isFollowed = follow === 'all' || (follow === 'web' && isFromWeb)
    const isBeyond = depth === MAX_DEPTH || followed >= MAX_FOLLOWED || this.#followed >= MAX_FOLLOWED_IN_ALL
    if (!isFollowed || isBeyond) {
      yield summary
      return
    }
    this.#followed++
    const fetched = await this.#web.fetch(link.url)
    if ('code' in fetched) {
      yield fetched
      if (!('code' in summary)) yield summary
      return
    }
    for await (const read of this.#readSource(Source.ofPart(fetched, this.#maxBytes), depth + 1, true))
      yield 'code' in read ? read : fillFrom(read, link)
  }
}

/** The place of bytes of which nothing is known but what is added. */
const nowhere = { name: '', mediaType: null, url: null, fetchedAt: null }

/** An archive of pictures, an empty mailbox: sound, and nothing for us in it. */
function withoutReport({ kind, location }: Input): Problem {
  return cannotRead({ kind, location }, 'no-reports', 'there is no report in it', 'something with a report in it')
}

/** What a file holds if there is a report among it; nothing where there is none. */
async function* ifReports(read: AsyncIterable<Draft | Problem>): AsyncGenerator<Draft | Problem> {
  let isReports = false
  const held: Problem[] = []
  for await (const one of read) {
    if (isReports) yield one
    else if ('code' in one) held.push(one)
    else {
      isReports = true
      yield* held
      yield one
    }
  }
}

function isPackingError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error && /^Z_|^ERR_(?:BUFFER_TOO_LARGE|ZLIB)/.test(String(error.code))
}
