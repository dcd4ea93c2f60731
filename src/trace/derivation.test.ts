import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pairOf, TABLES } from '../../test/witness-pairs.ts'
import { isDerived } from './derivation.ts'

test('isDerived() takes a rewrite that keeps most of the words', () => {
  assert.equal(isDerived(pairOf(0.65, { reused: 0.4 }), TABLES), true)
  assert.equal(isDerived(pairOf(0.65, { reused: 0.1 }), TABLES), false)
})

test('isDerived() wants the more of both reports, the fewer words are kept: two notes on one statement are none', () => {
  const short = { reused: 0.4, units: 6 }
  assert.equal(isDerived(pairOf(0.55, { ...short, covered: 0.5 }), TABLES), true)
  assert.equal(isDerived(pairOf(0.55, { ...short, covered: 0.35 }), TABLES), false)
  assert.equal(isDerived(pairOf(0.45, { ...short, covered: 0.9 }), TABLES), false)
  assert.equal(isDerived(pairOf(0.45, { ...short, units: 9, covered: 0.7 }), TABLES), true)
  assert.equal(isDerived(pairOf(0.45, { ...short, units: 9, covered: 0.5 }), TABLES), false)
})

test('isDerived() makes nothing of a form of words that two reports fill in with other names and numbers', () => {
  assert.equal(isDerived({ ...pairOf(0.9, { reused: 0.8 }), sameDetails: 0.3 }, TABLES), false)
})

test('isDerived() takes a part of a longer report, whatever else that tells', () => {
  assert.equal(isDerived(pairOf(0.8, { reused: 0.7 }, { reused: 0.05 }), TABLES), true)
})

test('isDerived() knows a loose rewrite by its selection of facts and quotations', () => {
  const loose = { reused: 0.15, covered: 0.7, units: 11, quoteUnits: 5, quotesCovered: 0.95 }
  assert.equal(isDerived(pairOf(0.45, loose), TABLES), true)
  // Each has quotations of its own: both sat in the hall.
  assert.equal(isDerived(pairOf(0.45, { ...loose, quotesCovered: 0.6 }), TABLES), false)
  // Nine quotations, the same: the rest may differ more.
  assert.equal(isDerived(pairOf(0.45, { ...loose, covered: 0.5, quoteUnits: 9 }), TABLES), true)
  // One of them tells much more.
  assert.equal(isDerived(pairOf(0.45, loose, { covered: 0.4 }), TABLES), false)
  assert.equal(isDerived(pairOf(0.45, { ...loose, units: 6 }), TABLES), false)
})

test('isDerived() asks for more of the selection, when there are no quotations to go by', () => {
  const bare = { reused: 0.22, covered: 0.85, units: 12, quotesCovered: 1 }
  assert.equal(isDerived(pairOf(0.4, bare), TABLES), true)
  assert.equal(isDerived(pairOf(0.4, { ...bare, covered: 0.7 }), TABLES), false)
})
