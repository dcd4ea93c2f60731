import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findFurniture } from './index.ts'

/** Two paragraphs of a report on a subject of no gold story. */
const FIRST = 'The bakers of Lindqvist closed their shops on Monday to protest against the price of flour.'
const SECOND = 'The millers’ guild said it would answer by the end of the week, and not before.'

function furnitureOf(text: string): string[][] {
  return findFurniture(text, null).furniture.map(({ kind, start, end }) => [kind, text.slice(start, end)])
}

function titleOf(text: string): string | null {
  const { title, lines } = findFurniture(text, null)
  return title === null ? null : (lines[title]?.text ?? null)
}

test('findFurniture() reads a head: headline, outlet, stamp and length of the recording', () => {
  const text = `Bakers shut shops over flour price\nLindqvist Herald\nMon 3 March 2031, 14.10\nListen: 3 min\n\n${FIRST}\n${SECOND}`
  assert.equal(titleOf(text), 'Bakers shut shops over flour price')
  assert.deepEqual(furnitureOf(text), [
    ['byline', 'Lindqvist Herald'],
    ['byline', 'Mon 3 March 2031, 14.10'],
    ['link', 'Listen: 3 min'],
  ])
})

test('findFurniture() finds no headline where the text begins with a sentence', () => {
  assert.equal(titleOf(`${FIRST}\n${SECOND}`), null)
  assert.deepEqual(furnitureOf(`${FIRST}\n${SECOND}`), [])
})

test('findFurniture() keeps a standfirst and a sentence that lost its full stop', () => {
  const lost = 'A meeting planned for Friday between the two guilds has been called off'
  const text = `Bakers shut shops\nGuild says it will answer within days, members doubt it\n\n${FIRST}\n${lost}\n${SECOND}`
  assert.deepEqual(furnitureOf(text), [])
})

test('findFurniture() finds subheads between paragraphs, but no items of a list and no broken line', () => {
  assert.deepEqual(furnitureOf(`${FIRST}\nThe price of flour\n${SECOND}`), [['heading', 'The price of flour']])
  assert.deepEqual(furnitureOf(`${FIRST}\n2. What do bakers want?\n${SECOND}`), [
    ['heading', '2. What do bakers want?'],
  ])
  assert.deepEqual(furnitureOf(`${FIRST}\n- cheaper flour\n- longer credit\n- no fines\n${SECOND}`), [])
  assert.deepEqual(furnitureOf(`${FIRST}\nThe guild met at the mill of\nupper Lindqvist to talk.\n${SECOND}`), [])
})

test('findFurniture() sets aside an appeal from its salutation to the last button', () => {
  const appeal = [
    'A message from the Lindqvist Herald:',
    'Dear reader,',
    'Our reporting costs money, and more than 900 of you already give. ‘I read it daily,’ one wrote to us.',
    'You can support us from 4 crowns a month.',
    'Maybe later',
  ]
  const text = [FIRST, SECOND, ...appeal].join('\n')
  assert.deepEqual(
    furnitureOf(text),
    appeal.map((line) => ['appeal', line]),
  )
})

test('findFurniture() leaves a story about donations and advice alone', () => {
  const told =
    'The guild asked members to donate a month of pay to the strike fund, and “we will give”, its chair told us.'
  assert.deepEqual(furnitureOf([FIRST, told, SECOND, FIRST].join('\n')), [])
  const advice =
    'You can join a guild for 4 crowns a month, and your guild will pay your fees while you learn the work.'
  assert.deepEqual(furnitureOf([FIRST, SECOND, FIRST, advice, SECOND, FIRST, SECOND, FIRST].join('\n')), [])
})

test('findFurniture() finds marks inside a line: an agency behind the last sentence, an icon stuck to the first word', () => {
  assert.deepEqual(furnitureOf(`${FIRST}\n${SECOND} REUTERS`), [['byline', 'REUTERS']])
  assert.deepEqual(furnitureOf(`${FIRST}\n${SECOND} (XNA)`), [['byline', '(XNA)']])
  assert.deepEqual(furnitureOf(`arrow_back${FIRST}\n${SECOND}`), [['notice', 'arrow_back']])
  assert.deepEqual(furnitureOf(`${FIRST}\nThe guild has 40 members (most of them bakers).`), [])
})

test('findFurniture() names links, advertisements, notices and credits by their own words', () => {
  const labels = [
    ['advertisement', '- Advertisement -'],
    ['link', 'READ MORE: Mills stand still in the north'],
    ['byline', 'Photograph: Ada Lunt/Lindqvist Herald'],
  ]
  const foot = [
    ['byline', '(Reporting by Ada Lunt in Lindqvist; Editing by Jo Berg)'],
    ['notice', 'Send your letters to our editors: letters@lindqvist.example'],
    ['notice', '© 2031 Lindqvist Herald. All rights reserved.'],
  ]
  const text = [FIRST, ...labels.map(([, line]) => line), SECOND, ...foot.map(([, line]) => line)].join('\n')
  assert.deepEqual(furnitureOf(text), [...labels, ...foot])
})

test('findFurniture() finds the headline under outlet and section, and none in a newsletter', () => {
  const head = ['THE VALE HERALD', 'HOME & ABROAD', '']
  assert.equal(
    titleOf([...head, 'Bakers shut shops over flour price', '', FIRST, SECOND].join('\n')),
    'Bakers shut shops over flour price',
  )
  const letter = [
    'THE OVEN',
    'Bread and butter before noon | Monday, March 3, 2031',
    'Good morning. Three things to know:',
  ]
  assert.equal(titleOf([...letter, FIRST, SECOND].join('\n')), null)
  assert.deepEqual(furnitureOf([...letter, FIRST, SECOND].join('\n')), [
    ['byline', letter[0]],
    ['byline', letter[1]],
    ['notice', letter[2]],
  ])
})

test('findFurniture() keeps a headline over a byline in small letters', () => {
  assert.equal(
    titleOf(`Bakers shut shops over flour price\nby Ada Lunt\n\n${FIRST}\n${SECOND}`),
    'Bakers shut shops over flour price',
  )
})

test('findFurniture() finds long and nameless bylines in the head', () => {
  for (const line of ['Ada Lunt in Lindqvist and Jo Berg in Upper Vale', 'From our own correspondent']) {
    const text = `Bakers shut shops\n${line}\n3 March 2031\n\n${FIRST}\n${SECOND}`
    assert.deepEqual(furnitureOf(text), [
      ['byline', line],
      ['byline', '3 March 2031'],
    ])
  }
})

test('findFurniture() finds subheads between marks and in capitals behind an open line', () => {
  assert.deepEqual(furnitureOf(`${FIRST}\n- ‘No flour’ -\n${SECOND}`), [['heading', '- ‘No flour’ -']])
  const quote = `“We bake or we starve, and we would rather bake, whatever the guild may think of it in its hall by the river.” — Ada Lunt, a baker`
  assert.deepEqual(furnitureOf(`${FIRST}\n${quote}\nWHAT TO WATCH\n${SECOND}`), [['heading', 'WHAT TO WATCH']])
})

test('findFurniture() takes no question of an interview for a subhead', () => {
  assert.deepEqual(furnitureOf(`${FIRST}\nIs it the flour?\n‘No. It is the guild that sets the price.’\n${SECOND}`), [])
  assert.deepEqual(furnitureOf(`${FIRST}\nLUNT: And the mills?\n${SECOND}`), [])
  assert.deepEqual(furnitureOf(`${FIRST}\nAnd the mills?\n${SECOND}`), [['heading', 'And the mills?']])
})

test('findFurniture() sets aside whose picture it is, and keeps the caption', () => {
  assert.deepEqual(furnitureOf(`${FIRST}\nBakers wait outside the mill on Monday (Ada Lunt/Nordwire)\n${SECOND}`), [
    ['byline', '(Ada Lunt/Nordwire)'],
  ])
  assert.deepEqual(furnitureOf(`${FIRST}\nBakers wait outside the mill. ADA LUNT/NORDWIRE\n${SECOND}`), [
    ['byline', 'ADA LUNT/NORDWIRE'],
  ])
  assert.deepEqual(furnitureOf(`${FIRST}\nThe guild sells two sorts of flour (Rye Meal / White).\n${SECOND}`), [])
})

test('findFurniture() is linear: a text of 20,000 lines takes under two seconds', () => {
  const start = performance.now()
  findFurniture(Array.from({ length: 20_000 }, (_, at) => (at % 3 === 0 ? 'A bare label' : FIRST)).join('\n'), null)
  assert.ok(performance.now() - start < 2000)
})
