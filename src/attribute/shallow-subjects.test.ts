import assert from 'node:assert/strict'
import { test } from 'node:test'
import { reportOf } from '../../test/story.ts'
import { analyseReport } from '../text/index.ts'
import { readTokens } from './reading.ts'
import { cutSegments } from './segments.ts'
import { findSubjects } from './shallow-subjects.ts'
import { readUnitValues } from './unit-values.ts'

/** The subjects of a sentence, as written. */
function subjectsOf(text: string): string[] {
  const reading = readTokens(analyseReport(reportOf(text)))
  const segment = cutSegments(reading)[0]!
  const subjects = findSubjects(segment, readUnitValues(reading, segment))
  return Array.from({ length: subjects.ended[segment.size]! }, (_, index) => {
    const units = [...subjects.of].flatMap((number, unit) => (number === index + 1 ? [unit] : []))
    const [first, last] = [segment.bounds[units[0]!]!, segment.bounds[units.at(-1)! + 1]! - 1]
    return text.slice(reading.tokens[first]!.start, reading.tokens[last]!.end)
  })
}

test('findSubjects() finds the nominals before a finite verb, with their prepositions and appositions', () => {
  assert.deepEqual(subjectsOf('The head of the panel, Ada Moss, said that the crew had left.'), [
    'The head of the panel, Ada Moss,',
    'the crew',
  ])
})

test('findSubjects() takes the last noun where a comma opens no apposition', () => {
  assert.deepEqual(subjectsOf('When asked about the new envoy to Bergen, Hale refused.'), ['Hale'])
})

test('findSubjects() passes over infinitives and participles', () => {
  assert.deepEqual(subjectsOf('Moss thanked Hale for help in securing the return of the crew.'), ['Moss'])
  assert.deepEqual(subjectsOf('Moss criticised the decision to pay.'), ['Moss'])
})
