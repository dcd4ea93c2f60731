/**
 * Extent: from where to where the words of a position go, so that they can be read alone. Reads the clause that tells it and
 * those that hang on it, gives offsets into the report's text.
 */
import type { Span, Token } from '../../model.ts'
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
    : readableStart(reading, isZeroRelative(reading, clause) ? (parent as Clause) : clause)
}

/** "the names of soldiers it believes are held": read with the clause whose noun it describes. */
function isZeroRelative({ tokens }: Reading, { opener, parent, first, subjectTokens }: Clause): boolean {
  const isBehindNoun = tokens[first - 1]?.pos === 'NOUN' && subjectTokens?.[0] === first
  return isBehindNoun && opener === null && parent !== null
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
    if (isComplement(reading, clause, next)) continue
    if (next.opener !== null && ASIDES.has(next.opener)) return (reading.clauses[i - 1] as Clause).end
    // "promised not to force anybody, saying “…”", "turned it down, reopening the dispute", "accepted it, but the drivers have not".
    if (isAside(reading, next) || isContrast(reading, clause, next)) return (reading.clauses[i - 1] as Clause).end
    const isOther = next.parent === clause.parent && next.sentence === clause.sentence
    if (isOther) return (reading.clauses[i - 1] as Clause).end
  }
  const end = deepEnd(reading, clause)
  const words = reading.text.report.text.slice(clause.end, end)
  const stop = words.indexOf(';')
  return stop < 0 ? end : clause.end + stop
}

/** "did not exclude placing them in storage": right behind the verb. */
function isComplement({ tokens }: Reading, clause: Clause, next: Clause): boolean {
  const before = tokens[next.first - 1]
  return (
    next.index === clause.index + 1 && next.form !== 'finite' && next.first === clause.last && before?.pos !== 'PUNCT'
  )
}

/** A participle behind a comma tells what goes with the deed; "starting in May", "including the islands" belong to it. */
function isAside({ tokens }: Reading, { form, lemma, first }: Clause): boolean {
  return form === 'participle' && tokens[first - 1]?.norm === ',' && !BELONGING.has(lemma)
}

const BELONGING = new Set([
  'start',
  'begin',
  'include',
  'provide',
  'depend',
  'follow',
  'back',
  'offer',
  'call',
  'describe',
  'brand',
])

/** ", but the drivers have refused": another's deed. */
function isContrast({ tokens }: Reading, clause: Clause, next: Clause): boolean {
  return (
    [tokens[next.first]?.norm, tokens[next.first - 1]?.norm].includes('but') &&
    next.form === 'finite' &&
    next.subject !== null &&
    next.subject.start !== clause.subject?.start
  )
}

const ASIDES = new Set(['while', 'whilst', 'whereas', 'although', 'though', 'as'])

/** Whether reported words were cut in the middle of a clause that hangs on this one, or right before its complement. */
export function endsShort(reading: Reading, clause: Clause, end: number): boolean {
  const complement = reading.clauses[clause.index + 1]
  if (complement !== undefined && isComplement(reading, clause, complement) && end <= clause.end + 1) return true
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

/** Characters by which a position is lengthened to close the quotation in which it would end. */
const LONGEST_TAIL = 160

/** The end of a position that would break off within a short quotation: "called it “thin, but a beginning”". */
export function closed({ text, sentences }: Reading, clause: Clause, span: Span): Span {
  const words = text.report.text
  const stop = sentences[clause.sentence]?.sentence.end ?? span.end
  let open = ''
  for (let i = span.start; i < span.end; i++) {
    const mark = words[i] as string
    if (open === '' && CLOSING.has(mark)) open = CLOSING.get(mark) as string
    else if (mark === open) open = ''
  }
  // The position is the quotation itself, cut on purpose.
  if (open === '' || CLOSING.has(words[span.start] as string)) return span
  const at = words.indexOf(open, span.end)
  return at < 0 || at >= stop || at - span.end > LONGEST_TAIL ? span : { ...span, end: at + 1 }
}

const CLOSING: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['«', '»'],
  ['"', '"'],
])

/** From its subject on, where that stands before an aside: "The timetable, which starts on Monday, will not be changed". */
export function withSubject({ tokens }: Reading, clause: Clause, span: Span): Span {
  const { subject, opener, first } = clause
  const isResumed = clause.passive && subject !== null && subject.end < clause.start && opener === null
  if (!isResumed || tokens[first - 1]?.norm !== ',' || (tokens[first] as Token).pos === 'CCONJ') return span
  return span.end - subject.start > LONGEST_WITH_SUBJECT
    ? span
    : { ...span, start: Math.min(span.start, subject.start) }
}

/** Characters of a position with its subject and the aside that an editor reads at once. */
const LONGEST_WITH_SUBJECT = 220
