/**
 * Tells quotations that are somebody's words from labels in quotation marks: terms, scare quotes, nicknames, titles.
 * Own rules; measured in eval/attribution.md.
 */
import type { Quote, Token } from '../model.ts'
import type { Reading, TokenRange } from './reading.ts'

/** Words a label may have. Longer quotations are somebody's words. */
export const LONGEST_LABEL = 4

/** Tokens from "known" to "as". */
const FARTHEST_NAMING = 5

/** Words after which quotation marks name a thing: "the so-called “tide table”", "a film called “Ran”". */
const NAMING = new Set(
  `so-called called named titled entitled dubbed nicknamed codenamed code-named termed labelled labeled styled christened
  known presented portrayed billed term word words phrase slogan hashtag nickname title headline film movie book novel song album play show series
  magazine essay poem documentary podcast programme program painting campaign operation project codename`.split(/\s+/),
)

/** Of these, the ones that judge as well as name: "he called it “absurd”" is somebody's word, "so called “absurd”" is none. */
const CALLING = new Set(['called', 'termed', 'labelled', 'labeled', 'styled', 'dubbed'])

/** Whether somebody does the calling: a name or a pronoun right before the verb. */
function isCaller(tokens: readonly Token[], start: number, verb: Token): boolean {
  for (let at = start - 1; at >= Math.max(1, start - 4); at--) {
    if (tokens[at] !== verb) continue
    const caller = tokens[at - 1]!
    return (
      /^(?:he|she|they|it|who|has|have|had)$/.test(caller.norm) || (caller.pos === 'PROPN' && caller.end < verb.start)
    )
  }
  return false
}

/** Says what a quotation is. Constant cost but for its own words. */
export function quotationKind(reading: Reading, quotation: TokenRange): Quote['kind'] {
  const words = wordsOf(reading, quotation)
  const first = words[0]
  if (first === undefined) return 'term'
  if (isLabel(reading, quotation, words)) return 'term'
  const verb = words.findIndex((word) => word.pos === 'VERB' || word.pos === 'AUX')
  const isClause = verb > 0 && words.slice(0, verb).some((word) => ['PRON', 'NOUN', 'PROPN'].includes(word.pos))
  const isSentence = /^\p{Lu}/u.test(first.text) && words.length > 2
  return isClause || isSentence ? 'direct' : 'partial'
}

function isLabel(reading: Reading, quotation: TokenRange, words: readonly Token[]): boolean {
  const { tokens } = reading
  const before = tokens[quotation.start - 1]
  const beforeThat = tokens[quotation.start - 2]
  const isTitled = words.length > 1 && words.length < 8 && words.every(isTitleCase) && before?.pos !== 'PUNCT'
  if (isTitled && words.some((word) => /^\p{Lu}/u.test(word.text))) return true
  if (words.length > LONGEST_LABEL || words.some((word) => word.pos === 'AUX' || word.pos === 'PRON')) return false
  if (before === undefined) return false
  const isNominal = ['NOUN', 'PROPN'].includes(words.at(-1)!.pos)
  if (isNominal && (before.norm === 'a' || before.norm === 'an')) return true
  const introducer = before.norm === 'as' || before.pos === 'DET' ? beforeThat : before
  if (introducer !== undefined && CALLING.has(introducer.norm)) return !isCaller(tokens, quotation.start, introducer)
  if (before.norm === 'as') {
    // "known in the corridors as": what names may stand some words off.
    const words = tokens.slice(Math.max(0, quotation.start - 1 - FARTHEST_NAMING), quotation.start - 1)
    return words.some(({ norm }) => NAMING.has(norm))
  }
  return NAMING.has(before.norm) || (introducer !== undefined && NAMING.has(introducer.norm))
}

function isTitleCase(word: Token): boolean {
  return /^[\p{Lu}\p{N}]/u.test(word.text) || ['ADP', 'DET', 'CCONJ', 'PART'].includes(word.pos)
}

function wordsOf(reading: Reading, range: TokenRange): Token[] {
  return reading.tokens.slice(range.start, range.end).filter((token) => /[\p{L}\p{N}]/u.test(token.text))
}
