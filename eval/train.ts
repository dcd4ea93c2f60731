/** `npm run train -- NAME --data PATH [--held-out]`: fits a stage's weights, which land in its folder. */
import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'

const TRAININGS: Readonly<Record<string, () => Promise<(data: string, heldOut: boolean) => Promise<void>>>> = {
  figures: async () => (await import('./train-figures.ts')).trainFigures,
  attribution: async () => (await import('./train-attribution.ts')).trainAttribution,
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { data: { type: 'string' }, 'held-out': { type: 'boolean', default: false } },
})
const [name] = positionals
const { data } = values
if (name === undefined || positionals.length !== 1 || !(name in TRAININGS)) {
  console.error(`Cannot train "${positionals.join(' ')}": wanted one of ${Object.keys(TRAININGS).join(', ')}`)
  process.exitCode = 2
} else if (data === undefined || !existsSync(data)) {
  console.error(`Cannot read data "${data ?? ''}": wanted --data PATH of a file that exists`)
  process.exitCode = 2
} else {
  const train = await TRAININGS[name]!()
  await train(data, values['held-out'])
}
