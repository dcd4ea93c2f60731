/** For tests of the record: a story in which the stages before it found nothing, unless a test adds it. */
import type { StoryTexts } from '../src/model.ts'
import type { Recordable } from '../src/record/index.ts'

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
