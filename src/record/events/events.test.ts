import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nothingFound } from '../../../test/nothing-found.ts'
import { storyOf } from '../../../test/story.ts'
import { readStory } from '../reading.ts'
import { Directory } from '../who.ts'
import { findEvents } from './events.ts'

/** PLOVER type and words of each event of a story. */
function eventsIn(...texts: readonly string[]): [string | null, string][] {
  const story = storyOf(...texts)
  const found = nothingFound(story)
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
