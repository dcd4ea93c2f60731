import assert from 'node:assert/strict'
import { test } from 'node:test'
import { reportOf } from '../../test/story.ts'
import type { Report } from '../model.ts'
import { analyseReport } from '../text/index.ts'
import { group } from './index.ts'

const ROUND = [
  'Dairy farmers and the Velmar cheese cooperative resumed their price talks in Osterby on Tuesday under the mediator Runa Kjeld.',
  'Price talks between the Velmar cheese cooperative and its dairy farmers went on in Osterby on Tuesday, the mediator Runa Kjeld said.',
]
const EARLIER =
  'Runa Kjeld, the mediator, met dairy farmers and the Velmar cooperative for the first time in Osterby. She asked to see three years of accounts, served coffee in the town hall, heard complaints about fodder, diesel and quotas until dusk, and set no date for a second meeting.'
const STORM =
  'A storm tore the roof off a school gymnasium in Pellworth on Tuesday. Nobody was inside, the fire brigade said; lessons go on in the chapel.'

const report = (id: string, text: string, publishedAt: string | null) => reportOf(text, { id, publishedAt })

/** Ids by story and episode. */
function grouped(...reports: Report[]): string[][][] {
  return group(reports.map(analyseReport)).map((story) => story.episodes.map((episode) => [...episode.reports]))
}

test('group() puts reports of one round of talks together, and the earlier round in another episode', () => {
  const [first, second] = ROUND as [string, string]
  assert.deepEqual(
    grouped(report('a', first, '2024-02-20'), report('b', EARLIER, '2024-01-09'), report('c', second, '2024-02-21')),
    [[['a', 'c'], ['b']]],
  )
})

test('group() takes a round of the same people months ago for an episode of the story, and other people for another', () => {
  const now = report(
    'a',
    'Truce talks between the army and the uplanders opened in Osterby with a prayer. The mediator Runa Kjeld has a draft on prisoners and a pullback. The envoy Tomas Brede expects a long night.',
    '2024-02-20',
  )
  const before = (mediator: string, envoy: string) =>
    report(
      'b',
      `Truce talks between the army and the uplanders collapsed over an arrest. The mediator ${mediator} called it a pause. The envoy ${envoy} flew home from Osterby and blamed a warrant.`,
      '2023-02-20',
    )
  assert.deepEqual(grouped(now, before('Runa Kjeld', 'Tomas Brede')), [[['a'], ['b']]])
  assert.deepEqual(grouped(now, before('Ines Falk', 'Aldo Renn')), [[['a']], [['b']]])
})

test('group() joins an undated feature by the weekday that it names further down', () => {
  const [first, second] = ROUND as [string, string]
  const feature = (day: string) =>
    report(
      'b',
      `The queue for coffee is long at dawn, and men in rubber boots stand in it with their daughters and a goat.\n\nRain falls on the roofs of Osterby, on tractors, on a brass band that has lost its drummer.\n\nA clerk brings chairs and a kettle; someone has baked.\n\nInside, the price talks of the Velmar cooperative are in their second round${day}, and the farmers say they will stay until Runa Kjeld has news.`,
      null,
    )
  const round = [report('a', first, '2024-02-20'), report('c', second, '2024-02-21')] as const
  assert.deepEqual(grouped(...round, feature(' since Tuesday')), [[['a', 'c', 'b']]])
  assert.equal(grouped(...round, feature(''))[0]?.length, 2)
})

test('group() keeps an unrelated report of the same day in a story of its own', () => {
  const [first, second] = ROUND as [string, string]
  const reports = [
    report('a', first, '2024-02-20'),
    report('b', STORM, '2024-02-20'),
    report('c', second, '2024-02-20'),
  ]
  assert.deepEqual(grouped(...reports), [[['a', 'c']], [['b']]])
})

test('group() gives ids that are unique in the dossier', () => {
  const stories = group([report('a', ROUND[0]!, null), report('b', STORM, null)].map(analyseReport))
  assert.deepEqual(
    stories.map(({ id, idPrefix, episodes }) => [id, idPrefix, episodes[0]?.id]),
    [
      ['s1', '', 'ep1'],
      ['s2', 's2.', 's2.ep1'],
    ],
  )
})

test('group() puts identical reports together, dated or not', () => {
  const text = ROUND[0]!
  assert.deepEqual(grouped(report('a', text, null), report('b', text, '2024-02-20'), report('c', text, null)), [
    [['a', 'b', 'c']],
  ])
})

test('group() gives each empty report a story of its own, and none for no reports', () => {
  assert.deepEqual(grouped(report('a', '', null), report('b', '', null)), [[['a']], [['b']]])
  assert.deepEqual(grouped(), [])
})

test('group() takes a date that is none for unknown', () => {
  assert.deepEqual(grouped(report('a', ROUND[0]!, 'yesterday'), report('b', STORM, '2024-13-45')), [[['a']], [['b']]])
})

test('group() lets a season pass in a handful of reports, and less of one in a collection', () => {
  const round = report(
    'a',
    'The glaziers of Osterby and the Harbour Board met over pay for a second time. The board offered a bonus, the glaziers want rosters set a month ahead, and the mayor lent them the old customs house.',
    '2024-05-20',
  )
  const before = report(
    'b',
    'The glaziers of Osterby walked out of pay talks with the Harbour Board at the old customs house after ninety minutes. A delegate tore up the agenda in the lobby; sandwiches went uneaten, and a brass band that had been hired for a handshake played to pigeons.',
    '2024-01-20',
  )
  const others = Array.from({ length: 700 }, (_, i) =>
    report(`o${i}`, `Item ${i}: lot${i} sold pear${i} to firm${i} at dock${i}.`, '2024-03-01'),
  )
  const stories = (...reports: Report[]) => grouped(...reports).filter((story) => /^[ab]$/.test(story[0]?.[0] ?? ''))
  assert.deepEqual(stories(round, before), [[['a'], ['b']]])
  assert.deepEqual(stories(round, before, ...others), [[['a']], [['b']]])
})

test('group() places an episode in the town where most say it was, not at the strait that it was about', () => {
  const about = 'talks on the Strait of Marle between the ferry crews and the pilots of the Strait of Marle'
  const placed = (...texts: string[]) =>
    group(texts.map((text, i) => analyseReport(report(`r${i}`, text, '2024-02-20'))))[0]?.episodes.map(
      ({ where }) => where,
    )
  assert.deepEqual(
    placed(
      `OSTERBY, Feb. 20 (NW) — The ${about} went on in Osterby on Tuesday, the harbour master said.`,
      `The ${about} went on in the free port of Osterby on Tuesday, the harbour master said.`,
    ),
    ['Osterby'],
  )
  assert.deepEqual(placed('The ferry crews of Marle talked with the pilots all of Tuesday, the harbour master said.'), [
    null,
  ])
})

test('group() says of how many of its reports it knows the day', () => {
  const [first, second] = ROUND as [string, string]
  const [story] = group([report('a', first, '2024-02-20'), report('c', second, null)].map(analyseReport))
  assert.match(story?.episodes[0]?.why ?? '', /, those with a date published on 2024-02-20$/)
})
