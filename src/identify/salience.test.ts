import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newDraft } from './cast.ts'
import { Salience } from './salience.ts'

const ada = newDraft('person', 'Ada Moss')
const orlo = newDraft('person', 'Orlo Vint')

test('choose() takes the subject before the other, and the later before the earlier', () => {
  const salience = new Salience()
  salience.refer(ada, 0, true, false)
  salience.refer(orlo, 0, false, false)
  // 100 + 80 against 100 + 50, both halved: 150 / 180 is below the share that is too close.
  assert.equal(salience.choose(1, () => 1).draft, ada)
  salience.refer(orlo, 2, true, false)
  assert.equal(salience.choose(3, () => 1).draft, orlo)
})

test('choose() leaves two that come close unresolved, the likelier first', () => {
  const salience = new Salience()
  salience.refer(ada, 0, true, false)
  salience.refer(orlo, 0, true, false)
  assert.deepEqual(
    salience.choose(1, () => 1),
    { draft: null, candidates: [ada, orlo] },
  )
  assert.equal(salience.choose(1, (draft) => (draft === ada ? 0 : 1)).draft, orlo)
  assert.equal(salience.choose(1, (draft) => (draft === ada ? 0.3 : 1)).draft, orlo)
})

test('choose() forgets who was named long ago', () => {
  const salience = new Salience()
  salience.refer(ada, 0, true, true)
  assert.deepEqual(
    salience.choose(20, () => 1),
    { draft: null, candidates: [] },
  )
})
