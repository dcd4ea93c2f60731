/**
 * Whether a story has a negotiation in it. A storm, a match or a trial may hold a "talk" or a "deal" by chance; its
 * record stays empty, and it still has facts, timeline and brief.
 *
 * Own rule: words of negotiating per sentence, several of them different, in at least half of the reports; words that say
 * that sides talk, in a third.
 */
import { NEGOTIATION_WORDS, TALKING_WORDS } from '../lexicon/negotiation.ts'
import type { Reading } from './reading.ts'

/** Different words of negotiating a report needs, and all reports together; one or two stand in any political story. */
const WORDS_NEEDED = 2
const WORDS_IN_STORY = 4
/** Sentences per word at most: a side remark on talks in a long report is no negotiation. */
const SENTENCES_PER_WORD = 6

/** Whether the story tells of a negotiation. Linear. */
export function negotiates(readings: readonly Reading[]): boolean {
  const words = new Set<string>()
  let telling = 0
  let speaking = 0
  for (const reading of readings) {
    const own = wordsOf(reading)
    if (own.different.size < WORDS_NEEDED || own.count * SENTENCES_PER_WORD < reading.sentences.length) continue
    telling++
    if ([...own.different].some((word) => TALKING_WORDS.has(word))) speaking++
    for (const word of own.different) words.add(word)
  }
  return telling * 2 >= readings.length && speaking * 3 >= readings.length && words.size >= WORDS_IN_STORY
}

function wordsOf(reading: Reading): { different: Set<string>; count: number } {
  const different = new Set<string>()
  let count = 0
  for (const { lemma, norm, pos } of reading.tokens) {
    if (pos !== 'NOUN' && pos !== 'VERB' && pos !== 'PROPN') continue
    const word = norm === 'talks' ? 'talk' : lemma
    if (!NEGOTIATION_WORDS.has(word) || (word === 'talk' && norm !== 'talks')) continue
    different.add(word)
    count++
  }
  return { different, count }
}
