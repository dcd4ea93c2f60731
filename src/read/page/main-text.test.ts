import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsePage } from './index.ts'

/** Paragraphs of 150 to 170 characters, each of its own words. */
const PARAGRAPHS = [
  'The bakers of Lindqvist closed their shops on Monday, the third day of a protest against the price of flour, which has doubled since harvest.',
  'The millers’ guild said it would answer by the end of the week, and its speaker, Ada Lunt, asked both sides to come to the table.',
  'Bread was brought from two towns in the north, but by noon, shopkeepers said, most of it had been sold, and the queues went round the square.',
  'The town’s council met in the evening, behind closed doors, and put off a vote on its own stores of grain until the guild had been heard.',
  'In the port, where no grain ship has come in since the autumn, the dockers said that they would unload one by night, if it came at all.',
  'A second meeting is planned for Friday, in the mill at Osk, where the last such dispute was settled, some eleven years ago, over beer.',
]
const OTHER = [
  'In Tarn a tram left its rails on Sunday, hurt nobody, and came to a stop, as its driver said, before a shop for umbrellas that was shut.',
  'The lake at Orlin has frozen over, the first time in nine years, and skaters were out before the town had tested how far the ice would hold.',
]
const p = (text = '') => `<p>${text}</p>`

function read(body: string) {
  const draft = parsePage(
    `<html><body>${body}</body></html>`,
    { kind: 'url', location: 'https://lindqvist.example/' },
    'x',
  )
  assert.ok(draft)
  return { paragraphs: draft.text.split('\n\n'), removed: draft.removed }
}

test('findMainText() believes no name that page builders give to the boxes of a report itself', () => {
  const [first, second, third, fourth, fifth, last] = PARAGRAPHS
  const widget = (text = '') => `<div class="row"><div class="widget">${p(text)}</div></div>`
  const { paragraphs } = read(
    `<div class="story">${p(first)}${p(second)}${widget(third)}${widget(fourth)}${widget(fifth)}${p(last)}</div>`,
  )
  assert.deepEqual(paragraphs, PARAGRAPHS)
})

test('findMainText() believes it of boxes that stand behind the report, however much they hold', () => {
  const [first, second, third] = PARAGRAPHS
  const widgets = OTHER.map((text) => `<div class="widget">${p(text)}</div>`).join('')
  const { paragraphs, removed } = read(
    `<div class="story">${p(first)}${p(second)}${p(third)}</div><div>${widgets}</div>`,
  )
  assert.deepEqual(paragraphs, [first, second, third])
  assert.equal(removed.filter(({ element }) => element === 'div.widget').length, 2)
})

test('findMainText() gives a report that stands on the page for wide and for small screens once', () => {
  const all = PARAGRAPHS.map(p).join('')
  const { paragraphs, removed } = read(`<div><div class="wide">${all}</div><div class="small">${all}</div></div>`)
  assert.deepEqual(paragraphs, PARAGRAPHS)
  assert.ok(removed.some(({ why }) => why === 'It stands on the page twice.'))
})

test('findMainText() keeps a sentence that is said twice', () => {
  const { paragraphs } = read(`<div>${[...PARAGRAPHS, PARAGRAPHS[0]].map(p).join('')}</div>`)
  assert.deepEqual(paragraphs, [...PARAGRAPHS, PARAGRAPHS[0]])
})

test('findMainText() takes all boxes of what the page marks as its article, where the best holds the lesser part', () => {
  const [first, second, third, ...others] = PARAGRAPHS
  const deep = (text: string, at: number) =>
    `<section class="part-${at}">${'<div>'.repeat(6)}${p(text)}${'</div>'.repeat(6)}</section>`
  const { paragraphs } = read(
    `<article><section class="article-text">${p(first)}${p(second)}${p(third)}</section>${others.map(deep).join('')}</article><div>${OTHER.map(deep).join('')}</div>`,
  )
  assert.deepEqual(paragraphs, PARAGRAPHS)
})
