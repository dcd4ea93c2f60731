import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collate } from '../src/collate.ts'
import { readReports } from '../src/read/index.ts'

const GERMAN =
  'Die Unterhändler von Orlin und Tarn trafen sich am Dienstag, „um die Fähren wieder fahren zu lassen“, wie der Minister sagte. Mindestens 41 Menschen wurden am 3. März verletzt, und die Gewerkschaft fordert mehr Lohn.'

async function* stdin(text: string) {
  yield Buffer.from(text)
}

test('a report in another language is read, marked, and left out of every stage that reads English', async () => {
  const { reports, problems } = await readReports(['-'], { stdin: stdin(GERMAN) })
  assert.deepEqual(
    [reports[0]?.language, problems.map(({ code, message }) => [code, message])],
    ['de', [['language', 'Cannot analyse "-": the report is in German (de), wanted English']]],
  )
  const { stories } = collate(reports, { problems })
  const [story = assert.fail()] = stories
  const found = [story.quotes, story.statements, story.figures, story.timeExpressions, story.actors, story.facts]
  assert.deepEqual(found, [[], [], [], [], [], []])
  assert.deepEqual(story.reports, ['stdin'])
})
