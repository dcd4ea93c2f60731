/** The fuzzer's worker: reads mutated inputs one after another and says when each began, so that a hang can be told. */
import { parentPort, workerData } from 'node:worker_threads'
import fc from 'fast-check'
import { checkPage } from './check-page.ts'
import { checkReading, writeInput } from './check-reading.ts'
import { mutatedInput } from './mutations.ts'

export interface FuzzTask {
  readonly seed: number
  readonly runs: number
  readonly seconds: number
  readonly path: string | null
  /** Number of the run, and when it began by the clock and by the process's processor time (ms), for who watches. */
  readonly shared: SharedArrayBuffer
}

export interface FuzzResult {
  readonly runs: number
  readonly failure: string | null
  /** Codes of problems, and "report", by how many inputs gave them. */
  readonly outcomes: Readonly<Record<string, number>>
  readonly slowest: { readonly ms: number; readonly run: number; readonly name: string }
}

/** Every so many inputs go on through the other stages into a page. */
const COLLATED = 25

const { seed, runs, seconds, path, shared } = workerData as FuzzTask
const begun = new Float64Array(shared)
const outcomes: Record<string, number> = {}
let slowest = { ms: 0, run: 0, name: '' }
let run = 0

/** Processor time of this process, in milliseconds. */
function processorMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

// The libraries are loaded by the first input of each form; that is not what is measured.
for (const { bytes, name } of fc.sample(mutatedInput, { seed: 1, numRuns: 200 }))
  await checkReading(writeInput({ bytes, name }))

const property = fc.asyncProperty(mutatedInput, async (input) => {
  const file = writeInput(input)
  run++
  begun[0] = run
  begun[1] = Date.now()
  begun[2] = processorMs()
  const start = performance.now()
  const result = await checkReading(file)
  const ms = performance.now() - start
  const { reports, problems } = result
  if (run % COLLATED === 0 && reports.length > 0) checkPage(result)
  if (ms > slowest.ms) slowest = { ms, run, name: input.name }
  const kinds = new Set([...problems.map(({ code }) => code), ...(reports.length > 0 ? ['report'] : [])])
  for (const kind of kinds) outcomes[kind] = (outcomes[kind] ?? 0) + 1
})
const result = await fc.check(property, {
  seed,
  numRuns: runs,
  ...(path === null ? {} : { path }),
  ...(Number.isFinite(seconds) ? { interruptAfterTimeLimit: seconds * 1000 } : {}),
})
begun.fill(Number.POSITIVE_INFINITY, 1)
const failure = result.failed && result.counterexample !== null ? await fc.defaultReportMessage(result) : null
parentPort?.postMessage({ runs: result.numRuns, failure: failure ?? null, outcomes, slowest } satisfies FuzzResult)
