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

const ARTICLE = `<?xml version="1.0" ?>
<TimeML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<DOCID>QUARRY_20130322</DOCID>
<DCT><TIMEX3 tid="t0" type="DATE" value="2013-03-22" temporalFunction="false" functionInDocument="CREATION_TIME">March 22, 2013</TIMEX3></DCT>
<TITLE>Quarry reopens March 22</TITLE>
<EXTRAINFO>PITTON, March 22 -</EXTRAINFO>
<TEXT>
The quarry <EVENT eid="e1" class="OCCURRENCE">reopened</EVENT> <TIMEX3 tid="t1" type="TIME" value="2013-03-21TEV">Thursday evening</TIMEX3> after <TIMEX3 tid="t2" type="DURATION" value="P3M" beginPoint="t4" endPoint="t1">three months</TIMEX3><TIMEX3 tid="t4" type="DATE" value="2012-12"/>. Its 40 workers &quot;meet&quot; <TIMEX3 tid="t3" type="SET" value="P1W" freq="2X">twice a week</TIMEX3>.
</TEXT>
</TimeML>`

test('parseTimex() reads a TempEval-3 article: events away, nothing from outside its text, no empty expression', () => {
  const { published, text, times } = parseTimex('te3-platinum/tml/quarry.tml', ARTICLE)
  assert.equal(published, '2013-03-22')
  assert.ok(text.trim().startsWith('The quarry reopened Thursday evening after three months. Its'))
  assert.deepEqual(
    times.map(({ start, end, value }) => [text.slice(start, end), value]),
    [
      ['Thursday evening', '2013-03-21TEV'],
      ['three months', 'P3M'],
      ['twice a week', 'P1W'],
    ],
  )
})

test('scoreTimes() counts what is found in the text of a TempEval-3 article, not its title or creation time', () => {
  const scored = scoreTimes([parseTimex('te3-platinum/tml/quarry.tml', ARTICLE)]) as {
    readonly gold: number
    readonly given: number
    readonly strictValue: { readonly f1: number }
  }
  assert.deepEqual([scored.gold, scored.given, scored.strictValue.f1], [3, 3, 1])
})
