import assert from 'node:assert/strict'
import { test } from 'node:test'
import { reportOf } from '../../test/story.ts'
import type { Reference } from '../model.ts'
import { analyseReport } from '../text/index.ts'
import { References } from './references.ts'

/** Who speaks where the whole text is the source, and each of these words stands for the actor of that name. */
function speakerIn(text: string, ...words: readonly string[]) {
  const references = words.map((name): Reference => {
    const start = text.indexOf(name)
    return { report: 'r1', start, end: start + name.length, actor: name, candidates: [], form: 'name' }
  })
  return new References(analyseReport(reportOf(text)), references).speakerOf({ start: 0, end: text.length })
}

test('speakerOf() takes the head of the source, with what is said of it', () => {
  assert.equal(speakerIn('Ada Moss, the envoy of Lundia', 'Ada Moss', 'Lundia').speaker, 'Ada Moss')
  assert.equal(speakerIn('a friend from school, Ada Moss', 'Ada Moss').speaker, 'Ada Moss')
  assert.equal(speakerIn('Moss’s', 'Moss').speaker, 'Moss')
})

test('speakerOf() does not take a possessor, a modifier or a complement for the speaker', () => {
  for (const source of ['Moss’s chief of staff', 'Moss supporters', 'a close friend of Moss', 'the laws in Moss']) {
    assert.deepEqual(speakerIn(source, 'Moss'), { speaker: null, candidates: [] }, source)
  }
})

test('speakerOf() hears a body in its own words', () => {
  assert.equal(speakerIn('the Commission’s figures', 'Commission').speaker, 'Commission')
  assert.equal(speakerIn('a Commission statement', 'Commission').speaker, 'Commission')
})

test('speakerOf() gives the first of two who speak as one, and the other beside', () => {
  const two = { speaker: 'Moss', candidates: [], jointly: ['Quill'] }
  assert.deepEqual(speakerIn('Moss and Quill', 'Moss', 'Quill'), two)
  assert.deepEqual(speakerIn('the Moss Union (MU) and the larger Quill', 'MU', 'larger Quill'), {
    ...two,
    speaker: 'MU',
    jointly: ['larger Quill'],
  })
})

test('speakerOf() gives all of a list, but no description behind a comma', () => {
  const three = { speaker: 'Moss', candidates: [], jointly: ['Quill', 'the League'] }
  assert.deepEqual(speakerIn('Moss (D), Quill and the League', 'Moss', 'Quill', 'the League'), three)
  const described = { speaker: 'Moss', candidates: [] }
  assert.deepEqual(speakerIn('Moss, head of a fund, the Green Trust', 'Moss', 'Green Trust'), described)
})

test('speakerOf() hears who made a statement or a count, not whom somebody backs', () => {
  assert.equal(speakerIn('a new statement from the port police', 'port police').speaker, 'port police')
  assert.equal(speakerIn('a tally by the relief group Open Door', 'Open Door').speaker, 'Open Door')
  assert.equal(speakerIn('a letter from friends of Moss', 'Moss').speaker, null)
  assert.equal(speakerIn('a delegate backing Moss, Ada Quill', 'Moss', 'Ada Quill').speaker, 'Ada Quill')
})
