/** Two sentences laid side by side, as the tests of the grounds read them. */
import type { Report } from '../model.ts'
import { analyseReport } from '../text/index.ts'
import { type Comparison, compareSides, type Side } from './comparison.ts'
import type { Ground } from './draft.ts'

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

/** A report of that text and nothing else. */
export function plainReport(id: string, text: string): Report {
  return {
    id,
    origin: { kind: 'file', location: `${id}.txt` },
    url: null,
    outlet: null,
    title: null,
    byline: null,
    publishedAt: null,
    updatedAt: null,
    versions: [],
    language: 'en',
    text,
    credits: [],
    furniture: [],
    truncated: null,
  }
}

function sideFrom(id: string, sentence: string): Side {
  const text = analyseReport(plainReport(id, sentence))
  let isOpen = false
  const quoted = text.tokens.map((token) => {
    if (token.text === '“') isOpen = true
    else if (token.text === '”') isOpen = false
    return isOpen
  })
  return { text, tokens: text.tokens, quoted, said: [], marked: [], references: [], actors: new Map(), isTitle: false }
}
