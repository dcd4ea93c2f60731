/** `stemma record PATH…`: where the talks stand, for the terminal, as Markdown or as JSON. */
import { type Command, Option } from 'commander'
import type { RecordPart } from '../render/index.ts'
import { clean } from '../render/index.ts'
import { addInputOptions, type InputOptions, PATHS, readInputs } from './inputs.ts'
import { parseSince, parseWidth, viewOf } from './terminal.ts'
import { collateInputs } from './work.ts'

interface Options extends InputOptions {
  party?: string
  since?: string
  only?: RecordPart
  json?: true
  markdown?: true
  width?: number
  color: boolean
}

const PARTS: readonly RecordPart[] = ['positions', 'meetings', 'proposals', 'facts', 'timeline', 'brief']

const EXAMPLES = `
Examples:
  stemma record reports                                  the whole record
  stemma record reports --only positions --party ACME    what one side wants
  stemma record reports --since 2025-10-15 --markdown    what is new, to paste into a note`

/** Names listed for one who asked for somebody unknown. */
const MOST_NAMES = 20

/** "Nobody in these reports is called "ACME", wanted one of: Ada Moss, Northway and 3 more". */
export function nobodyCalled(party: string, names: readonly string[]): string {
  const rest = names.length - MOST_NAMES
  const listed = names.slice(0, MOST_NAMES).join(', ') + (rest > 0 ? ` and ${rest} more` : '')
  const wanted = names.length === 0 ? 'the reports name nobody who says or wants anything' : `wanted one of: ${listed}`
  return `Nobody in these reports is called "${party}": ${wanted}`
}

export function addRecord(program: Command): void {
  const command = program
    .command('record')
    .description('print where the talks stand: parties, meetings, proposals, positions, facts, brief')
    .argument('[paths...]', PATHS)
    .option('--party <name>', 'only what concerns this party, person or body')
    .option('--since <time>', 'say what is new since an ISO date or time', parseSince)
    .addOption(new Option('--only <part>', 'only one part').choices(PARTS))
    .option('--json', 'print JSON')
    .option('--markdown', 'print Markdown')
    .option('--width <columns>', 'width of the report (default: the terminal’s)', parseWidth)
    .option('--no-color', 'no colour, also on a terminal')
    .addHelpText('after', EXAMPLES)
  addInputOptions(command).action(async (paths: string[], options: Options, command: Command) => {
    const dossier = await collateInputs(await readInputs(command, paths, options), options.since)
    const { isNamed, namesToAsk, renderRecord } = await import('../render/index.ts')
    if (options.party !== undefined && !isNamed(dossier, options.party)) {
      command.error(clean(nobodyCalled(options.party, namesToAsk(dossier))))
    }
    const form = options.json ? 'json' : options.markdown ? 'markdown' : 'terminal'
    const choice = { form, only: options.only ?? null, party: options.party ?? null } as const
    process.stdout.write(renderRecord(dossier, choice, viewOf(options)))
  })
}
