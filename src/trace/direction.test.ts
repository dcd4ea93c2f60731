import assert from 'node:assert/strict'
import { test } from 'node:test'
import { reportOf } from '../../test/story.ts'
import { pairOf } from '../../test/witness-pairs.ts'
import type { Report } from '../model.ts'
import { analyseReport } from '../text/index.ts'
import { type Ground, type Traits, weighDirection } from './direction.ts'

/** A report of 100 words of six letters, none of them a name or a number, but for what is said. */
function traits(id: string, own: Partial<Traits> = {}, known: Partial<Report> = {}): Traits {
  const text = analyseReport(reportOf('Rain fell.', { id, ...known }))
  const none = { ownAgency: null, norms: new Set<string>(), details: new Set<string>() }
  return { text, ...none, words: 100, wordLength: 6, plainSpeech: 0, ...own }
}

const EVEN = pairOf(0.5, {})

/** The lean of one ground; null where it says nothing. */
function leanOf(kind: Ground['kind'], a: Traits, b: Traits, pair = EVEN): number | null {
  return weighDirection(pair, a, b).grounds.find((ground) => ground.kind === kind)?.lean ?? null
}

test('weighDirection() leans to the earlier report, less so within one day', () => {
  const at = (id: string, publishedAt: string | null) => traits(id, {}, { publishedAt })
  assert.equal(leanOf('time', at('a', '2024-02-20'), at('b', '2024-02-21')), 2)
  assert.equal(leanOf('time', at('a', '2024-02-20T18:00:00Z'), at('b', '2024-02-20T06:00:00Z')), -1.2)
  assert.equal(leanOf('time', at('a', '2024-02-20'), at('b', '2024-02-20')), null)
  assert.equal(leanOf('time', at('a', null), at('b', '2024-02-20')), null)
})

test('weighDirection() leans to the agency that the other credits, less to one whose text nobody credits', () => {
  const passage = { report: 'b', start: 0, end: 4, text: 'Rain' }
  const credits = [{ agency: 'Lake Wire', kind: 'credit' as const, passage }]
  const wire = traits('a', {}, { outlet: 'Lake Wire' })
  assert.equal(leanOf('agency', wire, traits('b', {}, { outlet: 'Bay Post', credits })), 4)
  assert.equal(leanOf('agency', traits('b', {}, { outlet: 'Bay Post', credits }), wire), -4)
  assert.equal(leanOf('agency', traits('a', { ownAgency: 'Lake Wire' }), traits('b')), 1.5)
  assert.equal(leanOf('agency', traits('a'), traits('b')), null)
})

test('weighDirection() takes the report with more of its own for the older: words, names and numbers, length', () => {
  const pair = pairOf(0.5, { ownWords: 40 }, { ownWords: 10 })
  assert.equal(leanOf('content', traits('a'), traits('b'), pair), 0.3 * Math.log(46 / 16))
  const named = traits('a', { details: new Set(['ada', '12', 'oslo']) })
  assert.equal(leanOf('detail', named, traits('b', { norms: new Set(['ada']) })), 0.8 * Math.log(3 / 1))
  assert.equal(leanOf('length', traits('a', { words: 200 }), traits('b')), 4 * Math.log(2))
})

test('weighDirection() takes the one with longer words and without "said" for the rewrite, at equal length only', () => {
  const plain = traits('a', { plainSpeech: 5 })
  const heavy = traits('b', { wordLength: 6.5 })
  assert.ok(Math.abs((leanOf('wording', plain, heavy) ?? 0) - (0.4 * 2.5 + 5 * 0.2)) < 1e-9)
  assert.equal(leanOf('wording', plain, { ...heavy, words: 120 }), null)
  assert.equal(leanOf('wording', { ...plain, plainSpeech: 2 }, heavy), null)
})

test('weighDirection() calls a pair common where each has much of its own, unless an agency orders it', () => {
  const [a, b] = [
    traits('a', { details: new Set(['1', '2', '3', '4']) }),
    traits('b', { details: new Set(['5', '6', '7', '8']) }),
  ]
  const halves = pairOf(0.5, { aligned: 0.5 })
  assert.equal(weighDirection(halves, a, b).isCommon, true)
  assert.equal(weighDirection(pairOf(0.5, { aligned: 0.5 }, { aligned: 0.9 }), a, b).isCommon, false)
  assert.equal(weighDirection(halves, a, { ...b, details: new Set(['5', '6', '7']) }).isCommon, false)
  assert.equal(weighDirection(halves, { ...a, ownAgency: 'Lake Wire' }, b).isCommon, false)
})
