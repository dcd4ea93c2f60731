import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findQuotations } from './quotations.ts'

/** Quotations of a text whose lines are paragraphs; inner ones are indented by their depth. */
function quoted(text: string): string[] {
  const paragraphs = [...text.matchAll(/[^\n]+/g)].map((m) => ({ start: m.index, end: m.index + m[0].length }))
  return findQuotations(text, paragraphs).map((q) => '  '.repeat(q.depth) + text.slice(q.start, q.end))
}

test('findQuotations() matches every pair of marks in use', () => {
  for (const inner of [
    '“rain”',
    '"rain"',
    '‘rain’',
    "'rain'",
    '«rain»',
    '« rain »',
    '„rain“',
    '»rain«',
    '”rain”',
    "``rain''",
    '‹rain›',
  ]) {
    assert.deepEqual(quoted(`Moss called it ${inner}, and left.`), [inner])
  }
})

test('findQuotations() tells apostrophes from single marks', () => {
  assert.deepEqual(quoted("Moss's dockers don't want the officials' plan of the '90s or rock 'n' roll."), [])
  assert.deepEqual(quoted('‘The officials’ demands don’t add up,’ she said of Moss’s plan.'), [
    '‘The officials’ demands don’t add up,’',
  ])
  assert.deepEqual(quoted("The workers' 'red line' is pay."), ["'red line'"])
})

test('findQuotations() leaves feet and inches alone', () => {
  assert.deepEqual(quoted(`A 6'2" docker with a 12" pipe spoke.`), [])
  assert.deepEqual(quoted('“Seven is not 19”, "and 19 is not 7".'), ['“Seven is not 19”', '"and 19 is not 7"'])
})

test('findQuotations() counts the quotations around a nested one', () => {
  assert.deepEqual(quoted('“He said ‘no “way” out’ to us,” Moss said.'), [
    '“He said ‘no “way” out’ to us,”',
    '  ‘no “way” out’',
    '    “way”',
  ])
  assert.deepEqual(quoted(`"It is our 'right'," she said.`), [`"It is our 'right',"`, `  'right'`])
})

test('findQuotations() pairs marks of different shapes', () => {
  assert.deepEqual(quoted('He said “we go" and "they stay”.'), ['“we go"', '"they stay”'])
})

test('findQuotations() lets speech run on where the next paragraph opens with a mark', () => {
  assert.deepEqual(quoted('She said: “We go.\n“We stay,” she added.'), ['“We go.', '“We stay,”'])
})

test('findQuotations() gives up a mark that nothing closes', () => {
  assert.deepEqual(quoted('She said: “We go.\nNobody went. “Nobody,” said Moss.'), ['“Nobody,”'])
  assert.deepEqual(quoted('An “open mark and a “closed” one.'), ['“closed”'])
  assert.deepEqual(quoted('A stray” closing mark.'), [])
})

test('findQuotations() reads 100,000 marks in linear time', () => {
  const start = performance.now()
  assert.deepEqual(quoted(' “a ‘b'.repeat(50_000)), [])
  assert.equal(quoted(' “a”'.repeat(50_000)).length, 50_000)
  assert.ok(performance.now() - start < 3000)
})
