import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shown } from '../../test/said.ts'

test('withTurns() reads a transcript with names in capitals', () => {
  const text = 'MOSS: We are ready. The offer stands.\n\nHALE: Will the ferry sail?\n\nMOSS: It will sail on Monday.'
  assert.deepEqual(shown(text), [
    'MOSS | : | We are ready. The offer stands.',
    'HALE | : | Will the ferry sail?',
    'MOSS | : | It will sail on Monday.',
  ])
})

test('withTurns() reads a transcript with names as usual', () => {
  const text = 'Ada Moss: We are ready to go back.\nIvo Hale: The ferry will not sail.\nAda Moss: Then we walk.'
  assert.deepEqual(shown(text), [
    'Ada Moss | : | We are ready to go back.',
    'Ivo Hale | : | The ferry will not sail.',
    'Ada Moss | : | Then we walk.',
  ])
})

test('withTurns() takes "Q" and "A" for nobody', () => {
  const text = 'Q: Will the ferry sail?\n\nA: It will sail on Monday.\n\nQ: And after that, does it stay?'
  assert.deepEqual(shown(text), [])
})

test('withTurns() takes a tally for no transcript', () => {
  assert.deepEqual(shown('Moss: 14 votes\n\nHale: 12 votes\n\nMoss: 15 votes after the recount'), [])
})

test('withTurns() takes the place of a dateline for no speaker', () => {
  const said = ['the harbour master | said | The ferry will not sail']
  assert.deepEqual(shown('Lisbon: The ferry will not sail, the harbour master said on Friday.'), said)
  assert.deepEqual(shown('LISBON (AP) — The ferry will not sail, the harbour master said on Friday.'), said)
})

test('withTurns() leaves a state that speaks alone', () => {
  assert.deepEqual(shown('Norway announced that it had signed the accord.'), [
    'Norway | announced | that it had signed the accord',
  ])
})
