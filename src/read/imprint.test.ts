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

test('readImprint() takes a name with an article, a number or a capital inside for the outlet', () => {
  for (const name of ['The Ledger', 'QuayWatch', 'Quayside 24']) {
    const { outlet, byline } = imprintOf('Quay vote put off until the spring', `${name} | World | 13 March 2031`)
    assert.deepEqual({ outlet, byline }, { outlet: name, byline: null })
  }
})

test('readImprint() takes the outlet behind a comma, and no role for an outlet', () => {
  const staff = imprintOf('Quay vote put off until the spring', 'By Ada Lunt, Vale-Post Staff')
  assert.deepEqual([staff.outlet, staff.byline], ['Vale-Post', 'Ada Lunt'])
  const role = imprintOf('Quay vote put off until the spring', 'Ada Lunt, Harbour Reporter')
  assert.deepEqual([role.outlet, role.byline], [null, 'Ada Lunt'])
})

test('readImprint() takes the outlet from above the headline', () => {
  assert.equal(imprintOf('VALE MERCURY', 'TOWN', 'Quay vote put off until the spring').outlet, 'VALE MERCURY')
})

test('readImprint() takes no outlet from a line at the foot that names sources', () => {
  const text = ['Quay vote put off until the spring', BODY, BODY, 'Sources: Nordlys, Vale News. Follow our live page.']
  assert.equal(readImprint(findFurniture(text.join('\n'), null)).outlet, null)
})
