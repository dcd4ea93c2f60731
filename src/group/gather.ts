/**
 * Gathers like vectors in one pass: each joins the bundle it resembles most, or opens a new one.
 *
 * Method: single-pass clustering of topic detection and tracking (Allan, Lavrenko and Jin, "First story detection in
 * TDT is hard", CIKM 2000). A vector is held against a bundle as a whole, so that a chain of likenesses does not join
 * what is unlike at its ends.
 */
import { BundleIndex } from './bundle.ts'
import { type Days, joinDays } from './days.ts'
import type { TermVector } from './terms.ts'

export interface Gathering {
  /** Order in which the items are taken. */
  readonly order: readonly number[]
  readonly vectors: readonly TermVector[]
  readonly days: readonly Days[]
  /** Least resemblance to join, 0–1. */
  readonly least: number
  /** Resemblance of an item with a bundle, given their days and their cosine. */
  readonly weigh: (mine: Days, others: Days, cosine: number) => number
}

/** Gives the items of each bundle in order, bundles in order of first item. About linear: see `BundleIndex`. */
export function gather({ order, vectors, days, least, weigh }: Gathering): number[][] {
  const index = new BundleIndex()
  const told: Days[] = []
  for (const item of order) {
    const [vector, mine] = [vectors[item]!, days[item]!]
    let best: number | null = null
    let most = least
    for (const b of index.near(vector)) {
      const resemblance = weigh(mine, told[b]!, index.bundles[b]!.resemblance(vector))
      if (resemblance >= most) [best, most] = [b, resemblance]
    }
    const b = index.add(best, item, vector)
    told[b] = told[b] === undefined ? mine : joinDays(told[b], mine)
  }
  return index.bundles.map(({ members }) => [...members].sort((x, y) => x - y)).sort((x, y) => x[0]! - y[0]!)
}
