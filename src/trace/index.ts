/**
 * Trace: which report derives from which. Reads a story's texts, gives alignments and the lineage.
 *
 * Method, in order: sentences of the reports as units (`units.ts`) with character n-gram TF-IDF (`grams.ts`); candidate
 * pairs of reports by an index (`candidates.ts`); order-aware alignment of each pair (`align.ts`); families,
 * aggregations, stemma and links (`lineage.ts`); alignment rows over all reports (`rows.ts`).
 * Cost: linear in the reports of a story beyond 48, quadratic in the sentences of one pair.
 */
import type { Alignment, Identities, Lineage, StoryTexts } from '../model.ts'
import { findCandidates } from './candidates.ts'
import { buildGramTables } from './grams.ts'
import { traceLineage } from './lineage.ts'
import { PairBook } from './pair-book.ts'
import { joinRows } from './rows.ts'
import { findUnits } from './units.ts'
import { pairWitnesses } from './witness-pair.ts'

export interface Traced {
  readonly alignments: readonly Alignment[]
  readonly lineage: Lineage
}

/** Aligns the narrator prose of a story's reports and infers families, relations and directions from it. */
export function trace(story: StoryTexts, _identities: Identities): Traced {
  const units = story.texts.map(findUnits)
  const tables = buildGramTables(units)
  const compared = findCandidates(units).map(([a, b]) => pairWitnesses(tables, a, b))
  const pairs = new PairBook(tables, compared)
  const { lineage, kindred } = traceLineage(story.texts, tables, pairs, story.idPrefix)
  const all = [...new Set([...compared, ...kindred.keys()])]
  const alignments = joinRows(story.texts, units, all, (pair) => kindred.get(pair) ?? 'none', story.idPrefix)
  return { alignments, lineage }
}
