/**
 * Terms of a proposal as a clause tells them: what hangs on the noun, what the plan "provides for", what is offered. Reads
 * clauses, gives spans, one for each member of a list that is parted by a comma or "and" before an article or a number.
 */
import { SPEECH_VERBS } from '../../lexicon/speech-verbs.ts'
import type { Span, Token } from '../../model.ts'
import type { Clause } from '../clauses/clauses.ts'
import { deepEnd } from '../conditions.ts'
import type { Reading } from '../reading.ts'

/** What a plan does with its terms. */
const PROVIDING = new Set(
  'provide foresee include envisage envision call contain stipulate require grant give cover extend set offer propose foresee demand consist comprise entail'.split(
    ' ',
  ),
)

/** The clauses that hang on the one the noun stands in, after the noun. */
export function termsOf(reading: Reading, clause: Clause, index: number, noun: number): Span[] {
  const provided = providedNear(reading, clause, index, noun)
  if (provided.length > 0) return [...provided, ...termsGoingOn(reading, clause.sentence)]
  const terms: Span[] = measuredBy(reading, clause, noun)
  for (let i = index + 1; i < reading.clauses.length; i++) {
    const next = reading.clauses[i] as Clause
    if (next.sentence !== clause.sentence || next.first >= clause.deepLast) break
    const isTerm =
      next.first > noun &&
      (next.opener !== null || next.modal !== null) &&
      !ASIDES.has(next.opener ?? '') &&
      !(next.form === 'participle' && SPEECH_VERBS.has(next.lemma)) &&
      // "a draft that is now in its fifth version" tells of the draft.
      !(next.lemma === 'be' && next.modal === null && ['that', 'which'].includes(next.opener ?? '')) &&
      // "in a ballot that closed on Monday" tells of the ballot.
      !(next.time === 'past' && ['that', 'which'].includes(next.opener ?? '') && next.first > noun + 2) &&
      !isAnswer(next)
    const end = endOfTerm(reading, next)
    // What hangs on a term is a part of it.
    if (isTerm && next.lemma !== 'accord' && !terms.some((term) => next.start < term.end))
      terms.push({ start: ownStart(reading, next), end })
  }
  return terms
}

/** "A draft, seen by the agency, provides for …": the verb of the noun may stand in a clause of its own. */
export function providedNear(reading: Reading, clause: Clause, index: number, noun: number): Span[] {
  for (let i = index; i < Math.min(reading.clauses.length, index + 4); i++) {
    const next = reading.clauses[i] as Clause
    if (next.sentence !== clause.sentence) break
    const provided = providedBy(reading, next, noun)
    if (provided.length > 0) return provided
  }
  return []
}

/** Clauses that tell something beside a plan, not what stands in it. */
const ASIDES = new Set('as after although though while whilst whereas because since when before so'.split(' '))

/** Without the relative pronoun: "in which the union would …", "that would take effect". */
function ownStart({ tokens }: Reading, { opener, first, start }: Clause): number {
  const isRelative = opener === 'which' || opener === 'that' || opener === 'where' || opener === 'whom'
  return isRelative && (tokens[first] as Token).norm === opener ? (tokens[first + 1] as Token).start : start
}

/** The end of a term with what hangs on it, short of an aside: "…, although he doubted it". */
function endOfTerm(reading: Reading, clause: Clause): number {
  for (let i = clause.index + 1; i < reading.clauses.length; i++) {
    const next = reading.clauses[i] as Clause
    if (next.sentence !== clause.sentence || next.first >= clause.deepLast) break
    if (next.opener !== null && ASIDES.has(next.opener)) return (reading.clauses[i - 1] as Clause).end
  }
  return deepEnd(reading, clause)
}

/** What a clause lays down as terms of "the draft" at token `noun`: "under the draft, …", "the draft would …", "provides for". */
export function termsLaidDown(reading: Reading, clause: Clause, first: number, noun: number): Span[] {
  const { tokens } = reading
  if (opensUnder(tokens, clause, first)) return termsUnder(reading, clause)
  const provided = providedBy(reading, clause, noun)
  if (provided.length > 0) return provided
  const opens = tokens[first - 1]?.norm === 'in' || clause.subjectTokens?.[0] === first
  return opens && clause.modal === 'would' ? [{ start: clause.start, end: deepEnd(reading, clause) }] : []
}

/** "Under the draft, …", "According to the draft, …": the phrase at token `first` opens its clause. */
export function opensUnder(tokens: readonly Token[], clause: Clause, first: number): boolean {
  const opener = first - (tokens[first - 1]?.norm === 'to' ? 2 : 1)
  return opener === clause.first && ['under', 'according'].includes(tokens[opener]?.norm ?? '')
}

/** Clauses of a sentence in which the one that tells what is to be done is looked for. */
const MOST_CLAUSES = 6

/** "Under the plan, the army would leave and the front would free its prisoners": one term a clause. */
function termsUnder(reading: Reading, opening: Clause): Span[] {
  // "Under the draft, seen by the agency, the army would leave": what is done is told by the first finite clause.
  const rest = reading.clauses.slice(opening.index, opening.index + MOST_CLAUSES)
  const mine = rest.filter(
    ({ sentence, form, opener }) => sentence === opening.sentence && form === 'finite' && !opener,
  )
  const clause = mine.find(({ modal }) => modal !== null) ?? mine[0]
  if (clause === undefined) return []
  const terms = [{ start: clause.subject?.start ?? clause.start, end: clause.end }]
  for (let i = clause.index + 1; i < reading.clauses.length; i++) {
    const next = reading.clauses[i] as Clause
    if (next.sentence !== clause.sentence) break
    const isBeside = next.parent === clause.parent && (reading.tokens[next.first] as Token).pos === 'CCONJ'
    if (isBeside) terms.push({ start: next.start, end: deepEnd(reading, next) })
    else if (next.parent === clause.index) {
      const { start, end } = terms[0] as Span
      terms[0] = { start, end: Math.max(end, deepEnd(reading, next)) }
    }
  }
  return terms
}

/** Sentences after the one that opens a plan's terms in which more of them are looked for. */
const GOES_ON = 4
/** "In the first, lasting 15 days, …", "During the second stage, …" */
const PHASES = new Set(['first', 'second', 'third', 'next', 'last', 'final', 'initial'])

/** "Under the draft, … . Troops would leave the valley, and monitors would patrol it": what goes on in "would", said by nobody. */
export function termsGoingOn(reading: Reading, after: number): Span[] {
  const { clauses, sentences, tokens } = reading
  const terms: Span[] = []
  for (let at = after + 1; at <= Math.min(after + GOES_ON, sentences.length - 1); at++) {
    const one = sentences[at]
    const told = one?.clauses.map((index) => clauses[index] as Clause) ?? []
    const main = told.filter(({ form, parent }) => form === 'finite' && parent === null)
    const first = tokens[one?.sentence.firstToken ?? 0]
    const isPhase =
      ['in', 'during', 'under'].includes(first?.norm ?? '') &&
      PHASES.has(tokens[(one?.sentence.firstToken ?? 0) + 2]?.norm ?? '')
    const isTerm = (clause: Clause) =>
      (clause.modal === 'would' || (isPhase && clause.modal === 'will')) &&
      !clause.negated &&
      !SPEECH_VERBS.has(clause.lemma)
    const isSaid = told.some(({ lemma, modal, form }) => form === 'finite' && modal === null && SPEECH_VERBS.has(lemma))
    if (isSaid || main.length === 0 || !isTerm(main[0] as Clause)) break
    for (const clause of main.filter(isTerm)) {
      const opener = tokens[clause.first] as Token
      terms.push({
        start: opener.pos === 'CCONJ' ? (clause.subject?.start ?? clause.start) : clause.start,
        end: deepEnd(reading, clause),
      })
    }
  }
  return terms
}

/** To answer, judge or recommend, and what tells of a paper's whereabouts. */
const ANSWERING = new Set(
  'reject accept consider study discuss review dismiss welcome urge recommend back support believe call describe appear'.split(
    ' ',
  ),
)

/** "that neither side had rejected it", "which both sides are considering": what is done with it is no term. */
function isAnswer({ lemma, opener }: Clause): boolean {
  return opener !== 'if' && opener !== 'unless' && ANSWERING.has(lemma)
}

/** "The plan provides for a truce of 60 days and 200 observers": what the noun's own verb brings. */
export function providedBy(reading: Reading, clause: Clause, noun: number): Span[] {
  const subject = clause.subjectTokens
  if (subject === null || noun < subject[0] || noun >= subject[1] || clause.passive || clause.negated) return []
  if (!PROVIDING.has(clause.lemma.split(' ')[0] as string)) return []
  const next = reading.tokens[clause.verb + 1] as Token | undefined
  const first = clause.verb + (next?.norm === 'for' || next?.norm === 'out' || next?.norm === 'of' ? 2 : 1)
  return splitList(reading, first, clause)
}

/** "a compromise of 6 per cent over 18 months" */
function measuredBy(reading: Reading, clause: Clause, noun: number): Span[] {
  const { tokens } = reading
  if (tokens[noun + 1]?.norm !== 'of' || noun + 2 >= clause.last) return []
  for (let i = noun + 2; i < Math.min(clause.last, noun + 6); i++) {
    const { pos } = tokens[i] as Token
    if (pos === 'VERB' || pos === 'AUX' || pos === 'PUNCT') break
    if (pos !== 'NUM') continue
    let end = i + 1
    while (end < clause.last && !['VERB', 'AUX', 'PUNCT', 'SCONJ'].includes((tokens[end] as Token).pos)) end++
    while (end > i + 1 && (tokens[end - 1] as Token).pos === 'CCONJ') end--
    return [{ start: (tokens[noun + 2] as Token).start, end: (tokens[end - 1] as Token).end }]
  }
  return []
}

const QUANTIFIERS = new Set(['all', 'both', 'each', 'most', 'many', 'some', 'half', 'none', 'any'])

/** The members of the list that begins at token `first` and ends with the clause. */
export function splitList(reading: Reading, first: number, clause: Clause, stop = deepEnd(reading, clause)): Span[] {
  const { tokens } = reading
  const terms: Span[] = []
  let from = first
  let last = first
  const close = (next: number) => {
    if (last >= from && tokens[from] !== undefined)
      terms.push({ start: (tokens[from] as Token).start, end: (tokens[last] as Token).end })
    from = next
  }
  for (let i = first; i < tokens.length && (tokens[i] as Token).start < stop; i++) {
    const { pos, norm } = tokens[i] as Token
    const next = tokens[i + 1]
    // "60, all of them sick": tells of the sixty.
    const isOfThem = next !== undefined && QUANTIFIERS.has(next.norm) && tokens[i + 2]?.norm === 'of'
    const opensMember =
      next !== undefined && !isOfThem && (next.pos === 'DET' || next.pos === 'NUM' || next.norm === 'and')
    if (i > from && ((norm === ',' && opensMember) || (pos === 'CCONJ' && norm === 'and' && opensMember))) {
      close(i + 1)
      continue
    }
    if (i === from && pos === 'CCONJ') {
      from = i + 1
      continue
    }
    if (pos !== 'PUNCT' || norm === '%' || norm === ')') last = i
  }
  close(from)
  return terms
}
