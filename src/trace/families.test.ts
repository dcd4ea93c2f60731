import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pairOf, TABLES } from '../../test/witness-pairs.ts'
import { findFamilies } from './families.ts'
import { PairBook } from './pair-book.ts'
import type { WitnessPair } from './witness-pair.ts'

test('findFamilies() makes no family of a chain of loose likenesses, and one of a text with its rewrites', () => {
  const kin = { reused: 0.4, covered: 0.6 }
  const at = (a: number, b: number, kept: number, shares = kin) => ({ ...pairOf(kept, shares), a, b })
  const tables = [0, 1, 2, 3].map(() => TABLES[0]!)
  const none = { reused: 0, covered: 0 }
  const chain = [at(0, 1, 0.7), at(0, 2, 0.1, none), at(0, 3, 0.1, none), at(1, 2, 0.6), at(1, 3, 0.1, none)]
  const last = at(2, 3, 0.65)
  const book = (pairs: readonly WitnessPair[]) => new PairBook(tables, pairs)
  assert.deepEqual(findFamilies(tables, book([...chain, last])).families, [
    [0, 1],
    [2, 3],
  ])
  // 2 was made from 1, an edited version of 0, and has too little of the words of 0 by itself.
  const tree = [at(0, 1, 0.9), at(0, 2, 0.1, none), at(1, 2, 0.65)]
  assert.deepEqual(findFamilies(tables.slice(1), book(tree)).families, [[0, 1, 2]])
})

test('findFamilies() makes one family of a text with four rewrites that are like it and not like one another', () => {
  const none = { reused: 0, covered: 0 }
  const pairs = [0, 1, 2, 3, 4].flatMap((a) =>
    [1, 2, 3, 4]
      .filter((b) => b > a)
      .map((b) => ({ ...pairOf(a === 0 ? 0.65 : 0.3, a === 0 ? { reused: 0.4, covered: 0.6 } : none), a, b })),
  )
  const tables = [0, 1, 2, 3, 4].map(() => TABLES[0]!)
  assert.deepEqual(findFamilies(tables, new PairBook(tables, pairs)).families, [[0, 1, 2, 3, 4]])
})

test('findFamilies() joins one more report to the centre of a family, not to a rewrite at its edge', () => {
  const [kin, none] = [
    { reused: 0.4, covered: 0.6 },
    { reused: 0, covered: 0 },
  ]
  const at = (a: number, b: number, kept: number, shares = none) => ({ ...pairOf(kept, shares), a, b })
  const tables = [0, 1, 2, 3].map(() => TABLES[0]!)
  const familiesOf = (...last: readonly WitnessPair[]) => {
    const line = [at(0, 1, 0.9, kin), at(0, 2, 0.1), at(1, 2, 0.8, kin)]
    return findFamilies(tables, new PairBook(tables, [...line, ...last])).families
  }
  // 1 is like all of its family, 2 like half of it.
  assert.deepEqual(familiesOf(at(0, 3, 0.1), at(1, 3, 0.7, kin), at(2, 3, 0.1)), [[0, 1, 2, 3]])
  assert.deepEqual(familiesOf(at(0, 3, 0.1), at(1, 3, 0.1), at(2, 3, 0.7, kin)), [[0, 1, 2], [3]])
})
