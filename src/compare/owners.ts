/**
 * Owners: whose a thing or a deed is. Reads a comparison, gives drafts: an owner swapped for another, or left out.
 */
import { classInUse } from '../lexicon/class-in-use.ts'
import type { Token } from '../model.ts'
import { type Comparison, isQuoted, type Side, tokenRange, type Words, wordsOf } from './comparison.ts'
import { isAct } from './deeds.ts'
import { bothWays, type Draft, draft, type Ground } from './draft.ts'
import { shareName } from './kinship.ts'

/** Tokens between an owner and what is owned: "the Commission's latest draft". */
const OWNED_REACH = 3

interface Ownership {
  readonly owner: string
  readonly words: Words
  readonly head: number
}

/** "the Commission's proposal" against "Montevara's proposal": one thing, another owner. */
export function findOtherOwner(comparison: Comparison): Draft[] {
  const { a, b, toB } = comparison
  const inB = ownershipsIn(b)
  return ownershipsIn(a).flatMap((from) => {
    const to = inB.find(({ head }) => head === toB[from.head])
    if (to === undefined || to.owner === from.owner || hasActor(b, from.owner) || hasActor(a, to.owner)) return []
    if (isQuoted(a, from.words) || isQuoted(b, to.words) || areKin(a, from.words, b, to.words)) return []
    const [was, is] = [a.actors.get(from.owner), b.actors.get(to.owner)]
    if (was !== undefined && is !== undefined && shareName(was, is)) return []
    const why = `“${wordsOf(a, from.words)}” became “${wordsOf(b, to.words)}”: it is put down to somebody else.`
    return [draft(comparison, from.words, to.words, { grade: 'substance', kind: 'agent', effect: 'changed', why })]
  })
}

/** Whether two names share the start of a word: "Denmark" and "Danish" do not, "Indian" and "Indo-" do. */
function areKin(a: Side, inA: Words, b: Side, inB: Words): boolean {
  const stems = (side: Side, { start, end }: Words) =>
    side.tokens.slice(start, end).flatMap(({ norm, text }) => (/^\p{Lu}/u.test(text) ? [norm.slice(0, 3)] : []))
  const inOther = stems(b, inB)
  return stems(a, inA).some((stem) => inOther.includes(stem))
}

function ownershipsIn(side: Side): Ownership[] {
  const { tokens, references } = side
  const found: Ownership[] = []
  for (const reference of references) {
    if (reference.actor === null || reference.form !== 'name') continue
    const range = tokenRange(side, reference)
    if (range === null) continue
    const [start, last] = [range.start, range.end - 1]
    const after = tokens[last + 1]?.norm ?? ''
    const isGenitive = /'s?$/.test(tokens[last]!.norm) || /^'s?$/.test(after)
    const head = isGenitive ? nounAfter(tokens, last + 1) : nounBeforeOf(tokens, start)
    if (head < 0) continue
    const words = { start: Math.min(start, head), end: Math.max(last, head) + 1 }
    found.push({ owner: reference.actor, words, head })
  }
  return found
}

function nounAfter(tokens: readonly Token[], from: number): number {
  for (let i = from; i < from + OWNED_REACH + 1 && i < tokens.length; i++) {
    const { pos } = tokens[i]!
    if (tokens[i + 1]?.pos !== 'NOUN' && classInUse(tokens, i) === 'noun') return i
    // Only words of one noun phrase: not "put it to her for the last time".
    if (['VERB', 'AUX', 'ADP', 'SCONJ', 'CCONJ', 'DET', 'PRON'].includes(pos)) return -1
    if (pos === 'PUNCT' && !/^['’-]/.test(tokens[i]!.text)) return -1
  }
  return -1
}

/** "proposal of (the) Commission". */
function nounBeforeOf(tokens: readonly Token[], start: number): number {
  const of = tokens[start - 1]?.pos === 'DET' ? start - 2 : start - 1
  return tokens[of]?.norm === 'of' && tokens[of - 1]?.pos === 'NOUN' ? of - 1 : -1
}

function hasActor({ references }: Side, actor: string): boolean {
  return references.some((reference) => reference.actor === actor)
}

/** "his offensive" against "the offensive": what somebody does is told as something that happens. */
export const findLostOwner: Ground = bothWays(lostOwner)

const PERSONAL = new Set(['his', 'her'])
const ARTICLES = new Set(['the', 'this'])

function lostOwner(comparison: Comparison): Draft[] {
  const { a, b, toB } = comparison
  return a.tokens.flatMap(({ norm }, start) => {
    if (!PERSONAL.has(norm) || a.quoted[start]) return []
    const head = nounAfter(a.tokens, start + 1)
    const partner = head < 0 ? -1 : toB[head]!
    if (partner < 0 || !isAct(a.tokens[head]!) || b.quoted[partner]) return []
    const article = articleBefore(b.tokens, partner)
    if (article < 0 || /^(?:of|by)$/.test(b.tokens[partner + 1]?.norm ?? '')) return []
    const inA = { start, end: head + 1 }
    const inB = { start: article, end: partner + 1 }
    const why = `“${wordsOf(a, inA)}” against “${wordsOf(b, inB)}”: one report leaves out whose doing it is.`
    return [draft(comparison, inA, inB, { grade: 'force', kind: 'agent', effect: 'softened', why })]
  })
}

function articleBefore(tokens: readonly Token[], head: number): number {
  for (let i = head - 1; i >= 0 && i >= head - OWNED_REACH; i--) {
    if (ARTICLES.has(tokens[i]!.norm)) return i
    if (!['ADJ', 'NOUN', 'ADV', 'VERB'].includes(tokens[i]!.pos)) return -1
  }
  return -1
}
