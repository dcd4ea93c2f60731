/**
 * Quotes: one utterance printed in other words, or with its end cut off. Reads quotes of one utterance, gives drafts.
 *
 * Whatever stands inside the marks is the speaker's: any other word is a change of substance. Not changes: the form of
 * the marks, punctuation, an editor's brackets, spelling (`spelling.ts`), contractions, a whole sentence left out.
 */
import type { Link, Quote, ReportText } from '../model.ts'
import { type Comparison, compareSides, tokensWithin, type Words, wordsOf } from './comparison.ts'
import { type Draft, draft } from './draft.ts'
import { isHouseSpelling } from './spelling.ts'
import { isContentWord } from './word-alignment.ts'

/** Aligned words between two changed runs up to which an editor reads them as one change. In tokens. */
const MERGED_GAP = 2

/** Changed runs in one sentence above which the sentence is told as changed, not each of its words. */
const MAX_RUNS_A_SENTENCE = 2

/** Share of tokens with a partner, 0–1, below which parallel reports rather have two transcripts of spoken words. */
const ONE_TRANSCRIPT = 0.8

/** Words on a side beyond which one passage no longer shows the changes of a sentence. */
const MAX_SENTENCE_TOKENS = 16

/** Words that go on with a sentence: what they open belongs to what was said before them. */
const CONTINUERS = new Set('but and or if unless although though because until while as provided which who'.split(' '))

/** What two printings of an utterance do not share. */
export function compareQuotes(
  [textOfA, a]: readonly [ReportText, Quote],
  [textOfB, b]: readonly [ReportText, Quote],
  link: Link | null,
): Draft[] {
  const comparison = compareSides(side(textOfA, a), side(textOfB, b), link)
  if (comparison.a.tokens.length === 0 || comparison.b.tokens.length === 0) return []
  if (isSnippet(comparison)) return []
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

/**
 * Quotes of one place in two aligned passages: the only one on each side, or those of one rank where both have as many.
 * They may be one utterance that was told too freely to be recognised as such.
 */
export function quotesToCompare({ a, b }: Comparison): [Quote, Quote][] {
  const [inA, inB] = [a, b].map(({ said }) => said.flatMap(({ quote }) => quote ?? [])) as [Quote[], Quote[]]
  if (inA.length === 0 || inA.length !== inB.length) return []
  return inA.map((quote, rank): [Quote, Quote] => [quote, inB[rank]!])
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
  return { text, tokens, quoted: tokens.map(() => true), said: [], references: [], isTitle: false }
}

/** Words of both sides in one place that are no partners; one of the two may be empty. */
interface Run {
  readonly a: Words
  readonly b: Words
}

/** The stretches between words aligned in order. Words that only moved are in no stretch of their own. */
function changedRuns({ a, b, toB }: Comparison): Run[] {
  const runs: Run[] = []
  let fromA = 0
  let fromB = 0
  const close = (endA: number, endB: number) => {
    const run = trimPunctuation({ a: { start: fromA, end: endA }, b: { start: fromB, end: endB } }, a.tokens, b.tokens)
    if (run.a.end > run.a.start || run.b.end > run.b.start) runs.push(run)
  }
  for (let i = 0; i < a.tokens.length; i++) {
    const j = toB[i]!
    // Out of order, or partners by likeness only: inside the marks another word is another word.
    if (j < fromB || a.tokens[i]!.norm !== b.tokens[j]!.norm) continue
    close(i, j)
    fromA = i + 1
    fromB = j + 1
  }
  close(a.tokens.length, b.tokens.length)
  return runs
}

function mergeNeighbours(runs: readonly Run[]): Run[] {
  const merged: Run[] = []
  for (const run of runs) {
    const last = merged.at(-1)
    const isNear =
      last !== undefined && run.a.start - last.a.end <= MERGED_GAP && run.b.start - last.b.end <= MERGED_GAP
    if (isNear) merged.pop()
    merged.push(isNear ? joined(last, run) : run)
  }
  return merged
}

function width({ a, b }: Run): number {
  return Math.max(a.end - a.start, b.end - b.start)
}

function joined(first: Run, last: Run): Run {
  return { a: { start: first.a.start, end: last.a.end }, b: { start: first.b.start, end: last.b.end } }
}

/** One run of all changes in a sentence where there are many. */
function mergeBySentence(runs: readonly Run[], tokens: Comparison['a']['tokens']): Run[] {
  let sentence = 0
  const sentenceOf = tokens.map(({ text }) => (/^[.!?]$/.test(text) ? sentence++ : sentence))
  const bySentence = Map.groupBy(runs, ({ a }) => sentenceOf[a.start] ?? sentence)
  return [...bySentence.values()].flatMap((mine) => {
    if (mine.length <= MAX_RUNS_A_SENTENCE) return mine
    const whole = joined(mine[0]!, mine.at(-1)!)
    if (width(whole) <= MAX_SENTENCE_TOKENS) return [whole]
    // Too wide for an editor to see what changed: the widest runs stand for the rest.
    const widest = [...mine].sort((x, y) => width(y) - width(x)).slice(0, MAX_RUNS_A_SENTENCE)
    return mine.filter((run) => widest.includes(run))
  })
}

/** Words before or after all that one of the two prints: an excerpt, not a change. Its broken end is `findCut`'s. */
function isExcerpt({ a, b }: Comparison, run: Run): boolean {
  const isLeading = run.a.start === 0 || run.b.start === 0
  const isTrailing = run.a.end >= a.tokens.length - 1 || run.b.end >= b.tokens.length - 1
  const isOneSided = run.a.start === run.a.end || run.b.start === run.b.end
  return isOneSided && (isLeading || isTrailing)
}

function trimPunctuation(run: Run, a: Comparison['a']['tokens'], b: Comparison['a']['tokens']): Run {
  return { a: trimmed(run.a, a), b: trimmed(run.b, b) }
}

function trimmed({ start, end }: Words, tokens: Comparison['a']['tokens']): Words {
  let [first, last] = [start, end]
  while (first < last && isMark(tokens[first]!.text)) first++
  while (last > first && isMark(tokens[last - 1]!.text)) last--
  return { start: first, end: last }
}

function isMark(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text)
}

/** Spelling, contractions, brackets: the same words in another house's style. */
function isHouseStyle({ a, b }: Comparison, run: Run): boolean {
  const inA = a.tokens.slice(run.a.start, run.a.end)
  const inB = b.tokens.slice(run.b.start, run.b.end)
  return isHouseSpelling(inA, inB) || isBracketed(a, run.a, inB.length) || isBracketed(b, run.b, inA.length)
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
  if (/^[.!?…]/.test(before)) return { run, draft: cutDraft(comparison, rest, isInA, 'wording') }
  if (!CONTINUERS.has(first) || !longer.tokens.slice(rest.start, rest.end).some(isContentWord)) return null
  return { run, draft: cutDraft(comparison, rest, isInA, 'substance') }
}

function cutDraft(comparison: Comparison, rest: Words, isInA: boolean, grade: 'substance' | 'wording'): Draft {
  const shorter = isInA ? comparison.b : comparison.a
  const kept = { start: 0, end: shorter.tokens.length }
  const words = wordsOf(isInA ? comparison.a : comparison.b, rest)
  return draft(comparison, isInA ? rest : kept, isInA ? kept : rest, {
    grade,
    kind: 'quote-trimmed',
    effect: isInA ? 'dropped' : 'added',
    why:
      grade === 'wording'
        ? `“${words}”, a sentence of its own, is left out; the rest stands as said.`
        : `The sentence is broken off before “${words}”, which belongs to what was said.`,
  })
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

function tokenShare({ toB }: Comparison): number {
  return toB.filter((partner) => partner >= 0).length / toB.length
}
