/**
 * Figures of one report: every quantity with what it counts. Reads a `ReportText`, gives `FoundFigure[]` in order.
 *
 * Method: own grammar, one pass over the atoms of each sentence: a number (`quantity.ts`) with its approximator and unit
 * (`amount.ts`), unless it is no figure (`not-figures.ts`), with the noun phrase it counts (`counted.ts`). Linear.
 */
import type { Fate } from '../../lexicon/casualty-words.ts'
import {
  CARDINALS,
  COLLECTIVES,
  FRACTIONS,
  ORDINALS,
  SCALES,
  VAGUE_PLURALS,
  VULGAR_FRACTIONS,
} from '../../lexicon/number-words.ts'
import { UNITS } from '../../lexicon/units.ts'
import type { Figure, ReportText, Sentence, Span } from '../../model.ts'
import { type Atom, atomsOf } from '../atoms.ts'
import { type Amount, approximatorBefore, bounds, readAmount, round } from './amount.ts'
import { type Counted, readCounted } from './counted.ts'
import { notAFigure } from './not-figures.ts'
import { mayBegin } from './quantity.ts'

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
  /** What is added to a number told elsewhere: "three more people", "a further 25%". */
  readonly added: boolean
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
  `\\d|[${[...VULGAR_FRACTIONS.keys()].join('')}]|\\b(?:${NUMBER_WORDS.join('|')}|equal|all|an? (?:single|point)|(?:over|under|than|nearly|almost|about) an?)\\b`,
  'i',
)

function findInSentence(text: ReportText, sentence: Sentence, taken: readonly Span[], figures: FoundFigure[]): void {
  const atoms = atomsOf(text, sentence)
  let i = 0
  while (i < atoms.length) {
    if (!mayBegin(atoms[i]) && !WORDED.test(atoms[i]?.norm ?? '')) {
      i++
      continue
    }
    const worded = readWorded(text, sentence, atoms, i)
    if (worded !== null) {
      const { after, ...figure } = worded
      if (!isTaken(figure, taken)) figures.push(figure)
      i = after
      continue
    }
    const amount = readAmount(atoms, i)
    if (amount === null) {
      i++
      continue
    }
    const next = Math.max(i + 1, amount.end)
    const span = { start: (atoms[i] as Atom).start, end: (atoms[amount.end - 1] as Atom).end }
    if (!isTaken(span, taken) && notAFigure(atoms, amount) === null && !isTimePoint(atoms, amount)) {
      figures.push(figureOf(text, sentence, atoms, amount))
    }
    i = next
  }
}

function isTaken(span: Span, taken: readonly Span[]): boolean {
  return taken.some((time) => time.start < span.end && time.end > span.start)
}

function figureOf(text: ReportText, sentence: Sentence, atoms: readonly Atom[], amount: Amount): FoundFigure {
  const counted = readCounted(atoms, amount)
  const isShare = amount.unit === null && amount.kind === 'fraction'
  const scale = isShare ? 100 : 1
  const unit = isShare ? '%' : (amount.unit?.name ?? null)
  const rate = rateAfter(atoms, counted.end)
  const end = rate?.end ?? Math.max(counted.end, amount.end)
  const all = /^all$/.test(atoms[amount.first - 1]?.norm ?? '') ? 1 : 0
  const start = (atoms[amount.first - all] as Atom).start
  const stop = (atoms[end - 1] as Atom).end
  return {
    report: text.report.id,
    sentence,
    start,
    end: stop,
    number: { start: (atoms[amount.number] as Atom).start, end: (atoms[amount.end - 1] as Atom).end },
    measure: measureOf(counted, unit),
    head: counted.head,
    fate: counted.fate,
    low: amount.low === null ? null : round(amount.low * scale),
    high: amount.high === null ? null : round(amount.high * scale),
    unit: rate === null ? unit : `${unit ?? counted.head} ${rate.per}`,
    bound: amount.bound,
    approximate:
      amount.bound !== 'exact' &&
      amount.bound !== 'between' &&
      amount.bound !== 'at least' &&
      amount.bound !== 'at most',
    running: counted.fate !== null && RUNNING.test(text.report.text.slice(sentence.start, sentence.end)),
    changed: isChange(atoms, amount),
    added: isAdded(atoms, amount),
  }
}

const RUNNING = /\b(?:so far|rose|risen|rising|rises|climb(?:ed|s)?|at least|toll)\b/i

/** Verbs and nouns of change before a number: "rose to", "bringing it to", "leaves", "revised to". */
const CHANGE =
  /^(?:rise|rises|rose|risen|rising|climb|climbs|climbed|climbing|increase|increases|increased|grow|grew|grown|bring|brings|bringing|brought|fall|fell|fallen|drop|drops|dropped|leave|leaves|leaving|left|revise|revised|raise|raised|lower|lowered|correct|corrected|reduce|reduced|cut|jump|jumped|toll|now|instead)$/

function isChange(atoms: readonly Atom[], amount: Amount): boolean {
  for (let i = amount.first - 1; i >= Math.max(0, amount.first - 5); i--) {
    const atom = atoms[i] as Atom
    if (CHANGE.test(atom.norm)) return true
    if (atom.kind === 'mark') return false
  }
  return false
}

function isAdded(atoms: readonly Atom[], amount: Amount): boolean {
  const before = atoms[amount.first - 1]?.norm ?? ''
  return (
    /^(?:another|further|additional|extra|remaining|other)$/.test(before) ||
    /^(?:more|further|others?|additional)$/.test(atoms[amount.end]?.norm ?? '')
  )
}

/** "people killed", "% of the catch", "km2 of the bank". */
function measureOf(counted: Counted, unit: string | null): string {
  const words = counted.words.replace(/\s+/g, ' ').trim()
  if (words === '' && counted.fate !== null) return `people ${counted.fate}`
  if (unit !== null) return words === '' ? unit : `${unit} ${words}`
  return words === '' ? 'number' : words
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

/** "two days after", "a week ago", "three years earlier": when, not how long. "ten days after signing" is read so too. */
function isTimePoint(atoms: readonly Atom[], amount: Amount): boolean {
  if (amount.unit?.dimension !== 'time') return false
  const next = atoms[amount.end]?.norm ?? ''
  return /^(?:ago|after|later|earlier|before|since|following|hence|on|from)$/.test(next)
}

/** First words of what tells a number without one, beside number words. */
const WORDED = /^(?:all|equal)$/

/** What tells a number without one: a whole, a half each, a ratio, one unit. */
interface WordedAmount {
  readonly first: number
  readonly end: number
  readonly low: number | null
  readonly high: number | null
  readonly unit: string
  readonly measure: string
  readonly bound: Figure['bound']
}

function readWorded(
  text: ReportText,
  sentence: Sentence,
  atoms: readonly Atom[],
  at: number,
): (FoundFigure & { readonly after: number }) | null {
  const worded = readWhole(atoms, at) ?? readRatio(atoms, at) ?? readOneUnit(atoms, at)
  if (worded === null) return null
  const { first, end, low, high, unit, measure, bound } = worded
  return {
    report: text.report.id,
    sentence,
    start: (atoms[first] as Atom).start,
    end: (atoms[end - 1] as Atom).end,
    number: { start: (atoms[at] as Atom).start, end: (atoms[at] as Atom).end },
    measure,
    head: atoms[end - 1]?.norm ?? '',
    fate: null,
    low,
    high,
    unit,
    bound,
    approximate: bound !== 'exact',
    running: false,
    changed: false,
    added: false,
    after: end,
  }
}

/** "all of Luhansk" is 100 % of it; "an equal split" and "equal shares" are half each. */
function readWhole(atoms: readonly Atom[], at: number): WordedAmount | null {
  const [here, next] = [atoms[at] as Atom, atoms[at + 1]]
  const share = (first: number, end: number, value: number, measure: string): WordedAmount => ({
    first,
    end,
    low: value,
    high: value,
    unit: '%',
    measure,
    bound: 'exact',
  })
  if (here.norm === 'all' && next?.norm === 'of' && atoms[at + 2]?.pos === 'PROPN') {
    let end = at + 3
    while (atoms[end]?.pos === 'PROPN') end++
    return share(
      at,
      end,
      100,
      `% of ${atoms
        .slice(at + 2, end)
        .map(({ text }) => text)
        .join(' ')}`,
    )
  }
  const isSplit = here.norm === 'equal' && /^(?:splits?|shares?|division|halves)$/.test(next?.norm ?? '')
  return isSplit ? share(/^an?$/.test(atoms[at - 1]?.norm ?? '') ? at - 1 : at, at + 2, 50, '% each') : null
}

/** "nine in ten", "one boat in five", "three out of four": a share. */
function readRatio(atoms: readonly Atom[], at: number): WordedAmount | null {
  const part = CARDINALS.get(atoms[at]?.norm ?? '')
  if (part === undefined) return null
  const noun = atoms[at + 1]?.pos === 'NOUN' ? 1 : 0
  let i = at + 1 + noun
  if (atoms[i]?.norm === 'out' && atoms[i + 1]?.norm === 'of') i++
  else if (atoms[i]?.norm !== 'in') return null
  if (atoms[i + 1]?.norm === 'every') i++
  const whole =
    CARDINALS.get(atoms[i + 1]?.norm ?? '') ??
    (atoms[i + 1]?.norm === 'a' && atoms[i + 2]?.norm === 'hundred' ? 100 : undefined)
  // "one in two minutes" and "two in five days" are no ratios of things.
  if (whole === undefined || whole <= part || UNITS.has(atoms[i + 2]?.norm ?? '')) return null
  const share = round((part / whole) * 100)
  return {
    first: at,
    end: i + 2,
    low: share,
    high: share,
    unit: '%',
    measure: noun === 1 ? `% of ${atoms[at + 1]?.norm}s` : '%',
    bound: 'exact',
  }
}

/** "under a point", "more than a year", "a single year": the article stands for one. */
function readOneUnit(atoms: readonly Atom[], at: number): WordedAmount | null {
  if (!/^an?$/.test(atoms[at]?.norm ?? '')) return null
  const isSingle = atoms[at + 1]?.norm === 'single'
  const word = atoms[at + (isSingle ? 2 : 1)]
  const unit = UNITS.get(word?.norm ?? '')?.name ?? (word?.norm === 'point' && !isSingle ? 'percentage points' : null)
  const before = approximatorBefore(atoms, at)
  if (word === undefined || unit === null || (before === null && !isSingle) || before?.bound === 'at least') return null
  if (/^(?:later|ago|after|before|earlier)$/.test(atoms[at + (isSingle ? 3 : 2)]?.norm ?? '')) return null
  const bound = before?.bound ?? 'exact'
  const [low, high] = bounds(1, bound, false)
  return { first: before?.first ?? at, end: at + (isSingle ? 3 : 2), low, high, unit, measure: unit, bound }
}
