import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shown } from '../../test/said.ts'

test('readQuotedAs() gives the one who is quoted as source', () => {
  assert.deepEqual(shown('The Baltic News Agency quoted Moss as saying that the pilots would walk out.'), [
    'Moss | quoted | that the pilots would walk out',
  ])
  assert.deepEqual(shown('“The deal is dead,” the Fjord Post quoted Moss as saying.'), [
    'Moss | quoted | “The deal is dead,”',
  ])
  assert.deepEqual(shown('The deal is dead, Moss was quoted by the Fjord Post as saying on Wednesday.'), [
    'Moss | quoted | The deal is dead',
  ])
})
