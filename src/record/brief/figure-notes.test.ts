import assert from 'node:assert/strict'
import { test } from 'node:test'
import { figureOf, reportOf } from '../../../test/story.ts'
import type { Figure, FigureGroup, Passage } from '../../model.ts'
import { figureNotes, type Ledger } from './figure-notes.ts'

const FIRST = 'At least three miners died when the shaft flooded.'
const LATER = 'Five miners are now dead, the rescue service said.'
const OTHER = 'Rescuers brought up 40 miners, not 31.'

test('figureNotes() notes the number of an earlier and of a later report of one episode', () => {
  const notes = notesOn('update', [figure('f1', 'a', FIRST, 'At least three miners', 3, null), five()], [['a', 'b']])
  assert.deepEqual(notes(whole('b', LATER)), { text: ' [earlier: at least three miners]', facts: ['fact of a'] })
  assert.deepEqual(notes(whole('a', FIRST)), { text: ' [later: five miners]', facts: ['fact of b'] })
})

test('figureNotes() notes no update from another episode, and none in a unit, where numbers of many things are alike', () => {
  const three = figure('f1', 'a', FIRST, 'At least three miners', 3, null)
  assert.equal(notesOn('update', [three, five()], [['a'], ['b']])(whole('b', LATER)).text, '')
  const shares = [three, five()].map((one) => ({ ...one, unit: '%' }))
  assert.equal(notesOn('update', shares, [['a', 'b']])(whole('b', LATER)).text, '')
})

test('figureNotes() notes a conflicting number whatever the day, a bare one with what it counts', () => {
  const conflicting = [figure('f1', 'c', OTHER, '40 miners', 40, 40), figure('f2', 'a', FIRST, 'three', 3, 3)]
  const bare = { ...conflicting[1], passage: { report: 'a', start: 9, end: 10, text: '3' } } as Figure
  const notes = notesOn('conflict', [conflicting[0] as Figure, bare], [['a'], ['c']])
  assert.equal(notes(whole('c', OTHER)).text, ' [elsewhere: 3 miners]')
})

test('figureNotes() is silent on a report that gives both numbers', () => {
  const both = [
    figure('f1', 'c', OTHER, '40 miners', 40, 40),
    figure('f2', 'c', OTHER, '31', 31, 31),
    figure('f3', 'b', LATER, 'Five miners', 40, 40),
  ]
  assert.equal(notesOn('conflict', both, [['b', 'c']])(whole('b', LATER)).text, '')
})

function five(): Figure {
  return figure('f2', 'b', LATER, 'Five miners', 5, 5)
}

function notesOn(verdict: FigureGroup['verdict'], figures: readonly Figure[], episodes: readonly string[][]) {
  const group = { id: 'g', measure: 'miners', figures: figures.map(({ id }) => id), verdict }
  const ledger: Ledger = {
    figures,
    figureGroups: [{ ...group, family: null, changedBy: null, why: '' }],
    reports: [
      reportOf(FIRST, { id: 'a', publishedAt: '2026-03-01' }),
      reportOf(LATER, { id: 'b', publishedAt: '2026-03-02' }),
      reportOf(OTHER, { id: 'c' }),
    ],
    episodes: episodes.map((reports, i) => ({ id: `e${i}`, reports, when: null, where: null, why: '' })),
  }
  return figureNotes(
    ledger,
    ({ report }) => ({ id: `fact of ${report}` }) as ReturnType<Parameters<typeof figureNotes>[1]>,
  )
}

function whole(report: string, text: string): Passage {
  return { report, start: 0, end: text.length, text }
}

function figure(id: string, report: string, text: string, words: string, low: number, high: number | null): Figure {
  const start = text.indexOf(words)
  const passage = { report, start, end: start + words.length, text: words }
  return figureOf(id, passage, 'miners', low, { high, bound: high === null ? 'at least' : 'exact' })
}

test('figureNotes() notes no later number that is lower: a count rises', () => {
  const fourteen = figure('f1', 'a', FIRST, 'At least three miners', 14, null)
  assert.equal(notesOn('update', [fourteen, five()], [['a', 'b']])(whole('a', FIRST)).text, '')
})
