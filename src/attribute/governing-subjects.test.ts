import assert from 'node:assert/strict'
import { test } from 'node:test'
import { reportOf } from '../../test/story.ts'
import { analyseReport } from '../text/index.ts'
import { findGovernors } from './governing-subjects.ts'
import { readTokens } from './reading.ts'
import { cutSegments } from './segments.ts'
import { readUnitValues } from './unit-values.ts'

/** The subject of a verb in a sentence, as written; null for none. */
function governorOf(text: string, verb: string): string | null {
  const { tokens, ...reading } = readTokens(analyseReport(reportOf(text)))
  const segment = cutSegments({ tokens, ...reading })[0]!
  const { start, end, how } = findGovernors(segment, readUnitValues({ tokens, ...reading }, segment))
  const unit = tokens.findIndex(({ norm }) => norm === verb)
  return how[unit] === 0 ? null : text.slice(tokens[start[unit]!]!.start, tokens[end[unit]! - 1]!.end)
}

test('findGovernors() reads a subject over its relative clause', () => {
  const text = 'The judges who ruled that both towns could not enforce their laws said the problem remained.'
  assert.equal(governorOf(text, 'said'), 'The judges who ruled that both towns could not enforce their laws')
  assert.equal(governorOf(text, 'ruled'), 'who')
  assert.equal(governorOf(text, 'enforce'), 'both towns')
  assert.equal(
    governorOf('A letter obtained by the union shows the firm lied.', 'shows'),
    'A letter obtained by the union',
  )
  assert.equal(governorOf('Hale, whose boats lay idle, agreed to pay.', 'agreed'), 'Hale, whose boats lay idle')
})

test('findGovernors() gives coordinated verbs, participles and infinitives the subject of the verb before', () => {
  assert.equal(governorOf('Hale waved to the crowd and said the boats would sail.', 'said'), 'Hale')
  assert.equal(governorOf('Moss left the room, saying she was tired.', 'saying'), 'Moss')
  assert.equal(governorOf('Hale agreed to pay.', 'pay'), 'Hale')
  assert.equal(governorOf('The share of voters saying the deal is fair fell.', 'saying'), 'The share of voters')
})

test('findGovernors() takes what a verb of communication is followed by for a subject', () => {
  assert.equal(governorOf('Moss said Hale lied about the tide.', 'lied'), 'Hale')
  assert.equal(governorOf('Lie about the tide.', 'lie'), null)
})
