import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { reportOf } from '../../test/story.ts'
import type { Furniture, Report } from '../model.ts'
import { analyseReport } from './index.ts'

function furnitureAt(text: string, words: string, kind: Furniture['kind'] = 'notice'): Furniture {
  const start = text.indexOf(words)
  return { passage: { report: 'r', start, end: start + words.length, text: words }, kind, why: 'test' }
}

const sentencesOf = (report: Report) => analyseReport(report).sentences.map((s) => report.text.slice(s.start, s.end))

test('analyseReport() never reads furniture, also where it is part of a line', () => {
  const text = 'Pay rose. ADVERT Rents fell.\nShare this\nDockers met.'
  const report = reportOf(text, { furniture: [furnitureAt(text, 'ADVERT'), furnitureAt(text, 'Share this')] })
  assert.deepEqual(sentencesOf(report), ['Pay rose.', 'Rents fell.', 'Dockers met.'])
  assert.ok(!analyseReport(report).tokens.some((token) => /ADVERT|Share/.test(token.text)))
})

test('analyseReport() goes on over a line that was broken after an abbreviation', () => {
  assert.deepEqual(sentencesOf(reportOf('It was echoed by U.S.\nSecretary of Labor Ada Quill.\nDockers met.')), [
    'It was echoed by U.S.\nSecretary of Labor Ada Quill.',
    'Dockers met.',
  ])
  assert.deepEqual(sentencesOf(reportOf('They were taken to St.\nOlga’s Hospital.')), [
    'They were taken to St.\nOlga’s Hospital.',
  ])
  assert.deepEqual(sentencesOf(reportOf('Pay fell in the U.S.\nOduya said so.')), [
    'Pay fell in the U.S.',
    'Oduya said so.',
  ])
})

test('analyseReport() joins the lines of text wrapped at a fixed width', () => {
  const lines = [
    'The dockers of Lund and',
    'Ystad walked out at noon',
    'on Monday, the port said',
    'in a note to its staff.',
  ]
  const wrapped = `${lines.join('\n')}\n\n${lines.join('\n')}`
  assert.deepEqual(sentencesOf(reportOf(wrapped)), [lines.join('\n'), lines.join('\n')])
})

test('analyseReport() flags the headline and a standfirst above the byline', () => {
  const text = 'Port strike ends\nDockers win a raise\nBy Ada Quill\nThe dockers of Lund went back.'
  const report = reportOf(text, { title: 'Port strike ends', furniture: [furnitureAt(text, 'By Ada Quill', 'byline')] })
  assert.deepEqual(
    analyseReport(report).sentences.map((s) => s.isTitle),
    [true, true, false],
  )
})

test('analyseReport() makes quotation marks tokens of their own', () => {
  const text = '“We go,” she said. \'No\' was "out".'
  const tokens = analyseReport(reportOf(text)).tokens.map((token) => token.text)
  assert.deepEqual(tokens.slice(0, 5), ['“', 'We', 'go', ',', '”'])
  assert.deepEqual(tokens.slice(-8), ["'", 'No', "'", 'was', '"', 'out', '"', '.'])
})

test('analyseReport() gives sentences and words, no quotations, in another language', () => {
  const text = analyseReport(reportOf('Der Streik geht weiter. „Nie“, sagte er.', { language: 'de' }))
  assert.equal(text.sentences.length, 2)
  assert.equal(text.tokens[0]?.text, 'Der')
  assert.deepEqual(text.quotations, [])
})

test('analyseReport() loses nothing and slices right on any text', () => {
  const piece = fc.constantFrom(
    ...'“”‘’«»„"\'`…—-. ,!?()\n😀\ud800é',
    'U.S.',
    ' Mr. ',
    "don't",
    'Lund',
    ' said ',
    '1,850',
    '\u0000',
    '\u200b',
    'ﬁ',
  )
  const anyText = fc.oneof(
    fc.array(piece, { maxLength: 40 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
  )
  fc.assert(
    fc.property(anyText, (text) => {
      const { tokens, sentences, quotations } = analyseReport(reportOf(text))
      assert.equal(tokens.map((t) => t.text).join(''), tokens.map((t) => text.slice(t.start, t.end)).join(''))
      assert.equal(
        tokens
          .map((t) => t.text)
          .join('')
          .replace(/\s/g, ''),
        text.replace(/\s/g, ''),
      )
      for (let i = 1; i < tokens.length; i++) assert.ok((tokens[i]?.start ?? 0) >= (tokens[i - 1]?.end ?? 0))
      let next = 0
      for (const sentence of sentences) {
        assert.equal(sentence.firstToken, next)
        next = sentence.endToken
        assert.ok(next > sentence.firstToken)
        for (const token of tokens.slice(sentence.firstToken, next)) {
          assert.ok(token.start >= sentence.start && token.end <= sentence.end)
        }
      }
      assert.equal(next, tokens.length)
      for (const { start, end } of quotations) assert.ok(end - start >= 2 && end <= text.length)
    }),
    { numRuns: 500, seed: 7 },
  )
})

test('analyseReport() reads a word of 200,000 characters', () => {
  const start = performance.now()
  assert.equal(analyseReport(reportOf('x'.repeat(200_000))).tokens.length, 1)
  assert.ok(performance.now() - start < 3000)
})

test('analyseReport() keeps addresses of the web whole, and from the tagger, which takes exponential time over some', () => {
  const hostile = `//0.A${'PP.P'.repeat(25)}`
  const text = `The page (https://elme.example/a-b?c=d) said so, and ${hostile} did not.`
  const words = analyseReport(reportOf(text)).tokens.map((token) => token.text)
  assert.ok(words.includes('https://elme.example/a-b?c=d'))
  assert.ok(words.some((word) => word.startsWith('//0')))
  assert.deepEqual(words.slice(0, 3), ['The', 'page', '('])
})
