import assert from 'node:assert/strict'
import { test } from 'node:test'
import { madeOf, type Words } from '../../test/sayings.ts'
import { readRelays } from './relays.ts'

/** Source, relay, cue and contents of what is left of these sayings. */
const relayed = (text: string, ...found: readonly Words[]) =>
  madeOf(readRelays, text, ...found).map(([source, ...rest]) => {
    const [speaker, relay] = (source ?? '').split(' < ')
    return [speaker, relay ?? null, ...rest]
  })

test('readRelays() gives what an agency puts, citing somebody, to the one cited, with the agency as the relay', () => {
  assert.deepEqual(
    relayed('Exol, citing the harbour police, put the toll at four.', [
      'Exol',
      'citing',
      'the harbour police, put the toll at four',
    ]),
    [['the harbour police', 'Exol', 'put', 'the toll at four']],
  )
})

test('readRelays() joins "says, citing" with what is said', () => {
  assert.deepEqual(
    relayed(
      'The strike is over, the Courier says, citing two union officials.',
      ['the Courier', 'says', 'The strike is over'],
      ['the Courier', 'citing', 'two union officials'],
    ),
    [['two union officials', 'the Courier', 'says', 'The strike is over']],
  )
})

test('readRelays() leaves a thing cited alone', () => {
  const found = ['Ada Moss', 'citing', 'high costs'] as const
  assert.deepEqual(relayed('Ada Moss closed the yard, citing high costs.', found), [
    ['Ada Moss', null, 'citing', 'high costs'],
  ])
})

test('readRelays() gives what one quoted by a paper says to him, and not to the paper', () => {
  assert.deepEqual(
    relayed(
      'The health ministry, quoted by the Herald, says 200 stayed at home.',
      ['the Herald', 'quoted', 'The health ministry'],
      [null, 'says', '200 stayed at home'],
    ),
    [['The health ministry', 'the Herald', 'says', '200 stayed at home']],
  )
})
