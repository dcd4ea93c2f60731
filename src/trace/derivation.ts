/**
 * Derivation: whether one of two reports derives from the other, or both from one text. Reads a `WitnessPair`.
 * The narrator's prose decides; where it was written anew, the selection of facts and quotations.
 *
 * Method: own, from the measures of text reuse (Broder, "On the resemblance and containment of documents", 1997; Clough
 * et al., "METER: measuring text reuse", ACL 2002). Thresholds and the pairs read for them: eval/trace.md.
 */
import type { GramTable } from './grams.ts'
import type { Shares, WitnessPair } from './witness-pair.ts'

/** Reused share of the fuller side and of the poorer side that two independent reports of one event do not reach. */
const DERIVED_FULLER = 0.3
const DERIVED_POORER = 0.2
/** Reused share from which a short report is a part of a long one, however little of the long one it has. */
const CONTAINED = 0.6
/** The same where it is short and reworded: a note in a department's form of words is in every round-up by half. */
const WHOLLY_CONTAINED = 0.8
const CONTAINED_KEPT = 0.6
/** Narrator's words a contained report must have: fewer are a headline that anybody writes. */
const LEAST_WORDS = 8
/**
 * Where few words are kept, each report must have so much of the other: two reporters of one police statement share half
 * of the words in what both took from it, and each has the rest from elsewhere (read on GVA reports: eval/trace.md).
 */
const LOOSE = { kept: 0.6, covered: 0.4, coveredByMany: 0.3 }
/** Where fewer still are kept; or the whole in one sequence. */
const VERY_LOOSE = { kept: 0.5, covered: 0.65, inSequence: 0.8 }
/**
 * Names and numbers that two tellings of one text have alike. Below it the words are a form that both fill in: of local
 * reports on different shootings nearly all pairs that share prose have less (median .33), of the stories' families all
 * have more than .75.
 */
const SAME_DETAILS = 0.6
/** Told units below which a loose rewrite cannot be told from a second note on the same. */
const MANY_UNITS = 8
/**
 * A rewrite in words of its own still has the selection: what its parent tells and hardly more, with the quotations
 * that its parent chose. Covered share of the poorer side, units told, quotations told, covered share of the quotations
 * of the side that has the fewer of its own, and reused share of the fuller side.
 */
const SELECTION = { covered: 0.6, units: 10, quoteUnits: 4, quotesCovered: 0.9, reused: 0.1 }
/** The same where neither has quotations of its own, and there are many. */
const SAME_QUOTATIONS = { ...SELECTION, covered: 0.45, quoteUnits: 6 }
/** The same without quotations to go by. */
const BARE_SELECTION = { covered: 0.8, units: 10, reused: 0.2 }
/** Whether one of two reports derives from the other, or both from one text. */
export function isDerived(pair: WitnessPair, tables: readonly GramTable[]): boolean {
  if (pair.sameDetails < SAME_DETAILS) return false
  return isSameSelection(pair) || isReworded(pair) || isContained(pair, tables)
}

function isReworded(pair: WitnessPair): boolean {
  const { ofA, ofB } = pair
  if (Math.max(ofA.reused, ofB.reused) < DERIVED_FULLER || Math.min(ofA.reused, ofB.reused) < DERIVED_POORER)
    return false
  return hasCoverage(pair)
}

function isContained({ a, b, ofA, ofB, kept }: WitnessPair, tables: readonly GramTable[]): boolean {
  const fuller = Math.max(ofA.reused, ofB.reused)
  if (narratorWordsOf(tables[ofA.reused > ofB.reused ? a : b]!) < LEAST_WORDS) return false
  return (
    fuller >= WHOLLY_CONTAINED ||
    (fuller >= CONTAINED && (kept >= CONTAINED_KEPT || Math.min(ofA.units, ofB.units) >= MANY_UNITS))
  )
}

function hasCoverage({ kept, ofA, ofB, inSequence }: WitnessPair): boolean {
  const covered = Math.min(ofA.covered, ofB.covered)
  const isLong = Math.min(ofA.units, ofB.units) >= MANY_UNITS
  if (kept < VERY_LOOSE.kept) {
    return isLong && (covered >= VERY_LOOSE.covered || inSequence >= VERY_LOOSE.inSequence)
  }
  return kept >= LOOSE.kept || covered >= (isLong ? LOOSE.coveredByMany : LOOSE.covered)
}

function isSameSelection({ ofA, ofB }: WitnessPair): boolean {
  const least = (share: (shares: Shares) => number) => Math.min(share(ofA), share(ofB))
  const most = (share: (shares: Shares) => number) => Math.max(share(ofA), share(ofB))
  const [covered, units, reused] = [least((s) => s.covered), least((s) => s.units), most((s) => s.reused)]
  const hasQuotations =
    least((s) => s.quoteUnits) >= SELECTION.quoteUnits && most((s) => s.quotesCovered) >= SELECTION.quotesCovered
  const hasSameQuotations =
    least((s) => s.quoteUnits) >= SAME_QUOTATIONS.quoteUnits &&
    least((s) => s.quotesCovered) >= SAME_QUOTATIONS.quotesCovered
  const wanted = hasSameQuotations ? SAME_QUOTATIONS : hasQuotations ? SELECTION : BARE_SELECTION
  return covered >= wanted.covered && units >= wanted.units && reused >= wanted.reused
}

function narratorWordsOf({ units }: GramTable): number {
  return units.reduce((sum, unit) => sum + unit.narratorWords, 0)
}
