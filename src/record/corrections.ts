/**
 * Corrections: what a later report says is taken back or put right. "Withdrew its claim that the boat rammed the ferry",
 * "correcting the company's earlier figure of two-thirds". Reads clauses and figures, gives what was said before and the
 * words that take it back. Own rule over verbs of retracting and correcting.
 */
import { SPEECH_VERBS } from '../lexicon/speech-verbs.ts'
import type { Figure, Passage, Token } from '../model.ts'
import { type Clause, clauseAfter } from './clauses/clauses.ts'
import { deepEnd } from './conditions.ts'
import { containment, contentOf } from './joining.ts'
import { overlap, passageOf, type Reading, type SentenceReading } from './reading.ts'

/** Verbs that take a statement back. */
const RETRACTING = new Set([
  'withdraw',
  'retract',
  'take back',
  'recant',
  'correct',
  'revoke',
  'disavow',
  'walk back',
  'drop',
  'rescind',
])

/** Verbs that put a figure right. */
const CORRECTING = new Set(['correct', 'revise', 'rectify', 'amend'])

/** Words an earlier statement shares with what was taken back. */
const SAME_CLAIM = 0.5
/** Words of the matter that a figure put right shares with an earlier telling of it. */
const SAME_MATTER = 2

export interface Correction {
  readonly reading: Reading
  readonly passage: Passage
  /** Verb of the claim taken back; null where it is a figure. */
  readonly verb: string | null
  readonly content: ReadonlySet<string>
  readonly figures: readonly Figure[]
}

/** Finds what a report takes back or puts right. Linear. */
export function correctionsIn(reading: Reading): Correction[] {
  return reading.clauses.flatMap(
    (clause, index) => claimTakenBack(reading, clause, index) ?? figurePutRight(reading, clause) ?? [],
  )
}

/** Whether a sentence tells what a correction takes back. It stands in another sentence, not in a later report. */
export function isCorrected(
  reading: Reading,
  one: SentenceReading,
  { verb, content, figures, ...by }: Correction,
): boolean {
  if (by.reading === reading || isLater(reading, by.reading)) return false
  if (verb === null) {
    const words = contentOf(reading, one.sentence.firstToken, one.sentence.endToken, false)
    const shared = [...content].filter((word) => words.has(word)).length
    return shared >= SAME_MATTER && one.figures.some((figure) => figures.some((other) => isSameFigure(figure, other)))
  }
  return one.clauses.some((index) => {
    const clause = reading.clauses[index] as Clause
    if (SPEECH_VERBS.has(clause.lemma)) return false
    const words = contentOf(reading, clause.first, clause.last)
    return words.has(verb) && containment(content, words) >= SAME_CLAIM
  })
}

function claimTakenBack(reading: Reading, clause: Clause, index: number): Correction[] | null {
  if (!isRetracting(reading.tokens, clause) || clause.negated) return null
  const content = clauseAfter(reading.clauses, index)
  if (content === undefined || content.sentence !== clause.sentence || content.opener !== 'that') return null
  return [
    {
      reading,
      passage: passageOf(reading, clause.start, content.end),
      verb: (reading.tokens[content.verb] as Token).lemma,
      content: contentOf(reading, content.first, content.last),
      figures: [],
    },
  ]
}

/** Whether a clause puts a figure right: "correcting an earlier figure of 40". */
export function putsRight(reading: Reading, clause: Clause): boolean {
  return CORRECTING.has(clause.lemma) && figurePutRight(reading, clause) !== null
}

function figurePutRight(reading: Reading, clause: Clause): Correction[] | null {
  if (!CORRECTING.has(clause.lemma) || clause.negated) return null
  const one = reading.sentences[clause.sentence]
  const behind = { start: (reading.tokens[clause.verb] as Token).end, end: deepEnd(reading, clause) }
  const figures = one?.figures.filter(({ passage }) => overlap(passage, behind) > 0) ?? []
  if (one === undefined || figures.length === 0) return null
  return [
    {
      reading,
      passage: passageOf(reading, one.sentence.start, one.sentence.end),
      verb: null,
      content: contentOf(reading, one.sentence.firstToken, one.sentence.endToken, false),
      figures,
    },
  ]
}

function isRetracting(tokens: readonly Token[], { verb, lemma }: Clause): boolean {
  if (RETRACTING.has(lemma)) return true
  const next = tokens[verb + 1]
  return next !== undefined && RETRACTING.has(`${lemma.split(' ')[0]} ${next.norm}`)
}

function isSameFigure(a: Figure, b: Figure): boolean {
  return a.low !== null && b.low !== null && Math.abs(a.low - b.low) < 1e-9 && a.unit === b.unit
}

function isLater(a: Reading, b: Reading): boolean {
  const [dayA, dayB] = [a, b].map(({ text }) => text.report.publishedAt ?? null)
  return typeof dayA === 'string' && typeof dayB === 'string' && dayA.slice(0, 10) > dayB.slice(0, 10)
}
