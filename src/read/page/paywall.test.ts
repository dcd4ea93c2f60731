import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stubReason } from './paywall.ts'

const PAGE = { isFree: true, tier: null, notices: [], textUnits: 600 }

test('stubReason() believes what a page says of itself, but beside a whole text', () => {
  const why = 'The page says that it is not free to read, and the text may be cut.'
  assert.equal(stubReason({ ...PAGE, isFree: false, textUnits: 2500 }), why)
  assert.equal(stubReason({ ...PAGE, isFree: false, textUnits: 9000 }), null)
  assert.equal(stubReason({ ...PAGE, tier: 'locked' }), why)
  assert.equal(stubReason({ ...PAGE, tier: 'metered' }), null)
})

test('stubReason() takes a notice beside a short text for the wall', () => {
  for (const notice of [
    'Subscribe to continue reading',
    'Sign in or create an account to read the full story.',
    'To keep reading, please log in.',
    'This article is only available to subscribers',
    'Already a subscriber? Log in',
  ])
    assert.match(stubReason({ ...PAGE, notices: ['Home', notice] }) ?? '', /asks to sign in or subscribe/, notice)
})

test('stubReason() takes no notice beside a whole text, and no offer of a newsletter, for a wall', () => {
  assert.equal(stubReason({ ...PAGE, textUnits: 4000, notices: ['Subscribe to continue reading'] }), null)
  assert.equal(stubReason({ ...PAGE, notices: ['Subscribe to our newsletter', 'The members joined the union.'] }), null)
})
