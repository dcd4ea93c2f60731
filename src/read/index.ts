/**
 * Read: files, folders, addresses and standard input become reports. Reads paths, gives reports with their furniture set
 * aside and one problem for each input that could not be read; the others go on.
 *
 * The only stage with input and output: here, in `inputs.ts`, `source.ts` and `web/`; the parsers are pure. Forms are told
 * and read by one table (`form.ts`). Reports come out in the code-unit order of their inputs, so the order in which they
 * were named changes nothing. Libraries are loaded only when an input needs them.
 */
import type { Problem, Report } from '../model.ts'
import type { Linked } from './content.ts'
import { type Draft, fillFrom, type Removed } from './draft.ts'
import { finishReport } from './finish.ts'
import { formOf, isOftenOther, KNOWN_FORMS } from './form.ts'
import { IdGiver } from './identity.ts'
import { findInputs, type Input, systemProblem } from './inputs.ts'
import { isEnglish } from './language.ts'
import { isPacked } from './openings.ts'
import { MAX_PART_BYTES, type Part } from './part.ts'
import { cannotRead } from './problem.ts'
import { Source, Unreadable } from './source.ts'
import { mergeVersions } from './versions.ts'
import { WebReader } from './web/web-reader.ts'

export interface ReadOptions {
  /** What `-` stands for; the process's standard input where not given. */
  readonly stdin?: AsyncIterable<Uint8Array>
  /** Largest list that is read at once, in bytes; archives and JSON Lines are streamed, whatever their size. */
  readonly maxBytes?: number
  /** Whether addresses inside a network may be asked. */
  readonly allowPrivate?: boolean
  /**
   * Whether links of feeds, lists and sitemaps are followed: 'web' (the default) where the list itself came from the web,
   * 'all' also for files.
   */
  readonly follow?: 'web' | 'all' | 'none'
  /** Milliseconds between two requests to one host. */
  readonly pauseMs?: number
  /** Folder in which answers from the web are kept: the next run asks only for what has changed since. */
  readonly cache?: string
  /** Told of each input that is done, of how many; of a single one, of each report, of nobody knows how many. */
  readonly onProgress?: (done: number, all: number | null) => void
}

export interface ReadResult {
  readonly reports: readonly Report[]
  readonly problems: readonly Problem[]
}

/** 50 MB: ten years of a small paper in one file; a single report has 0.01, and may have 10 (`form.ts`). */
const MAX_BYTES = 50_000_000
/** UTF-16 units of the text of one report, wherever it stood: what 10 MB can hold. */
const MAX_REPORT_UNITS = MAX_PART_BYTES
/** Things in things: a page in a WARC in a WACZ in a ZIP. */
const MAX_DEPTH = 5
/** Links of one list that are followed; a news sitemap holds 1,000, and each costs a pause. */
const MAX_FOLLOWED = 100

/** Links that are followed in one run: a list of lists may lead on for ever. */
const MAX_FOLLOWED_IN_ALL = 2000

/** A report as it was read, with the parts of its page that were left out. */
export interface Reading {
  readonly report: Report
  readonly removed: readonly Removed[]
  /** When it was fetched or its file last written; null where nothing says it. */
  readonly fetchedAt: string | null
}

/** Reads everything; two fetches of one address become one report with its versions. */
export async function readReports(paths: readonly string[], options: ReadOptions = {}): Promise<ReadResult> {
  const readings: Reading[] = []
  const problems: Problem[] = []
  for await (const read of streamReports(paths, options)) {
    if ('code' in read) problems.push(read)
    else readings.push(read)
  }
  return { reports: mergeVersions(readings), problems }
}

/** Reads report by report, holding none; versions of one address come as reports of their own. */
export async function* streamReports(
  paths: readonly string[],
  options: ReadOptions = {},
): AsyncGenerator<Reading | Problem> {
  const ids = new IdGiver()
  for await (const read of new Reader(options).read(paths)) {
    if ('code' in read) {
      yield read
      continue
    }
    if (read.text.length > MAX_REPORT_UNITS) {
      yield cannotRead(read.origin, 'too-large', 'its text has more than 10 MB', 'a report of at most 10 MB')
      continue
    }
    const report = await finishReport(ids.give(read.stem), read)
    yield { report, removed: read.removed, fetchedAt: read.fetchedAt ?? null }
    if (!isEnglish(report.language) && report.language !== 'und') yield inOtherLanguage(report)
  }
}

class Reader {
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

/** An archive of pictures, an empty mailbox: sound, and nothing for us in it. */
function withoutReport({ kind, location }: Input): Problem {
  return cannotRead({ kind, location }, 'no-reports', 'there is no report in it', 'something with a report in it')
}

const nowhere = { name: '', mediaType: null, url: null, fetchedAt: null }

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

function inOtherLanguage(report: Report): Problem {
  const name = new Intl.DisplayNames(['en'], { type: 'language' }).of(report.language)
  const message = `Cannot analyse "${report.origin.location}": the report is in ${name} (${report.language}), wanted English`
  return { origin: report.origin, code: 'language', message }
}
