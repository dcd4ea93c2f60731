/** `stemma collate PATH…`: many reports in, one sourced record out. */
import type { Command } from 'commander'
import { countFindings, FINDING_NAMES, type Finding, parseFindings } from './fail-on.ts'
import { addInputOptions, type InputOptions, PATHS, readInputs } from './inputs.ts'
import { parseSince, parseWidth, viewOf } from './terminal.ts'
import { collateInputs } from './work.ts'
import { checkPlace, writePage } from './write-page.ts'

interface Options extends InputOptions {
  json?: true
  html?: string
  since?: string
  failOn?: Finding[]
  width?: number
  color: boolean
}

const EXAMPLES = `
Examples:
  stemma collate examples/harbour/reports            a folder of reports, as a report for the terminal
  stemma collate a.txt b.html wire.jsonl --json      the dossier, for programs
  stemma collate reports --html dossier.html         one page to read, print and send on
  curl -s https://example.org/a.html | stemma collate - b.txt
  stemma collate reports --fail-on altered-quotes,conflicts    exit with 1 if there are any`

export function addCollate(program: Command): void {
  const command = program
    .command('collate')
    .description('make one sourced record of overlapping reports')
    .argument('[paths...]', PATHS)
    .option('--json', 'print the dossier as JSON')
    .option('--html <file>', 'write the dossier as one self-contained page')
    .option('--since <time>', 'say what is new since an ISO date or time', parseSince)
    .option('--fail-on <findings>', `exit with 1 on any of: ${FINDING_NAMES}`, parseFindings)
    .option('--width <columns>', 'width of the report (default: the terminal’s)', parseWidth)
    .option('--no-color', 'no colour, also on a terminal')
    .addHelpText('after', EXAMPLES)
  addInputOptions(command).action(async (paths: string[], options: Options, command: Command) => {
    if (options.html !== undefined) checkPlace(command, options.html)
    const dossier = await collateInputs(await readInputs(command, paths, options), options.since)
    const { renderHtml, renderTerminal } = await import('../render/index.ts')
    if (options.html !== undefined) writePage(command, options.html, renderHtml(dossier))
    if (options.json) process.stdout.write(`${JSON.stringify(dossier)}\n`)
    else if (options.html === undefined) process.stdout.write(renderTerminal(dossier, viewOf(options)))
    const findings = countFindings(dossier, options.failOn ?? [])
    if (findings.length === 0) return
    process.stderr.write(`stemma: found ${findings.join(', ')}\n`)
    process.exitCode = 1
  })
}
