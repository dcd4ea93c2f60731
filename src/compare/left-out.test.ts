import assert from 'node:assert/strict'
import { test } from 'node:test'
import { differencesBetween } from '../../eval/sentence-pairs.ts'

/** What the second sentence leaves out, by grade. */
function leftOut(a: string, b: string): string[] {
  return differencesBetween(a, b)
    .filter(({ kind, effect }) => kind === 'qualifier' && effect === 'dropped')
    .map(({ grade, passages }) => `${grade}: ${passages[0].text}`)
}

const FULL = 'The harbour board set aside two millions for the repair of the northern pier'

test('findLeftOut() raises what speaks against the rest, in substance where it puts it in doubt', () => {
  assert.deepEqual(leftOut(`${FULL} but may not spend them this year.`, `${FULL}.`), [
    'substance: northern pier but may not spend them this year',
  ])
  assert.deepEqual(leftOut(`${FULL} but not for the fence beside it.`, `${FULL}.`), [
    'force: northern pier but not for the fence beside it',
  ])
})

test('findLeftOut() raises a reason, a whole that a number is part of, and a toll', () => {
  assert.deepEqual(leftOut('The crews walked out over the sacking of a cook.', 'The crews walked out.'), [
    'force: walked out over the sacking of a cook',
  ])
  assert.deepEqual(
    leftOut('The strike was joined by 300 of their 400 members.', 'The strike was joined by 300 members.'),
    ['force: by 300 of their 400'],
  )
  assert.deepEqual(
    leftOut('The board kept the ferry by six to five on Monday.', 'The board kept the ferry on Monday.'),
    ['force: the ferry by six to five'],
  )
  assert.deepEqual(
    leftOut('Rockets struck the old fish market, killing nine traders.', 'Rockets struck the old fish market.'),
    ['substance: market, killing nine traders'],
  )
})

test('findLeftOut() lets asides, ages and places go', () => {
  assert.deepEqual(leftOut('Ana Brekkman, 44, a cook from Odda, left the ferry.', 'Ana Brekkman left the ferry.'), [])
  assert.deepEqual(leftOut('The crews walked out over the weekend.', 'The crews walked out.'), [])
})

test('findLeftOut() raises a lost condition in substance where the rest was sure', () => {
  const sure = 'Sunday would become an ordinary working day in the harbour'
  assert.deepEqual(leftOut(`${sure}, provided rotas came out early.`, `${sure}.`), [
    'substance: harbour, provided rotas came out early',
  ])
  const open = 'New talks might follow in the harbour on Sunday'
  assert.deepEqual(leftOut(`${open}, if there was a ground for them.`, `${open}.`), [
    'force: Sunday, if there was a ground for them',
  ])
})
