/**
 * Read: files, folders and standard input become reports. Reads paths, gives reports with their furniture set aside and
 * one problem for each input that could not be read; the others go on.
 *
 * The only stage with input and output, and only here and in `inputs.ts`: the parsers are pure. Reports come out in the
 * code-unit order of their locations, so the order in which files were named changes nothing. Libraries for pages,
 * detection of encodings and languages are loaded only when an input needs them.
 */
import { readFile } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import type { Origin, Problem, Report } from '../model.ts'
import { decode } from './decode.ts'
import { type Draft, draftOf } from './draft.ts'
import { finishReport } from './finish.ts'
import { type Form, formOfText } from './form.ts'
import { identify } from './identity.ts'
import { findInputs, type Input, systemProblem } from './inputs.ts'
import { isEnglish } from './language.ts'
import { cannotRead } from './problem.ts'

export interface ReadOptions {
  /** What `-` stands for; the process's standard input where not given. */
  readonly stdin?: AsyncIterable<Uint8Array>
  /** Largest file read, in bytes. */
  readonly maxBytes?: number
}

export interface ReadResult {
  readonly reports: readonly Report[]
  readonly problems: readonly Problem[]
}

/** 50 MB: ten years of a small paper in one file of records; a single report has 0.01. */
const MAX_BYTES = 50_000_000

interface Parsed {
  readonly drafts: readonly Draft[]
  readonly problems: readonly Problem[]
}

/** Reads files, folders of them and, for `-`, standard input. */
export async function readReports(paths: readonly string[], options: ReadOptions = {}): Promise<ReadResult> {
  const maxBytes = options.maxBytes ?? MAX_BYTES
  const { inputs, problems } = await findInputs(paths.filter((path) => path !== '-'))
  const drafts: Draft[] = []
  for (const input of inputs) {
    const parsed = await readFileInput(input, maxBytes)
    drafts.push(...parsed.drafts)
    problems.push(...parsed.problems)
  }
  if (paths.includes('-')) {
    const parsed = await readStdin(options.stdin ?? process.stdin, maxBytes)
    drafts.push(...parsed.drafts)
    problems.push(...parsed.problems)
  }
  const reports: Report[] = []
  for (const { id, draft } of identify(drafts)) {
    const report = await finishReport(id, draft)
    reports.push(report)
    if (!isEnglish(report.language) && report.language !== 'und') problems.push(inOtherLanguage(report))
  }
  return { reports, problems }
}

async function readFileInput(input: Input, maxBytes: number): Promise<Parsed> {
  const origin: Origin = { kind: 'file', location: input.location }
  if (input.bytes > maxBytes) return failed(tooLarge(origin, input.bytes, maxBytes))
  try {
    return parseBytes(await readFile(input.location), input.form, origin)
  } catch (error) {
    return failed(cannotRead(origin, ...systemProblem(error)))
  }
}

async function readStdin(stdin: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Parsed> {
  const origin: Origin = { kind: 'stdin', location: '-' }
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of stdin) {
    bytes += chunk.length
    if (bytes > maxBytes) return failed(tooLarge(origin, bytes, maxBytes))
    chunks.push(chunk)
  }
  return parseBytes(Buffer.concat(chunks), null, origin)
}

/** Bytes of a file become drafts; `form` null where its name does not say it. */
async function parseBytes(bytes: Uint8Array, form: Form | null, origin: Origin): Promise<Parsed> {
  const wanted = "a report's text"
  if (bytes.length === 0) return failed(cannotRead(origin, 'empty', 'the file is empty', wanted))
  const decoded = await decode(bytes)
  switch (decoded.kind) {
    case 'binary':
      return failed(cannotRead(origin, 'binary', `it holds ${decoded.what}`, wanted))
    case 'unreadable':
      return failed(
        cannotRead(origin, 'encoding', `it is no text in ${decoded.encoding ?? 'any known encoding'}`, wanted),
      )
    case 'text':
      return parseText(decoded.text, form ?? formOfText(decoded.text), origin)
    default:
      return decoded satisfies never
  }
}

async function parseText(text: string, form: Form, origin: Origin): Promise<Parsed> {
  const stem = origin.kind === 'stdin' ? 'stdin' : basename(origin.location, extname(origin.location))
  if (!/[\p{L}\p{N}]/u.test(text)) {
    return failed(cannotRead(origin, 'empty', 'the file holds no words', "a report's text"))
  }
  switch (form) {
    case 'text':
      return { drafts: [draftOf(origin, stem, text)], problems: [] }
    case 'records': {
      const { parseJsonLines } = await import('./exchange/json.ts')
      const read = [...parseJsonLines(text, origin.location)]
      return { drafts: read.filter((one) => 'text' in one), problems: read.filter((one) => 'code' in one) }
    }
    case 'page': {
      const { parsePage } = await import('./page/index.ts')
      const draft = parsePage(text, origin, stem)
      if (draft !== null) return { drafts: [draft], problems: [] }
      return failed(cannotRead(origin, 'no-text', 'no main text was found on the page', 'a page with a report on it'))
    }
    default:
      return form satisfies never
  }
}

function failed(problem: Problem): Parsed {
  return { drafts: [], problems: [problem] }
}

function tooLarge(origin: Origin, bytes: number, maxBytes: number): Problem {
  const megabytes = (count: number) => `${Math.ceil(count / 1_000_000)} MB`
  return cannotRead(origin, 'too-large', `it has ${megabytes(bytes)} or more`, `at most ${megabytes(maxBytes)}`)
}

function inOtherLanguage(report: Report): Problem {
  const name = new Intl.DisplayNames(['en'], { type: 'language' }).of(report.language)
  const message = `Cannot analyse "${report.origin.location}": the report is in ${name} (${report.language}), wanted English`
  return { origin: report.origin, code: 'language', message }
}
