import assert from 'node:assert/strict'
import { test } from 'node:test'
import { citations } from './blocks.ts'
import { labelOf, listedReports } from './names.ts'

const passages = (n: number) =>
  Array.from({ length: n }, (_, i) => ({ report: `r${i + 1}`, start: 4, end: 9, text: 'walks' }))

test('citations() cites each report once, and of very many the first ten and how many more there are', () => {
  assert.equal(citations([...passages(3), ...passages(2)]).filter((part) => typeof part === 'object').length, 3)
  const many = citations(passages(37))
  assert.equal(many.filter((part) => typeof part === 'object' && 'cite' in part).length, 10)
  assert.deepEqual(many.at(-1), { mark: 'quiet', text: ' and 27 more' })
})

test('labelOf() and listedReports() name sixteen reports at most', () => {
  const ids = passages(20).map(({ report }) => report)
  assert.equal(labelOf(['r1', 'r2', 'r1']), 'r1, r2')
  assert.equal(listedReports(['r1', 'r2', 'r3']), 'r1, r2 and r3')
  assert.match(labelOf(ids), /^r1, r2, .*, r16 and 4 more$/)
  assert.equal(listedReports(ids), labelOf(ids))
})
