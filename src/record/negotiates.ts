/**
 * Whether a story has a negotiation in it. A storm, a match or a trial may hold a "talk" or a "deal" by chance; its
 * record stays empty, and it still has facts, timeline and brief.
 *
 * Own rule: words of negotiating per sentence, several of them different, in at least half of the reports.
 */
import { NEGOTIATION_WORDS } from '../lexicon/negotiation.ts'
import type { Reading } from './reading.ts'

/** Different words of negotiating a report needs; one or two stand in any political story. */
const WORDS_NEEDED = 3
/** Sentences per word at most: a side remark on talks in a long report is no negotiation. */
const SENTENCES_PER_WORD = 6

/** Whether the story tells of a negotiation. Linear. */
export function negotiates(readings: readonly Reading[]): boolean {
  const telling = readings.filter(isNegotiation).length
  return telling * 2 >= readings.length && telling > 0
}

function isNegotiation(reading: Reading): boolean {
  const words = new Set<string>()
  let count = 0
  for (const { lemma, norm, pos } of reading.tokens) {
    if (pos !== 'NOUN' && pos !== 'VERB' && pos !== 'PROPN') continue
    const word = norm === 'talks' ? 'talk' : lemma
    if (!NEGOTIATION_WORDS.has(word) || (word === 'talk' && norm !== 'talks')) continue
    words.add(word)
    count++
  }
  return words.size >= WORDS_NEEDED && count * SENTENCES_PER_WORD >= reading.sentences.length
}
