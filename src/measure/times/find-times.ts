/**
 * Time expressions of one report as TIMEX3: dates, times, durations and sets. Reads a `ReportText`, gives `FoundTime[]`
 * in order of start.
 *
 * Method: rules over classes of items, longest match first, resolved from front to back: HeidelTime (Strötgen and Gertz
 * 2010, 2013). Departure: whether a report is news or narrative is read from its own years. Measured in eval/dates.md.
 */
import { FEASTS, MOVEABLE_FEASTS } from '../../lexicon/time-words.ts'
import type { ReportText, Sentence, Span, TimeExpression } from '../../model.ts'
import { type Atom, atomsOf } from '../atoms.ts'
import { CALENDAR_RULES } from './calendar-rules.ts'
import { CLOCK_RULES } from './clock-rules.ts'
import { startContext, type TimeContext } from './context.ts'
import { DAY_RULES } from './day-rules.ts'
import { DURATION_RULES } from './duration-rules.ts'
import { FEAST_RULES } from './feast-rules.ts'
import { FISCAL_RULES } from './fiscal-rules.ts'
import { type Item, itemsOf } from './items.ts'
import { classString, compile } from './pattern.ts'
import { REFERENCE_RULES } from './reference-rules.ts'
import { RELATIVE_RULES } from './relative-rules.ts'
import { Match, type Rule } from './rule.ts'
import { SET_RULES } from './set-rules.ts'
import { tenseAround } from './tense.ts'

/** A time expression as one report has it. `anchor`: index of the expression it is counted from. */
export interface FoundTime extends Span {
  readonly report: string
  readonly type: TimeExpression['type']
  readonly value: string | null
  readonly mod: string | null
  readonly relative: string | null
  readonly anchor: number | null
}

/** In order of preference where two matches are equally long. */
const RULES: readonly Rule[] = [
  ...SET_RULES,
  ...FISCAL_RULES,
  ...FEAST_RULES,
  ...CALENDAR_RULES,
  ...DAY_RULES,
  ...RELATIVE_RULES,
  ...REFERENCE_RULES,
  ...CLOCK_RULES,
  ...DURATION_RULES,
]

/** Finds a report's time expressions. Linear in its length. */
export function findTimes(text: ReportText): FoundTime[] {
  const context = startContext(text.report.text, text.report.publishedAt)
  const found: FoundTime[] = []
  for (const sentence of text.sentences) {
    const atoms = atomsOf(text, sentence)
    const items = itemsOf(atoms)
    for (const { match, rule } of longest(items, context)) readMatch(text, sentence, atoms, match, rule, context, found)
  }
  return found
}

/** What every time expression holds one of: the cheap screen over a sentence's items. */
const TRIGGER = compile(
  `(month|weekday|wday|season|unit|units|part|year|ord|decade|clock|dotted|ampm|era|reference|frequency|quote|today|yesterday|tomorrow|tonight|former|time|date|past|noon|midnight|o'clock|present|parts|q|fy|${[...FEASTS, ...MOVEABLE_FEASTS].map(([words]) => words.split(/[ ']/)[0]).join('|')})`,
)

interface Candidate {
  readonly match: Match
  readonly rule: Rule
}

/** The leftmost longest matches that do not overlap. */
function longest(items: readonly Item[], context: TimeContext): Candidate[] {
  const classes = classString(items)
  TRIGGER.lastIndex = 0
  // In years before Christ a bare number may be one.
  if (!TRIGGER.test(classes) && (context.last?.year ?? 0) >= 0) return []
  const candidates: Candidate[] = []
  for (const rule of RULES) {
    if (rule.needed !== '' && !classes.includes(rule.needed)) continue
    // Not `matchAll`, which copies the expression for every sentence.
    const { pattern } = rule
    pattern.lastIndex = 0
    for (let hit = pattern.exec(classes); hit !== null; hit = pattern.exec(classes)) {
      if (hit[0].length === 0) {
        pattern.lastIndex++
        continue
      }
      const match = new Match(items, hit.index, hit.index + hit[0].length)
      if (rule.accepts(match, context)) candidates.push({ match, rule })
    }
  }
  const chosen: Candidate[] = []
  candidates.sort((a, b) => length(b) - length(a) || a.match.first - b.match.first)
  const isTaken = new Uint8Array(items.length)
  for (const candidate of candidates) {
    const { first, end } = candidate.match
    if (isTaken.subarray(first, end).includes(1)) continue
    isTaken.fill(1, first, end)
    chosen.push(candidate)
  }
  return chosen.sort((a, b) => a.match.first - b.match.first)
}

function length({ match }: Candidate): number {
  return match.end - match.first
}

function readMatch(
  text: ReportText,
  sentence: Sentence,
  atoms: readonly Atom[],
  match: Match,
  rule: Rule,
  context: TimeContext,
  found: FoundTime[],
): void {
  const first = match.items[match.first]?.first ?? 0
  const end = match.items[match.end - 1]?.end ?? first + 1
  context.tense = tenseAround(text, sentence, (atoms[first] as Atom).start)
  const reading = rule.read(match, context)
  const last = atoms[end - 1] as Atom
  // A cut month's stop belongs to it only inside: "on Aug. 28", not at the end of "in Aug."
  const stop = last.text === '.' ? atoms[end - 2] : last
  found.push({
    report: text.report.id,
    start: (atoms[first] as Atom).start,
    end: (stop ?? last).end,
    type: reading.type,
    value: reading.value,
    mod: reading.mod ?? null,
    relative: reading.relative ?? null,
    anchor: reading.anchored ? context.lastIndex : null,
  })
  if (reading.moment !== undefined && reading.moment !== null) {
    context.last = reading.moment
    context.lastIndex = found.length - 1
  }
}
