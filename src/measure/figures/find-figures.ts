/**
 * Figures of one report: every quantity with what it counts. Reads a `ReportText`, gives `FoundFigure[]` in order.
 *
 * Method: own grammar, one pass over the atoms of each sentence: a number (`quantity.ts`) with its approximator and unit
 * (`amount.ts`), unless it is no figure (`not-figures.ts`), with the noun phrase it counts (`counted.ts`) or the subject it
 * is the value of (`topic.ts`); numbers told by words, superlatives and votes have readers of their own. Linear.
 */
import { FATES, type Fate } from '../../lexicon/casualty-words.ts'
import type { Direction } from '../../lexicon/change-words.ts'
import {
  CARDINALS,
  COLLECTIVES,
  FRACTIONS,
  ORDINALS,
  SCALES,
  VAGUE_PLURALS,
  VULGAR_FRACTIONS,
} from '../../lexicon/number-words.ts'
import type { Figure, ReportText, Sentence, Span } from '../../model.ts'
import { type Atom, atomsOf } from '../atoms.ts'
import { AGE, isAge } from './age.ts'
import { type Amount, readAmount, round } from './amount.ts'
import { directionOf, isAdded, isChanged, isCorrection } from './change.ts'
import { type Counted, readCounted } from './counted.ts'
import { inheritMeasures } from './ellipsis.ts'
import { notAFigure } from './not-figures.ts'
import { markParts } from './parts.ts'
import { isPeople } from './people.ts'
import { mayBegin } from './quantity.ts'
import { markRecounts } from './recount.ts'
import { readSuperlative, type Superlative } from './superlative.ts'
import { type Topic, topicOf } from './topic.ts'
import { type Division, readDivision } from './votes.ts'
import { readWorded, WORDED, type WordedAmount } from './worded.ts'

/** A figure as one report has it; who counted is filled in where the story is known. */
export interface FoundFigure extends Span {
  readonly report: string
  readonly sentence: Sentence
  readonly measure: string
  /** Lower-case head noun: '' where none is named. */
  readonly head: string
  readonly fate: Fate | null
  readonly low: number | null
  readonly high: number | null
  readonly unit: string | null
  readonly bound: Figure['bound']
  readonly approximate: boolean
  readonly running: boolean
  /** Told as a change of an earlier number: "rose to nine". */
  readonly changed: boolean
  /** What is added to a number told elsewhere, or a part of it: "three more people", "a further 25%", "90,000 of them". */
  readonly added: boolean
  /** Told as another count of what the report has just told: "the guild puts it at". */
  readonly recount: boolean
  /** Noun that the number is the value of, where none is counted: "turnout", "cost"; '' elsewhere. */
  readonly topic: string
  /** It is the size of a rise or a cut. */
  readonly direction: Direction | null
  /** Where the number itself stands. */
  readonly number: Span
}

/** Finds a report's figures. `taken`: time expressions that are no durations; no figure lies in them. */
export function findFigures(text: ReportText, taken: readonly Span[] = []): FoundFigure[] {
  const figures: FoundFigure[] = []
  for (const sentence of text.sentences) {
    const body = text.report.text.slice(sentence.start, sentence.end)
    if (!HAS_NUMBER.test(body)) continue
    findInSentence(text, sentence, taken, figures)
  }
  return figures
}

const NUMBER_WORDS = [...CARDINALS, ...ORDINALS, ...SCALES, ...COLLECTIVES, ...VAGUE_PLURALS, ...FRACTIONS].map(
  ([word]) => word,
)
/** The cheap screen: most sentences hold no number at all. */
const HAS_NUMBER = new RegExp(
  `\\d|[${[...VULGAR_FRACTIONS.keys()].join('')}]|\\b(?:${NUMBER_WORDS.join('|')}|several|numerous|countless|an? (?:few|handful|couple)|equal|all|on record|an? (?:decade|century|generation|single|point)|(?:over|under|than|nearly|almost|about) an?)\\b`,
  'i',
)

function findInSentence(text: ReportText, sentence: Sentence, taken: readonly Span[], figures: FoundFigure[]): void {
  const atoms = atomsOf(text, sentence)
  const blank = blankFigure(text, sentence)
  const first = figures.length
  let i = 0
  while (i < atoms.length) {
    const norm = atoms[i]?.norm ?? ''
    const superlative = SUPERLATIVE_ENDS.test(norm) ? readSuperlative(atoms, i) : null
    if (superlative !== null) {
      figures.push(superlativeOf(blank, atoms, superlative))
      i = superlative.end
      continue
    }
    if (!mayBegin(atoms[i]) && !WORDED.test(norm)) {
      i++
      continue
    }
    const worded = readWorded(atoms, i)
    if (worded !== null) {
      const figure = wordedOf(blank, atoms, i, worded)
      if (!isTaken(figure, taken)) figures.push(figure)
      i = worded.end
      continue
    }
    const division = readDivision(atoms, i)
    if (division !== null) {
      figures.push(...votesOf(blank, atoms, division))
      i = division.no.end
      continue
    }
    const amount = readAmount(atoms, i)
    if (amount === null) {
      i++
      continue
    }
    const span = { start: (atoms[i] as Atom).start, end: (atoms[amount.end - 1] as Atom).end }
    if (!isTaken(span, taken) && notAFigure(atoms, amount) === null && !isTimePoint(atoms, amount)) {
      const figure = figureOf(blank, text, atoms, amount)
      if (figure !== null) figures.push(figure)
    }
    i = Math.max(i + 1, amount.end)
  }
  if (figures.length > first + 1) inheritMeasures(text, figures, first)
  markRecounts(text, figures, first)
  markParts(text, figures, first)
}

/** The cheap screen before `readSuperlative`. */
const SUPERLATIVE_ENDS = /(?:est|most|worst)$/

function isTaken(span: Span, taken: readonly Span[]): boolean {
  return taken.some((time) => time.start < span.end && time.end > span.start)
}

type Blank = Omit<FoundFigure, 'start' | 'end' | 'number' | 'measure' | 'low' | 'high' | 'unit' | 'bound'>

/** What a figure has until something is found out. */
function blankFigure(text: ReportText, sentence: Sentence): Blank {
  return {
    report: text.report.id,
    sentence,
    head: '',
    fate: null,
    approximate: false,
    running: false,
    changed: false,
    added: false,
    recount: false,
    topic: '',
    direction: null,
  }
}

function figureOf(blank: Blank, text: ReportText, atoms: readonly Atom[], amount: Amount): FoundFigure | null {
  const counted = readCounted(atoms, amount)
  if (amount.kind === 'some' && !isTold(amount, counted)) return null
  if (isAge(atoms, { ...amount, isYears: amount.unit?.dimension === 'time' }))
    return ageOf(blank, atoms, amount, counted)
  const isShare = amount.unit === null && amount.kind === 'fraction'
  const scale = isShare ? 100 : 1
  const unit = isShare ? '%' : (amount.unit?.name ?? null)
  const rate = rateAfter(atoms, counted.end)
  const end = rate?.end ?? Math.max(counted.end, amount.end)
  const all = /^all$/.test(atoms[amount.first - 1]?.norm ?? '') ? 1 : 0
  const body = text.report.text.slice(blank.sentence.start, blank.sentence.end)
  const topic = counted.head === '' ? topicOf(atoms, amount.first, amount.unit !== null) : null
  const head = topic?.isCounted ? topic.noun : counted.head
  return {
    ...blank,
    start: (atoms[amount.first - all] as Atom).start,
    end: (atoms[end - 1] as Atom).end,
    number: { start: (atoms[amount.number] as Atom).start, end: (atoms[amount.end - 1] as Atom).end },
    measure: measureOf(counted, unit, topic),
    head,
    fate: counted.fate,
    low: amount.low === null ? null : round(amount.low * scale),
    high: amount.high === null ? null : round(amount.high * scale),
    unit: rate === null ? unit : `${unit ?? counted.head} ${rate.per}`,
    bound: amount.bound,
    approximate: !/^(?:exact|between|at least|at most)$/.test(amount.bound),
    running: counted.fate !== null && RUNNING.test(body),
    changed: isChanged(atoms, amount) || isCorrection(body),
    added: isAdded(atoms, amount) || counted.isPart,
    topic: topic === null || topic.isCounted ? '' : topic.noun,
    direction: directionOf(atoms, amount),
  }
}

/** Whose age is not told with what is counted, so ages are compared with nothing. */
function ageOf(
  blank: Blank,
  atoms: readonly Atom[],
  { first, number, end, low, high, unit, bound }: Amount,
  counted: Counted,
): FoundFigure {
  const last = unit === null ? end : Math.max(end, counted.end)
  const extent = { start: (atoms[first] as Atom).start, end: (atoms[last - 1] as Atom).end }
  const at = { start: (atoms[number] as Atom).start, end: (atoms[end - 1] as Atom).end }
  const approximate = !/^(?:exact|between|at least|at most)$/.test(bound)
  return {
    ...blank,
    ...extent,
    number: at,
    measure: 'age',
    head: AGE,
    low,
    high,
    unit: unit?.name ?? 'years',
    bound,
    approximate,
  }
}

const RUNNING = /\b(?:so far|rose|risen|rising|rises|climb(?:ed|s)?|at least|toll)\b/i

/** "several" is a figure of what came to people and of what is measured: "several injured", "several tonnes". */
function isTold(amount: Amount, { fate, head }: Counted): boolean {
  if (amount.unit !== null) return amount.unit.dimension !== 'time'
  return fate !== null && (head === '' || isPeople(head) || fate === 'killed' || fate === 'injured')
}

/** "people killed", "% of the catch", "km2 of the bank", "% turnout". */
function measureOf({ words: written, fate }: Counted, unit: string | null, topic: Topic | null): string {
  const words = written.replace(/\s+/g, ' ').trim() || (topic?.noun ?? '')
  if (fate !== null) {
    // "eight fatalities" are people killed, "12 injured miners" miners injured.
    const nouns = words.split(' ').filter((word) => FATES.get(word.toLowerCase()) !== fate)
    const people = isPeople(nouns.at(-1)?.toLowerCase() ?? '') ? nouns.join(' ') : 'people'
    return `${people} ${fate}`
  }
  if (unit !== null) return words === '' ? unit : `${unit} ${words}`
  return words === '' ? 'number' : words
}

function wordedOf(blank: Blank, atoms: readonly Atom[], at: number, worded: WordedAmount): FoundFigure {
  const { first, end, low, high, unit, measure, head, bound } = worded
  const extent = { start: (atoms[first] as Atom).start, end: (atoms[end - 1] as Atom).end }
  const here = atoms[at] as Atom
  const number = { start: here.start, end: here.end }
  const topic = head === '' ? topicOf(atoms, first, true) : null
  return {
    ...blank,
    ...extent,
    number,
    measure,
    head: topic?.isCounted ? topic.noun : head,
    topic: topic === null || topic.isCounted ? '' : topic.noun,
    low,
    high,
    unit,
    bound,
    approximate: bound !== 'exact',
  }
}

/** A superlative without a length of time has an open range: "the worst since 1953". */
function superlativeOf(blank: Blank, atoms: readonly Atom[], found: Superlative): FoundFigure {
  const { first, end, words, value, unit } = found
  const extent = { start: (atoms[first] as Atom).start, end: (atoms[end - 1] as Atom).end }
  const last = atoms[end - 1] as Atom
  const number = { start: last.start, end: last.end }
  const measure = unit === null ? words : `${unit}, ${words}`
  return { ...blank, ...extent, number, measure, head: 'superlative', low: value, high: value, unit, bound: 'exact' }
}

function votesOf(blank: Blank, atoms: readonly Atom[], { yes, no }: Division): FoundFigure[] {
  return [yes, no].map(({ first, end, value }, index): FoundFigure => {
    const extent = { start: (atoms[first] as Atom).start, end: (atoms[end - 1] as Atom).end }
    const side = index === 0 ? 'for' : 'against'
    const range = { low: value, high: value, unit: null, bound: 'exact' } as const
    return { ...blank, ...extent, number: extent, measure: `votes ${side}`, head: `votes ${side}`, ...range }
  })
}

/** "a week", "per day", "each year", "an hour". */
function rateAfter(atoms: readonly Atom[], at: number): { readonly per: string; readonly end: number } | null {
  const [article, unit] = [atoms[at]?.norm ?? '', atoms[at + 1]?.norm ?? '']
  if (!/^(?:an?|per|each|every)$/.test(article)) return null
  return /^(?:second|minute|hour|day|week|month|year|head|person|capita|barrel|tonne|ton|litre|liter|gallon|kilo|household)$/.test(
    unit,
  )
    ? { per: `per ${unit}`, end: at + 2 }
    : null
}

/** "a week ago", "three years earlier": when, not how long. "ten days after the signing" says how long from it. */
function isTimePoint(atoms: readonly Atom[], amount: Amount): boolean {
  if (amount.unit?.dimension !== 'time') return false
  const [next, second] = [atoms[amount.end]?.norm ?? '', atoms[amount.end + 1]]
  if (next === 'on') return second === undefined || second.kind === 'mark'
  // "two days after, he left": from what was told before.
  if (/^(?:after|before)$/.test(next)) return second === undefined || second.kind === 'mark' || second.norm === 'that'
  return /^(?:ago|later|earlier|since|hence)$/.test(next)
}
