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

/** Months in which the seasons begin, in the north, after which the codes are named. */
export const SEASON_STARTS: Readonly<Record<Season, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 }

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
  ['epiphany', 1, 6],
]

/**
 * Feasts that move: days from Easter Sunday (Gregorian), or the n-th weekday of a month (-1: the last), as 5 U.S.C. 6103
 * and the Book of Common Prayer have them. "labor day" is the American one; May Day is fixed.
 */
export const MOVEABLE_FEASTS: readonly [
  words: string,
  place:
    | { readonly easter: number }
    | { readonly month: number; readonly weekday: number; readonly nth: number; readonly after?: number },
][] = [
  ['easter sunday', { easter: 0 }],
  ['easter monday', { easter: 1 }],
  ['easter', { easter: 0 }],
  ['good friday', { easter: -2 }],
  ['holy thursday', { easter: -3 }],
  ['maundy thursday', { easter: -3 }],
  ['palm sunday', { easter: -7 }],
  ['ash wednesday', { easter: -46 }],
  ['shrove tuesday', { easter: -47 }],
  ['pentecost', { easter: 49 }],
  ['thanksgiving day', { month: 11, weekday: 4, nth: 4 }],
  ['thanksgiving', { month: 11, weekday: 4, nth: 4 }],
  ['labor day', { month: 9, weekday: 1, nth: 1 }],
  ['memorial day', { month: 5, weekday: 1, nth: -1 }],
  ["mother's day", { month: 5, weekday: 7, nth: 2 }],
  ["father's day", { month: 6, weekday: 7, nth: 3 }],
  ['black friday', { month: 11, weekday: 4, nth: 4, after: 1 }],
]

/** Zones and what stands for them behind a clock time: "EST", "GMT", "local time", "Eastern time". */
export const TIME_ZONES: ReadonlySet<string> = new Set(
  'gmt utc bst wet cet cest eet eest msk est edt et cst cdt ct mst mdt mt pst pdt pt akst hst ist jst kst hkt sgt aest aedt nzst hrs'.split(
    ' ',
  ),
)

/** "mornings" → "morning": what happens on each of them. */
export const PLURAL_PARTS: ReadonlyMap<string, DayPart> = new Map([
  ['mornings', 'MO'],
  ['afternoons', 'AF'],
  ['evenings', 'EV'],
  ['nights', 'NI'],
])

/** Adverbs and adjectives that point without a calendar. */
export const REFERENCES: ReadonlyMap<string, 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF'> = new Map([
  ['now', 'PRESENT_REF'],
  ['currently', 'PRESENT_REF'],
  ['current', 'PRESENT_REF'],
  ['presently', 'PRESENT_REF'],
  ['nowadays', 'PRESENT_REF'],
  ['lately', 'PAST_REF'],
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
