/**
 * The stemma of a family: who was copied from whom, with the lost texts that must have stood between.
 * Reads the family's witness pairs and their leans, gives for every two members the direction.
 *
 * Method: the nearest-neighbour tree of the witnesses (maximum spanning tree over kept wording and order), oriented by
 * the direction of its edges taken together: shared wording and shared order decide between two possible parents, as
 * shared peculiarities do in textual criticism (Maas 1927; Roelli, "Handbook of Stemmatology", 2020).
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

/** Draws it. Linear in the edges but for their sorting. `allFromLost`: a credited agency's text is the ancestor of all. */
export function drawStemma(members: readonly number[], edges: readonly Edge[], allFromLost: boolean): Stemma {
  const neighbours = spanningTree(members, edges)
  const root = findRoot(members, neighbours)
  const parents = new Map<number, { parent: number; edge: Edge }>()
  const depth = new Map<number, number>([[root, 0]])
  const order = [root]
  for (const x of order) {
    for (const { other, edge } of neighbours.get(x) ?? []) {
      if (depth.has(other)) continue
      parents.set(other, { parent: x, edge })
      depth.set(other, depth.get(x)! + 1)
      order.push(other)
    }
  }
  const kindOf = (child: number): 'derived' | 'common' | 'unknown' => {
    const { parent, edge } = parents.get(child)!
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

type Neighbours = Map<number, { other: number; edge: Edge }[]>

function spanningTree(members: readonly number[], edges: readonly Edge[]): Neighbours {
  const head = new Map(members.map((m) => [m, m]))
  const find = (m: number): number => {
    while (head.get(m) !== m) {
      head.set(m, head.get(head.get(m)!)!)
      m = head.get(m)!
    }
    return m
  }
  const neighbours: Neighbours = new Map(members.map((m) => [m, []]))
  const near = edges.map((edge) => ({ edge, near: nearness(edge.pair) }))
  near.sort((x, y) => y.near - x.near || x.edge.pair.a - y.edge.pair.a || x.edge.pair.b - y.edge.pair.b)
  for (const { edge } of near) {
    const { a, b } = edge.pair
    if (find(a) === find(b)) continue
    head.set(find(a), find(b))
    neighbours.get(a)!.push({ other: b, edge })
    neighbours.get(b)!.push({ other: a, edge })
  }
  return neighbours
}

/** The member from which most of the leans point away. Two walks over the tree. */
function findRoot(members: readonly number[], neighbours: Neighbours): number {
  const start = members[0]!
  const leanTo = ({ pair, lean }: Edge, child: number) =>
    lean.isCommon ? 0 : pair.b === child ? lean.lean : -lean.lean
  const total = new Map<number, number>([[start, 0]])
  const order = [start]
  let fromStart = 0
  for (const x of order) {
    for (const { other, edge } of neighbours.get(x)!) {
      if (total.has(other)) continue
      total.set(other, 0)
      fromStart += leanTo(edge, other)
      order.push(other)
    }
  }
  total.set(start, fromStart)
  const seen = new Set([start])
  for (const x of order) {
    for (const { other, edge } of neighbours.get(x)!) {
      if (seen.has(other)) continue
      seen.add(other)
      // Moving the root over an edge turns that edge round and no other.
      total.set(other, total.get(x)! - 2 * leanTo(edge, other))
    }
  }
  return members.reduce((best, m) => (total.get(m)! > total.get(best)! ? m : best), start)
}
