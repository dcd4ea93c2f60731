/** Rules for dates counted from another by a unit: "last week", "that year", "the following spring", "two days later". */
import { SEASON_STARTS, SEASONS, TIME_UNITS } from '../../lexicon/time-words.ts'
import { storyTime, type TimeContext, unitFrom } from './context.ts'
import { AMOUNT, amountOf, boundOf } from './duration-rules.ts'
import { type Moment, type Step, shift } from './moment.ts'
import { LAST, LOOSELY, type Match, modOf, NEXT, POINTER, point, type Reading, type Rule, rule } from './rule.ts'

export const RELATIVE_RULES: readonly Rule[] = [
  // "last week", "this year", "later that month", "the following day", "early the next year", "the end of that year"
  rule(
    `(${LOOSELY}? | the? (end|beginning|start|middle|rest|remainder|close|latter part|early part|course) of) (this|that|the|last|next)? ${POINTER}? unit`,
    readUnit,
    pointsAtUnit,
  ),
  rule('unit possessive s end', (match, context) => readUnit(match, context)),
  rule(
    'unit dash? end',
    (match, context) => readUnit(match, context),
    (match) => match.get(['unit'])?.norm === 'year',
  ),
  // "most of the year", "much of the day"
  rule(
    '(much|most|part|half|all) of the unit',
    (match, context) => readUnit(match, context),
    (_match, context) => !context.narrative,
  ),
  rule(
    'this past unit',
    (match, context) => readUnit(match, context),
    (match) => match.get(['unit'])?.norm === 'weekend',
  ),
  rule('the unit before last', (match, context) =>
    point(unitFrom(context.published, -2, TIME_UNITS.get(match.get(['unit'])?.norm ?? '')?.code ?? 'D'), match),
  ),
  // "that winter", "last summer", "the following spring"
  rule(
    `${LOOSELY}? (this|that|last|next|the ${POINTER}) season`,
    readNamedSeason,
    (match) => !/^that fall$/.test(match.words()),
  ),
  // "two days later", "a year ago", "some three weeks earlier", "days later", "the day before"
  rule(
    `(just|only|a mere|barely|less than|more than|over|about|some|nearly|almost|around|roughly)? (${AMOUNT} | units) (ago|later|earlier|hence|afterwards|afterward|previously|prior)`,
    readDistance,
  ),
  rule('the (very)? unit (before|after|following|earlier|later|prior)', readNeighbour, isDayUnit),
]

/** "the week" alone points at nothing; "that week", "last week", "the end of the week" do. */
function pointsAtUnit(match: Match, context: TimeContext): boolean {
  // "in the last year" of news is how long, not when.
  const isBare = /^the (?:last|next) \w+$/.test(match.words()) && match.get(['unit'])?.norm !== 'weekend'
  if (isBare && !context.narrative && /^(?:in|over|during|for|within|throughout)$/.test(match.before()?.norm ?? ''))
    return false
  if (
    match.has(/^(?:this|that|same|following|next|previous|preceding|prior|subsequent|coming|ensuing|last|upcoming)$/)
  ) {
    const unit = match.get(['unit'])?.norm ?? ''
    return !/^(?:minute|hour)$/.test(unit)
  }
  return match.has(/^(?:of|in|weekend)$/)
}

function readUnit(match: Match, context: TimeContext): Reading {
  const name = match.get(['unit'])?.norm ?? 'day'
  const code = TIME_UNITS.get(name)?.code ?? 'D'
  const by = match.has(NEXT) ? 1 : match.has(LAST) ? -1 : 0
  const speaks = match.has(/^(?:this|last|next)$/) && !match.has(/^the$/)
  const base = speaks && !context.narrative ? context.published : storyTime(context)
  if (code === 'DE' || code === 'CE') {
    const years = code === 'DE' ? 10 : 100
    const value = base === null ? null : Math.floor(base.year / years) + by
    return {
      type: 'DATE',
      value: value === null ? null : String(value),
      mod: modOf(match),
      relative: value === null ? match.words() : null,
    }
  }
  // A year or a month last mentioned says nothing of "the previous quarter"; in news the publication does.
  const moment = unitFrom(base, by, code) ?? (context.narrative ? null : unitFrom(context.published, by, code))
  return point(moment, match, { anchored: !speaks })
}

function readNamedSeason(match: Match, context: TimeContext): Reading {
  const season = SEASONS.get(match.get(['season'])?.norm ?? '') ?? 'SP'
  const speaks = match.has(/^(?:this|last|next)$/) && !match.has(/^the$/)
  const base = speaks && !context.narrative ? context.published : storyTime(context)
  if (base === null) return { type: 'DATE', value: `XXXX-${season}`, relative: match.words() }
  // "the coming fall" is the next one, in the same year where it is still ahead; "next fall" that of the next year.
  const isAhead = match.has(/^(?:coming|upcoming)$/) && (base.month ?? 12) < SEASON_STARTS[season]
  const by = isAhead ? 0 : match.has(NEXT) ? 1 : match.has(LAST) ? -1 : 0
  return point({ year: base.year + by, season }, match)
}

/** "two days later": counted from the story's time, "ago" from the publication. */
function readDistance(match: Match, context: TimeContext): Reading {
  const back = match.has(/^(?:ago|earlier|previously|prior)$/)
  const mod = boundOf(match)
  const vague: Reading = { type: 'DATE', value: back ? 'PAST_REF' : 'FUTURE_REF', relative: match.words(), mod }
  const amount = amountOf(match)
  if (amount === null || !Number.isFinite(amount.count)) return vague
  const isAgo = match.has(/^(?:ago|hence)$/)
  const base = isAgo ? (context.narrative ? context.last : context.published) : storyTime(context)
  if (base === null) return { type: 'DATE', value: null, relative: match.words() }
  const sign = back ? -1 : 1
  if (/^T/.test(amount.code)) return readHours(match, base, sign * amount.count * (MINUTES[amount.code] ?? 0), vague)
  // "two and a half years ago" is 30 months.
  const inMonths = amount.code === 'Y' && !Number.isInteger(amount.count)
  const step = inMonths ? 'M' : amount.code === 'W' || amount.code === 'WE' ? 'W' : amount.code
  const count = sign * amount.count * (inMonths ? 12 : 1)
  const moved = Number.isInteger(count) ? shift(base, count, step as Step) : null
  if (moved === null) return vague
  return point(step === 'W' && isAgo ? unitFrom(moved, 0, 'W') : moved, match, { anchored: !isAgo, mod })
}

const MINUTES: Readonly<Record<string, number>> = { TM: 1, TH: 60 }

/** "four hours earlier" than a clock time is one as well; without one only its direction is known. */
function readHours(match: Match, base: Moment, minutes: number, vague: Reading): Reading {
  const [hour, minute] = (base.clock ?? '').split(':').map(Number)
  if (hour === undefined || minute === undefined || base.day === undefined || !Number.isInteger(minutes)) {
    return { ...vague, type: 'TIME' }
  }
  const total = hour * 60 + minute + minutes
  const day = shift(base, Math.floor(total / 1440), 'D')
  if (day === null) return { ...vague, type: 'TIME' }
  const left = ((total % 1440) + 1440) % 1440
  const clock = [Math.floor(left / 60), left % 60].map((part) => String(part).padStart(2, '0')).join(':')
  return point({ ...day, clock }, match, { type: 'TIME', anchored: true })
}

function isDayUnit(match: Match): boolean {
  const unit = match.get(['unit'])?.norm
  if (match.has(/^(?:before|after)$/)) return unit === 'day' || unit === 'night' || unit === 'year' || unit === 'week'
  return unit === 'day' || unit === 'year' || unit === 'week' || unit === 'month'
}

function readNeighbour(match: Match, context: TimeContext): Reading {
  const code = TIME_UNITS.get(match.get(['unit'])?.norm ?? '')?.code ?? 'D'
  const by = match.has(/^(?:before|earlier|prior)$/) ? -1 : 1
  return point(unitFrom(storyTime(context), by, code), match, { anchored: true })
}
