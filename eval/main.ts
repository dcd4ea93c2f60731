/**
 * `npm run eval -- NAME [--data PATH] [--json]`: measures a stage on its data, compares with `eval/floors.json`,
 * fails below a floor. With `--data` it takes everything in that file, fits nothing on it and compares no floor.
 */
import { existsSync, readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { type Figures, flatten, MEASURES } from './measures.ts'

/** One flipped item moves a figure by less than this on the smaller sets; a floor is missed only beyond it. */
const EPSILON = 0.0005

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { data: { type: 'string' }, json: { type: 'boolean', default: false } },
})
const names = positionals.length > 0 ? positionals : Object.keys(MEASURES)
const unknown = names.find((name) => !(name in MEASURES))
if (unknown !== undefined) {
  console.error(`Cannot measure "${unknown}": wanted one of ${Object.keys(MEASURES).join(', ')}`)
  process.exit(2)
}
if (values.data !== undefined && !existsSync(values.data)) {
  console.error(`Cannot read data "${values.data}": no such file`)
  process.exit(2)
}

const floors = JSON.parse(readFileSync(new URL('./floors.json', import.meta.url), 'utf8')) as Record<
  string,
  Record<string, number>
>
let missed = 0
for (const name of names) {
  const measure = await MEASURES[name]!()
  const data = values.data ?? null
  const absent = data === null ? measure.needs.filter((path) => !existsSync(path)) : []
  if (absent.length > 0) {
    console.error(`Cannot measure "${name}": missing ${absent.join(', ')}; give the data with --data PATH`)
    process.exitCode = 2
    continue
  }
  const figures: Figures = await measure.measure(data)
  console.log(
    values.json ? JSON.stringify(figures) : table(name, flatten(figures), data === null ? floors[name] : undefined),
  )
  if (data !== null) continue
  const measured = flatten(figures)
  for (const [figure, floor] of Object.entries(floors[name] ?? {})) {
    const value = measured[figure]
    if (value !== undefined && value >= floor - EPSILON) continue
    console.error(`Below its floor: ${name} ${figure} is ${value ?? 'missing'}, floor ${floor}`)
    missed++
  }
}
if (missed > 0) process.exitCode = 1

function table(name: string, measured: Record<string, number>, mine: Record<string, number> = {}): string {
  const rows = Object.entries(measured).map(([figure, value]) => {
    const floor = mine[figure]
    return `  ${figure.padEnd(36)}${value.toFixed(4).padStart(12)}${floor === undefined ? '' : `   floor ${floor}`}`
  })
  return [name, ...rows].join('\n')
}
