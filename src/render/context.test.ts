import assert from 'node:assert/strict'
import { test } from 'node:test'
import { reportOf } from '../../test/story.ts'
import { contexts, plainly } from './context.ts'

const TEXT =
  'Pickers walk out\n\nThe union met Mr. Alder on Oct. 3. Its chairwoman left after reading the offer, which nobody had seen before. She would not comment.\n\nHALDEN, Oct. 3 (NW) — It rained.'

/** A passage of the text between the words around it. */
function around(words: string, most?: number): string {
  const report = reportOf(TEXT, { id: 'a' })
  const inContext = contexts({ format: 'stemma-dossier', version: 1, reports: [report], stories: [], problems: [] })
  const start = TEXT.indexOf(words)
  return plainly(inContext({ report: 'a', start, end: start + words.length, text: words }, most))
}

test('contexts() shows a passage in its sentence and no further, whatever abbreviations stand in it', () => {
  assert.equal(
    around('after reading the offer'),
    'Its chairwoman left after reading the offer, which nobody had seen before.',
  )
  assert.equal(around('met Mr. Alder'), 'The union met Mr. Alder on Oct. 3.')
  assert.equal(around('walk out'), 'Pickers walk out')
})

test('contexts() begins where the sentence does, behind the one before and a dateline', () => {
  assert.equal(around('She would not comment'), 'She would not comment.')
  assert.equal(
    around('Its chairwoman left'),
    'Its chairwoman left after reading the offer, which nobody had seen before.',
  )
  assert.equal(around('It rained'), 'It rained.')
})

test('contexts() cuts long sentences between words', () => {
  assert.equal(around('after reading the offer', 12), '… left after reading the offer, which…')
})
