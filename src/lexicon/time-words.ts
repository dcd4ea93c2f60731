/**
 * Time words of English: calendar names, units, parts of the day and the year, and the TIMEX3 codes they stand for.
 * Closed classes of the TIMEX3 guidelines (Saurí et al., "TimeML Annotation Guidelines 1.2.1", 2006) and of HeidelTime's
 * English resources (Strötgen and Gertz, "HeidelTime: High Quality Rule-based Extraction and Normalization of Temporal
 * Expressions", SemEval 2010). All in lower case.
 */

const MONTH_NAMES = 'january february march april may june july august september october november december'.split(' ')

/** "january" → 1. */
export const MONTHS: ReadonlyMap<string, number> = new Map(
  MONTH_NAMES.map((name, index): [string, number] => [name, index + 1]),
)

/** Written with or without a stop: "Aug. 28". "may" is never cut. */
export const MONTH_ABBREVIATIONS: ReadonlyMap<string, number> = new Map([
  ...MONTH_NAMES.filter((name) => name !== 'may').map((name): [string, number] => [
    name.slice(0, 3),
    MONTH_NAMES.indexOf(name) + 1,
  ]),
  ['sept', 9],
])

const WEEKDAY_NAMES = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ')

/** "monday" → 1, as in ISO 8601. */
export const WEEKDAYS: ReadonlyMap<string, number> = new Map(
  WEEKDAY_NAMES.flatMap((name, index): [string, number][] => [
    [name, index + 1],
    [`${name}s`, index + 1],
  ]),
)

/** Before a date only: "Tue 14 Oct". */
export const WEEKDAY_ABBREVIATIONS: ReadonlyMap<string, number> = new Map(
  [...WEEKDAY_NAMES.map((name) => name.slice(0, 3)), 'tues', 'thur', 'thurs'].map((name): [string, number] => [
    name,
    WEEKDAY_NAMES.findIndex((full) => full.startsWith(name)) + 1,
  ]),
)

export type Season = 'SP' | 'SU' | 'FA' | 'WI'

export const SEASONS: ReadonlyMap<string, Season> = new Map([
  ['spring', 'SP'],
  ['springtime', 'SP'],
  ['summer', 'SU'],
  ['summertime', 'SU'],
  ['autumn', 'FA'],
  ['fall', 'FA'],
  ['winter', 'WI'],
  ['wintertime', 'WI'],
])

export type DayPart = 'MO' | 'MI' | 'AF' | 'EV' | 'NI' | 'DT'

/** TIMEX3 codes of the parts of a day. Noon and midnight are clock times. */
export const DAY_PARTS: ReadonlyMap<string, DayPart> = new Map([
  ['morning', 'MO'],
  ['dawn', 'MO'],
  ['daybreak', 'MO'],
  ['sunrise', 'MO'],
  ['breakfast', 'MO'],
  ['midday', 'MI'],
  ['lunchtime', 'MI'],
  ['afternoon', 'AF'],
  ['evening', 'EV'],
  ['dusk', 'EV'],
  ['sunset', 'EV'],
  ['nightfall', 'NI'],
  ['night', 'NI'],
  ['overnight', 'NI'],
  ['nighttime', 'NI'],
  ['daytime', 'DT'],
  ['daylight', 'DT'],
])

export interface TimeUnit {
  /** TIMEX3 letter, with T for units below a day: "TH" is an hour, "M" a month, "TM" a minute. */
  readonly code: 'TS' | 'TM' | 'TH' | 'D' | 'WE' | 'W' | 'M' | 'Q' | 'Y' | 'DE' | 'CE'
  readonly plural: boolean
}

const UNIT_NAMES: readonly [names: string, code: TimeUnit['code']][] = [
  ['minute min', 'TM'],
  ['hour', 'TH'],
  ['day', 'D'],
  ['weekend', 'WE'],
  ['week', 'W'],
  ['fortnight', 'W'],
  ['month', 'M'],
  ['quarter', 'Q'],
  ['year', 'Y'],
  ['decade', 'DE'],
]

/** "days" → D, plural. "second" is apart, being mostly an ordinal: only its plural is a unit. */
export const TIME_UNITS: ReadonlyMap<string, TimeUnit> = new Map([
  ...UNIT_NAMES.flatMap(([names, code]) =>
    names.split(' ').flatMap((name): [string, TimeUnit][] => [
      [name, { code, plural: false }],
      [`${name}s`, { code, plural: true }],
    ]),
  ),
  ['seconds', { code: 'TS', plural: true }],
  ['century', { code: 'CE', plural: false }],
  ['centuries', { code: 'CE', plural: true }],
])

/** Feasts with a fixed day: month and day. Longest name first where one begins another. */
export const FEASTS: readonly [words: string, month: number, day: number][] = [
  ["new year's eve", 12, 31],
  ["new year's day", 1, 1],
  ["new year's", 1, 1],
  ['christmas eve', 12, 24],
  ['christmas day', 12, 25],
  ['christmas', 12, 25],
  ['boxing day', 12, 26],
  ["valentine's day", 2, 14],
  ['bastille day', 7, 14],
  ['independence day', 7, 4],
  ['halloween', 10, 31],
  ['veterans day', 11, 11],
  ['armistice day', 11, 11],
  ['may day', 5, 1],
]

/** Adverbs and adjectives that point without a calendar. */
export const REFERENCES: ReadonlyMap<string, 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF'> = new Map([
  ['now', 'PRESENT_REF'],
  ['currently', 'PRESENT_REF'],
  ['current', 'PRESENT_REF'],
  ['presently', 'PRESENT_REF'],
  ['nowadays', 'PRESENT_REF'],
  ['recently', 'PAST_REF'],
  ['recent', 'PAST_REF'],
  ['future', 'FUTURE_REF'],
])

/** "daily" → every day. */
export const FREQUENCIES: ReadonlyMap<string, string> = new Map([
  ['daily', 'XXXX-XX-XX'],
  ['nightly', 'XXXX-XX-XXTNI'],
  ['weekly', 'XXXX-WXX'],
  ['fortnightly', 'P2W'],
  ['monthly', 'XXXX-XX'],
  ['quarterly', 'XXXX-QX'],
  ['yearly', 'XXXX'],
  ['annually', 'XXXX'],
  ['annual', 'XXXX'],
  ['hourly', 'XXXX-XX-XXTXX'],
])
