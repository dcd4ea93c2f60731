import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ReportText } from '../model.ts'
import { joinRows } from './rows.ts'
import type { Unit } from './units.ts'
import type { WitnessPair } from './witness-pair.ts'

/** Reports `a`, `b`, … with so many units of ten letters each. */
function rows(counts: readonly number[], pairs: readonly [number, number, [number, number, number][]][]): string[][] {
  const texts = counts.map(
    (count, r) => ({ report: { id: 'abc'[r], text: 'x'.repeat(count * 10) } }) as unknown as ReportText,
  )
  const units = counts.map((count, report) =>
    Array.from({ length: count }, (_, index) => {
      return {
        report,
        index,
        start: index * 10,
        end: index * 10 + 10,
        wording: `${report} ${index}`,
      } as unknown as Unit
    }),
  )
  const witnesses = pairs.map(([a, b, list]) => {
    const aligned = list.map(([x, y, support]) => ({ a: x, b: y, cosine: support, narratorCosine: support, support }))
    return { a, b, pairs: aligned } as unknown as WitnessPair
  })
  const found = joinRows(texts, units, witnesses, () => 'family', '')
  return found.map(({ passages }) => passages.map(({ report, start }) => `${report}${start / 10}`))
}

test('joinRows() keeps both halves of a split sentence in one row', () => {
  const split: [number, number, number][] = [
    [0, 0, 0.9],
    [0, 1, 0.8],
  ]
  assert.deepEqual(rows([1, 2], [[0, 1, split]]), [['a0', 'b0', 'b1']])
})

test('joinRows() puts a sentence that tells two in the rows of both, and does not run those together', () => {
  const both: [number, number, number][] = [
    [0, 0, 0.9],
    [1, 0, 0.7],
  ]
  const each: [number, number, number][] = [
    [0, 0, 1],
    [1, 1, 1],
  ]
  const pairs: [number, number, [number, number, number][]][] = [
    [0, 1, each],
    [0, 2, both],
    [1, 2, both],
  ]
  assert.deepEqual(rows([2, 2, 1], pairs), [
    ['a0', 'b0', 'c0'],
    ['a1', 'b1', 'c0'],
  ])
})
