/** Rules for the parts of a business year: "the fiscal third quarter", "first-quarter", "Q3 2012", "FY2013", "year-earlier". */
import { storyTime, type TimeContext, unitFrom } from './context.ts'
import type { Moment } from './moment.ts'
import { timexValue } from './moment.ts'
import { type Match, type Reading, type Rule, rule } from './rule.ts'

const THAT_YEAR = '((this|last|next|that) unit possessive s)'

export const FISCAL_RULES: readonly Rule[] = [
  // "the third quarter of 2025", "the first half of the year", "third-quarter", "last year's fourth quarter"
  rule(
    `(${THAT_YEAR} | the)? fiscal? ord fiscal? (dash? unit | dash? half) (of (the? fiscal? year | the unit | this unit | last unit | fiscal year)| year)?`,
    readQuarter,
    isQuarter,
  ),
  // "Q3", "Q3 2012", "3Q 2012", "H1 2013"
  rule('q dd (of? year)?', readCode, isCode),
  rule('dd q (of? year)?', readCode, isCode),
  // "fiscal 2013", "fiscal year 2013", "FY2013"
  rule('fiscal unit? year', (match) => ({ type: 'DATE', value: String(match.get(['year'])?.value), moment: null })),
  rule('fy year', (match) => ({ type: 'DATE', value: String(match.get(['year'])?.value), moment: null })),
  // "the year-earlier quarter", "a year-ago period"
  rule(
    '(the|a)? unit dash (ago|earlier) (unit|period)?',
    readYearEarlier,
    (match) => match.get(['unit'])?.norm === 'year' && match.items[match.first + 1]?.kind !== 'word',
  ),
]

function isQuarter(match: Match): boolean {
  const part = [...match.items.slice(match.first, match.end)].find(
    ({ kind, norm }) => kind === 'half' || norm === 'quarter',
  )
  const ord = match.get(['ord'])?.value ?? 9
  if (part === undefined) return false
  if (part.kind === 'half') return ord <= 2 && match.end - match.first > 3
  return ord <= 4
}

/** A quarter without a year is the latest that had begun; with a verb that looks ahead, the next one. */
function readQuarter(match: Match, context: TimeContext): Reading {
  const ord = match.get(['ord'])?.value ?? 1
  const isHalf = match.get(['half']) !== undefined
  const named = match.get(['year'])?.value
  const base = context.narrative ? context.last : context.published
  const code = isHalf ? 'H' : 'Q'
  if (named === undefined && base === null) return { type: 'DATE', value: `XXXX-${code}${ord}` }
  const year = named ?? (base as Moment).year + offset(match, context, base as Moment, ord, isHalf)
  const moment: Moment = isHalf ? { year, half: ord } : { year, quarter: ord }
  return { type: 'DATE', value: timexValue(moment), moment }
}

/** Years from the publication's to the one whose quarter or half is meant. */
function offset(match: Match, context: TimeContext, base: Moment, ord: number, isHalf: boolean): number {
  if (match.has(/^last$/)) return -1
  if (match.has(/^next$/)) return 1
  const saysYear = match.items.slice(match.first, match.end).some(({ norm }) => norm === 'year')
  if (saysYear || context.narrative || base.month === undefined) return 0
  const now = Math.ceil(base.month / (isHalf ? 6 : 3))
  if (context.tense === 'future') return ord < now ? 1 : 0
  return ord > now ? -1 : 0
}

function isCode(match: Match): boolean {
  const second = match.items[match.first + 1]
  return second?.glued === true && (match.get(['dd'])?.value ?? 9) <= 4
}

function readCode(match: Match, context: TimeContext): Reading {
  const quarter = match.get(['dd'])?.value ?? 1
  const base = context.published
  const year =
    match.get(['year'])?.value ?? (base === null ? null : base.year + offset(match, context, base, quarter, false))
  if (year === null) return { type: 'DATE', value: `XXXX-Q${quarter}` }
  return { type: 'DATE', value: timexValue({ year, quarter }), moment: { year, quarter } }
}

function readYearEarlier(match: Match, context: TimeContext): Reading {
  const base = storyTime(context)
  if (base === null) return { type: 'DATE', value: null, relative: match.words() }
  // "the year-earlier quarter" is that of the quarter last told of.
  if (base.quarter !== undefined) return { type: 'DATE', value: timexValue({ ...base, year: base.year - 1 }) }
  const moment = unitFrom(base, -1, 'Y')
  return { type: 'DATE', value: moment === null ? null : timexValue(moment) }
}
