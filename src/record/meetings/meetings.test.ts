import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nothingFound } from '../../../test/nothing-found.ts'
import { storyOf } from '../../../test/story.ts'
import { readStory } from '../reading.ts'
import { Directory } from '../who.ts'
import { findMeetings } from './meetings.ts'

/** State and number of passages of each meeting of a story. */
function meetingsIn(...texts: readonly string[]): [string, number][] {
  const story = storyOf(...texts)
  const found = nothingFound(story)
  return findMeetings(readStory(story, found), new Directory(found.identities)).map((one) => [
    one.state,
    one.passages.length,
  ])
}

const stateOf = (text: string) => meetingsIn(text).map(([state]) => state)

test('findMeetings() tells the state from the mood of the clause', () => {
  assert.deepEqual(stateOf('The nurses and the hospital board held talks in Leeds.'), ['held'])
  assert.deepEqual(stateOf('The nurses and the hospital board are holding talks in Leeds.'), ['under way'])
  assert.deepEqual(stateOf('Another round of talks to settle the pay dispute was set to take place.'), ['planned'])
  assert.deepEqual(stateOf('The dockers may join the talks.'), ['possible'])
  assert.deepEqual(stateOf('A planned meeting of the ministers has been called off.'), ['called off'])
  assert.deepEqual(stateOf('It is not clear whether an earlier session took place.'), ['unconfirmed'])
})

test('findMeetings() never shows what was only proposed as held', () => {
  assert.deepEqual(stateOf('The mediator proposed three-way talks.'), ['possible'])
  assert.deepEqual(stateOf('The rebels said they would not oppose direct talks.'), ['possible'])
})

test('findMeetings() finds the verb of a meeting noun over what stands between', () => {
  assert.deepEqual(stateOf('Talks between the union, the firm and the city on sharing out the work ended on Friday.'), [
    'held',
  ])
  assert.deepEqual(stateOf('A meeting bringing both teams into one room could take place on Monday.'), ['possible'])
})

test('findMeetings() takes people who meet for a meeting, and nothing else that meets or bargains', () => {
  assert.deepEqual(stateOf('The ministers met for three hours.'), ['held'])
  assert.deepEqual(stateOf('The builders met the deadline.'), [])
  assert.deepEqual(stateOf('We bargain over hours, never over safety.'), [])
  assert.deepEqual(stateOf('The storm hit the coast during a news conference.'), [])
})

test('findMeetings() gives "the talks" to the meeting told before', () => {
  assert.deepEqual(meetingsIn('The pilots and the airline opened talks in Oslo. The talks broke up at midnight.'), [
    ['under way', 2],
  ])
})

test('findMeetings() keeps separate rooms and one table apart', () => {
  assert.deepEqual(
    stateOf('The delegations sat in separate rooms of the palace. In the evening the delegations sat at one table.'),
    ['held', 'held'],
  )
})

test('findMeetings() makes no meeting of what is denied or only described', () => {
  assert.deepEqual(stateOf('No new talks were planned.'), [])
  assert.deepEqual(stateOf('The envoy said no such meeting was planned.'), [])
  assert.deepEqual(stateOf('He would not be named because the talks are private.'), [])
})

test('findMeetings() finds the verb of talks over an apposition, and what one is ready for', () => {
  assert.deepEqual(
    stateOf('Crews will strike after talks between the union and Norrail, the largest operator, collapsed on Monday.'),
    ['held'],
  )
  assert.deepEqual(stateOf('The rebel leader said she was ready for a meeting with the general.'), ['possible'])
})

test('findMeetings() reads what is pencilled in, possible in quotation marks, or without a date', () => {
  assert.deepEqual(stateOf('A direct meeting was “pencilled in” for Friday.'), ['planned'])
  assert.deepEqual(stateOf('A direct meeting was “possible”, the envoy said.'), ['possible'])
  assert.deepEqual(stateOf('No date has been set for a new round.'), ['possible'])
  assert.deepEqual(stateOf('Both sides consented to go back to negotiations on Friday.'), ['planned'])
})

test('findMeetings() takes a dispute that goes before somebody, and guests received, for meetings', () => {
  assert.deepEqual(stateOf('The dispute is to go before the labour board on Friday.'), ['planned'])
  assert.deepEqual(stateOf('The minister is expected to receive relatives at the palace.'), ['planned'])
  assert.deepEqual(stateOf('The minister received a fine of 40 crowns.'), [])
})

test('findMeetings() makes no meeting of "if the talks fail" where none was told', () => {
  assert.deepEqual(stateOf('Crews will walk out if the talks fail.'), [])
})

test('findMeetings() reads what is not excluded, seen to come, or attempted', () => {
  assert.deepEqual(stateOf('The envoy did not exclude a further meeting.'), ['possible'])
  assert.deepEqual(stateOf('The envoy ruled out a further meeting.'), [])
  assert.deepEqual(stateOf('The mediator plans to see the two delegations separately.'), ['planned'])
  assert.deepEqual(stateOf('A first attempt at mediation broke down in July.'), ['held'])
})

test('findMeetings() takes an invitation to separate meetings for a plan', () => {
  assert.deepEqual(stateOf('The mediator has invited the union and the company to separate meetings on Friday.'), [
    'planned',
  ])
})

test('findMeetings() tells proximity talks by where the sides sit, whatever the verb', () => {
  assert.deepEqual(stateOf('For three days the two delegations have stayed on separate floors of a hotel.'), ['held'])
  assert.deepEqual(stateOf('The delegations were kept in different rooms.'), ['held'])
})

test('findMeetings() takes no interview, no sight and no journey to nowhere for a meeting', () => {
  assert.deepEqual(stateOf('The chairman sat down with this newspaper on Tuesday.'), [])
  assert.deepEqual(stateOf('Nobody knows, but we will see.'), [])
  assert.deepEqual(stateOf('I will travel the day there is something to sign.'), [])
})

test('findMeetings() makes one of separate rooms told twice, and puts the telling of its own first', () => {
  assert.deepEqual(
    meetingsIn(
      'For three days the two delegations have stayed on separate floors of a lakeside hotel.',
      'The delegations were kept on separate floors of a hotel for three days.',
    ),
    [['held', 2]],
  )
  const story = storyOf('The envoy who chaired the sessions left. The sessions ended on Monday without a paper.')
  const found = nothingFound(story)
  const [meeting] = findMeetings(readStory(story, found), new Directory(found.identities))
  assert.match(meeting?.passages[0]?.text ?? '', /^The sessions ended/)
})
