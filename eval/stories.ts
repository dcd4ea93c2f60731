/**
 * `eval stories`: how well reports fall into stories, on years of local reports of shootings
 * (`stories-gva-dev.jsonl.gz`). A hard subject; treat it with respect. A shooting with what follows from it is a story
 * (`bCubed`); the reports of its first days are an episode (`episodes.bCubed`).
 *
 * Thresholds were chosen on the incidents with an even number; by default the odd ones are reported.
 */
import { group } from '../src/group/index.ts'
import type { Report } from '../src/model.ts'
import { analyseReport } from '../src/text/index.ts'
import { reportOf } from '../test/story.ts'
import { readJsonLines } from './archive.ts'
import { bCubed } from './b-cubed.ts'
import { sharedData } from './data.ts'
import type { Figures, Measure } from './measures.ts'

interface Record {
  readonly incident: string
  readonly id: string
  readonly title: string | null
  readonly date: string
  readonly url: string
  readonly text: string
}

const DATA = sharedData('stories-gva-dev.jsonl.gz')

export const STORIES_MEASURE: Measure = {
  needs: [DATA],
  measure: async (data) => {
    const records = await readJsonLines<Record>(data ?? DATA)
    return measure(data === null ? records.filter(({ incident }) => Number(incident) % 2 === 1) : records)
  },
}

function measure(records: readonly Record[]): Figures {
  const stories = group(records.map((record, i) => analyseReport(titledReport(record, i))))
  const episodeOf = new Map<string, string>()
  const storyOf = new Map<string, string>()
  for (const story of stories) {
    for (const text of story.texts) storyOf.set(text.report.id, story.id)
    for (const episode of story.episodes) for (const report of episode.reports) episodeOf.set(report, episode.id)
  }
  const gold = records.map(({ incident }) => incident)
  const named = (groups: ReadonlyMap<string, string>) => records.map((_, i) => groups.get(`r${i}`)!)
  return {
    reports: records.length,
    bCubed: bCubed(named(storyOf), gold),
    episodes: { bCubed: bCubed(named(episodeOf), gold) },
  }
}

/** As `read` would give it: the title is the first paragraph. Ids by place, as the set holds one page twice. */
function titledReport({ title, date, url, text }: Record, i: number): Report {
  const body = title === null || title === '' ? text : `${title}\n\n${text}`
  return reportOf(body, { id: `r${i}`, url, title, publishedAt: date })
}
