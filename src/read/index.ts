/**
 * Read: paths become reports. Bad input is a `Problem`; the other inputs go on.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import type { Problem, Report } from '../model.ts'

export interface ReadResult {
  readonly reports: readonly Report[]
  readonly problems: readonly Problem[]
}

/** Reads files and folders of them. */
export async function readReports(paths: readonly string[]): Promise<ReadResult> {
  const files = paths.flatMap((path) =>
    statSync(path).isDirectory()
      ? readdirSync(path)
          .sort()
          .map((n) => join(path, n))
      : [path],
  )
  const reports = files.map(
    (location): Report => ({
      id: basename(location, extname(location)),
      origin: { kind: 'file', location },
      url: null,
      outlet: null,
      title: null,
      byline: null,
      publishedAt: null,
      updatedAt: null,
      versions: [],
      language: 'en',
      text: readFileSync(location, 'utf8').replace(/^\uFEFF/, ''),
      credits: [],
      furniture: [],
      truncated: null,
    }),
  )
  return { reports, problems: [] }
}
