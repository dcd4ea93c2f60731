import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { httpAnswer, warcRecord, zipOf } from '../../../test/samples/archives.ts'
import { allParts } from '../../../test/samples/parts.ts'
import { readZip } from './zip.ts'

const FIRST =
  'The bell founders of Orlin cast their last bell on Tuesday, and the furnace was put out before the evening.'
const SECOND =
  'Their guild said that no more bronze could be had, and that its thirty members would be paid until spring.'
const PAGE = `<html><head><title>Last bell cast | Orlin Courier</title></head><body><h1>Last bell cast</h1><p>${FIRST}</p><p>${SECOND}</p></body></html>`

test('readZip() gives each file, and of a WACZ each answer in its WARCs', async () => {
  const [one = assert.fail(), two = assert.fail()] = await allParts(
    readZip(
      zipOf({ 'day/one.html': Buffer.from(PAGE), 'two.txt': Buffer.from(FIRST), '__MACOSX/two.txt': Buffer.from('x') }),
      'set.zip',
    ),
  )
  assert.deepEqual(
    [one.stem, one.name, one.text, one.origin.location],
    ['one', 'one.html', PAGE, 'set.zip#day/one.html'],
  )
  assert.deepEqual([two.stem, two.text], ['two', FIRST])
  const wacz = zipOf({
    'datapackage.json': Buffer.from('{}'),
    'pages/pages.jsonl': Buffer.from('{}'),
    'archive/data.warc.gz': gzipSync(
      warcRecord('response', 'https://orlin.example/2031/last-bell.html', httpAnswer(PAGE)),
    ),
  })
  const [page = assert.fail(), ...more] = await allParts(readZip(wacz, 'x.wacz'))
  assert.deepEqual(
    [page.stem, page.text, page.origin.location],
    ['last-bell', PAGE, 'x.wacz#archive/data.warc.gz#https://orlin.example/2031/last-bell.html'],
  )
  assert.deepEqual(more, [])
})

test('readZip() unpacks no bomb, whether it tells its size or lies', async () => {
  const bomb = Buffer.alloc(30_000_000)
  assert.deepEqual(
    (await allParts(readZip(zipOf({ 'a.txt': bomb }), 'x'))).map(({ code }) => code),
    ['too-large'],
  )
  assert.deepEqual(
    (await allParts(readZip(zipOf({ 'a.txt': bomb }, 100), 'x'))).map(({ code }) => code),
    ['broken-archive'],
  )
  assert.deepEqual(
    (await allParts(readZip(Buffer.from('PK\x03\x04nothing'), 'x'))).map(({ code }) => code),
    ['broken-archive'],
  )
})
