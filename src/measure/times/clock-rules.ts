/** Rules for times of the day: "7:14 p.m.", "at 7.14", "9 a.m.", "noon", "shortly before seven in the evening". */
import { nearestWeekday, speechTime, storyTime, type TimeContext, unitFrom } from './context.ts'
import { type Moment, timexValue } from './moment.ts'
import { type Match, type Reading, type Rule, rule } from './rule.ts'

const ABOUT = '((shortly|just|soon)? (before|after) | about | around)'

export const CLOCK_RULES: readonly Rule[] = [
  rule('(clock|dotted|dd) ampm (on? (weekday|today|yesterday|tomorrow))?', readClock),
  rule('clock (gmt|est|edt|pst|utc|cet|hrs|hours)?', readClock),
  rule(
    '(?<=(at|around|by|until|about|from|since|before|after)) dotted',
    readClock,
    (match) => isHour(match) && isEnd(match),
  ),
  rule("(num|dd) o'clock", readClock),
  rule(`${ABOUT}? (num|dd) in the part`, readClock, (match) => (match.get(['num', 'dd'])?.value ?? 99) <= 12),
  rule('(midnight|noon)', readClock),
]

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
  const base = dayOf(match, context)
  if (clock === null) return { type: 'TIME', value: null }
  if (base?.day === undefined) return { type: 'TIME', value: `XXXX-XX-XXT${clock}` }
  const { year, month, day } = base
  return { type: 'TIME', value: timexValue({ year, month: month ?? 1, day, clock }), moment: base }
}

/** "9 a.m. Monday" names its day; otherwise it is the one last mentioned. */
function dayOf(match: Match, context: TimeContext): Moment | null {
  const weekday = match.get(['weekday'])
  if (weekday !== undefined) return nearestWeekday(context, weekday.value, 'this')
  const days = match.has(/^yesterday$/) ? -1 : match.has(/^tomorrow$/) ? 1 : 0
  return days !== 0 || match.has(/^today$/) ? unitFrom(speechTime(context), days, 'D') : storyTime(context)
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
