import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import iconv from 'iconv-lite'
import { readReports } from '../index.ts'

const MAIN = fileURLToPath(new URL('../../cli/main.ts', import.meta.url))
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
  // Encodings that only the server says, and wrongly.
  '/koi8': (_, response) => response.writeHead(200, { 'content-type': 'text/html; charset=koi8-r' }).end(KOI8),
  '/said-wrongly': (_, response) =>
    response.writeHead(200, { 'content-type': 'text/html; charset=iso-8859-1' }).end(page('Dockers’ return')),
  '/versioned': (request, response) => {
    conditions.push(request.headers['if-none-match'] ?? null)
    if (request.headers['if-none-match'] === '"v1"') response.writeHead(304).end()
    else response.writeHead(200, { 'content-type': 'text/html', etag: '"v1"' }).end(page('Kept'))
  },
  '/to-other-port': (_, response) => response.writeHead(302, { location: `${other}/closed` }).end(),
  '/to-nowhere': (_, response) => response.writeHead(302, { location: 'http://[' }).end(),
  '/endless-headers': (_, response) => {
    response.writeHead(200, Object.fromEntries(Array.from({ length: 900 }, (_, at) => [`x-${at}`, 'a'.repeat(100)])))
    response.end(page('Headers'))
  },
  '/maps': (request, response) => response.end(endlessMap(request.url ?? '')),
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
/** A sitemap that names three more, each of which does. */
function endlessMap(url: string): string {
  maps++
  const links = [1, 2, 3].map((at) => `<sitemap><loc>${base}${url}${at}</loc></sitemap>`)
  return `<sitemapindex>${links.join('')}</sitemapindex>`
}
let maps = 0
const conditions: (string | null)[] = []
/** "Докеры порта Эльм в пятницу вернулись к работе." three times, as KOI8-R writes it. */
const KOI8 = iconv.encode(
  `<html><title>Докеры вернулись</title><h1>Докеры вернулись</h1>${'<p>Докеры порта Эльм в пятницу вернулись к работе, и первые суда вышли в море ещё до полудня.</p>'.repeat(3)}</html>`,
  'koi8-r',
)

/** A second host: it forbids everything. */
let other = ''
const closed = createServer((request, response) =>
  response.end(request.url === '/robots.txt' ? 'User-agent: *\nDisallow: /' : page('Closed')),
)
const server = createServer((request, response) => {
  const answer = ANSWERS[request.url ?? ''] ?? (request.url?.startsWith('/maps') ? ANSWERS['/maps'] : undefined)
  if (answer === undefined) response.writeHead(404).end()
  else answer(request, response)
})

before(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  other = `http://127.0.0.1:${(closed.address() as AddressInfo).port}`
})
after(() => {
  closed.closeAllConnections()
  closed.close()
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

test('readReports() believes the encoding that a server says, but not where the bytes show another', async () => {
  const { reports } = await readReports([`${base}/koi8`, `${base}/said-wrongly`], HERE)
  assert.deepEqual(
    reports.map(({ title }) => title),
    ['Докеры вернулись', 'Dockers’ return'],
  )
})

test('readReports() with a cache asks the next time only whether an answer has changed', async () => {
  const cache = join(mkdtempSync(join(tmpdir(), 'stemma-cache-')), 'answers')
  const read = () => readReports([`${base}/versioned`], { ...HERE, cache })
  const [first, second] = [await read(), await read()]
  assert.deepEqual(conditions, [null, '"v1"'])
  assert.equal(first.reports[0]?.title, 'Kept')
  assert.deepEqual(second, first)
})

test('readReports() obeys the robots.txt of the host that a redirect leads to', async () => {
  const { problems } = await readReports([`${base}/to-other-port`], HERE)
  assert.deepEqual(
    problems.map(({ code }) => code),
    ['robots'],
  )
})

test('stemma read waits for its turn at a host, and is done when the last answer is', async () => {
  // In a process of its own: here the servers keep the process alive, whatever waits.
  const paths = ['/news/dockers-return', '/plain'].map((path) => base + path)
  const { stdout } = await promisify(execFile)(process.execPath, [MAIN, 'read', '--allow-private', ...paths])
  assert.deepEqual(
    stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).id),
    ['dockers-return', 'plain'],
  )
})

test('readReports() says what a hostile server did', async () => {
  const gone = createServer()
  await new Promise<void>((resolve) => gone.listen(0, '127.0.0.1', resolve))
  const { port } = gone.address() as AddressInfo
  await new Promise((resolve) => gone.close(resolve))
  const { problems } = await readReports(
    [`${base}/to-nowhere`, `${base}/endless-headers`, `http://127.0.0.1:${port}/`],
    HERE,
  )
  assert.deepEqual(problems.map(({ message }) => message.split('": ')[1]?.split(', wanted')[0]).sort(), [
    'its robots.txt cannot be asked: the server refuses connections',
    'redirects to "http://[", which is no address',
    'the headers of the answer are too long',
  ])
})

test('readReports() follows lists of lists to a depth, not for ever', async () => {
  const { problems } = await readReports([`${base}/maps`], HERE)
  // Three of each map, five deep: 1 + 3 + 9 + 27 + 81 + 243.
  assert.equal(maps, 364)
  assert.equal(problems.filter(({ code }) => code === 'not-followed').length, 729)
})
