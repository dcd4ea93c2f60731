/**
 * Extent: from where to where the words of a position go, so that they can be read alone. Reads the clause that tells it and
 * those that hang on it, gives offsets into the report's text.
 */
import { SPEECH_VERBS } from '../../lexicon/speech-verbs.ts'
import type { Span } from '../../model.ts'
import { type Clause, clauseAfter } from '../clauses/clauses.ts'
import { QUOTE_MARK } from '../clauses/quote-marks.ts'
import { deepEnd } from '../conditions.ts'
import type { Reading, Said } from '../reading.ts'
import { readableStart } from '../wording.ts'

/** "voted to accept the plan": who accepts stands before the verb that governs. */
export function startOf(reading: Reading, clause: Clause): number {
  const parent = clause.parent === null ? undefined : reading.clauses[clause.parent]
  const isOwn = parent !== undefined && parent.index === clause.index - 1 && parent.subject === clause.subject
  return clause.form === 'infinitive' && parent !== undefined && (isOwn || isSameSpan(parent, clause))
    ? parent.start
    : readableStart(reading, clause)
}

function isSameSpan(a: Clause, b: Clause): boolean {
  return a.index === b.index - 1 && a.subject?.start === b.subject?.start && a.form === 'finite' && a.time === 'past'
}

/** Where a position ends: with what hangs on its verb, short of "while", "although" and their like. */
export function positionEnd(reading: Reading, index: number): number {
  const clause = reading.clauses[index] as Clause
  for (let i = index + 1; i < reading.clauses.length; i++) {
    const next = reading.clauses[i] as Clause
    if (next.first >= clause.deepLast) break
    if (next.opener !== null && ASIDES.has(next.opener)) return (reading.clauses[i - 1] as Clause).end
    // "promised not to force anybody, saying “…”"
    const isCue = next.form === 'participle' && SPEECH_VERBS.has(next.lemma) && next.last - next.verb <= 2
    if (isCue && next.parent === index) return (reading.clauses[i - 1] as Clause).end
    const isOther = next.parent === clause.parent && next.sentence === clause.sentence
    if (isOther) return (reading.clauses[i - 1] as Clause).end
  }
  return deepEnd(reading, clause)
}

const ASIDES = new Set(['while', 'whilst', 'whereas', 'although', 'though', 'as'])

/** Whether reported words were cut in the middle of a clause that hangs on this one. */
export function endsInside(reading: Reading, clause: Clause, end: number): boolean {
  for (let i = clause.index + 1; i < reading.clauses.length; i++) {
    const next = reading.clauses[i] as Clause
    if (next.sentence !== clause.sentence || next.first >= clause.deepLast) return false
    if (next.start < end && next.end > end + 1) return true
  }
  return false
}

/** "promised that “nobody will be left behind”": the quotation is what was promised. */
export function quotedBehind({ tokens, clauses }: Reading, clause: Clause): Clause | null {
  const next = clauseAfter(clauses, clause.index)
  if (next === undefined || next.sentence !== clause.sentence || next.first < clause.last) return null
  const that = tokens.slice(clause.verb + 1, next.group).findIndex(({ norm }) => norm === 'that')
  return that === 0 && QUOTE_MARK.test(tokens[clause.verb + 2]?.text ?? '') ? next : null
}

/** A short quotation is a stance as a whole; of a long one only the clause. */
export function quoteSpan(said: Said, span: Span): Span {
  return said.end - said.start <= 200 ? { start: said.start, end: said.end } : span
}
