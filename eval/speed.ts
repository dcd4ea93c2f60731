/** Speed, memory and growth of the whole pass and of each stage, on variants of an example story. */
import { attribute, findAttributions } from '../src/attribute/index.ts'
import { collate } from '../src/collate.ts'
import { compare } from '../src/compare/index.ts'
import { group } from '../src/group/index.ts'
import { identify } from '../src/identify/index.ts'
import type { Report } from '../src/index.ts'
import { measure } from '../src/measure/index.ts'
import { record } from '../src/record/index.ts'
import { analyseReport } from '../src/text/index.ts'
import { trace } from '../src/trace/index.ts'
import type { Figures } from './measures.ts'
import { varyReports } from './variants.ts'

/** Words in the report that speeds are told in. */
const WORDS = 400
/** Rounds of which the median counts. */
const ROUNDS = 9
/** Passes over the rounds before any counts: the optimising compiler settles after about 30 stories. */
const WARM_UPS = 4

/** Reports of 400 words a second, the whole pass over stories of a desk's usual size, once warm. */
export function speedOfCollate(examples: readonly Report[]): number {
  const rounds = rounded(examples)
  return medianRate(rounds, (reports) => collate(reports))
}

/** Seconds and peak memory (MB, resident) of one story of `size` reports in this process. */
export function growthOfCollate(examples: readonly Report[], size: number): { seconds: number; peakMegabytes: number } {
  const reports = varyReports(examples, size)
  const start = performance.now()
  collate(reports)
  return { seconds: (performance.now() - start) / 1000, peakMegabytes: process.resourceUsage().maxRSS / 1024 }
}

/** Reports of 400 words a second for each stage alone, given what the stages before it found. */
export function speedOfStages(examples: readonly Report[]): Figures {
  const rates = new Map<string, number[]>()
  for (const reports of Array.from({ length: WARM_UPS + 1 }, () => rounded(examples)).flat()) {
    const units = wordsIn(reports) / WORDS
    const time = <T>(stage: string, run: () => T): T => {
      const start = performance.now()
      const result = run()
      rates.set(stage, [...(rates.get(stage) ?? []), units / ((performance.now() - start) / 1000)])
      return result
    }
    const texts = time('text', () => reports.map(analyseReport))
    const attributions = time('findAttributions', () => texts.flatMap(findAttributions))
    for (const story of time('group', () => group(texts)).slice(0, 1)) {
      const identities = time('identify', () => identify(story, attributions))
      const { alignments, lineage } = time('trace', () => trace(story, identities))
      const said = time('attribute', () => attribute(story, attributions, identities, lineage, alignments))
      const measured = time('measure', () => measure(story, attributions, identities, lineage, alignments))
      const found = { identities, alignments, lineage, ...said, ...measured }
      const compared = time('compare', () => compare(story, found))
      time('record', () => record(story, { ...found, ...compared }, null))
    }
  }
  const warm = (values: number[]) => median(values.slice(-ROUNDS))
  const each = Object.fromEntries([...rates].map(([stage, values]) => [stage, warm(values)]))
  const together = (...stages: string[]) => 1 / stages.reduce((sum, stage) => sum + 1 / (each[stage] ?? Infinity), 0)
  return {
    ...each,
    attributionTogether: together('findAttributions', 'attribute'),
    measureAndCompareTogether: together('measure', 'compare'),
  }
}

/** One story for each round, each of other reports, so that no round is answered out of a cache. */
function rounded(examples: readonly Report[]): Report[][] {
  return Array.from({ length: ROUNDS }, (_, round) => varyReports(examples, examples.length, round + 1))
}

function medianRate(rounds: readonly Report[][], run: (reports: Report[]) => unknown): number {
  for (let pass = 0; pass < WARM_UPS; pass++) for (const reports of rounds) run(reports)
  return median(
    rounds.map((reports) => {
      const start = performance.now()
      run(reports)
      return wordsIn(reports) / WORDS / ((performance.now() - start) / 1000)
    }),
  )
}

function wordsIn(reports: readonly Report[]): number {
  return reports.reduce((sum, report) => sum + report.text.split(/\s+/).length, 0)
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
