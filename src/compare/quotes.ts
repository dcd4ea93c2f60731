/**
 * Quotes: one utterance printed in other words, or with its end cut off. Reads quotes of one utterance, gives drafts.
 *
 * Whatever stands inside the marks is the speaker's: any other word is a change of substance. Not changes: the form of
 * the marks, punctuation, an editor's brackets, spelling (`spelling.ts`), contractions, a whole sentence left out.
 */
import type { Link, Quote, ReportText, Token } from '../model.ts'
import { bareSide, type Comparison, compareSides, tokensWithin, type Words, wordsOf } from './comparison.ts'
import { findCut, isClause } from './cut-quotes.ts'
import { type Draft, draft } from './draft.ts'
import { isHouseStyle } from './house-style.ts'
import { changedRuns, isMark, mergeBySentence, mergeNeighbours, type Run } from './quote-runs.ts'
import { isContentWord } from './word-alignment.ts'

/** Share of tokens with a partner, 0–1, below which parallel reports rather have two transcripts of spoken words. */
const ONE_TRANSCRIPT = 0.8

/** What two printings of an utterance do not share. */
export function compareQuotes(
  [textOfA, a]: readonly [ReportText, Quote],
  [textOfB, b]: readonly [ReportText, Quote],
  link: Link | null,
): Draft[] {
  const comparison = compareSides(side(textOfA, a), side(textOfB, b), link)
  if (comparison.a.tokens.length === 0 || comparison.b.tokens.length === 0) return []
  if (isSnippet(comparison) || isAnotherRemark(comparison)) return []
  const runs = changedRuns(comparison)
  const cut = findCut(comparison, runs)
  const altered = runs.filter(
    (run) =>
      run !== cut?.run &&
      !isExcerpt(comparison, run) &&
      !isHouseStyle(comparison, run) &&
      !isMovedFrom(comparison, run, runs),
  )
  const changes = mergeBySentence(mergeNeighbours(altered), comparison.a.tokens)
  const isTranscript = link === null && tokenShare(comparison) < ONE_TRANSCRIPT
  const drafts = changes.map((run) =>
    draft(comparison, atLeastOne(comparison.a.tokens, run.a), atLeastOne(comparison.b.tokens, run.b), {
      grade: isTranscript ? 'force' : 'substance',
      kind: 'quote-altered',
      effect: 'changed',
      why: whyAltered(comparison, run, isTranscript),
    }),
  )
  return cut === null ? drafts : [...drafts, cut.draft]
}

function whyAltered({ a, b }: Comparison, run: Run, isTranscript: boolean): string {
  const [from, to] = [wordsOf(a, run.a), wordsOf(b, run.b)]
  const what = from === '' ? `“${to}” is added` : to === '' ? `“${from}” is left out` : `“${from}” became “${to}”`
  return isTranscript
    ? `${what} inside the quotation marks: the reports heard the words differently.`
    : `${what} inside the quotation marks.`
}

/** The words between the marks. */
export function side(text: ReportText, { passage }: Quote): Comparison['a'] {
  const tokens = tokensWithin(text, passage).filter((token) => !/^["'“”„«»‹›‘’‚`]+$/.test(token.text))
  return bareSide(text, tokens, () => true)
}

/** Words before or after all that one of the two prints: an excerpt, not a change. Its broken end is `findCut`'s. */
function isExcerpt({ a, b }: Comparison, run: Run): boolean {
  const isLeading = run.a.start === 0 || run.b.start === 0
  const isTrailing = run.a.end >= a.tokens.length - 1 || run.b.end >= b.tokens.length - 1
  const isOneSided = run.a.start === run.a.end || run.b.start === run.b.end
  return isOneSided && (isLeading || isTrailing)
}

/** Words put in here that are left out elsewhere in the quotation: told once, where they are missing. */
function isMovedFrom({ a, b }: Comparison, { a: inA, b: inB }: Run, runs: readonly Run[]): boolean {
  if (inA.end > inA.start) return false
  const words = wordsOf(b, inB).toLowerCase()
  return runs.some((run) => run.b.end === run.b.start && wordsOf(a, run.a).toLowerCase() === words)
}

/** A passage needs words: where one side has none, its neighbours show the place. */
function atLeastOne(tokens: Comparison['a']['tokens'], { start, end }: Words): Words {
  if (end > start) return { start, end }
  let [first, last] = [start - 1, start]
  while (first > 0 && isMark(tokens[first]!.text)) first--
  while (last < tokens.length - 1 && isMark(tokens[last]!.text)) last++
  return { start: Math.max(0, first), end: Math.min(tokens.length, last + 1) }
}

/** A word or two in marks out of a sentence that the other prints whole. */
function isSnippet({ a, b }: Comparison): boolean {
  const [shorter, longer] = a.tokens.length < b.tokens.length ? [a, b] : [b, a]
  return !isClause(shorter) && shorter.tokens.length * 2 < longer.tokens.length
}

/** Share of the shorter one's content words, 0–1, below which two quotations along a link are two remarks. */
const ONE_REMARK = 0.3

function isAnotherRemark({ a, b, link, toA, toB }: Comparison): boolean {
  if (link === null) return false
  const content = (tokens: readonly Token[], partners: Int32Array) => {
    const places = tokens.flatMap((token, i) => (isContentWord(token) ? [partners[i]!] : []))
    return { all: places.length, told: places.filter((partner) => partner >= 0).length }
  }
  const [inA, inB] = [content(a.tokens, toB), content(b.tokens, toA)]
  const shorter = inA.all < inB.all ? inA : inB
  // A label may have other words throughout: “an unfair levy”, “an unjust toll”.
  return shorter.all > 2 && shorter.told < shorter.all * ONE_REMARK
}

function tokenShare({ toB }: Comparison): number {
  return toB.filter((partner) => partner >= 0).length / toB.length
}
