/**
 * Read: files, folders, addresses and standard input become reports. Reads paths, gives reports with their furniture set
 * aside and one problem for each input that could not be read; the others go on.
 *
 * The only stage with input and output: in `inputs.ts`, `source.ts` and `web/`; the parsers are pure. Forms are told
 * and read by one table (`form.ts`). Reports come out in the code-unit order of their inputs, so the order in which they
 * were named changes nothing. Libraries are loaded only when an input needs them.
 */
import type { Problem, Report } from '../model.ts'
import type { Removed } from './draft.ts'
import { finishReport } from './finish.ts'
import { IdGiver } from './identity.ts'
import { isEnglish } from './language.ts'
import { MAX_PART_BYTES } from './part.ts'
import { cannotRead } from './problem.ts'
import { Reader } from './reader.ts'
import { mergeVersions } from './versions.ts'

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

/** UTF-16 units of the text of one report, wherever it stood: what 10 MB can hold. */
const MAX_REPORT_UNITS = MAX_PART_BYTES

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

function inOtherLanguage(report: Report): Problem {
  const name = new Intl.DisplayNames(['en'], { type: 'language' }).of(report.language)
  const message = `Cannot analyse "${report.origin.location}": the report is in ${name} (${report.language}), wanted English`
  return { origin: report.origin, code: 'language', message }
}
