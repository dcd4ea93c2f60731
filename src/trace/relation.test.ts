import assert from 'node:assert/strict'
import { test } from 'node:test'
import { relationOf } from './relation.ts'
import type { Shares, WitnessPair } from './witness-pair.ts'

function pairOf(kept: number, verbatim: number, alignedOfA: number, alignedOfB: number): WitnessPair {
  const shares = (aligned: number): Shares => ({
    verbatim,
    aligned,
    reused: aligned,
    ownWords: 0,
    covered: aligned,
    quotesCovered: 1,
    units: 9,
    quoteUnits: 0,
  })
  return { a: 0, b: 1, pairs: [], ofA: shares(alignedOfA), ofB: shares(alignedOfB), kept, inSequence: 1 }
}

test('relationOf() calls a copy what is told to the letter, and an edit what has another spelling in most sentences', () => {
  assert.equal(relationOf(pairOf(1, 0.95, 1, 1)), 'copy')
  assert.equal(relationOf(pairOf(0.98, 0.2, 1, 1)), 'edit')
})

test('relationOf() calls an excerpt the small part of a long report, lightly edited too', () => {
  assert.equal(relationOf(pairOf(0.88, 0.1, 0.45, 1)), 'excerpt')
  assert.equal(relationOf(pairOf(0.88, 0.1, 0.45, 0.7)), 'edit')
})

test('relationOf() calls a paraphrase what keeps few of the words, a short one too', () => {
  assert.equal(relationOf(pairOf(0.55, 0, 0.95, 0.95)), 'paraphrase')
  assert.equal(relationOf(pairOf(0.55, 0, 0.4, 1)), 'paraphrase')
})
