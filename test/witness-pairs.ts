/** Pairs of reports for the tests of tracing, by their shares alone. */
import type { GramTable } from '../src/trace/grams.ts'
import type { Shares, WitnessPair } from '../src/trace/witness-pair.ts'

/** Two reports of 120 words each. */
export const TABLES = [0, 1].map(() => ({ units: [{ narratorWords: 120 }] }) as unknown as GramTable)

/** A pair whose two sides have the same shares, but for what `ofB` says. */
export function pairOf(kept: number, ofA: Partial<Shares>, ofB: Partial<Shares> = {}): WitnessPair {
  const shares: Shares = {
    verbatim: 0,
    aligned: 0.5,
    reused: 0,
    ownWords: 40,
    covered: 0.5,
    quotesCovered: 0,
    units: 6,
    quoteUnits: 0,
    ...ofA,
  }
  return {
    a: 0,
    b: 1,
    pairs: [],
    ofA: shares,
    ofB: { ...shares, ...ofB },
    kept,
    untouched: kept,
    sameDetails: 1,
    inOrder: 1,
    inSequence: 0.5,
  }
}
