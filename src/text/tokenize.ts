/**
 * Tokens with part of speech and lemma. Reads a stretch of a report's text, gives `Token[]` with offsets into it.
 *
 * Method: wink-nlp with its light English model (see ARCHITECTURE.md: measured 900 reports of 400 words a second).
 */
import winkModel from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import type { PartOfSpeech, Token } from '../model.ts'

const nlp = winkNLP(winkModel, ['pos'])
const { its } = nlp

/** Tokenizes `text.slice(start, end)`; offsets are into `text`. Linear. */
export function tokenize(text: string, start = 0, end = text.length): Token[] {
  const tokens: Token[] = []
  const stretch = text.slice(start, end)
  const read = nlp.readDoc(stretch).tokens()
  const values = read.out(its.value) as string[]
  const tags = read.out(its.pos) as PartOfSpeech[]
  // The library's types give its.lemma one parameter too few.
  const lemmas = read.out(its.lemma as unknown as typeof its.value) as string[]
  let cursor = 0
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? ''
    if (value.trim() === '') continue
    const at = stretch.indexOf(value, cursor)
    if (at < 0) continue
    cursor = at + value.length
    tokens.push({
      start: start + at,
      end: start + cursor,
      text: value,
      norm: normalize(value),
      lemma: (lemmas[i] ?? value).toLowerCase(),
      pos: tags[i] ?? 'X',
    })
  }
  return tokens
}

/** Lower case, one apostrophe, NFC: two tokens with one norm are one word. */
export function normalize(word: string): string {
  return word.normalize('NFC').toLowerCase().replace(/[’‘ʼ]/g, "'")
}
