import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shown } from '../../test/said.ts'

test('widenScopes() gives a trailing cue the whole clause before it', () => {
  assert.deepEqual(shown('The pilots agreed to return to work, Hale said.'), [
    'Hale | said | The pilots agreed to return to work',
    'The pilots | agreed | to return to work',
  ])
})

test('widenScopes() gives a content that has a subject its verb, and takes no participle for a cue', () => {
  assert.deepEqual(shown('Hale said those dismissed for theft would not be reinstated.'), [
    'Hale | said | those dismissed for theft would not be reinstated',
  ])
})
