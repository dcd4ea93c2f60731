/** Rules for dates of the calendar: days, months, years, decades, centuries, seasons, feasts. */
import { DAY_PARTS, SEASON_STARTS, SEASONS } from '../../lexicon/time-words.ts'
import { type TimeContext, withYear } from './context.ts'
import type { Item, ItemClass } from './items.ts'
import { type Moment, timexValue } from './moment.ts'
import { type Match, MODIFIER, modOf, type Reading, type Rule, rule } from './rule.ts'

const DAY: readonly ItemClass[] = ['dd', 'ord']

/** "of that year", "of the same year", "last year" */
const THAT_YEAR = '(of (that|the|this) (same|following|next|previous)? unit | (of|comma)? (last|this|next) unit)'
const YEAR = '(comma? year era? | comma? (num|two|dd) era)'

const PART_OF = '(the? early? (in the)? (morning|part) (hours)? of the?)'

export const CALENDAR_RULES: readonly Rule[] = [
  // "5 September 1936", "the 25th of August", "Tue 14 Oct 2025", "the night of 10 August 1792"
  rule(`${PART_OF}? ((weekday|wday) comma?)? the? (dd|ord) of? month (${YEAR}|${THAT_YEAR})?`, readDay, isDay),
  // "Saturday, June 24, 1950", "October 25th", "January 13 1951"
  rule(`${PART_OF}? ((weekday|wday) comma?)? month the? (dd|ord) (${YEAR}|${THAT_YEAR})?`, readDay, isDay),
  // "between August 25 and | 29", "4– | 7 June": the other end takes month and year from this one
  rule('(?<=month (dd|ord) (dash|to|and|until|through|or)) (dd|ord) (comma year)?', readSecondDay, isDay),
  rule('the? (dd|ord) (?=(dash|to|and|until|or) the? (dd|ord) of? month)', readFirstDay),
  // "2009-12-19", "2009/12/19"
  rule(
    'year (dash|slash) (dd|two) (dash|slash) (dd|two)',
    readIso,
    (match) => match.items[match.first + 1]?.glued === true,
  ),
  // "21/03/2013", "3/21/13": one of the two is no month; "04/05/06" is left alone
  rule('dd slash dd slash (year|two|dd)', readSlashes, isSettled),
  // "early March 1776", "May of 1789", "June, 1982", "July of that year", "the end of April"
  rule(`${MODIFIER}? month (comma? of? year era? | comma? of? (num|two) era | ${THAT_YEAR})?`, readMonth),
  rule('the? (last|previous|next|following|same|this|that) month', readNamedMonth),
  // "2003", "late 2008", "the end of the year 1950", "480 BC", "ca. 466 BC"
  rule(`${MODIFIER}? (the unit)? year`, readYear, isYear),
  rule(`${MODIFIER}? (the unit)? ((ca|circa|c) stop?)? (year|num|two|dd) era`, readYear),
  // The first of "431–404 BC"
  rule('(num|two|dd) (?=dash (num|two|dd) era)', readYear),
  // In a text that is in BC years: "in 499", "the rest of 496"
  rule(
    '(?<=(in|by|since|until|till|from|after|before|of|to|and|dash|around|between)) num',
    readYear,
    isBareAncientYear,
  ),
  // "1861– | 65", "2007/ | 08"
  rule(
    '(?<=year (dash|slash)) (dd|two)',
    readCenturyYear,
    (match) => match.items[match.first]?.glued === true && match.items[match.first]?.norm.length === 2,
  ),
  rule(
    'quote (dd|two)',
    readQuotedYear,
    (match) => match.items[match.first + 1]?.glued === true && match.items[match.first]?.glued === false,
  ),
  // "the late 1930s", "the '90s", "the 470s BC", "the nineties"
  rule(`(the? | ${MODIFIER})? quote? decade era?`, readDecade),
  // "the nineteenth century", "the early 4th century BC"
  rule(`(the | ${MODIFIER})? ord dash? unit era?`, readCentury, (match) => match.get(['unit'])?.norm === 'century'),
  // "the summer of 2003", "spring 1920", "early autumn of 481 BC", "the winter of that year"
  rule('year season', readSeason),
  rule(
    `${MODIFIER}? the? (early|late|mid|mid dash)? season ((of|in)? the? year era? | (of|in)? num era | ${THAT_YEAR})?`,
    readSeason,
    isSeason,
  ),
]

function eraYear(match: Match): number | null {
  const isAncient = /^b/.test(match.get(['era'])?.norm ?? '')
  const years = (['year', 'num', 'two', 'dd'] as const).flatMap((kind) => match.get([kind]) ?? [])
  const last = years.sort((a, b) => b.first - a.first)[0]
  return last === undefined || Number.isNaN(last.value) ? null : isAncient ? -last.value : last.value
}

/** The year a match names, by a number or as "that year"; null where it names none. */
function yearOf(match: Match, context: TimeContext): number | null {
  if (match.get(['era']) !== undefined || match.get(['year']) !== undefined) return eraYear(match)
  const unit = match.get(['unit'])
  if (unit?.norm !== 'year') return null
  const speaks = match.has(/^(?:last|this|next)$/) && !context.narrative
  const base = speaks ? (context.published ?? context.last) : context.last
  if (base === null) return null
  return base.year + (match.has(/^(?:following|next)$/) ? 1 : match.has(/^(?:previous|last)$/) ? -1 : 0)
}

function dated(moment: Moment | null, fallback: string, match: Match, type: Reading['type'] = 'DATE'): Reading {
  if (moment === null) return { type, value: fallback, mod: modOf(match) }
  return { type, value: timexValue(moment), mod: modOf(match), moment }
}

function isDay(match: Match): boolean {
  const day = match.get(DAY)
  return (
    day !== undefined &&
    day.value >= 1 &&
    day.value <= 31 &&
    !(day.kind === 'dd' && day.counts && match.end - match.first <= 2 && !isWrittenDate(match))
  )
}

/** "the Sept. 11 attacks", "the April 15 vote": not "in May 12 miners died". */
function isWrittenDate(match: Match): boolean {
  const month = match.get(['month'])
  return month === match.items[match.first] && !/^(?:in|by|since|last|this|next)$/.test(match.before()?.norm ?? '')
}

function readDay(match: Match, context: TimeContext): Reading {
  const month = match.get(['month'])?.value ?? 1
  const day = match.get(DAY)?.value ?? 1
  const year = yearOf(match, context)
  const found = year === null ? withYear(context, month, day) : { year, month, day }
  const part = DAY_PARTS.get(match.get(['part'])?.norm ?? '')
  const moment = found !== null && part !== undefined ? { ...found, part } : found
  return dated(moment, `XXXX-${two(month)}-${two(day)}`, match, part === undefined ? 'DATE' : 'TIME')
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}

function readSecondDay(match: Match, context: TimeContext): Reading {
  const month = match.before(3)?.value ?? 1
  const day = match.get(DAY)?.value ?? 1
  const found =
    context.last?.month === month
      ? { year: match.get(['year'])?.value ?? context.last.year, month, day }
      : withYear(context, month, day)
  return dated(found, `XXXX-${two(month)}-${two(day)}`, match)
}

function readFirstDay(match: Match, context: TimeContext): Reading {
  let month = match.end
  while (match.items[month] !== undefined && match.items[month]?.kind !== 'month') month++
  const after = match.items.slice(month + 1, month + 3).find((item) => item.kind === 'year')
  const at = match.items[month]?.value ?? 1
  const day = match.get(DAY)?.value ?? 1
  return dated(
    after === undefined ? withYear(context, at, day) : { year: after.value, month: at, day },
    `XXXX-${two(at)}-${two(day)}`,
    match,
  )
}

function readIso(match: Match): Reading {
  const [month, day] = [match.items[match.first + 2]?.value ?? 1, match.items[match.first + 4]?.value ?? 1]
  return dated({ year: match.get(['year'])?.value ?? 0, month, day }, '', match)
}

function readMonth(match: Match, context: TimeContext): Reading {
  const month = match.get(['month'])?.value ?? 1
  const year = yearOf(match, context)
  return dated(year === null ? withYear(context, month) : { year, month }, `XXXX-${two(month)}`, match)
}

/** The numbers of "21/03/2013". */
function slashed(match: Match): readonly [number, number, number] {
  const [a, b, year] = [0, 2, 4].map((at) => match.items[match.first + at]?.value ?? 0) as [number, number, number]
  return [a, b, year]
}

function isSettled(match: Match): boolean {
  const [a, b] = slashed(match)
  const isGlued = match.items.slice(match.first + 1, match.end).every(({ glued }) => glued)
  return isGlued && (a > 12 !== b > 12 || a === b)
}

function readSlashes(match: Match, context: TimeContext): Reading {
  const [a, b, written] = slashed(match)
  const base = context.published?.year ?? 2000
  const century = Math.floor(base / 100) * 100
  const year = written >= 1000 ? written : century + written > base + 20 ? century - 100 + written : century + written
  return dated(a > 12 ? { year, month: b, day: a } : { year, month: a, day: b }, '', match)
}

/** "last April" is the one before the publication; in a narrative before the date last mentioned. */
function readNamedMonth(match: Match, context: TimeContext): Reading {
  const month = match.get(['month'])?.value ?? 1
  const base = context.narrative ? context.last : (context.published ?? context.last)
  if (base === null) return { type: 'DATE', value: `XXXX-${two(month)}` }
  const now = base.month ?? 1
  let { year } = base
  if (match.has(/^(?:last|previous)$/) && month >= now) year--
  if (match.has(/^(?:next|following)$/) && month <= now) year++
  return dated({ year, month }, '', match)
}

/** A bare number is a year between these; below 1500 it needs a preposition, and it never counts something. */
function isYear(match: Match): boolean {
  const year = match.get(['year']) as Item
  const before = match.before()
  if (year.counts || year.value > 2100 || year.value < 1000) return false
  if (year.glued && before?.kind !== 'dash' && before?.kind !== 'slash' && before?.kind !== 'word') return false
  if (before?.kind === 'word' && /^[$€£#]$/.test(before.norm)) return false
  if (year.value >= 1500 && year.value <= 2050) return true
  return /^(?:in|by|since|until|from|after|before|of|to|and|during|around|between|-|–)$/.test(before?.norm ?? '')
}

function readYear(match: Match, context: TimeContext): Reading {
  let year = eraYear(match) ?? 0
  if (match.get(['era']) === undefined && (year < 1000 || isCountdown(match))) year = -Math.abs(year)
  // The first of "431–404 BC" takes its era from the second.
  return context.last === null && year === 0 ? { type: 'DATE', value: null } : dated({ year }, '', match)
}

function isCountdown(match: Match): boolean {
  return match.after()?.kind === 'dash' && match.after(2)?.kind === 'era' && /^b/.test(match.after(2)?.norm ?? '')
}

function isBareAncientYear(match: Match, context: TimeContext): boolean {
  const year = match.get(['num'])
  if (year === undefined || !/^\d{3}$/.test(year.norm) || year.counts) return false
  const next = match.after()
  return (
    (context.last?.year ?? 0) < 0 &&
    next?.kind !== 'unit' &&
    next?.kind !== 'units' &&
    !(next?.kind === 'word' && /^(?:of|ships|men)$/.test(next.norm))
  )
}

function readCenturyYear(match: Match): Reading {
  const from = match.before(2)?.value ?? 0
  const value = match.get(['dd', 'two'])?.value ?? 0
  const century = Math.floor(from / 100) + (value < from % 100 ? 1 : 0)
  return dated({ year: century * 100 + value }, '', match)
}

function readQuotedYear(match: Match, context: TimeContext): Reading {
  const value = match.get(['dd', 'two'])?.value ?? 0
  const base = (context.last ?? context.published)?.year ?? 2000
  const century = Math.floor(base / 100) * 100
  return dated({ year: century + value > base + 20 ? century - 100 + value : century + value }, '', match)
}

function readDecade(match: Match, context: TimeContext): Reading {
  const value = match.get(['decade'])?.value ?? 0
  if (/^b/.test(match.get(['era'])?.norm ?? ''))
    return { type: 'DATE', value: `BC${String(Math.floor(value / 10)).padStart(3, '0')}`, mod: modOf(match) }
  const base = (context.narrative ? context.last : context.published)?.year ?? 2000
  const year =
    value >= 1000
      ? value
      : Math.floor(base / 100) * 100 + value > base
        ? Math.floor(base / 100) * 100 - 100 + value
        : Math.floor(base / 100) * 100 + value
  return { type: 'DATE', value: String(Math.floor(year / 10)), mod: modOf(match) }
}

function readCentury(match: Match): Reading {
  const value = two((match.get(['ord'])?.value ?? 1) - 1)
  return { type: 'DATE', value: /^b/.test(match.get(['era'])?.norm ?? '') ? `BC${value}` : value, mod: modOf(match) }
}

/** "the fall of the city" is no autumn. */
function isSeason(match: Match): boolean {
  if (match.get(['season'])?.norm !== 'fall' || match.get(['year', 'unit']) !== undefined) return true
  const [before, after] = [match.before(), match.after()]
  const isBare = match.end - match.first === 1
  return (
    after?.norm !== 'of' &&
    after?.kind !== 'dash' &&
    (!isBare || /^(?:in|this|last|next|every|each|by|since)$/.test(before?.norm ?? ''))
  )
}

/** A season without a year is in the year of publication; one that is still ahead was last year's, unless the verb looks ahead. */
function readSeason(match: Match, context: TimeContext): Reading {
  const season = SEASONS.get(match.get(['season'])?.norm ?? '') ?? 'SP'
  const base = context.narrative ? context.last : (context.published ?? context.last)
  const isAhead = !context.narrative && (base?.month ?? 12) < SEASON_STARTS[season] && context.tense === 'past'
  const year = yearOf(match, context) ?? (base === null ? null : base.year - (isAhead ? 1 : 0))
  return dated(year === null ? null : { year, season }, `XXXX-${season}`, match)
}
