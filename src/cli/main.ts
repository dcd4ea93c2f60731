#!/usr/bin/env node
/**
 * The command line. Exit codes: 0 done (also with problem lines), 1 findings the user asked to fail on, 2 wrong usage
 * or no report readable, 70 internal error.
 */
import { readFileSync } from 'node:fs'
import { Command, CommanderError } from 'commander'
import { addCollate } from './collate.ts'
import { addRead } from './read.ts'
import { addRecord } from './record.ts'

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string
}

const EXAMPLES = `
Examples:
  stemma collate examples/harbour/reports                one sourced record of a folder of reports
  stemma collate examples/harbour/reports --html page.html    the same as a page to read, print and send on
  stemma record examples/harbour/reports --only brief    where the talks stand, in a few lines

stemma COMMAND --help has more on each.`

/** The whole program; nothing is run until it parses arguments. */
export function buildProgram(): Command {
  const program = new Command('stemma')
    .description('Reads overlapping news reports on one story and makes one sourced record of them.')
    .version(version)
    .configureHelp({ showGlobalOptions: true })
    .showHelpAfterError('(stemma --help shows what there is)')
    .addHelpText('after', EXAMPLES)
  addCollate(program)
  addRead(program)
  addRecord(program)
  for (const command of program.commands) {
    command.showHelpAfterError(`(stemma ${command.name()} --help shows what there is)`)
  }
  return program
}

if (import.meta.main) await run(process.argv)

async function run(argv: readonly string[]): Promise<void> {
  // A reader that has seen enough (`| head`) is no error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    throw error
  })
  const program = buildProgram()
  for (const command of [program, ...program.commands]) command.exitOverride()
  try {
    await program.parseAsync(argv)
  } catch (error) {
    if (error instanceof CommanderError) {
      // Commander has printed its message; help and version are no errors.
      process.exitCode = error.exitCode === 0 ? 0 : 2
      return
    }
    process.stderr.write(`stemma: internal error, please report it\n${error instanceof Error ? error.stack : error}\n`)
    process.exitCode = 70
  }
}
