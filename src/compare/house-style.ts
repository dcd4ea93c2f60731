/**
 * House style: differences between two printings of one's words that are the printer's, not the speaker's: spelling,
 * contractions, an editor's brackets, names as transcribed, an optional "that", a marked omission. Reads a comparison and a run.
 */
import type { Token } from '../model.ts'
import type { Comparison, Words } from './comparison.ts'
import type { Run } from './quote-runs.ts'
import { isHouseSpelling } from './spelling.ts'
import { isVariantSpelling } from './word-alignment.ts'

/** Spelling, contractions, brackets, names as transcribed, an optional "that": the same words in another house's style. */
export function isHouseStyle({ a, b }: Comparison, run: Run): boolean {
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

function isBracketed(side: Comparison['a'], words: Words, others: number): boolean {
  const before = side.tokens[words.start - 1]?.text ?? ''
  const after = side.tokens[words.end]?.text ?? ''
  return others === 0 && /^[([]/.test(before) && /^[)\]]/.test(after)
}
