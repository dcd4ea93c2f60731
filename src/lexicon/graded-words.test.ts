import assert from 'node:assert/strict'
import { test } from 'node:test'
import { twoSentences } from '../../test/two-sentences.ts'
import { gradedWordFinder } from './graded-words.ts'

const BACKING = {
  name: 'backing',
  verb: ['doubt, voice concern, voice concerns', 'offer to', 'back, push through'],
  noun: ['concern', 'backing', 'offensive'],
}
const find = gradedWordFinder([BACKING])

function found(sentence: string): string[] {
  const { tokens } = twoSentences(sentence, sentence).a
  return find(tokens).map(({ rung, wordClass, start, end }) => {
    const words = tokens.slice(start, end).map(({ text }) => text)
    return `${wordClass} ${rung}: ${words.join(' ')}`
  })
}

test('gradedWordFinder() takes a phrase for the words in it, in either number once', () => {
  assert.deepEqual(found('The guilds voiced concerns.'), ['verb 0: voiced concerns'])
})

test('gradedWordFinder() reads what stands between a verb and its particle', () => {
  assert.deepEqual(found('She pushed the concern through.'), ['verb 2: pushed the concern through', 'noun 0: concern'])
})

test('gradedWordFinder() takes "offer to" only before a verb', () => {
  assert.deepEqual(found('They offered to sign.'), ['verb 1: offered to'])
  assert.deepEqual(found('They offered a concern to the miners.'), ['noun 0: concern'])
})

test('gradedWordFinder() takes a participle behind "be" for a verb, and an adjective that ends its phrase for a noun', () => {
  assert.deepEqual(found('The plan was backed by all.'), ['verb 2: backed'])
  assert.deepEqual(found('He went on with his military offensive in the north.'), ['noun 2: offensive'])
  assert.deepEqual(found('He made an offensive remark.'), [])
})
