import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Report } from '../../model.ts'
import { analyseReport } from '../../text/index.ts'
import { findTimes } from './find-times.ts'

/** Each expression as "words = value". */
function times(text: string, publishedAt: string | null): string[] {
  return findTimes(analyseReport(reportOf(text, publishedAt))).map(
    (time) => `${text.slice(time.start, time.end)} = ${time.value ?? `(${time.relative})`}`,
  )
}

function reportOf(text: string, publishedAt: string | null): Report {
  const origin = { kind: 'stdin', location: '-' } as const
  const unknown = { url: null, outlet: null, title: null, byline: null, updatedAt: null }
  const empty = { versions: [], credits: [], furniture: [], truncated: null }
  return { id: 'r1', origin, ...unknown, publishedAt, language: 'en', text, ...empty }
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
  ['It opens at 9 a.m. on Monday and shuts at 7.14.', '9 a.m. on Monday = 2024-03-18T09:00', '7.14 = 2024-03-18T07:14'],
  ['A year ago wages rose; two days later prices did.', 'A year ago = 2023', 'two days later = FUTURE_REF'],
  ['Nearly four years into the dispute they meet daily.', 'Nearly four years = P4Y', 'daily = XXXX-XX-XX'],
  ['The third quarter was bad, the second half worse.', 'The third quarter = 2024-Q3'],
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
  const [first, second] = findTimes(
    analyseReport(reportOf('It began on 3 May 2021. The following day it ended.', null)),
  )
  assert.equal(first?.value, '2021-05-03')
  assert.deepEqual([second?.value, second?.anchor], ['2021-05-04', 0])
})
