/**
 * Relation: how a report reuses another's text. Reads a `WitnessPair`, gives the degree of reuse.
 *
 * Method: degrees of reuse as in Clough and Stevenson ("Developing a corpus of plagiarised short answers", LREV 2011):
 * near copy, light revision, heavy revision. Thresholds: eval/trace.md.
 */
import type { Link } from '../model.ts'
import type { WitnessPair } from './witness-pair.ts'

/**
 * A copy: sentence by sentence in one order with so much of the words, house style aside, and nothing of its own; small
 * cuts are made to fit the space.
 */
const COPY = { untouched: 0.9, inOrder: 0.98, fuller: 0.9, poorer: 0.65 }
/** Share of words kept below which it was written anew. */
const EDIT_KEPT = 0.75
/** The same where it was gone through sentence by sentence: an editor leaves most of a text that he keeps whole as it is. */
const WHOLE_TEXT = { inOrder: 0.95, poorer: 0.85, kept: 0.85 }
/** Aligned share of the shorter report at which it is wholly in the longer, and of the longer at which little is missing. */
const WHOLE = 0.9
const PART = 0.6

/** The degree of reuse between two reports of a family, whichever came first. */
export function relationOf({
  ofA,
  ofB,
  kept,
  untouched,
  inOrder,
}: WitnessPair): Exclude<Link['relation'], 'aggregation'> {
  if (kept < EDIT_KEPT) return 'paraphrase'
  const [poorer, fuller] = [Math.min(ofA.aligned, ofB.aligned), Math.max(ofA.aligned, ofB.aligned)]
  if (fuller >= WHOLE && poorer < PART) return 'excerpt'
  const isWhole = poorer >= WHOLE_TEXT.poorer && inOrder >= WHOLE_TEXT.inOrder
  if (isWhole && kept < WHOLE_TEXT.kept) return 'paraphrase'
  const isCopy = untouched >= COPY.untouched && inOrder >= COPY.inOrder
  return isCopy && fuller >= COPY.fuller && poorer >= COPY.poorer ? 'copy' : 'edit'
}
