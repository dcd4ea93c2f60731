/**
 * Hostile inputs: what no newspaper sends, by what it attacks. Each is made when asked for, so that a large one is held only
 * while it is read. `code` is the problem that must come of it; null where a report must.
 */
import { deflateSync, gzipSync } from 'node:zlib'
import { httpAnswer, letterOf, pdfOf, warcRecord, zipOf } from '../samples/archives.ts'
import { FIRST, PAGE, SECOND } from '../samples/samples.ts'

export interface HostileInput {
  readonly what: string
  /** Name of its file. */
  readonly name: string
  readonly make: () => Uint8Array | string
  readonly code: string | null
}

const MEGABYTE = 1_000_000
/** What a bomb unpacks to: more than any limit. Larger ones cost the test only time, for nothing is unpacked beyond it. */
const BOMB = 60 * MEGABYTE
const BODY = `${FIRST} ${SECOND}`
const paragraphs = `<p>${FIRST}</p><p>${SECOND}</p>`
const zeros = (bytes: number) => Buffer.alloc(bytes)
/** ASCII only: as many bytes as characters. */
const longLine = (bytes: number) => `${FIRST} `.repeat(Math.ceil(bytes / (FIRST.length + 1))).slice(0, bytes)

/** A document type whose last entity would be a thousand million words. */
function laughs(root: string): string {
  const entities = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`)
  return `<?xml version="1.0"?><!DOCTYPE ${root} [<!ENTITY l0 "lol">${entities.join('')}]>`
}

/** A document type that would read a file of the machine and ask a server. */
function external(root: string): string {
  return `<?xml version="1.0"?><!DOCTYPE ${root} SYSTEM "http://127.0.0.1:9/x.dtd" [<!ENTITY file SYSTEM "file:///etc/hosts"><!ENTITY web SYSTEM "http://127.0.0.1:9/x"><!ENTITY % p SYSTEM "http://127.0.0.1:9/p"> %p;]>`
}

const rss = (text: string) =>
  `<rss version="2.0"><channel><title>O</title><item><title>T</title><description>${text}</description></item></channel></rss>`
const nitf = (text: string) => `<nitf><body><body.content><p>${text}</p></body.content></body></nitf>`

function gzipped(levels: number, bytes: Uint8Array): Buffer {
  let packed = Buffer.from(bytes)
  for (let level = 0; level < levels; level++) packed = gzipSync(packed)
  return packed
}

/** A ZIP whose only file is a ZIP, and so on. */
function zipped(levels: number, inner: Uint8Array | string): Buffer {
  let packed = zipOf({ 'a.txt': inner })
  for (let level = 1; level < levels; level++) packed = zipOf({ 'a.zip': packed })
  return packed
}

export const HOSTILE: readonly HostileInput[] = [
  // Nesting
  {
    what: '400,000 open divisions',
    name: 'deep.html',
    code: null,
    make: () => `<html>${'<div>'.repeat(400_000)}${paragraphs}`,
  },
  {
    what: '200,000 open elements and other closing tags',
    name: 'deep-b.html',
    code: null,
    make: () => `<html>${'<b>'.repeat(200_000)}${'</i>'.repeat(200_000)}${paragraphs}`,
  },
  {
    what: 'an open element of every kind, again and again',
    name: 'open.html',
    code: 'no-text',
    make: () =>
      `<html>${'<a href=x><b><i><p><ul><li><table><tr><td><select><option><svg><math><form><button>'.repeat(5000)}</select>${paragraphs}`,
  },
  {
    what: 'a comment that never ends',
    name: 'comment.html',
    code: 'no-text',
    make: () => `<html><!-- ${paragraphs}${'<p>'.repeat(200_000)}`,
  },
  { what: 'JSON lists in lists', name: 'deep.json', code: 'broken-json', make: () => `${'['.repeat(2_000_000)}"a"` },
  {
    what: 'JSON objects in objects',
    name: 'deep-o.json',
    code: 'no-text',
    make: () => `${'{"a":'.repeat(500_000)}1${'}'.repeat(500_000)}`,
  },
  {
    what: 'a graph in graphs',
    name: 'graph.jsonld',
    code: 'no-text',
    make: () => `${'{"@graph":['.repeat(100_000)}1${']}'.repeat(100_000)}`,
  },
  {
    what: 'outlines in outlines',
    name: 'deep.opml',
    code: 'no-reports',
    make: () => `<opml><body>${'<outline>'.repeat(300_000)}`,
  },
  {
    what: 'XML elements in elements in a feed',
    name: 'deep.rss',
    code: 'broken-feed',
    make: () => `<rss version="2.0"><channel>${'<a>'.repeat(300_000)}`,
  },
  {
    what: 'parts of mail in parts',
    name: 'deep.eml',
    code: 'broken-mail',
    make: () =>
      letterOf(
        Array.from(
          { length: 5000 },
          (_, at) => `Content-Type: multipart/mixed; boundary="b${at}"\r\n\r\n--b${at}\r\n`,
        ).join(''),
      ),
  },
  // Width
  {
    what: 'a tag with a million attributes',
    name: 'attributes.html',
    code: null,
    make: () =>
      `<html><p ${Array.from({ length: 1_000_000 }, (_, at) => `a${at}=1`).join(' ')}>${FIRST}</p>${paragraphs}`,
  },
  {
    what: 'an XML tag with a million attributes',
    name: 'attributes.rss',
    code: null,
    make: () =>
      `<rss version="2.0"><channel><item ${Array.from({ length: 300_000 }, (_, at) => `a${at}="1"`).join(' ')}><title>T</title><description>${BODY}</description></item></channel></rss>`,
  },
  {
    what: 'a table of a million columns',
    name: 'wide.csv',
    code: null,
    make: () => `text${',x'.repeat(1_000_000)}\n"${BODY}"${',1'.repeat(1_000_000)}\n`,
  },
  {
    what: 'a quotation mark in a table that never ends',
    name: 'quote.csv',
    code: null,
    make: () => `id,text\n1,"${longLine(5 * MEGABYTE)}`,
  },
  {
    what: 'a message with a million header lines',
    name: 'headers.eml',
    code: null,
    make: () => letterOf(`${'X-A: b\r\n'.repeat(300_000)}\r\n${FIRST}\r\n\r\n${SECOND}\r\n`),
  },
  // Bombs
  {
    what: 'gzip that unpacks to 60 MB',
    name: 'bomb.txt.gz',
    code: 'too-large',
    make: () => gzipSync(zeros(BOMB)),
  },
  {
    what: 'gzip in gzip, eight times',
    name: 'deep.txt.gz',
    code: 'too-deep',
    make: () => gzipped(8, Buffer.from(BODY)),
  },
  {
    what: 'gzip in gzip of 60 MB',
    name: 'twice.gz',
    code: 'too-large',
    make: () => gzipped(2, zeros(BOMB)),
  },
  {
    what: 'gzip of one JSON line of 60 MB',
    name: 'bomb.jsonl.gz',
    code: 'too-large',
    make: () => gzipSync(Buffer.concat([Buffer.from('{"a":1}\n{"text":"'), Buffer.alloc(BOMB, 97)])),
  },
  {
    what: 'a ZIP of 60 MB',
    name: 'bomb.zip',
    code: 'too-large',
    make: () => zipOf({ 'a.txt': zeros(BOMB) }),
  },
  {
    what: 'a ZIP of 60 MB that lies about it',
    name: 'liar.zip',
    code: 'broken-archive',
    make: () => zipOf({ 'a.txt': zeros(BOMB) }, 100),
  },
  { what: 'a ZIP in a ZIP, eight times', name: 'deep.zip', code: 'too-deep', make: () => zipped(8, BODY) },
  {
    what: 'a WARC whose answer unpacks to 60 MB',
    name: 'bomb.warc',
    code: 'too-large',
    make: () =>
      warcRecord(
        'response',
        'https://orlin.example/b',
        httpAnswer(gzipSync(zeros(BOMB)), 'Content-Encoding: gzip\r\n'),
      ),
  },
  {
    what: 'a WARC record that says it is endless',
    name: 'endless.warc',
    code: 'broken-archive',
    make: () =>
      `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://orlin.example/b\r\nContent-Type: application/http\r\nContent-Length: 9007199254740991\r\n\r\nHTTP/1.1 200 OK\r\n\r\n`,
  },
  {
    what: 'a PDF that unpacks to 120 MB',
    name: 'bomb.pdf',
    code: 'too-large',
    make: () => pdfOf([[[1, 1, 'x']]], () => deflateSync(Buffer.alloc(2 * BOMB, 32))),
  },
  {
    what: 'a PDF whose pages hold themselves',
    name: 'loop.pdf',
    code: 'broken-pdf',
    make: () =>
      pdfOf([[[72, 740, FIRST]]])
        .toString('latin1')
        .replace('/Kids [4 0 R]', '/Kids [2 0 R]'),
  },
  // Entities
  { what: 'a billion laughs in RSS', name: 'laughs.rss', code: null, make: () => laughs('rss') + rss(`${BODY} &l9;`) },
  {
    what: 'a billion laughs in NITF',
    name: 'laughs.nitf',
    code: null,
    make: () => laughs('nitf') + nitf(`${BODY} &l9;`),
  },
  {
    what: 'a billion laughs in XHTML',
    name: 'laughs.xhtml',
    code: null,
    make: () => `${laughs('html')}<html><body>${paragraphs}<p>${BODY} &l9;</p></body></html>`,
  },
  {
    what: 'a billion laughs in a sitemap',
    name: 'laughs.xml',
    code: 'not-followed',
    make: () => `${laughs('urlset')}<urlset><url><loc>https://orlin.example/&l9;</loc></url></urlset>`,
  },
  {
    what: 'external entities in RSS',
    name: 'external.rss',
    code: null,
    make: () => external('rss') + rss(`${BODY} &file; &web;`),
  },
  {
    what: 'external entities in NITF',
    name: 'external.nitf',
    code: null,
    make: () => external('nitf') + nitf(`${BODY} &file; &web;`),
  },
  {
    what: 'external entities in XHTML',
    name: 'external.xhtml',
    code: null,
    make: () => `${external('html')}<html><body>${paragraphs}<p>${BODY} &file; &web;</p></body></html>`,
  },
  {
    what: 'a million references to characters',
    name: 'references.html',
    code: null,
    make: () => `<html>${paragraphs}<p>${'&#65;&amp;amp;lt;'.repeat(300_000)}</p>`,
  },
  // Characters
  { what: 'NUL in a text', name: 'nul.txt', code: 'binary', make: () => `${FIRST}\u0000${SECOND}` },
  { what: 'NUL in a page', name: 'nul.html', code: 'binary', make: () => PAGE.replaceAll('<p>', '<p>\u0000') },
  { what: 'nothing but NUL', name: 'nuls.txt', code: 'binary', make: () => zeros(MEGABYTE) },
  {
    what: 'halves of characters in JSON',
    name: 'half.json',
    code: null,
    make: () => `{"id": "\\ud800", "title": "\\udc00", "text": "\\ud83d ${FIRST} \\ude00", "author": "\\ud800"}`,
  },
  {
    what: 'halves of characters in UTF-16',
    name: 'half.txt',
    code: null,
    make: () =>
      Buffer.concat([
        Buffer.from(`\uFEFF${FIRST}`, 'utf16le'),
        Buffer.from('00d800dc00d8', 'hex'),
        Buffer.from(SECOND, 'utf16le'),
      ]),
  },
  {
    what: 'references to halves of characters',
    name: 'half.html',
    code: null,
    make: () => `<html><title>&#xD800;</title><h1>&#xDFFF;</h1><p>${FIRST} &#xD83D; &#x110000; &#0;</p>${paragraphs}`,
  },
  {
    what: 'sequences for a terminal in an id',
    name: 'escape.jsonl',
    code: null,
    make: () => `${JSON.stringify({ id: '\u001b]0;x\u0007\u001b[31m\u202ered', title: '\u001b[2J', text: BODY })}\n`,
  },
  {
    what: 'names of every object as fields',
    name: 'proto.json',
    code: null,
    make: () => `{"__proto__": {"text": "no"}, "constructor": 1, "toString": 2, "text": ${JSON.stringify(BODY)}}`,
  },
  {
    what: 'names of every object as elements',
    name: 'proto.html',
    code: null,
    make: () =>
      `<html><constructor class="constructor" id="__proto__" __proto__="x"><valueof role="toString">${paragraphs}</valueof></constructor>`,
  },
  {
    what: 'an encoding that is none',
    name: 'base64.html',
    code: null,
    make: () =>
      Buffer.concat([
        Buffer.from('<html><meta charset="base64">'),
        Buffer.from(paragraphs.replace(/[“”]/g, ''), 'latin1'),
        Buffer.from([0xfc]),
      ]),
  },
  // Length
  { what: 'one line of 50 MB of text', name: 'line.txt', code: 'too-large', make: () => longLine(50 * MEGABYTE) },
  {
    what: 'one line of 50 MB without a blank',
    name: 'word.txt',
    code: 'too-large',
    make: () => 'a'.repeat(50 * MEGABYTE),
  },
  {
    what: 'one line of 50 MB of marks',
    name: 'marks.txt',
    code: 'too-large',
    make: () => '“([{,;:-—'.repeat(2 * MEGABYTE),
  },
  {
    what: 'one paragraph of 50 MB',
    name: 'line.html',
    code: 'too-large',
    make: () => `<html><p>${longLine(50 * MEGABYTE - 20)}`,
  },
  {
    what: 'one JSON line of 50 MB',
    name: 'line.jsonl',
    code: 'too-large',
    make: () => `{"id":1}\n{"text":"${longLine(50 * MEGABYTE)}"}`,
  },
  {
    what: 'one JSON text of 50 MB',
    name: 'line.json',
    code: 'too-large',
    make: () => `{"text":"${longLine(50 * MEGABYTE - 20)}"}`,
  },
  {
    what: 'a message of one line of 50 MB',
    name: 'line.eml',
    code: 'too-large',
    make: () => letterOf(`\r\n${longLine(49 * MEGABYTE)}`),
  },
  {
    what: 'a mailbox of one line of 50 MB',
    name: 'line.mbox',
    code: 'too-large',
    make: () => `From a@b.example Mon Mar  3 14:00:00 2031\n${longLine(50 * MEGABYTE)}`,
  },
  { what: 'more than 50 MB', name: 'more.txt', code: 'too-large', make: () => zeros(51 * MEGABYTE).fill(97) },
]
