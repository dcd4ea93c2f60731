import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answeredOnce } from './answered-once.ts'

test('answeredOnce() asks once for each word, null being an answer', () => {
  const asked: string[] = []
  const find = answeredOnce((word): string | null => {
    asked.push(word)
    return word === 'pier' ? null : word.toUpperCase()
  })
  assert.deepEqual(['quay', 'pier', 'quay', 'pier'].map(find), ['QUAY', null, 'QUAY', null])
  assert.deepEqual(asked, ['quay', 'pier'])
})

test('answeredOnce() forgets when it holds 50,000 answers', () => {
  let count = 0
  const find = answeredOnce(() => ++count)
  for (let i = 0; i < 50_000; i++) find(`w${i}`)
  assert.equal(find('w0'), 1)
  find('one more')
  assert.equal(find('w0'), 50_002)
})
