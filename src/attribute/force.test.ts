import assert from 'node:assert/strict'
import { test } from 'node:test'
import { saidIn } from '../../test/said.ts'

const FORCES = [
  ['Ada Moss said that the ferry would sail.', 'says'],
  ['Hale claimed on television that the fleet was ready.', 'claims'],
  ['The ministry denied in a statement that it had signed the accord.', 'denies'],
  ['The union vowed never to accept the offer.', 'promises'],
  ['Moss threatened to close the port unless the owners paid.', 'threatens'],
  ['Hale demanded that the pilots return by noon.', 'demands'],
  ['The owners rejected the demand that the port be closed.', 'rejects'],
  ['Hale ruled out a pay rise.', 'rejects'],
  ['The mediator suggested that both sides meet in Bergen next week.', 'suggests'],
  ['The captain asked whether the ferry would sail.', 'asks'],
  ['She praised the pilots for their patience.', 'praises'],
  ['Moss accused the owners of delaying the talks.', 'accuses'],
  // Never to promise is not to promise.
  ['Moss never promised a pay rise.', 'rejects'],
] as const

for (const [text, force] of FORCES) {
  test(`forceOf() reads "${force}" in: ${text}`, () => {
    assert.equal(saidIn(text)[0]?.force, force)
  })
}
