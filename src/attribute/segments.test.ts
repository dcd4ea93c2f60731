import assert from 'node:assert/strict'
import { test } from 'node:test'
import { reportOf } from '../../test/story.ts'
import { analyseReport } from '../text/index.ts'
import { readTokens } from './reading.ts'
import { cutSegments } from './segments.ts'

/** The units of each segment, the own ones in brackets. */
function segmentsOf(text: string): string[] {
  const reading = readTokens(analyseReport(reportOf(text)))
  return cutSegments(reading).map((segment) => {
    const words = Array.from({ length: segment.size }, (_, unit) => {
      const [start, end] = [segment.bounds[unit]!, segment.bounds[unit + 1]!]
      return text.slice(reading.tokens[start]!.start, reading.tokens[end - 1]!.end)
    })
    const { start, end } = segment.own
    return [...words.slice(0, start), `[${words.slice(start, end).join('·')}]`, ...words.slice(end)].join('·')
  })
}

test('cutSegments() makes a unit of a quotation and of each token outside', () => {
  assert.deepEqual(segmentsOf('“We go. We stay,” Moss said.'), ['[“We go. We stay,”·Moss·said·.]'])
})

test('cutSegments() takes sentences of pure quotation in on both sides, over paragraphs', () => {
  assert.deepEqual(segmentsOf('“We go.”\n\nMoss said so.\n\n“We stay.”'), [
    '[“We go.”]',
    '“We go.”·[Moss·said·so·.]·“We stay.”',
    '[“We stay.”]',
  ])
})

test('cutSegments() parts clauses at a semicolon outside quotation marks', () => {
  assert.deepEqual(segmentsOf('Moss said no; Hale said “yes; now”.'), ['[Moss·said·no·;]', '[Hale·said·“yes; now”·.]'])
})
