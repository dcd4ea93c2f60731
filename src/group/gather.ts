/**
 * Gathers like vectors in one pass: each joins the bundle it resembles most, or opens a new one.
 *
 * Method: single-pass clustering of topic detection and tracking (Allan, Lavrenko and Jin, "First story detection in
 * TDT is hard", CIKM 2000). A vector is held against a bundle as a whole, so that a chain of likenesses does not join
 * what is unlike at its ends.
 */
import { BundleIndex } from './bundle.ts'
import type { TermVector } from './terms.ts'

/** `Setting`: what besides the words speaks for or against two items, as the days between them. */
export interface Gathering<Setting> {
  /** Order in which the items are taken. */
  readonly order: readonly number[]
  readonly vectors: readonly TermVector[]
  readonly settings: readonly Setting[]
  /** Setting of a bundle and an item that joins it. */
  readonly join: (some: Setting, others: Setting) => Setting
  /** Least resemblance to join, 0–1. */
  readonly least: number
  /** Resemblance of an item with a bundle, given their settings and their cosine. */
  readonly weigh: (mine: Setting, others: Setting, cosine: number) => number
}

/** Gives the items of each bundle in order, bundles in order of first item. About linear: see `BundleIndex`. */
export function gather<Setting>({ order, vectors, settings, join, least, weigh }: Gathering<Setting>): number[][] {
  const index = new BundleIndex()
  const told: Setting[] = []
  for (const item of order) {
    const [vector, mine] = [vectors[item]!, settings[item]!]
    let best: number | null = null
    let most = least
    for (const b of index.near(vector)) {
      const resemblance = weigh(mine, told[b]!, index.bundles[b]!.resemblance(vector))
      if (resemblance >= most) [best, most] = [b, resemblance]
    }
    const b = index.add(best, item, vector)
    const before = told[b]
    told[b] = before === undefined ? mine : join(before, mine)
  }
  return index.bundles.map(({ members }) => [...members].sort((x, y) => x - y)).sort((x, y) => x[0]! - y[0]!)
}
