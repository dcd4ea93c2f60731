import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { collate } from '../src/collate.ts'
import { readReports } from '../src/read/index.ts'
import { type RecordChoice, type RecordPart, renderHtml, renderRecord } from '../src/render/index.ts'
import { reportOf } from './story.ts'

const MAIN = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url))
const HARBOUR = fileURLToPath(new URL('../examples/harbour/reports', import.meta.url))
const VIEW = { width: 100, colour: false }
const { reports } = await readReports([HARBOUR])
const dossier = collate(reports, { since: '2025-10-15' })

const view = (choice: Partial<RecordChoice>) =>
  renderRecord(dossier, { form: 'terminal', only: null, party: null, ...choice }, VIEW)

const PARTS: readonly [RecordPart, string][] = [
  ['positions', 'Positions'],
  ['meetings', 'Meetings'],
  ['proposals', 'Proposals'],
  ['facts', 'Facts'],
  ['timeline', 'Timeline'],
  ['brief', 'Brief'],
]

test('renderRecord() prints one part alone, for the terminal and as Markdown', () => {
  for (const [only, title] of PARTS) {
    const others = PARTS.map(([, other]) => other).filter((other) => other !== title)
    const terminal = view({ only })
    assert.match(terminal, new RegExp(`^${title}$`, 'm'))
    const markdown = view({ only, form: 'markdown' })
    assert.match(markdown, new RegExp(`^## ${title}$`, 'm'))
    for (const other of others) {
      assert.doesNotMatch(terminal, new RegExp(`^${other}$`, 'm'), `${other} beside ${title}`)
      assert.doesNotMatch(markdown, new RegExp(`^## ${other}$`, 'm'), `${other} beside ${title}`)
    }
  }
})

test('renderRecord() gives in JSON the part asked for and no other, and what is new where that was asked', () => {
  const undated = { ...dossier, stories: dossier.stories.map((story) => ({ ...story, news: null })) }
  for (const [only] of PARTS) {
    const choice = { form: 'json', only, party: null } as const
    const [plain] = JSON.parse(renderRecord(undated, choice, VIEW))
    assert.deepEqual(Object.keys(plain).sort(), ['story', 'title', 'actors', only].sort())
    const [story] = JSON.parse(renderRecord(dossier, choice, VIEW))
    assert.equal(story.news.since, '2025-10-15')
    assert.ok(story[only].length > 0, only)
  }
})

test('renderRecord() prints the whole record with brief first, and every citation at its line', () => {
  const whole = view({})
  const order = [
    'Brief',
    'Since 2025-10-15',
    'Parties and people',
    'Meetings',
    'Proposals',
    'Positions',
    'What an agreement needs',
  ]
  const at = order.map((title) => whole.search(new RegExp(`^${title}$`, 'm')))
  assert.deepEqual(
    at,
    at.toSorted((a, b) => a - b),
  )
  assert.ok(at.every((index) => index >= 0))
  assert.match(whole, /\[r\d:\d+\]/)
})

test('renderRecord() tells what is new beside the one part asked for', () => {
  assert.match(view({ only: 'brief' }), /^Since 2025-10-15$/m)
})

test('renderRecord() keeps for a party what concerns it, by part of its name; of the news too', () => {
  const kerrolia = view({ only: 'positions', party: 'Kerrolia' })
  assert.match(kerrolia, /Kerrolia/)
  assert.doesNotMatch(kerrolia, /^Paulin Dvorei$/m)
  const [whole] = JSON.parse(view({ form: 'json' }))
  const [story] = JSON.parse(view({ form: 'json', party: 'Kerrolia' }))
  const kept = new Set(story.facts.map(({ id }: { id: string }) => id))
  assert.ok(story.news.repeated.length > 0 && story.news.repeated.length < whole.news.repeated.length)
  for (const id of story.news.repeated) assert.ok(kept.has(id))
})

test('renderRecord() tells what changed with what it was before, and takes nothing for changed that was so before', () => {
  const news = view({ only: 'brief' }).split(/^Since 2025-10-15$/m)[1] ?? ''
  const changed = (news.split(/^Changed$/m)[1] ?? '').split(/^Withdrawn/m)[0] ?? ''
  const line = changed.replace(/\s+/g, ' ')
  assert.ok(line.includes('bringing the toll to nine, '))
  assert.ok(line.includes(' [r8:6] before: Six passengers died [r5:23]'))
  assert.match(changed, /That leaves 13 points\. \[r8:18\] before: 14-point draft/)
  // r6, of the same day, repeats the draft's 14 points and the Bank's 2,300 square kilometres.
  assert.doesNotMatch(changed, /2,300|both governments say so/)
})

test('renderRecord() says which reports have no date to tell new from old by', () => {
  const undated = reports.map((report) => (report.id === 'r5' ? { ...report, publishedAt: null } : report))
  const told = collate(undated, { since: '2025-10-15' })
  const text = renderRecord(told, { form: 'terminal', only: 'brief', party: null }, VIEW)
  assert.match(text, /^Without a date, so taken for old: r5\.$/m)
})

test('stemma record --since tells before the second episode all that is new, and after it nothing', () => {
  const run = (since: string) => {
    const { status, stdout } = spawnSync(process.execPath, [MAIN, 'record', HARBOUR, '--since', since, '--json'], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    })
    assert.equal(status, 0)
    return JSON.parse(stdout)[0].news
  }
  const before = run('2025-10-15')
  assert.ok(before.new.length > 0 && before.withdrawn.length > 0)
  const after = run('2026-01-01')
  assert.deepEqual([after.new, after.changed, after.withdrawn, after.repeated], [[], [], [], []])
})

// ---- what the page shows -------------------------------------------------------------------------------------------

const PAY = collate([
  reportOf(
    `Talks between the Ground Crew Union and Halden Airport opened on Monday, the mediator, Nora Vik, said.

The Ground Crew Union is demanding a rise of 12 per cent. Halden Airport has offered a rise of 3 per cent.

Halden Airport rejected any limit on night shifts.`,
    { id: 'k1', publishedAt: '2026-02-02', outlet: 'Halden Post' },
  ),
  reportOf(
    `A second round of talks between the Ground Crew Union and Halden Airport ended on Monday, the mediator, Nora Vik, said.

The Ground Crew Union now wants a rise of 9 per cent. Halden Airport has offered a rise of 5 per cent.`,
    { id: 'k2', publishedAt: '2026-02-16', outlet: 'Halden Post' },
  ),
])

test('renderHtml() lays positions out as a table with row and column heads, each cell opening its sentence', () => {
  const page = renderHtml(PAY)
  const start = page.indexOf('<table role="table" class="matrix"><caption>Who holds what on which issue</caption>')
  assert.ok(start >= 0)
  const matrix = page.slice(start, page.indexOf('</table>', start))
  assert.match(matrix, /<th scope="col" role="columnheader">Ground Crew Union<\/th>/)
  assert.match(matrix, /<th scope="row" role="rowheader">rise<\/th>/)
  for (const [, target] of matrix.matchAll(/href="#([^"]+)"/g)) assert.ok(page.includes(`id="${target}"`), target)
  assert.ok([...matrix.matchAll(/href="#/g)].length >= 4)
})

test('renderRecord() shows a shift with both positions in their words', () => {
  const text = renderRecord(PAY, { form: 'terminal', only: 'positions', party: null }, VIEW)
  assert.match(text, /Ground Crew Union on rise: demand of 12 per cent → demand of 9 per cent/)
  assert.ok(text.includes('now wants a rise of 9 per cent'))
})

test('renderRecord() prints the matrix for Markdown as one row an issue', () => {
  const text = renderRecord(PAY, { form: 'markdown', only: 'positions', party: null }, VIEW)
  assert.match(text, /^\| rise \| (?=.*12 per cent)(?=.*3 per cent).*\|$/m)
})
