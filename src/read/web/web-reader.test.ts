import assert from 'node:assert/strict'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { readReports } from '../index.ts'

const BODY =
  'The dockers of Port Elme went back to work on Friday after nine days. Their union said it had won a shorter night shift, and the port said ships would sail by noon.'
const page = (title: string, text = BODY) =>
  `<html lang="en"><head><title>${title}</title></head><body><nav><a href="/">Home</a></nav><article><h1>${title}</h1><p>${text}</p><p>${text} It was quiet.</p><p>${text} The tide turned.</p></article></body></html>`

const ANSWERS: Record<string, (request: IncomingMessage, response: ServerResponse) => void> = {
  '/news/dockers-return': (_, response) =>
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page('Dockers return')),
  // A page that is called a picture, and one that is called text.
  '/lying.png': (_, response) => response.writeHead(200, { 'content-type': 'image/png' }).end(page('Lying type')),
  '/plain': (_, response) => response.writeHead(200, { 'content-type': 'text/plain' }).end(BODY),
  '/packed.jsonl.gz': (_, response) =>
    response
      .writeHead(200, { 'content-type': 'application/octet-stream' })
      .end(gzipSync(`${JSON.stringify({ id: 'k1', text: BODY })}\n${JSON.stringify({ id: 'k2', text: BODY })}\n`)),
  '/walled': (_, response) => response.writeHead(403).end('no'),
  '/gone': (_, response) => response.writeHead(404).end('no'),
  '/to-inside': (_, response) => response.writeHead(302, { location: 'http://169.254.169.254/latest/' }).end(),
  '/feed': (_, response) =>
    response
      .writeHead(200, { 'content-type': 'application/rss+xml' })
      .end(
        `<rss version="2.0"><channel><title>Elme Post: all</title><item><title>Dockers return</title><link>${base}/news/dockers-return</link><description>They did.</description></item><item><title>Gone</title><link>${base}/gone</link><description>It went.</description></item></channel></rss>`,
      ),
  '/feeds.opml': (_, response) =>
    response.end(`<opml version="2.0"><body><outline text="Elme" xmlUrl="${base}/feed"/></body></opml>`),
}
let base = ''
const server = createServer((request, response) => {
  const answer = ANSWERS[request.url ?? '']
  if (answer === undefined) response.writeHead(404).end()
  else answer(request, response)
})

before(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
after(() => {
  server.closeAllConnections()
  server.close()
})

const HERE = { allowPrivate: true, pauseMs: 0 }

test('readReports() reads addresses like files: pages, text, packed records, whatever the server calls them', async () => {
  const paths = ['/news/dockers-return', '/lying.png', '/plain', '/packed.jsonl.gz'].map((path) => base + path)
  const { reports, problems } = await readReports(paths, HERE)
  assert.deepEqual(problems, [])
  assert.deepEqual(
    reports.map(({ id, title }) => [id, title]),
    [
      ['lying', 'Lying type'],
      ['dockers-return', 'Dockers return'],
      ['k1', null],
      ['k2', null],
      ['plain', null],
    ],
  )
  const page = reports[1] ?? assert.fail()
  assert.deepEqual([page.origin.kind, page.url], ['url', `${base}/news/dockers-return`])
})

test('readReports() refuses addresses inside the network unless they are meant', async () => {
  const inside = [`${base}/plain`, 'http://[::1]/', 'http://0x7f.1/', 'http://2130706434/', 'http://[::ffff:7f00:1]/']
  const { reports, problems } = await readReports(inside)
  assert.equal(reports.length, 0)
  assert.deepEqual(new Set(problems.map(({ code }) => code)), new Set(['address']))
  assert.equal(problems.length, inside.length)
})

test('readReports() gives one clear line for each address that gives no report', async () => {
  const { problems } = await readReports(
    [`${base}/walled`, `${base}/gone`, 'ftp://elme.example/a', 'file:///etc/hosts', 'http://'],
    HERE,
  )
  assert.deepEqual(
    problems.map(({ code, message }) => [code, message.replaceAll(base, '')]),
    [
      ['scheme', 'Cannot read "file:///etc/hosts": its scheme is "file:", wanted an http or https address'],
      ['scheme', 'Cannot read "ftp://elme.example/a": its scheme is "ftp:", wanted an http or https address'],
      ['address', 'Cannot read "http://": it is no address, wanted an http or https address'],
      [
        'http-404',
        'Cannot read "/gone": the server answered with status 404, wanted the address of a page or feed that may be read',
      ],
      [
        'http-403',
        'Cannot read "/walled": the server does not let us in (status 403), wanted the address of a page or feed that may be read',
      ],
    ],
  )
})

test('readReports() follows a list of feeds to its reports, and keeps the summary of one that is gone', async () => {
  const { reports, problems } = await readReports([`${base}/feeds.opml`], HERE)
  assert.deepEqual(
    reports.map(({ title, outlet, truncated }) => [title, outlet, truncated !== null]),
    [
      ['Dockers return', 'Elme Post', false],
      ['Gone', 'Elme Post', true],
    ],
  )
  assert.deepEqual(
    problems.map(({ code }) => code),
    ['http-404'],
  )
})

test('readReports() follows no link where none are wanted', async () => {
  const { reports } = await readReports([`${base}/feed`], { ...HERE, follow: 'none' })
  assert.deepEqual(
    reports.map(({ truncated }) => truncated !== null),
    [true, true],
  )
})
