/**
 * A brief in the making: which facts are used, who has been named, how much room is left. Facts are weighed by the families that
 * tell them, against what it costs to read them alone.
 */
import type { BriefLine, Episode, Fact, NegotiationRecord, Passage } from '../../model.ts'
import { containment } from '../joining.ts'
import { moodOf } from '../mood.ts'
import { type Reading, sentencesOf } from '../reading.ts'
import type { Directory } from '../who.ts'
import { figureNotes, type Note } from './figure-notes.ts'
import { type Printed, printAlone } from './stand-alone.ts'
import { type FactAt, lineOf, type Teller } from './who-tells.ts'

export interface Sheet extends Teller {
  readonly record: NegotiationRecord
  readonly episodes: readonly Episode[]
  readonly readings: readonly Reading[]
  /** Reports that are rewritten from another: their wording of a thing is nobody's account. */
  readonly derived: readonly string[]
}

/** A brief in the making: which facts are used, who has been named, how much room is left. */
export class Draft {
  readonly lines: BriefLine[] = []
  /** Day of the latest report; empty where none has a date. */
  readonly today: string
  /** Lines kept for what is still to come. */
  kept = OPEN_LINES + NEXT_LINES
  readonly #sheet: Sheet
  readonly #directory: Directory
  readonly #byReport: ReadonlyMap<string, Reading>
  readonly #derived: ReadonlySet<string>
  readonly #used = new Set<string>()
  readonly #named = new Set<string>()
  readonly #said: ReadonlySet<string>[] = []
  readonly #isLong: boolean
  readonly #places: ReadonlyMap<string, number>
  readonly #noteOn: (passage: Passage) => Note

  constructor(sheet: Sheet, factAt: FactAt, directory: Directory) {
    this.#sheet = sheet
    this.#noteOn = figureNotes(sheet, factAt)
    this.#directory = directory
    this.#byReport = new Map(sheet.readings.map((reading) => [reading.report, reading]))
    this.#derived = new Set(sheet.derived)
    const days = sheet.reports.flatMap(({ publishedAt }) => publishedAt?.slice(0, 10) ?? []).sort()
    this.today = days.at(-1) ?? ''
    this.#isLong = days.length > 1 && Date.parse(this.today) - Date.parse(days[0] as string) > WEEKDAYS_CLEAR
    this.#places = new Map(sheet.facts.map(({ id }, i) => [id, i]))
  }

  /** The best told of some facts; null of none. */
  best(facts: readonly Fact[]): Fact | null {
    return this.ranked(facts)[0] ?? null
  }

  /** Told by most, the latest first; last what only a rewriting tells and what cannot be read alone. */
  ranked(facts: readonly Fact[]): Fact[] {
    const weighed = [...new Set(facts)].map((fact) => ({ fact, weight: this.#weightOf(fact) }))
    return weighed
      .sort((a, b) => b.weight - a.weight || this.#placeOf(a.fact) - this.#placeOf(b.fact))
      .map(({ fact }) => fact)
  }

  isFresh({ firstPublishedAt }: Fact): boolean {
    return this.today !== '' && firstPublishedAt?.slice(0, 10) === this.today
  }

  /** Adds lines for at most `count` of the facts, in the order of telling: what began stands before what followed. */
  add(candidates: readonly Fact[], count: number, isFilling = false): void {
    const room = Math.min(count, MOST - this.kept - this.lines.length)
    const chosen: Fact[] = []
    for (const fact of this.ranked(candidates)) {
      if (chosen.length >= room) break
      const { cost } = this.print(this.#passageOf(fact))
      if (!isFilling && this.#isOverdue(fact)) continue
      if (this.#used.has(fact.id) || cost >= (isFilling ? UNPRINTABLE : LEANING) || this.#isSaid(fact)) continue
      this.#used.add(fact.id)
      this.#said.push(wordsOf(fact.text))
      chosen.push(fact)
    }
    for (const fact of chosen.sort((a, b) => this.#placeOf(a) - this.#placeOf(b))) {
      const passage = this.#passageOf(fact)
      const printed = this.print(passage)
      for (const actor of printed.named) this.#named.add(actor)
      const note = this.#noteOn(passage)
      const text = lineOf(fact, printed.text, this.#sheet, this.#directory)
      this.lines.push({ text: withNote(text, note.text), facts: [...new Set([fact.id, ...note.facts])] })
    }
  }

  /** Adds lines that stand already, as far as there is room. */
  tell(lines: readonly BriefLine[]): void {
    this.lines.push(...lines.slice(0, Math.max(0, MOST - this.kept - this.lines.length)))
  }

  /** A passage as it can stand alone in what is written so far. */
  print(passage: Passage): Printed {
    const reading = this.#byReport.get(passage.report)
    if (reading === undefined) return { text: passage.text, cost: 0, named: [] }
    return printAlone(
      reading,
      passage,
      { named: this.#named, isLong: this.#isLong, today: this.today },
      this.#directory,
    )
  }

  #passageOf({ passages, text }: Fact): Passage {
    return (passages.find((one) => one.text === text) ?? passages[0]) as Passage
  }

  /** What was to come, told before the latest day: it may have come, or not. */
  #isOverdue(fact: Fact): boolean {
    if (this.today === '' || this.isFresh(fact)) return false
    const passage = this.#passageOf(fact)
    const reading = this.#byReport.get(passage.report)
    const [one] = sentencesOf(reading, passage)
    const first = one?.clauses[0]
    return reading !== undefined && first !== undefined && moodOf(reading.tokens, reading.clauses, first) === 'planned'
  }

  /** Told only by reports made from others. */
  isRewritten(fact: Fact): boolean {
    return fact.reports.every((report) => this.#derived.has(report))
  }

  #weightOf(fact: Fact): number {
    return (
      fact.families.length * 2 +
      fact.reports.length +
      (this.isFresh(fact) ? FRESH : 0) -
      (this.isRewritten(fact) ? REWRITTEN : 0) -
      (this.#isOverdue(fact) ? OVERDUE : 0) -
      this.print(this.#passageOf(fact)).cost
    )
  }

  #placeOf({ id }: Fact): number {
    return this.#places.get(id) ?? 0
  }

  #isSaid({ text }: Fact): boolean {
    const words = wordsOf(text)
    const numbers = numbersIn(words)
    // "offered 4 per cent" and "offered 5 per cent" are two things.
    return this.#said.some(
      (other) => containment(words, other) >= SAID_ALREADY && numbers.every((number) => other.has(number)),
    )
  }
}

const MOST = 15

/** Share of words from which a line says what another has said. */
const SAID_ALREADY = 0.5

/** Weight of being told first on the latest day, in families. */
const FRESH = 3

/** Milliseconds between the first and the last report up to which a weekday names one day. */
const WEEKDAYS_CLEAR = 2 * 86_400_000

/** What only a rewriting tells comes last. */
const REWRITTEN = 20

/** What was still to come before the latest day comes after what is known by now. */
const OVERDUE = 12

/** Cost from which a line leans too much on others: where there is choice, and at all. */
const LEANING = 6

const UNPRINTABLE = 50

/** "… to nine [earlier: at least six]." */
function withNote(text: string, note: string): string {
  // Told with both readings already.
  if (note === '' || text.startsWith('Reports differ')) return text
  const end = /[.]?$/.exec(text)?.index ?? text.length
  return `${text.slice(0, end)}${note}${text.slice(end)}`
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/\p{L}{4,}|\d+(?:[.,]\d+)*/gu) ?? [])
}

function numbersIn(words: ReadonlySet<string>): string[] {
  return [...words].filter((word) => /^\d/.test(word))
}

/** Of these, kept for what differs and what is not known. */
export const OPEN_LINES = 4

/** And for what comes next. */
export const NEXT_LINES = 2
