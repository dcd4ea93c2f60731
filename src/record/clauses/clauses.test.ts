import assert from 'node:assert/strict'
import { test } from 'node:test'
import { storyOf } from '../../../test/story.ts'
import { nameVerbs } from '../reading.ts'
import { type Clause, findClauses } from './clauses.ts'

function clausesOf(sentence: string): { text: string; clauses: Clause[] } {
  const [text] = storyOf(sentence).texts
  assert.ok(text)
  return { text: sentence, clauses: findClauses({ ...text, tokens: nameVerbs(text) }) }
}

/** Lemma and subject of each clause. */
function skeleton(sentence: string): [string, string | null][] {
  return clausesOf(sentence).clauses.map((clause) => [
    clause.lemma,
    clause.subject === null ? null : sentence.slice(clause.subject.start, clause.subject.end),
  ])
}

test('findClauses() parts a bare complement from its verb of saying', () => {
  assert.deepEqual(skeleton('The union says the depot will close.'), [
    ['say', 'The union'],
    ['close', 'the depot'],
  ])
})

test('findClauses() finds the subject over an apposition and hands it to a coordinated verb', () => {
  assert.deepEqual(skeleton('Maria Lund, the chief negotiator, rejected the offer and left the room.'), [
    ['reject', 'Maria Lund'],
    ['leave', 'Maria Lund'],
  ])
})

test('findClauses() reads modal, negation, time and voice from the verb group', () => {
  const [first, second] = clausesOf('The drivers will not return until the dismissed men have been reinstated.').clauses
  assert.ok(first !== undefined && second !== undefined)
  assert.deepEqual([first.modal, first.negated, first.time], ['will', true, 'future'])
  assert.deepEqual([second.passive, second.perfect, second.opener], [true, true, 'until'])
})

test('findClauses() takes a particle into the lemma and leaves attributive participles alone', () => {
  assert.deepEqual(
    skeleton('The operators called off the planned talks.').map(([lemma]) => lemma),
    ['call off'],
  )
})

test('findClauses() hangs an infinitive on the verb that governs it', () => {
  const { clauses } = clausesOf('The council refused to reopen the contract.')
  assert.deepEqual(
    clauses.map((clause) => [clause.lemma, clause.form, clause.parent]),
    [
      ['refuse', 'finite', null],
      ['reopen', 'infinitive', 0],
    ],
  )
})

test('findClauses() finds none in a line without a verb', () => {
  assert.deepEqual(clausesOf('Fishing grounds').clauses, [])
})

test('findClauses() finds the subject before a relative clause that opens the sentence, over an apostrophe', () => {
  assert.deepEqual(skeleton("Ada Moss, who leads the Dockers' Union, rejected the offer."), [
    ['lead', 'Ada Moss'],
    ['reject', 'Ada Moss'],
  ])
})

test('findClauses() opens a clause before the apposition to its subject', () => {
  assert.deepEqual(skeleton('They will strike after talks with the port, the largest of the coast, collapsed.'), [
    ['strike', 'They'],
    ['collapse', 'talks with the port'],
  ])
})

test('findClauses() takes no noun in -ing and no word of a name for a verb', () => {
  assert.deepEqual(skeleton('The draft provides for the reopening of the road.'), [['provide', 'The draft']])
  assert.deepEqual(skeleton('The Red Cross said the prisoners were free.'), [
    ['say', 'The Red Cross'],
    ['be', 'the prisoners'],
  ])
})

test('findClauses() takes up the noun phrase that a restrictive relative clause breaks', () => {
  assert.deepEqual(skeleton('The committee that runs the port said it would meet again.'), [
    ['say', 'The committee'],
    ['run', 'The committee'],
    ['meet', 'it'],
  ])
  const sentence = 'A session that was fixed for Friday has been postponed.'
  const { clauses } = clausesOf(sentence)
  assert.deepEqual(
    clauses.map((clause) => [clause.lemma, clause.parent, sentence.slice(clause.start, clause.end)]),
    [
      ['postpone', null, 'A session that was fixed for Friday has been postponed'],
      ['fix', 0, 'that was fixed for Friday'],
    ],
  )
})

test('findClauses() finds a base form between a plural and an object, and no verb behind a determiner', () => {
  assert.deepEqual(
    skeleton('The envoy insisted that the guerrillas hand over their guns.').map(([lemma]) => lemma),
    ['insist', 'hand'],
  )
  assert.deepEqual(
    skeleton('We have some redlines in this.').map(([lemma]) => lemma),
    ['have'],
  )
})

test('findClauses() reads over what stands between dashes, and "provided" before a clause as a condition', () => {
  assert.deepEqual(skeleton('The newest paper - the fourth since Monday - provides for a truce.'), [
    ['provide', 'The newest paper'],
  ])
  assert.deepEqual(skeleton('They would settle for less provided the wards were staffed.'), [
    ['settle', 'They'],
    ['staff', 'the wards'],
  ])
  assert.deepEqual(skeleton('The charity provided the wards with beds.'), [['provide', 'The charity']])
})

test('findClauses() takes up the noun phrase that a participle breaks, but no verb of saying', () => {
  assert.deepEqual(skeleton('Two envoys briefed on the plan said it was ready.').slice(0, 2), [
    ['say', 'Two envoys'],
    ['brief', 'Two envoys'],
  ])
  assert.deepEqual(skeleton('Sailors captured in the strait were freed.')[0], ['free', 'Sailors'])
  assert.deepEqual(skeleton('The envoy said on Monday talks had ended.')[0], ['say', 'The envoy'])
})

test('findClauses() reads "bring" as a base form, and "at least" inside a verb group', () => {
  const { clauses } = clausesOf('She hopes to bring both sides together.')
  assert.deepEqual(
    clauses.map(({ lemma, form }) => [lemma, form]),
    [
      ['hope', 'finite'],
      ['bring', 'infinitive'],
    ],
  )
  assert.deepEqual(skeleton('The round would at least produce a list.'), [['produce', 'The round']])
})

test('findClauses() takes a participle with its prepositions for no main verb, and a state for its complement', () => {
  assert.deepEqual(skeleton('Sailors captured in March were freed on Monday.'), [
    ['free', 'Sailors'],
    ['capture', 'Sailors'],
  ])
  assert.deepEqual(skeleton('The minister said those convicted of theft would stay in jail.')[1], ['stay', 'those'])
  assert.deepEqual(
    skeleton('The port would stay shut until spring.').map(([lemma]) => lemma),
    ['stay'],
  )
})

test('findClauses() reads "going to" as a future and a bare "provided" as an opener', () => {
  const [going] = clausesOf('Nobody is going to be punished for it.').clauses
  assert.deepEqual([going?.lemma, going?.modal, going?.passive], ['punish', 'will', true])
  const provided = clausesOf('The crews would return provided wages were raised.').clauses.at(-1)
  assert.deepEqual([provided?.lemma, provided?.opener], ['raise', 'provided'])
})

test('findClauses() reads a noun in -s before an infinitive as a verb, unless it is the subject of another', () => {
  assert.deepEqual(skeleton('The mediator plans to see both teams.'), [
    ['plan', 'The mediator'],
    ['see', 'The mediator'],
  ])
  assert.deepEqual(
    skeleton('Government plans to cut jobs were rejected.').map(([lemma]) => lemma),
    ['reject', 'cut'],
  )
})

test('findClauses() spells a contracted modal out', () => {
  const [clause] = clausesOf("The drivers won't return.").clauses
  assert.deepEqual([clause?.modal, clause?.negated, clause?.time], ['will', true, 'future'])
})

/** Sentences with the verb, subject and words of each clause, as a reader would part them. */
const PARTED: readonly [sentence: string, ...clauses: [string, string | null, string][]][] = [
  [
    'Envoys of the republic and the guerrillas it is battling along the river agreed on a truce.',
    [
      'agree',
      'Envoys of the republic and the guerrillas',
      'Envoys of the republic and the guerrillas it is battling along the river agreed on a truce',
    ],
    ['battle', 'it', 'it is battling along the river'],
  ],
  [
    'The camps blamed each other, and some 3,000 villagers who had gone back to their farms were driven out again.',
    ['blame', 'The camps', 'The camps blamed each other'],
    [
      'drive out',
      'some 3,000 villagers',
      'some 3,000 villagers who had gone back to their farms were driven out again',
    ],
    ['go back', 'some 3,000 villagers', 'who had gone back to their farms'],
  ],
  [
    'All lorries of a convoy that had been held up at the bridge since Sunday reached Tarn.',
    [
      'reach',
      'All lorries of a convoy',
      'All lorries of a convoy that had been held up at the bridge since Sunday reached Tarn',
    ],
    ['hold up', 'All lorries of a convoy', 'that had been held up at the bridge since Sunday'],
  ],
  [
    'The duty on goods entering the northern market is rising.',
    ['rise', 'The duty on goods', 'The duty on goods entering the northern market is rising'],
    ['enter', 'goods', 'entering the northern market'],
  ],
  [
    'The trade talks collapsed this year due to Norland not agreeing to sell.',
    ['collapse', 'The trade talks', 'The trade talks collapsed this year'],
    ['agree', 'Norland', 'due to Norland not agreeing'],
    ['sell', 'Norland', 'to sell'],
  ],
  [
    'It is the same criticism levelled at Norland for buying oil.',
    ['be', 'It', 'It is the same criticism'],
    ['level', 'the same criticism', 'levelled at Norland'],
    ['buy', 'the same criticism', 'buying oil'],
  ],
  [
    'Shelling in the delta killed nine people in July.',
    ['kill', 'Shelling in the delta', 'Shelling in the delta killed nine people in July'],
    ['shell', null, 'Shelling in the delta'],
  ],
  [
    'Under a plan drawn up by the envoy and the bank, troops would leave.',
    ['draw up', 'a plan', 'Under a plan drawn up by the envoy and the bank'],
    ['leave', 'troops', 'troops would leave'],
  ],
  [
    'He told her the drivers opened the gates to let the buses out and then left the yard.',
    ['tell', 'He', 'He told her'],
    ['open', 'the drivers', 'the drivers opened the gates'],
    ['let', 'the drivers', 'to let the buses out'],
    ['leave', 'the drivers', 'then left the yard'],
  ],
  [
    'The minister struck a harder note in the capital, then flew home.',
    ['strike', 'The minister', 'The minister struck a harder note in the capital'],
    ['fly', 'The minister', 'then flew home'],
  ],
  [
    'The union framed its claim by pointing to the winner-take-all contract.',
    ['frame', 'The union', 'The union framed its claim'],
    ['point', 'The union', 'pointing to the winner-take-all contract'],
  ],
  [
    'She praised a quiet woman whose family had left the delta.',
    ['praise', 'She', 'She praised a quiet woman'],
    ['leave', 'family', 'whose family had left the delta'],
  ],
  [
    'The session comes as the duty on goods entering the market is rising.',
    ['come', 'The session', 'The session comes'],
    ['rise', 'the duty on goods', 'as the duty on goods entering the market is rising'],
    ['enter', 'goods', 'entering the market'],
  ],
  [
    'Nurses struck on Monday and 90 trips were cancelled.',
    ['strike', 'Nurses', 'Nurses struck on Monday'],
    ['cancel', '90 trips', '90 trips were cancelled'],
  ],
  ['The camps will meet face to face at nine.', ['meet', 'The camps', 'The camps will meet face to face at nine']],
  [
    'Three more people hurt in the collision have died.',
    ['die', 'Three more people', 'Three more people hurt in the collision have died'],
    ['hurt', 'Three more people', 'hurt in the collision'],
  ],
  ['He has since been released.', ['release', 'He', 'He has since been released']],
  [
    "The toll from Monday's shelling of the city's bus station rose to 31.",
    [
      'rise',
      "The toll from Monday's shelling of the city's bus station",
      "The toll from Monday's shelling of the city's bus station rose to 31",
    ],
  ],
]

for (const [sentence, ...expected] of PARTED) {
  test(`findClauses() parts “${sentence}”`, () => {
    const { clauses } = clausesOf(sentence)
    assert.deepEqual(
      clauses.map(({ lemma, subject, start, end }) => [
        lemma,
        subject === null ? null : sentence.slice(subject.start, subject.end),
        sentence.slice(start, end),
      ]),
      expected,
    )
  })
}

test('findClauses() takes an auxiliary before its subject for an if, but no question and no “nor should”', () => {
  const openers = (sentence: string) =>
    clausesOf(sentence).clauses.flatMap(({ opener, lemma }) => (opener === null ? [] : [`${opener} ${lemma}`]))
  assert.deepEqual(openers('The pilots would strike should the airline refuse to meet them.'), ['if refuse'])
  assert.deepEqual(openers('Had the council accepted the offer, the buses would run.'), ['if accept'])
  assert.deepEqual(openers('Were the airline to refuse arbitration, the pilots would strike.'), ['if refuse'])
  assert.deepEqual(openers('Should the airline refuse?'), [])
  assert.deepEqual(openers('Nor should the airline refuse.'), [])
  assert.deepEqual(openers('The airline should refuse.'), [])
})
