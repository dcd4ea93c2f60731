import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collate } from '../src/collate.ts'
import { reportOf } from './story.ts'

/** The days of the timeline of one report of Wednesday, 5 November 2031. */
function days(text: string): string[] {
  const { stories } = collate([reportOf(text, { publishedAt: '2031-11-05' })])
  return stories[0]?.timeline.map(({ when }) => when) ?? []
}

test('the timeline takes the day of what a clause tells', () => {
  assert.deepEqual(days('The dockers of Lindvik walked out on Monday.'), ['2031-11-03'])
  assert.deepEqual(days("Monday's talks in Lindvik collapsed within the hour."), ['2031-11-03'])
})

test('the timeline takes no day inside a quotation', () => {
  assert.deepEqual(
    days('“The port will be empty by tomorrow and the company knows it,” dockers’ leader Ada Lunt said.'),
    [],
  )
  assert.deepEqual(
    days('“The port will be empty by tomorrow and the company knows it,” dockers’ leader Ada Lunt said on Monday.'),
    ['2031-11-03'],
  )
})

test('the timeline takes no day of a thing that something is told of', () => {
  assert.deepEqual(days('Sunday would become a normal working day in the port of Lindvik.'), [])
  assert.deepEqual(days("Two sailors injured in Monday's fire have left the hospital in Lindvik."), [])
  assert.deepEqual(days('The Christmas timetable of the Lindvik ferries has been withdrawn.'), [])
  assert.deepEqual(days('The company accepted that Sunday duty was no longer compulsory.'), [])
})

test('the timeline takes no day of what went before', () => {
  assert.deepEqual(days('The dockers want the rota that they had prior to a short reform in March.'), [])
  assert.deepEqual(days('The dockers want the rota that they had before a reform in March.'), [])
  assert.deepEqual(days('The company gave back two barges, seized in September, to the dockers.'), [])
  assert.deepEqual(days('The dockers backed a strike in a ballot declared on Monday.'), ['2031-11-03'])
})

test('a day and month of a report without a date are in no year that it names elsewhere', () => {
  const { stories } = collate([
    reportOf('Sunday duty would end from 2033. The dockers of Lindvik will walk out again on 23 November.'),
  ])
  assert.deepEqual(stories[0]?.record?.nextSteps.filter(({ when }) => when?.startsWith('2033-11')) ?? [], [])
})
