/** Rules for times of the day: "7:14 p.m.", "at 7.14", "9 a.m.", "noon", "shortly before seven in the evening". */
import { nearestWeekday, speechTime, storyTime, type TimeContext, unitFrom, withYear } from './context.ts'
import { type Moment, timexValue } from './moment.ts'
import { type Match, type Reading, type Rule, rule } from './rule.ts'

const ABOUT = '((shortly|just|soon)? (before|after) | about | around)'
/** "EST", "Eastern time", "hrs" */
const ZONE = '(zone | hrs | (eastern|central|mountain|pacific) (standard|daylight)? time | eastern | pacific)'
/** "Monday", "on Saturday, Sept. 12", "Tuesday night", "yesterday", "in the morning" */
const ON =
  '(on? weekday part? (comma? month dd (comma? year)?)? | on? month dd (comma? year)? | (this|that|yesterday|tomorrow) part | (today|yesterday|tomorrow))'

export const CLOCK_RULES: readonly Rule[] = [
  rule(`(clock|dotted|dd|num) ampm ${ZONE}? ${ON}?`, readClock),
  rule(`clock ${ZONE}? ${ON}?`, readClock, (match) => !isChapter(match)),
  rule(
    '(?<=(at|around|by|until|about|from|since|before|after)) dotted',
    readClock,
    (match) => isHour(match) && isEnd(match),
  ),
  rule(`(num|dd) o'clock (in the part)? ${ON}?`, readClock),
  rule(`${ABOUT}? (num|dd) in the part`, readClock, (match) => (match.get(['num', 'dd'])?.value ?? 99) <= 12),
  rule('(half past | a? unit (to|past)) (num|dd)', readPast, isPast),
  rule(`(midnight|noon) ${ZONE}? (on? weekday|today|yesterday|tomorrow)?`, readClock),
]

/** "Exodus 5:11" is a verse. */
function isChapter(match: Match): boolean {
  const before = match.before()
  return (
    before?.kind === 'word' &&
    before.isCapital &&
    match.end - match.first === 1 &&
    !/^(?:at|by|around|from)$/.test(before.norm)
  )
}

function isPast(match: Match): boolean {
  const hour = match.get(['num', 'dd'])?.value ?? 99
  return hour >= 1 && hour <= 12 && (match.has(/^half$/) || match.get(['unit'])?.norm === 'quarter')
}

/** "half past eight", "a quarter to nine" */
function readPast(match: Match, context: TimeContext): Reading {
  const hour = match.get(['num', 'dd'])?.value ?? 0
  const [hours, minutes] = match.has(/^half$/) ? [hour, 30] : match.has(/^past$/) ? [hour, 15] : [hour - 1, 45]
  return at(dayOf(match, context), `${String(hours).padStart(2, '0')}:${minutes}`)
}

function isHour(match: Match): boolean {
  const [hour, minute] = (match.get(['dotted'])?.norm ?? '99.99').split('.').map(Number)
  return (hour ?? 99) < 24 && (minute ?? 99) < 60
}

function isEnd(match: Match): boolean {
  const next = match.after()
  return next === undefined || next.kind === 'stop' || next.kind === 'comma' || next.kind === 'word'
}

function readClock(match: Match, context: TimeContext): Reading {
  const clock = clockOf(match)
  return clock === null ? { type: 'TIME', value: null } : at(dayOf(match, context), clock)
}

function at(base: Moment | null, clock: string): Reading {
  if (base?.day === undefined) return { type: 'TIME', value: `XXXX-XX-XXT${clock}` }
  const { year, month, day } = base
  const moment = { year, month: month ?? 1, day, clock }
  return { type: 'TIME', value: timexValue(moment), moment }
}

/** "9 a.m. Monday" names its day; otherwise it is the one last mentioned, in news without one that of publication. */
function dayOf(match: Match, context: TimeContext): Moment | null {
  const month = match.get(['month'])
  if (month !== undefined) {
    const day = match.get(
      ['dd'],
      match.get(['ampm'])?.kind !== undefined && match.items[match.first]?.kind === 'dd' ? 1 : 0,
    )
    const year = match.get(['year'])?.value
    const named = { month: month.value, day: day?.value ?? 1 }
    return year === undefined ? withYear(context, named.month, named.day) : { year, ...named }
  }
  const weekday = match.get(['weekday'])
  if (weekday !== undefined) return nearestWeekday(context, weekday.value, 'this')
  const days = match.has(/^yesterday$/) ? -1 : match.has(/^tomorrow$/) ? 1 : 0
  if (days !== 0 || match.has(/^today$/)) return unitFrom(speechTime(context), days, 'D')
  const told = storyTime(context)
  return told?.day === undefined && !context.narrative ? context.published : told
}

/** "5:34 AM" is 05:34, "9 p.m." 21:00. */
function clockOf(match: Match): string | null {
  if (match.has(/^midnight$/)) return '24:00'
  if (match.has(/^noon$/)) return '12:00'
  const number = match.get(['clock', 'dotted', 'dd', 'num'])
  if (number === undefined) return null
  const written = number.kind === 'num' ? String(number.value) : number.norm
  const [hours, minutes] = written.split(/[.:]/).map(Number)
  if (hours === undefined || hours > 24) return null
  const half = match.get(['ampm'])?.norm ?? match.get(['part'])?.norm ?? ''
  const isLate = /^(?:p|evening|afternoon|night)/.test(half)
  const hour = isLate && hours < 12 ? hours + 12 : /^a/.test(half) && half !== 'afternoon' && hours === 12 ? 0 : hours
  return `${String(hour).padStart(2, '0')}:${String(minutes ?? 0).padStart(2, '0')}`
}
