import assert from 'node:assert/strict'
import { test } from 'node:test'
import { madeOf, type Words } from '../../test/sayings.ts'
import { withNested } from './nested-sayings.ts'

/** What is added to one saying whose content is the rest of the sentence behind its cue. */
function nestedIn(text: string, source: string, cue: string): (string | null)[][] {
  const content = text.slice(text.indexOf(cue) + cue.length).replace(/^ (?:AFP )?|\.$/g, '')
  const outer: Words = [source, cue, content]
  return madeOf(withNested, text, outer).filter(([who]) => who !== source)
}

test('withNested() finds what another is told to have said, with his own words alone', () => {
  assert.deepEqual(nestedIn('Hale told AFP that Moss had denied that the pumps were sold.', 'Hale', 'told'), [
    ['Moss', 'had denied', 'that the pumps were sold'],
  ])
  assert.deepEqual(nestedIn('Hale said the port council vowed to pay, but it was poor.', 'Hale', 'said'), [
    ['the port council', 'vowed', 'to pay'],
  ])
  assert.deepEqual(
    nestedIn('Hale said that the envoy, Lise Morrow, once told him the ferry would sail.', 'Hale', 'said'),
    [['the envoy, Lise Morrow', 'once told', 'the ferry would sail']],
  )
  assert.deepEqual(nestedIn('Hale said Ostrava complained on Sunday that the tax was new.', 'Hale', 'said'), [
    ['Ostrava', 'complained', 'that the tax was new'],
  ])
})

test('withNested() keeps the outer content whole', () => {
  const outer = ['Hale', 'said', 'Moss had promised to pay'] as const
  assert.deepEqual(madeOf(withNested, 'Hale said Moss had promised to pay.', outer)[0], [...outer])
})

test('withNested() leaves what was not said, and what nobody says was said', () => {
  const silent = [
    'Hale said Moss had never said that the gate was locked.',
    'Hale said Moss would say that the gate was locked.',
    'Hale said that if Moss said that the gate was locked, all would leave.',
    'Hale said Moss came to say that the gate was locked.',
    'Hale said the men were told that the gate was locked.',
    'Hale said no officer said that the gate was locked.',
    'Hale said the keys that Moss said were lost had been found.',
  ]
  for (const text of silent) assert.deepEqual(nestedIn(text, 'Hale', 'said'), [], text)
  assert.deepEqual(nestedIn('Hale denied that Moss had said that the gate was locked.', 'Hale', 'denied'), [])
})

test('withNested() leaves deeds, things, pronouns, the outer speaker and what is quoted', () => {
  const silent = [
    'Hale said the clouds promised to bring rain.',
    'Hale said Moss had told the truth.',
    'Hale said Moss announced plans drawn up in May.',
    'Hale said he had promised to pay.',
    'Hale said Moss promised “to pay by Friday”.',
  ]
  for (const text of silent) assert.deepEqual(nestedIn(text, 'Hale', 'said'), [], text)
  assert.deepEqual(nestedIn('Ada Hale said Ms. Hale had promised to pay.', 'Ada Hale', 'said'), [])
})
