/**
 * Alignment rows: the same proposition in all reports that tell it. Reads the aligned pairs of all witness pairs, gives
 * `Alignment[]`, in order of first passage.
 *
 * Method: the best pairs are joined first; a join that would put two far sentences of one report into one row is not
 * made, so that one doubtful pair does not run two propositions together (as in progressive alignment: CollateX,
 * Dekker et al. 2015).
 */
import type { Alignment, ReportText } from '../model.ts'
import { passageOf } from './passage.ts'
import type { Unit } from './units.ts'
import type { WitnessPair } from './witness-pair.ts'

/** Cosine at which sentences of two reports that do not derive from one another tell the same. */
const PARALLEL = 0.55
/** The same where one was put together from the other and more, and has little of its prose. */
const MIXED = 0.35
/** Reused share of the fuller side from which it has enough of it. */
const PROSE_SHARE = 0.2
/** Support from which a unit stands in a further row. */
const FURTHER = 0.6
/** Units of one report that a row may hold must be this near each other: a sentence split in two or three. */
const SPLIT_REACH = 2

/** Whether two reports derive from one text, or one of them from the other and more. */
export type KinshipOf = (pair: WitnessPair) => 'family' | 'mixture' | 'none'

/** Joins pairs to rows. */
export function joinRows(
  texts: readonly ReportText[],
  units: readonly (readonly Unit[])[],
  pairs: readonly WitnessPair[],
  kinship: KinshipOf,
  idPrefix: string,
): Alignment[] {
  const offsets = [0]
  for (const mine of units) offsets.push(offsets.at(-1)! + mine.length)
  const joins = pairs.flatMap((pair) => {
    const least = leastCosine(pair, kinship)
    return pair.pairs
      .filter(({ cosine }) => cosine >= least)
      .map(({ a, b, support }) => ({ x: offsets[pair.a]! + a, y: offsets[pair.b]! + b, support }))
  })
  joins.sort((p, q) => q.support - p.support || p.x - q.x || p.y - q.y)
  const rows = new Rows(units.flat())
  for (const { x, y, support } of joins) rows.join(x, y, support)
  return rows.list().map((row, i) => ({
    id: `${idPrefix}al${i + 1}`,
    passages: row.map((unit) => ({
      ...passageOf(texts[unit.report]!, unit),
      reading: row.some((other) => other.report !== unit.report && other.wording === unit.wording)
        ? ('verbatim' as const)
        : ('reworded' as const),
    })),
  }))
}

function leastCosine(pair: WitnessPair, kinship: KinshipOf): number {
  const kind = kinship(pair)
  if (kind === 'family') return 0
  if (kind === 'none') return PARALLEL
  return Math.max(pair.ofA.reused, pair.ofB.reused) >= PROSE_SHARE ? 0 : MIXED
}

/**
 * Sets of units that grow by joining. A unit that tells what others tell in two sentences stands in the rows of both, so
 * that those two do not run together.
 */
class Rows {
  readonly #units: readonly Unit[]
  readonly #rowOf: number[]
  /** Members of a row by report. */
  readonly #rows: Map<number, Map<number, number[]>>

  constructor(units: readonly Unit[]) {
    this.#units = units
    this.#rowOf = units.map((_, i) => i)
    this.#rows = new Map(units.map((unit, i) => [i, new Map([[unit.report, [i]]])]))
  }

  join(x: number, y: number, support: number): void {
    const [p, q] = [this.#rowOf[x]!, this.#rowOf[y]!]
    if (p === q) return
    const [into, from] = this.#rows.get(p)!.size >= this.#rows.get(q)!.size ? [p, q] : [q, p]
    const [larger, smaller] = [this.#rows.get(into)!, this.#rows.get(from)!]
    const inBoth = [...smaller.keys()].filter((report) => larger.has(report))
    if (!inBoth.every((report) => this.#isNear(larger.get(report)!, smaller.get(report)!))) return
    if (inBoth.length > 1) {
      if (support >= FURTHER && !this.#add(x, q)) this.#add(y, p)
      return
    }
    for (const [report, members] of smaller) {
      larger.set(report, [...(larger.get(report) ?? []), ...members])
      for (const member of members) if (this.#rowOf[member] === from) this.#rowOf[member] = into
    }
    this.#rows.delete(from)
  }

  /** Puts a unit in a further row, if nothing of its report is there. */
  #add(unit: number, row: number): boolean {
    const members = this.#rows.get(row)!
    const { report } = this.#units[unit]!
    if (members.has(report)) return false
    members.set(report, [unit])
    return true
  }

  #isNear(some: readonly number[], others: readonly number[]): boolean {
    const indices = [...some, ...others].map((i) => this.#units[i]!.index)
    return Math.max(...indices) - Math.min(...indices) <= SPLIT_REACH
  }

  /** Rows of two reports or more, units in order of report and place. */
  list(): Unit[][] {
    return [...this.#rows.values()]
      .filter((row) => row.size > 1)
      .map((row) => [...new Set([...row.values()].flat())].sort((p, q) => p - q))
      .sort((r, s) => r[0]! - s[0]! || r[1]! - s[1]!)
      .map((row) => row.map((i) => this.#units[i]!))
  }
}
