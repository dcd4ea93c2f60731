/**
 * Lines of the brief that are no sentence of one report alone: who tells a thing, what the reports tell differently, how a
 * side moved, what is left open. Reads facts, figures and the record, gives lines in plain templates.
 *
 * A line that rests on one family says according to whom; what the reports tell differently is told with both readings.
 */
import type { BriefLine, Fact, Figure, FigureGroup, NegotiationRecord, Passage, Report } from '../model.ts'
import type { Printed } from './brief-wording.ts'
import type { Directory } from './who.ts'

/** Facts and figures with the reports that tell them. */
export interface Teller {
  readonly facts: readonly Fact[]
  readonly figures: readonly Figure[]
  readonly figureGroups: readonly FigureGroup[]
  readonly reports: readonly Report[]
}

type FactAt = (passage: Passage) => Fact | null

/** How a report is called: its outlet, who wrote it, its id. */
function namesOf({ reports }: Teller): (report: string) => string {
  const names = new Map(reports.map(({ id, outlet, byline }) => [id, outlet ?? byline ?? `report ${id}`]))
  return (report) => names.get(report) ?? report
}

/** A fact in the words that print it, with who tells it. */
export function lineOf(fact: Fact, words: string, teller: Teller, directory: Directory): string {
  const nameOf = namesOf(teller)
  if (fact.status === 'disputed') {
    const both = disputed(fact, nameOf)
    if (both !== null) return both
  }
  const text = closed(words)
  const own = fact.origins.find(({ passages }) => passages.some((passage) => passage.text === fact.text))
  const speaker = own?.actor ?? null
  const name = directory.actor(speaker)?.name ?? null
  const isUnnamed = name !== null && speaker !== null && /^\p{Lu}/u.test(name) && !mentions(text, directory, speaker)
  if (isUnnamed && !/^according to\b/i.test(text)) return `${name}: ${text}`
  if (fact.status === 'corroborated' || fact.status === 'attributed') return text
  const told = fact.passages.find((passage) => passage.text === fact.text) ?? fact.passages[0]
  const outlet = nameOf(told?.report ?? '')
  if (fact.status === 'disputed') return `According to ${outlet}, while other reports differ: ${text}`
  // Who is named as knowing it stands in the sentence already.
  return /^according to\b/i.test(text) ? `${outlet}: ${text}` : `According to ${outlet}: ${text}`
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
function disputed(fact: Fact, nameOf: (report: string) => string): string | null {
  const first = fact.passages.find((passage) => passage.text === fact.text) ?? fact.passages[0]
  if (first === undefined) return null
  const other = fact.passages.find(
    ({ report, text }) => report !== first.report && differ(numbersIn(text), numbersIn(first.text)),
  )
  if (other === undefined) return null
  return `Reports differ: “${inner(first.text)}” (${nameOf(first.report)}); “${inner(other.text)}” (${nameOf(other.report)}).`
}

/** Both have numbers that the other lacks. */
function differ(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].some((number) => !b.has(number)) && [...b].some((number) => !a.has(number))
}

/** Numbers that are no dates. */
function numbersIn(text: string): ReadonlySet<string> {
  const undated = text.replace(MONTH_DAY, ' ').replace(DAY_MONTH, ' ').replace(YEAR, ' ')
  return new Set(undated.match(/\d+(?:[.,]\d+)*/g) ?? [])
}

const MONTH = '(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)'
const MONTH_DAY = new RegExp(`\\b${MONTH}[a-z]{0,7}[.]? \\d{1,2}\\b`, 'gi')
const DAY_MONTH = new RegExp(`\\b\\d{1,2} ${MONTH}`, 'gi')
const YEAR = /\b(?:19|20)\d{2}\b/g

/** "Halden Airport: first “has offered 3 per cent”, then “has offered 5 per cent”." */
export function shiftLines(record: NegotiationRecord, factAt: FactAt, directory: Directory): BriefLine[] {
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
export function conflictLines(teller: Teller, factAt: FactAt): BriefLine[] {
  const { figures, figureGroups } = teller
  const nameOf = namesOf(teller)
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
        // "if the award is less than 7 per cent": nobody says that it is.
        const told = factAt(figure.passage)
        if (told === null || IMAGINED.test(told.text)) continue
        const range = `${figure.low} ${figure.high ?? (figure.unit === '%' ? 100 : null)}`
        const reading = readings.get(range) ?? { text, names: new Set() }
        reading.names.add(nameOf(report))
        readings.set(range, reading)
        const fact = factAt(figure.passage)
        if (fact !== null) cited.add(fact.id)
      }
      if (readings.size < 2 || cited.size === 0) return []
      const told = [...readings.values()].map(({ text, names }) => `${text} (${someOf(onceEach(names))})`)
      // A bare unit ("GBP") names nothing that is counted.
      // A unit at the head names nothing that is counted: "km2 of the bank", "GBP payment".
      const measure = withoutUnit(group.measure)
      const counted = /\p{Ll}/u.test(measure) ? measure : 'a figure'
      return [{ text: `Reports differ on ${counted}: ${told.join(' or ')}.`, facts: [...cited] }]
    })
}

function withoutUnit(measure: string): string {
  const [first = '', ...rest] = measure.split(' ')
  const isUnit = /\d/.test(first) || /^[A-Z]{3}$/.test(first) || !/\p{L}/u.test(first)
  return isUnit && rest.length > 0 ? rest.join(' ').replace(/^of /, '') : measure
}

const IMAGINED = /\b(?:if|any|unless|whether)\b/i

/** Outlets named for one number. */
const MOST_OUTLETS = 4

function someOf(names: readonly string[]): string {
  const more = names.length - MOST_OUTLETS
  return more > 1 ? `${names.slice(0, MOST_OUTLETS).join(', ')} and ${more} more` : names.join(', ')
}

/** "Interbasin Press" and "INTERBASIN PRESS" are one outlet. */
function onceEach(names: ReadonlySet<string>): string[] {
  const kept = new Map<string, string>()
  for (const name of names) if (!kept.has(name.toLowerCase())) kept.set(name.toLowerCase(), name)
  return [...kept.values()]
}

/** What the reports leave open: whether a rule is met, whose proposal it is, whether anybody confirms a claim. */
export function unknownLines(
  { record, facts }: Pick<Teller, 'facts'> & { readonly record: NegotiationRecord },
  factAt: FactAt,
  print: (passage: Passage) => Printed,
  directory: Directory,
): BriefLine[] {
  const lines: BriefLine[] = []
  const say = (before: string, passages: readonly Passage[]) => {
    const cited = [...new Set(passages.flatMap((passage) => factAt(passage)?.id ?? []))]
    const [passage] = passages
    if (passage === undefined || cited.length === 0) return
    const { text, cost } = print(passage)
    const words = inner(text.replace(/^(?:while|although|though) /i, ''))
    const isSaid = lines.some((line) => line.text.includes(words.slice(0, SAME_HEAD)))
    if (cost < LEANING && !isSaid) lines.push({ text: `${before}: “${words}”.`, facts: cited })
  }
  const dayOf = ({ passages }: { readonly passages: readonly Passage[] }) =>
    passages
      .flatMap((passage) => factAt(passage)?.firstPublishedAt?.slice(0, 10) ?? [])
      .sort()
      .at(-1) ?? ''
  // What was asked last is open longest.
  for (const { met, passages } of record.rules.toSorted((a, b) =>
    dayOf(a) < dayOf(b) ? 1 : dayOf(a) > dayOf(b) ? -1 : 0,
  )) {
    if (met === 'unrecorded' && lines.length < 2) say('No report says whether this is met', passages)
  }
  for (const proposal of record.proposals.toReversed()) {
    const silent = unanswered(record, proposal, directory)
    if (silent === null || lines.length >= 3) continue
    say(`No report has an answer by ${silent} to this`, proposal.passages.slice(-1))
    break
  }
  for (const { claimedBy, verifiedBy, passages, plover } of record.events) {
    const [passage] = passages
    if (plover !== 'ASSAULT' && plover !== 'COERCE') continue
    // A threat is no claim of what was done.
    if (/\b(?:would|will|could|may|might)\b/.test(passage?.text ?? '')) continue
    if (claimedBy === null || verifiedBy !== null || passage === undefined || lines.length >= 4) continue
    const fact = factAt(passage)
    // A happening told by the way is not what the sentence claims.
    if (fact === null || (passage.end - passage.start) * 2 < fact.text.length) continue
    const whole = fact.passages.find(({ report, start }) => report === passage.report && start <= passage.start)
    say('A claim that no report verifies', [
      whole !== undefined && whole.text.length <= LONGEST_CLAIM ? whole : passage,
    ])
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

/** Cost from which words lean too much on others to stand between quotation marks. */
const LEANING = 50
/** Characters at the head of a line from which two say the same. */
const SAME_HEAD = 28
/** Characters of a sentence that is given whole where it tells a claim. */
const LONGEST_CLAIM = 240

/** The one party that is told neither to have made nor to have answered what lies on the table. */
function unanswered(
  record: NegotiationRecord,
  proposal: NegotiationRecord['proposals'][number],
  directory: Directory,
): string | null {
  const { by, responses, state } = proposal
  if (by === null || (state !== 'proposed' && state !== 'circulated')) return null
  const silent = record.parties.filter(
    ({ actor, role }) =>
      role === 'party' &&
      !directory.isSameSide(actor, by) &&
      !responses.some((response) => directory.isSameSide(actor, response.actor)),
  )
  return silent.length === 1 ? (directory.actor(silent[0]?.actor ?? null)?.name ?? null) : null
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
