import assert from 'node:assert/strict'
import { test } from 'node:test'
import { spellingKey } from './spelling-variants.ts'

test('spellingKey() is one for British and American spelling', () => {
  const pairs = 'signalling signaling|organise organize|labour labor|centre center|defence defense|analyse analyze'
  for (const pair of pairs.split('|')) {
    const [british, american] = pair.split(' ') as [string, string]
    assert.equal(spellingKey(british), spellingKey(american), pair)
  }
  assert.equal(spellingKey('u.s.'), spellingKey('us'))
})

test('spellingKey() keeps different words apart', () => {
  for (const pair of ['four for', 'hour her', 'tour tore', 'rise size', 'sell sail', 'boat beat', 'does dose']) {
    const [one, other] = pair.split(' ') as [string, string]
    assert.notEqual(spellingKey(one), spellingKey(other), pair)
  }
})
