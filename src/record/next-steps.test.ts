import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nothingFound } from '../../test/nothing-found.ts'
import { reportOf, storyOf } from '../../test/story.ts'
import type { TimeExpression } from '../model.ts'
import { findNextSteps } from './next-steps.ts'
import { readStory } from './reading.ts'

/** The words of each step in a report of 3 May 2027, with the ISO date given for a phrase of it. */
function stepsIn(text: string, phrase: string, value: string): string[] {
  const story = storyOf(reportOf(text, { publishedAt: '2027-05-03' }))
  const start = text.indexOf(phrase)
  const passage = { report: 'r1', start, end: start + phrase.length, text: phrase }
  const time: TimeExpression = { id: 't1', passage, type: 'DATE', value, mod: null, relative: null, anchor: null }
  const readings = readStory(story, { ...nothingFound(story), timeExpressions: [time] })
  return findNextSteps(readings, []).map(({ passages }) => passages[0]?.text ?? '')
}

test('findNextSteps() tells what is arranged for a day to come', () => {
  assert.deepEqual(stepsIn('The board will publish its ruling on 7 May.', '7 May', '2027-05-07'), [
    'The board will publish its ruling on 7 May',
  ])
})

test('findNextSteps() takes no day gone by, no state that lasts, no day of a subject and no forecast for a step', () => {
  assert.deepEqual(stepsIn('Those who joined in March will get less.', 'March', '2027-03'), [])
  assert.deepEqual(stepsIn('Most services will remain shut until 7 May.', '7 May', '2027-05-07'), [])
  assert.deepEqual(stepsIn('Sunday duty will stay voluntary.', 'Sunday', '2027-05-09'), [])
  assert.deepEqual(stepsIn('Not one train will leave before 7 May.', '7 May', '2027-05-07'), [])
  assert.deepEqual(stepsIn('The duty will cut growth in 2028.', '2028', '2028'), [])
})
