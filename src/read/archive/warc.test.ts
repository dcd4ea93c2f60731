import assert from 'node:assert/strict'
import { test } from 'node:test'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { httpAnswer, warcRecord } from '../../../test/samples/archives.ts'
import { allParts, inChunks } from '../../../test/samples/parts.ts'
import { readWarc } from './warc.ts'

const FIRST =
  'The bell founders of Orlin cast their last bell on Tuesday, and the furnace was put out before the evening.'
const SECOND =
  'Their guild said that no more bronze could be had, and that its thirty members would be paid until spring.'
const PAGE = `<html><head><title>Last bell cast | Orlin Courier</title></head><body><h1>Last bell cast</h1><p>${FIRST}</p><p>${SECOND}</p></body></html>`

const chunked = `${PAGE.length.toString(16)}\r\n${PAGE}\r\n0\r\n\r\n`
const RECORDS = [
  warcRecord('warcinfo', '', 'software: x'),
  warcRecord('request', 'https://orlin.example/a', 'GET /a HTTP/1.1\r\n\r\n'),
  warcRecord('response', 'https://orlin.example/2031/last-bell.html', httpAnswer(PAGE)),
  warcRecord('response', 'https://orlin.example/chunked', httpAnswer(chunked, 'Transfer-Encoding: chunked\r\n')),
  warcRecord('response', 'https://orlin.example/gzip', httpAnswer(gzipSync(PAGE), 'Content-Encoding: gzip\r\n')),
  warcRecord(
    'response',
    'https://orlin.example/brotli',
    httpAnswer(brotliCompressSync(PAGE), 'Content-Encoding: br\r\n'),
  ),
  warcRecord('response', 'https://orlin.example/gone', httpAnswer(PAGE, '', '404 Not Found')),
]

test('readWarc() gives the answers that may be reports, from packed and unpacked archives in chunks of any size', async () => {
  const packed = Buffer.concat(RECORDS.map((record) => gzipSync(record)))
  for (const [bytes, size] of [
    [Buffer.concat(RECORDS), 4096],
    [Buffer.concat(RECORDS), 61],
    [packed, 4096],
    [packed, 61],
  ] as const) {
    const parts = await allParts(readWarc(inChunks(bytes, size), 'news.warc'))
    assert.deepEqual(
      parts.map(({ url, stem }) => [url, stem]),
      [
        ['https://orlin.example/2031/last-bell.html', 'last-bell'],
        ['https://orlin.example/chunked', 'chunked'],
        ['https://orlin.example/gzip', 'gzip'],
        ['https://orlin.example/brotli', 'brotli'],
      ],
    )
    for (const part of parts) {
      assert.equal(part.text, PAGE)
      assert.equal(part.mediaType, 'text/html')
      assert.equal(part.fetchedAt, '2031-03-03T14:00:00Z')
      assert.equal(part.origin.location, `news.warc#${part.url}`)
    }
  }
})

test('readWarc() gives what came before a break, then a problem', async () => {
  const packed = Buffer.concat(RECORDS.map((record) => gzipSync(record)))
  const parts = await allParts(readWarc(inChunks(packed.subarray(0, packed.length - 60), 4096), 'news.warc'))
  assert.equal(parts.at(-1)!.code, 'broken-archive')
  assert.ok(parts.length > 3)
  for (const bytes of [Buffer.from('no archive'), gzipSync('no archive'), Buffer.alloc(0)]) {
    assert.deepEqual(
      (await allParts(readWarc(inChunks(bytes, 9), 'x'))).map(({ code }) => code),
      ['broken-archive'],
    )
  }
})

test('readWarc() passes over what is too large, packed or not, and stops where a record has no end', async () => {
  const bomb = warcRecord(
    'response',
    'https://orlin.example/bomb',
    httpAnswer(gzipSync(Buffer.alloc(40_000_000)), 'Content-Encoding: gzip\r\n'),
  )
  const large = warcRecord('response', 'https://orlin.example/large', httpAnswer(Buffer.alloc(12_000_000, 97)))
  const parts = await allParts(readWarc(inChunks(Buffer.concat([bomb, large, RECORDS[2]!]), 65_536), 'x'))
  assert.deepEqual(
    parts.map(({ code, stem }) => code ?? stem),
    ['too-large', 'too-large', 'last-bell'],
  )
  const endless = gzipSync(Buffer.concat([Buffer.from('WARC/1.0\r\nWARC-Type: '), Buffer.alloc(30_000_000, 97)]))
  assert.deepEqual(
    (await allParts(readWarc(inChunks(endless, 4096), 'x'))).map(({ code }) => code),
    ['broken-archive'],
  )
})
