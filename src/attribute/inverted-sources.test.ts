import assert from 'node:assert/strict'
import { test } from 'node:test'
import { madeOf } from '../../test/sayings.ts'
import { invertSources } from './inverted-sources.ts'

test('invertSources() hears who follows a verb behind a comma, not the subject of what is said', () => {
  const text = 'The Front takes the text but will not move before June, said its envoy, Isak Tamm.'
  assert.deepEqual(madeOf(invertSources, text, ['The Front', 'said', 'its envoy, Isak Tamm']), [
    ['its envoy, Isak Tamm', 'said', 'The Front takes the text but will not move before June'],
  ])
})

test('invertSources() puts together what a speaker set in by commas parts', () => {
  const text = 'Lundia, says Sol Arud, its chief envoy, has no plan.'
  assert.deepEqual(madeOf(invertSources, text, ['Lundia', 'says', 'has no plan']), [
    ['Sol Arud, its chief envoy', 'says', 'Lundia', 'has no plan'],
  ])
})

test('invertSources() leaves a subject with its insertion, a clause that is said, a thing written and a day', () => {
  const clerk = ['The clerk, who was tired,', 'said', 'the crews would stay'] as const
  assert.deepEqual(madeOf(invertSources, 'The clerk, who was tired, said the crews would stay.', clerk), [[...clerk]])
  const plain = ['Moss', 'wrote', 'a host of songs'] as const
  assert.deepEqual(madeOf(invertSources, 'Moss came home in May, wrote a host of songs.', plain), [[...plain]])
  const day = ['Ada Moss, an envoy,', 'said', 'the talks failed'] as const
  assert.deepEqual(madeOf(invertSources, 'Ada Moss, an envoy, said Tuesday the talks failed.', day), [[...day]])
})
