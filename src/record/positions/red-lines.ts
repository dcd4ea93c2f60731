/**
 * Lines that a side will not cross, by the idioms that name them: "red line", "bottom line", "not on the table", "out of the
 * question". Reads a clause, gives yes or no.
 */
import type { Token } from '../../model.ts'
import type { Clause } from '../clauses/clauses.ts'
import { QUOTE_MARK } from '../clauses/quote-marks.ts'

/** "We have some red lines", "the bottom line is" */
export function hasRedLine(tokens: readonly Token[], clause: Clause): boolean {
  for (let i = clause.first; i < clause.last; i++) {
    const { lemma, norm } = tokens[i] as Token
    if (/^red-?lines?$/.test(norm)) return true
    if (lemma === 'line' && ['red', 'bottom', '-'].includes((tokens[i - 1] as Token | undefined)?.norm ?? ''))
      return true
  }
  return false
}

/** "Lifting the ban is not on the table", "is out of the question", "is not negotiable" */
export function isOffTable(tokens: readonly Token[], clause: Clause): boolean {
  if (!/^be\b/.test(clause.lemma)) return false
  const words = tokens
    .slice(clause.verb + 1, Math.min(clause.last, clause.verb + 7))
    .flatMap(({ norm }) => (QUOTE_MARK.test(norm) ? [] : [norm]))
    .join(' ')
  return clause.negated || words.startsWith('not ')
    ? /^(?:not |n't )?(?:on the table|negotiable|up for (?:discussion|negotiation|debate))\b/.test(words)
    : /^(?:off the table|out of the question|the limit|non ?- ?negotiable|non-negotiable)\b/.test(words)
}
