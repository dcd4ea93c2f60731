/**
 * Cut quotations: a sentence broken off inside the marks, whose rest stands in the other report. Reads a comparison of two
 * printings with the runs in which they differ, gives the run and its draft; graded by what the rest does to the sentence.
 */
import { type Comparison, type Words, wordsOf } from './comparison.ts'
import { type Draft, draft } from './draft.ts'
import type { Run } from './quote-runs.ts'
import { isContentWord } from './word-alignment.ts'

/** Words that go on with a sentence: what they open belongs to what was said before them. */
const CONTINUERS = new Set(
  'but and or if unless although though because until while as provided which who so'.split(' '),
)

/** Of these, the ones that join a sentence to the one before: "… And ours will not wait." */
const COORDINATORS = new Set('and but or nor yet'.split(' '))

interface Cut {
  readonly run: Run
  readonly draft: Draft
}

/** A sentence broken off inside the marks: its rest stands in the other report and changes what was said. */
export function findCut(comparison: Comparison, runs: readonly Run[]): Cut | null {
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

/** Whether the marks hold a clause: a word or two in marks claim to be no whole sentence. */
export function isClause({ tokens }: Comparison['a']): boolean {
  return tokens.length > 3 && tokens.some(({ pos }) => pos === 'VERB' || pos === 'AUX')
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
