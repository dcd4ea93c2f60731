import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newDraft } from './cast.ts'
import type { Prominence } from './prominence.ts'
import { FORGOTTEN, IN_FOCUS, Salience } from './salience.ts'

const ada = newDraft('person', 'Ada Moss')
const orlo = newDraft('person', 'Orlo Vint')
const at = (place: number, prominence: Prominence, isTold = false) => ({ place, prominence, isTold })

test('choose() takes the subject before the other, and who spoke before who was spoken of', () => {
  const salience = new Salience()
  salience.refer(ada, at(0, 'subject'))
  salience.refer(orlo, at(0, 'other'))
  // 180 against 60, both halved.
  assert.equal(salience.choose(1, () => 1, FORGOTTEN).draft, ada)
  salience.refer(orlo, at(1, 'speaker'))
  salience.refer(ada, at(1, 'subject', true))
  // (60 / 2 + 240) / 2 against (180 / 2 + 180 × 0.4) / 2.
  assert.equal(salience.choose(2, () => 1, FORGOTTEN).draft, orlo)
})

test('choose() leaves two that come close unresolved, the likelier first', () => {
  const salience = new Salience()
  salience.refer(ada, at(0, 'subject'))
  salience.refer(orlo, at(0, 'subject'))
  assert.deepEqual(
    salience.choose(1, () => 1, FORGOTTEN),
    { draft: null, candidates: [ada, orlo] },
  )
  assert.equal(salience.choose(1, (draft) => (draft === ada ? 0 : 1), FORGOTTEN).draft, orlo)
})

test('choose() takes no more than a candidate whom the pronoun hardly fits', () => {
  const salience = new Salience()
  salience.refer(ada, at(0, 'speaker'))
  assert.deepEqual(
    salience.choose(1, () => 0.3, FORGOTTEN),
    { draft: null, candidates: [ada] },
  )
  salience.refer(orlo, at(0, 'other'))
  assert.equal(salience.choose(1, (draft) => (draft === ada ? 0.3 : 1), FORGOTTEN).draft, orlo)
})

test('choose() looks at nobody below the least weight', () => {
  const salience = new Salience()
  salience.refer(ada, at(0, 'subject'))
  // 180 × 0.5² is 45; after three places 22.5.
  assert.equal(salience.choose(2, () => 1, IN_FOCUS).draft, ada)
  assert.equal(salience.choose(3, () => 1, IN_FOCUS).draft, null)
  assert.deepEqual(
    salience.choose(20, () => 1, FORGOTTEN),
    { draft: null, candidates: [] },
  )
})
