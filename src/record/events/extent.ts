/**
 * How much of a sentence tells an event, and the words it is shown with. Reads a clause, gives a stretch that an editor can
 * read alone: an act in words with what was said, an accusation with who accuses, a verb with the infinitive it governs.
 */
import type { EventClass } from '../../lexicon/events.ts'
import type { Span, Token } from '../../model.ts'
import type { Clause } from '../clauses/clauses.ts'
import { deepEnd } from '../conditions.ts'
import { clauseEnd } from '../meetings/by-verb.ts'
import { overlap, passageOf, type Reading } from '../reading.ts'
import { readableStart } from '../wording.ts'

/** Longest stretch that an act in words takes along, in characters. */
const MOST_SAID = 220

const IN_WORDS = new Set(['offer', 'acceptance', 'rejection', 'demand', 'threat', 'statement'])

/** The stretch that tells an event. */
export function extentOf(reading: Reading, clause: Clause, kind: EventClass): Span {
  const parent = clause.parent === null ? undefined : reading.clauses[clause.parent]
  // "Each side accused the other of breaking it": who did it is the object of the accusation.
  const isAccused = parent?.lemma === 'accuse' && clause.form === 'participle'
  const start = readableStart(reading, isAccused ? parent : clause)
  const deep = IN_WORDS.has(kind.what) ? deepEnd(reading, clause) : clause.end
  // Of a long one at least the infinitive: "agreed on Monday to meet".
  const end = IN_WORDS.has(kind.what) ? clauseEnd(reading, clause) : clause.end
  return { start, end: deep - start <= MOST_SAID ? deep : end }
}

/** The clause with who did it, where the subject stands elsewhere in the sentence. */
export function whatOf(reading: Reading, { subject, verb }: Clause, span: Span): string {
  const { text: told } = passageOf(reading, span.start, span.end)
  // What the pronoun is about stands too far off.
  const text = told.replace(/^(?:that|which|who|whom|whose|where) /i, '')
  // A noun alone tells what was done, and the subject of its clause need not have done it.
  const { start } = reading.tokens[verb] as Token
  const isByVerb = start >= span.start && start < span.end
  if (subject === null || !isByVerb || overlap(subject, span) > 0) return text
  return `${reading.text.report.text.slice(subject.start, subject.end)} … ${text}`
}
