import assert from 'node:assert/strict'
import { test } from 'node:test'
import { datelineLength } from './dateline.ts'

test('datelineLength() measures place, day and agency up to the first word of the report', () => {
  for (const dateline of [
    'TOLSUND, Oct. 14 (IBP) — ',
    'GENEVA, 3 March 2026 (Northern Wire) - ',
    'PORT MOREAU, March 3, 2026 - ',
    'Tolsund (IBP) - ',
    'SAHMIR: ',
  ])
    assert.equal(datelineLength(`${dateline}Both sides agreed.`), dateline.length, dateline)
})

test('datelineLength() is 0 where a sentence opens with a name only', () => {
  assert.equal(datelineLength('UNICEF said on 3 March that it would wait.'), 0)
  assert.equal(datelineLength('Both sides agreed.'), 0)
})
