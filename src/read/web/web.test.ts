import assert from 'node:assert/strict'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { isAnyAddress, isPublicAddress } from './address.ts'
import { DEFAULT_LIMITS, fetchResource, USER_AGENT } from './fetch-resource.ts'
import { PoliteFetcher } from './polite-fetcher.ts'

const HERE = { ...DEFAULT_LIMITS, isAllowed: (address: string) => address === '127.0.0.1', timeoutMs: 2000 }
const asked: { url: string; at: number; agent: string | undefined }[] = []
let base = ''

const ANSWERS: Record<string, (request: IncomingMessage, response: ServerResponse) => void> = {
  '/page': (request, response) => {
    if (request.headers['if-none-match'] === '"v1"') response.writeHead(304).end()
    else
      response
        .writeHead(200, { 'content-type': 'text/html; charset=utf-8', etag: '"v1"' })
        .end('<p>Ferry crews strike</p>')
  },
  '/robots.txt': (_, response) => response.end('User-agent: Stemma\nDisallow: /closed/'),
  '/to-page': (_, response) => response.writeHead(302, { location: '/page' }).end(),
  '/to-inside': (_, response) => response.writeHead(302, { location: 'http://127.0.0.2/secret' }).end(),
  '/to-mapped': (_, response) => response.writeHead(302, { location: 'http://[::ffff:127.0.0.2]/secret' }).end(),
  '/to-file': (_, response) => response.writeHead(302, { location: 'file:///etc/hosts' }).end(),
  '/for-ever': (_, response) => response.writeHead(302, { location: '/for-ever' }).end(),
  '/bomb': (_, response) =>
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(12 << 20))),
  '/slow': (_, response) => void response.writeHead(200).write('<p>'),
  '/cut': (_, response) => {
    response.writeHead(200, { 'content-length': '1000' })
    response.write('short')
    setTimeout(() => response.destroy(), 20)
  },
  '/busy': (_, response) => {
    const isFirst = asked.filter(({ url }) => url === '/busy').length === 1
    response.writeHead(isFirst ? 503 : 200, isFirst ? { 'retry-after': '0' } : {}).end('open again')
  },
}
const server = createServer((request, response) => {
  asked.push({ url: request.url ?? '', at: performance.now(), agent: request.headers['user-agent'] })
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

test('isPublicAddress() refuses every range inside a network, in IPv4, IPv6 and IPv4 inside IPv6', () => {
  const inside = [
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
  ]
  const inside6 = ['::1', '::', 'fc00::1', 'fe80::1', 'ff02::1', '::ffff:10.0.0.1', '64:ff9b::7f00:1', 'fd00:ec2::254']
  // NAT64, 6to4, Teredo, the IPv4-compatible form of old, unassigned space, a scope; and two clouds' metadata servers.
  const hidden = [
    ...['64:ff9b::a9fe:a9fe', '2002:a9fe:a9fe::', '2001:0:4136:e378:8000:63bf:3fff:fdd2', '::7f00:1', '::127.0.0.1'],
    ...['4000::1', 'fe80::1%eth0', 'fec0::1', '168.63.129.16', '100.100.100.200', '192.0.0.192'],
  ]
  for (const address of [...inside, ...inside6, ...hidden, 'localhost', ''])
    assert.equal(isPublicAddress(address), false, address)
  for (const address of ['93.184.215.14', '2606:2800:21f:cb07:6820:80da:af6b:8b2c'])
    assert.equal(isPublicAddress(address), true)
})

test('fetchResource() gives body, type and validators, and follows a redirect', async () => {
  const resource = await fetchResource(`${base}/to-page`, HERE)
  assert.equal(resource.url, `${base}/page`)
  assert.equal(resource.contentType, 'text/html; charset=utf-8')
  assert.equal(new TextDecoder().decode(resource.body), '<p>Ferry crews strike</p>')
  const again = await fetchResource(`${base}/page`, HERE, resource.validators)
  assert.equal(again.status, 304)
  assert.equal(asked.at(-1)?.agent, USER_AGENT)
})

test('fetchResource() never reaches an address inside, by name, by number or after a redirect', async () => {
  const closed = { ...HERE, isAllowed: isPublicAddress }
  for (const address of [
    'http://localhost:8000/',
    'http://127.1/',
    'http://0x7f000001/',
    'http://[::1]/',
    'http://2130706433/',
  ]) {
    await assert.rejects(fetchResource(address, closed), { name: 'FetchFailure', code: 'address' }, address)
  }
  for (const path of ['/to-inside', '/to-mapped']) {
    await assert.rejects(fetchResource(base + path, HERE), { name: 'FetchFailure', code: 'address' }, path)
  }
})

test('fetchResource() takes http and https only', async () => {
  await assert.rejects(fetchResource('ftp://127.0.0.1/', { ...HERE, isAllowed: isAnyAddress }), { code: 'scheme' })
  await assert.rejects(fetchResource(`${base}/to-file`, HERE), {
    code: 'scheme',
    message: 'wanted http: or https:, got "file:"',
  })
})

test('fetchResource() stops at its limits of redirects, bytes unpacked and time', async () => {
  await assert.rejects(fetchResource(`${base}/for-ever`, HERE), { code: 'redirects' })
  await assert.rejects(fetchResource(`${base}/bomb`, HERE), { code: 'size' })
  await assert.rejects(fetchResource(`${base}/slow`, { ...HERE, timeoutMs: 200 }), { code: 'timeout' })
})

test('fetchResource() reports a body that ends before its told length', async () => {
  await assert.rejects(fetchResource(`${base}/cut`, HERE), { code: 'network' })
})

test('PoliteFetcher asks robots.txt once and obeys it', async () => {
  const fetcher = new PoliteFetcher({ limits: HERE, pauseMs: 0 })
  const from = asked.length
  assert.deepEqual(await fetcher.fetch(`${base}/closed/report`), { kind: 'forbidden' })
  assert.equal((await fetcher.fetch(`${base}/page`)).kind, 'resource')
  assert.deepEqual(
    asked.slice(from).map(({ url }) => url),
    ['/robots.txt', '/page'],
  )
})

test('PoliteFetcher asks one host one thing at a time, with a pause between', async () => {
  const fetcher = new PoliteFetcher({ limits: HERE, pauseMs: 60 })
  const from = asked.length
  await Promise.all([fetcher.fetch(`${base}/page`), fetcher.fetch(`${base}/absent`), fetcher.fetch(`${base}/page`)])
  const times = asked.slice(from).map(({ at }) => at)
  assert.equal(times.length, 4)
  // Timers may fire a millisecond early.
  for (let i = 1; i < times.length; i++) assert.ok((times[i] as number) - (times[i - 1] as number) >= 58)
})

test('PoliteFetcher comes again when the server says when', async () => {
  const fetched = await new PoliteFetcher({ limits: HERE, pauseMs: 0 }).fetch(`${base}/busy`)
  assert.ok(fetched.kind === 'resource' && fetched.resource.status === 200)
})
