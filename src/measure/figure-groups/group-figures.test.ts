import assert from 'node:assert/strict'
import { test } from 'node:test'
import { linkOf, reportOf, storyOf, UNTRACED } from '../../../test/story.ts'
import { measure } from '../index.ts'

/** Each group as "verdict: words (report), …" over reports r1, r2, … */
function groups(bodies: readonly string[], lineage = UNTRACED, days: readonly string[] = []): string[] {
  const reports = bodies.map((text, i) => reportOf(text, { id: `r${i + 1}`, publishedAt: days[i] ?? null }))
  const episodes = [{ id: 'ep1', reports: reports.map(({ id }) => id), when: null, where: null, why: '' }]
  const story = { ...storyOf(...reports), episodes }
  const { figures, figureGroups } = measure(story, [], { actors: [], references: [] }, lineage, [])
  return figureGroups.map(({ verdict, figures: ids }) => {
    const members = ids.map((id) => figures.find((figure) => figure.id === id)?.passage)
    return `${verdict}: ${members.map((passage) => `${passage?.text} (${passage?.report})`).join(', ')}`
  })
}

test('groupFigures() says agree where two reports give one number of one measure', () => {
  const told = ['The mill employs 340 weavers in the valley.', 'Some 340 weavers work at the mill in the valley.']
  assert.deepEqual(groups(told), [
    'agree: 340 weavers (r1), Some 340 weavers (r2)',
    'vaguer: 340 weavers (r1), Some 340 weavers (r2)',
  ])
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
  const link = linkOf('r1', 'r2', { relation: 'edit', verbatimShare: 1 })
  const family = { id: 'fam1', reports: ['r1', 'r2'], ancestor: { kind: 'report', report: 'r1' }, why: '' } as const
  const told = ['The mill burned 2,300 bales of cotton in May.', 'The mill burned 3,200 bales of cotton in May.']
  const episodes = [{ id: 'ep1', reports: ['r1', 'r2'], when: null, where: null, why: '' }]
  const story = { ...storyOf(...told), episodes }
  const lineage = { ...UNTRACED, families: [family], links: [link] }
  const [group] = measure(story, [], { actors: [], references: [] }, lineage, []).figureGroups
  assert.deepEqual([group?.verdict, group?.family, group?.changedBy], ['conflict', 'fam1', 'r2'])
})

/** Pairs of reports with the only group that a reader is told of; '' where there must be none. */
const TOLD: readonly [why: string, left: string, right: string, expected: string][] = [
  [
    'compares heads of one strike, whatever the words',
    'About 900 weavers and dye workers in the valley walked off the job at dawn.',
    'The mill put the number on strike at 740.',
    'conflict: About 900 weavers (r1), 740 (r2)',
  ],
  [
    'compares how far two sides are apart',
    'The sides were about 1.5 percentage points apart when the meeting ended.',
    'The mill said the two were 3 percentage points apart at the end of the meeting.',
    'conflict: about 1.5 percentage points apart (r1), 3 percentage points apart (r2)',
  ],
  [
    'reads units of one dimension',
    'It is the largest strike at the mill in two decades.',
    'It is the largest strike at the mill in 20 years.',
    'agree: the largest strike at the mill in two decades (r1), the largest strike at the mill in 20 years (r2)',
  ],
  [
    'takes a large round number roughly',
    'Half a million weavers have fled the valley.',
    'More than 500,000 weavers have fled the valley.',
    'vaguer: Half a million weavers have fled (r1), More than 500,000 weavers have fled (r2)',
  ],
  [
    'keeps fighters apart from others killed',
    'The shelling of the port killed 23 people, the hospital said.',
    'The League said it had lost 11 fighters in May.',
    '',
  ],
  [
    'compares no part and no named set with a whole',
    'Three of the 12 weavers of the mill fire are in hospital.',
    'The fire at the mill hurt 17 weavers.',
    '',
  ],
  ['compares no ages', 'The mill fire hurt a 41-year-old weaver.', 'The mill fire hurt a 20-year-old weaver.', ''],
  [
    'compares no other times',
    'The mill fire killed three weavers on Monday.',
    'Between 2010 and 2013 mill fires killed 17 weavers.',
    '',
  ],
  [
    'hears an upper end contradict a lower one',
    'The mill would free at least 140 looms.',
    'The mill would free up to 140 looms.',
    'conflict: at least 140 looms (r1), up to 140 looms (r2)',
  ],
  [
    'tells two least numbers of one toll as an update',
    'The shelling of the mill killed at least 14 weavers.',
    'The shelling of the mill killed at least 17 weavers.',
    'update: at least 14 weavers (r1), at least 17 weavers (r2)',
  ],
  [
    'hears vague counts of other scales contradict',
    'Thousands of weavers stayed away from the mill on the second day.',
    'Scores of weavers stayed away from the mill on the second day.',
    'conflict: Thousands of weavers stayed away (r1), Scores of weavers stayed away (r2)',
  ],
  [
    'takes a toll that was at least so many for risen',
    'The shelling of the mill killed at least seven weavers.',
    'Nine weavers were killed in the shelling of the mill.',
    'update: at least seven weavers (r1), Nine weavers were killed (r2)',
  ],
  [
    'takes no part for a whole by its size',
    'Some 3,800 looms were stopped across the valley by the strike.',
    'The strike stopped 212 looms at the upper mill across the valley.',
    '',
  ],
  [
    'knows one noun by another of its meaning',
    'The strike forced clinics to put off 4,200 operations in the valley this week.',
    'The strike forced clinics to put off 3,800 procedures in the valley this week.',
    'conflict: 4,200 operations (r1), 3,800 procedures (r2)',
  ],
  [
    'hears counts of one thing by other words contradict where the numbers lie near',
    'Some 31,400 loom workers are locked out of the mills in the valley.',
    'The guild says 36,900 weavers were locked out of the mills.',
    'conflict: Some 31,400 loom workers (r1), 36,900 weavers (r2)',
  ],
  [
    'takes a number for another rounded',
    'A vote of 57.3% of the weavers turned the mill deal down.',
    'The weavers turned the mill deal down by 57%.',
    'vaguer: 57.3% of the weavers (r1), 57% (r2)',
  ],
  [
    'takes one measure in two units for one',
    'The looms of the mill stood idle for 61 days.',
    'The looms of the mill stood idle for two months.',
    'vaguer: 61 days (r1), two months (r2)',
  ],
  [
    'hears no contradiction in what is offered and what is demanded',
    'The mill offered its weavers a yearly bonus of 6,500 crowns.',
    'The weavers demand a yearly bonus of 7,200 crowns of the mill.',
    '',
  ],
  [
    'compares no rise with a cut',
    'The mill raised the price of cotton cloth by 12 per cent.',
    'The mill cut the price of cotton cloth by 15 per cent.',
    '',
  ],
]

for (const [why, left, right, expected] of TOLD) {
  test(`groupFigures() ${why}`, () =>
    assert.deepEqual(groups([left, right], UNTRACED, ['2024-05-02', '2024-05-02']), expected === '' ? [] : [expected]))
}

test('groupFigures() takes a correction for an update', () => {
  const told = [
    'The fire at the mill killed 12 weavers.',
    'Corrected: an earlier version gave another number; the fire at the mill killed 17 weavers.',
  ]
  assert.deepEqual(groups(told, UNTRACED, ['2024-05-02', '2024-05-03']), ['update: 12 weavers (r1), 17 weavers (r2)'])
})

test('groupFigures() takes a count that still runs for an update', () => {
  const told = [
    'Some 38 per cent of shifts at the mill were called off.',
    'About 55 per cent of shifts at the mill have been called off since Tuesday.',
  ]
  const days = ['2024-05-02', '2024-05-03']
  assert.deepEqual(groups(told, UNTRACED, days), [
    'update: Some 38 per cent of shifts (r1), About 55 per cent of shifts (r2)',
  ])
})

test('groupFigures() takes no toll of at least a number for risen that was told after the higher one', () => {
  const least = 'The shelling of the mill killed at least seven weavers.'
  const sure = 'Nine weavers were killed in the shelling of the mill.'
  const verdict = (told: readonly string[], days: readonly string[]) => groups(told, UNTRACED, days)[0]?.split(':')[0]
  assert.equal(verdict([least, sure], ['2024-05-02', '2024-05-02']), 'update')
  assert.equal(verdict([sure, least], ['2024-05-02', '2024-05-03']), 'vaguer')
})

test('groupFigures() takes what two reports tell of two days for an update', () => {
  const told = [
    'On 4 May 2024 some 27,400 weavers stayed away from the mills of the valley.',
    'On 5 May 2024 some 22,300 weavers stayed away from the mills of the valley.',
  ]
  const found = groups(told, UNTRACED, ['2024-05-06', '2024-05-06'])
  assert.deepEqual(found, ['update: some 27,400 weavers stayed away (r1), some 22,300 weavers stayed away (r2)'])
})

test('groupFigures() takes what one report tells as a recount for one measure in the others', () => {
  const digest = 'The flood cost the farms $58 million, the guild says. An economist puts it at $83 million.'
  const told = [
    'The flood cost the farms $58 million.',
    'She puts the damage of the high water at $83 million.',
    digest,
  ]
  assert.ok(groups(told).some((line) => line.startsWith('conflict: $58 million (r1), $83 million (r2)')))
})
