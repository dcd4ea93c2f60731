import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findPrintedDay } from './day-line.ts'
import { findFurniture } from './furniture/index.ts'

const BODY = 'The committee of the port met on Monday evening and put off its vote on the new quay until the spring.'

function dayOf(...head: string[]) {
  const found = findPrintedDay(findFurniture([...head, BODY].join('\n'), null))
  return found && [found.month, found.day, found.weekday]
}

test('findPrintedDay() reads the day of a dateline without a year', () => {
  assert.deepEqual(dayOf('Quay vote put off', `LINDVIK, Ostra, Nov 3 (Nordlys) - ${BODY}`), [11, 3, null])
  assert.deepEqual(dayOf('Quay vote put off', `LINDVIK/HOLM, June 14. ${BODY}`), [6, 14, null])
  assert.deepEqual(dayOf('Quay vote put off', `Lindvik, Tuesday 3rd November: ${BODY}`), [11, 3, 2])
})

test('findPrintedDay() reads a head line of a day and a time', () => {
  assert.deepEqual(dayOf('Quay vote put off', 'Mon 3 March, 17:40'), [3, 3, 1])
})

test('findPrintedDay() takes no day that is told, and none with a year', () => {
  assert.equal(dayOf('Quay vote put off', `Since May 12 (a Tuesday) - ${BODY}`), null)
  assert.equal(dayOf('Quay vote put off', `In Lindvik on May 12, the dockers voted. ${BODY}`), null)
  assert.equal(dayOf('Quay vote put off', `LINDVIK, Nov 3, 2031 (Nordlys) - ${BODY}`), null)
})
