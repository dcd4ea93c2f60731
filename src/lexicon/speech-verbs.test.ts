import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { SPEECH_NOUNS, SPEECH_VERBS } from './speech-verbs.ts'

test('SPEECH_VERBS gives force, strength and stance by lemma', () => {
  assert.deepEqual(SPEECH_VERBS.get('vow'), { force: 'promises', strength: 2, stance: 'plain' })
  assert.deepEqual(SPEECH_VERBS.get('hint'), { force: 'says', strength: 0, stance: 'plain' })
  assert.deepEqual(SPEECH_VERBS.get('allege'), { force: 'claims', strength: 1, stance: 'distant' })
  assert.equal(SPEECH_VERBS.get('admit')?.stance, 'factive')
  assert.equal(SPEECH_VERBS.get('walk'), undefined)
})

test('SPEECH_VERBS holds particle verbs under both words', () => {
  assert.equal(SPEECH_VERBS.get('rule')?.force, 'says')
  assert.equal(SPEECH_VERBS.get('rule out')?.force, 'rejects')
})

test('SPEECH_NOUNS reads the noun as its verb', () => {
  assert.equal(SPEECH_NOUNS.get('pledge')?.force, 'promises')
  assert.equal(SPEECH_NOUNS.get('allegation')?.stance, 'distant')
})

test('The lists name each word once', () => {
  const listing = readFileSync(new URL('./speech-verbs.ts', import.meta.url), 'utf8')
  const written = [...listing.matchAll(/^ {2}\['\w+', \d, '\w+', '(.+)'\]/gm)].flatMap((row) => row[1]!.split(' '))
  assert.equal(written.length, SPEECH_VERBS.size + SPEECH_NOUNS.size)
})
