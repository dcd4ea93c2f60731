/** The word class that a word is used in, where its neighbours tell more than its tag. */
import type { Token } from '../model.ts'
import { wordClassOf } from './word-relations.ts'
import { baseForms, type WordClass } from './wordnet.ts'

const BE = new Set(['be', 'is', 'are', 'was', 'were', 'been', 'being'])
const OPENS_NOUN_PHRASE = new Set(['DET', 'PRON', 'ADJ', 'PART'])
const GOES_ON = new Set(['NOUN', 'PROPN', 'ADJ', 'NUM'])

/**
 * The class a word is used in. A participle before a noun is tagged as adjective and is one, as "united" does not unite;
 * behind "be" it is a verb's: "would not be pressured". An adjective that ends a noun phrase is a noun: "his offensive".
 */
export function classInUse(tokens: readonly Token[], at: number): WordClass | null {
  const { pos, norm } = tokens[at]!
  if (pos !== 'ADJ') return wordClassOf(pos)
  const [before, after] = [tokens[at - 1], tokens[at + 1]]
  if (norm.endsWith('ed') && before !== undefined && BE.has(before.norm) && baseForms(norm, 'verb').length > 0)
    return 'verb'
  const isLast = after !== undefined && !GOES_ON.has(after.pos) && !/^[-–]$/.test(after.text)
  if (isLast && before !== undefined && OPENS_NOUN_PHRASE.has(before.pos) && baseForms(norm, 'noun').length > 0)
    return 'noun'
  return 'adj'
}
