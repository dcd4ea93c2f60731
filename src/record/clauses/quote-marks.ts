/** Quotation marks among the tokens of a sentence, of any kind and pairing. */
import type { Token } from '../../model.ts'

export const QUOTE_MARK = /^["“”„«»‘’'‹›]+$/

/** A quotation mark at `i`; the apostrophe of "Workers' Union" is none. */
export function isQuoteMark(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i] as Token
  if (!QUOTE_MARK.test(token.text)) return false
  if (token.text !== "'" && token.text !== '’') return true
  const before = tokens[i - 1]
  return before === undefined || before.end !== token.start || !/s$/i.test(before.text)
}
