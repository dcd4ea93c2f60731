/**
 * Qualifiers: words that limit what is told and are gone, or a party left out of a list. Reads a comparison, gives drafts.
 */
import { LIMITERS } from '../lexicon/stance.ts'
import type { Token } from '../model.ts'
import {
  alignedShare,
  anchored,
  type Comparison,
  hasPartner,
  isQuoted,
  turnRound,
  type Words,
  wordsOf,
} from './comparison.ts'
import { type Draft, draft, turned } from './draft.ts'

/** Share of aligned content words, 0–1, below which a word left out is no more than a shorter telling. */
const CLOSE_TELLING = 0.5

/** Limiters by their first word. */
const LIMITERS_BY_FIRST: ReadonlyMap<string, readonly (readonly string[])[]> = Map.groupBy(
  LIMITERS.map((limiter) => limiter.split(' ')),
  ([first]) => first as string,
)

/** Limiters lost or added: "accepted in principle" against "accepted". */
export function findLimiters(comparison: Comparison): Draft[] {
  return [...lostLimiters(comparison), ...lostLimiters(turnRound(comparison)).map(turned)]
}

function lostLimiters(comparison: Comparison): Draft[] {
  const { a, b, toB } = comparison
  const drafts: Draft[] = []
  for (const words of limitersIn(a.tokens)) {
    if (isQuoted(a, words) || hasPartner(toB, words) || hasWords(b.tokens, a.tokens.slice(words.start, words.end)))
      continue
    const pair = anchored(comparison, words)
    if (pair === null || Math.abs(pair[0].end - pair[0].start - (words.end - words.start)) > 2) continue
    const why = `“${wordsOf(a, words)}” is gone: it limited what “${wordsOf(b, pair[1])}” says.`
    drafts.push(draft(comparison, pair[0], pair[1], { grade: 'force', kind: 'qualifier', effect: 'dropped', why }))
  }
  return drafts
}

function limitersIn(tokens: readonly Token[]): Words[] {
  const found: Words[] = []
  tokens.forEach((token, start) => {
    for (const limiter of LIMITERS_BY_FIRST.get(token.norm) ?? []) {
      if (limiter.every((word, k) => tokens[start + k]?.norm === word))
        found.push({ start, end: start + limiter.length })
    }
  })
  return found
}

function hasWords(tokens: readonly Token[], words: readonly Token[]): boolean {
  return words.every((word) => tokens.some((token) => token.norm === word.norm))
}

/**
 * A member of a list left out: "Ukrainian and European negotiators" against "European negotiators". Only where the
 * member stands nowhere else on the other side.
 */
export function findListMembers(comparison: Comparison): Draft[] {
  if (alignedShare(comparison) < CLOSE_TELLING) return []
  return [...lostMembers(comparison), ...lostMembers(turnRound(comparison)).map(turned)]
}

function lostMembers(comparison: Comparison): Draft[] {
  const { a, b, toB } = comparison
  const drafts: Draft[] = []
  a.tokens.forEach(({ norm }, and) => {
    if (norm !== 'and' || toB[and]! >= 0 || a.quoted[and]) return
    const kept = and + 1
    const lost = and - 1
    const [keptToken, lostToken] = [a.tokens[kept], a.tokens[lost]]
    if (keptToken === undefined || lostToken === undefined || !isMember(lostToken) || !isMember(keptToken)) return
    if (toB[kept]! < 0 || toB[lost]! >= 0 || isMentioned(b.tokens, lostToken)) return
    const inB = { start: toB[kept]!, end: toB[kept]! + 1 }
    const isNamed = /^\p{Lu}/u.test(lostToken.text)
    drafts.push(
      draft(comparison, { start: lost, end: kept + 1 }, inB, {
        grade: isNamed ? 'substance' : 'force',
        kind: 'qualifier',
        effect: 'dropped',
        why: `“${lostToken.text} and” is gone: one of those named is left out.`,
      }),
    )
  })
  return drafts
}

function isMember({ pos, text }: Token): boolean {
  return pos === 'PROPN' || pos === 'NOUN' || (pos === 'ADJ' && /^\p{Lu}/u.test(text))
}

/** Whether the word, or one with its first five letters, is there: "Ukrainian" in "Ukraine's". */
function isMentioned(tokens: readonly Token[], { norm }: Token): boolean {
  const stem = norm.slice(0, 5)
  return tokens.some((token) => token.norm.startsWith(stem))
}
