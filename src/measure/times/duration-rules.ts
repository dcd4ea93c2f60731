/** Rules for durations: "nearly four years", "the last two weeks", "ten-day", "all week", "hours after the blast". */
import { TIME_UNITS, type TimeUnit } from '../../lexicon/time-words.ts'
import { type Match, type Reading, type Rule, rule } from './rule.ts'

/** A number of units: "two days", "a few weeks", "an hour", "half a year", "two and a half years", "another three days". */
export const AMOUNT =
  '(a? few units | (num|dd|two|year)( dash|to|or) (num|dd|two) units | (num|dd|two) (and a half)? (more|full|long|whole|straight|consecutive|further|brutal|additional)? (units|unit) | (a|an|another|one) (half dash?)? (full|whole|single|further)? unit (and a half)? | half (a|an) unit)'

const ABOUT =
  '(about|around|some|nearly|almost|roughly|approximately|just|only|over|under|more than|less than|fewer than|at least|at most|up to|well over|just over|just under|a little more than|a little over|little more than|no more than|no less than|as many as|as long as|not quite|close to|most of)'

export const DURATION_RULES: readonly Rule[] = [
  rule(`${ABOUT}? another? ${AMOUNT}`, readDuration, isDuration),
  // "the last two weeks", "the next few months", "the past decade", "the first ten months"
  rule(
    `(about|nearly|almost|most of|much of)? (the|these|those|its|their|his|her|our) (last|past|next|ord|final|following|coming|previous|preceding|opening|closing|intervening|early) (${AMOUNT} | units | few units)`,
    readDuration,
    (match) => match.get(['units', 'unit']) !== undefined,
  ),
  rule('(the|this) past unit', readDuration, (match) => match.get(['unit'])?.norm !== 'weekend'),
  // "in the last week", "over the next year": in a chronicle the week before, in news the seven days before
  rule(
    '(?<=(in|over|during|for|within|throughout)) the (last|next) unit',
    readDuration,
    (match, context) => !context.narrative && match.get(['unit'])?.norm !== 'weekend',
  ),
  // "all day", "all week long", "the whole year"
  rule('all unit long?', readDuration),
  rule('(a|the) (whole|entire|full) unit', readDuration),
  // "the last week of August"
  rule(
    'the (last|first|final) unit of the? (month|season|unit) year?',
    readDuration,
    (match) => match.get(['unit'])?.norm === 'week' || match.get(['unit'])?.norm === 'month',
  ),
  // "ten-day", "20-year-old", "month-long", "three-year"
  rule(`${ABOUT}? (num|dd|two|half|few) dash unit (dash? old | dash? long)?`, readDuration, isGlued),
  rule('(num|dd|two) dash (to|dash) (num|dd|two) dash unit (dash old)?', readDuration),
  rule('(num|dd|two|few) (units dash? (old | long) | unit old)', readDuration),
  rule('(?<=between) (num|dd|two) and (num|dd|two) units', readDuration),
  rule('(unit|units) dash long', readDuration),
  rule(
    '(?<=(for|after|within|over|took|lasted|in|lasting|last|of|than|spent|be|take|by)) units',
    readVague,
    (match) => match.after()?.norm !== 'ago' && match.after()?.norm !== 'later',
  ),
  // "hours after the blast", "days before the vote"
  rule('units (?=(before|after|since))', readVague, (match) => match.get(['units'])?.norm !== 'quarters'),
  rule('(many|these|those|recent|subsequent|previous|long)? units', readVague, (match) => match.end - match.first > 1),
]

export interface UnitCount {
  /** NaN where it is vague. */
  readonly count: number
  readonly code: TimeUnit['code']
}

/** How many of which unit a match names; null where it names none. */
export function amountOf(match: Match): UnitCount | null {
  const unit = match.get(['units', 'unit'])
  const known = TIME_UNITS.get(unit?.norm ?? '')
  if (known === undefined) return null
  if (match.get(['few']) !== undefined) return { count: Number.NaN, code: known.code }
  const number = match.get(['num', 'dd', 'two', 'year'])
  const second = match.get(['num', 'dd', 'two'], 1)
  const half = match.get(['half']) === undefined ? 0 : 0.5
  // "two or three days" has no one length.
  if (second !== undefined && match.has(/^(?:to|or|and)$/)) return { count: Number.NaN, code: known.code }
  if (number !== undefined) return { count: number.value + half, code: known.code }
  if (half > 0) return { count: match.has(/^and$/) ? 1.5 : 0.5, code: known.code }
  return { count: known.plural ? Number.NaN : 1, code: known.code }
}

/** The unit of a matched duration; days where it has none. */
export function unitOf(match: Match): TimeUnit['code'] {
  return TIME_UNITS.get(match.get(['unit', 'units'])?.norm ?? '')?.code ?? 'D'
}

/** "3D", "T2H", "XW": what follows the P of a TIMEX3 duration. */
export function durationValue(count: number, code: TimeUnit['code']): string {
  const written = Number.isNaN(count) ? 'X' : String(count).replace(/^0\./, '.')
  return code.startsWith('T') ? `T${written}${code.slice(1)}` : `${written}${code}`
}

function isDuration(match: Match): boolean {
  // "one day" in a tale is no length; "a second" is an ordinal; "the 1990 years" no amount; "a quarter of" a fraction.
  const unit = match.get(['units', 'unit'])
  if (unit?.norm === 'quarter' && (match.after()?.norm === 'of' || match.after()?.kind === 'dash')) return false
  const number = match.get(['num', 'dd', 'two'])
  if (number !== undefined && unit?.kind === 'unit' && !match.has(/^one$/) && number.value !== 1)
    return match.after()?.norm === 'long'
  const hasYear = match.get(['year'])
  return hasYear === undefined
}

function isGlued(match: Match): boolean {
  return match.get(['dash'])?.glued === true
}

function readDuration(match: Match): Reading {
  const amount = amountOf(match)
  if (amount === null) return { type: 'DURATION', value: null }
  const isFortnight = /^fortnight/.test(match.get(['unit', 'units'])?.norm ?? '')
  return {
    type: 'DURATION',
    value: `P${durationValue(isFortnight ? amount.count * 2 : amount.count, amount.code)}`,
    mod: boundOf(match),
  }
}

function readVague(match: Match): Reading {
  return { type: 'DURATION', value: `P${durationValue(Number.NaN, unitOf(match))}` }
}

/** The TIMEX3 `mod` of an approximator. */
export function boundOf(match: Match): string | null {
  if (match.has(/^(?:about|around|some|roughly|approximately|nearly|almost)$/)) return 'APPROX'
  if (match.has(/^more$/) && match.has(/^than$/)) return 'MORE_THAN'
  if (match.has(/^over$/)) return 'MORE_THAN'
  if (match.has(/^(?:less|fewer|under)$/)) return 'LESS_THAN'
  if (match.has(/^least$/)) return 'EQUAL_OR_MORE'
  return match.has(/^(?:most|up)$/) ? 'EQUAL_OR_LESS' : null
}
