/** Rules for durations and sets: "nearly four years", "the last two weeks", "ten-day", "every Monday", "twice a week". */
import { DAY_PARTS, FREQUENCIES, SEASONS, TIME_UNITS, type TimeUnit } from '../../lexicon/time-words.ts'
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
    `(about|nearly|almost|most of|much of)? (the|these|those|its|their|his|her|our) (last|past|next|first|final|following|coming|previous|preceding|opening|closing|intervening|early) (${AMOUNT} | units | few units)`,
    readDuration,
    (match) => match.get(['units', 'unit']) !== undefined,
  ),
  rule('(?<=the|this) past unit', readDuration),
  rule('the past unit', readDuration),
  // "the last week of August"
  rule(
    'the (last|first|final) unit of the? (month|season|unit) year?',
    readDuration,
    (match) => match.get(['unit'])?.norm === 'week' || match.get(['unit'])?.norm === 'month',
  ),
  // "ten-day", "20-year-old", "month-long", "three-year"
  rule(`${ABOUT}? (num|dd|two|half|few) dash unit (dash? old | dash? long)?`, readDuration, isGlued),
  rule('(num|dd|two) dash (to|dash) (num|dd|two) dash unit (dash old)?', readDuration),
  rule('(num|dd|two|few) units dash? (old | long)', readDuration),
  rule('(unit|units) dash long', readDuration),
  rule(
    '(?<=(for|after|within|over|took|lasted|in|lasting|last|of|than|spent|be|take|by)) units',
    readVague,
    (match) => match.after()?.norm !== 'ago' && match.after()?.norm !== 'later',
  ),
  rule('(many|these|those|recent|subsequent|previous|long)? units', readVague, (match) => match.end - match.first > 1),
]

export const SET_RULES: readonly Rule[] = [
  rule('(every|each) (ord|num|dd|other|few|single)? (unit|units|part|weekday|season|month)', readSet),
  rule('(once|twice|(num|dd|few) times) (a|an|per|every|each) unit', readSet),
  rule('per unit', (match) => ({ type: 'SET', value: `P${length(1, unitOf(match))}` })),
  rule('frequency', (match) => ({ type: 'SET', value: FREQUENCIES.get(match.words()) ?? null })),
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
  if (second !== undefined && match.has(/^(?:to|or)$/)) return { count: Number.NaN, code: known.code }
  if (number !== undefined) return { count: number.value + half, code: known.code }
  if (half > 0) return { count: match.has(/^and$/) ? 1.5 : 0.5, code: known.code }
  return { count: known.plural ? Number.NaN : 1, code: known.code }
}

function unitOf(match: Match): TimeUnit['code'] {
  return TIME_UNITS.get(match.get(['unit', 'units'])?.norm ?? '')?.code ?? 'D'
}

/** "3D", "T2H", "XW": what follows the P of a TIMEX3 duration. */
function length(count: number, code: TimeUnit['code']): string {
  const written = Number.isNaN(count) ? 'X' : String(count).replace(/^0\./, '.')
  return code.startsWith('T') ? `T${written}${code.slice(1)}` : `${written}${code}`
}

function isDuration(match: Match): boolean {
  // "one day" in a tale is no length; "a second" is an ordinal; "the 1990 years" no amount.
  const unit = match.get(['units', 'unit'])
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
    value: `P${length(isFortnight ? amount.count * 2 : amount.count, amount.code)}`,
    mod: boundOf(match),
  }
}

function readVague(match: Match): Reading {
  return { type: 'DURATION', value: `P${length(Number.NaN, unitOf(match))}` }
}

/** The TIMEX3 `mod` of an approximator. */
function boundOf(match: Match): string | null {
  if (match.has(/^(?:about|around|some|roughly|approximately|nearly|almost)$/)) return 'APPROX'
  if (match.has(/^more$/) && match.has(/^than$/)) return 'MORE_THAN'
  if (match.has(/^over$/)) return 'MORE_THAN'
  if (match.has(/^(?:less|fewer|under)$/)) return 'LESS_THAN'
  if (match.has(/^least$/)) return 'EQUAL_OR_MORE'
  return match.has(/^(?:most|up)$/) ? 'EQUAL_OR_LESS' : null
}

const SET_VALUES: Readonly<Record<string, string>> = {
  D: 'XXXX-XX-XX',
  W: 'XXXX-WXX',
  M: 'XXXX-XX',
  Y: 'XXXX',
  WE: 'XXXX-WXX-WE',
  Q: 'XXXX-QX',
}

function readSet(match: Match): Reading {
  const weekday = match.get(['weekday'])
  if (weekday !== undefined) return { type: 'SET', value: `XXXX-WXX-${weekday.value}` }
  const month = match.get(['month'])
  if (month !== undefined) return { type: 'SET', value: `XXXX-${String(month.value).padStart(2, '0')}` }
  const season = SEASONS.get(match.get(['season'])?.norm ?? '')
  if (season !== undefined) return { type: 'SET', value: `XXXX-${season}` }
  const part = DAY_PARTS.get(match.get(['part'])?.norm ?? '')
  if (part !== undefined) return { type: 'SET', value: `XXXX-XX-XXT${part}` }
  const number = match.get(['num', 'dd', 'ord'])
  const code = unitOf(match)
  const plain = number === undefined && !match.has(/^(?:other|few|once|twice|times)$/)
  if (plain) return { type: 'SET', value: SET_VALUES[code] ?? `P${length(1, code)}` }
  const isFrequency = match.has(/^(?:once|twice|times)$/)
  const count = isFrequency ? 1 : match.has(/^other$/) ? 2 : (number?.value ?? Number.NaN)
  return { type: 'SET', value: `P${length(count, code)}` }
}
