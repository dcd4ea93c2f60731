import assert from 'node:assert/strict'
import { test } from 'node:test'
import { meantBy, reportOf, saying, storyOf } from '../../test/story.ts'
import { identify } from './index.ts'

test('a pronoun is never who is named in its own saying', () => {
  const story = storyOf('Ivo Rask met Orlo Vint. Orlo Vint spoke first. “Vint is a joke,” he said.')
  const said = [saying(story, 'he', 'he said', '“Vint is a joke,”')]
  assert.deepEqual(meantBy(identify(story, said), story, 'he'), ['Ivo Rask'])
})

test('a reporter may name the speaker in reported speech before "she said"', () => {
  const story = storyOf('Ms Ada Moss took over in May. Moss found the work hard, she said.')
  const said = [saying(story, 'she', 'she said', 'Moss found the work hard')]
  assert.deepEqual(meantBy(identify(story, said), story, 'she'), ['Ada Moss'])
})

test('who speaks is gone on with, not whom he speaks of', () => {
  const story = storyOf('Ivo Rask said that Orlo Vint had lied to him. He left. He said no more.')
  const said = [saying(story, 'Ivo Rask', 'Ivo Rask', 'that Orlo Vint had lied to him')]
  assert.deepEqual(meantBy(identify(story, said), story, 'He'), ['Ivo Rask', 'Ivo Rask'])
})

test('an inverted speaker is gone on with though the attribution missed it', () => {
  const story = storyOf(
    'Orlo Vint said no.\n\nThe Front will not move, said its chief delegate, Isak Temur. “Not today,” he said.',
  )
  const said = [saying(story, 'The Front'), saying(story, 'he', 'he said', '“Not today,”')]
  assert.deepEqual(meantBy(identify(story, said), story, 'he'), ['Isak Temur'])
})

test('a paragraph on somebody else takes the pronoun with it', () => {
  const story = storyOf(
    'Orlo Vint said no. He was firm. He stayed firm.\n\nIn Lund, Ivo Rask met a crowd. On stage he praised it.',
  )
  const said = [saying(story, 'Orlo Vint'), saying(story, 'he', 'he praised')]
  assert.deepEqual(meantBy(identify(story, said), story, 'he'), ['Ivo Rask'])
})

test('two persons alike leave a pronoun open, with both as candidates', () => {
  const story = storyOf('Ivo Rask and Orlo Vint met the union. He said no.')
  const found = identify(story, [saying(story, 'He', 'He said')])
  const he = found.references.find(({ form }) => form === 'pronoun')
  assert.equal(he?.actor, null)
  assert.equal(he?.candidates.length, 2)
})

test('pronouns of the reports outweigh the usual gender of a given name', () => {
  const story = storyOf('Ashley Vint brought his brother and his lawyer. Ada Moss was late. “Fine,” he said.')
  const said = [saying(story, 'he', 'he said', '“Fine,”')]
  assert.deepEqual(meantBy(identify(story, said), story, 'he'), ['Ashley Vint'])
})

test('"who" and "which" mean the person or body right before, over a place or an age', () => {
  const story = storyOf(
    'Ms Ada Moss of the dockers’ union, who asked for more, left. Orlo Vint, 55, who agreed, sat. The Port Council, which denied it, met.',
  )
  const said = [saying(story, 'who', 'who asked'), saying(story, 'who', 'who agreed'), saying(story, 'which')]
  const found = identify(story, said)
  assert.deepEqual(meantBy(found, story, 'who'), ['Ada Moss', 'Orlo Vint'])
  assert.deepEqual(meantBy(found, story, 'which'), ['Port Council'])
})

test('a possessive pronoun is resolved where it is the source: "his promise"', () => {
  const story = storyOf(
    'Mr Orlo Vint won in May. Rain fell. In June his promise to pay was broken. The rain hit his hat.',
  )
  const found = identify(story, [saying(story, 'his', 'his promise')])
  assert.deepEqual(meantBy(found, story, 'his'), ['Orlo Vint'])
})

test('an epithet means the person in focus, unless an office speaks against it', () => {
  const story = storyOf(
    'Mr Orlo Vint won the vote. The young Republican said so himself. Envoy Ada Moss came late. The mayor said nothing.',
  )
  const found = identify(story, [saying(story, 'The young Republican'), saying(story, 'The mayor')])
  assert.deepEqual(meantBy(found, story, 'The young Republican'), ['Orlo Vint'])
  assert.deepEqual(meantBy(found, story, 'The mayor'), [])
})

test('"they" means people described in the sentence before, who become a group', () => {
  const story = storyOf('Striking nurses gathered at dawn. A new offer is needed, they said.')
  const found = identify(story, [saying(story, 'they')])
  assert.deepEqual(meantBy(found, story, 'they'), ['Striking nurses'])
  assert.equal(found.actors[0]?.anonymous, true)
})

test('a bare surname of two goes to the one whom the reports mostly name', () => {
  const story = storyOf(
    'Mr Orlo Rask won. Orlo Rask spoke. Orlo Rask left. Rafe Rask, an uncle, sat down. It rained. It poured. Rask said no.',
  )
  const found = identify(story, [])
  assert.deepEqual(meantBy(found, story, 'Rask').at(-1), 'Orlo Rask')
})

test('a title’s gender tells two of one surname apart', () => {
  const story = storyOf('Maria Rask and Peter Rask came. Mr Rask spoke. Ms Rask slept.')
  const found = identify(story, [])
  assert.deepEqual(
    [meantBy(found, story, 'Mr Rask'), meantBy(found, story, 'Ms Rask')],
    [['Peter Rask'], ['Maria Rask']],
  )
})

test('"the rebels" are the story’s only body in arms, "the employers" its only body of employers', () => {
  const story = storyOf(
    'The rebel Upland Front agreed. The Port Employers’ Council did not. The rebels left. The employers stayed.',
  )
  const found = identify(story, [])
  assert.deepEqual(meantBy(found, story, 'The rebels'), ['Upland Front'])
  assert.deepEqual(meantBy(found, story, 'The employers'), ['Port Employers’ Council'])
})

test('"the government" is the only one that the story calls so', () => {
  const story = storyOf('Kenya’s government met Norway. The government paid. Later the government in Oslo paid.')
  const found = identify(story, [])
  assert.deepEqual(meantBy(found, story, 'The government'), ['Kenya'])
  assert.deepEqual(meantBy(found, story, 'the government in Oslo'), ['Norway'])
})

test('a body is known without its first word, without its kind, and with its kind behind it', () => {
  const found = identify(
    storyOf(
      'The Lund Cooks’ Federation met. Exol News said so. The Cooks’ Federation left, Exol reported. The Exol news agency slept.',
    ),
    [],
  )
  const aliases = found.actors.map(({ aliases }) => [...aliases].sort())
  assert.deepEqual(aliases, [
    ['Cooks’ Federation', 'Lund Cooks’ Federation'],
    ['Exol', 'Exol News', 'The Exol news agency'],
  ])
})

test('"the hospital" may be an infirmary, "the union" a federation of those who work, never a council of hospitals', () => {
  const story = storyOf(
    'The Royal Infirmary and the Cooks’ Federation met the Hospital Council. The hospital paid. The union left.',
  )
  const found = identify(story, [])
  assert.deepEqual(meantBy(found, story, 'The hospital'), ['Royal Infirmary'])
  assert.deepEqual(meantBy(found, story, 'The union'), ['Cooks’ Federation'])
})

test('the army and the military of one state are one', () => {
  const story = storyOf('Norway’s military denied it. The army said more.')
  const found = identify(story, [saying(story, 'Norway’s military'), saying(story, 'The army')])
  assert.deepEqual(meantBy(found, story, 'The army'), ['Norway’s military'])
})

test('a body is known by one word of its name, and by a description in its words', () => {
  const story = storyOf(
    'Exolan Shipping Agency shut its gates. Exolan told the Lund Record so. The Dock and Checkers Union met. The checkers union left, the Record said.',
  )
  const found = identify(story, [saying(story, 'Exolan', 'Exolan told'), saying(story, 'the Record')])
  const aliasesOf = (name: string) => [...(found.actors.find((actor) => actor.name === name)?.aliases ?? [])].sort()
  assert.deepEqual(aliasesOf('Exolan Shipping Agency'), ['Exolan', 'Exolan Shipping Agency'])
  assert.deepEqual(aliasesOf('Lund Record'), ['Lund Record', 'Record'])
  assert.deepEqual(meantBy(found, story, 'The checkers union'), ['Dock and Checkers Union'])
})

test('a state that only its diplomats show is no person', () => {
  const story = storyOf(
    'Jalwan’s embassy closed. A Jalwani diplomat left. Talks were arranged by Jalwan. Jalwan said no.',
  )
  const found = identify(story, [saying(story, 'Jalwan', 'Jalwan said')])
  assert.equal(found.actors.find(({ name }) => name === 'Jalwan')?.kind, 'government')
})

test('a general staff speaks, and a port authority by its figures', () => {
  const story = storyOf('The general staff said 14 had died. Ships were at anchor, port authority data showed.')
  const found = identify(story, [saying(story, 'The general staff'), saying(story, 'port authority data')])
  assert.deepEqual(
    found.actors.map(({ name, kind, anonymous }) => [name, kind, anonymous]),
    [
      ['The general staff', 'organisation', false],
      ['port authority', 'organisation', false],
    ],
  )
})

test('"he", "who" and "the captain" mean somebody described in passing, who becomes an actor of that description', () => {
  const story = storyOf(
    'A clerk on the Anna, who asked for silence, saw the lights. They swung, he said. Later a captain came. “Late,” the captain said.',
  )
  const said = [
    saying(story, 'who', 'who asked', 'for silence'),
    saying(story, 'he', 'he said', 'They swung'),
    saying(story, 'the captain', 'the captain said', '“Late,”'),
  ]
  const found = identify(story, said)
  assert.deepEqual(meantBy(found, story, 'who'), ['A clerk on the Anna'])
  assert.deepEqual(meantBy(found, story, 'he'), ['A clerk on the Anna'])
  assert.deepEqual(meantBy(found, story, 'the captain'), ['a captain'])
})

test('an apposition is nobody new, nor is who a saying is about', () => {
  const story = storyOf(
    'Ms Ada Moss, a cashier, was late. “Sorry,” she said. Mr Ivo Rask spoke. A child is well, he said.',
  )
  const said = [saying(story, 'she', 'she said', '“Sorry,”'), saying(story, 'he', 'he said', 'A child is well')]
  const found = identify(story, said)
  assert.deepEqual(meantBy(found, story, 'she'), ['Ada Moss'])
  assert.deepEqual(meantBy(found, story, 'he'), ['Ivo Rask'])
})

test('a letter speaks for who wrote it, and "it" may be the letter', () => {
  const story = storyOf(
    'A letter from Treasury minister Orlo Vint to Mayor Ada Moss came out. Seen by the Exol news agency, it tells her to wait. The letter calls the plan poor. In a note, Moss said no.',
  )
  const said = [saying(story, 'it', 'it tells'), saying(story, 'The letter'), saying(story, 'Moss', 'Moss said')]
  const found = identify(story, said)
  assert.deepEqual(meantBy(found, story, 'it'), ['Orlo Vint'])
  assert.deepEqual(meantBy(found, story, 'The letter'), ['Orlo Vint'])
})

test('a paper whose author is not told is nobody, and "it" that means it neither', () => {
  const story = storyOf('The Port Council met. A leaked memo has come out. It says that the crane is old.')
  const found = identify(story, [saying(story, 'It', 'It says')])
  assert.deepEqual(meantBy(found, story, 'It'), [])
})

test('a body is known by the last word of its name where that speaks', () => {
  const story = storyOf('The Lund Cooks’ Society met. The society said no. It moved in society.')
  const found = identify(story, [saying(story, 'The society', 'The society said')])
  assert.deepEqual(meantBy(found, story, 'The society'), ['Lund Cooks’ Society'])
})

test('"a person", "a source" and several bodies speak as they are described; "the source" is the one before', () => {
  const story = storyOf(
    'A source close to the talks said no. The source said more. The unions said yes. A person left.',
  )
  const said = [
    saying(story, 'A source close to the talks', 'A source close to the talks said'),
    saying(story, 'The source', 'The source said'),
    saying(story, 'The unions', 'The unions said'),
  ]
  const found = identify(story, said)
  assert.deepEqual(
    found.actors.map(({ name, kind, anonymous }) => [name, kind, anonymous]),
    [
      ['A source close to the talks', 'person', true],
      ['The unions', 'group', true],
    ],
  )
  assert.deepEqual(meantBy(found, story, 'The source'), ['A source close to the talks'])
})

test('a headline without articles names who its text names, and a capital at its head hides no role', () => {
  const story = storyOf(
    reportOf('Movement sends draft back\n\nThe Upland Movement wrote. Economist Ada Moss said so. Ms Ada Moss left.', {
      id: 'r1',
      title: 'Movement sends draft back',
    }),
  )
  const said = [
    saying(story, 'Movement', 'Movement sends'),
    saying(story, 'Economist Ada Moss', 'Economist Ada Moss said'),
  ]
  const found = identify(story, said)
  assert.deepEqual(meantBy(found, story, 'Movement'), ['Upland Movement'])
  assert.deepEqual(meantBy(found, story, 'Economist Ada Moss'), ['Ada Moss'])
})

test('"in what he called" means who stands behind the comma, not who was last in play', () => {
  const story = storyOf('Mr Ivo Rask spoke. He was firm. In what he called a “slip,” Mr Orlo Vint praised Rask.')
  const found = identify(story, [saying(story, 'he', 'he called')])
  assert.deepEqual(meantBy(found, story, 'he'), ['Orlo Vint'])
})

test('"his office" is that of the person spoken of last, not of the government named last', () => {
  const story = storyOf(
    'Lundian President Orlo Vint will sign. Kerrolia denied it. President Vint is to fly home on Monday, his office said.',
  )
  const found = identify(story, [saying(story, 'his office', 'his office said')])
  const [office] = meantBy(found, story, 'his office')
  assert.equal(office, 'Orlo Vint’s office')
  const owner = found.actors.find(({ name }) => name === office)?.party ?? null
  assert.equal(found.actors.find(({ id }) => id === owner)?.name, 'Orlo Vint')
})

test('a former judge of a court does not speak for it', () => {
  const story = storyOf('Ada Moss, a former judge of the Court of Claims, will mediate. The Court of Claims sat.')
  const found = identify(story, [])
  assert.equal(found.actors.find(({ name }) => name === 'Ada Moss')?.party, null)
})

test('a government negotiator is of the only government that the story has', () => {
  const story = storyOf('The government of Kenya met the rebels. Chief government negotiator Ada Moss refused to sign.')
  const found = identify(story, [])
  const moss = found.actors.find(({ name }) => name === 'Ada Moss')
  assert.equal(found.actors.find(({ id }) => id === moss?.party)?.name, 'Kenya')
})
