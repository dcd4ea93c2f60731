import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Lineage, Quote } from '../model.ts'
import { readWording } from './wording.ts'
import { chooseToPrint, descentIn } from './words-to-print.ts'

/** Versions told as "report: words", families as "r1 r2" (the first is the ancestor), links as "r1 edit r2", parent first. */
function toPrint(told: readonly string[], families: readonly string[], links: readonly string[]): [string, string] {
  const versions = told.map((line) => {
    const [report, text] = line.split(': ') as [string, string]
    const passage = { report, start: 0, end: text.length, text }
    return { quote: { passage } as Quote, wording: readWording(passage) }
  })
  const lineage = {
    families: families.map((line) => {
      const reports = line.split(' ')
      return { id: line, reports, ancestor: { kind: 'report', report: reports[0] as string }, why: '' }
    }),
    links: links.map((line) => {
      const [a, relation, b] = line.split(' ')
      return { a, b, relation, direction: 'a>b', confidence: 0.9 }
    }),
  } as unknown as Lineage
  const wordings = [...new Map(versions.map((one) => [one.wording.keys.join(' '), one])).values()].reverse()
  const { best, bestWhy } = chooseToPrint(versions, wordings, descentIn(lineage))
  return [best.quote.passage.report, bestWhy]
}

test('chooseToPrint() prints the words of the parent, however much fuller its rewrite', () => {
  const told = ['r2: “No one among the ferry crews wished to walk away”', 'r1: “No one in the crews wanted this”']
  assert.deepEqual(toPrint(told, ['r1 r2'], ['r1 paraphrase r2']), [
    'r1',
    '"r2" derives from a report that has other words; "r1" is the earliest of its family',
  ])
})

test('chooseToPrint() prints the words of an original rather than those that several aggregations have', () => {
  const told = [
    'r1: “She has been gone for nine”',
    'r2: “She has been away for nine days”',
    'r3: “She has been away for nine days”',
  ]
  const [report, why] = toPrint(told, ['r1', 'r2', 'r3'], ['r1 aggregation r2', 'r1 aggregation r3'])
  assert.equal(report, 'r1')
  assert.ok(!why.includes('fullest'))
})

test('chooseToPrint() prints, of originals, the words of most families, then the fullest', () => {
  const told = [
    'r1: “We want the whole quay and all of the cranes”',
    'r2: “We need the quay”',
    'r3: “We need the quay”',
  ]
  assert.deepEqual(toPrint(told, ['r1', 'r2', 'r3'], []), [
    'r2',
    '2 independent families have it or a part of it; "r2" is the earliest of its family',
  ])
  const whole = ['r1: “We need the quay”', 'r2: “We need the quay and the cranes”']
  assert.deepEqual(toPrint(whole, ['r1', 'r2'], []), [
    'r2',
    'The fullest wording; 2 independent families have it or a part of it; "r2" is the earliest of its family',
  ])
})

test('chooseToPrint() prefers a copy to a rewrite where their source has not the words', () => {
  const told = ['r2: “The kitchens reopen at noon tomorrow”', 'r3: “The kitchens open at noon”']
  assert.equal(toPrint(told, ['r1 r2 r3'], ['r1 paraphrase r2', 'r1 copy r3'])[0], 'r3')
})
