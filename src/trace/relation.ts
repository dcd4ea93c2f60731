/**
 * Relation: how a report reuses another's text. Reads a `WitnessPair`, gives the degree of reuse.
 *
 * Method: degrees of reuse as in Clough and Stevenson ("Developing a corpus of plagiarised short answers", LREV 2011):
 * near copy, light revision, heavy revision. Thresholds: eval/trace.md.
 */
import type { Link } from '../model.ts'
import type { WitnessPair } from './witness-pair.ts'

/** Share of both told to the letter from which nothing was edited, and of words kept below which it was written anew. */
const COPY_VERBATIM = 0.8
const EDIT_KEPT = 0.75
/** Aligned share of the shorter report at which it is wholly in the longer, and of the longer at which little is missing. */
const WHOLE = 0.9
const PART = 0.6

export function relationOf({ ofA, ofB, kept }: WitnessPair): Exclude<Link['relation'], 'aggregation'> {
  if (kept < EDIT_KEPT) return 'paraphrase'
  const [poorer, fuller] = [Math.min(ofA.aligned, ofB.aligned), Math.max(ofA.aligned, ofB.aligned)]
  if (fuller >= WHOLE && poorer < PART) return 'excerpt'
  return Math.min(ofA.verbatim, ofB.verbatim) >= COPY_VERBATIM ? 'copy' : 'edit'
}
