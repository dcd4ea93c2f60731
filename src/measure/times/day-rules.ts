/** Rules for days and their parts: "Friday", "yesterday afternoon", "that night", "the early hours of Saturday", "the 23rd". */
import { DAY_PARTS } from '../../lexicon/time-words.ts'
import { nearestWeekday, speechTime, storyTime, type TimeContext, unitFrom } from './context.ts'
import { LOOSELY, type Match, modOf, NEXT, POINTER, point, type Reading, type Rule, rule } from './rule.ts'

/** Before a weekday that is the name of one day: "Super Tuesday", "Bloody Sunday". */
const NAMED_DAY = /^(?:super|black|bloody|cyber|good|ash|palm|giving|fat)$/

export const DAY_RULES: readonly Rule[] = [
  // "Friday", "late on Sunday", "Monday morning", "last Tuesday", "early next Thursday"
  rule(
    `${LOOSELY}? (last|next|this (past|coming)?|that|the following|the previous|the next)? weekday part?`,
    readWeekday,
    (match) => /s$/.test(match.get(['weekday'])?.norm ?? '') || !NAMED_DAY.test(match.before()?.norm ?? ''),
  ),
  // "today", "yesterday afternoon", "late tonight", "the day before yesterday"
  rule(
    `${LOOSELY}? (today|yesterday|tomorrow|tonight) part?`,
    readDeictic,
    // "USA Today" is a name.
    (match) => !(match.items[match.first]?.isCapital && match.before()?.isCapital),
  ),
  rule('the unit (before|after) (yesterday|tomorrow)', readDeictic, (match) => match.get(['unit'])?.norm === 'day'),
  // "the early hours of Saturday", "the early hours"
  rule('the early units (of (weekday|today|yesterday))?', readEarlyHours, (match) => match.has(/^hours$/)),
  rule('the part (before|after)', (match, context) => {
    const day = unitFrom(storyTime(context), match.has(/^before$/) ? -1 : 1, 'D')
    const part = DAY_PARTS.get(match.get(['part'])?.norm ?? '') ?? 'NI'
    return point(day === null ? null : { ...day, part }, match, { type: 'TIME', anchored: true })
  }),
  // "that afternoon", "the next morning", "this evening", "early that night"
  rule(`${LOOSELY}? (this|that|the|last)? ${POINTER}? part (hours)?`, readPart, pointsAtPart),
  // "the 23rd", "the 28" where a month was named
  rule('(?<=(on|by|until|since|from|to|of|before|after)) the ord', readOrdinalDay, isDayOfMonth),
]

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

const AT_PART = /^(?:at|by|in|during|until|till|since|before|after|around|through|late|early)$/

function pointsAtPart(match: Match, context: TimeContext): boolean {
  const length = match.end - match.first
  const part = match.get(['part'])?.norm ?? ''
  if (part === 'breakfast' || part === 'lunchtime') return false
  // "the dawn of an age"
  if (part === 'dawn' && match.after()?.norm === 'of') return false
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
  const told = storyTime(context)
  const today = speaks || (told?.day === undefined && !context.narrative) ? context.published : told
  const day = points || !context.narrative ? unitFrom(today, by, 'D') : null
  if (day === null) return { type: 'TIME', value: `XXXX-XX-XXT${part}`, mod: modOf(match), relative: match.words() }
  return point({ ...day, part }, match, { type: 'TIME', anchored: !speaks })
}

function readEarlyHours(match: Match, context: TimeContext): Reading {
  const weekday = match.get(['weekday'])
  const told = storyTime(context)
  const today = told?.day === undefined && !context.narrative ? context.published : told
  const day =
    weekday === undefined
      ? unitFrom(today, match.has(/^yesterday$/) ? -1 : 0, 'D')
      : nearestWeekday(context, weekday.value, 'this')
  if (day === null) return { type: 'TIME', value: 'XXXX-XX-XXTMO', relative: match.words() }
  return point({ ...day, part: 'MO' }, match, { type: 'TIME' })
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
