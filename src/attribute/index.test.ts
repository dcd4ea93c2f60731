import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Attribution, Report } from '../model.ts'
import { analyseReport } from '../text/index.ts'
import { findAttributions } from './index.ts'

test('findAttributions() finds source, cue and content of a direct quotation, before and after it', () => {
  const after = only('“The dockers will be back by Monday,” said Ada Moss.')
  assert.deepEqual(shown(after), ['Ada Moss', 'said', '“The dockers will be back by Monday,”'])
  const before = only('Ada Moss said: “The dockers will be back by Monday.”')
  // PolNeAR counts a colon as part of the cue; cutting it off costs .006 of exact cue F1 on its development part.
  assert.deepEqual(shown(before), ['Ada Moss', 'said:', '“The dockers will be back by Monday.”'])
})

test('findAttributions() finds reported speech', () => {
  const that = only('The minister claimed that the talks had failed.')
  assert.deepEqual(shown(that), ['The minister', 'claimed', 'that the talks had failed'])
  assert.equal(that.force, 'claims')
  const trailing = only('The talks have failed, according to two officials.')
  assert.deepEqual(shown(trailing), ['two officials', 'according to', 'The talks have failed'])
})

test('findAttributions() makes one attribution of a split quotation', () => {
  const split = only('“On the way,” he wrote, “to the harbour and the sea.”')
  assert.deepEqual(shown(split), ['he', 'wrote', '“On the way,”', '“to the harbour and the sea.”'])
})

test('findAttributions() reads channel, day and the outlet it was told to', () => {
  const told = only('“We will walk out,” Ada Moss told Reuters on Tuesday.')
  assert.equal(told.channel, 'to Reuters')
  assert.equal(textOf(told.saidOn!), 'on Tuesday')
  assert.deepEqual(told.via.map(textOf), ['Reuters'])
})

test('findAttributions() is empty for text in which nobody speaks', () => {
  assert.deepEqual(found('The harbour froze over. Ships waited outside.'), [])
  assert.deepEqual(found(''), [])
})

let written = ''

function found(text: string): Attribution[] {
  written = text
  return findAttributions(analyseReport(reportOf(text)))
}

function only(text: string): Attribution {
  const all = found(text)
  assert.equal(all.length, 1, JSON.stringify(all))
  return all[0]!
}

function textOf(span: { start: number; end: number }): string {
  return written.slice(span.start, span.end)
}

function shown({ source, cue, contents }: Attribution): string[] {
  return [source, cue, ...contents].flatMap((span) => (span === null ? [] : [textOf(span)]))
}

function reportOf(text: string): Report {
  const nothing = { url: null, outlet: null, title: null, byline: null, publishedAt: null, updatedAt: null }
  const origin = { kind: 'file' as const, location: 'r1.txt' }
  return {
    id: 'r1',
    origin,
    ...nothing,
    versions: [],
    language: 'en',
    text,
    credits: [],
    furniture: [],
    truncated: null,
  }
}
