import assert from 'node:assert/strict'
import { test } from 'node:test'
import { momentOf, shift, timexValue, toWeekday, weekdayOf, weekOf } from './moment.ts'

test('timexValue() writes a moment at its precision', () => {
  assert.equal(timexValue({ year: 1936, month: 7, day: 20 }), '1936-07-20')
  assert.equal(timexValue({ year: 2003, season: 'SU' }), '2003-SU')
  assert.equal(timexValue({ year: -480, month: 4 }), 'BC0480-04')
  assert.equal(timexValue({ year: 1965, month: 1, day: 31, part: 'AF' }), '1965-01-31TAF')
  assert.equal(timexValue({ year: 2025, week: 9, weekend: true }), '2025-W09-WE')
})

test('momentOf() reads the date of an ISO time and nothing else', () => {
  assert.deepEqual(momentOf('2025-10-14T13:52'), { year: 2025, month: 10, day: 14 })
  assert.deepEqual(momentOf('2025-10'), { year: 2025, month: 10 })
  assert.equal(momentOf('yesterday'), null)
  assert.equal(momentOf(null), null)
})

test('shift() crosses months, leap days and years, and keeps the coarser precision', () => {
  assert.deepEqual(shift({ year: 2024, month: 2, day: 28 }, 2, 'D'), { year: 2024, month: 3, day: 1 })
  assert.deepEqual(shift({ year: 2023, month: 12, day: 30 }, 1, 'W'), { year: 2024, month: 1, day: 6 })
  assert.deepEqual(shift({ year: 2024, month: 1, day: 31 }, -1, 'M'), { year: 2023, month: 12 })
  assert.equal(shift({ year: 1944 }, 2, 'D'), null)
})

test('weekOf() and weekdayOf() agree with ISO 8601 at the turn of the year', () => {
  // 1 January 2021 was a Friday, in the last week of 2020.
  assert.equal(weekdayOf({ year: 2021, month: 1, day: 1 }), 5)
  assert.deepEqual(weekOf({ year: 2021, month: 1, day: 1 }), { year: 2020, week: 53 })
  assert.deepEqual(weekOf({ year: 2018, month: 12, day: 31 }), { year: 2019, week: 1 })
})

test('toWeekday() goes to the named day on or next to a day', () => {
  const friday = { year: 2024, month: 3, day: 22 }
  assert.deepEqual(toWeekday(friday, 1, 'past'), { year: 2024, month: 3, day: 18 })
  assert.deepEqual(toWeekday(friday, 5, 'past'), friday)
  assert.deepEqual(toWeekday(friday, 5, 'last'), { year: 2024, month: 3, day: 15 })
  assert.deepEqual(toWeekday(friday, 1, 'future'), { year: 2024, month: 3, day: 25 })
})
