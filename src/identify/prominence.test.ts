import assert from 'node:assert/strict'
import { test } from 'node:test'
import { reportOf } from '../../test/story.ts'
import { analyseReport } from '../text/index.ts'
import { isInverted, prominenceOf } from './prominence.ts'

function standingOf(written: string, words: string) {
  const text = analyseReport(reportOf(written))
  const start = written.indexOf(words)
  return prominenceOf(text, { start, end: start + words.length }, 0)
}

test('prominenceOf() tells who speaks, who acts and who is only named', () => {
  assert.equal(standingOf('On Monday Ada Moss said the talks had failed.', 'Ada Moss'), 'speaker')
  assert.equal(standingOf('On Monday Ada Moss left for Lund.', 'Ada Moss'), 'subject')
  assert.equal(standingOf('On Monday the crowd booed Ada Moss.', 'Ada Moss'), 'other')
  assert.equal(standingOf('In a letter to Ada Moss, the union asked for more.', 'Ada Moss'), 'other')
})

test('prominenceOf() passes over what commas set off', () => {
  assert.equal(standingOf('On Monday Ada Moss, a cook at the port, said no.', 'Ada Moss'), 'speaker')
})

test('prominenceOf() takes what a sentence opens with for its subject', () => {
  assert.equal(standingOf('Ada Moss, a ward sister at St. Olav, had walked.', 'Ada Moss'), 'subject')
})

test('isInverted() needs a verb of speaking without a subject before it', () => {
  const inverted = (written: string) => {
    const start = written.indexOf('Moss')
    return isInverted(analyseReport(reportOf(written)), { start, end: start + 4 })
  }
  assert.equal(inverted('The talks have failed, said Moss.'), true)
  assert.equal(inverted('The envoy said Moss had left.'), false)
})
