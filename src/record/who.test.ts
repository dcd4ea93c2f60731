import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nothingFound } from '../../test/nothing-found.ts'
import { storyOf } from '../../test/story.ts'
import type { Actor } from '../model.ts'
import { readStory } from './reading.ts'
import { Directory, nounBehind, subjectActor } from './who.ts'

const NAME = 'Lund Power Company'
const company: Actor = {
  id: 'a1',
  name: NAME,
  kind: 'organisation',
  aliases: [NAME],
  roles: [],
  party: null,
  anonymous: false,
}

/** Whom the first clause of a sentence that names the company has for its subject. */
function subjectOf(sentence: string): string | null {
  const story = storyOf(sentence)
  const start = sentence.indexOf(NAME)
  const reference = {
    report: 'r1',
    start,
    end: start + NAME.length,
    actor: 'a1',
    candidates: [],
    form: 'name' as const,
  }
  const identities = { actors: [company], references: [reference] }
  const directory = new Directory(identities)
  const [reading] = readStory(story, { ...nothingFound(story), identities })
  const [clause] = reading?.clauses ?? []
  assert.ok(reading && clause)
  return subjectActor(reading, clause, directory)
}

test('subjectActor() takes those who work somewhere for nobody of it, and its officials for it', () => {
  assert.equal(subjectOf('The plumbers at the Lund Power Company will refuse all overtime.'), null)
  assert.equal(subjectOf('The officials at the Lund Power Company will refuse the offer.'), 'a1')
  assert.equal(subjectOf('A delegation of the Lund Power Company will refuse the offer.'), 'a1')
})

test('nounBehind() gives the noun that a name only qualifies', () => {
  const behind = (sentence: string, name: string) => {
    const story = storyOf(sentence)
    const [reading] = readStory(story, nothingFound(story))
    const start = sentence.indexOf(name)
    assert.ok(reading)
    return nounBehind(reading, 0, { start, end: start + name.length })?.norm ?? null
  }
  assert.equal(behind('They met to settle the Lundia war at last.', 'Lundia'), 'war')
  assert.equal(behind('They met on Lundia’s long invasion of Kerrol.', 'Lundia'), 'invasion')
  assert.equal(behind('They were helped by Orlo Vint’s envoys, Ada Moss and Ivo Hale.', 'Orlo Vint'), 'envoys')
  assert.equal(behind('They met Lundia on Monday.', 'Lundia'), null)
})
