import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Actor } from '../model.ts'
import { areSurelyTwo, mayBeOneVoice } from './kinship.ts'

function actor(id: string, name: string, more: Partial<Actor> = {}): Actor {
  return { id, name, kind: 'person', aliases: [name], roles: [], party: null, anonymous: false, ...more }
}

const GUILD = actor('g', 'Northern Fishing Guild', { kind: 'organisation' })
const ACRONYM = actor('n', 'NFG', { kind: 'organisation' })
const ANA = actor('a', 'Ana Brekkman', { party: 'p' })
const OTTO = actor('o', 'Otto Lindgaard', { party: 'q' })
const NOBODY = actor('x', 'two officials', { anonymous: true })
const ACTORS = new Map([GUILD, ACRONYM, ANA, OTTO, NOBODY].map((one) => [one.id, one]))

test('mayBeOneVoice() keeps two named persons of two parties apart, and nobody else', () => {
  assert.equal(mayBeOneVoice(ACTORS, 'a', 'o'), false)
  assert.equal(mayBeOneVoice(ACTORS, 'a', 'a'), true)
  assert.equal(mayBeOneVoice(ACTORS, 'a', null), true)
  assert.equal(mayBeOneVoice(ACTORS, 'a', 'x'), true, 'an unnamed one may be anybody')
  assert.equal(mayBeOneVoice(ACTORS, 'g', 'n'), true, 'initials')
  const spoken = actor('f', 'FiNor', { kind: 'organisation' })
  const bank = actor('b', 'Fishers of Northern Lund', { kind: 'organisation' })
  const fund = actor('h', 'Fishers in Norway', { kind: 'organisation' })
  const pair = new Map([spoken, bank, fund].map((one) => [one.id, one]))
  assert.equal(mayBeOneVoice(pair, 'f', 'h'), true, 'beginnings of each word in turn')
  assert.equal(mayBeOneVoice(pair, 'f', 'b'), false)
})

test('areSurelyTwo() asks for full names of one kind', () => {
  assert.equal(areSurelyTwo(ANA, OTTO), true)
  assert.equal(areSurelyTwo(ANA, actor('s', 'Lindgaard')), false, 'a surname may be a short form')
  assert.equal(areSurelyTwo(ANA, GUILD), false)
  const [norway, denmark, oslo] = ['Norway', 'Denmark', 'Oslo'].map((name) => actor(name, name, { kind: 'government' }))
  assert.equal(areSurelyTwo(norway!, denmark!), true)
  assert.equal(areSurelyTwo(norway!, oslo!), false)
})
