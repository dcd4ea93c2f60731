import assert from 'node:assert/strict'
import { test } from 'node:test'
import { twoSentences } from '../../test/two-sentences.ts'
import { bothWays, draft, passageOf } from './draft.ts'

test('passageOf() stops at a word before a passage is wider than 100 characters', () => {
  const { a } = twoSentences(`Boats ${'and more boats '.repeat(10)}sailed.`, 'Boats sailed.')
  const whole = passageOf(a, { start: 0, end: a.tokens.length })
  // "Boats " and six times "and more boats ", without the last blank, make 95; "and" would end at 99.
  assert.equal(whole.text, `Boats ${'and more boats '.repeat(6)}and`)
  assert.equal(passageOf(a, { start: 0, end: 3 }).text, 'Boats and more')
})

test('bothWays() finds what either side lacks, told from the first', () => {
  const longer = bothWays((comparison) => {
    const [inA, inB] = [comparison.a, comparison.b].map(({ tokens }) => ({ start: 0, end: tokens.length }))
    if (inA === undefined || inB === undefined || inA.end <= inB.end) return []
    return [draft(comparison, inA, inB, { grade: 'force', kind: 'qualifier', effect: 'dropped', why: '' })]
  })
  const told = (a: string, b: string) =>
    longer(twoSentences(a, b)).map(({ effect, passages }) => [effect, ...passages.map(({ text }) => text)])
  assert.deepEqual(told('Two boats sailed', 'Boats sailed'), [['dropped', 'Two boats sailed', 'Boats sailed']])
  assert.deepEqual(told('Boats sailed', 'Two boats sailed'), [['added', 'Boats sailed', 'Two boats sailed']])
})
