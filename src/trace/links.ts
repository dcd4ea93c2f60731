/**
 * Links: one `Link` for each pair of a family and for each aggregation with its parents, with reason and evidence.
 * Reads witness pairs with their direction, gives `Link[]`.
 */
import type { Direction, Evidence, Link, ReportText } from '../model.ts'
import type { Lean } from './direction.ts'
import { passageOf } from './passage.ts'
import { relationOf } from './relation.ts'
import type { Unit } from './units.ts'
import type { WitnessPair } from './witness-pair.ts'

/** Aligned sentences shown as evidence: the surest ones. */
const SHOWN = 3

export interface LinkParts {
  readonly pair: WitnessPair
  readonly direction: Direction
  readonly lean: Lean
  /** Set where `b` is put together from several families, `a` being in one of them. */
  readonly isAggregation: boolean
  /** A member through which `b` comes from `a`, or both from it. */
  readonly through: string | null
}

/** One link with its reason; `confidence` and shares are 0–1, rounded to three places. */
export function makeLink(
  texts: readonly ReportText[],
  units: readonly (readonly Unit[])[],
  { pair, direction, lean, isAggregation, through }: LinkParts,
): Link {
  const relation = isAggregation ? 'aggregation' : relationOf(pair)
  const [a, b] = [texts[pair.a]!, texts[pair.b]!]
  return {
    a: a.report.id,
    b: b.report.id,
    relation,
    direction,
    confidence: confidenceOf(pair, isAggregation),
    verbatimShare: round(pair.ofB.verbatim),
    alignedShare: round(pair.ofB.aligned),
    why: why(a.report.id, b.report.id, relation, direction, pair, through),
    evidence: [...sentences(a, b, units, pair), ...measures(pair, lean, direction)],
  }
}

function why(
  a: string,
  b: string,
  relation: Link['relation'],
  direction: Direction,
  pair: WitnessPair,
  through: string | null,
): string {
  const share = `${percent(pair.ofB.aligned)} of ${b}’s own prose is also in ${a}, ${percent(pair.kept)} of it in the same words`
  const verb = relation === 'aggregation' ? 'takes a part from' : `is ${VERBS[relation]}`
  const by = through === null ? '' : ` by way of ${through}`
  const order = {
    'a>b': `${b} ${verb} ${a}${by}`,
    'b>a': `${a} ${verb} ${b}${by}`,
    common: `${a} and ${b} come from one text${through === null ? ' that is not among these reports' : `, ${through}`}`,
    unknown: `${a} and ${b} share a text, and nothing shows which came first`,
  }[direction]
  return `${order}: ${share}`
}

const VERBS = {
  copy: 'a copy of',
  edit: 'an edited version of',
  paraphrase: 'a paraphrase of',
  excerpt: 'an excerpt of',
  aggregation: 'partly from',
} as const

function sentences(a: ReportText, b: ReportText, units: readonly (readonly Unit[])[], pair: WitnessPair): Evidence[] {
  return [...pair.pairs]
    .sort((p, q) => q.narratorCosine - p.narratorCosine || p.a - q.a || p.b - q.b)
    .slice(0, SHOWN)
    .sort((p, q) => p.a - q.a || p.b - q.b)
    .map((aligned) => ({
      kind: 'aligned sentences',
      passages: [passageOf(a, units[pair.a]![aligned.a]!), passageOf(b, units[pair.b]![aligned.b]!)],
      note: `similarity ${aligned.cosine.toFixed(2)}`,
    }))
}

function measures(pair: WitnessPair, lean: Lean, direction: Direction): Evidence[] {
  const order = {
    kind: 'order',
    passages: [],
    note: `${percent(pair.inSequence)} of the aligned sentences in the same sequence`,
  }
  if (direction === 'unknown') return [order]
  return [order, ...lean.grounds.map(({ kind, note }) => ({ kind, passages: [], note }))]
}

/** 0–1, by the share of prose that rests on the other's words. */
/** Own scale: where nothing is reused it is even, where four fifths are it is all but sure; never certain. */
const EVEN = 0.5
const BY_REUSE = 0.6
const SUREST = 0.99

function confidenceOf({ ofA, ofB }: WitnessPair, isAggregation: boolean): number {
  const reused = isAggregation ? Math.max(ofA.reused, ofB.reused) : (ofA.reused + ofB.reused) / 2
  return round(Math.min(SUREST, EVEN + reused * BY_REUSE))
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
