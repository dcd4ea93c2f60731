import assert from 'node:assert/strict'
import { test } from 'node:test'
import { saidIn } from '../../test/said.ts'

/** Channel, time and who passed it on, of the first attribution. */
function how(text: string): (string | null)[] {
  const [first] = saidIn(text)
  assert.ok(first, text)
  return [first.channel, first.saidOn, ...first.via]
}

test('findCircumstances() reads where it was said', () => {
  assert.deepEqual(how('The union will strike, Ada Moss said in a post on X late on Thursday.'), [
    'a post on X',
    'late on Thursday',
  ])
  assert.deepEqual(how('The envoy wrote on Telegram yesterday that the talks had failed.'), ['Telegram', 'yesterday'])
  assert.deepEqual(how('Hale claimed on television that the fleet was ready.'), ['television', null])
  assert.deepEqual(how('The ministry denied in a statement that it had signed the accord.'), ['statement', null])
  assert.deepEqual(how('In a letter to the minister, the pilots warned that they would walk out.'), ['letter', null])
  assert.deepEqual(how('Moss said during a debate in parliament that the law must change.'), ['debate', null])
  assert.deepEqual(how('Speaking on Radio Fjord on Sunday, Moss admitted that the plan had failed.'), [
    'Radio Fjord',
    'on Sunday',
  ])
  assert.deepEqual(how('“We are close,” the envoy told reporters at a news conference on Tuesday.'), [
    'news conference',
    'on Tuesday',
  ])
})

test('findCircumstances() reads to whom, and through whom', () => {
  assert.deepEqual(how('“We will walk out,” Ada Moss told Reuters on Tuesday.'), [
    'to Reuters',
    'on Tuesday',
    'Reuters',
  ])
  assert.deepEqual(how('Moss told the Harbour Times that the ferry would sail.'), [
    'to the Harbour Times',
    null,
    'the Harbour Times',
  ])
  assert.deepEqual(how('The Baltic News Agency quoted Moss as saying that the pilots would walk out.'), [
    null,
    null,
    'The Baltic News Agency',
  ])
})

test('findCircumstances() takes no day out of what was said', () => {
  assert.deepEqual(how('Moss said that the ferry would sail on Monday.'), [null, null])
})

test('findCircumstances() takes a person or a body’s people who are told for hearers, not for those who pass it on', () => {
  assert.deepEqual(how('Ada Moss told Mr Orlo Vint that the ferry would sail.'), [null, null])
  assert.deepEqual(how('Ada Moss told FBI agents that the ferry would sail.'), [null, null])
})
