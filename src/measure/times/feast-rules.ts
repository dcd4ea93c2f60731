/**
 * Rules for feasts: "Christmas Eve", "New Year's Day", "Easter Sunday", "Thanksgiving". Fixed ones have a day, moveable
 * ones are reckoned from Easter or are the n-th weekday of a month.
 *
 * Easter: the Gregorian computus of Meeus, "Astronomical Algorithms", 1991, ch. 8 ("Anonymous Gregorian").
 */
import { FEASTS, MOVEABLE_FEASTS } from '../../lexicon/time-words.ts'
import { type TimeContext, withYear } from './context.ts'
import type { ItemClass } from './items.ts'
import { type Moment, shift, timexValue, weekdayOf } from './moment.ts'
import { type Match, type Reading, type Rule, rule } from './rule.ts'

const NUMBERS: readonly ItemClass[] = ['year', 'num', 'two', 'dd']

/** The words of a feast as items: "new year's day" holds the items of "year" and "day", not a number. */
const patternOf = (words: string) =>
  words
    .replace("'s", ' possessive s')
    .replace(/\b(?:year|day)\b/g, 'unit')
    .replace(/\b(?:sunday|monday|tuesday|wednesday|thursday|friday)\b/g, 'weekday')

/** Whether the words are those of the feast: a pattern has one sign for every unit and every weekday. */
function spells(match: Match, words: string): boolean {
  return match.words().replace(/[’]/g, "'").replace(" ' s", "'s").startsWith(words)
}

export const FEAST_RULES: readonly Rule[] = [
  ...FEASTS.map(([words, month, day]) =>
    rule(
      `${patternOf(words)} ((of|comma)? year)?`,
      (match, context) => {
        const year = match.get(NUMBERS)?.value
        return reading(year === undefined ? withYear(context, month, day) : { year, month, day }, month, day)
      },
      (match) => spells(match, words),
    ),
  ),
  ...MOVEABLE_FEASTS.map(([words, place]) =>
    rule(
      `${patternOf(words)} ((of|comma)? year)?`,
      (match, context) => readMoveable(match, context, place),
      (match) => spells(match, words),
    ),
  ),
]

function reading(moment: Moment | null, month: number, day: number): Reading {
  const bare = `XXXX-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return { type: 'DATE', value: moment === null ? bare : timexValue(moment), moment }
}

function readMoveable(match: Match, context: TimeContext, place: (typeof MOVEABLE_FEASTS)[number][1]): Reading {
  const named = match.get(NUMBERS)?.value
  // A moveable feast is near the middle of its month, which decides the year that is meant.
  const year = named ?? withYear(context, 'easter' in place ? 4 : place.month, 15)?.year
  if (year === undefined) return { type: 'DATE', value: null, relative: match.words() }
  const moment = dayIn(year, place)
  return { type: 'DATE', value: timexValue(moment), moment }
}

function dayIn(year: number, place: (typeof MOVEABLE_FEASTS)[number][1]): Moment {
  if ('easter' in place) return shift(easterOf(year), place.easter, 'D') ?? easterOf(year)
  const { month, weekday, nth, after = 0 } = place
  const first = { year, month: nth > 0 ? month : month + 1, day: 1 }
  const ahead = (weekday - weekdayOf(first) + 7) % 7
  return shift(first, ahead + (nth > 0 ? nth - 1 : nth) * 7 + after, 'D') ?? first
}

/** Easter Sunday of a year of the Gregorian calendar. */
function easterOf(year: number): Moment {
  const a = year % 19
  const [b, c] = [Math.floor(year / 100), year % 100]
  const [d, e] = [Math.floor(b / 4), b % 4]
  const g = Math.floor((8 * b + 13) / 25)
  const h = (19 * a + b - d - g + 15) % 30
  const [i, k] = [Math.floor(c / 4), c % 4]
  const l = (32 + 2 * e + 2 * i - h - k) % 7
  const m = Math.floor((a + 11 * h + 19 * l) / 433)
  const month = Math.floor((h + l - 7 * m + 90) / 25)
  return { year, month, day: (h + l - 7 * m + 33 * month + 19) % 32 }
}
