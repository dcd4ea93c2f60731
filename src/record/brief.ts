/**
 * Brief: eight to fifteen sentences that a desk may print, each citing its facts. Reads the record and the facts.
 *
 * No prose of our own: the words are those of the best readings, in plain templates. A line that rests on one family
 * says according to whom; what the reports tell differently is told with both readings; what is not known is said.
 */
import type { BriefLine, Fact, Figure, FigureGroup, GroundEvent, NegotiationRecord, Passage, Report } from '../model.ts'
import { listUnder } from './reading.ts'
import type { Directory } from './who.ts'

/** Lines of a brief: what an editor reads in a minute (issue 5). */
const FEWEST = 8
const MOST = 15
/** Of these, kept for what differs and what is not known. */
const OPEN_LINES = 4
/** And for what comes next. */
const NEXT_LINES = 2

/** A line that opens with one of these does not stand alone. */
const DANGLING =
  /^["“‘«]?(?:(?:\p{L}+ ){0,3}(?:he|she|it|they)\b|(?:his|her|its|their|this|that|these|those|but|and|however|meanwhile|also|then)\b)/iu

interface Sheet {
  readonly facts: readonly Fact[]
  readonly record: NegotiationRecord
  readonly figures: readonly Figure[]
  readonly figureGroups: readonly FigureGroup[]
  readonly reports: readonly Report[]
  /** Reports that are rewritten from another: their wording of a thing is nobody's account. */
  readonly derived: readonly string[]
}

/** Writes the brief: meetings, proposals, positions by side, events, next steps, then what differs and what is open. */
export function writeBrief(sheet: Sheet, directory: Directory): BriefLine[] {
  const { facts, record } = sheet
  if (facts.length === 0) return []
  const outlets = new Map(
    sheet.reports.map((report) => [report.id, report.outlet ?? report.byline ?? `report ${report.id}`]),
  )
  const factAt = factFinder(facts)
  const used = new Set<string>()
  const lines: BriefLine[] = []
  let kept = NEXT_LINES
  const derived = new Set(sheet.derived)
  const ranked = (candidates: readonly Fact[]) => rank(candidates, derived)
  /** The facts behind entries of the record, best told first, at most `count`. */
  const addFrom = (entries: readonly { readonly passages: readonly Passage[] }[], count: number) => {
    const behind = entries.flatMap(
      ({ passages }) => ranked([...new Set(passages.flatMap((passage) => factAt(passage) ?? []))])[0] ?? [],
    )
    add(ranked([...new Set(behind)]), count)
  }
  const add = (candidates: readonly Fact[], count: number) => {
    const room = Math.min(count, MOST - OPEN_LINES - kept - lines.length)
    const chosen = new Set(candidates.filter(({ id }) => !used.has(id)).slice(0, Math.max(0, room)))
    // In the order of telling: what began stands before what followed.
    for (const fact of facts.filter((one) => chosen.has(one))) {
      used.add(fact.id)
      lines.push({ text: lineOf(fact, outlets, directory), facts: [fact.id] })
    }
  }

  addFrom(
    record.meetings.filter(({ state }) => state === 'held' || state === 'under way' || state === 'called off'),
    2,
  )
  addFrom(record.proposals, 2)
  const sides = [...new Set(record.positions.map(({ actor }) => directory.sideOf(actor)))]
  const ofSide = (side: string) =>
    record.positions.filter(({ actor, kind }) => directory.sideOf(actor) === side && kind !== 'stance')
  sides.sort((a, b) => ofSide(b).length - ofSide(a).length)
  for (const side of sides.slice(0, 3)) addFrom(ofSide(side), 2)
  for (const line of shiftLines(record, factAt, directory).slice(0, MOST - OPEN_LINES - kept - lines.length))
    lines.push(line)
  addFrom(record.events.filter(isIncident), 2)
  kept = 0
  addFrom(record.nextSteps, NEXT_LINES)
  add(ranked(facts.filter(({ text }) => !DANGLING.test(text))), Math.max(0, FEWEST - lines.length))
  const open = [...conflictLines(sheet, factAt, outlets), ...unknownLines(sheet, factAt)]
  return [...lines, ...open.slice(0, MOST - lines.length)]
}

/** What an editor leads with: somebody did it, or somebody came to harm; no act by words, no price. */
function isIncident({ plover, cameo, figures, what }: GroundEvent): boolean {
  if (cameo !== null && /^(?:01|02|03|10|11|12|13)/.test(cameo)) return false
  return plover !== null || (figures.length > 0 && /\b(?:die[ds]?|kill|wound|injur|dead|hurt)/i.test(what))
}

/** Told by most, then in the order of the facts; last what only a rewrite tells, and what does not stand alone. */
function rank(facts: readonly Fact[], derived: ReadonlySet<string>): Fact[] {
  return facts
    .map((fact, i) => ({
      fact,
      i,
      weight:
        fact.families.length * 2 +
        fact.reports.length -
        (DANGLING.test(fact.text) ? 100 : 0) -
        (fact.reports.every((report) => derived.has(report)) ? 50 : 0),
    }))
    .sort((a, b) => b.weight - a.weight || a.i - b.i)
    .map(({ fact }) => fact)
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

// ---- templates -----------------------------------------------------------------------------------------------------

function lineOf(fact: Fact, outlets: ReadonlyMap<string, string>, directory: Directory): string {
  if (fact.status === 'disputed') {
    const both = disputed(fact, outlets)
    if (both !== null) return both
  }
  const text = closed(fact.text)
  const speaker =
    fact.origins.find(({ passages }) => passages.some((passage) => passage.text === fact.text))?.actor ?? null
  const name = directory.actor(speaker)?.name ?? null
  const isNamed = name === null || speaker === null || mentions(text, directory, speaker)
  if (!isNamed) return `According to ${name}: ${text}`
  if (fact.status === 'corroborated' || fact.status === 'attributed') return text
  const told = fact.passages.find((passage) => passage.text === fact.text) ?? fact.passages[0]
  return `According to ${outlets.get(told?.report ?? '') ?? 'one report'}: ${text}`
}

/** Whether the sentence itself names the speaker. */
function mentions(text: string, directory: Directory, speaker: string): boolean {
  const actor = directory.actor(speaker)
  return actor?.aliases.some((alias) => alias.length > 1 && isWord(text, alias)) ?? false
}

function isWord(text: string, alias: string): boolean {
  const at = text.indexOf(alias)
  if (at < 0) return false
  const isLetter = (char: string | undefined) => char !== undefined && /\p{L}/u.test(char)
  return !isLetter(text[at - 1]) && !isLetter(text[at + alias.length])
}

/** Two readings that give other numbers, side by side, each with its outlet; never one of them as the fact. */
function disputed(fact: Fact, outlets: ReadonlyMap<string, string>): string | null {
  const first = fact.passages.find((passage) => passage.text === fact.text) ?? fact.passages[0]
  if (first === undefined) return null
  const other = fact.passages.find(
    ({ report, text }) =>
      report !== first.report && numbersIn(text) !== '' && numbersIn(text) !== numbersIn(first.text),
  )
  const name = (passage: Passage) => outlets.get(passage.report) ?? passage.report
  if (other === undefined) return `According to ${name(first)}, which other reports contradict: ${closed(first.text)}`
  return `Reports differ: “${inner(first.text)}” (${name(first)}); “${inner(other.text)}” (${name(other)}).`
}

function numbersIn(text: string): string {
  return (text.match(/\d+(?:[.,]\d+)*/g) ?? []).sort().join(' ')
}

/** "Halden Airport: first “has offered 3 per cent”, then “has offered 5 per cent”." */
function shiftLines(
  record: NegotiationRecord,
  factAt: (passage: Passage) => Fact | null,
  directory: Directory,
): BriefLine[] {
  return record.shifts.slice(0, SHIFTS_TOLD).flatMap(({ actor, passages }) => {
    const [from, to] = passages
    const name = directory.actor(actor)?.name ?? null
    if (from === undefined || to === undefined || name === null) return []
    const facts = [...new Set([from, to].flatMap((passage) => factAt(passage)?.id ?? []))]
    if (facts.length === 0) return []
    return [{ text: `${name}: first “${inner(from.text)}”, later “${inner(to.text)}”.`, facts }]
  })
}

const SHIFTS_TOLD = 2

/** "Reports differ on people wounded: 41 (A, B) or 53 (C)." */
function conflictLines(
  { figures, figureGroups }: Sheet,
  factAt: (passage: Passage) => Fact | null,
  outlets: ReadonlyMap<string, string>,
): BriefLine[] {
  const byId = new Map(figures.map((figure) => [figure.id, figure]))
  return figureGroups
    .filter(({ verdict }) => verdict === 'conflict')
    .slice(0, 2)
    .flatMap((group) => {
      const readings = new Map<string, { text: string; names: Set<string> }>()
      const cited = new Set<string>()
      for (const id of group.figures) {
        const figure = byId.get(id)
        if (figure === undefined) continue
        const { text, report } = figure.passage
        const range = `${figure.low} ${figure.high}`
        const reading = readings.get(range) ?? { text, names: new Set() }
        reading.names.add(outlets.get(report) ?? report)
        readings.set(range, reading)
        const fact = factAt(figure.passage)
        if (fact !== null) cited.add(fact.id)
      }
      if (readings.size < 2 || cited.size === 0) return []
      const told = [...readings.values()].map(({ text, names }) => `${text} (${onceEach(names).join(', ')})`)
      // A bare unit ("GBP") names nothing that is counted.
      const counted = /\p{Ll}/u.test(group.measure) ? group.measure : 'a figure'
      return [{ text: `Reports differ on ${counted}: ${told.join(' or ')}.`, facts: [...cited] }]
    })
}

/** "Interbasin Press" and "INTERBASIN PRESS" are one outlet. */
function onceEach(names: ReadonlySet<string>): string[] {
  const kept = new Map<string, string>()
  for (const name of names) if (!kept.has(name.toLowerCase())) kept.set(name.toLowerCase(), name)
  return [...kept.values()]
}

/** What the reports leave open: whether a rule is met, whose proposal it is, whether anybody confirms a claim. */
function unknownLines({ record, facts }: Sheet, factAt: (passage: Passage) => Fact | null): BriefLine[] {
  const lines: BriefLine[] = []
  const say = (text: string, passages: readonly Passage[]) => {
    const cited = [...new Set(passages.flatMap((passage) => factAt(passage)?.id ?? []))]
    if (cited.length > 0) lines.push({ text, facts: cited })
  }
  for (const { met, passages } of record.rules.slice(0, 2)) {
    const [passage] = passages
    if (met === 'unrecorded' && passage !== undefined)
      say(`No report says whether this is met: “${inner(passage.text)}”.`, passages)
  }
  for (const { claimedBy, verifiedBy, passages, plover } of record.events) {
    const [passage] = passages
    if (plover !== 'ASSAULT' && plover !== 'COERCE') continue
    // A threat is no claim of what was done.
    if (/\b(?:would|will|could|may|might)\b/.test(passage?.text ?? '')) continue
    if (claimedBy === null || verifiedBy !== null || passage === undefined || lines.length >= 3) continue
    say(`A claim that no report verifies: “${inner(passage.text)}”.`, passages)
  }
  const single = facts.filter(({ status }) => status === 'single')
  const [one] = single
  if (lines.length === 0 && one !== undefined) {
    lines.push({
      text: `Not confirmed by a second family of reports: ${single.length} of ${facts.length} facts.`,
      facts: single.slice(0, 5).map(({ id }) => id),
    })
  }
  return lines
}

/** One line, with a full stop. */
function closed(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return /[.!?…]["”’»]?$/.test(line) ? line : `${line}.`
}

/** Fit to stand between quotation marks. */
function inner(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[“"«]\s*|(?<!\s)\s*[”"»]$/g, '')
    .replace(/“|”/g, '‘')
    .replace(/[.,;]$/, '')
}
