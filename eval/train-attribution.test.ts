import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { unpack } from '../src/attribute/weights.ts'
import type { Article } from './polnear.ts'
import { fit, pack } from './train-attribution.ts'

const SENTENCES = [
  ['Ada Moss', 'said', 'that the ferry would sail'],
  ['The captain', 'told reporters', 'that the crew was ready'],
  ['Hale', 'claimed', 'that the owners had paid'],
] as const

/** Invented articles, each with the three sentences and their attributions. */
const ARTICLES: Article[] = Array.from({ length: 8 }, (_, index) => {
  let text = ''
  const annotation = SENTENCES.map((words) => {
    const spans = words.map((word) => {
      const start = text.length
      text += `${word} `
      return [{ start, end: start + word.length }]
    })
    text = `${text.trimEnd()}. `
    return { source: spans[0]!, cue: spans[1]!, content: spans[2]! }
  })
  return { name: `a${index}`, part: 'train', text, annotations: [annotation] }
})

test('fit() gives the same weights twice, to the byte, and pack() keeps them', () => {
  const digests = [1, 2].map(() => {
    const { cue, unit, border } = fit(ARTICLES)
    assert.ok(cue.weights.some((weight) => weight !== 0) && border.weights.some((weight) => weight !== 0))
    const kept = unpack(pack(cue))
    assert.deepEqual(kept.weights, cue.weights)
    assert.ok(cue.marks.every((mark, row) => mark === kept.marks[row]))
    const packed = JSON.stringify([pack(cue), pack(unit), pack(border)])
    return createHash('sha256').update(packed).digest('hex')
  })
  assert.equal(digests[0], digests[1])
})
