/**
 * The wording of a quotation and how two wordings differ: identical, one a part of the other, or altered.
 * What printers change is no difference: quotation marks, the case of letters, punctuation, spelling variants.
 *
 * Method: Myers, "An O(ND) Difference Algorithm and Its Variations", 1986, over words (jsdiff).
 */
import { diffArrays } from 'diff'
import { spellingKey } from '../lexicon/spelling-variants.ts'
import type { Passage, Span } from '../model.ts'

const WORD = /[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*|%|\p{Extended_Pictographic}/gu
const ELLIPSIS = /…|\.{3,}|\. \. \.|\[\.\.\.\]/

export interface Wording {
  readonly passage: Passage
  /** What is compared. */
  readonly keys: readonly string[]
  /** Each word in the report. */
  readonly spans: readonly Span[]
  /** Whether words before this one (or after the last) are left out openly, by an ellipsis. */
  readonly isCut: readonly boolean[]
}

export interface Change {
  readonly from: readonly Span[]
  readonly to: readonly Span[]
}

/** Reads the words of a quotation. Linear. */
export function readWording(passage: Passage): Wording {
  const keys: string[] = []
  const spans: Span[] = []
  const isCut: boolean[] = []
  let last = 0
  for (const match of passage.text.matchAll(WORD)) {
    const end = match.index + match[0].length
    // The wave at the end of a post is a sign, no word; it is compared only where both have one.
    if (/\p{Extended_Pictographic}/u.test(match[0]) && !/\p{N}/u.test(match[0])) continue
    keys.push(spellingKey(match[0].toLowerCase()))
    spans.push({ start: passage.start + match.index, end: passage.start + end })
    isCut.push(ELLIPSIS.test(passage.text.slice(last, match.index)))
    last = end
  }
  isCut.push(ELLIPSIS.test(passage.text.slice(last)))
  return { passage, keys, spans, isCut }
}

/** Says how two wordings stand to one another. */
export function compareWordings(a: Wording, b: Wording): 'identical' | 'trimmed' | 'altered' {
  if (a.keys.length === b.keys.length) return a.keys.every((key, at) => key === b.keys[at]) ? 'identical' : 'altered'
  const [part, whole] = a.keys.length < b.keys.length ? [a, b] : [b, a]
  return isPartOf(part, whole) && !isCutInside(part, whole) ? 'trimmed' : 'altered'
}

/** "if the guns go" for "if, and only if, the guns go": both ends are there, and what is gone was between them. */
function isCutInside(part: Wording, whole: Wording): boolean {
  const isOpen = part.isCut.some(Boolean)
  return !isOpen && part.keys.length > 2 && part.keys[0] === whole.keys[0] && part.keys.at(-1) === whole.keys.at(-1)
}

/** Whether `part` is a run of the words of `whole`, or several in order where it says so by ellipses. */
export function isPartOf(part: Wording, whole: Wording): boolean {
  if (part.keys.length === 0) return false
  for (let from = 0; from + part.keys.length <= whole.keys.length; from++) {
    if (runsFrom(part, whole, from)) return true
  }
  return false
}

function runsFrom(part: Wording, whole: Wording, from: number): boolean {
  let at = from
  for (let word = 0; word < part.keys.length; word++) {
    if (word > 0 && part.isCut[word]) {
      while (at < whole.keys.length && whole.keys[at] !== part.keys[word]) at++
    }
    if (whole.keys[at] !== part.keys[word]) return false
    at++
  }
  return true
}

/** Words that stand in both, in the same order. */
export function sharedWords(a: Wording, b: Wording): number {
  return diffArrays([...a.keys], [...b.keys]).reduce(
    (sum, part) => sum + (part.added || part.removed ? 0 : part.value.length),
    0,
  )
}

/** What becomes of the words of `a` in `b`, in order. */
export function changesBetween(a: Wording, b: Wording): Change[] {
  const changes: { from: Span[]; to: Span[] }[] = []
  let [inA, inB] = [0, 0]
  let open: { from: Span[]; to: Span[] } | null = null
  for (const part of diffArrays([...a.keys], [...b.keys])) {
    const count = part.value.length
    if (!part.added && !part.removed) {
      open = null
      inA += count
      inB += count
      continue
    }
    if (open === null) {
      open = { from: [], to: [] }
      changes.push(open)
    }
    if (part.removed) {
      open.from.push(...a.spans.slice(inA, inA + count))
      inA += count
    } else {
      open.to.push(...b.spans.slice(inB, inB + count))
      inB += count
    }
  }
  return changes
}
