/** Two sentences laid side by side, as the tests of the grounds read them. */

import { bareSide, type Comparison, compareSides, type Side } from '../src/compare/comparison.ts'
import type { Ground } from '../src/compare/draft.ts'
import { analyseReport } from '../src/text/index.ts'
import { reportOf } from './story.ts'

/** A comparison of two sentences of two reports. Nothing counts as quoted but what stands in “ ”. */
export function twoSentences(a: string, b: string): Comparison {
  return compareSides(sideFrom('a', a), sideFrom('b', b), null)
}

/** What a ground says of two sentences: grade, effect and both passages. */
export function raised(ground: Ground, a: string, b: string): string[] {
  return ground(twoSentences(a, b)).map(
    ({ grade, effect, passages }) => `${grade} ${effect}: ${passages[0].text} ~ ${passages[1].text}`,
  )
}

function sideFrom(id: string, sentence: string): Side {
  const text = analyseReport(reportOf(sentence, { id }))
  let isOpen = false
  return bareSide(text, text.tokens, (token) => {
    if (token.text === '“') isOpen = true
    else if (token.text === '”') isOpen = false
    return isOpen
  })
}
