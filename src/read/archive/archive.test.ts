import assert from 'node:assert/strict'
import { test } from 'node:test'
import { brotliCompressSync, crc32, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import type { Draft } from '../draft.ts'
import type { Part, PartOrProblem } from '../part.ts'
import { parseMail } from './mail.ts'
import { isMbox, splitMbox } from './mbox.ts'
import { parsePdf } from './pdf.ts'
import { readWarc } from './warc.ts'
import { readZip } from './zip.ts'

const FILE = { kind: 'file', location: 'x' } as const
const FIRST =
  'The bell founders of Orlin cast their last bell on Tuesday, and the furnace was put out before the evening.'
const SECOND =
  'Their guild said that no more bronze could be had, and that its thirty members would be paid until spring.'
const PAGE = `<html><head><title>Last bell cast | Orlin Courier</title></head><body><h1>Last bell cast</h1><p>${FIRST}</p><p>${SECOND}</p></body></html>`

async function* inChunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function all(read: AsyncIterable<PartOrProblem>): Promise<(Part & { text: string; code?: string })[]> {
  const parts = []
  for await (const part of read)
    parts.push({ ...part, text: 'bytes' in part ? Buffer.from(part.bytes).toString() : '' })
  return parts as never
}

function warcRecord(type: string, url: string, block: string | Uint8Array): Buffer {
  const bytes = Buffer.from(block as string)
  const head = `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2031-03-03T14:00:00Z\r\nWARC-Record-ID: <urn:uuid:0>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${bytes.length}\r\n\r\n`
  return Buffer.concat([Buffer.from(head), bytes, Buffer.from('\r\n\r\n')])
}

function answer(body: string | Uint8Array, headers = '', status = '200 OK'): Buffer {
  return Buffer.concat([
    Buffer.from(`HTTP/1.1 ${status}\r\nContent-Type: text/html; charset=utf-8\r\n${headers}\r\n`),
    Buffer.from(body as string),
  ])
}

const chunked = `${PAGE.length.toString(16)}\r\n${PAGE}\r\n0\r\n\r\n`
const RECORDS = [
  warcRecord('warcinfo', '', 'software: x'),
  warcRecord('request', 'https://orlin.example/a', 'GET /a HTTP/1.1\r\n\r\n'),
  warcRecord('response', 'https://orlin.example/2031/last-bell.html', answer(PAGE)),
  warcRecord('response', 'https://orlin.example/chunked', answer(chunked, 'Transfer-Encoding: chunked\r\n')),
  warcRecord('response', 'https://orlin.example/gzip', answer(gzipSync(PAGE), 'Content-Encoding: gzip\r\n')),
  warcRecord('response', 'https://orlin.example/brotli', answer(brotliCompressSync(PAGE), 'Content-Encoding: br\r\n')),
  warcRecord('response', 'https://orlin.example/gone', answer(PAGE, '', '404 Not Found')),
]

test('readWarc() gives the answers that may be reports, from packed and unpacked archives in chunks of any size', async () => {
  const packed = Buffer.concat(RECORDS.map((record) => gzipSync(record)))
  for (const [bytes, size] of [
    [Buffer.concat(RECORDS), 4096],
    [Buffer.concat(RECORDS), 61],
    [packed, 4096],
    [packed, 61],
  ] as const) {
    const parts = await all(readWarc(inChunks(bytes, size), 'news.warc'))
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
  const parts = await all(readWarc(inChunks(packed.subarray(0, packed.length - 60), 4096), 'news.warc'))
  assert.equal(parts.at(-1)!.code, 'broken-archive')
  assert.ok(parts.length > 3)
  for (const bytes of [Buffer.from('no archive'), gzipSync('no archive'), Buffer.alloc(0)]) {
    assert.deepEqual(
      (await all(readWarc(inChunks(bytes, 9), 'x'))).map(({ code }) => code),
      ['broken-archive'],
    )
  }
})

test('readWarc() passes over what is too large, packed or not, and stops where a record has no end', async () => {
  const bomb = warcRecord(
    'response',
    'https://orlin.example/bomb',
    answer(gzipSync(Buffer.alloc(40_000_000)), 'Content-Encoding: gzip\r\n'),
  )
  const large = warcRecord('response', 'https://orlin.example/large', answer(Buffer.alloc(12_000_000, 97)))
  const parts = await all(readWarc(inChunks(Buffer.concat([bomb, large, RECORDS[2]!]), 65_536), 'x'))
  assert.deepEqual(
    parts.map(({ code, stem }) => code ?? stem),
    ['too-large', 'too-large', 'last-bell'],
  )
  const endless = gzipSync(Buffer.concat([Buffer.from('WARC/1.0\r\nWARC-Type: '), Buffer.alloc(30_000_000, 97)]))
  assert.deepEqual(
    (await all(readWarc(inChunks(endless, 4096), 'x'))).map(({ code }) => code),
    ['broken-archive'],
  )
})

/** A ZIP of files, packed where `pack` says so; `declared` lies about the size. */
function zipOf(files: Record<string, Uint8Array>, declared?: number): Buffer {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, bytes] of Object.entries(files)) {
    const data = deflateRawSync(bytes)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(8, 4)
    common.writeUInt32LE(crc32(bytes), 10)
    common.writeUInt32LE(data.length, 14)
    common.writeUInt32LE(declared ?? bytes.length, 18)
    common.writeUInt16LE(name.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), data])
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), common, rest, Buffer.from(name)]))
    bodies.push(local)
    offset += local.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(directory.length, 8)
  end.writeUInt16LE(directory.length, 10)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...bodies, listed, end])
}

test('readZip() gives each file, and of a WACZ each answer in its WARCs', async () => {
  const [one = assert.fail(), two = assert.fail()] = await all(
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
    'archive/data.warc.gz': gzipSync(RECORDS[2]!),
  })
  const [page = assert.fail(), ...more] = await all(readZip(wacz, 'x.wacz'))
  assert.deepEqual(
    [page.stem, page.text, page.origin.location],
    ['last-bell', PAGE, 'x.wacz#archive/data.warc.gz#https://orlin.example/2031/last-bell.html'],
  )
  assert.deepEqual(more, [])
})

test('readZip() unpacks no bomb, whether it tells its size or lies', async () => {
  const bomb = Buffer.alloc(30_000_000)
  assert.deepEqual(
    (await all(readZip(zipOf({ 'a.txt': bomb }), 'x'))).map(({ code }) => code),
    ['too-large'],
  )
  assert.deepEqual(
    (await all(readZip(zipOf({ 'a.txt': bomb }, 100), 'x'))).map(({ code }) => code),
    ['broken-archive'],
  )
  assert.deepEqual(
    (await all(readZip(Buffer.from('PK\x03\x04nothing'), 'x'))).map(({ code }) => code),
    ['broken-archive'],
  )
})

function letter(parts: string): Buffer {
  return Buffer.from(
    `From: =?utf-8?Q?Orlin_Courier?= <letters@orlin.example>\r\nTo: reader@mail.example\r\nSubject: Last bell cast\r\nDate: Mon, 3 Mar 2031 15:00:00 +0100\r\nMessage-ID: <1@orlin.example>\r\nMIME-Version: 1.0\r\n${parts}`,
  )
}

const NEWSLETTER = letter(
  `Content-Type: multipart/alternative; boundary="b"\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nSee this letter in your browser.\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(PAGE).toString('base64')}\r\n--b--\r\n`,
)

async function draftOf(read: Promise<object>): Promise<Draft> {
  const draft = await read
  assert.ok('text' in draft, JSON.stringify(draft))
  return draft as Draft
}

test('parseMail() reads a newsletter: sender, subject, date, and the letter of its HTML part', async () => {
  const { outlet, title, publishedAt, text } = await draftOf(parseMail(NEWSLETTER, FILE, 'letter'))
  assert.deepEqual(
    { outlet, title, publishedAt, text },
    {
      outlet: 'Orlin Courier',
      title: 'Last bell cast',
      publishedAt: '2031-03-03T14:00:00Z',
      text: ['Last bell cast', FIRST, SECOND].join('\n\n'),
    },
  )
})

test('parseMail() reads a plain letter', async () => {
  const { text } = await draftOf(
    parseMail(
      letter(`Content-Type: text/plain\r\n\r\n${FIRST.replaceAll(' ', '\r\n')}\r\n\r\n${SECOND}\r\n`),
      FILE,
      'letter',
    ),
  )
  assert.equal(text, ['Last bell cast', FIRST, SECOND].join('\n\n'))
})

test('parseMail() reads a page saved as MHTML as the page', async () => {
  const saved = Buffer.from(
    `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://orlin.example/last-bell\r\nSubject: Last bell cast | Orlin Courier\r\nDate: Tue, 4 Mar 2031 10:00:00 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-ID: <frame-1@mhtml.blink>\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://orlin.example/last-bell\r\n\r\n${PAGE.replaceAll('=', '=3D').replaceAll(' ', ' =\r\n')}\r\n--b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-Location: https://orlin.example/a.png\r\n\r\niVBORw0KGgo=\r\n--b--\r\n`,
  )
  const { url, title, outlet, publishedAt, text } = await draftOf(parseMail(saved, FILE, 'saved'))
  assert.deepEqual(
    { url, title, outlet, publishedAt, text },
    {
      url: 'https://orlin.example/last-bell',
      title: 'Last bell cast',
      outlet: null,
      publishedAt: null,
      text: ['Last bell cast', FIRST, SECOND].join('\n\n'),
    },
  )
})

test('splitMbox() gives each message, quoted From lines undone', async () => {
  const quoted = letter(
    `Content-Type: text/plain\r\n\r\nFrom Orlin they came.\r\n\r\n>From the north too.\r\n\r\n>>From us.\r\n`,
  )
  const mailbox = Buffer.concat(
    [NEWSLETTER, quoted].flatMap((message) => [
      Buffer.from('From letters@orlin.example Mon Mar  3 14:00:00 2031\r\n'),
      message,
      Buffer.from('\r\n'),
    ]),
  )
  assert.ok(isMbox(mailbox.toString().slice(0, 400)))
  assert.ok(!isMbox('From Orlin they came at 12'))
  for (const size of [65_536, 37]) {
    const [first = assert.fail(), second = assert.fail(), ...more] = await all(
      splitMbox(inChunks(mailbox, size), 'box', 'box'),
    )
    assert.deepEqual(more, [])
    assert.equal(first.text.trimEnd(), NEWSLETTER.toString().trimEnd())
    assert.match(second.text, /\r\nFrom Orlin they came\.\r\n\r\nFrom the north too\.\r\n\r\n>From us\.\r\n/)
    assert.equal(second.origin.location, 'box#2')
  }
})

test('splitMbox() leaves out a message that is too large and goes on', async () => {
  const from = Buffer.from('From a@b.example Mon Mar  3 14:00:00 2031\n')
  const mailbox = Buffer.concat([from, Buffer.alloc(12_000_000, 97), Buffer.from('\n\n'), from, NEWSLETTER])
  const parts = await all(splitMbox(inChunks(mailbox, 65_536), 'box', 'box'))
  assert.deepEqual(
    parts.map(({ code, stem }) => code ?? stem),
    ['too-large', 'box-2'],
  )
})

/** A PDF of pages with lines of text at places: `[x, y, text]`. */
function pdfOf(pages: readonly (readonly [number, number, string])[][], pack = deflateSync): Buffer {
  const objects: Buffer[] = [
    Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'),
    Buffer.from(
      `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, at) => `${4 + at * 2} 0 R`).join(' ')}] >>`,
    ),
    Buffer.from('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'),
  ]
  for (const [at, lines] of pages.entries()) {
    const content = pack(lines.map(([x, y, text]) => `BT /F1 11 Tf 1 0 0 1 ${x} ${y} Tm (${text}) Tj ET`).join('\n'))
    objects.push(
      Buffer.from(
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${5 + at * 2} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
      ),
      Buffer.concat([
        Buffer.from(`<< /Length ${content.length} /Filter /FlateDecode >>\nstream\n`),
        content,
        Buffer.from('\nendstream'),
      ]),
    )
  }
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n')]
  const offsets: number[] = []
  for (const [at, object] of objects.entries()) {
    offsets.push(parts.reduce((sum, part) => sum + part.length, 0))
    parts.push(Buffer.from(`${at + 1} 0 obj\n`), object, Buffer.from('\nendobj\n'))
  }
  const start = parts.reduce((sum, part) => sum + part.length, 0)
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`,
    ),
  )
  return Buffer.concat(parts)
}

test('parsePdf() joins lines to paragraphs, undoes hyphens and leaves running heads out', async () => {
  const page = (number: number, lines: [number, string][]) =>
    [[72, 800, 'Orlin Courier'], ...lines.map(([y, text]) => [72, y, text] as const), [300, 40, `Page ${number}`]] as [
      number,
      number,
      string,
    ][]
  const pdf = pdfOf([
    page(1, [
      [740, 'The bell founders of Orlin cast their last bell on Tues-'],
      [726, 'day, and the furnace was put out before the evening.'],
      [698, 'Their guild said that no more bronze could be had, and'],
      [684, 'that its thirty members would be paid until spring, as the'],
    ]),
    page(2, [
      [740, 'town had voted.'],
      [712, 'Nobody came to see it.'],
    ]),
    page(3, [[740, 'The furnace is for sale.']]),
  ])
  const { text } = await draftOf(parsePdf(pdf, FILE, 'orlin'))
  assert.deepEqual(text.split('\n\n'), [
    'The bell founders of Orlin cast their last bell on Tuesday, and the furnace was put out before the evening.',
    'Their guild said that no more bronze could be had, and that its thirty members would be paid until spring, as the town had voted.',
    'Nobody came to see it.',
    'The furnace is for sale.',
  ])
})

test('parsePdf() gives a problem for what is broken, empty or a bomb', async () => {
  const codes = []
  for (const bytes of [
    Buffer.from('%PDF-1.4\nnothing'),
    pdfOf([[]]),
    pdfOf([[[1, 1, 'x']]], () => deflateSync(Buffer.alloc(200_000_000, 32))),
  ]) {
    codes.push(((await parsePdf(bytes, FILE, 'x')) as { code: string }).code)
  }
  assert.deepEqual(codes, ['broken-pdf', 'no-text', 'too-large'])
})
