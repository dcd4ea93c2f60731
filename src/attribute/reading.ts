/**
 * A report's tokens with what attribution asks of each: its sentence and the quotation it stands in.
 */
import type { Quotation, ReportText, Token } from '../model.ts'

/** Tokens `start` to `end` (exclusive) of `ReportText.tokens`. */
export interface TokenRange {
  readonly start: number
  readonly end: number
}

/** Who said what, in tokens. The parts of the content are in order and do not overlap. */
export interface Saying {
  readonly source: TokenRange | null
  readonly cue: TokenRange | null
  readonly contents: readonly TokenRange[]
  /** Who passes it on: "Sarvapress, citing the staff". */
  readonly relay?: TokenRange
}

export interface Reading {
  readonly text: ReportText
  readonly tokens: readonly Token[]
  /** Index of each token's sentence. */
  readonly sentenceOf: Int32Array
  /** Index into `outer` of the quotation each token stands in, its marks included; -1 outside. */
  readonly quotationOf: Int32Array
  /** The quotations that stand in no other. */
  readonly outer: readonly Quotation[]
  /** The same in tokens. */
  readonly outerTokens: readonly TokenRange[]
}

/** Marks each token. Linear. */
export function readTokens(text: ReportText): Reading {
  const { tokens, sentences } = text
  const sentenceOf = new Int32Array(tokens.length).fill(-1)
  sentences.forEach((sentence, index) => {
    sentenceOf.fill(index, sentence.firstToken, sentence.endToken)
  })
  const outer = text.quotations.filter((quotation) => quotation.depth === 0)
  const quotationOf = new Int32Array(tokens.length).fill(-1)
  let at = 0
  const outerTokens = outer.map((quotation, index) => {
    while (at < tokens.length && tokens[at]!.end <= quotation.start) at++
    const start = at
    while (at < tokens.length && tokens[at]!.start < quotation.end) at++
    quotationOf.fill(index, start, at)
    return { start, end: at }
  })
  return { text, tokens, sentenceOf, quotationOf, outer, outerTokens }
}
