import assert from 'node:assert/strict'
import { test } from 'node:test'
import { reportOf } from '../../test/story.ts'
import { analyseReport } from './index.ts'

/** "kind: name [role]" of every mention. */
function named(text: string, title: string | null = null): string[] {
  return analyseReport(reportOf(text, { title })).mentions.map(({ kind, name, role }) => {
    const words = (span: { start: number; end: number }) => text.slice(span.start, span.end)
    return `${kind}: ${words(name)}${role === null ? '' : ` [${words(role)}]`}`
  })
}

test('findMentions() parts a title in capitals from the name', () => {
  assert.deepEqual(named('It pleased Danish Secretary of State Ada Moss and Gen. Orlo Vint.'), [
    'person: Ada Moss [Danish Secretary of State]',
    'person: Orlo Vint [Gen.]',
  ])
})

test('findMentions() takes a lower-case role before the name, with its possessor', () => {
  assert.deepEqual(named('They met Chancellor Orlo Vint’s special envoy Ada Moss on Monday.'), [
    'person: Ada Moss [Chancellor Orlo Vint’s special envoy]',
    'person: Orlo Vint [Chancellor]',
  ])
})

test('findMentions() reads a role set off by a comma, after the name and before it', () => {
  assert.deepEqual(named('Ada Moss, deputy director of the Lundia Port Authority, left.'), [
    'person: Ada Moss [deputy director of the Lundia Port Authority]',
    'organisation: Lundia Port Authority',
  ])
  assert.deepEqual(named('They heard the dockers’ chief negotiator, Orlo Vint, on the quay.'), [
    'person: Orlo Vint [dockers’ chief negotiator]',
  ])
})

test('findMentions() makes no role of a list', () => {
  assert.deepEqual(named('They met Orlo Vint, the president of Kenya and Ada Moss.').slice(0, 2), [
    'unknown: Orlo Vint',
    'place: Kenya',
  ])
})

test('findMentions() keeps the small words of names', () => {
  assert.deepEqual(
    named('Dr. Vera van der Laan of the Ministry of Health and Social Affairs saw Sheikh Omar al-Tani.'),
    [
      'person: Vera van der Laan [Dr.]',
      'organisation: Ministry of Health and Social Affairs',
      'person: Omar al-Tani [Sheikh]',
    ],
  )
})

test('findMentions() does not take a ship, a network or an adjective for a person', () => {
  assert.deepEqual(named('The ferry Alma Vint sank, the trawler Orm Sola told the Danish coast guard.'), [
    'unknown: Alma Vint',
    'unknown: Orm Sola',
  ])
})

test('findMentions() tells persons by a given name, places and bodies by what the world knows', () => {
  assert.deepEqual(named('They saw Natalia Vint, the FBI and Des Moines.'), [
    'person: Natalia Vint',
    'organisation: FBI',
    'place: Des Moines',
  ])
})

test('findMentions() drops a word that only opens its sentence', () => {
  assert.deepEqual(named('Negotiators rested. Despite Moss, dockers left. Meanwhile prices rose.'), ['unknown: Moss'])
})

test('findMentions() gives a surname what its full name showed', () => {
  assert.deepEqual(named('Moss left. Ms. Ada Moss had come from Lund.'), [
    'person: Moss',
    'person: Ada Moss [Ms.]',
    'place: Lund',
  ])
})

test('findMentions() finds in a headline only names that the text confirms, and no role', () => {
  assert.deepEqual(
    named('Envoy Ada Moss Leaves Port Talks\n\nMs. Ada Moss went home.', 'Envoy Ada Moss Leaves Port Talks'),
    ['person: Ada Moss', 'person: Ada Moss [Ms.]'],
  )
})

test('findMentions() keeps a state with its form, and a trade that owns its union', () => {
  assert.deepEqual(named('The talks were hosted by the Republic of Lundia.'), ['place: Republic of Lundia'])
  assert.deepEqual(named('The Lundian Winegrowers’ Federation called a halt.'), [
    'organisation: Lundian Winegrowers’ Federation',
  ])
})

test('findMentions() takes the role before the comma rather than a rank before the name', () => {
  assert.deepEqual(named('The port’s chief negotiator, General Orlo Vint, said the guns must go first.'), [
    'person: Orlo Vint [port’s chief negotiator]',
  ])
  assert.deepEqual(named('Nine died on the quay, the hospital director there, Dr Ada Moss, said.'), [
    'person: Ada Moss [hospital director]',
  ])
})

test('findMentions() counts a famous bearer of a name once, however often the town is named', () => {
  const text =
    'Shells hit a market in Marat. The siege of Marat goes on. The status of Marat is open. Aid reached Marat.'
  assert.deepEqual(new Set(named(text)), new Set(['place: Marat']))
})

test('findMentions() knows a station by the word that opens its name', () => {
  assert.deepEqual(named('She spoke to the broadcaster Radio Lundia.'), ['organisation: Radio Lundia [broadcaster]'])
})

test('findMentions() keeps one union of two trades whole, and two bodies apart', () => {
  assert.deepEqual(named('Talks with the Amalgamated Lockworkers and Drivers Union failed.'), [
    'organisation: Amalgamated Lockworkers and Drivers Union',
  ])
  assert.deepEqual(named('It asked the White House and State Department.'), [
    'place: White House',
    'organisation: State Department',
  ])
})

test('findMentions() begins a name behind a place that opens the sentence', () => {
  assert.deepEqual(named('At Orsund Parkway Greta Sandvig, a baker, waited for a bus.'), [
    'unknown: Orsund Parkway',
    'person: Greta Sandvig [baker]',
  ])
  assert.deepEqual(
    named('At Orsund Parkway Station, a baker waited.').map((one) => one.includes('Orsund Parkway Station')),
    [true],
  )
})

test('findMentions() keeps people in the plural and the word they own in capitals in one name', () => {
  assert.equal(
    named('On Monday Tenants’ Forum, a charity, wrote to the mayor.').some((one) => one.endsWith(': Tenants’ Forum')),
    true,
  )
  assert.equal(
    named('Tenants’ Voice, a charity, wrote to the mayor.').some((one) => one.endsWith(': Tenants’ Voice')),
    true,
  )
})
