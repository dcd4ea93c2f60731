import assert from 'node:assert/strict'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { readReports } from './index.ts'

const folder = await mkdtemp(join(tmpdir(), 'stemma-versions-'))
const FIRST = 'The ferry Anselma went down off Port Elme on Monday night with forty people on board.'
const LAST = 'An inquiry into the cause was opened by the harbour board on Tuesday morning.'

async function readLines(...records: object[]) {
  const path = join(folder, `${Math.abs(JSON.stringify(records).length)}.jsonl`)
  await writeFile(path, records.map((record) => JSON.stringify(record)).join('\n'))
  return readReports([path])
}

test('readReports() makes one report of two fetches of one address, and keeps what changed', async () => {
  const toll = (count: string, said: string) =>
    `The toll stands at ${count}, the coast guard said. “${said}”, it added.`
  const { reports } = await readLines(
    {
      id: 'early',
      url: 'http://www.post.example/ferry?utm_source=x',
      published: '2031-03-03T21:00:00Z',
      text: [FIRST, toll('41', 'We are searching'), LAST, 'Fog is expected.'].join('\n'),
    },
    {
      id: 'late',
      url: 'https://post.example/ferry/#top',
      published: '2031-03-03T21:00:00Z',
      updated: '2031-03-04T06:00:00Z',
      text: [FIRST, toll('53', 'We have stopped searching'), LAST, 'The board meets the families at noon.'].join('\n'),
    },
  )
  const [report = assert.fail(), ...others] = reports
  assert.equal(others.length, 0)
  assert.equal(report.id, 'late')
  const [version = assert.fail()] = report.versions
  assert.deepEqual([version.id, version.changes.length], ['early', 2])
  for (const { start, end, text } of version.changes) assert.equal(report.text.slice(start, end), text)
  assert.deepEqual(
    version.edits.map(({ kind, figures, quotations }) => [kind, figures, quotations]),
    [
      ['changed', [{ from: '41', to: '53' }], [{ from: '“We are searching”', to: '“We have stopped searching”' }]],
      ['added', [], []],
      ['removed', [], []],
    ],
  )
  assert.equal(version.edits[2]?.was, 'Fog is expected.')
})

test('readReports() keeps two reports that stood at one address apart', async () => {
  const { reports } = await readLines(
    { id: 'a', url: 'https://post.example/', text: `${FIRST}\n${LAST}` },
    { id: 'b', url: 'https://post.example/', text: 'Oyster licences: the council put off its vote until the spring.' },
  )
  assert.deepEqual(
    reports.map(({ id, versions }) => [id, versions.length]),
    [
      ['a', 0],
      ['b', 0],
    ],
  )
})

test('readReports() takes the same page in two files for one report without changes', async () => {
  const record = { url: 'https://post.example/x', text: `${FIRST}\n${LAST}` }
  const { reports } = await readLines({ id: 'one', ...record }, { id: 'two', ...record })
  assert.deepEqual(
    reports.map(({ id, versions }) => [id, versions.map(({ changes }) => changes.length)]),
    [['one', [0]]],
  )
})
