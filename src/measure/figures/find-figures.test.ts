import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Report } from '../../model.ts'
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

function reportOf(text: string): Report {
  const origin = { kind: 'stdin', location: '-' } as const
  const unknown = { url: null, outlet: null, title: null, byline: null, publishedAt: null, updatedAt: null }
  const empty = { versions: [], credits: [], furniture: [], truncated: null }
  return { id: 'r1', origin, ...unknown, language: 'en', text, ...empty }
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
  ['Wages rose from 10 to 15 euros.', '10: 10 exact', '15 euros: 15 EUR exact'],
  ['Tens of thousands of nurses marched.', 'Tens of thousands of nurses: 20000–? exact'],
  ['They published a 20-point plan.', '20-point plan: 20 exact'],
  ['It was the 26th session.', '26th session: 26 exact'],
  ['About 140 ships a week pass.', 'About 140 ships a week: 140 ships per week about'],
  ['It fell to -5 degrees Celsius.', '-5 degrees Celsius: -5 °C exact'],
  ['Output shrank by 0.8 percentage points.', '0.8 percentage points: 0.8 percentage points exact'],
  ['Seven of the 19 sailors went home.', 'Seven of the 19 sailors: 7 exact', '19 sailors: 19 exact'],
  ['Two and a half million people fled.', 'Two and a half million people fled: 2500000 exact'],
  ['Nine in ten of the pilots stayed away.', 'Nine in ten: 90 % exact'],
  ['Sales fell by about a third.', 'about a third: 33.3333333333 % about'],
  ['The two are under a point apart.', 'under a point: 0–1 percentage points below'],
  ['The catch must not exceed 430\u202f000 tonnes.', 'not exceed 430\u202f000 tonnes: 0–430000 t at most'],
  ['It drew a couple hundred thousand visitors.', 'a couple hundred thousand visitors: 200000–600000 about'],
  ['Two of the three judges left.', 'Two of the three judges: 2 exact', 'three judges: 3 exact'],
  ['The deal covers 50 tonnes or more.', '50 tonnes or more: 50–? t at least'],
]

for (const [text, ...expected] of FIGURES) {
  test(`findFigures() reads "${text}"`, () => assert.deepEqual(figures(text), expected))
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
]

for (const text of NONE) {
  test(`findFigures() leaves "${text}" alone`, () => assert.deepEqual(figures(text), []))
}
