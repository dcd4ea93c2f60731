/** The command line as people and scripts meet it: exit codes, streams, messages. Every case is a process of its own. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'

const MAIN = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url))
const HARBOUR = fileURLToPath(new URL('../examples/harbour/reports', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'stemma-'))
after(() => rmSync(folder, { recursive: true }))

test('stemma collate prints the dossier as JSON, the same bytes in whatever order files are named', () => {
  const [r1, r2, r5] = ['r1', 'r2', 'r5'].map((id) => join(HARBOUR, `${id}.txt`)) as [string, string, string]
  const there = stemma(['collate', r1, r2, r5, '--json'])
  const back = stemma(['collate', r5, r2, r1, '--json'])
  assert.equal(there.status, 0)
  assert.equal(JSON.parse(there.stdout).format, 'stemma-dossier')
  assert.equal(there.stdout, back.stdout)
})

test('stemma collate reads a report from standard input', () => {
  const { status, stdout } = stemma(
    ['collate', '-', '--json'],
    'The dockers of Port Ansel went back to work on Monday.\n',
  )
  assert.equal(status, 0)
  assert.equal(JSON.parse(stdout).reports[0].origin.kind, 'stdin')
})

test('stemma collate says what it could not read and goes on with the rest', () => {
  const { status, stdout, stderr } = stemma(['collate', join(HARBOUR, 'r1.txt'), join(folder, 'absent.txt'), '--json'])
  assert.equal(status, 0)
  assert.match(stderr, /^stemma: .{0,200}absent\.txt.{0,200}\n$/)
  const dossier = JSON.parse(stdout)
  assert.equal(dossier.reports.length, 1)
  assert.equal(dossier.problems.length, 1)
})

test('stemma collate exits with 2 where no report can be read', () => {
  const { status, stdout, stderr } = stemma(['collate', join(folder, 'absent.txt')])
  assert.equal(status, 2)
  assert.equal(stdout, '')
  assert.match(stderr, /Cannot collate: no report could be read/)
})

test('stemma collate --fail-on exits with 1 on what was named and says how much of it there is', () => {
  const paths = [join(HARBOUR, 'r1.txt'), join(folder, 'absent.txt')]
  const failed = stemma(['collate', ...paths, '--json', '--fail-on', 'problems'])
  assert.equal(failed.status, 1)
  assert.match(failed.stderr, /found 1 problems/)
  assert.equal(stemma(['collate', paths[0] as string, '--json', '--fail-on', 'problems']).status, 0)
})

test('stemma exits with 2 on wrong usage and says what was wanted', () => {
  const cases: [string[], RegExp][] = [
    [['nonsense'], /unknown command 'nonsense'/],
    [['collate', '--width', '3', HARBOUR], /wanted a whole number of columns, 40 or more, got "3"/],
    [
      ['collate', '--since', 'yesterday', HARBOUR],
      /wanted an ISO 8601 date or time such as 2025-10-15, got "yesterday"/,
    ],
    [['collate', '--fail-on', 'lies', HARBOUR], /wanted one or more of altered-quotes, .{0,200}, got "lies"/],
    [['record', '--only', 'gossip', HARBOUR], /Allowed choices are positions, meetings/],
  ]
  for (const [args, message] of cases) {
    const { status, stderr } = stemma(args)
    assert.equal(status, 2, args.join(' '))
    assert.match(stderr, message)
  }
})

test('stemma record --party exits with 2 on a name nobody has, and says which there are', () => {
  const { status, stdout, stderr } = stemma(['record', HARBOUR, '--party', 'Atlantis', '--json'])
  assert.equal(status, 2)
  assert.equal(stdout, '')
  assert.match(stderr, /Nobody in these reports is called "Atlantis": wanted one of: Kerrolia, Talvenna, /)
})

test('stemma collate --html says in words why it cannot write, before any work', () => {
  const cases: [string, RegExp][] = [
    [join(folder, 'none', 'page.html'), /^Cannot write ".{1,200}page\.html": there is no folder ".{1,200}none"\n/],
    [folder, /^Cannot write ".{1,200}": it is a folder, wanted a file\n/],
    [join(HARBOUR, 'r1.txt', 'page.html'), /r1\.txt" is no folder\n/],
  ]
  for (const [file, message] of cases) {
    const { status, stderr } = stemma(['collate', join(HARBOUR, 'r1.txt'), '--html', file])
    assert.equal(status, 2)
    assert.match(stderr, message)
    assert.doesNotMatch(stderr, /E[A-Z]{4,}/)
  }
})

test('stemma read --cache says in words that a folder cannot be made', () => {
  const { status, stderr } = stemma(['read', join(HARBOUR, 'r1.txt'), '--cache', join(HARBOUR, 'r2.txt', 'kept')])
  assert.equal(status, 2)
  assert.match(stderr, /^Cannot keep answers in ".{1,200}kept": ".{1,200}kept" is no folder\n/)
})

test('stemma collate --html writes a page and prints no report', () => {
  const file = join(folder, 'dossier.html')
  const { status, stdout } = stemma(['collate', join(HARBOUR, 'r1.txt'), '--html', file])
  assert.equal(status, 0)
  assert.equal(stdout, '')
  assert.match(readFileSync(file, 'utf8'), /^<!doctype html>/)
})

test('stemma read prints a line of JSON for each report, which collate reads again', () => {
  const read = stemma(['read', HARBOUR])
  assert.equal(read.status, 0)
  const reports = read.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  assert.equal(reports.length, 8)
  const file = join(folder, 'harbour.jsonl')
  writeFileSync(file, read.stdout)
  const again = JSON.parse(stemma(['collate', file, '--json']).stdout)
  assert.equal(again.reports.length, 8)
})

test('stemma read --explain says what was set aside and why', () => {
  const { stdout } = stemma(['read', '--explain', join(HARBOUR, 'r2.txt')])
  assert.match(stdout, /^r2 /)
  assert.match(stdout, /\n {2}appeal: .*\n {4}\S/)
})

test('stemma prints no colour into a pipe, and help for each command', () => {
  assert.ok(!stemma(['collate', HARBOUR]).stdout.includes('\u001b'))
  for (const command of [['collate'], ['read'], ['record'], []]) {
    const { status, stdout } = stemma([...command, '--help'])
    assert.equal(status, 0)
    assert.match(stdout, /Examples:/)
  }
})

function stemma(args: readonly string[], input = ''): { status: number | null; stdout: string; stderr: string } {
  const options = { input, encoding: 'utf8', maxBuffer: 1 << 28 } as const
  return spawnSync(process.execPath, [MAIN, ...args], options)
}
