import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findTruncation } from '../truncation.ts'
import { findFurniture } from './index.ts'

const FIRST = 'The bakers of Lindqvist closed their shops on Monday to protest against the price of flour.'
const SECOND = 'The millers’ guild said it would answer by the end of the week, and not before.'

/** What is set aside of a report that ends with these lines, and whether it is called cut off. */
function footOf(...foot: string[]): { kinds: string[]; isCut: boolean } {
  const text = ['Bakers shut shops', '', FIRST, '', SECOND, '', ...foot].join('\n')
  const layout = findFurniture(text, null)
  const aside = layout.furniture.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`)
  return { kinds: aside, isCut: findTruncation(layout, null) !== null }
}

for (const [what, line] of [
  ['initials of writer and editor', 'byline: alu-job/mo'],
  ['two agencies', 'byline: NLA/Nordwire'],
  ['an outlet and its agency', 'byline: Radio Vale with Nordwire'],
  ['an agency alone', 'byline: Nordwire'],
  ['a reporter and a place', 'byline: Lunt reported from Vale.'],
  ['two reporters', 'byline: Berg and Lunt reported from Lindqvist, Mori from Vale.'],
  ['a contributor', 'byline: Jo Berg in Vale contributed to this report.'],
  ['an author', 'byline: The writer is a former baker who teaches at Vale.'],
  ['a giver of the text', 'byline: Provided by Nordwire News'],
  ['the close of a live report', 'notice: That’s it from us for tonight. Thanks for reading.'],
  ['rights', 'notice: Grades run from one to five. This digest may not be copied or shared without consent.'],
  ['a machine’s note', 'notice: This summary was made with AI. Report a mistake'],
  ['a transcript’s note', 'notice: The transcript has been edited by hand and may contain errors.'],
  ['readers it is for', 'notice: This story is only available to subscribers. Gift this story'],
  ['a programme', 'notice: The digest goes out each Monday. Listen to it on the Vale app.'],
  ['other pages', 'link: Weather: page 14. Chess, page 30.'],
  ['a name in brackets', 'byline: (Nordwire)'],
  ['initials alone', 'byline: lz (jo, mk)'],
  ['an author’s address', 'link: ada.lunt@vale.example'],
  ['a row of tags', 'link: Flour, bakers, strikes, Lindqvist'],
  ['the end of a bulletin', 'notice: Bulletin ends'],
  ['leave taken', 'notice: Back on Monday at seven'],
  ['the next bulletin', 'notice: Next bulletin at 18.00'],
  ['a reporter on the air', 'byline: For Radio Vale, this is Ada Lunt in Lindqvist.'],
  ['an interviewer', 'byline: Interview: Jo Berg'],
  ['owner and year', 'notice: Vale Herald 2031'],
  ['help', 'notice: Written with the help of artificial intelligence and checked by an editor'],
  ['a promise', 'notice: This is a developing story and will be updated.'],
  ['pictures to look at', 'link: Photo gallery: bakers on the march'],
  ['an author to follow', 'link: Follow Ada Lunt on Mastodon: @lunt'],
  ['a link to more', 'link: Explore more on these subjects'],
] as const) {
  test(`findFurniture() sets aside at the foot ${what}, and the report is whole`, () => {
    const { kinds, isCut } = footOf(line.slice(line.indexOf(': ') + 2))
    assert.deepEqual(kinds, [line])
    assert.equal(isCut, false)
  })
}

test('findFurniture() reads sign-offs behind a rule and before a button', () => {
  assert.deepEqual(footOf('___', 'Lunt reported from Vale.', 'Comments (3)').kinds, [
    'notice: ___',
    'byline: Lunt reported from Vale.',
    'link: Comments (3)',
  ])
})

test('findFurniture() leaves a sentence of the same words above the foot', () => {
  const told = 'Lunt reported from Vale.'
  assert.deepEqual(footOf(told, 'The guild has 40 members, most of them bakers.').kinds, [])
  assert.deepEqual(footOf('“This letter may not be copied without permission,” the guild wrote.').kinds, [])
})

test('findFurniture() sets aside what the report says of the author whom its byline names, of nobody else', () => {
  const about = 'Ada Lunt covers bread for the Herald and lives in Vale.'
  const text = (byline: string) => ['Bakers shut shops', byline, '', FIRST, SECOND, about].join('\n')
  const kinds = (byline: string) => findFurniture(text(byline), null).furniture.map(({ kind }) => kind)
  assert.deepEqual(kinds('By Ada Lunt'), ['byline', 'byline'])
  assert.deepEqual(kinds('By Jo Berg'), ['byline'])
})

test('findTruncation() takes no price for a subhead without a text', () => {
  assert.equal(footOf('Flour price: 14 crowns a sack').isCut, false)
})

test('findTruncation() still finds a subhead with nothing behind it and a broken sentence', () => {
  assert.equal(footOf('The price of flour').isCut, true)
  assert.equal(footOf('The guild, which speaks for the bakers of both towns, has not said whether').isCut, true)
})

test('findFurniture() takes an agency behind a dash for a mark, a speaker behind a quotation for none', () => {
  assert.deepEqual(footOf('The shops open again on Friday, it said. – Nordwire'), {
    kinds: ['byline: – Nordwire'],
    isCut: false,
  })
  assert.deepEqual(footOf('“We will wait as long as it takes for flour.” – Ada Lunt').kinds, [])
})
