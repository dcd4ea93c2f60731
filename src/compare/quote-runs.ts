/**
 * Quote runs: the stretches in which two printings of one quotation differ. Reads a comparison of the words inside the
 * marks, gives runs of words of both sides in one place.
 */
import type { Comparison, Words } from './comparison.ts'

/** Aligned words between two changed runs up to which an editor reads them as one change. In tokens. */
const MERGED_GAP = 2

/** Changed runs in one sentence above which the sentence is told as changed, not each of its words. */
const MAX_RUNS_A_SENTENCE = 2

/** Words on a side beyond which one passage no longer shows the changes of a sentence. */
const MAX_SENTENCE_TOKENS = 16

/** Runs shown of a sentence that is too wide for one passage: what more there is, is seen with them. */
const MAX_SHOWN = 6

/** Words of both sides in one place that are no partners; one of the two may be empty. */
export interface Run {
  readonly a: Words
  readonly b: Words
}

/** The stretches between words aligned in order. Words that only moved are in no stretch of their own. */
export function changedRuns({ a, b, toB }: Comparison): Run[] {
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

/** Runs an editor reads as one change. */
export function mergeNeighbours(runs: readonly Run[]): Run[] {
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
export function mergeBySentence(runs: readonly Run[], tokens: Comparison['a']['tokens']): Run[] {
  let sentence = 0
  const sentenceOf = tokens.map(({ text }) => (/^[.!?]$/.test(text) ? sentence++ : sentence))
  const bySentence = Map.groupBy(runs, ({ a }) => sentenceOf[a.start] ?? sentence)
  return [...bySentence.values()].flatMap((mine) => {
    if (mine.length <= MAX_RUNS_A_SENTENCE) return mine
    const whole = joined(mine[0]!, mine.at(-1)!)
    if (width(whole) <= MAX_SENTENCE_TOKENS) return [whole]
    // Too wide for an editor to see what changed: its runs one by one, of many the widest.
    const widest = [...mine].sort((x, y) => width(y) - width(x)).slice(0, MAX_SHOWN)
    return mine.filter((run) => widest.includes(run))
  })
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

/** Whether a token has neither letter nor digit. */
export function isMark(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text)
}
