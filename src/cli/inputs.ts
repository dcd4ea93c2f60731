/**
 * What every command does with its paths: read them, say on standard error what could not be read, stop where nothing
 * could.
 */
import type { Command } from 'commander'
import type { Problem, Report } from '../model.ts'
import { readReports } from '../read/index.ts'

/** What a command goes on with. */
export interface Inputs {
  readonly reports: readonly Report[]
  readonly problems: readonly Problem[]
}

/** Reads the paths of a command; prints a line for each problem. Exits 2 through `command` where no report is left. */
export async function readInputs(command: Command, paths: readonly string[]): Promise<Inputs> {
  if (paths.length === 0 && process.stdin.isTTY) {
    command.error(`Cannot ${command.name()}: no path given, wanted files, folders or - for standard input`)
  }
  const { reports, problems } = await readReports(paths.length === 0 ? ['-'] : paths)
  for (const problem of problems) process.stderr.write(`stemma: ${problem.message}\n`)
  if (reports.length === 0) command.error(`Cannot ${command.name()}: no report could be read`)
  return { reports, problems }
}
