import assert from 'node:assert/strict'
import { test } from 'node:test'
import { differencesBetween } from '../../eval/sentence-pairs.ts'

/** What is raised inside the marks of one quotation in two reports. */
function quoted(a: string, b: string): string[] {
  const say = (words: string) => `“${words}” Ana Brekkman told reporters in the harbour on Monday.`
  return differencesBetween(say(a), say(b))
    .filter(({ kind }) => kind.startsWith('quote'))
    .map(({ grade, kind, effect, passages }) => `${grade} ${kind} ${effect}: ${passages[0].text} ~ ${passages[1].text}`)
}

test('compareQuotes() raises every other word inside the marks', () => {
  assert.deepEqual(quoted('We came to mend this pier,', 'We came to close this pier,'), [
    'substance quote-altered changed: mend ~ close',
  ])
  assert.deepEqual(quoted('We will mend this old pier today,', 'We will mend this pier today,'), [
    'substance quote-altered changed: old ~ this pier',
  ])
})

test('compareQuotes() takes spelling, numerals, brackets, an optional "that" and marked omissions for one print', () => {
  assert.deepEqual(quoted('Our programme costs two per cent,', 'Our program costs 2 percent,'), [])
  assert.deepEqual(quoted('I know that this pier is old,', 'I know this pier is old,'), [])
  assert.deepEqual(quoted('We will mend this [wooden] pier,', 'We will mend this pier,'), [])
  assert.deepEqual(quoted('We will mend the old pier today,', 'We will mend … pier today,'), [])
})

test('compareQuotes() raises a sentence broken off, not a whole one left out', () => {
  assert.deepEqual(
    quoted('This pier will stay open, but nobody may use it at night,', 'This pier will stay open,').map((one) =>
      one.slice(0, 36),
    ),
    ['substance quote-trimmed dropped: but'],
  )
  assert.deepEqual(
    quoted('This pier will stay open. Boats are welcome,', 'This pier will stay open,').map((one) => one.slice(0, 30)),
    ['wording quote-trimmed dropped:'],
  )
  assert.deepEqual(
    quoted('This pier will stay open. And nobody will pay,', 'This pier will stay open,').map((one) =>
      one.slice(0, 28),
    ),
    ['force quote-trimmed dropped:'],
  )
})

test('compareQuotes() lets two remarks alone that share a word', () => {
  const remark = 'Nobody told us where this boat was going to land,'
  assert.deepEqual(quoted(remark, 'Our members own their boats and mend the old nets,'), [])
})
