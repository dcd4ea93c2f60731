import assert from 'node:assert/strict'
import { test } from 'node:test'
import { madeOf } from '../../test/sayings.ts'
import { withEstimates } from './estimates.ts'

test('withEstimates() hears who puts, counts, gives and speaks of a figure', () => {
  assert.deepEqual(madeOf(withEstimates, 'Thirty fell, while the army puts the toll at about 12.'), [
    ['the army', 'puts', 'the toll at about 12'],
  ])
  assert.deepEqual(madeOf(withEstimates, 'The health ministry gave a lower figure of 14 dead.'), [
    ['The health ministry', 'gave', 'a lower figure of 14 dead'],
  ])
  assert.deepEqual(madeOf(withEstimates, 'Relief workers count 80 buses.'), [['Relief workers', 'count', '80 buses']])
  assert.deepEqual(madeOf(withEstimates, 'It had spoken of 14 dead.'), [['It', 'spoken', 'of 14 dead']])
})

test('withEstimates() leaves plates on tables, counts that are nouns, and what others found', () => {
  assert.deepEqual(madeOf(withEstimates, 'They put the plates at the table.'), [])
  assert.deepEqual(madeOf(withEstimates, 'The mayor spoke of hope.'), [])
  assert.deepEqual(madeOf(withEstimates, 'By the count 12 men died.'), [])
  const found = ['The army', 'puts', 'the toll at 12'] as const
  assert.deepEqual(madeOf(withEstimates, 'The army puts the toll at 12.', found), [[...found]])
})
