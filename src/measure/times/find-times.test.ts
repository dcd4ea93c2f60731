import assert from 'node:assert/strict'
import { test } from 'node:test'
import { reportOf } from '../../../test/story.ts'
import { analyseReport } from '../../text/index.ts'
import { findTimes } from './find-times.ts'

/** Each expression as "words = value". */
function times(text: string, publishedAt: string | null): string[] {
  return findTimes(analyseReport(reportOf(text, { publishedAt }))).map(
    (time) => `${text.slice(time.start, time.end)} = ${time.value ?? `(${time.relative})`}`,
  )
}

/** Friday, 22 March 2024. */
const NEWS: readonly [text: string, ...expected: string[]][] = [
  ['The drivers walked out on Monday and will vote next Friday.', 'Monday = 2024-03-18', 'next Friday = 2024-03-29'],
  ['They met on Friday night.', 'Friday night = 2024-03-22TNI'],
  ['Last week the union agreed to wait three months.', 'Last week = 2024-W11', 'three months = P3M'],
  ['Every Monday the ferry stops for half an hour.', 'Every Monday = XXXX-WXX-1', 'half an hour = PT.5H'],
  ['Profit for fiscal 2026 may double.', 'fiscal 2026 = 2026'],
  ['The port closed in December and will open in May.', 'December = 2023-12', 'May = 2024-05'],
  ['It was shut on Aug. 28, 2019.', 'Aug. 28, 2019 = 2019-08-28'],
  ['They will sit from 25 to 29 August.', '25 = 2024-08-25', '29 August = 2024-08-29'],
  ['It opens at 9 a.m. on Monday and shuts at 7.14.', '9 a.m. on Monday = 2024-03-25T09:00', '7.14 = 2024-03-25T07:14'],
  ['A year ago wages rose; two days later prices did.', 'A year ago = 2023', 'two days later = FUTURE_REF'],
  ['Nearly four years into the dispute they meet daily.', 'Nearly four years = P4Y', 'daily = XXXX-XX-XX'],
  ['The third quarter was bad, the second half worse.', 'The third quarter = 2023-Q3'],
  ['They voted before the April 9 deadline passed.', 'April 9 = 2024-04-09'],
  ['Sales rose in November from a year earlier.', 'November = 2023-11', 'a year earlier = 2022'],
  ['The talks resume Tuesday; they were due to end Wednesday.', 'Tuesday = 2024-03-26', 'Wednesday = 2024-03-20'],
  ['Dockers want to meet him on Monday.', 'Monday = 2024-03-25'],
  ['An earlier attempt in Holm in December broke up at once.', 'December = 2023-12'],
  ['A first vote in Holm in May broke up at once.', 'May = 2023-05'],
  ['Half of scheduled ferries sailed on Tuesday.', 'Tuesday = 2024-03-19'],
  ['In a televised address on Monday she said the port would close.', 'Monday = 2024-03-18'],
  ['The mediator invited both unions to talks on Monday.', 'Monday = 2024-03-25'],
  ['In an effort to calm them he spoke on Monday.', 'Monday = 2024-03-18'],
  ['He has been ill since Monday and is away until Monday.', 'Monday = 2024-03-18', 'Monday = 2024-03-25'],
  ['The fourth quarter was bad.', 'The fourth quarter = 2023-Q4'],
  [
    'It sold more in Q3 2022 and in the year-earlier quarter.',
    'Q3 2022 = 2022-Q3',
    'the year-earlier quarter = 2021-Q3',
  ],
  [
    "Last year's second quarter and the second half of July.",
    "Last year's second quarter = 2023-Q2",
    'the second half of July = 2024-07',
  ],
  [
    'In February last year the first three months were dry.',
    'February last year = 2023-02',
    'the first three months = P3M',
  ],
  [
    'It fell at 9:30 a.m. EST on Friday, at noon GMT and at half past eight.',
    '9:30 a.m. EST on Friday = 2024-03-22T09:30',
    'noon GMT = 2024-03-22T12:00',
    'half past eight = 2024-03-22T08:30',
  ],
  ['The pit opens at 6:40 AM EDT.', '6:40 AM EDT = 2024-03-22T06:40'],
  [
    'In the early hours of Sunday they left; four hours earlier they had come.',
    'the early hours of Sunday = 2024-03-17TMO',
    'four hours earlier = PAST_REF',
  ],
  [
    'At 2 a.m. it began; three hours later it was over.',
    '2 a.m. = 2024-03-22T02:00',
    'three hours later = 2024-03-22T05:00',
  ],
  [
    'Hours after the blast, in coming weeks, these days.',
    'Hours = PTXH',
    'coming weeks = FUTURE_REF',
    'these days = PRESENT_REF',
  ],
  [
    'They meet four times a year, twice a month, on Tuesday mornings and at weekends.',
    'four times a year = P1Y',
    'twice a month = P1M',
    'Tuesday mornings = XXXX-WXX-2TMO',
    'weekends = XXXX-WXX-WE',
  ],
  [
    'It closes on Easter Monday, Thanksgiving and New Year’s Day.',
    'Easter Monday = 2024-04-01',
    'Thanksgiving = 2024-11-28',
    'New Year’s Day = 2025-01-01',
  ],
  [
    'In the last year it shrank all week long, most of the day.',
    'the last year = P1Y',
    'all week long = P1W',
    'most of the day = 2024-03-22',
  ],
  ['The Nov. 11 attacks and the 2012 elections.', 'Nov. 11 = 2023-11-11', '2012 = 2012'],
  ['Dated 21/03/2024 and 3/21/24.', '21/03/2024 = 2024-03-21', '3/21/24 = 2024-03-21'],
  ['The date was 04/05/06 on page 3.'],
  ['The Daily Lantern and USA Today cite Exodus 5:11 on Super Tuesday.'],
  ['A quarter of the crew is a quarter-mile away.'],
  ['The fall of the house marched on as it may.'],
]

for (const [text, ...expected] of NEWS) {
  test(`findTimes() reads "${text}" in the news of 22 March 2024`, () =>
    assert.deepEqual(times(text, '2024-03-22'), expected))
}

test('findTimes() leaves a weekday relative where no publication date is known', () => {
  assert.deepEqual(times('They met on Saturday and the following day.', null), [
    'Saturday = (saturday)',
    'the following day = (the following day)',
  ])
})

test('findTimes() resolves a chronicle against the date last mentioned', () => {
  const chronicle =
    'The revolt began in 1702. In 1703 the town fell. On 4 May 1704 it rose again; two days later it burned. The following year, in June, peace came. By the winter of 1706 all was quiet, and in 1710 forgotten.'
  assert.deepEqual(times(chronicle, '2009-12-19'), [
    '1702 = 1702',
    '1703 = 1703',
    '4 May 1704 = 1704-05-04',
    'two days later = 1704-05-06',
    'The following year = 1705',
    'June = 1705-06',
    'the winter of 1706 = 1706-WI',
    '1710 = 1710',
  ])
})

test('findTimes() reads years before Christ and the first of a span with them', () => {
  assert.deepEqual(times('The league of 431–404 BC fell in the 4th century BC.', null), [
    '431 = BC0431',
    '404 BC = BC0404',
    'the 4th century BC = BC03',
  ])
})

test('findTimes() names the expression that another is counted from', () => {
  const [first, second] = findTimes(analyseReport(reportOf('It began on 3 May 2021. The following day it ended.')))
  assert.equal(first?.value, '2021-05-03')
  assert.deepEqual([second?.value, second?.anchor], ['2021-05-04', 0])
})

test('findTimes() reads a report that points at its own day as news, however many years it names', () => {
  const news =
    'Yesterday the union of 1912 recalled 1926, 1972, 1974 and 1984. "In 1985 we lost," it said on Monday. It meets in June.'
  assert.deepEqual(times(news, '2024-03-22').slice(-2), ['Monday = 2024-03-18', 'June = 2024-06'])
})
