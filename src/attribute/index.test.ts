import assert from 'node:assert/strict'
import { test } from 'node:test'
import { saidIn, shown } from '../../test/said.ts'

test('findAttributions() finds source, cue and content of a direct quotation, before and after it', () => {
  assert.deepEqual(shown('“The dockers will be back by Monday,” said Ada Moss.'), [
    'Ada Moss | said | “The dockers will be back by Monday,”',
  ])
  // PolNeAR counts a colon as part of the cue.
  assert.deepEqual(shown('Ada Moss said: “The dockers will be back by Monday.”'), [
    'Ada Moss | said: | “The dockers will be back by Monday.”',
  ])
})

test('findAttributions() finds reported speech', () => {
  assert.deepEqual(shown('The minister claimed that the talks had failed.'), [
    'The minister | claimed | that the talks had failed',
  ])
  assert.deepEqual(shown('The talks have failed, according to two officials.'), [
    'two officials | according to | The talks have failed',
  ])
  assert.deepEqual(shown('Officials familiar with the talks said the offer had been withdrawn.'), [
    'Officials familiar with the talks | said | the offer had been withdrawn',
  ])
})

test('findAttributions() makes one attribution of a split quotation', () => {
  assert.deepEqual(shown('“On the way,” he wrote, “to the harbour and the sea.”'), [
    'he | wrote | “On the way,” ‖ “to the harbour and the sea.”',
  ])
  assert.deepEqual(shown('The plan, Hale insisted, was his own.'), ['Hale | insisted | The plan ‖ was his own'])
})

test('findAttributions() goes on with the speaker where a quotation stands alone', () => {
  assert.deepEqual(shown('“We will sail on Monday,” said the captain. “The crew is ready.”'), [
    'the captain | said | “We will sail on Monday,” ‖ “The crew is ready.”',
  ])
})

test('findAttributions() leaves out titles, terms and scare quotes', () => {
  assert.deepEqual(shown('The film “Night Ferry” opened in the so-called “tide hall” on Monday.'), [])
})

test('findAttributions() gives the chain where an attribution stands in another', () => {
  const [outer, inner] = saidIn('The pilots agreed to return to work, Hale said.')
  assert.equal(outer?.source, 'Hale')
  assert.deepEqual(outer?.contents, ['The pilots agreed to return to work'])
  assert.equal(inner?.source, 'The pilots')
  assert.equal(inner?.within, outer?.id)
})

test('findAttributions() is empty for text in which nobody speaks', () => {
  assert.deepEqual(shown('The harbour froze over. Ships waited outside.'), [])
  assert.deepEqual(shown(''), [])
})

test('findAttributions() gives a nested saying its chain: who says it, and whom it was told', () => {
  const [outer, inner] = saidIn(
    'Mr Orlo Hale told AFP on Monday that Ada Moss had warned that the town would not pay for the roof.',
  )
  assert.deepEqual([outer?.source, outer?.via], ['Mr Orlo Hale', ['AFP']])
  assert.deepEqual([inner?.source, inner?.within, inner?.via], ['Ada Moss', outer?.id, ['Mr Orlo Hale', 'AFP']])
  // Told on Monday is not warned on Monday.
  assert.deepEqual([outer?.saidOn, inner?.saidOn], ['on Monday', null])
})
