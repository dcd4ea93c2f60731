/**
 * Brief: eight to fifteen sentences that a desk may print, each citing its facts. Reads the record and the facts.
 *
 * No prose of our own: the words are those of the best readings (`brief-wording.ts`) in plain templates (`brief-lines.ts`).
 * Order: what the latest reports lead with, meetings, proposals, positions by side, how sides moved, happenings, what comes
 * next, then what the reports tell differently and what they leave open.
 */
import type { BriefLine, Episode, Fact, GroundEvent, NegotiationRecord, Passage } from '../model.ts'
import { figureNotes, type Note } from './brief-figures.ts'
import { conflictLines, lineOf, shiftLines, type Teller, unknownLines } from './brief-lines.ts'
import { type Printed, printAlone } from './brief-wording.ts'
import { containment } from './joining.ts'
import { moodOf } from './mood.ts'
import { listUnder, type Reading, sentencesOf } from './reading.ts'
import type { Directory } from './who.ts'

/** Lines of a brief: what an editor reads in a minute (issue 5). */
const FEWEST = 8
const MOST = 15
/** Of these, kept for what differs and what is not known. */
const OPEN_LINES = 4
/** And for what comes next. */
const NEXT_LINES = 2
/** Facts that the latest reports lead with. */
const LEADS = 2
/** Share of words from which a line says what another has said. */
const SAID_ALREADY = 0.5
/** Weight of being told first on the latest day, in families. */
const FRESH = 3

export interface Sheet extends Teller {
  readonly record: NegotiationRecord
  readonly episodes: readonly Episode[]
  readonly readings: readonly Reading[]
  /** Reports that are rewritten from another: their wording of a thing is nobody's account. */
  readonly derived: readonly string[]
}

/** Writes the brief of a story. */
export function writeBrief(sheet: Sheet, directory: Directory): BriefLine[] {
  const { facts, record } = sheet
  if (facts.length === 0) return []
  const factAt = factFinder(facts)
  const draft = new Draft(sheet, factAt, directory)
  const behind = (entries: readonly { readonly passages: readonly Passage[] }[]) =>
    entries.flatMap(
      ({ passages }) => draft.best([...new Set(passages.flatMap((passage) => factAt(passage) ?? []))]) ?? [],
    )

  draft.add(leadsOf(sheet, draft), LEADS)
  draft.add(behind(record.meetings.filter(({ state }) => HAPPENED.has(state))), 2)
  draft.add(behind(record.proposals), 2)
  const parties = new Set(
    record.parties.filter(({ role }) => role === 'party').map(({ actor }) => directory.sideOf(actor)),
  )
  const holding = [...new Set(record.positions.map(({ actor }) => directory.sideOf(actor)))]
  const sides = holding.some((side) => parties.has(side)) ? holding.filter((side) => parties.has(side)) : holding
  const ofSide = (side: string) =>
    record.positions.filter(({ actor, kind }) => directory.sideOf(actor) === side && kind !== 'stance')
  sides.sort((a, b) => ofSide(b).length - ofSide(a).length)
  for (const side of sides.slice(0, 3)) draft.add(behind(ofSide(side)), 2)
  draft.tell(shiftLines(record, factAt, directory))
  draft.add(behind(record.events.filter(isIncident)), 2)
  draft.kept = OPEN_LINES
  draft.add(behind(record.nextSteps.filter(({ when }) => isAhead(when, draft.today))), NEXT_LINES)
  draft.add(facts, Math.max(0, FEWEST - draft.lines.length), true)
  draft.kept = 0
  draft.tell([
    ...conflictLines(sheet, factAt),
    ...unknownLines(sheet, factAt, (passage) => draft.print(passage), directory),
  ])
  return draft.lines
}

const HAPPENED: ReadonlySet<string> = new Set(['held', 'under way', 'called off'])

/** What was to come before the latest report is behind it. */
function isAhead(when: string | null, today: string): boolean {
  return when === null || when.length < 10 || when.slice(0, 10) >= today
}

/** A brief in the making: which facts are used, who has been named, how much room is left. */
class Draft {
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

  constructor(sheet: Sheet, factAt: (passage: Passage) => Fact | null, directory: Directory) {
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

/** "… to nine [earlier: at least six]." */
function withNote(text: string, note: string): string {
  // Told with both readings already.
  if (note === '' || text.startsWith('Reports differ')) return text
  const end = /[.]?$/.exec(text)?.index ?? text.length
  return `${text.slice(0, end)}${note}${text.slice(end)}`
}

/** Milliseconds between the first and the last report up to which a weekday names one day. */
const WEEKDAYS_CLEAR = 2 * 86_400_000
/** What only a rewriting tells comes last. */
const REWRITTEN = 20
/** What was still to come before the latest day comes after what is known by now. */
const OVERDUE = 12
/** Cost from which a line leans too much on others: where there is choice, and at all. */
const LEANING = 6
const UNPRINTABLE = 50

/** What reports open with: those of the latest day first, told by most, one for each family. */
function leadsOf({ facts, readings, reports }: Sheet, draft: Draft): Fact[] {
  const first = new Map<string, { start: number; fact: Fact }>()
  for (const fact of facts) {
    for (const { report, start } of fact.passages) {
      const held = first.get(report)
      if (held === undefined || start < held.start) first.set(report, { start, fact })
    }
  }
  const latest = readings.filter(({ report }) => {
    const day = reports.find(({ id }) => id === report)?.publishedAt?.slice(0, 10) ?? ''
    return day === draft.today
  })
  const leads = latest.flatMap(({ report }) => first.get(report)?.fact ?? [])
  // A digest of the latest day leads with its own flourish on what others told.
  const ranked = draft.ranked(leads.filter((fact) => !draft.isRewritten(fact)))
  // One lead where all reports of the day come from one text; two tell more of it.
  const families = new Set<string>()
  return ranked.filter(({ families: own }) => {
    const isNew = own.some((family) => !families.has(family))
    for (const family of own) families.add(family)
    return isNew
  })
}

/** What an editor leads with: somebody did it, or somebody came to harm; no act by words, no price. */
function isIncident({ plover, cameo, figures, what }: GroundEvent): boolean {
  if (cameo !== null && /^(?:01|02|03|10|11|12|13)/.test(cameo)) return false
  return plover !== null || (figures.length > 0 && /\b(?:die[ds]?|kill|wound|injur|dead|hurt)/i.test(what))
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/\p{L}{4,}|\d+(?:[.,]\d+)*/gu) ?? [])
}

function numbersIn(words: ReadonlySet<string>): string[] {
  return [...words].filter((word) => /^\d/.test(word))
}

/** Finds the fact a passage lies in, by binary search. */
export function factFinder(facts: readonly Fact[]): (passage: Passage) => Fact | null {
  const byReport = new Map<string, { start: number; end: number; fact: Fact }[]>()
  for (const fact of facts) {
    for (const { report, start, end } of fact.passages) listUnder(byReport, report, { start, end, fact })
  }
  for (const list of byReport.values()) list.sort((a, b) => a.start - b.start)
  return (passage) => {
    const list = byReport.get(passage.report) ?? []
    let low = 0
    let high = list.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((list[middle] as { start: number }).start <= passage.start) low = middle + 1
      else high = middle
    }
    const held = list[low - 1]
    return held !== undefined && held.end > passage.start ? held.fact : null
  }
}
