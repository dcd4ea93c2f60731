import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findAttributions } from '../src/attribute/index.ts'
import { type Measured, measure } from '../src/measure/index.ts'
import { reportOf, storyOf, UNTRACED } from './story.ts'

type Told = readonly [id: string, publishedAt: string, text: string]

const STRIKE: readonly Told[] = [
  [
    's1',
    '2026-03-11',
    `Some 3,400 nurses at the four hospitals of the Varre valley walked out on Tuesday after pay talks collapsed, their union said. It is the largest stoppage in two decades.

The Health Workers' Association wants a rise of 9 per cent over two years, backdated to last July; the hospitals' board has offered 5.5 per cent over three. Back pay of up to €1,200 a head is also on the table. Nearly two-thirds of the 4,100 members voted, and 87% of those who did backed the strike.

The board said 38 per cent of operations had been called off, about 260 in all. Wards were running with one nurse to 14 patients, the union said; the agreed ratio is one to eight. A night shift lasts 12 and a half hours. Several patients were moved to Hallin, 60 kilometres away.

"We have given them 17 offers since September," said the board's chairwoman, Petra Lohm. The dispute has cost the hospitals about €2.4m so far. Talks, the fifth round since the autumn, are to resume on Friday at 9 a.m. The union has called two more strike days next week.`,
  ],
  [
    's2',
    '2026-03-11',
    `Roughly 3,400 nurses went on strike at four hospitals in the Varre valley on Tuesday, the biggest walkout in 20 years.

The Health Workers' Association is demanding a pay rise of 9% over two years. The board's offer stands at 5.5% over three years, with back pay of as much as 1,200 euros per person. Turnout in the ballot was 64 per cent, and 87 percent were in favour.

Almost four in ten operations were cancelled, according to the board. One nurse now looks after 14 patients at night, against an agreed eight, a ward sister said. Dozens of patients were taken to Hallin, some 60 km off.

Petra Lohm, who chairs the board, put the cost of the dispute at more than €2 million. The sides are 3.5 percentage points apart. They meet again on Friday for a fifth round.`,
  ],
  [
    's3',
    '2026-03-13',
    `The board of the Varre hospitals raised its offer to 7 per cent over two years on Friday, up from 5.5 per cent over three, but the nurses' union said it would not move from nine.

The number of nurses on strike had fallen to 2,900, the board said; the association spoke of 3,500. The stoppage, now in its fourth day, has cost €3.1 million. About 45 per cent of operations have been cancelled since Tuesday.

An earlier version of this report gave the number of hospitals as five; there are four. Of the 4,100 members 64 per cent had taken part in the vote. The fifth round broke up after three hours; a sixth is planned for Monday. The union's hardship fund, which holds €640,000, pays €50 a day for each striker.`,
  ],
]
const TRUCE: readonly Told[] = [
  [
    't1',
    '2026-05-20',
    `At least 23 people were killed and more than 60 wounded in shelling of the port of Ammar on Monday, the city's hospital said, hours before envoys of the government and the Northern League met in Selm for a third round of truce talks.

Under the draft, a 14-point text seen by three diplomats, both sides would pull back 15 kilometres from the river within 30 days. The League would free 120 prisoners of war in exchange for 300 held by the government. The first phase would last six weeks. A force of 450 observers would watch the line, up to 40 lorries of aid a day would cross at Dunmar, and the League would hand in its heavy guns: 48 of them, by its own count.

The army controls roughly three-quarters of the province; the League holds the rest. The League said it had lost 11 fighters; the army claimed to have killed more than 40. Half a million people have fled since January, some 90,000 of them in the past month. Temperatures fell to -6 degrees. Ceasefires in 2023 and 2024 lasted nine days and three.`,
  ],
  [
    't2',
    '2026-05-20',
    `Shelling killed 23 people and wounded dozens in the port city of Ammar on Monday, according to the hospital, as a third round of talks between the government and the Northern League opened in Selm.

A 14-point draft foresees a withdrawal of 15 km on either side of the river within a month, and an exchange of 120 prisoners for 300. Some 450 observers are to monitor the truce. No more than 40 aid trucks a day would be let through at Dunmar. It would begin with a phase of 42 days.

About 75 per cent of the province is in the army's hands. The army said 43 League fighters had died; the League admitted to 11 dead. The fighting has driven more than 500,000 people from their homes.`,
  ],
  [
    't3',
    '2026-05-20',
    `The death toll in the shelling of Ammar rose to 27 on Thursday, the hospital said; 64 people are still being treated for wounds.

In Selm, the mediator said the sides had agreed on a pull-back of 20 kilometres, five more than in the first draft. The League would release 150 prisoners, not 120 as reported on Wednesday, and the government 300. The observers would number 400.

The first aid convoy, 35 lorries, crossed at Dunmar at dawn. The council voted 21 to 9, with four abstentions, to back the text. The River Commission, a body of 34 members, met for a seventh time. A kilo of flour now costs 900 lira, three times as much as in March.`,
  ],
]

function measured(told: readonly Told[]): Measured {
  const reports = told.map(([id, publishedAt, text]) => reportOf(text, { id, publishedAt }))
  const episodes = [{ id: 'ep1', reports: told.map(([id]) => id), when: null, where: null, why: '' }]
  const story = { ...storyOf(...reports), episodes }
  return measure(story, story.texts.flatMap(findAttributions), { actors: [], references: [] }, UNTRACED, [])
}

/** Each group as "verdict: report words | report words". */
function groupsOf({ figures, figureGroups }: Measured): string[] {
  const words = new Map(figures.map(({ id, passage }) => [id, `${passage.report} ${passage.text}`]))
  return figureGroups.map(({ verdict, figures: ids }) => `${verdict}: ${ids.map((id) => words.get(id)).join(' | ')}`)
}

function datesOf({ timeExpressions }: Measured): string[] {
  return timeExpressions.map(({ passage, value }) => `${passage.report} ${passage.text} = ${value}`)
}

const EXPECTED: readonly [name: string, told: readonly Told[], groups: readonly string[], dates: readonly string[]][] =
  [
    [
      'a strike',
      STRIKE,
      [
        'agree: s1 Some 3,400 nurses | s2 Roughly 3,400 nurses went on strike',
        'agree: s1 the largest stoppage in two decades | s2 the biggest walkout in 20 years',
        'agree: s1 9 per cent | s2 9%',
        'agree: s1 fifth round | s2 fifth round | s3 fifth round',
        'update: s1 Some 3,400 nurses | s2 Roughly 3,400 nurses went on strike | s3 2,900',
        'update: s1 5.5 per cent | s2 5.5% | s3 7 per cent | s3 5.5 per cent',
        'update: s1 38 per cent of operations | s3 About 45 per cent of operations',
        'vaguer: s1 about €2.4m | s2 more than €2 million',
      ],
      [
        's1 Tuesday = 2026-03-10',
        's1 last July = 2025-07',
        's1 the autumn = 2025-FA',
        's1 next week = 2026-W12',
        's3 Monday = 2026-03-16',
      ],
    ],
    [
      'a ceasefire',
      TRUCE,
      [
        'agree: t1 At least 23 people were killed | t2 23 people',
        'agree: t1 15 kilometres | t2 15 km',
        'agree: t1 120 prisoners | t2 120 prisoners | t3 120',
        'agree: t1 six weeks | t2 42 days',
        'agree: t1 roughly three-quarters of the province | t2 About 75 per cent of the province',
        'vaguer: t1 Half a million people have fled | t2 more than 500,000 people',
        'update: t1 At least 23 people were killed | t2 23 people | t3 27',
        'vaguer: t1 within 30 days | t2 within a month',
      ],
      [
        't1 Monday = 2026-05-18',
        't1 the past month = P1M',
        't2 42 days = P42D',
        't3 dawn = 2026-05-20TMO',
        't3 March = 2026-03',
      ],
    ],
  ]

for (const [name, told, groups, dates] of EXPECTED) {
  test(`measure() groups the figures of ${name} over its reports and dates it`, () => {
    const found = measured(told)
    assert.deepEqual(
      groups.filter((line) => !groupsOf(found).includes(line)),
      [],
    )
    assert.deepEqual(
      dates.filter((line) => !datesOf(found).includes(line)),
      [],
    )
  })
}

test('measure() hears no conflict but those of two sides, about the nurses and the fighters', () => {
  const conflicts = [STRIKE, TRUCE].flatMap((told) =>
    groupsOf(measured(told)).filter((line) => line.startsWith('conflict')),
  )
  // Which of them are heard depends on the speakers found, which is another stage's work; nothing else may be.
  const sides = [
    'conflict: s3 2,900 | s3 3,500',
    'conflict: t1 11 fighters | t1 more than 40 | t2 11 dead',
    'conflict: t1 11 fighters | t2 43 League fighters had died | t2 11 dead',
  ]
  assert.ok(conflicts.length > 0)
  assert.deepEqual(
    conflicts.filter((line) => !sides.includes(line)),
    [],
  )
})
