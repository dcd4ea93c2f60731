/**
 * The stemma of a family: who was copied from whom, with the lost texts that must have stood between.
 * Reads the family's witness pairs and their leans, gives for every two members the direction.
 *
 * Method: the members in order of age, by the leans of all their edges together; each goes to the older one that it is
 * nearest to: shared wording and shared order decide between two possible parents, as shared peculiarities do in textual
 * criticism (Maas 1927; Roelli, "Handbook of Stemmatology", 2020).
 * Departure: an edge whose ends each have much of their own gets a lost text above both.
 */
import type { Direction } from '../model.ts'
import type { Lean } from './direction.ts'
import type { WitnessPair } from './witness-pair.ts'

/** A pair of one family with what speaks for a direction. */
export interface Edge {
  readonly pair: WitnessPair
  readonly lean: Lean
}

/** Lean below which an edge's direction stays open. */
const LEAST_LEAN = 0.35
/** Lean beyond which one edge says no more about a member's age than another. */
const MOST_LEAN = 3
/** What the same order of paragraphs adds to the share of words kept. */
const ORDER_WEIGHT = 0.4

export interface Stemma {
  /** Whether the text that all members come from is not among them. */
  readonly isRootLost: boolean
  /** The member that all others come from; null where it is lost. */
  readonly root: number | null
  /** Direction from `x` to `y`: "a>b" where y comes from x, by way of others too. */
  direction(x: number, y: number): Direction
  /** The member a report was made from; null where that is lost or the report is the first. */
  parentOf(report: number): number | null
}

/** Draws it. Linear in the edges. `allFromLost`: a credited agency's text is the ancestor of all. */
export function drawStemma(members: readonly number[], edges: readonly Edge[], allFromLost: boolean): Stemma {
  const neighbours = neighboursOf(members, edges)
  const order = byAge(members, neighbours)
  const root = order[0]!
  const parents = new Map<number, { parent: number; edge: Edge | null }>()
  const depth = new Map<number, number>([[root, 0]])
  for (const child of order.slice(1)) {
    const older = neighbours.get(child)!.filter(({ other }) => depth.has(other))
    const nearest = older.reduce<Neighbour | null>(
      (best, one) => (best === null || nearnessOf(child, one) > nearnessOf(child, best) ? one : best),
      null,
    )
    const parent = nearest?.other ?? root
    parents.set(child, { parent, edge: nearest?.edge ?? null })
    depth.set(child, depth.get(parent)! + 1)
  }
  const kindOf = (child: number): 'derived' | 'common' | 'unknown' => {
    const { parent, edge } = parents.get(child)!
    if (edge === null) return 'unknown'
    const settled = edge.lean.grounds.some(({ kind }) => kind === 'agency')
    if ((allFromLost && !settled) || edge.lean.isCommon) return 'common'
    const lean = edge.pair.a === parent ? edge.lean.lean : -edge.lean.lean
    return Math.abs(lean) < LEAST_LEAN ? 'unknown' : lean > 0 ? 'derived' : 'common'
  }
  const isRootLost = members.length > 1 && order.some((x) => parents.get(x)?.parent === root && kindOf(x) === 'common')

  /** From `x` up to its ancestor `top`: derived only if every step is. */
  const descent = (x: number, top: number): 'derived' | 'common' | 'unknown' => {
    let found: 'derived' | 'unknown' = 'derived'
    for (let at = x; at !== top; at = parents.get(at)!.parent) {
      const kind = kindOf(at)
      if (kind === 'common') return 'common'
      if (kind === 'unknown') found = 'unknown'
    }
    return found
  }
  const direction = (x: number, y: number): Direction => {
    let [p, q] = [x, y]
    while (p !== q) {
      if (depth.get(p)! >= depth.get(q)!) p = parents.get(p)!.parent
      else q = parents.get(q)!.parent
    }
    if (p !== x && p !== y) return 'common'
    const found = p === x ? descent(y, x) : descent(x, y)
    if (found === 'derived') return p === x ? 'a>b' : 'b>a'
    return found
  }
  return {
    isRootLost,
    root: isRootLost ? null : root,
    direction,
    parentOf: (report) => (parents.has(report) && kindOf(report) === 'derived' ? parents.get(report)!.parent : null),
  }
}

/** How near two witnesses are, 0–1.4: share of words kept in what they share, by how much they share and in what order. */
export function nearness({ ofA, ofB, kept, inSequence }: WitnessPair): number {
  return Math.max(ofA.aligned, ofB.aligned) * (kept + ORDER_WEIGHT * inSequence)
}

/** The same between a child and one that may be its parent: how much of the child is there, 0–1.4. */
function nearnessOf(child: number, { edge }: Neighbour): number {
  const { a, ofA, ofB, kept, inSequence } = edge.pair
  return (a === child ? ofA : ofB).aligned * (kept + ORDER_WEIGHT * inSequence)
}

interface Neighbour {
  readonly other: number
  readonly edge: Edge
}

function neighboursOf(members: readonly number[], edges: readonly Edge[]): Map<number, Neighbour[]> {
  const neighbours = new Map(members.map((m): [number, Neighbour[]] => [m, []]))
  for (const edge of edges) {
    neighbours.get(edge.pair.a)!.push({ other: edge.pair.b, edge })
    neighbours.get(edge.pair.b)!.push({ other: edge.pair.a, edge })
  }
  return neighbours
}

/** The members, those first from which most leans point away. */
function byAge(members: readonly number[], neighbours: ReadonlyMap<number, readonly Neighbour[]>): number[] {
  const age = new Map(
    members.map((member) => {
      const leans = neighbours
        .get(member)!
        .map(({ edge: { pair, lean } }) => (pair.a === member ? lean.lean : -lean.lean))
      const sum = leans.reduce((total, lean) => total + Math.max(-MOST_LEAN, Math.min(MOST_LEAN, lean)), 0)
      return [member, leans.length === 0 ? 0 : sum / leans.length]
    }),
  )
  return [...members].sort((x, y) => age.get(y)! - age.get(x)! || x - y)
}
