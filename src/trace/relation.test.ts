import assert from 'node:assert/strict'
import { test } from 'node:test'
import { relationOf } from './relation.ts'
import type { Shares, WitnessPair } from './witness-pair.ts'

function pairOf(kept: number, untouched: number, alignedOfA: number, alignedOfB: number, inOrder = 1): WitnessPair {
  const shares = (aligned: number): Shares => ({
    verbatim: 0.3,
    aligned,
    reused: aligned,
    ownWords: 0,
    covered: aligned,
    quotesCovered: 1,
    units: 9,
    quoteUnits: 0,
  })
  return {
    a: 0,
    b: 1,
    pairs: [],
    ofA: shares(alignedOfA),
    ofB: shares(alignedOfB),
    kept,
    untouched,
    sameDetails: 1,
    inOrder,
    inSequence: inOrder,
  }
}

test('relationOf() calls a copy what has house style and small cuts, and an edit what moved or shortened sentences', () => {
  assert.equal(relationOf(pairOf(0.99, 0.95, 0.8, 1)), 'copy')
  assert.equal(relationOf(pairOf(0.99, 0.95, 1, 1, 0.8)), 'edit')
  assert.equal(relationOf(pairOf(0.99, 0.8, 1, 1)), 'edit')
})

test('relationOf() calls an excerpt the small part of a long report, lightly edited too', () => {
  assert.equal(relationOf(pairOf(0.88, 0.1, 0.45, 1)), 'excerpt')
  assert.equal(relationOf(pairOf(0.88, 0.1, 0.45, 0.7)), 'edit')
})

test('relationOf() calls a paraphrase what goes through a whole text, and an edit what keeps as much and moves it', () => {
  assert.equal(relationOf(pairOf(0.8, 0.7, 0.95, 0.95)), 'paraphrase')
  assert.equal(relationOf(pairOf(0.8, 0.7, 0.95, 0.95, 0.7)), 'edit')
  assert.equal(relationOf(pairOf(0.8, 0.7, 0.7, 0.8)), 'edit')
})

test('relationOf() calls a paraphrase what keeps few of the words, a short one too', () => {
  assert.equal(relationOf(pairOf(0.55, 0, 0.95, 0.95)), 'paraphrase')
  assert.equal(relationOf(pairOf(0.55, 0, 0.4, 1)), 'paraphrase')
})
