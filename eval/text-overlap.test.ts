import assert from 'node:assert/strict'
import { test } from 'node:test'
import { foldAuthor, sameDay, sameTitle } from './html-fields.ts'
import { f1Of, shingleOverlap, wordOverlap } from './text-overlap.ts'

test('shingleOverlap() counts runs of four words as often as they occur', () => {
  // Gold runs: abcd bcde cdef; found: abcd bcde bcdx.
  assert.deepEqual(shingleOverlap('a b c d e f', 'a b c d e. b c d x'), {
    precision: 2 / 6,
    recall: 2 / 3,
    f1: f1Of(2 / 6, 2 / 3),
  })
})

test('shingleOverlap() is right about nothing where nothing was found', () => {
  assert.deepEqual(shingleOverlap('a b c d', ''), { precision: 1, recall: 0, f1: 0 })
})

test('wordOverlap() is a bag of words without case', () => {
  assert.deepEqual(wordOverlap('The ferry, the pier', 'the FERRY sank'), {
    precision: 2 / 3,
    recall: 2 / 4,
    f1: f1Of(2 / 3, 1 / 2),
  })
})

test('sameTitle() folds case, space, quotation marks and the name of the site', () => {
  assert.ok(sameTitle('Ferry  crews ‘strike’', "Ferry crews 'Strike' | Elme Post"))
  assert.ok(!sameTitle('Ferry crews strike', 'Ferry crews strike again'))
  assert.ok(!sameTitle('Ferry crews strike', null))
})

test('foldAuthor() and sameDay() compare names in any order and days as written', () => {
  assert.equal(foldAuthor('By Ada Lunt and Jo Berg'), foldAuthor('Jo Berg, Ada Lunt'))
  assert.ok(sameDay('2031-03-03', '2031-03-03T23:30:00-05:00'))
  assert.ok(!sameDay('2031-03-03', null))
})
