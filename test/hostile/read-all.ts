/** `node read-all.ts PATH…`: reads each file and prints a line of JSON of what came of it, with time and memory. */
import { checkReading } from './check-reading.ts'

export interface Outcome {
  readonly reports: number
  readonly codes: readonly string[]
  /** The first texts. */
  readonly start: string
  /** Of processor time. */
  readonly seconds: number
  /** Of this process so far. */
  readonly peakBytes: number
  readonly error: string | null
}

for (const path of process.argv.slice(2)) {
  const before = process.cpuUsage()
  const outcome = await read(path)
  const { user, system } = process.cpuUsage(before)
  const peakBytes = process.resourceUsage().maxRSS * 1024
  console.log(JSON.stringify({ ...outcome, seconds: (user + system) / 1e6, peakBytes } satisfies Outcome))
}

async function read(path: string): Promise<Pick<Outcome, 'reports' | 'codes' | 'start' | 'error'>> {
  try {
    const { reports, problems } = await checkReading(path)
    const start = JSON.stringify(reports.slice(0, 3)).slice(0, 20_000)
    return { reports: reports.length, codes: problems.map(({ code }) => code), start, error: null }
  } catch (error) {
    return {
      reports: 0,
      codes: [],
      start: '',
      error: error instanceof Error ? (error.stack ?? error.message) : String(error),
    }
  }
}
