/** `stemma read PATH…`: the reports as read, one JSON object a line; `--explain` for what was set aside and why. */
import type { Command } from 'commander'
import type { Report } from '../model.ts'
import { readInputs } from './inputs.ts'

const EXAMPLES = `
Examples:
  stemma read page.html                     one report as a line of JSON
  stemma read examples/harbour/html | stemma collate -
  stemma read --explain page.html           what was set aside as furniture, and why`

export function addRead(program: Command): void {
  program
    .command('read')
    .description('print reports as JSON Lines, as the other commands read them')
    .argument('[paths...]', 'files, folders of them, - for standard input')
    .option('--explain', 'say what was set aside and why, instead of printing JSON')
    .addHelpText('after', EXAMPLES)
    .action(async (paths: string[], options: { explain?: true }, command: Command) => {
      const { reports } = await readInputs(command, paths)
      const print = options.explain ? explain : (report: Report) => JSON.stringify(report)
      for (const report of reports) process.stdout.write(`${print(report)}\n`)
    })
}

function explain(report: Report): string {
  const known = [report.outlet, report.byline, report.publishedAt, report.language].filter((part) => part !== null)
  const aside = report.furniture.map(({ kind, why, passage }) => `  ${kind}: ${shorten(passage.text)}\n    ${why}`)
  const cut = report.truncated === null ? [] : [`  truncated: ${report.truncated.why}`]
  return [`${report.id}  ${report.title ?? '(no title)'}`, `  ${known.join(' · ')}`, ...aside, ...cut].join('\n')
}

/** One line of at most 100 characters. */
function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length <= 100 ? line : `${line.slice(0, 99)}…`
}
