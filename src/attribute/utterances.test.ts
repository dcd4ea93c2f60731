import assert from 'node:assert/strict'
import { test } from 'node:test'
import { linkOf } from '../../test/story.ts'
import type { Alignment, Lineage, Passage, Quote, StoryTexts } from '../model.ts'
import { groupUtterances } from './utterances.ts'

const STORY: StoryTexts = { id: 's1', title: '', idPrefix: '', texts: [], episodes: [] }

/** Quotes, each "REPORT SPEAKER DAY: words"; a dash where nobody or no day is told. Positions follow from the order. */
function quotesOf(...written: readonly string[]): Quote[] {
  return written.map((line, i) => {
    const [, report, speaker, day, text] = /^(\S+) (\S+) (\S+): (.+)$/.exec(line) as unknown as string[]
    const start = i * 1000
    const passage = { report: report as string, start, end: start + (text as string).length, text: text as string }
    return {
      id: `q${i + 1}`,
      passage,
      kind: 'direct',
      speaker: speaker === '-' ? null : (speaker as string),
      speakerPassage: null,
      cue: null,
      channel: null,
      saidOn: day === '-' ? null : (day as string),
      attribution: `${report}.a${i}`,
      via: [],
      candidates: [],
      force: 'says',
    }
  })
}

/** A lineage of the links "a>b": paraphrases, every report a family but for those linked. */
function lineageOf(...links: readonly string[]): Lineage {
  return {
    families: [],
    links: links.map((link) => {
      const [a, b] = link.split('>') as [string, string]
      return linkOf(a, b)
    }),
    linksComplete: true,
    independent: { min: 1, max: 1 },
  }
}

/** One row of the sentences around these quotes. */
function aligned(quotes: readonly Quote[], ...ids: readonly string[]): Alignment {
  const passages = ids.map((id) => quotes.find((quote) => quote.id === id)?.passage as Passage)
  return { id: `al-${ids.join('-')}`, passages: passages.map((passage) => ({ ...passage, reading: 'reworded' })) }
}

function group(quotes: readonly Quote[], links: readonly string[] = [], rows: readonly Alignment[] = []) {
  return groupUtterances(STORY, quotes, lineageOf(...links), rows).utterances
}

const shown = (utterances: ReturnType<typeof group>) => utterances.map(({ quotes, verdict }) => [verdict, ...quotes])

test('one utterance: the same words, a part of them, and a rewording alike', () => {
  const quotes = quotesOf(
    'r1 Moss -: “We will row at dawn, whatever the harbour says”',
    'r2 Moss -: “We will row at dawn, whatever the harbour says”',
    'r3 Moss -: “whatever the harbour says”',
    'r4 Vint -: “The tariff is a wall of paper and we shall burn it”',
    'r5 Vint -: “The tariff is a wall of paper and we will burn it down”',
  )
  assert.deepEqual(shown(group(quotes)), [
    ['trimmed', 'q1', 'q2', 'q3'],
    ['altered', 'q4', 'q5'],
  ])
})

test('words of one speaker on two days are two utterances, unless a rewrite moved the day', () => {
  const quotes = quotesOf(
    'r1 Moss Monday: “We will not sign a paper like this one”',
    'r2 Moss Thursday: “We will not sign a paper like that one”',
  )
  assert.deepEqual(shown(group(quotes)), [
    ['single', 'q1'],
    ['single', 'q2'],
  ])
  assert.deepEqual(shown(group(quotes, ['r1>r2'], [aligned(quotes, 'q1', 'q2')])), [['altered', 'q1', 'q2']])
})

test('the join does not need the speaker where a rewrite stands aligned', () => {
  const quotes = quotesOf(
    'r1 Moss -: “We will call this off the moment there is an offer”',
    'r2 Vint -: “We will suspend this as soon as there is an offer”',
  )
  assert.equal(group(quotes).length, 2)
  assert.equal(group(quotes, ['r1>r2'], [aligned(quotes, 'q1', 'q2')]).length, 1)
})

test('other words in the place of a quotation are its version, in a report that derives from the other', () => {
  const quotes = quotesOf('r1 Moss -: “a serious step”', 'r2 Moss -: “an important move”')
  const rows = [aligned(quotes, 'q1', 'q2')]
  assert.equal(group(quotes, [], rows).length, 2)
  assert.deepEqual(shown(group(quotes, ['r1>r2'], rows)), [['altered', 'q1', 'q2']])
})

test('a fragment goes with one utterance and makes no two of them one', () => {
  const quotes = quotesOf(
    'r1 Moss -: “It is our right to decide in our national interest”',
    'r2 Moss -: “The issue of trade in our national interest is older than the port, and older than this strike”',
    'r2 Moss -: “national interest”',
  )
  assert.deepEqual(shown(group(quotes)), [
    ['single', 'q1'],
    ['trimmed', 'q2', 'q3'],
  ])
})

test('words cut from inside without an ellipsis are altered, from an end trimmed', () => {
  const quotes = quotesOf('r1 Moss -: “if, and only if, the heavy guns go”', 'r2 Moss -: “if the heavy guns go”')
  assert.deepEqual(shown(group(quotes)), [['altered', 'q1', 'q2']])
  const ends = quotesOf('r1 Moss -: “if, and only if, the heavy guns go”', 'r2 Moss -: “the heavy guns go”')
  assert.deepEqual(shown(group(ends)), [['trimmed', 'q1', 'q2']])
})

test('changes run from the parent to its rewrite, word by word; the version to print is the fullest that most have', () => {
  const quotes = quotesOf(
    'r1 Moss -: “The last ten percent is where people have died, so wait”',
    'r2 Moss -: “The final ten percent is where people have died”',
  )
  const [utterance] = group(quotes, ['r1>r2'], [aligned(quotes, 'q1', 'q2')])
  assert.equal(utterance?.best, 'q1')
  assert.deepEqual(
    utterance?.changes.map(({ from, to, direction }) => [from, to, direction]),
    [
      ['last', 'final', 'a>b'],
      ['so wait', '', 'a>b'],
    ],
  )
})

test('a quotation without a speaker takes the one that another version names', () => {
  const quotes = quotesOf('r1 Moss -: “We will row at dawn, and sing”', 'r2 - -: “We will row at dawn, and sing”')
  const { quotes: named } = groupUtterances(STORY, quotes, lineageOf(), [])
  assert.equal(named[1]?.speaker, 'Moss')
})

test('a quotation split by its speaker is the same as the whole', () => {
  const [first, second, whole] = quotesOf(
    'r1 Moss -: “I do not have a side in this”',
    'r1 Moss -: “I have a payment due”',
    'r2 Moss -: “I do not have a side in this. I have a payment due”',
  ) as [Quote, Quote, Quote]
  const split = [first, { ...second, attribution: first.attribution }, whole]
  assert.deepEqual(shown(group(split)), [['identical', 'q1', 'q2', 'q3']])
  assert.deepEqual(shown(group([first, whole])), [['trimmed', 'q1', 'q3']])
})

test('words put behind a quotation in a rewrite alter it; a report of its own may have more', () => {
  const quotes = quotesOf(
    'r1 Moss -: “no talks are planned in the port”',
    'r2 Moss -: “no talks are planned in the port at this time”',
  )
  assert.deepEqual(shown(group(quotes, ['r1>r2'])), [['altered', 'q1', 'q2']])
  assert.deepEqual(shown(group(quotes)), [['trimmed', 'q1', 'q2']])
})
