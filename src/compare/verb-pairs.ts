/**
 * Verb pairs: which verb group of one passage tells what which of the other tells: their verbs are partners, or they stand
 * before one object. Reads a comparison, gives pairs in order, each group in one at most.
 */
import { wordRelation } from '../lexicon/word-relations.ts'
import { type Comparison, isSamePlace, type Side } from './comparison.ts'
import { findVerbGroups, type VerbGroup } from './verb-groups.ts'
import { isContentWord } from './word-alignment.ts'

/** Groups whose verbs are partners, the last verb first; groups used once. */
export function pairGroups(comparison: Comparison): [VerbGroup, VerbGroup][] {
  const { a, b, toB } = comparison
  const inB = findVerbGroups(b.tokens)
  const used = new Set<VerbGroup>()
  const pairs: [VerbGroup, VerbGroup][] = []
  for (const from of findVerbGroups(a.tokens)) {
    const partners = [...from.heads].reverse().map((at) => toB[at]!)
    const to = inB.find((group) => !used.has(group) && group.heads.some((at) => partners.includes(at)))
    if (to === undefined) {
      const other = inB.find((group) => !used.has(group) && haveOneObject(comparison, from, group))
      if (other === undefined) continue
      used.add(other)
      pairs.push([from, other])
      continue
    }
    if (!areOneVerb(comparison, from, to)) continue
    used.add(to)
    pairs.push([from, to])
  }
  return pairs
}

/**
 * "could open the way to" against "would pave the way for": verbs that have no partner, both with a modal, right before
 * one object and in one gap.
 */
function haveOneObject(comparison: Comparison, from: VerbGroup, to: VerbGroup): boolean {
  const { a, b, toA, toB } = comparison
  if (from.modals.length === 0 && to.modals.length === 0) return false
  if (toB[from.heads.at(-1)!]! >= 0 || toA[to.heads.at(-1)!]! >= 0 || from.bare || to.bare) return false
  const object = objectAfter(a, from)
  return object >= 0 && toB[object]! >= 0 && toB[object] === objectAfter(b, to)
}

/** The first content word behind a group, at most a determiner away. -1 for none. */
function objectAfter({ tokens }: Side, { end }: VerbGroup): number {
  const at = tokens[end]?.pos === 'DET' || tokens[end]?.pos === 'PRON' ? end + 1 : end
  return tokens[at] !== undefined && isContentWord(tokens[at]!) ? at : -1
}

/** Whether the verbs mean the same, or stand in the same place: partners by a remote sense alone are not enough. */
function areOneVerb(comparison: Comparison, from: VerbGroup, to: VerbGroup): boolean {
  const { a, b, toB } = comparison
  return from.heads.some((at) => {
    const partner = toB[at]!
    if (!to.heads.includes(partner)) return false
    const relation = wordRelation(a.tokens[at]!.norm, 'verb', b.tokens[partner]!.norm, 'verb')
    return (
      relation === 'same' ||
      isSamePlace(comparison, { start: at, end: at + 1 }, { start: partner, end: partner + 1 }, 3)
    )
  })
}
