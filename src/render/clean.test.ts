import assert from 'node:assert/strict'
import { test } from 'node:test'
import { clean } from './clean.ts'

test('clean() leaves nothing that a terminal would obey', () => {
  assert.equal(clean('Talks\u001b[2J\u0007 \u009b31mopen\u202e\r\nagain'), 'Talks[2J 31mopen again')
})
