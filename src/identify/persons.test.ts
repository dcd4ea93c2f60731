import assert from 'node:assert/strict'
import { test } from 'node:test'
import { meantBy, saying, storyOf } from '../../test/story.ts'
import { identify } from './index.ts'

/** Who words of a text stand for, each time. */
const meant = (text: string, words: string) => meantBy(identify(storyOf(text), []), storyOf(text), words)

test('a bare surname is another spelling of one that only one person bears', () => {
  const told = 'Oleh Zelinsky left the hall. Mr Zelinskyi was late.'
  assert.deepEqual(meant(told, 'Zelinskyi'), ['Oleh Zelinsky'])
  assert.deepEqual(identify(storyOf(told), []).actors.length, 1)
})

test('an epithet means the person in focus, unless its gender or an office speaks against it', () => {
  const after = (head: string, name = 'Ms Ada Moss') => {
    const story = storyOf(`${name} opened the fair. Moss was late. “Good,” the ${head} said.`)
    return meantBy(identify(story, [saying(story, `the ${head}`)]), story, `the ${head}`)
  }
  assert.deepEqual(after('retired surgeon'), ['Ada Moss'])
  assert.deepEqual(after('Lundian businesswoman'), ['Ada Moss'])
  assert.notDeepEqual(after('Lundian businessman'), ['Ada Moss'])
  assert.notDeepEqual(after('mayor', 'The envoy Ada Moss'), ['Ada Moss'])
  assert.deepEqual(after('former mayor', 'The envoy Ada Moss'), ['Ada Moss'])
})
