/**
 * Measures tolls on local reports of shootings against a registry's counts of killed and injured.
 *
 * Counting: killed over the reports whose incident has a registry count of 1 or more, injured likewise; a count is right
 * where low = high = registry. Precision: right of given; coverage: given of measured. Silence is no zero.
 */

import { findTolls, type Toll } from '../src/measure/tolls/find-tolls.ts'
import type { Report } from '../src/model.ts'
import { analyseReport } from '../src/text/index.ts'
import { reportOf } from '../test/story.ts'
import { readJsonLines } from './archive.ts'
import { sharedData } from './data.ts'
import type { Figures, Measure } from './measures.ts'

const DEFAULT = sharedData('stories-gva-dev.jsonl.gz')

/** Facts lie beside their reports. */
const factsOf = (path: string) => path.replace(/\.jsonl(\.gz)?$/, '-facts.jsonl$1')

/** Incidents that rules were written on; the others are reported. See eval/tolls.md. */
export const isDevelopment = (incident: string) => Number(incident) % 2 === 0

export interface IncidentReport {
  readonly incident: string
  readonly id: string
  readonly title: string
  readonly date: string
  readonly text: string
}

export interface IncidentFacts {
  readonly incident_uri: string
  readonly num_killed: number
  readonly num_injured: number
}

export const TOLLS_MEASURE: Measure = {
  needs: [DEFAULT, factsOf(DEFAULT)],
  async measure(data) {
    const path = data ?? DEFAULT
    const reports = await readJsonLines<IncidentReport>(path)
    const facts = await readJsonLines<IncidentFacts>(factsOf(path))
    return scoreTolls(data === null ? reports.filter(({ incident }) => !isDevelopment(incident)) : reports, facts)
  },
}

/** Precision and coverage of both counts, and what of the wrong ones lies above or below the registry. */
function scoreTolls(reports: readonly IncidentReport[], facts: readonly IncidentFacts[]): Figures {
  const registry = new Map(facts.map((fact) => [String(fact.incident_uri), fact]))
  const killed = new Tally()
  const injured = new Tally()
  for (const report of reports) {
    const fact = registry.get(String(report.incident))
    if (fact === undefined) continue
    const tolls = findTolls(analyseReport(titledReport(report)))
    killed.add(fact.num_killed, tolls.killed)
    injured.add(fact.num_injured, tolls.injured)
  }
  return { killed: killed.figures(), injured: injured.figures() }
}

class Tally {
  private measured = 0
  private given = 0
  private right = 0
  private above = 0
  private below = 0

  add(registry: number, toll: Toll | null): void {
    if (registry < 1) return
    this.measured++
    if (toll === null) return
    this.given++
    if (toll.low === registry && toll.high === registry) this.right++
    else if (toll.low > registry) this.above++
    else this.below++
  }

  figures(): Figures {
    const share = (count: number, of: number) => (of === 0 ? 0 : count / of)
    return {
      precision: share(this.right, this.given),
      coverage: share(this.given, this.measured),
      measured: this.measured,
      above: share(this.above, this.given),
      below: share(this.below, this.given),
    }
  }
}

/** The title comes first as a paragraph of its own, as the read stage has it. */
export function titledReport({ id, title, date, text }: IncidentReport): Report {
  const body = title === '' ? text : `${title}\n\n${text}`
  return reportOf(body, { id, title: title || null, publishedAt: date || null })
}
