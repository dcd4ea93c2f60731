import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isSameBody } from './agency.ts'

test('isSameBody() knows an agency by its name, its first words and its acronym', () => {
  assert.ok(isSameBody('Reuters', 'REUTERS'))
  assert.ok(isSameBody('Nordwire', 'Nordwire Oslo'))
  assert.ok(isSameBody('AFP', 'Agence France-Presse'))
  assert.ok(isSameBody('IBP', 'Interbasin Press'))
})

test('isSameBody() keeps other outlets apart', () => {
  assert.ok(!isSameBody('AP', 'Axel Times'))
  assert.ok(!isSameBody('AFP', 'Press of Africa'))
  assert.ok(!isSameBody('Nord', 'Nordwire Oslo'))
  assert.ok(!isSameBody('', 'Harbour Post'))
})
