import assert from 'node:assert/strict'
import { test } from 'node:test'
import { reportOf } from '../../test/story.ts'
import { analyseReport } from '../text/index.ts'
import { withPredicates } from './inset-cues.ts'
import { readTokens, type TokenRange } from './reading.ts'

/** The contents of a saying in a text, given as words, once it has its predicate. */
function contentsOf(text: string, source: string, cue: string, content: string): string[] {
  const reading = readTokens(analyseReport(reportOf(text)))
  const range = (words: string): TokenRange => {
    const at = text.indexOf(words)
    const inside = reading.tokens.flatMap(({ start, end }, index) =>
      start >= at && end <= at + words.length ? [index] : [],
    )
    return { start: inside[0]!, end: inside.at(-1)! + 1 }
  }
  const [saying] = withPredicates(reading, [{ source: range(source), cue: range(cue), contents: [range(content)] }])
  return saying!.contents.map(({ start, end }) =>
    text.slice(reading.tokens[start]!.start, reading.tokens[end - 1]!.end),
  )
}

test('withPredicates() gives a cue between a subject and its verb the predicate too', () => {
  const text = 'Most of the crew, according to the harbour master, were asleep, which Hale denied.'
  assert.deepEqual(contentsOf(text, 'the harbour master', 'according to', 'Most of the crew'), [
    'Most of the crew',
    'were asleep',
  ])
})

test('withPredicates() leaves a cue that says something of the subject', () => {
  const text = 'The bill, introduced by Hale, would ban the nets.'
  assert.deepEqual(contentsOf(text, 'Hale', 'introduced', 'The bill'), ['The bill'])
})

test('withPredicates() goes on with a further predicate that is quoted', () => {
  const text = 'The answer had come by post, Hale said after lunch, and was “neither hot nor cold”.'
  assert.deepEqual(contentsOf(text, 'Hale', 'said', 'The answer had come by post'), [
    'The answer had come by post',
    'and was “neither hot nor cold”',
  ])
  const told = 'The answer had come by post, Hale said after lunch, and left the hall.'
  assert.deepEqual(contentsOf(told, 'Hale', 'said', 'The answer had come by post'), ['The answer had come by post'])
})
