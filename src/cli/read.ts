/** `stemma read PATH…`: the reports as read, one JSON object a line; `--explain` for what was set aside and why. */
import { once } from 'node:events'
import type { Command } from 'commander'
import type { Reading } from '../read/index.ts'
import { clean } from '../render/index.ts'
import { addInputOptions, eachInput, type InputOptions, PATHS } from './inputs.ts'

interface Options extends InputOptions {
  readonly explain?: true
}

const EXAMPLES = `
Examples:
  stemma read page.html                             one report as a line of JSON
  stemma read https://example.org/news/a.html       a page from the web
  stemma read https://example.org/feed.xml > day.jsonl
                                                    what a feed holds and links to
  stemma read CC-NEWS-20251014.warc.gz | stemma collate -
  stemma read --explain page.html                   what was set aside, and why`

export function addRead(program: Command): void {
  const command = program
    .command('read')
    .description('print reports as JSON Lines, as the other commands read them')
    .argument('[paths...]', PATHS)
    .option('--explain', 'say what was set aside and why, instead of printing JSON')
    .addHelpText('after', EXAMPLES)
  addInputOptions(command).action(async (paths: string[], options: Options, command: Command) => {
    const print = options.explain ? explain : ({ report }: Reading) => JSON.stringify(report)
    await eachInput(command, paths, options, async (reading) => {
      // A reader slower than we are is waited for: an archive's reports must not pile up here.
      if (!process.stdout.write(`${print(reading)}\n`)) await once(process.stdout, 'drain')
    })
  })
}

function explain({ report, removed }: Reading): string {
  const { id, title, outlet, byline, publishedAt, language, text, furniture, truncated } = report
  const known = [outlet, byline && `by ${byline}`, publishedAt && `published ${publishedAt}`, language]
  const paragraphs = text.split('\n').filter((line) => line.trim() !== '').length
  const size = `text: ${paragraphs} paragraphs, ${text.length.toLocaleString('en')} characters`
  const parts = [
    ...removed.map(({ element, text, why }) => [`left out ${element}`, text, why]),
    ...furniture.map(({ kind, why, passage }) => [kind, passage.text, why]),
    ...(truncated === null ? [] : [['truncated', truncated.passage.text, truncated.why]]),
  ].flatMap(([what = '', text = '', why = '']) => [`${what}: ${shorten(text)}`, `→ ${why}`])
  return [`${id}  ${title ?? '(no title)'}`, known.filter(Boolean).join(' · '), size, ...parts]
    .map((line, at) => `${at === 0 ? '' : line.startsWith('→') ? '    ' : '  '}${clean(line)}`)
    .join('\n')
}

/** One line of at most 100 characters. */
function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length <= 100 ? line : `${line.slice(0, 99)}…`
}
