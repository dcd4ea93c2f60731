import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Lineage, Report, StoryTexts } from '../../model.ts'
import { analyseReport } from '../../text/index.ts'
import { measure } from '../index.ts'

const ALONE: Lineage = { families: [], links: [], linksComplete: true, independent: { min: 0, max: 0 } }

/** Each group as "verdict: words (report), …" over reports r1, r2, … */
function groups(bodies: readonly string[], lineage = ALONE): string[] {
  const texts = bodies.map((text, index) => analyseReport(reportOf(`r${index + 1}`, text)))
  const episodes = [{ id: 'ep1', reports: texts.map(({ report }) => report.id), when: null, where: null, why: '' }]
  const story: StoryTexts = { id: 's1', title: '', idPrefix: '', texts, episodes }
  const { figures, figureGroups } = measure(story, [], { actors: [], references: [] }, lineage, [])
  return figureGroups.map(({ verdict, figures: ids }) => {
    const members = ids.map((id) => figures.find((figure) => figure.id === id)?.passage)
    return `${verdict}: ${members.map((passage) => `${passage?.text} (${passage?.report})`).join(', ')}`
  })
}

function reportOf(id: string, text: string): Report {
  const unknown = { url: null, outlet: null, title: null, byline: null, publishedAt: null, updatedAt: null }
  const empty = { versions: [], credits: [], furniture: [], truncated: null }
  return { id, origin: { kind: 'file', location: id }, ...unknown, language: 'en', text, ...empty }
}

test('groupFigures() says agree where two reports give one number of one measure', () => {
  const told = ['The mill employs 340 weavers in the valley.', 'Some 340 weavers work at the mill in the valley.']
  assert.deepEqual(groups(told), ['agree: 340 weavers (r1), Some 340 weavers (r2)'])
})

test('groupFigures() says conflict where two numbers of one measure cannot both be', () => {
  const told = [
    'The fire at the mill killed 12 weavers on the upper floor.',
    'The fire on the upper floor of the mill killed 17 weavers.',
  ]
  assert.deepEqual(groups(told), ['conflict: 12 weavers (r1), 17 weavers (r2)'])
})

test('groupFigures() never compares killed with wounded', () => {
  assert.deepEqual(groups(['The fire at the mill killed 12 weavers.', 'The fire at the mill injured 17 weavers.']), [])
})

test('groupFigures() takes two numbers in one report for two measures', () => {
  const both = 'The mill pays a 25 per cent tax on cotton, and a further 40 per cent tax on cotton is planned.'
  assert.deepEqual(
    groups([both, 'The mill pays a 40 per cent tax on cotton.']).filter((line) => line.startsWith('conflict')),
    [],
  )
})

test('groupFigures() says vaguer where one range holds the other', () => {
  const told = ['The mill may lose up to 50 looms this winter.', 'The mill may lose 50 looms this winter.']
  assert.deepEqual(groups(told), ['vaguer: up to 50 looms (r1), 50 looms (r2)'])
})

test('groupFigures() says which family differs and who changed the number', () => {
  const link = {
    a: 'r1',
    b: 'r2',
    relation: 'edit',
    direction: 'a>b',
    confidence: 1,
    verbatimShare: 1,
    alignedShare: 1,
    why: '',
    evidence: [],
  } as const
  const family = { id: 'fam1', reports: ['r1', 'r2'], ancestor: { kind: 'report', report: 'r1' }, why: '' } as const
  const texts = ['The mill burned 2,300 bales of cotton in May.', 'The mill burned 3,200 bales of cotton in May.'].map(
    (text, index) => analyseReport(reportOf(`r${index + 1}`, text)),
  )
  const episodes = [{ id: 'ep1', reports: ['r1', 'r2'], when: null, where: null, why: '' }]
  const story = { id: 's1', title: '', idPrefix: '', texts, episodes }
  const lineage = { ...ALONE, families: [family], links: [link] }
  const [group] = measure(story, [], { actors: [], references: [] }, lineage, []).figureGroups
  assert.deepEqual([group?.verdict, group?.family, group?.changedBy], ['conflict', 'fam1', 'r2'])
})
