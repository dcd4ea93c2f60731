/** Answers kept: what the lexicon is asked again and again, of the same few thousand words, is looked up once. */

/** Answers kept of one question; a thousand reports have about 30,000 different words. */
const MOST_KEPT = 50_000

/** `find`, but from memory from the second time on. It forgets all when it is full; `find` never gives undefined. */
export function answeredOnce<Answer>(find: (word: string) => Answer): (word: string) => Answer {
  const answers = new Map<string, Answer>()
  return (word) => {
    const known = answers.get(word)
    if (known !== undefined) return known
    const answer = find(word)
    if (answers.size >= MOST_KEPT) answers.clear()
    answers.set(word, answer)
    return answer
  }
}
