import assert from 'node:assert/strict'
import { test } from 'node:test'
import { reportOf } from '../../test/story.ts'
import { analyseReport } from '../text/index.ts'
import { type Reading, readTokens, type Saying, type TokenRange } from './reading.ts'
import { goOnQuoting, onlyWholeQuotations } from './whole-quotations.ts'

type Rule = (reading: Reading, sayings: readonly Saying[]) => Saying[]

/** The contents of a saying by Hale, who "said", once the rule has been applied. */
function contentsOf(rule: Rule, text: string, ...contents: string[]): string[] {
  const reading = readTokens(analyseReport(reportOf(text)))
  const range = (words: string): TokenRange => {
    const at = text.indexOf(words)
    const end = at + words.length
    const inside = [...reading.tokens.keys()].filter(
      (index) => reading.tokens[index]!.start >= at && reading.tokens[index]!.end <= end,
    )
    return { start: inside[0]!, end: inside.at(-1)! + 1 }
  }
  const [saying] = rule(reading, [{ source: range('Hale'), cue: range('said'), contents: contents.map(range) }])
  return saying!.contents.map(({ start, end }) =>
    text.slice(reading.tokens[start]!.start, reading.tokens[end - 1]!.end),
  )
}

test('onlyWholeQuotations() leaves out what stands beside a whole quotation', () => {
  const behind = '“The boats will sail,” Hale said over breakfast at the inn.'
  assert.deepEqual(contentsOf(onlyWholeQuotations, behind, '“The boats will sail,”', 'over breakfast at the inn'), [
    '“The boats will sail,”',
  ])
  const before = 'As the crowd booed, Hale said, “The boats will sail.”'
  assert.deepEqual(contentsOf(onlyWholeQuotations, before, 'As the crowd booed', '“The boats will sail.”'), [
    '“The boats will sail.”',
  ])
})

test('onlyWholeQuotations() leaves out a title beside a whole quotation', () => {
  const text = '“The boats will sail,” Hale said on “Tides and Winds” today.'
  assert.deepEqual(contentsOf(onlyWholeQuotations, text, '“The boats will sail,”', '“Tides and Winds”'), [
    '“The boats will sail,”',
  ])
})

test('onlyWholeQuotations() keeps the clause around a partial quotation', () => {
  const text = 'The boats, Hale said, would sail “very soon” and land by dusk.'
  const contents = ['The boats', 'would sail “very soon” and land by dusk']
  assert.deepEqual(contentsOf(onlyWholeQuotations, text, ...contents), contents)
})

test('goOnQuoting() gives a speaker the quotations behind, in the same paragraph', () => {
  const text = '“The boats will sail,” Hale said. “We leave at dawn.”\n\n“I shall stay here.”'
  assert.deepEqual(contentsOf(goOnQuoting, text, '“The boats will sail,”'), [
    '“The boats will sail,”',
    '“We leave at dawn.”',
  ])
})
