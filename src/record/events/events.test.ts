import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nothingFound } from '../../../test/nothing-found.ts'
import { storyOf } from '../../../test/story.ts'
import type { TimeExpression } from '../../model.ts'
import { readStory } from '../reading.ts'
import { Directory } from '../who.ts'
import { findEvents } from './events.ts'

/** Dates in these tests, whatever day they are. */
const DATES = /\b(?:(?:Mon|Fri)day(?: evening)?|in \d{4}|in March|this year)\b/g

/** PLOVER type and words of each event of a story. */
function eventsIn(...texts: readonly string[]): [string | null, string][] {
  const story = storyOf(...texts)
  const timeExpressions = texts.flatMap((text, i) =>
    [...text.matchAll(DATES)].map((match): TimeExpression => {
      const passage = { report: `r${i + 1}`, start: match.index, end: match.index + match[0].length, text: match[0] }
      return { id: `t${i}`, passage, type: 'DATE', value: null, mod: null, relative: match[0], anchor: null }
    }),
  )
  const found = { ...nothingFound(story), timeExpressions }
  return findEvents(readStory(story, found), new Directory(found.identities)).map((one) => [one.plover, one.what])
}

test('findEvents() codes what happened with its PLOVER type', () => {
  assert.deepEqual(eventsIn('The army captured two towns in the north.'), [
    ['COERCE', 'The army captured two towns in the north'],
  ])
  assert.equal(eventsIn('Bus drivers walked off the job at dawn.')[0]?.[0], 'PROTEST')
})

test('findEvents() makes one event of the dead and of what they died of', () => {
  assert.equal(eventsIn('Six people were killed when a ferry and a barge collided.').length, 1)
})

test('findEvents() leaves out what has not happened', () => {
  assert.deepEqual(eventsIn('The army will not leave before the hostages are freed.'), [])
  assert.deepEqual(eventsIn('The union wants to strike.'), [])
  assert.deepEqual(eventsIn('The envoy asked whether the port was attacked.'), [])
})

const codeOf = (text: string) => eventsIn(text).map(([plover]) => plover)

test('findEvents() tells a strike of workers from one of bombers', () => {
  assert.deepEqual(codeOf('The nurses struck for two days.'), ['PROTEST'])
  assert.deepEqual(codeOf('Dockers walked out on Monday and 900 drivers joined the walkout.'), ['PROTEST', 'PROTEST'])
  assert.deepEqual(codeOf('Warplanes struck a bridge on Monday.'), ['ASSAULT'])
})

test('findEvents() codes a halt only between sides, and talks that collapse as nobody’s act', () => {
  assert.deepEqual(codeOf('Two-thirds of trains were cancelled on Monday.'), [null])
  assert.deepEqual(codeOf('The talks between the two firms collapsed on Monday.'), [null])
  assert.deepEqual(codeOf('The ministry halted the talks on Monday.'), ['SANCTION'])
})

test('findEvents() leaves out what is denied', () => {
  assert.deepEqual(eventsIn('No shells were fired on Sunday.'), [])
})

test('findEvents() codes a deal reached, a post and soldiers lost', () => {
  assert.equal(eventsIn('The five-year agreement was reached in August.')[0]?.[0], 'AGREE')
  assert.match(eventsIn('The minister wrote on X that the port was open.')[0]?.[1] ?? '', /wrote on X/)
  assert.equal(eventsIn('The army downed two jets over the bay.')[0]?.[0], 'ASSAULT')
  assert.equal(eventsIn('The army lost 11 soldiers in the delta.').length, 1)
})

test('findEvents() takes a verb only with an object that it can act on', () => {
  assert.deepEqual(codeOf('The minister struck a harder note in the capital on Monday.'), [null])
  assert.deepEqual(codeOf('For two days the envoys occupied separate floors of a hotel.'), [])
  assert.deepEqual(codeOf('The shells landed on the market on Monday.'), ['ASSAULT'])
  assert.deepEqual(codeOf('A judge headed the team on Monday.'), [])
  assert.deepEqual(codeOf('The ministry is treating the matter.'), [])
  assert.deepEqual(codeOf('The army released two prisoners on Monday.'), ['CONCEDE'])
  assert.deepEqual(codeOf('The bank released its figures on Monday.'), [null])
  assert.deepEqual(codeOf('Shares of the port closed down 3.4% on Monday.'), [])
  assert.deepEqual(codeOf('The guards suspended six days of strikes.'), ['CONCEDE'])
})

test('findEvents() tells what was done on a day, whatever it was, but no thought and no word', () => {
  assert.deepEqual(
    eventsIn('The dead of Oltu were buried on Friday evening in a field behind the mill.').map(([, what]) => what),
    ['The dead of Oltu were buried on Friday evening in a field behind the mill'],
  )
  assert.equal(eventsIn('Nine lorries have crossed the bridge into Tarn.').length, 1)
  assert.deepEqual(eventsIn('The minister knew of the letter on Friday.'), [])
  assert.deepEqual(eventsIn('She said she had come with authority.'), [])
})

test('findEvents() tells dated participles, fighting that resumed and shots that were heard', () => {
  assert.equal(eventsIn('The region annexed in 2014 is poor.')[0]?.[0], 'COERCE')
  assert.deepEqual(codeOf('Nine have died since fighting resumed in March.'), [null])
  assert.deepEqual(codeOf('Mortar fire was heard near the town.'), ['ASSAULT'])
  assert.deepEqual(eventsIn('They met for the first time since the war began.'), [])
  assert.deepEqual(eventsIn('Prices will rise by two per cent this year.'), [])
})

test('findEvents() shows what was threatened and who was accused', () => {
  const [threat] = eventsIn('On Monday night the spokesman warned that the team would go home.')
  assert.match(threat?.[1] ?? '', /would go home$/)
  const [claim] = eventsIn('Norland accuses its neighbour of arming the rebels.')
  assert.ok(claim === undefined || claim[1].startsWith('Norland accuses'))
})

test('findEvents() makes one event of a strike and of those it killed', () => {
  const story = eventsIn(
    'An air strike on the market of Oltu killed dozens on Monday.',
    'Fifty people were killed in the air strike on the market of Oltu.',
  )
  assert.equal(story.length, 1)
})

test('findEvents() takes no terms, estimates, states of long standing or meetings for events', () => {
  assert.deepEqual(eventsIn('The paper provides for the release of 25 captives.'), [])
  assert.deepEqual(eventsIn('The council put the toll at 14 on Monday.'), [])
  assert.deepEqual(eventsIn('Ada Moss, who has run the guild since 2019, is ill.'), [])
  assert.deepEqual(eventsIn('The envoys made progress on Monday toward an exchange.'), [])
  assert.deepEqual(eventsIn('The guarantee says that no one now on the payroll will be sacked this year.'), [])
  assert.deepEqual(eventsIn('The money goes to the most affected.'), [])
})

test('findEvents() shows a noun without the subject of its clause, which need not have done it', () => {
  assert.deepEqual(
    eventsIn('Norland acted in retaliation for strikes on its tankers.').map(([, what]) => what),
    ['strikes on its tankers'],
  )
})

test('findEvents() takes no "in return" for one, and shows what was agreed', () => {
  assert.deepEqual(eventsIn('The ban would go and in return Monday would become a working day.'), [])
})
