import assert from 'node:assert/strict'
import { test } from 'node:test'
import { reportOf } from '../../../test/story.ts'
import { analyseReport } from '../../text/index.ts'
import { findFigures } from './find-figures.ts'

/** Each figure as "passage: low–high unit bound"; an open end is "?". */
function figures(text: string): string[] {
  return findFigures(analyseReport(reportOf(text))).map((figure) => {
    const range = figure.low === figure.high ? `${figure.low ?? '?'}` : `${figure.low ?? '?'}–${figure.high ?? '?'}`
    const words = text.slice(figure.start, figure.end)
    return `${words}: ${[range, figure.unit, figure.bound].filter((part) => part !== null).join(' ')}`
  })
}

const FIGURES: readonly [text: string, ...expected: string[]][] = [
  ['Almost three dozen miners were hurt.', 'Almost three dozen miners were hurt: 31–35 just under'],
  ['More than 80% of the pickets stayed.', 'More than 80% of the pickets: 80–100 % above'],
  ['The union asked for up to 12 per cent.', 'up to 12 per cent: 0–12 % at most'],
  ['At least six people died.', 'At least six people died: 6–? at least'],
  ['No fewer than 40 trucks waited.', 'No fewer than 40 trucks: 40–? at least'],
  ['The fund holds €4.5m.', '€4.5m: 4500000 EUR exact'],
  ['It cost about $2bn.', 'about $2bn: 2000000000 US$ about'],
  ['It cost 3,000 US dollars.', '3,000 US dollars: 3000 US$ exact'],
  ['Debts of HK$190 billion remain.', 'HK$190 billion: 190000000000 HK$ exact'],
  ['The firm lost 1,2 Mio tonnes.', '1,2 Mio tonnes: 1200000 t exact'],
  ['They burned 2,300 square kilometres of forest.', '2,300 square kilometres of forest: 2300 km2 exact'],
  ['They talked for half an hour.', 'half an hour: 30 minutes exact'],
  ['They want three-quarters of the seats.', 'three-quarters of the seats: 75 % exact'],
  ['She wants half.', 'half: 50 % exact'],
  [
    'Twenty-five buses and a hundred and five cars came.',
    'Twenty-five buses: 25 exact',
    'a hundred and five cars: 105 exact',
  ],
  ['Between 10 and 15 ships left.', '10 and 15 ships: 10–15 between'],
  ['Some 10-15 ships left.', 'Some 10-15 ships: 10–15 between'],
  ['Wages rose from 10 to 15 euros.', '10: 10 EUR exact', '15 euros: 15 EUR exact'],
  ['Tens of thousands of nurses marched.', 'Tens of thousands of nurses marched: 20000–? exact'],
  ['They published a 20-point plan.', '20-point plan: 20 exact'],
  ['It was the 26th session.', '26th session: 26 exact'],
  ['About 140 ships a week pass.', 'About 140 ships a week: 140 ships per week about'],
  ['It fell to -5 degrees Celsius.', '-5 degrees Celsius: -5 °C exact'],
  ['Output shrank by 0.8 percentage points.', '0.8 percentage points: 0.8 percentage points exact'],
  ['Seven of the 19 sailors went home.', 'Seven of the 19 sailors: 7 exact', '19 sailors: 19 exact'],
  ['Two and a half million people fled.', 'Two and a half million people fled: 2500000 exact'],
  ['Nine in ten of the pilots stayed away.', 'Nine in ten: 90 % exact'],
  ['Sales fell by about a third.', 'about a third: 33.3333333333 % about'],
  ['The two are under a point apart.', 'under a point apart: 0–1 percentage points below'],
  ['The catch must not exceed 430\u202f000 tonnes.', 'not exceed 430\u202f000 tonnes: 0–430000 t at most'],
  ['It drew a couple hundred thousand visitors.', 'a couple hundred thousand visitors: 200000–600000 about'],
  ['Two of the three judges left.', 'Two of the three judges: 2 exact', 'three judges: 3 exact'],
  ['The deal covers 50 tonnes or more.', '50 tonnes or more: 50–? t at least'],
  ['It is the largest stoppage in two decades.', 'the largest stoppage in two decades: 2 decades exact'],
  ['It was the worst flood since 1953.', 'the worst flood since 1953: ? exact'],
  ['Several people were hurt and a handful drowned.', 'Several people were hurt: 3–? at least'],
  ['Numerous miners were killed.', 'Numerous miners were killed: 3–? at least'],
  ['Dozens of lorries waited.', 'Dozens of lorries: 24–? exact'],
  ['The mill makes £3m a year.', '£3m a year: 3000000 GBP per year exact'],
  ['The third round failed.', 'third round: 3 exact'],
  ['They met for a seventh time, in its fourth week.', 'seventh time: 7 exact', 'fourth week: 4 weeks exact'],
  ['They read the first draft and a second version.', 'first draft: 1 exact', 'second version: 2 exact'],
  [
    'The council voted 21 to 9; it passed by 54 votes to 46.',
    '21: 21 exact',
    '9: 9 exact',
    '54 votes: 54 exact',
    '46: 46 exact',
  ],
  ['The court ruled 5-4.', '5: 5 exact', '4: 4 exact'],
  [
    'The driver, 27, and a 41-year-old man left; she is aged 66.',
    '27: 27 years exact',
    '41-year-old man: 41 years exact',
    '66: 66 years exact',
  ],
  ['It fell to -6 degrees.', '-6 degrees: -6 ° exact'],
  ['The mine covers 30 hectares.', '30 hectares: 30 ha exact'],
  ['He wants 9 per cent over two years.', '9 per cent: 9 % exact', 'two years: 2 years exact'],
  ['They waited for over two years.', 'over two years: 2–? years above'],
  ['The claims add up to 134% of the catch.', '134% of the catch: 134 % exact'],
  ["The number is 430 tonnes, the council's ceiling.", '430 tonnes: 0–430 t at most'],
  ['The minimum is 12 euros.', '12 euros: 12–? EUR at least'],
  ['The army spoke of “not twenty” dead.', 'twenty: 0–20 below'],
  ['Some 40-odd lorries and 200-plus men came.', 'Some 40-odd lorries: 40 about', '200-plus men: 200–? at least'],
  ['A ratio of one to 14 is not one nurse to 14 patients.', '14: 14 exact', '14 patients: 14 exact'],
  [
    'Zero tonnes left; it lost 1.234.567 tonnes, 12,34,567 tonnes and 1 200 tonnes.',
    'Zero tonnes: 0 t exact',
    '1.234.567 tonnes: 1234567 t exact',
    '12,34,567 tonnes: 1234567 t exact',
  ],
  ['They begin five days after the truce; a week after, two days ago, they left.', 'five days: 5 days exact'],
  [
    'The one-day strike put 7% over three years on the table.',
    'one-day strike: 1 days exact',
    '7%: 7 % exact',
    'three years: 3 years exact',
  ],
  ['More than 87 percent voted against.', 'More than 87 percent: 87–100 % above'],
  [
    'It lost hundreds of millions of dollars and thousands of tonnes.',
    'hundreds of millions of dollars: 200000000–? US$ exact',
    'thousands of tonnes: 2000–? t exact',
  ],
  ['No one was hurt; 0 people died.', '0 people died: 0 exact'],
]

for (const [text, ...expected] of FIGURES) {
  test(`findFigures() reads "${text}"`, () => assert.deepEqual(figures(text), expected))
}

/** Each figure's measure, with "+" where it is added to another or a part, "~" where it is told as a change. */
function measures(text: string): string[] {
  return findFigures(analyseReport(reportOf(text))).map(
    ({ measure, added, changed }) => `${measure}${added ? ' +' : ''}${changed ? ' ~' : ''}`,
  )
}

const MEASURES: readonly [text: string, ...expected: string[]][] = [
  ['Turnout was 64 per cent.', '% turnout'],
  ['The board put the cost of the strike at €2.4m.', 'EUR cost'],
  ['The mill cut its output by 12 per cent.', '% output'],
  [
    'The number of nurses on strike had fallen to 2,900; the union spoke of 3,500.',
    'nurses striking ~',
    'nurses striking',
  ],
  ['About 900 drivers and depot staff in the valley walked out.', 'drivers striking'],
  ['Eight fatalities and 12 injured miners were counted.', 'people killed', 'miners injured'],
  ['The League lost 11 fighters and the party lost 11 members.', 'fighters killed', 'members'],
  ['Four guards killed everyone they met.', 'guards'],
  ['About 310 of their 380 members joined the stoppage.', 'members striking +', 'members'],
  ['Some 290 nurses took part in the strike and 40 porters stayed out.', 'nurses striking', 'porters striking'],
  ['Nine bodies were found, two of them children.', 'people killed', 'children killed +'],
  ['The war drove half a million people from their homes, 90,000 of them in May.', 'people displaced', 'people +'],
  ['She counted 38 of the 40 lorries.', 'lorries +', 'lorries'],
  ['He was one of nine miners killed and 46 hurt that year.', 'miners killed +', 'people injured +'],
  ['The phase lasting 42 days follows a truce of nine days.', 'days phase', 'days truce'],
  ['They went from 10 to 15 euros, 9 per cent over two years, not three.', 'EUR', 'EUR', '%', 'years', 'years'],
]

for (const [text, ...expected] of MEASURES) {
  test(`findFigures() names what is measured in "${text}"`, () => assert.deepEqual(measures(text), expected))
}

const NONE: readonly string[] = [
  'Point nine names the inspectors.',
  'The two sides met; one of them left.',
  'Article 5 and Route 66 and World War II and Phase 2.',
  'The Group of Seven met the Six Nations.',
  'An F-16 and a G7 envoy used 5G and a 3M mask.',
  'Call 555-0132-77 or +1 202 555 0132.',
  'The visitors won 3–2.',
  'It began at 7:14 and ended at 9 p.m.',
  'He cited 18 U.S.C. § 1001.',
  'The date was 04/05/06 and she spoke of 9/11.',
  'She lives at 10 Downing Street.',
  'It was the first time and the second round.',
  'In the second half they were better.',
  'There are 10^15 of them.',
  'King Charles III met Louis XIV.',
  'The plan of 2014 failed.',
  'By six they were gone, and at eight they came back.',
  'Shares of ACME (NYSE: ACM) rose; X bought some.',
  'A two-state solution is a two-way street.',
  'Between seven and ten they slept.',
  'Several ministers met a few times.',
  '5 things to know about the mill.',
  'Call (800) 555-0147 or 1-800-555-TIPS (8477).',
  'See Miller v. Mill Co., 410 U.S. 113, and clause 12(b).',
  'The Big Four and the Seven Sisters met the G20 on Route 66.',
  'ACM.N and the FTSE 100 rose; chapter XIV lists them.',
  'The score was 21–9 and the set 6-4.',
  'Tom “Fifty” Marle, in his 40’s, sings; see image 5 of 12.',
  'See post 673672413863927808.',
  'Her flat is at 221B Baker Street, London NW1 6XE.',
]

for (const text of NONE) {
  test(`findFigures() leaves "${text}" alone`, () => assert.deepEqual(figures(text), []))
}

test('findFigures() gives a recount the measure of the number it answers', () => {
  const told = 'The flood cost the farms $58 million, the guild says. An economist puts it at $83 million.'
  assert.deepEqual(
    findFigures(analyseReport(reportOf(told))).map(({ topic, recount }) => [topic, recount]),
    [
      ['cost', false],
      ['cost', true],
    ],
  )
  const bare = 'Back pay averages 940 crowns. By the clerks’ own tally the sum comes to 1,015.'
  assert.deepEqual(
    findFigures(analyseReport(reportOf(bare))).map(({ head, recount }) => [head, recount]),
    [
      ['crowns', false],
      ['crowns', true],
    ],
  )
})

test('findFigures() knows parts of a sum, degrees of harm and those taken out of a whole', () => {
  for (const [told, added] of [
    ['The fire left three men and a woman wounded.', [true]],
    ['Five women and four men were hurt.', [true, true]],
    ['Two critically injured miners were flown out.', [true]],
    ['Four of the guards killed were new.', [true]],
    ['Four guards were killed.', [false]],
  ] as const) {
    assert.deepEqual(
      findFigures(analyseReport(reportOf(told))).map((figure) => figure.added),
      added,
      told,
    )
  }
})

test('findFigures() names what a number is the value of behind an adjunct, a possessor and a comma', () => {
  for (const [told, noun] of [
    ['By the clerks’ own sums the levy comes to 1,015 euros.', 'levy'],
    ['The guild’s members’ levy rose to 40%.', 'levy'],
    ['The board said it was 5%.', ''],
    ['The council put turnout at barely six in ten.', 'turnout'],
    ['Those wardens, 150 by his reckoning, are unarmed.', 'wardens'],
  ] as const) {
    const [figure] = findFigures(analyseReport(reportOf(told)))
    assert.equal(figure?.head || figure?.topic, noun, told)
  }
})

test('findFigures() takes "everyone over 60" for an age, "two of them children" for a count', () => {
  assert.equal(findFigures(analyseReport(reportOf('The camp freed everyone over 60 at noon.')))[0]?.measure, 'age')
  const [, children] = findFigures(
    analyseReport(reportOf('Nine bodies were brought in on Friday, two of them children.')),
  )
  assert.deepEqual([children?.measure, children?.low], ['children killed', 2])
})
