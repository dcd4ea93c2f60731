import assert from 'node:assert/strict'
import { test } from 'node:test'
import { countryOf } from './countries.ts'

const told = (word: string) => {
  const found = countryOf(word)
  return found === null ? null : `${found.country.code} ${found.kind}`
}

test('countryOf() knows names, other names, capitals in two spellings, seats and demonyms', () => {
  assert.equal(told('Ukraine'), 'UKR name')
  assert.equal(told('Kyiv'), 'UKR capital')
  assert.equal(told('Kiev'), 'UKR capital')
  assert.equal(told('America'), 'USA name')
  assert.equal(told('U.S.'), 'USA name')
  assert.equal(told('Washington'), 'USA capital')
  assert.equal(told('Kremlin'), 'RUS seat')
  assert.equal(told('Danish'), 'DNK demonym')
  assert.equal(told('Norwegians'), 'NOR people')
  assert.equal(told('Turkey'), 'TUR name')
})

test('countryOf() wants the capital letters that make it a name', () => {
  assert.equal(told('us'), null)
  assert.equal(told('Us'), null)
  assert.equal(told('turkey'), null)
  assert.equal(told('Lundia'), null)
})
