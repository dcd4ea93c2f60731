import assert from 'node:assert/strict'
import { test } from 'node:test'
import { areSpellings, foldName, skeletonOf, soundOf } from './spelling.ts'

test('foldName() drops marks, stops, article and possessive', () => {
  assert.equal(foldName('The  U.S. Café’s'), 'us cafe')
  assert.equal(foldName('São Tomé'), 'sao tome')
})

test('soundOf() writes the letters of one sound alike', () => {
  assert.equal(soundOf('yuri'), soundOf('iurij'))
  assert.equal(soundOf('tsaldo'), soundOf('tzaldo'))
  assert.notEqual(soundOf('marin'), soundOf('morin'))
})

test('areSpellings() takes transcriptions of one name, not two names', () => {
  assert.ok(areSpellings('petrenkyy', 'petrenky'))
  assert.ok(areSpellings('lavrov', 'lavroff'))
  assert.ok(areSpellings('sergey', 'sergei'))
  assert.equal(areSpellings('moss', 'voss'), false)
  assert.equal(areSpellings('ada', 'ida'), false)
})

test('skeletonOf() is one for spellings that differ in vowels', () => {
  assert.equal(skeletonOf('zelenskyy'), skeletonOf('zelensky'))
  assert.equal(skeletonOf('dvorei'), skeletonOf('dvorey'))
})
