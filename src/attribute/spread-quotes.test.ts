import assert from 'node:assert/strict'
import { test } from 'node:test'
import { reportOf } from '../../test/story.ts'
import { analyseReport } from '../text/index.ts'
import { type Reading, readTokens, type TokenRange } from './reading.ts'
import { spreadQuotes } from './spread-quotes.ts'

/** Source, cue and contents of each saying as written; the models are taken to have found only what `found` has. */
function spread(text: string, found: readonly { source: string; cue: string; content: string }[] = []) {
  const reading = readTokens(analyseReport(reportOf(text)))
  const sayings = spreadQuotes(
    reading,
    found.map(({ source, cue, content }) => ({
      source: source === '' ? null : rangeOf(reading, source),
      cue: rangeOf(reading, cue),
      contents: [rangeOf(reading, content)],
    })),
  )
  const written = (range: TokenRange | null) =>
    range === null ? null : text.slice(reading.tokens[range.start]?.start, reading.tokens[range.end - 1]?.end)
  return sayings.map(({ source, cue, contents }) => [written(source), written(cue), ...contents.map(written)])
}

function rangeOf({ text, tokens }: Reading, words: string): TokenRange {
  const at = text.report.text.indexOf(words)
  const start = tokens.findIndex((token) => token.start >= at)
  return { start, end: tokens.findLastIndex((token) => token.end <= at + words.length) + 1 }
}

test('spreadQuotes() reads the clause behind a quotation, whatever its verb', () => {
  assert.deepEqual(spread('“No net was cut by us,” the port director, Ada Moss, posted on Monday.'), [
    ['the port director', 'posted', '“No net was cut by us,”'],
  ])
  assert.deepEqual(spread('«It is a tool we would rather leave», was all she would add.'), [
    ['she', 'would add', '«It is a tool we would rather leave»'],
  ])
  assert.deepEqual(spread('“Is it not the truth?” The charity says it has had many calls.'), [])
})

test('spreadQuotes() reads the clause a quotation stands in, not after a verb of no speech where it is a label', () => {
  assert.deepEqual(spread('The Port Council, which runs the docks, put turnout at “barely six in ten”.'), [
    ['The Port Council', 'put', 'turnout at “barely six in ten”'],
  ])
  assert.deepEqual(spread('Ada Moss had kept “the tide table”.'), [])
})

test('spreadQuotes() leaves a quotation that no clause brings to nobody', () => {
  const text = 'Ada Moss said: “We will not sign.” It rained on the port. “Not this week, and not the next.”'
  assert.equal(spread(text, [{ source: 'Ada Moss', cue: 'said', content: '“We will not sign.”' }]).length, 1)
})

test('spreadQuotes() gives a quotation alone in its paragraph to who acts in the sentence before', () => {
  assert.deepEqual(spread('It rained. Ada Moss has slept in a tent for weeks.\n\n“They can draw the line here.”'), [
    ['Ada Moss', null, '“They can draw the line here.”'],
  ])
})

test('spreadQuotes() finds whose participle it is: "Moss avoided comment, saying"', () => {
  const found = [{ source: '', cue: 'saying', content: '“I am no envoy.”' }]
  assert.deepEqual(spread('Asked about it, Ada Moss avoided comment, saying “I am no envoy.”', found), [
    ['Ada Moss', 'saying', '“I am no envoy.”'],
  ])
})
