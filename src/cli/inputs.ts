/**
 * What every command does with its paths: read them, say on standard error what could not be read, stop where nothing
 * could.
 */
import { accessSync, constants, mkdirSync } from 'node:fs'
import { type Command, InvalidArgumentError } from 'commander'
import type { Problem, Report } from '../model.ts'
import { type Reading, type ReadOptions, readReports, streamReports } from '../read/index.ts'
import { clean } from '../render/index.ts'
import { progressOn } from './progress.ts'
import { reasonOf } from './reasons.ts'

/** What a command goes on with. */
export interface Inputs {
  readonly reports: readonly Report[]
  readonly problems: readonly Problem[]
}

/** Options on what is read, the same for every command. */
export interface InputOptions {
  readonly allowPrivate?: true
  readonly cache?: string
  readonly follow?: NonNullable<ReadOptions['follow']>
}

export const PATHS = 'files, folders of them, http(s) addresses, - for standard input'

/** Adds the options on what is read. */
export function addInputOptions(command: Command): Command {
  return command
    .option(
      '--follow <which>',
      'follow links of feeds, lists and sitemaps: of those from the web, all or none',
      parseFollow,
    )
    .option('--cache <folder>', 'keep answers from the web there, and ask again only for what has changed since')
    .option('--allow-private', 'also ask addresses inside a network')
}

/** Reads the paths of a command; prints a line for each problem. Exits 2 through `command` where no report is left. */
export async function readInputs(command: Command, paths: readonly string[], options: InputOptions): Promise<Inputs> {
  checkCache(command, options)
  const progress = progressOn(process.stderr, 'reading')
  const { reports, problems } = await readReports(pathsOf(command, paths), { ...options, onProgress: progress.step })
  progress.end()
  for (const problem of problems) process.stderr.write(`stemma: ${clean(problem.message)}\n`)
  if (reports.length === 0) command.error(`Cannot ${command.name()}: no report could be read`)
  return { reports, problems }
}

/** Gives each report to `use` as it is read, and waits for it; holds none. */
export async function eachInput(
  command: Command,
  paths: readonly string[],
  options: InputOptions,
  use: (reading: Reading) => Promise<void>,
): Promise<void> {
  checkCache(command, options)
  const progress = progressOn(process.stderr, 'reading')
  let count = 0
  for await (const read of streamReports(pathsOf(command, paths), { ...options, onProgress: progress.step })) {
    progress.end()
    if ('code' in read) process.stderr.write(`stemma: ${clean(read.message)}\n`)
    else {
      count++
      await use(read)
    }
  }
  progress.end()
  if (count === 0) command.error(`Cannot ${command.name()}: no report could be read`)
}

/** Ends the command where `--cache` names a folder that cannot be written to. */
function checkCache(command: Command, { cache }: InputOptions): void {
  if (cache === undefined) return
  try {
    mkdirSync(cache, { recursive: true })
    accessSync(cache, constants.W_OK)
  } catch (error) {
    command.error(clean(`Cannot keep answers in "${cache}": ${reasonOf(error, cache)}`))
  }
}

function pathsOf(command: Command, paths: readonly string[]): readonly string[] {
  if (paths.length === 0 && process.stdin.isTTY) {
    command.error(`Cannot ${command.name()}: no path given, wanted files, folders, addresses or - for standard input`)
  }
  return paths.length === 0 ? ['-'] : paths
}

function parseFollow(value: string): NonNullable<ReadOptions['follow']> {
  if (value === 'web' || value === 'all' || value === 'none') return value
  throw new InvalidArgumentError(`wanted web, all or none, got "${value}"`)
}
