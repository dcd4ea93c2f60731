/**
 * Qualifiers: words that limit what is told and are gone, or a party left out of a list. Reads a comparison, gives drafts.
 */
import { isOfficeNoun } from '../lexicon/name-words.ts'
import { LIMITERS } from '../lexicon/stance.ts'
import { MONTH_ABBREVIATIONS, MONTHS, WEEKDAYS } from '../lexicon/time-words.ts'
import { lexicographerFile } from '../lexicon/wordnet.ts'
import type { Token } from '../model.ts'
import { alignedShare, type Comparison, hasPartner, isQuoted, turnRound, type Words, wordsOf } from './comparison.ts'
import { bothWays, type Draft, draft, type Ground } from './draft.ts'
import { isContentWord } from './word-alignment.ts'

/** Share of aligned content words, 0–1, below which a word left out is no more than a shorter telling. */
const CLOSE_TELLING = 0.5

/** Limiters by their first word. */
const LIMITERS_BY_FIRST: ReadonlyMap<string, readonly (readonly string[])[]> = Map.groupBy(
  LIMITERS.map((limiter) => limiter.split(' ')),
  ([first]) => first as string,
)

/** Limiters lost or added: "accepted in principle" against "accepted". */
export const findLimiters: Ground = bothWays(lostLimiters)

function lostLimiters(comparison: Comparison): Draft[] {
  const { a, b, toB } = comparison
  const drafts: Draft[] = []
  for (const words of limitersIn(a.tokens)) {
    if (isQuoted(a, words) || hasPartner(toB, words) || hasWords(b.tokens, a.tokens.slice(words.start, words.end)))
      continue
    const pair = limited(comparison, words)
    if (pair === null) continue
    const why = `“${wordsOf(a, words)}” stands in one report only: it limits what “${wordsOf(b, pair[1])}” says.`
    drafts.push(draft(comparison, pair[0], pair[1], { grade: 'force', kind: 'qualifier', effect: 'dropped', why }))
  }
  return drafts
}

/**
 * A limiter with the word that it limits, and that word in `b`: the next one of content, or where none follows the last
 * one before, "accepted in principle". `null` where that word has no partner: then more was changed than the limits.
 */
function limited({ a, toB }: Comparison, words: Words): readonly [Words, Words] | null {
  const partnerOf = (at: number) => (at >= 0 && isContentWord(a.tokens[at]!) ? toB[at]! : -1)
  const isPhrase = words.end - words.start > 1
  const next = a.tokens.findIndex((token, at) => at >= words.end && !SKIPPED.has(token.pos))
  const isBefore = isPhrase || next < 0 || next > words.end + 1 || !isContentWord(a.tokens[next]!)
  const at = isBefore ? words.start - 1 : next
  const partner = WEEKDAYS.has(a.tokens[at]?.norm ?? '') || isMonth(a.tokens[at]) ? -1 : partnerOf(at)
  if (partner < 0) return null
  return [
    { start: Math.min(words.start, at), end: Math.max(words.end, at + 1) },
    { start: partner, end: partner + 1 },
  ]
}

/** "separately Nov. 10" limits no month. */
function isMonth(token: Token | undefined): boolean {
  const norm = token?.norm.replace(/\.$/, '') ?? ''
  return MONTHS.has(norm) || MONTH_ABBREVIATIONS.has(norm)
}

/** Between a limiter and what it limits: "only the", "mostly a". */
const SKIPPED = new Set(['DET', 'PART'])

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
  // "an average of" as "average earnings": the words of content are enough.
  const content = words.filter(isContentWord)
  const telling = content.length > 0 ? content : words
  if (telling.every(({ norm, lemma }) => tokens.some((token) => token.norm === norm || token.lemma === lemma)))
    return true
  // "non-binding" as "nonbinding"
  const joined = words.map(({ norm }) => norm.replace(/-/g, '')).join('')
  return tokens.some(({ norm }) => norm.replace(/-/g, '') === joined)
}

/**
 * A member of a list left out: "Ukrainian and European negotiators" against "European negotiators". Only where the
 * member stands nowhere else on the other side.
 */
export const findListMembers: Ground = bothWays(lostMembers)

function lostMembers(comparison: Comparison): Draft[] {
  const { a, toB } = comparison
  const drafts: Draft[] = []
  // The passage without it may be the shorter one, but tells no other thing.
  if (alignedShare(turnRound(comparison)) < CLOSE_TELLING) return []
  a.tokens.forEach(({ norm }, and) => {
    if (norm !== 'and' || toB[and]! >= 0 || a.quoted[and]) return
    const kept = and + 1
    const lost = and - 1
    const [keptToken, lostToken] = [a.tokens[kept], a.tokens[lost]]
    if (keptToken === undefined || lostToken === undefined || !isMember(lostToken) || !opensMember(keptToken)) return
    if (toB[kept]! < 0 || toB[lost]! >= 0 || isMentioned(comparison, lost)) return
    const inB = { start: toB[kept]!, end: toB[kept]! + 1 }
    const isNamed = /^\p{Lu}/u.test(lostToken.text)
    drafts.push(
      draft(comparison, { start: lost, end: kept + 1 }, inB, {
        grade: isNamed ? 'substance' : 'force',
        kind: 'qualifier',
        effect: 'dropped',
        why: `“${lostToken.text} and” stands in one report only: the other leaves out one of those named.`,
      }),
    )
  })
  return drafts
}

/** A name, or a word for people: "exporters and", not "dangers and", "Friday and", nor a man's offices, "President and". */
function isMember({ pos, text, lemma, norm }: Token): boolean {
  if (WEEKDAYS.has(norm) || MONTHS.has(norm)) return false
  if (/^\p{Lu}/u.test(text)) return (pos === 'PROPN' || pos === 'ADJ' || pos === 'NOUN') && !isOfficeNoun(lemma)
  return pos === 'NOUN' && ['noun.person', 'noun.group'].includes(lexicographerFile(lemma, 'noun') ?? '')
}

/** The first word of the next member: "and export councils", not "and announced", "and one". */
function opensMember({ pos }: Token): boolean {
  return pos === 'PROPN' || pos === 'NOUN' || pos === 'ADJ'
}

/** Whether the word, or one with its first five letters, is there for it: "Ukrainian" in "Ukraine's". */
function isMentioned({ a, b, toA }: Comparison, lost: number): boolean {
  const stem = a.tokens[lost]!.norm.slice(0, 5)
  return b.tokens.some(({ norm }, j) => norm.startsWith(stem) && (toA[j]! < 0 || a.tokens[toA[j]!]!.norm !== norm))
}
