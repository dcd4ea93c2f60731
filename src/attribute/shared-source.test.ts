import assert from 'node:assert/strict'
import { test } from 'node:test'
import { saidIn } from '../../test/said.ts'

/** The sources of a text by their cues' first words. */
function sources(text: string): Record<string, string | null> {
  return Object.fromEntries(saidIn(text).map(({ cue, source }) => [cue?.split(' ')[0], source]))
}

test('sharedSource() gives a participle the subject of its clause', () => {
  assert.equal(sources('Moss left the hall, saying that the offer was an insult.').saying, 'Moss')
  assert.equal(
    sources('The owners of the ferry walked out, insisting that the pilots were to blame.').insisting,
    'The owners of the ferry',
  )
})

test('sharedSource() gives a coordinated verb the source before it', () => {
  assert.equal(sources('Hale told reporters that he was tired and added that the talks were over.').added, 'Hale')
})
