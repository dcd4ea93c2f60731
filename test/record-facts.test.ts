import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collate } from '../src/collate.ts'
import type { Fact, Report, Story } from '../src/model.ts'
import { reportOf } from './story.ts'

const storyOf = (reports: readonly Report[], since?: string) =>
  collate(reports, since === undefined ? {} : { since }).stories[0] as Story

const factWith = (story: Story, words: string): Fact => {
  const fact = story.facts.find(({ passages }) => passages.some(({ text }) => text.includes(words)))
  assert.ok(fact, words)
  return fact
}
const nameOf = (story: Story, id: string | null) => story.actors.find((actor) => actor.id === id)?.name ?? null

// ---- five reports of one post --------------------------------------------------------------------------------------

/** Five desks of their own tell one post of the envoy, each in its own words around it. */
const POST = [
  ['p1', 'Coast Radio', 'Listeners in the port woke to a surprise on Tuesday.', 'The harbour lay quiet under fog.'],
  ['p2', 'Evening Ledger', 'Nobody at the ministry had expected it.', 'Traders shrugged and went on unloading.'],
  ['p3', 'Daily Mast', 'A late night for diplomats ended online.', 'Hotels in the capital are full this week.'],
  ['p4', 'Inland News', 'The dispute over the canal took another turn.', 'Farmers upstream wait for rain.'],
  [
    'p5',
    'Gulf Monitor',
    'The week began with talks and ended with a telephone.',
    'Markets in the region closed early.',
  ],
].map(([id, outlet, lead, tail]) =>
  reportOf(
    `${lead}\n\n“The canal will open to all ships on Friday,” Lundian envoy Ada Moss wrote in a post on X.\n\n${tail}`,
    { id: id as string, outlet: outlet as string, publishedAt: '2026-04-07' },
  ),
)

test('record() counts five reports of one post as one origin', () => {
  const story = storyOf(POST)
  const fact = factWith(story, 'The canal will open')
  assert.equal(fact.reports.length, 5)
  assert.deepEqual(
    fact.origins.map(({ actor }) => nameOf(story, actor)),
    ['Ada Moss'],
  )
  assert.equal(fact.status, 'attributed')
})

// ---- two families and a copy ---------------------------------------------------------------------------------------

const WIRE = `The Harbour Workers' Union and Norport opened pay talks in Brekke on Monday.

About 900 dockers walked off the job at dawn, leaving eleven ships waiting outside the port.

Norport has offered a rise of 3 per cent over two years and a bonus for night shifts.

The mediator, Vera Holm, said the two sides would meet again on Thursday.`

const OWN = `Vera Holm carried two coffees across the customs hall in Brekke and said nothing about pay.

From the lighthouse the bay looked like a car park. Eleven ships waited outside the port on Monday as about 900 dockers walked off the job.

A steward of the Harbour Workers' Union said Norport would hear the brass band until Thursday. Bakers brought bread to the pickets.

Sailors on the anchored coasters killed the hours with cards. One captain wondered aloud how long his fruit would keep.

In the seamen's mission the old hands spoke of the winter of 1987, when Norport locked the gates for seven weeks and Vera Holm was still at school.`

const PARALLEL = [
  reportOf(WIRE, { id: 'w1', outlet: 'Wire One', publishedAt: '2026-05-04' }),
  reportOf(WIRE, { id: 'w2', outlet: 'City Post', publishedAt: '2026-05-04' }),
  reportOf(OWN, { id: 'o1', outlet: 'Brekke Times', publishedAt: '2026-05-04' }),
]

test('record() counts families, never copies: one wire text printed twice is one account', () => {
  const fact = factWith(storyOf(PARALLEL), 'bonus for night shifts')
  assert.deepEqual([fact.reports, fact.independent], [['w1', 'w2'], { min: 1, max: 1 }])
  assert.notEqual(fact.status, 'corroborated')
})

test('record() takes a fact for corroborated where a family of its own tells it', () => {
  const fact = factWith(storyOf(PARALLEL), '900 dockers')
  assert.equal(fact.families.length, 2)
  assert.equal(fact.status, 'corroborated')
  assert.match(fact.why, /at least 2 independent/)
})

// ---- developments and corrections ----------------------------------------------------------------------------------

const EARLIER = reportOf(
  `The ceasefire talks between Lundia and Quilland opened in Brekke on Monday, the mediator, Vera Holm, said.

Lundia and Quilland will exchange 120 prisoners on Thursday, Vera Holm said.

About 40 per cent of the trucks were turned back at the border, the Quilland army said.`,
  { id: 'e1', outlet: 'First Wire', publishedAt: '2026-05-04' },
)
const LATER = reportOf(
  `The ceasefire talks between Lundia and Quilland ended in Brekke on Thursday, the mediator, Vera Holm, said.

Lundia and Quilland exchanged 118 prisoners on Thursday, the Red Cross said.

About 55 per cent of the trucks were turned back at the border, the Quilland army said, correcting its earlier figure of 40 per cent.`,
  { id: 'e2', outlet: 'Second Wire', publishedAt: '2026-05-07' },
)

test('record() makes two facts of what was planned and how it came, and no dispute', () => {
  const story = storyOf([EARLIER, LATER])
  const [planned, done] = [factWith(story, 'will exchange 120'), factWith(story, 'exchanged 118')]
  assert.notEqual(planned, done)
  assert.ok(planned.status !== 'disputed' && done.status !== 'disputed')
})

test('record() never takes a correction for corroboration', () => {
  const story = storyOf([EARLIER, LATER])
  const corrected = factWith(story, 'About 40 per cent')
  assert.equal(corrected.status, 'disputed')
  assert.match(corrected.why, /put right/)
  assert.notEqual(corrected, factWith(story, 'About 55 per cent'))
})

test('record() tells since the later report what is new, corrected and repeated', () => {
  const again = reportOf(`${EARLIER.text.split('\n\n')[0]}\n\nA fourth round is planned for June, Vera Holm said.`, {
    id: 'e3',
    outlet: 'Third Wire',
    publishedAt: '2026-05-08',
  })
  const story = storyOf([EARLIER, LATER, again], '2026-05-07')
  const { news } = story
  assert.ok(news)
  // What was planned with another number has changed.
  assert.ok(news.changed.includes(factWith(story, 'exchanged 118').id))
  assert.ok(news.new.includes(factWith(story, 'A fourth round is planned').id))
  assert.ok(news.withdrawn.includes(factWith(story, 'About 40 per cent').id))
  assert.ok(news.repeated.includes(factWith(story, 'talks between Lundia and Quilland opened').id))
  const all = [...news.new, ...news.changed, ...news.withdrawn, ...news.repeated]
  assert.equal(new Set(all).size, all.length)
})

// ---- the brief -----------------------------------------------------------------------------------------------------

test('record() prints in the brief no disputed figure as one, and says who alone tells a thing', () => {
  const story = storyOf([
    reportOf(`${WIRE}\n\nThe port said 41 people were injured when the gate fell on Monday.`, {
      id: 'a',
      outlet: 'Wire One',
      publishedAt: '2026-05-04',
    }),
    reportOf(`${OWN}\n\nPolice said 53 people were injured when the gate fell on Monday.`, {
      id: 'b',
      outlet: 'Brekke Times',
      publishedAt: '2026-05-04',
    }),
  ])
  assert.ok(story.brief.length >= 8 && story.brief.length <= 15)
  for (const { text, facts } of story.brief) {
    assert.ok(facts.length > 0)
    const fact = story.facts.find(({ id }) => id === facts[0])
    if (
      fact?.status === 'single' &&
      !/^(?:Reports differ|No report|Not confirmed|A claim)/.test(text) &&
      !text.includes('later “')
    )
      assert.match(text, /^According to /, text)
    if (/\b(?:41|53) people\b/.test(text)) assert.match(text, /differ|contradict/, text)
  }
})

test('record() leads the brief with the report itself, not with a rewriting of it', () => {
  const rewrite = WIRE.replace(
    'opened pay talks in Brekke on Monday',
    'kicked off wage talks in Brekke at the start of the week',
  )
    .replace('walked off the job at dawn, leaving', 'downed tools at daybreak, which left')
    .replace('has offered a rise of', 'put forward an increase of')
  const story = storyOf([
    reportOf(WIRE, { id: 'w1', outlet: 'Wire One', publishedAt: '2026-05-04' }),
    reportOf(rewrite, { id: 'z1', outlet: 'QuickFeed', publishedAt: '2026-05-05' }),
  ])
  assert.ok(
    !story.brief.slice(0, 5).some(({ text }) => text.includes('QuickFeed')),
    JSON.stringify(story.brief.slice(0, 5)),
  )
})
