/**
 * Local reports of different incidents, told as one pool: whom does `trace/` take for kindred that are not. What a site
 * prints with everything (a paragraph that reports of three incidents or more have) is left out here, as `read/` would
 * set it aside on the page; a report of which little is left is no report. A page that is filed under two incidents is
 * left out as well: it is one text.
 */
import { trace } from '../src/trace/index.ts'
import { reportOf, storyOf } from '../test/story.ts'
import { readJsonLines } from './archive.ts'
import type { Figures } from './measures.ts'

interface Record {
  readonly incident: string
  readonly title: string | null
  readonly date: string
  readonly text: string
}

/** Incidents whose reports share a paragraph that is the site's, not the report's. */
const FURNITURE_INCIDENTS = 3
const LEAST_LETTERS = 400

export async function measureApart(path: string, isAsked: (incident: number) => boolean): Promise<Figures> {
  const records = withoutFurniture(
    (await readJsonLines<Record>(path)).filter(({ incident }) => isAsked(Number(incident))),
  )
  const reports = records.map(({ title, date, text }, i) =>
    reportOf(`${title ?? ''}\n\n${text}`, { id: `r${i}`, title, publishedAt: date }),
  )
  const { lineage } = trace(storyOf(...reports), { actors: [], references: [] })
  const incidentOf = new Map(records.map(({ incident }, i) => [`r${i}`, incident]))
  const pairs = lineage.families.flatMap(({ reports }) =>
    reports.flatMap((x, i) => reports.slice(i + 1).map((y) => [x, y])),
  )
  const apart = pairs.filter(([x, y]) => incidentOf.get(x!) !== incidentOf.get(y!)).length
  const mixtures = lineage.links.filter(({ relation }) => relation === 'aggregation')
  return {
    reports: records.length,
    kindredPairs: pairs.length,
    apartPairs: apart,
    sameIncident: pairs.length === 0 ? 1 : 1 - apart / pairs.length,
    aggregationLinks: mixtures.length,
  }
}

function withoutFurniture(records: readonly Record[]): Record[] {
  const incidents = new Map<string, Set<string>>()
  for (const { incident, text } of records) {
    for (const line of linesOf(text)) incidents.set(line, (incidents.get(line) ?? new Set()).add(incident))
  }
  const cleaned = records
    .map((record) => ({
      ...record,
      text: linesOf(record.text)
        .filter((line) => incidents.get(line)!.size < FURNITURE_INCIDENTS)
        .join('\n\n'),
    }))
    .filter(({ text }) => text.length >= LEAST_LETTERS)
  const filedUnder = new Map<string, Set<string>>()
  for (const { incident, text } of cleaned) filedUnder.set(text, (filedUnder.get(text) ?? new Set()).add(incident))
  return cleaned.filter(({ text }) => filedUnder.get(text)!.size === 1)
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
