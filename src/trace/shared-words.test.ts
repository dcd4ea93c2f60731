import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { sharedInOrder } from './shared-words.ts'

const words = (text: string) => text.split(' ').filter(Boolean)

test('sharedInOrder() counts words in the same order, when others stand between', () => {
  assert.equal(sharedInOrder(words('the mayor opened the new bridge'), words('a mayor has opened one bridge')), 3)
})

test('sharedInOrder() does not count a word that was moved before another', () => {
  assert.equal(sharedInOrder(words('on Monday workers walked out'), words('workers walked out on Monday')), 3)
})

test('sharedInOrder() is 0 where one text is empty', () => {
  assert.equal(sharedInOrder([], words('a b')), 0)
  assert.equal(sharedInOrder(words('a b'), []), 0)
})

test('sharedInOrder() agrees with the textbook recursion', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 7 })
  fc.assert(fc.property(text, text, (a, b) => sharedInOrder(a, b) === textbook(a, b)))
})

function textbook(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0
  if (a[0] === b[0]) return 1 + textbook(a.slice(1), b.slice(1))
  return Math.max(textbook(a.slice(1), b), textbook(a, b.slice(1)))
}
