import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { AnswerCache } from './answer-cache.ts'

const folder = mkdtempSync(join(tmpdir(), 'stemma-cache-'))
after(() => rmSync(folder, { recursive: true }))

const answer = (body: string) => ({
  url: 'https://press.example/a',
  status: 200,
  contentType: 'text/html',
  validators: { etag: '"1"', lastModified: null },
  answeredAt: '2026-01-01T00:00:00Z',
  retryAfter: null,
  body: Buffer.from(body),
})

/** Sets when an address's answer was last used, in days ago. */
function use(name: string, daysAgo: number): void {
  const then = Date.now() / 1000 - daysAgo * 86_400
  utimesSync(join(folder, name), then, then)
}

test('AnswerCache removes what nobody has asked for in a month, and nothing that is not its own', async () => {
  const first = new AnswerCache(folder)
  await first.put('https://press.example/old', answer('old'))
  const [old] = readdirSync(folder) as [string]
  await first.put('https://press.example/read', answer('read'))
  const read = readdirSync(folder).find((name) => name !== old) as string
  writeFileSync(join(folder, 'notes.json'), 'mine')
  for (const name of [old, read, 'notes.json']) use(name, 40)

  const second = new AnswerCache(folder)
  assert.equal((await second.get('https://press.example/read'))?.body.toString(), 'read')
  await second.put('https://press.example/new', answer('new'))
  const left = readdirSync(folder)
  assert.ok(!left.includes(old))
  assert.ok(left.includes(read) && left.includes('notes.json'))
  assert.equal(left.length, 3)
})

test('AnswerCache removes the oldest where there is too much', async () => {
  const [one, two] = readdirSync(folder).filter((name) => name !== 'notes.json') as [string, string]
  use(one, 2)
  use(two, 1)
  // Room for one answer of about 250 bytes.
  await new AnswerCache(folder, { keptDays: 30, mostBytes: 400 }).put('https://press.example/next', answer('next'))
  const left = readdirSync(folder)
  assert.ok(!left.includes(one) && left.includes(two))
})
