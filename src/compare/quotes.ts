/**
 * Quotes: one utterance printed in other words, or with its end cut off. Reads quotes of one utterance, gives drafts.
 *
 * Whatever stands inside the marks is the speaker's: any other word is a change of substance. Not changes: the form of
 * the marks, punctuation, an editor's brackets, spelling (`spelling.ts`), contractions, a whole sentence left out.
 */
import type { Link, Quote, ReportText, Token } from '../model.ts'
import { type Comparison, compareSides, tokensWithin, type Words, wordsOf } from './comparison.ts'
import { type Draft, draft } from './draft.ts'
import { changedRuns, isMark, mergeBySentence, mergeNeighbours, type Run } from './quote-runs.ts'
import { isHouseSpelling } from './spelling.ts'
import { isContentWord, isVariantSpelling } from './word-alignment.ts'

/** Share of tokens with a partner, 0–1, below which parallel reports rather have two transcripts of spoken words. */
const ONE_TRANSCRIPT = 0.8

/** Words that go on with a sentence: what they open belongs to what was said before them. */
const CONTINUERS = new Set(
  'but and or if unless although though because until while as provided which who so'.split(' '),
)

/** Of these, the ones that join a sentence to the one before: "… And ours will not wait." */
const COORDINATORS = new Set('and but or nor yet'.split(' '))

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
function side(text: ReportText, { passage }: Quote): Comparison['a'] {
  const tokens = tokensWithin(text, passage).filter((token) => !/^["'“”„«»‹›‘’‚`]+$/.test(token.text))
  return {
    text,
    tokens,
    quoted: tokens.map(() => true),
    said: [],
    marked: [],
    references: [],
    actors: new Map(),
    isTitle: false,
  }
}

/** Words before or after all that one of the two prints: an excerpt, not a change. Its broken end is `findCut`'s. */
function isExcerpt({ a, b }: Comparison, run: Run): boolean {
  const isLeading = run.a.start === 0 || run.b.start === 0
  const isTrailing = run.a.end >= a.tokens.length - 1 || run.b.end >= b.tokens.length - 1
  const isOneSided = run.a.start === run.a.end || run.b.start === run.b.end
  return isOneSided && (isLeading || isTrailing)
}

/** Spelling, contractions, brackets, names as transcribed, an optional "that": the same words in another house's style. */
function isHouseStyle({ a, b }: Comparison, run: Run): boolean {
  const inA = a.tokens.slice(run.a.start, run.a.end)
  const inB = b.tokens.slice(run.b.start, run.b.end)
  if (isHouseSpelling(inA, inB) || isBracketed(a, run.a, inB.length) || isBracketed(b, run.b, inA.length)) return true
  return (
    areOneName(inA, inB) ||
    isOptional([...inA, ...inB]) ||
    isMarkedOmission(a, run.a, inB.length) ||
    isMarkedOmission(b, run.b, inA.length)
  )
}

function areOneName(a: readonly Token[], b: readonly Token[]): boolean {
  const isName = ({ text }: Token) => /^\p{Lu}/u.test(text)
  return a.length === b.length && a.every((token, k) => isName(token) && isVariantSpelling(token.norm, b[k]!.norm))
}

/** "I think that …" against "I think …". */
function isOptional(tokens: readonly Token[]): boolean {
  return tokens.length === 1 && tokens[0]!.norm === 'that' && tokens[0]!.pos === 'SCONJ'
}

/** "the plan … is dead": the marks own to what is left out. */
function isMarkedOmission({ tokens }: Comparison['a'], { start, end }: Words, others: number): boolean {
  const isEllipsis = (at: number) => /^(?:…|\.{2,})$/.test(tokens[at]?.text ?? '')
  return start === end && others > 0 && (isEllipsis(start - 1) || isEllipsis(start))
}

/** Words put in here that are left out elsewhere in the quotation: told once, where they are missing. */
function isMovedFrom({ a, b }: Comparison, { a: inA, b: inB }: Run, runs: readonly Run[]): boolean {
  if (inA.end > inA.start) return false
  const words = wordsOf(b, inB).toLowerCase()
  return runs.some((run) => run.b.end === run.b.start && wordsOf(a, run.a).toLowerCase() === words)
}

function isBracketed(side: Comparison['a'], words: Words, others: number): boolean {
  const before = side.tokens[words.start - 1]?.text ?? ''
  const after = side.tokens[words.end]?.text ?? ''
  return others === 0 && /^[([]/.test(before) && /^[)\]]/.test(after)
}

/** Whether the marks hold a clause: a word or two in marks claim to be no whole sentence. */
function isClause({ tokens }: Comparison['a']): boolean {
  return tokens.length > 3 && tokens.some(({ pos }) => pos === 'VERB' || pos === 'AUX')
}

interface Cut {
  readonly run: Run
  readonly draft: Draft
}

/** A sentence broken off inside the marks: its rest stands in the other report and changes what was said. */
function findCut(comparison: Comparison, runs: readonly Run[]): Cut | null {
  const { a, b } = comparison
  const run = runs.at(-1)
  if (run === undefined) return null
  const rest = run.a.end > run.a.start ? run.a : run.b
  const isInA = rest === run.a
  const other = isInA ? run.b : run.a
  const longer = isInA ? a : b
  const shorter = isInA ? b : a
  if (other.end > other.start || rest.end < longer.tokens.length - 2 || !isClause(shorter)) return null
  const before = longer.tokens[rest.start - 1]?.text ?? ''
  const first = longer.tokens[rest.start]!.norm
  if (/^[.!?…]/.test(before)) {
    const grade = COORDINATORS.has(first) ? 'force' : 'wording'
    return { run, draft: cutDraft(comparison, rest, isInA, grade) }
  }
  // A full stop in the place of the rest says that the sentence ends there.
  const isClosed = /^[.!?]$/.test(shorter.tokens.at(-1)!.text)
  if ((!CONTINUERS.has(first) && !isClosed) || !longer.tokens.slice(rest.start, rest.end).some(isContentWord))
    return null
  return { run, draft: cutDraft(comparison, rest, isInA, 'substance') }
}

function cutDraft(
  comparison: Comparison,
  rest: Words,
  isInA: boolean,
  grade: 'substance' | 'force' | 'wording',
): Draft {
  const shorter = isInA ? comparison.b : comparison.a
  const kept = { start: 0, end: shorter.tokens.length }
  const words = wordsOf(isInA ? comparison.a : comparison.b, rest)
  return draft(comparison, isInA ? rest : kept, isInA ? kept : rest, {
    grade,
    kind: 'quote-trimmed',
    effect: isInA ? 'dropped' : 'added',
    why: WHY_CUT[grade](words),
  })
}

const WHY_CUT = {
  substance: (words: string) => `The sentence is broken off before “${words}”, which belongs to what was said.`,
  force: (words: string) => `“${words}”, which goes on from what was said, is left out.`,
  wording: (words: string) => `“${words}”, a sentence of its own, is left out; the rest stands as said.`,
} as const

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
