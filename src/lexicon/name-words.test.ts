import assert from 'node:assert/strict'
import { test } from 'node:test'
import { genderOfGivenName } from './given-names.ts'
import {
  isBodyNoun,
  isInstitutionNoun,
  isOfficeNoun,
  isPersonNoun,
  kindOfKnownName,
  singularOfPersons,
} from './name-words.ts'

const only = (words: string, is: (word: string) => boolean) => words.split(' ').filter(is).join(' ')

test('isOfficeNoun() knows offices and ranks, not trades or kin', () => {
  assert.equal(
    only('minister envoy general PM president-elect baker smith wife ferry', isOfficeNoun),
    'minister envoy general PM president-elect',
  )
})

test('isPersonNoun() takes no vehicle or party for a person', () => {
  assert.equal(
    only('deckhand son-in-law economist trawler party side ministry', isPersonNoun),
    'deckhand son-in-law economist',
  )
})

test('isInstitutionNoun() and isBodyNoun() part what names say from what common nouns say', () => {
  assert.equal(
    only('ministry union hospital post times strait', isInstitutionNoun),
    'ministry union hospital post times',
  )
  assert.equal(only('ministry union hospital post times bus', isBodyNoun), 'ministry union hospital')
})

test('singularOfPersons() gives the singular of plural persons only', () => {
  assert.deepEqual(['officials', 'aides', 'fishermen', 'heels', 'talks', 'official'].map(singularOfPersons), [
    'official',
    'aide',
    'fisherman',
    null,
    null,
    null,
  ])
})

test('kindOfKnownName() goes by the most frequent meaning', () => {
  assert.deepEqual(['Chicago', 'FBI', 'Vladimir Putin', 'Phoenix Quarrel'].map(kindOfKnownName), [
    'place',
    'organisation',
    'person',
    null,
  ])
})

test('genderOfGivenName() tells what lists have, in any of their languages', () => {
  assert.deepEqual(['Oleksandr', 'Anneke', 'Tolsund', 'ada'].map(genderOfGivenName), ['male', 'female', null, null])
})
