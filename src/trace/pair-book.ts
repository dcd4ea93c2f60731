/** All witness pairs of a story, compared once each and when first asked for. */
import type { GramTable } from './grams.ts'
import { pairWitnesses, type WitnessPair } from './witness-pair.ts'

/** Witness pairs by their two reports; those not yet compared are compared when asked for. */
export class PairBook {
  readonly #tables: readonly GramTable[]
  readonly #pairs = new Map<number, WitnessPair>()
  readonly #byReport = new Map<number, WitnessPair[]>()
  /** Those compared at the start, in order. */
  readonly compared: readonly WitnessPair[]

  constructor(tables: readonly GramTable[], compared: readonly WitnessPair[]) {
    this.#tables = tables
    this.compared = compared
    for (const pair of compared) {
      this.#pairs.set(pair.a * tables.length + pair.b, pair)
      for (const report of [pair.a, pair.b]) {
        const mine = this.#byReport.get(report)
        if (mine === undefined) this.#byReport.set(report, [pair])
        else mine.push(pair)
      }
    }
  }

  get(x: number, y: number): WitnessPair {
    const [a, b] = [Math.min(x, y), Math.max(x, y)]
    const key = a * this.#tables.length + b
    const known = this.#pairs.get(key)
    if (known !== undefined) return known
    const pair = pairWitnesses(this.#tables, a, b)
    this.#pairs.set(key, pair)
    return pair
  }

  /** All pairs of the members, in order. */
  among(members: readonly number[]): WitnessPair[] {
    return members.flatMap((a, i) => members.slice(i + 1).map((b) => this.get(a, b)))
  }

  /** The `count` nearest pairs of each member with another, in order, of those compared so far. */
  nearest(members: readonly number[], count: number, nearness: (pair: WitnessPair) => number): WitnessPair[] {
    const inFamily = new Set(members)
    const kept = new Set<WitnessPair>()
    for (const member of members) {
      const mine = (this.#byReport.get(member) ?? []).filter(({ a, b }) => inFamily.has(a) && inFamily.has(b))
      mine.sort((p, q) => nearness(q) - nearness(p) || p.a - q.a || p.b - q.b)
      for (const pair of mine.slice(0, count)) kept.add(pair)
    }
    return [...kept].sort((p, q) => p.a - q.a || p.b - q.b)
  }
}
