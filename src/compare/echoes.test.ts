import assert from 'node:assert/strict'
import { test } from 'node:test'
import { raised } from '../../test/two-sentences.ts'
import { findEcho } from './echoes.ts'

const PLAIN = 'The harbour master told reporters that the pier would stay closed until spring.'
const TIED =
  'His view was echoed by the harbour master, who told reporters that the pier would stay closed until spring.'

test('findEcho() raises a link between two remarks that one report makes', () => {
  assert.deepEqual(raised(findEcho, PLAIN, TIED), [
    `force added: ${PLAIN} ~ His view was echoed by the harbour master,`,
  ])
  assert.deepEqual(raised(findEcho, TIED, TIED), [])
})
