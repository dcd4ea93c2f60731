/**
 * Words as a reader counts them: the tagger's tokens with hyphenated compounds put together again. "Osei-Quiroz" and
 * "son-in-law" are one word; "India-US" is two countries. Reads a sentence's tokens, gives `Word[]`.
 */
import { countryOf } from '../lexicon/countries.ts'
import { PREFIXED_NAME } from '../lexicon/name-words.ts'
import type { PartOfSpeech, Sentence, Span, Token } from '../model.ts'

export interface Word extends Span {
  readonly text: string
  readonly lower: string
  readonly lemma: string
  readonly pos: PartOfSpeech
  /** Written with a capital, and not only because a sentence or a quotation begins: see `isFirst`. */
  readonly isCapital: boolean
  /** First in its sentence or in a quotation: its capital says nothing. */
  readonly isFirst: boolean
}

/** Puts the words of one sentence together. Linear. */
export function wordsOf(text: string, tokens: readonly Token[], sentence: Sentence): Word[] {
  const words: Word[] = []
  let isFirst = true
  for (let i = sentence.firstToken; i < sentence.endToken; ) {
    const last = endOfCompound(text, tokens, i, sentence.endToken)
    const token = tokens[i] as Token
    const end = tokens[last] as Token
    const whole = last === i ? token.text : text.slice(token.start, end.end)
    const isWord = /^[a-zA-Z]/.test(whole) || /[\p{L}\p{N}]/u.test(whole)
    words.push({
      start: token.start,
      end: end.end,
      text: whole,
      lower: last === i ? token.norm : whole.toLowerCase(),
      lemma: last === i ? token.lemma : whole.toLowerCase(),
      pos: last === i ? token.pos : compoundPos(token, end),
      isCapital: isCapitalWord(whole),
      isFirst: isFirst && isWord,
    })
    if (isWord) isFirst = false
    else if (/^["“«„‘:•–—_-]$/.test(whole)) isFirst = true
    i = last + 1
  }
  return words
}

/** Index of the last token of the compound that begins at token `i`. */
function endOfCompound(text: string, tokens: readonly Token[], i: number, end: number): number {
  let last = i
  for (;;) {
    const here = tokens[last] as Token
    const hyphen = tokens[last + 1]
    const next = tokens[last + 2]
    if (last + 2 >= end || hyphen === undefined || next === undefined) return last
    if ((hyphen.text !== '-' && hyphen.text !== '‑') || hyphen.start !== here.end || next.start !== hyphen.end)
      return last
    if (!/[\p{L}\p{N}]$|\.$/u.test(here.text) || !/^[\p{L}\p{N}]/u.test(next.text)) return last
    const left = text.slice((tokens[i] as Token).start, here.end)
    if (isPairOfCountries(tokens, i, left, next) && !/^\p{Lu}/u.test(tokens[last + 3]?.text ?? '')) return last
    last += 2
  }
}

/** "India-US", "New Delhi-Washington" before a small word; with a capital behind it is a body's name. */
function isPairOfCountries(tokens: readonly Token[], first: number, left: string, right: Token): boolean {
  if (countryOf(right.text) === null) return false
  if (countryOf(left) !== null) return true
  const before = tokens[first - 1]
  return before !== undefined && countryOf(`${before.text} ${left}`) !== null
}

function compoundPos(first: Token, last: Token): PartOfSpeech {
  if (isCapitalWord(first.text) && isCapitalWord(last.text)) return 'PROPN'
  return /(?:ed|ing)$/.test(last.norm) ? 'ADJ' : last.pos
}

/** "Osei-Quiroz", "U.S.", "al-Sharaa", "G7"; not "U.S.-led", "I". */
function isCapitalWord(word: string): boolean {
  if (word === 'I' || /^[a-z]+$/.test(word)) return false
  if (PREFIXED_NAME.test(word)) return true
  if (!/^\p{Lu}/u.test(word)) return false
  const hyphen = word.lastIndexOf('-')
  return hyphen < 0 || /^[\p{Lu}\p{N}]/u.test(word.slice(hyphen + 1)) || /^\p{Lu}\p{Ll}+-\p{Ll}{2,3}-\p{Lu}/u.test(word)
}

/** Words That Are Nearly All Written With Capitals, or all in capitals: there a capital says nothing. */
export function isHeadlineCase(words: readonly Word[]): boolean {
  const long = words.filter((word) => word.text.length > 3 && /^\p{L}/u.test(word.text))
  const end = words.findLast(({ text }) => !/^["'”’»)\]]$/.test(text))?.text ?? ''
  if (long.length < 3 || /^[.!?]$/.test(end)) return false
  const lower = long.filter((word) => /^\p{Ll}/u.test(word.text)).length
  return lower * 5 <= long.length
}
