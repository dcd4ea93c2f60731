import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { rmSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import fc from 'fast-check'
import { SAMPLES } from '../samples/samples.ts'
import { checkPage } from './check-page.ts'
import { checkReading, writeInput } from './check-reading.ts'
import { HOSTILE } from './inputs.ts'
import { mutatedInput } from './mutations.ts'
import type { Outcome } from './read-all.ts'

const READ_ALL = fileURLToPath(new URL('./read-all.ts', import.meta.url))

/** Seconds of processor time for one hostile input of up to 50 MB, on a slow machine. */
const MAX_SECONDS = 10
const MAX_BYTES = 1_000_000_000

test('every form is read: a sample of each gives its reports', async () => {
  for (const sample of SAMPLES) {
    const { reports } = await checkReading(writeInput(sample))
    assert.equal(reports.length, sample.reports, sample.name)
  }
})

test('hostile inputs give a report or a problem with the right code, in time and in less than 1 GB', async () => {
  const paths = HOSTILE.map(({ name, make }) => writeInput({ name, bytes: Buffer.from(make() as string) }))
  // In a process of their own, so that its memory is that of reading, not of making them.
  const { stdout } = await promisify(execFile)(process.execPath, [READ_ALL, ...paths], { maxBuffer: 1e8 })
  const read = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Outcome)
  assert.equal(read.length, HOSTILE.length)
  for (const [at, { what, code }] of HOSTILE.entries()) {
    const { reports, codes, seconds, start, error } = read[at] ?? assert.fail()
    assert.equal(error, null, what)
    if (code === null) assert.ok(reports > 0, `${what}: ${codes}`)
    else assert.ok(codes.includes(code), `${what}: ${codes}`)
    assert.doesNotMatch(start, /localhost|lollol/, `${what}: an entity was expanded`)
    assert.ok(seconds < MAX_SECONDS, `${what}: ${seconds} s`)
  }
  const peak = read.at(-1)?.peakBytes ?? assert.fail()
  assert.ok(peak < MAX_BYTES, `${Math.round(peak / 1e6)} MB`)
  for (const path of paths) rmSync(path)
})

test('mutated inputs give reports or problems, and a page in which nothing runs (1,000 of a fixed seed)', async () => {
  let run = 0
  await fc.assert(
    fc.asyncProperty(mutatedInput, async (input) => {
      const result = await checkReading(writeInput(input))
      if (++run % 25 === 0 && result.reports.length > 0) checkPage(result)
    }),
    { seed: 2031, numRuns: 1000 },
  )
})

const XSS = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '</style><script>alert(1)</script>',
  '<svg/onload=alert(1)>',
  'javascript:alert(1)',
  "' onmouseover='alert(1)",
  '<!--<script>-->',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
]

test('scripts and handlers in any field are never in the page that is written', async () => {
  for (const [at, xss] of XSS.entries()) {
    const body = `Ministers of Orlin and Tarn met on Tuesday, and “the ${xss} talks went well”, ${xss} said. Orlin’s minister told Tarn’s that 41 of ${xss} were hurt.`
    const record = {
      id: xss,
      title: `Talks ${xss}`,
      text: `${body}\n\n${xss}\n\n${body}`,
      url: `javascript:alert(${at})`,
      outlet: xss,
      author: xss,
      date: xss,
      language: xss,
    }
    const page = `<html lang='${xss.replaceAll("'", '')}'><head><title>Talks ${xss}</title><link rel="canonical" href="javascript:alert(1)"><meta property="og:site_name" content='${xss.replaceAll("'", '')}'></head><body onload=alert(1)><h1>Talks ${xss}</h1><p onclick=alert(1)>${body}</p><p>${body}</p></body></html>`
    const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
    const feed = `<rss version="2.0"><channel><title>${escaped(xss)}</title><link>javascript:alert(1)</link><item><title>${escaped(xss)}</title><link>javascript:alert(1)</link><guid>${escaped(xss)}</guid><description>${escaped(body)}</description></item></channel></rss>`
    const read = await Promise.all(
      [
        {
          name: `xss-${at}.json`,
          bytes: Buffer.from(JSON.stringify([record, { ...record, id: 'other', text: body }])),
        },
        { name: `xss-${at}.html`, bytes: Buffer.from(page) },
        { name: `xss-${at}.rss`, bytes: Buffer.from(feed) },
        { name: `xss-${at}.txt`, bytes: Buffer.from(`${xss}\nBy ${xss}\n\n${body}\n`) },
      ].map((input) => checkReading(writeInput(input))),
    )
    const reports = read.flatMap((result, which) =>
      result.reports.map((report) => ({ ...report, id: `${report.id}${which}` })),
    )
    assert.ok(reports.length >= 5)
    checkPage({ reports, problems: read.flatMap(({ problems }) => problems) })
  }
})
