import assert from 'node:assert/strict'
import { test } from 'node:test'
import { splitSentences } from './sentences.ts'

const split = (text: string) => splitSentences(text).map(({ start, end }) => text.slice(start, end))

/** Each line is one sentence: joined by spaces and split again, the lines must come out. */
function staysWhole(...sentences: string[]) {
  assert.deepEqual(split(sentences.join(' ')), sentences)
}

test('splitSentences() goes on after abbreviations, titles and initials', () => {
  staysWhole(
    'U.S. Treasury Secretary Ada Quill met Gen. Orlo Brandt and Dr. Vey at No. 10 on Oct. 14 (a Tuesday).',
    'They ate.',
  )
  staysWhole(
    'J. K. Marrow, Lt. Col. Tamsin W. Ode and St. Olga’s Hospital e.g. its staff vs. Acme Corp. lawyers met.',
    'It rained.',
  )
})

test('splitSentences() stops after an abbreviation where a new sentence opens', () => {
  staysWhole('Cotton prices fell in the U.S.', 'The growers blamed rain.')
  staysWhole('It opened at 9 p.m.', 'Dockers left.')
  staysWhole('She asked for vitamin C.', 'He had none.')
  staysWhole('“So did I.”', 'Moss agreed.')
})

test('splitSentences() keeps the hour with its day', () => {
  staysWhole('The vote is at 9 p.m. Tuesday in Lund.', 'Nobody knows more.')
})

test('splitSentences() keeps the attribution clause with the quoted question', () => {
  staysWhole('“Is it so?” he asked.', '“Never!” Mr Oduya said.', '“It rained.”', 'He said so twice.')
})

test('splitSentences() goes on after an ellipsis before a small letter', () => {
  staysWhole('We wait… and then we see.', 'We wait... and see.', 'Then… silence.')
})

test('splitSentences() keeps a numbered head with its sentence', () => {
  staysWhole('1. Talks began on Monday.')
  assert.deepEqual(split('(2) Prices rose. 3. Pay fell.'), ['(2) Prices rose.', '3. Pay fell.'])
})

test('splitSentences() gives a closing mark to the sentence it closes', () => {
  assert.deepEqual(split('It was « thin. » She left.'), ['It was « thin. »', 'She left.'])
})

test('splitSentences() finds an end whose space was lost', () => {
  assert.deepEqual(split('They ended the talks.The minister left for ferry.com at noon.'), [
    'They ended the talks.',
    'The minister left for ferry.com at noon.',
  ])
})

test('splitSentences() gives one sentence where no stop is, and none for white space', () => {
  assert.deepEqual(split('no end at all'), ['no end at all'])
  assert.deepEqual(split(' \n '), [])
})

test('splitSentences() splits 100,000 characters in linear time', () => {
  const once = timeOf('The dockers of Lund walked out at noon, said Mr. Oduya. '.repeat(1800))
  const twice = timeOf('The dockers of Lund walked out at noon, said Mr. Oduya. '.repeat(3600))
  assert.ok(twice < 6 * once + 50, `${twice} ms for twice the text, ${once} ms for once`)
})

function timeOf(text: string): number {
  const start = performance.now()
  splitSentences(text)
  return performance.now() - start
}
