import assert from 'node:assert/strict'
import { test } from 'node:test'
import { drawStemma, type Edge } from './stemma.ts'

const whole = {
  verbatim: 0,
  aligned: 1,
  reused: 1,
  ownWords: 0,
  covered: 1,
  quotesCovered: 1,
  units: 9,
  quoteUnits: 0,
}

function edge(a: number, b: number, kept: number, lean: number, isCommon = false): Edge {
  const pair = {
    a,
    b,
    pairs: [],
    ofA: whole,
    ofB: whole,
    kept,
    untouched: kept,
    sameDetails: 1,
    inOrder: 1,
    inSequence: 0,
  }
  return { pair, lean: { lean, isCommon, grounds: [] } }
}

test('drawStemma() lets a grandchild come from the first by way of the second, when it is nearer to that', () => {
  const stemma = drawStemma([0, 1, 2], [edge(0, 1, 0.9, 2), edge(1, 2, 0.8, 2), edge(0, 2, 0.7, 2)], false)
  assert.equal(stemma.root, 0)
  assert.equal(stemma.direction(0, 2), 'a>b')
  assert.equal(stemma.direction(2, 1), 'b>a')
  assert.equal(stemma.parentOf(2), 1)
})

test('drawStemma() calls two children of one parent common', () => {
  const stemma = drawStemma([0, 1, 2], [edge(0, 1, 0.9, 2), edge(0, 2, 0.9, 2), edge(1, 2, 0.7, 1)], false)
  assert.equal(stemma.direction(1, 2), 'common')
})

test('drawStemma() puts a lost text above two witnesses that each have much of their own', () => {
  const stemma = drawStemma([0, 1, 2], [edge(0, 1, 0.9, 0, true), edge(1, 2, 0.8, 2), edge(0, 2, 0.5, 1)], false)
  assert.equal(stemma.isRootLost, true)
  assert.equal(stemma.root, null)
  assert.equal(stemma.direction(0, 1), 'common')
  assert.equal(stemma.direction(1, 2), 'a>b')
  assert.equal(stemma.direction(0, 2), 'common')
})

test('drawStemma() leaves a direction open, when next to nothing speaks for one', () => {
  assert.equal(drawStemma([0, 1], [edge(0, 1, 0.9, 0.1)], false).direction(0, 1), 'unknown')
})

test('drawStemma() lets a report come from no younger one, though that is the nearer', () => {
  // 1 is a day younger than 2, and a hair nearer to it than 0 is.
  const edges = [edge(0, 1, 0.95, 3), edge(1, 2, 0.57, -1.7), edge(0, 2, 0.56, 1.5)]
  const stemma = drawStemma([0, 1, 2], edges, false)
  assert.equal(stemma.parentOf(2), 0)
  assert.equal(stemma.direction(1, 2), 'common')
})

test('drawStemma() leaves open how a member of a large family stands that is compared with no older one', () => {
  const stemma = drawStemma([0, 1, 2], [edge(0, 1, 0.9, 2)], false)
  assert.equal(stemma.direction(0, 1), 'a>b')
  assert.equal(stemma.direction(0, 2), 'unknown')
  assert.equal(stemma.direction(1, 2), 'common')
})
