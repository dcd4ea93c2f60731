import assert from 'node:assert/strict'
import { test } from 'node:test'
import { reportOf } from '../../test/story.ts'
import { analyseReport } from '../text/index.ts'
import { type Reading, readTokens, type TokenRange } from './reading.ts'
import { readRelays } from './relays.ts'

/** Source, relay, cue and contents of what is left of these sayings. */
function relayed(text: string, ...found: readonly (readonly [source: string, cue: string, content: string])[]) {
  const reading = readTokens(analyseReport(reportOf(text)))
  const sayings = found.map(([source, cue, content]) => ({
    source: rangeOf(reading, source),
    cue: rangeOf(reading, cue),
    contents: [rangeOf(reading, content)],
  }))
  const written = (range: TokenRange | null | undefined) =>
    range == null ? null : text.slice(reading.tokens[range.start]?.start, reading.tokens[range.end - 1]?.end)
  return readRelays(reading, sayings).map(({ source, relay, cue, contents }) => [
    written(source),
    written(relay),
    written(cue),
    ...contents.map(written),
  ])
}

function rangeOf({ text, tokens }: Reading, words: string): TokenRange {
  const at = text.report.text.indexOf(words)
  const start = tokens.findIndex((token) => token.start >= at)
  return { start, end: tokens.findLastIndex((token) => token.end <= at + words.length) + 1 }
}

test('readRelays() gives what an agency puts, citing somebody, to the one cited, with the agency as the relay', () => {
  assert.deepEqual(
    relayed('Exol, citing the harbour police, put the toll at four.', [
      'Exol',
      'citing',
      'the harbour police, put the toll at four',
    ]),
    [['the harbour police', 'Exol', 'put', 'the toll at four']],
  )
})

test('readRelays() joins "says, citing" with what is said', () => {
  assert.deepEqual(
    relayed(
      'The strike is over, the Courier says, citing two union officials.',
      ['the Courier', 'says', 'The strike is over'],
      ['the Courier', 'citing', 'two union officials'],
    ),
    [['two union officials', 'the Courier', 'says', 'The strike is over']],
  )
})

test('readRelays() leaves a thing cited alone', () => {
  const found = ['Ada Moss', 'citing', 'high costs'] as const
  assert.deepEqual(relayed('Ada Moss closed the yard, citing high costs.', found), [
    ['Ada Moss', null, 'citing', 'high costs'],
  ])
})
