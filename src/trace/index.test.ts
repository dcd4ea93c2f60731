import assert from 'node:assert/strict'
import { test } from 'node:test'
import { reportOf, storyOf } from '../../test/story.ts'
import type { Report } from '../model.ts'
import { trace } from './index.ts'

const WIRE = `The ferry operators of Lake Ondra stopped work on Thursday after the lake authority refused to replace the rotten pier at Sellin.
About 400 commuters were stranded on the eastern shore, the authority counted.
The operators have asked for the repair since a plank gave way under a schoolboy in March.
A mediator from the canton will meet both sides in the old boathouse next week.
The authority argues that the pier belongs to the town and that the town must pay for it.
The town has set aside 90,000 francs for the work, a third of what it would cost.`

const REWRITE = `Ferry companies on Lake Ondra halted services on Thursday when the lake authority declined to replace a decayed pier in Sellin.
According to the authority's count, some 400 commuters were left stranded on the lake's eastern shore.
Since a plank collapsed beneath a schoolboy in March, operators have been requesting the repair.
A cantonal mediator is going to meet the two sides next week in the old boathouse.
The authority maintains that the pier is the town's property and that the town should cover the expense.
For the work, the town has reserved 90,000 francs, about a third of the expected cost.`

const OWN = `Nobody sold a ticket in Sellin on Thursday morning, and the gulls had the landing stage to themselves.
Mirela Hoss has steered the Wendelin across the water for thirty-one years and says she never saw it moored on a weekday.
“We are not on holiday,” she said. “We are waiting for a plank that holds.”
Children walked to school round the southern bay, two hours there and two hours back.
At the bakery they have put up a jar for the captains; by noon it held eleven coins and a button.`

const report = (id: string, text: string, more: Partial<Report> = {}) => reportOf(text, { id, ...more })

function traced(...reports: Report[]) {
  return trace(storyOf(...reports), { actors: [], references: [] })
}

const familiesOf = (...reports: Report[]) => traced(...reports).lineage.families.map((family) => family.reports)

test('trace() finds a sentence-by-sentence paraphrase, when no run of five words is shared', () => {
  const { lineage, alignments } = traced(report('rewrite', REWRITE), report('wire', WIRE), report('own', OWN))
  assert.deepEqual(
    lineage.families.map((family) => family.reports),
    [['rewrite', 'wire'], ['own']],
  )
  assert.deepEqual(
    lineage.links.map(({ a, b, relation }) => [a, b, relation]),
    [['rewrite', 'wire', 'paraphrase']],
  )
  assert.equal(alignments.length, 6)
  assert.deepEqual(lineage.independent, { min: 2, max: 2 })
})

test('trace() makes no family of two reports that share quotations only', () => {
  const speech =
    '“We are not on holiday and we are not asking for a gift. We are waiting for a plank that holds, and for a signature under it,” she said.'
  const first = `${speech}\nOn the eastern shore the commuters took it calmly and shared their cars.`
  const second = `The captains voted in a barn near the mill, by lamplight, with raised caps.\n${speech}`
  assert.deepEqual(familiesOf(report('a', first), report('b', second)), [['a'], ['b']])
})

test('trace() calls identical reports copies of one text, and says no direction where nothing shows it', () => {
  const { lineage } = traced(report('a', WIRE), report('b', WIRE))
  assert.equal(lineage.links.length, 1)
  const [link] = lineage.links
  assert.equal(link?.relation, 'copy')
  assert.equal(link?.direction, 'unknown')
  assert.equal(link?.verbatimShare, 1)
})

test('trace() names the credited agency as the lost ancestor of two copies', () => {
  const passage = { report: 'b', start: 0, end: 3, text: 'The' }
  const credits = [{ agency: 'Cantonal Wire', kind: 'credit' as const, passage }]
  const { lineage } = traced(report('a', WIRE), report('b', WIRE, { credits }))
  assert.deepEqual(lineage.families[0]?.ancestor, { kind: 'lost', name: 'Cantonal Wire' })
  assert.equal(lineage.links[0]?.direction, 'common')
})

test('trace() sets an aggregation of two families apart, and does not count it', () => {
  const lines = (text: string, from: number, to: number) => text.split('\n').slice(from, to).join('\n')
  const both = `${lines(WIRE, 0, 4)}\n${lines(OWN, 0, 2)}\n${lines(OWN, 3, 5)}`
  const { lineage } = traced(report('both', both), report('own', OWN), report('wire', WIRE))
  assert.deepEqual(
    lineage.families.map((family) => family.reports),
    [['both'], ['own'], ['wire']],
  )
  assert.deepEqual(
    lineage.links.map(({ a, b, relation, direction }) => [a, b, relation, direction]),
    [
      ['both', 'own', 'aggregation', 'b>a'],
      ['both', 'wire', 'aggregation', 'b>a'],
    ],
  )
  assert.deepEqual(lineage.independent, { min: 2, max: 2 })
})

test('trace() knows an aggregation by the quotations that its second parent alone wrote down', () => {
  const lake = `${WIRE}
“A plank is not a policy,” said Jonna Riedl of the operators. “We ask for wood and nails.”`
  const quay = `${OWN}
“The winter ice has eaten the piles, and everybody at the authority knows it,” said Ruedi Amstad, a diver.
“I would not tie a rowing boat to it, let alone a ferry with children,” Amstad said.
The diver has gone down to the pier since the spring of 1998, in a suit that he mends himself.`
  const digest = `Ferry companies on Lake Ondra halted services on Thursday after the lake authority refused to replace the pier at Sellin.
Some 400 commuters were left stranded on the eastern shore, the authority said.
Next week a mediator is to meet both sides in the old boathouse.
“The winter ice has eaten the piles, and everybody at the authority knows it,” a diver, Ruedi Amstad, said.
“I would not tie a rowing boat to it, let alone a ferry with children,” he added.`
  const { lineage } = traced(report('digest', digest), report('lake', lake), report('quay', quay))
  assert.deepEqual(
    lineage.links.map(({ a, b, relation }) => [a, b, relation]),
    [
      ['digest', 'lake', 'aggregation'],
      ['digest', 'quay', 'aggregation'],
    ],
  )
  assert.deepEqual(lineage.independent, { min: 2, max: 2 })
  // The wire itself, with the diver's words added at the foot, is no mixture: it is an edited version.
  const added = `${lake}
“The winter ice has eaten the piles, and everybody at the authority knows it,” said a diver, Ruedi Amstad.
“I would not tie a rowing boat to it, let alone a ferry with children,” he said.`
  assert.deepEqual(familiesOf(report('added', added), report('lake', lake), report('quay', quay)), [
    ['added', 'lake'],
    ['quay'],
  ])
})

test('trace() takes an agency’s own text for the older, when the printer credits nobody', () => {
  const wire = `SELLIN, May 2 (Lake Wire) - ${WIRE}`
  const at = wire.indexOf('Lake Wire')
  const credit = { agency: 'Lake Wire', kind: 'credit' as const }
  const credits = [{ ...credit, passage: { report: 'z', start: at, end: at + 9, text: 'Lake Wire' } }]
  const { lineage } = traced(report('a', REWRITE), report('z', wire, { credits }))
  assert.equal(lineage.links[0]?.direction, 'b>a')
})

test('trace() orders two versions by the time they were published', () => {
  const later = report('a', WIRE.replace('rotten', 'decayed'), { publishedAt: '2024-05-03T09:00:00Z' })
  const earlier = report('b', WIRE, { publishedAt: '2024-05-02T18:00:00Z' })
  const { lineage } = traced(later, earlier)
  assert.equal(lineage.links[0]?.direction, 'b>a')
  assert.deepEqual(lineage.families[0]?.ancestor, { kind: 'report', report: 'b' })
})

test('trace() leaves empty and one-sentence reports alone', () => {
  assert.deepEqual(familiesOf(report('a', ''), report('b', 'Ferries stopped.'), report('c', '')), [['a'], ['b'], ['c']])
})

test('trace() gives nothing for a story without reports', () => {
  assert.deepEqual(traced(), {
    alignments: [],
    lineage: { families: [], links: [], linksComplete: true, independent: { min: 0, max: 0 } },
  })
})

test('trace() links each report of a large family with its nearest and says that links are missing', () => {
  const copies = Array.from({ length: 60 }, (_, i) =>
    report(`r${String(i).padStart(2, '0')}`, WIRE.replace('400', String(300 + i)).replace('boathouse', `hall ${i}`)),
  )
  const { lineage } = traced(...copies)
  assert.equal(lineage.families.length, 1)
  assert.equal(lineage.linksComplete, false)
  assert.ok(lineage.links.length <= 60 * 8)
})
