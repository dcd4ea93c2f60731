import assert from 'node:assert/strict'
import { test } from 'node:test'
import { changesBetween, compareWordings, isPartOf, readWording } from './wording.ts'

const wording = (text: string) => readWording({ report: 'r1', start: 10, end: 10 + text.length, text })

test('compareWordings() takes marks, case, punctuation and spelling variants for no difference', () => {
  assert.equal(
    compareWordings(wording('“The labour talks stopped,”'), wording("'the labor talks stopped.'")),
    'identical',
  )
  assert.equal(compareWordings(wording('“the U.S. plan”'), wording('“the US plan”')), 'identical')
})

test('compareWordings() tells a part from a changed word', () => {
  const whole = wording('“We row at dawn, or not at all”')
  assert.equal(compareWordings(whole, wording('“We row at dawn”')), 'trimmed')
  assert.equal(compareWordings(whole, wording('“We row … not at all”')), 'trimmed')
  assert.equal(compareWordings(whole, wording('“We row not at all”')), 'altered')
  assert.equal(compareWordings(whole, wording('“We sail at dawn”')), 'altered')
})

test('isPartOf() is false for a quotation without words', () => {
  assert.equal(isPartOf(wording('“…”'), wording('“We row”')), false)
})

test('changesBetween() gives the changed words of both sides with their places in the reports', () => {
  const changes = changesBetween(wording('“We row at dawn”'), wording('“We sail away at dawn”'))
  // “We row…”: the mark is at 10, so "row" at 14 to 17; "sail" and "away" at 14 and 19.
  assert.deepEqual(changes, [
    {
      from: [{ start: 14, end: 17 }],
      to: [
        { start: 14, end: 18 },
        { start: 19, end: 23 },
      ],
    },
  ])
})
