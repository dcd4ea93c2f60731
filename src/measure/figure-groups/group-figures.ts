/**
 * Figure groups: figures over reports by what they measure, with a verdict. Reads a story's figures in their texts, gives
 * `FigureGroup[]`.
 *
 * Method: figures of one unit and number become clusters where their contexts are alike (`cluster.ts`); a cluster tells who
 * agrees (`within-number.ts`), two clusters of one measure are compared by range: vaguer, update, conflict
 * (`between-numbers.ts`). A report that has both numbers tells that they are two measures, so it silences the alarm. Own
 * rule; measured in eval/figures.md. Linear in the figures for one number.
 */
import type { Alignment, Figure, FigureGroup, Identities, Lineage, StoryTexts } from '../../model.ts'
import { betweenClusters } from './between-numbers.ts'
import { clusterByNumber, joinBare } from './cluster.ts'
import { putInContext, type ToldFigure } from './context.ts'
import { changeInFamily } from './family-change.ts'
import { rarityOf } from './same-measure.ts'
import { nameOf } from './verdict.ts'
import { withinCluster } from './within-number.ts'

export interface StoryFigures {
  readonly told: readonly ToldFigure[]
  readonly figures: readonly Figure[]
}

/** Groups a story's figures. */
export function groupFigures(
  story: StoryTexts,
  { told, figures }: StoryFigures,
  identities: Identities,
  lineage: Lineage,
  alignments: readonly Alignment[],
): FigureGroup[] {
  const texts = new Map(story.texts.map((text) => [text.report.id, text]))
  const inContext = putInContext(told, texts, alignments, identities)
  const rarity = rarityOf(inContext)
  const clusters = joinBare(clusterByNumber(inContext, rarity))
  const drafts = [...clusters.flatMap(withinCluster), ...betweenClusters(clusters, rarity, story)]
  return drafts.map((draft, index) => {
    const { verdict } = draft
    const members = [...draft.members].sort((a, b) => a.index - b.index)
    const change = verdict === 'agree' ? null : changeInFamily(draft.sides, lineage)
    return {
      id: `${story.idPrefix}fg${index + 1}`,
      measure: nameOf(members),
      figures: members.map(({ index: at }) => figures[at]?.id ?? ''),
      verdict,
      family: change?.family ?? null,
      changedBy: change?.changedBy ?? null,
      why: draft.why,
    }
  })
}
