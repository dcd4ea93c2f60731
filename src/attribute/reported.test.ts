import assert from 'node:assert/strict'
import { test } from 'node:test'
import { reportOf } from '../../test/story.ts'
import { analyseReport } from '../text/index.ts'
import { readTokens } from './reading.ts'
import { isReported } from './reported.ts'

/** Whether "SOURCE | CUE | CONTENT." is reported speech. */
function isSaid(sentence: string): boolean {
  const [source = '', cue = '', content = ''] = sentence.split(' | ')
  const reading = readTokens(analyseReport(reportOf(sentence.replaceAll(' | ', ' '))))
  const at = (offset: number) => reading.tokens.findIndex(({ start }) => start >= offset)
  const from = at(source.length + 1)
  const behind = at(source.length + cue.length + 2)
  const end = reading.tokens.length - (content.endsWith('.') ? 1 : 0)
  return isReported(reading, { start: from, end: behind }, [{ start: behind, end }])
}

test('isReported() takes deeds and attitudes with a thing as their object for no statement', () => {
  for (const deed of ['Members | backed | a strike.', 'The two sides | signed | a truce in the port.']) {
    assert.equal(isSaid(deed), false, deed)
  }
  assert.equal(isSaid('An aide | asked | not to be named.'), false)
})

test('isReported() keeps speech, clauses, quotations, wishes and figures', () => {
  for (const said of [
    'The mayor | denied | direct talks.',
    'The clerk | found | that the door was open.',
    'She | backed | “a hard line”.',
    'Lundia | wants | a share of the catch.',
    'The army | puts | the toll at 14.',
  ]) {
    assert.equal(isSaid(said), true, said)
  }
})
