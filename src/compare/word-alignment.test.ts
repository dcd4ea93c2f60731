import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tokenize } from '../text/index.ts'
import { alignWords, isVariantSpelling } from './word-alignment.ts'

function pairs(a: string, b: string): string[] {
  const [inA, inB] = [tokenize(a), tokenize(b)]
  const { toB } = alignWords(inA, inB)
  return inA.flatMap((token, i) => (toB[i]! < 0 ? [] : [`${token.text}=${inB[toB[i]!]!.text}`]))
}

test('alignWords() finds moved words: what was said before the speaker or after', () => {
  const aligned = pairs('The rota is unfair, Petra Holm said.', 'Petra Holm stated that the rota is unfair.')
  for (const pair of ['rota=rota', 'unfair=unfair', 'Petra=Petra', 'Holm=Holm', 'said=stated']) {
    assert.ok(aligned.includes(pair), `${pair} in ${aligned.join(' ')}`)
  }
})

test('alignWords() takes synonyms in one place and leaves strangers alone', () => {
  const aligned = pairs('Police freed the driver in May.', 'Police released the driver at noon.')
  assert.ok(aligned.includes('freed=released'))
  assert.ok(!aligned.some((pair) => pair.startsWith('May=')))
})

test('alignWords() uses no word twice', () => {
  const [a, b] = [tokenize('the port and the port and the port'), tokenize('the port and the quay')]
  const { toB, toA } = alignWords(a, b)
  toB.forEach((j, i) => {
    if (j >= 0) assert.equal(toA[j], i)
  })
})

test('alignWords() stands empty lists and lists of thousands of words', () => {
  assert.deepEqual([...alignWords([], tokenize('the port')).toA], [-1, -1])
  const long = tokenize('the strike at the port goes on for a ninth day '.repeat(200))
  const startedAt = performance.now()
  alignWords(long, long)
  assert.ok(performance.now() - startedAt < 2000)
})

test('isVariantSpelling() takes transcriptions, not other names', () => {
  assert.equal(isVariantSpelling('andrei', 'andrey'), true)
  assert.equal(isVariantSpelling('iran', 'iraq'), false)
  assert.equal(isVariantSpelling('austria', 'australia'), false)
})
