/**
 * Datelines: where, when and by whom a report was written, at the head of its first sentence: "TOLSUND, Oct. 14 (IBP) — ",
 * "GENEVA, 3 March 2026 (Northern Wire) - ". No part of what is told, and nobody in it says anything.
 */

const DATELINE =
  /^(?:\p{Lu}[\p{Lu}.'’-]+(?: \p{Lu}[\p{Lu}.'’-]+){0,3}(?:, [\p{L}., ]{2,20})?(?:,? (?:\d{1,2} )?[A-Z][a-z]{2,8}\.?(?: \d{1,2})?(?:,? \d{4})?)?(?: \([^)]{2,30}\))?|\p{Lu}[\p{L} ]{2,30} \([^)]{2,30}\)) ?(?:—|–|-|:) ?(?=\S)/u

/** Characters at the head of a sentence in which a dateline ends. */
const REACH = 80

/** Length of the dateline that a sentence opens with; 0 where it opens with none. */
export function datelineLength(sentence: string): number {
  return DATELINE.exec(sentence.slice(0, REACH))?.[0].length ?? 0
}
