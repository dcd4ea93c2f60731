/**
 * A cue set into a clause between its subject and its verb: "Most of the crew, according to Hale, were asleep". What
 * stands behind it is said as well (Quirk et al., "A Comprehensive Grammar of the English Language", 1985, 15.54: comment
 * clauses stand medially too).
 */
import { NOMINALS } from './nominals.ts'
import type { Reading, Saying, TokenRange } from './reading.ts'

/** Tokens between a cue and its comma ("after the meeting"), and of a verb group before a quotation. */
const LONGEST_ADVERBIAL = 8
const LONGEST_VERB = 3

/** Gives a saying with a bare subject for its content the predicate behind source and cue; one with a clause, a further predicate that is quoted. Linear. */
export function withPredicates(reading: Reading, sayings: readonly Saying[]): Saying[] {
  return sayings.map((saying, index) => {
    const next = sayings[index + 1]
    const predicate = predicateBehind(reading, saying, next) ?? quotedPredicateBehind(reading, saying, next)
    return predicate === null ? saying : { ...saying, contents: [...saying.contents, predicate] }
  })
}

function predicateBehind(reading: Reading, saying: Saying, next: Saying | undefined): TokenRange | null {
  const { tokens, sentenceOf, quotationOf } = reading
  const subject = saying.contents.at(-1)
  const { source, cue } = saying
  if (subject === undefined || cue === null || !isBareSubject(reading, subject) || !isComment(reading, saying))
    return null
  const from = Math.min(source?.start ?? cue.start, cue.start)
  const isInset = tokens[subject.end]?.text === ',' && from === subject.end + 1
  let to = Math.max(source?.end ?? cue.end, cue.end)
  if (tokens[to]?.text === ',') to++
  else if (tokens[to - 1]?.text !== ',') return null
  const verb = tokens[to]
  if (!isInset || verb === undefined || sentenceOf[to] !== sentenceOf[subject.start]) return null
  const isFiniteVerb = verb.pos === 'AUX' || (verb.pos === 'VERB' && !verb.norm.endsWith('ing'))
  if (!isFiniteVerb && quotationOf[to]! < 0) return null
  const stop = Math.min(next?.source?.start ?? next?.cue?.start ?? tokens.length, tokens.length)
  let end = to
  while (end < tokens.length && sentenceOf[end] === sentenceOf[to]) {
    const isMark = quotationOf[end]! < 0 && tokens[end]!.pos === 'PUNCT'
    if (isMark && (/^[.!?;]/.test(tokens[end]!.text) || opensClause(reading, end + 1))) break
    if (end > to && end === stop) break
    end++
  }
  if (tokens[end - 1]!.text === ',') end--
  return end > to ? { start: to, end } : null
}

/** "The answer had come by telephone, she said after the meeting, and was “neither a yes nor a no”". */
function quotedPredicateBehind(reading: Reading, saying: Saying, next: Saying | undefined): TokenRange | null {
  const { tokens, sentenceOf, quotationOf, outerTokens } = reading
  const clause = saying.contents.at(-1)
  const { source, cue } = saying
  if (clause === undefined || cue === null || !isComment(reading, saying)) return null
  if (tokens[clause.end]?.text !== ',' || Math.min(source!.start, cue.start) !== clause.end + 1) return null
  let comma = Math.max(source!.end, cue.end)
  const last = comma + LONGEST_ADVERBIAL
  while (comma < last && tokens[comma] !== undefined && !/^(?:PUNCT|VERB|AUX|CCONJ)$/.test(tokens[comma]!.pos)) comma++
  const start = comma + 1
  const isJoined = tokens[comma]?.text === ',' && tokens[start]?.pos === 'CCONJ'
  if (
    !isJoined ||
    sentenceOf[start] !== sentenceOf[clause.start] ||
    !/^(?:AUX|VERB)$/.test(tokens[start + 1]?.pos ?? '')
  )
    return null
  const quotation = quotationOf.subarray(start + 2, start + 2 + LONGEST_VERB).find((held) => held >= 0)
  if (quotation === undefined) return null
  const { end } = outerTokens[quotation]!
  return next?.contents.some((part) => part.start < end && part.end > start) ? null : { start, end }
}

/** "Hale said", "said Hale", "according to Hale"; not "introduced by Hale", "a subject of anxiety for Hale". */
function isComment({ tokens }: Reading, { source, cue }: Saying): boolean {
  if (source === null || cue === null) return false
  if (tokens[source.start]!.norm === 'by' || tokens[source.start - 1]?.norm === 'by') return false
  return tokens.slice(cue.start, cue.end).some(({ pos, norm }) => pos === 'VERB' || norm === 'according')
}

/** Nominals, with a preposition or two, and no verb. */
function isBareSubject({ tokens, quotationOf }: Reading, { start, end }: TokenRange): boolean {
  const words = tokens.slice(start, end)
  const isPlain = words.every(({ pos }) => NOMINALS.has(pos) || pos === 'ADP' || pos === 'PART' || pos === 'CCONJ')
  return (
    isPlain && quotationOf[start]! < 0 && words.some(({ pos }) => pos === 'NOUN' || pos === 'PROPN' || pos === 'PRON')
  )
}

/** ", which", ", while" */
function opensClause({ tokens }: Reading, at: number): boolean {
  const token = tokens[at]
  return token !== undefined && (token.pos === 'SCONJ' || /^(?:which|who|whose|while|although|but)$/.test(token.norm))
}
