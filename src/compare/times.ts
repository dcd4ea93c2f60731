/**
 * Times: a background clause turned into a span of time, or another day. Reads a comparison, gives drafts.
 */
import { type Comparison, isQuoted, type Side, turnRound, type Words, wordsOf } from './comparison.ts'
import { type Draft, draft, turned } from './draft.ts'
import { findVerbGroups } from './verb-groups.ts'

/** Words that open a clause beside the main one: "which joined in 1998", "who took office in May". */
const RELATIVES = new Set(['which', 'who', 'that', 'where', 'when', 'after', 'having'])

/**
 * "Since joining in 1998, the country has argued" for "the country, which joined in 1998, argues": what goes on now is
 * stretched over all the years. Not where both sides say "since".
 */
export function findStretchedTime(comparison: Comparison): Draft[] {
  return [...stretched(comparison), ...stretched(turnRound(comparison)).map(turned)]
}

function stretched(comparison: Comparison): Draft[] {
  const { a, b } = comparison
  const since = b.tokens.findIndex((token) => token.norm === 'since')
  if (since < 0 || b.quoted[since] || a.tokens.some((token) => token.norm === 'since')) return []
  const span = clauseFrom(b, since)
  const background = backgroundOf(comparison, span)
  const lasting = findVerbGroups(b.tokens).find((group) => group.perfect && group.start >= span.end)
  if (background === null || lasting === undefined || isQuoted(a, background)) return []
  const why = `“${wordsOf(a, background)}” was background; with “${wordsOf(b, span)}” all that follows is said to have gone on since then.`
  return [draft(comparison, background, span, { grade: 'substance', kind: 'time', effect: 'changed', why })]
}

/** From a word to the next comma or full stop, or six words where there is none near. */
function clauseFrom({ tokens }: Side, start: number): Words {
  let end = start + 1
  while (end < tokens.length && !/^[,;.]/.test(tokens[end]!.text)) end++
  return { start, end }
}

/** The relative clause of `a` in which a word of the span stands. */
function backgroundOf({ a, toA }: Comparison, span: Words): Words | null {
  for (let j = span.end - 1; j > span.start; j--) {
    const partner = toA[j]!
    if (partner < 0) continue
    for (let i = partner; i >= 0 && !/^[,;.]/.test(a.tokens[i]!.text); i--) {
      if (RELATIVES.has(a.tokens[i]!.norm)) return clauseFrom(a, i)
    }
  }
  return null
}
