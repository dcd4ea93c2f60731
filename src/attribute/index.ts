/**
 * Attribute: who said what. First over each report alone (`findAttributions`: source, cue, content as written), then,
 * when the actors are known, over the story (`attribute`: quotes and statements with their speakers, utterances).
 */
import type {
  Alignment,
  Attribution,
  Identities,
  Lineage,
  Quote,
  ReportText,
  Statement,
  StoryTexts,
  Utterance,
} from '../model.ts'

export interface Attributed {
  readonly quotes: readonly Quote[]
  readonly statements: readonly Statement[]
  readonly utterances: readonly Utterance[]
}

/** Finds every attribution of one report, in order of its first content. */
export function findAttributions(_text: ReportText): Attribution[] {
  return []
}

/** Resolves the speakers of a story's attributions and groups what was said into utterances. */
export function attribute(
  _story: StoryTexts,
  _attributions: readonly Attribution[],
  _identities: Identities,
  _lineage: Lineage,
  _alignments: readonly Alignment[],
): Attributed {
  return { quotes: [], statements: [], utterances: [] }
}
