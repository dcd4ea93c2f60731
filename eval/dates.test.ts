import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseTimex, scoreTimes } from './dates.ts'

const TML =
  '<TimeML><DCT><TIMEX3 tid="t0" type="DATE" value="2024-03-22" functionInDocument="CREATION_TIME">March 22</TIMEX3></DCT>' +
  '<TEXT>The mill &amp; the ferry shut on <TIMEX3 tid="t1" type="DATE" value="2024-03-18">Monday</TIMEX3>.</TEXT></TimeML>'

test('parseTimex() parts the marks from the text and takes the creation time from outside it', () => {
  const gold = parseTimex('a.tml', TML)
  assert.equal(gold.text, 'The mill & the ferry shut on Monday.')
  assert.equal(gold.published, '2024-03-22')
  assert.deepEqual(gold.times, [{ start: 29, end: 35, value: '2024-03-18' }])
})

test('parseTimex() reads TIMEX2 with its own name for the value', () => {
  const gold = parseTimex('a.sgml', '<DOC><TEXT>In <TIMEX2 VAL="1942">1942</TIMEX2> it fell.</TEXT></DOC>')
  assert.deepEqual(gold.times, [{ start: 3, end: 7, value: '1942' }])
})

test('scoreTimes() counts a right expression as right in every way', () => {
  const { strict, relaxedValue } = scoreTimes([parseTimex('a.tml', TML)]) as Record<string, { f1: number }>
  assert.deepEqual([strict?.f1, relaxedValue?.f1], [1, 1])
})
