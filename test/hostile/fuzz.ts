/**
 * `npm run fuzz -- [--seconds N] [--runs N] [--seed N] [--path P]`: reads mutated inputs of every form (`mutations.ts`) in a
 * worker and watches it: no crash, no input over 2 seconds, no more than 1 GB, always a report or a problem with a code.
 * Prints the seed; the same seed gives the same inputs, and `--path` of a failure the one that failed.
 */
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import type { FuzzResult, FuzzTask } from './fuzz-worker.ts'

/** Milliseconds of processor time that one input may take; of the clock ten times that, for the machine may be busy. */
const MAX_MS = 2000
const MAX_CLOCK_MS = 10 * MAX_MS
const MAX_RSS_BYTES = 1_000_000_000
const WATCH_MS = 100

const { values } = parseArgs({
  options: {
    seconds: { type: 'string' },
    runs: { type: 'string' },
    seed: { type: 'string' },
    path: { type: 'string' },
  },
})
const seed = values.seed === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(values.seed)
const seconds = values.seconds !== undefined ? Number(values.seconds) : values.runs === undefined ? 60 : Infinity
const runs = values.runs === undefined ? 2 ** 31 - 1 : Number(values.runs)
if (![seed, seconds, runs].every((value) => value >= 0)) {
  console.error('Cannot fuzz: wanted numbers for --seconds, --runs and --seed')
  process.exit(2)
}
console.log(`seed ${seed}`)

const shared = new SharedArrayBuffer(24)
const [begun, task] = [new Float64Array(shared), { seed, runs, seconds, path: values.path ?? null, shared }]
begun.fill(Infinity, 1)
const worker = new Worker(new URL('./fuzz-worker.ts', import.meta.url), { workerData: task satisfies FuzzTask })
let peak = 0
const watch = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage.rss())
  const [run = 0, since = Infinity, processorSince = Infinity] = begun
  const { user, system } = process.cpuUsage()
  if ((user + system) / 1000 - processorSince > MAX_MS) end(`run ${run} takes more than ${MAX_MS} ms`)
  if (Date.now() - since > MAX_CLOCK_MS) end(`run ${run} takes more than ${MAX_CLOCK_MS} ms by the clock`)
  if (peak > MAX_RSS_BYTES) end(`run ${run} takes more than 1 GB`)
}, WATCH_MS)

worker.on('message', ({ runs, failure, outcomes, slowest }: FuzzResult) => {
  if (failure !== null) end(failure)
  const counts = Object.entries(outcomes).sort((a, b) => b[1] - a[1])
  console.log(`${runs.toLocaleString('en')} inputs, none failed`)
  console.log(
    `slowest ${Math.round(slowest.ms)} ms (run ${slowest.run}, ${slowest.name}), peak ${Math.round(peak / 1e6)} MB`,
  )
  console.log(counts.map(([kind, count]) => `${kind} ${count}`).join(', '))
  clearInterval(watch)
})
worker.on('error', (error) => end(error.stack ?? String(error)))

function end(failure: string): never {
  console.error(failure)
  console.error(`again: npm run fuzz -- --seed ${seed} --runs ${(begun[0] ?? 0) + 1}`)
  process.exit(1)
}
