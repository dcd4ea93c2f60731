/**
 * `npm run bench [-- NAME] [--json]`: speed and memory on variants of the example story. Each size runs in a process of
 * its own, so that peak memory is its own and nothing is warm that would not be.
 */
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { readReports } from '../src/read/index.ts'
import { type Figures, flatten } from './measures.ts'
import { growthOfCollate, speedOfCollate, speedOfStages } from './speed.ts'

const EXAMPLES = fileURLToPath(new URL('../examples/harbour/reports', import.meta.url))
/** Reports in the large story, and in the one that shows how cost grows. */
const LARGE = 1000

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false }, size: { type: 'string' } },
})
const { reports: examples } = await readReports([EXAMPLES])

const BENCHES: Record<string, () => Figures> = {
  collate: () => {
    const [large, double] = [inOwnProcess(LARGE), inOwnProcess(2 * LARGE)]
    return {
      reportsPerSecond: speedOfCollate(examples),
      secondsFor1000: large.seconds,
      peakMegabytes: large.peakMegabytes,
      growth: double.seconds / large.seconds,
    }
  },
  stages: () => speedOfStages(examples),
}

if (values.size !== undefined) {
  process.stdout.write(JSON.stringify(growthOfCollate(examples, Number(values.size))))
} else {
  const names = positionals.length > 0 ? positionals : Object.keys(BENCHES)
  const unknown = names.find((name) => !(name in BENCHES))
  if (unknown === undefined) for (const name of names) print(name, BENCHES[name]!())
  else {
    console.error(`Cannot bench "${unknown}": wanted one of ${Object.keys(BENCHES).join(', ')}`)
    process.exitCode = 2
  }
}

function inOwnProcess(size: number): { seconds: number; peakMegabytes: number } {
  return JSON.parse(
    execFileSync(process.execPath, [fileURLToPath(import.meta.url), '--size', String(size)], { encoding: 'utf8' }),
  )
}

function print(name: string, figures: Figures): void {
  if (values.json) console.log(JSON.stringify(figures))
  else
    for (const [figure, value] of Object.entries(flatten(figures)))
      console.log(`${name}  ${figure.padEnd(32)}${value.toFixed(2).padStart(12)}`)
}
