/** Rules for dates counted from another: weekdays, "yesterday", "last week", "that year", "two days later", "now". */
import { DAY_PARTS, REFERENCES, SEASONS, TIME_UNITS } from '../../lexicon/time-words.ts'
import { nearestWeekday, speechTime, storyTime, type TimeContext, unitFrom } from './context.ts'
import { AMOUNT, amountOf } from './duration-rules.ts'
import { type Moment, type Step, shift, timexValue } from './moment.ts'
import { type Match, modOf, type Reading, type Rule, rule } from './rule.ts'

const NEXT = /^(?:next|following|coming|subsequent|ensuing|upcoming)$/
const LAST = /^(?:last|previous|preceding|prior|past)$/
const POINTER = '(same|following|next|previous|preceding|prior|subsequent|coming|ensuing|last|upcoming)'
const LOOSELY = '((early|earlier|late|later|mid|mid dash) (in|on)?)'

export const RELATIVE_RULES: readonly Rule[] = [
  // "Friday", "late on Sunday", "Monday morning", "last Tuesday", "early next Thursday"
  rule(`${LOOSELY}? (last|next|this|that|the following|the previous|the next)? weekday part?`, readWeekday),
  // "today", "yesterday afternoon", "late tonight", "the day before yesterday"
  rule(`${LOOSELY}? (today|yesterday|tomorrow|tonight) part?`, readDeictic),
  rule('the unit (before|after) (yesterday|tomorrow)', readDeictic, (match) => match.get(['unit'])?.norm === 'day'),
  // "last week", "this year", "later that month", "the following day", "early the next year", "the end of that year"
  rule(
    `(${LOOSELY}? | the? (end|beginning|start|middle|rest|remainder|close|latter part|early part|course) of) (this|that|the|last|next)? ${POINTER}? unit`,
    readUnit,
    pointsAtUnit,
  ),
  rule('unit possessive s end', (match, context) => readUnit(match, context)),
  // "that afternoon", "the next morning", "this evening", "early that night"
  rule(`${LOOSELY}? (this|that|the|last)? ${POINTER}? part (hours)?`, readPart, pointsAtPart),
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
  // "the 23rd", "the 28" where a month was named
  rule('(?<=(on|by|until|since|from|to|of|before|after)) the ord', readOrdinalDay, isDayOfMonth),
  // "now", "current", "the future", "the past", "at the same time"
  rule('reference', (match) => ({ type: 'DATE', value: REFERENCES.get(match.words()) ?? 'PRESENT_REF' })),
  rule(
    'former',
    () => ({ type: 'DATE', value: 'PAST_REF' }),
    (_match, context) => context.narrative,
  ),
  rule(
    '(this|that|the same) time',
    (match, context) => readTime(match, context),
    // A chronicle's "this time" is a date; in news it is "once more".
    (match, context) => context.narrative && (match.before()?.norm !== 'for' || match.has(/^same$/)),
  ),
  rule(
    '(?<=(in|to|for|of)) the (past|future|reference)',
    (match) => ({ type: 'DATE', value: match.has(/^past$/) ? 'PAST_REF' : 'FUTURE_REF' }),
    (match) =>
      match.has(/^(?:past|future)$/) &&
      match.after()?.kind !== 'units' &&
      match.after()?.kind !== 'unit' &&
      match.after()?.kind !== 'few' &&
      match.after()?.kind !== 'num',
  ),
  rule(
    '(?<=to) date',
    () => ({ type: 'DATE', value: 'PRESENT_REF' }),
    (match) => match.after()?.kind !== 'word' || match.after()?.norm !== 'with',
  ),
  rule(
    'reference units',
    (match) => ({ type: 'DATE', value: 'PAST_REF', mod: modOf(match) }),
    (match) => /^recent/.test(match.words()),
  ),
]

function point(moment: Moment | null, match: Match, options: Partial<Reading> = {}): Reading {
  const base = { type: options.type ?? 'DATE', mod: modOf(match), ...options } as const
  if (moment === null) return { ...base, value: options.value ?? null, relative: match.words() }
  return { ...base, value: timexValue(moment), moment }
}

function readWeekday(match: Match, context: TimeContext): Reading {
  const weekday = match.get(['weekday'])
  const isPlural = /s$/.test(weekday?.norm ?? '') && match.end - match.first === 1
  if (isPlural) return { type: 'SET', value: `XXXX-WXX-${weekday?.value}` }
  const which = match.has(/^(?:last|previous)$/) ? 'last' : match.has(NEXT) ? 'next' : 'this'
  const part = DAY_PARTS.get(match.get(['part'])?.norm ?? '')
  const day = nearestWeekday(context, weekday?.value ?? 1, which)
  const type = part === undefined ? 'DATE' : 'TIME'
  if (day === null) return { type, value: null, mod: modOf(match), relative: match.words() }
  return point(part === undefined ? day : { ...day, part }, match, { type })
}

function readDeictic(match: Match, context: TimeContext): Reading {
  const base = speechTime(context)
  const days = match.has(/^yesterday$/)
    ? match.has(/^before$/)
      ? -2
      : -1
    : match.has(/^tomorrow$/)
      ? match.has(/^after$/)
        ? 2
        : 1
      : 0
  const part = match.has(/^tonight$/) ? 'NI' : DAY_PARTS.get(match.get(['part'])?.norm ?? '')
  const type = part === undefined ? 'DATE' : 'TIME'
  // In a chronicle "today" is the reader's day.
  if (context.narrative && days === 0 && part === undefined) return { type, value: 'PRESENT_REF' }
  const day = unitFrom(base, days, 'D')
  return point(day === null || part === undefined ? day : { ...day, part }, match, { type })
}

/** "the week" alone points at nothing; "that week", "last week", "the end of the week" do. */
function pointsAtUnit(match: Match): boolean {
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
  const moment = unitFrom(base, by, code)
  return point(moment, match, { anchored: !speaks })
}

const AT_PART = /^(?:at|by|in|during|until|till|since|before|after|around|through|late|early)$/

function pointsAtPart(match: Match, context: TimeContext): boolean {
  const length = match.end - match.first
  const part = match.get(['part'])?.norm ?? ''
  if (part === 'breakfast' || part === 'lunchtime') return false
  // News says "the morning briefing" and "night shift": a bare part of the day needs its preposition.
  if (
    length === 1 &&
    !context.narrative &&
    !/^(?:overnight|nighttime)$/.test(part) &&
    !AT_PART.test(match.before()?.norm ?? '')
  )
    return false
  return (
    length > 1 ||
    /^(?:overnight|midday|dawn|dusk|daybreak|daylight|night|nighttime|daytime|nightfall|morning|evening)$/.test(part)
  )
}

function readPart(match: Match, context: TimeContext): Reading {
  const part = DAY_PARTS.get(match.get(['part'])?.norm ?? '') ?? 'DT'
  const points = match.has(/^(?:this|that|the|last|same|following|next|previous|preceding|prior)$/)
  const by = match.has(NEXT) ? 1 : match.has(/^(?:last|previous|preceding|prior)$/) ? -1 : 0
  const speaks = match.has(/^(?:this|last)$/) && !context.narrative
  const day = points || !context.narrative ? unitFrom(speaks ? context.published : storyTime(context), by, 'D') : null
  if (day === null) return { type: 'TIME', value: `XXXX-XX-XXT${part}`, mod: modOf(match), relative: match.words() }
  return point({ ...day, part }, match, { type: 'TIME', anchored: !speaks })
}

function readNamedSeason(match: Match, context: TimeContext): Reading {
  const season = SEASONS.get(match.get(['season'])?.norm ?? '') ?? 'SP'
  const speaks = match.has(/^(?:this|last|next)$/) && !match.has(/^the$/)
  const base = speaks && !context.narrative ? context.published : storyTime(context)
  if (base === null) return { type: 'DATE', value: `XXXX-${season}`, relative: match.words() }
  const by = match.has(NEXT) ? 1 : match.has(LAST) ? -1 : 0
  return point({ year: base.year + by, season }, match)
}

/** "two days later": counted from the story's time, "ago" from the publication. */
function readDistance(match: Match, context: TimeContext): Reading {
  const back = match.has(/^(?:ago|earlier|previously|prior)$/)
  const vague: Reading = { type: 'DATE', value: back ? 'PAST_REF' : 'FUTURE_REF', relative: match.words() }
  const amount = amountOf(match)
  if (amount === null || !Number.isFinite(amount.count)) return vague
  const isAgo = match.has(/^(?:ago|hence)$/)
  const base = isAgo ? (context.narrative ? context.last : context.published) : storyTime(context)
  if (base === null) return { type: 'DATE', value: null, relative: match.words() }
  const step = amount.code === 'W' || amount.code === 'WE' ? 'W' : amount.code
  if (/^T/.test(step))
    return {
      ...vague,
      value: context.narrative || base.day === undefined ? vague.value : timexValue(base),
      type: 'TIME',
    }
  const moved = shift(base, (back ? -1 : 1) * amount.count, step as Step)
  if (moved === null || !Number.isInteger(amount.count)) return vague
  return point(step === 'W' && isAgo ? unitFrom(moved, 0, 'W') : moved, match, { anchored: !isAgo })
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

function isDayOfMonth(match: Match, context: TimeContext): boolean {
  const day = match.get(['ord'])
  const next = match.after()
  const endsPhrase =
    next === undefined ||
    next.kind === 'stop' ||
    next.kind === 'comma' ||
    /^(?:of|and|the|to|when|at|in|with|a)$/.test(next.norm)
  return (
    day !== undefined &&
    /^\d/.test(day.norm) &&
    day.value <= 31 &&
    endsPhrase &&
    (context.narrative || context.published !== null)
  )
}

function readOrdinalDay(match: Match, context: TimeContext): Reading {
  const base = storyTime(context)
  const day = match.get(['ord'])?.value ?? 1
  if (base?.month === undefined) return { type: 'DATE', value: `XXXX-XX-${String(day).padStart(2, '0')}` }
  return point({ year: base.year, month: base.month, day }, match, { anchored: true })
}

/** "at the same time": the day last mentioned, if it was one. */
function readTime(match: Match, context: TimeContext): Reading {
  const base = storyTime(context)
  return point(base?.day === undefined ? null : unitFrom(base, 0, 'D'), match, { value: 'PRESENT_REF' })
}
