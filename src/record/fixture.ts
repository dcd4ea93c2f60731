/** Stories for the tests of this stage: reports of plain text, with nothing found in them unless a test adds it. */
import type { Report, StoryTexts } from '../model.ts'
import { analyseReport } from '../text/index.ts'
import type { Recordable } from './index.ts'

export function reportOf(id: string, text: string, more: Partial<Report> = {}): Report {
  return {
    id,
    origin: { kind: 'file', location: `${id}.txt` },
    url: null,
    outlet: null,
    title: null,
    byline: null,
    publishedAt: null,
    updatedAt: null,
    versions: [],
    language: 'en',
    text,
    credits: [],
    furniture: [],
    truncated: null,
    ...more,
  }
}

export function storyOf(...texts: readonly string[]): StoryTexts {
  return {
    id: 's1',
    title: 'test',
    idPrefix: '',
    texts: texts.map((text, i) => analyseReport(reportOf(`r${i + 1}`, text))),
    episodes: [],
  }
}

/** Each report a family of its own, and nothing else found. */
export function nothingFound(story: StoryTexts): Recordable {
  const reports = story.texts.map((text) => text.report.id)
  const families = reports.map((report, i) => ({
    id: `fam${i + 1}`,
    reports: [report],
    ancestor: { kind: 'report' as const, report },
    why: '',
  }))
  return {
    identities: { actors: [], references: [] },
    alignments: [],
    lineage: {
      families,
      links: [],
      linksComplete: true,
      independent: { min: families.length, max: families.length },
    },
    quotes: [],
    statements: [],
    utterances: [],
    figures: [],
    figureGroups: [],
    timeExpressions: [],
    differences: [],
  }
}
