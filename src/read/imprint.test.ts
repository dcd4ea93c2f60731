import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findFurniture } from './furniture/index.ts'
import { readImprint } from './imprint.ts'

const BODY = 'The committee of the port met on Monday evening and put off its vote on the new quay until the spring.'

function imprintOf(...head: string[]) {
  return readImprint(findFurniture([...head, BODY, BODY].join('\n'), null))
}

test('readImprint() takes a lone word over a date for the outlet', () => {
  const { outlet, byline } = imprintOf('Quay vote put off until the spring', 'QuickFeed', '13 March 2031')
  assert.deepEqual({ outlet, byline }, { outlet: 'QuickFeed', byline: null })
})

test('readImprint() takes a second name for the outlet where another line has the author', () => {
  const { outlet, byline } = imprintOf(
    'Quay vote put off until the spring',
    'By Ada Lunt',
    'Vale Tidings',
    '13 March 2031',
  )
  assert.deepEqual({ outlet, byline }, { outlet: 'Vale Tidings', byline: 'Ada Lunt' })
})

test('readImprint() takes a name of two words on its own for the author', () => {
  const { outlet, byline } = imprintOf('Quay vote put off until the spring', 'Ada Lunt', '13 March 2031')
  assert.deepEqual({ outlet, byline }, { outlet: null, byline: 'Ada Lunt' })
})

test('readImprint() takes no place before a date for an outlet', () => {
  const { outlet } = imprintOf('Quay vote put off until the spring', 'Lindqvist, Tuesday 30 September 2031')
  assert.equal(outlet, null)
})

test('readImprint() takes a name that opens with the agency of the dateline for the outlet', () => {
  const head = ['Quay vote put off until the spring', 'Nordlys Newswire', 'June 9, 2031']
  const text = [...head, `LINDQVIST, June 9 (Nordlys) - ${BODY}`, BODY].join('\n')
  assert.equal(readImprint(findFurniture(text, null)).outlet, 'Nordlys Newswire')
})
