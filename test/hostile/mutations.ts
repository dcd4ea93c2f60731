/**
 * Mutated inputs: a sample of any form, changed at random as files break and attackers write them. Gives a fast-check
 * arbitrary, so that a failing input is made smaller by itself and comes again from its seed.
 */
import { gunzipSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { SAMPLES } from '../samples/samples.ts'

/** Largest mutated input, in bytes. */
const MAX_BYTES = 8192

export interface MutatedInput {
  /** Name of the file: its ending is that of the sample. */
  readonly name: string
  readonly bytes: Buffer
}

/** Words of the formats, where a parser decides something. */
const TOKENS = [
  ...['<div>', '</div>', '<p>', '<table><tr><td>', '<b><i>', '</body>', '<!--', '-->', '<![CDATA[', ']]>', '<script>'],
  ...['<svg onload=alert(1)>', '<iframe>', '<plaintext>', '<template>', '<base href=//x>', '<a href="javascript:x">'],
  ...['<constructor class="constructor" id="__proto__">', ' __proto__="x"', '<?xml version="1.0"?>', '<!DOCTYPE a ['],
  ...[
    '<!ENTITY a "&b;&b;">',
    '<!ENTITY a SYSTEM "file:///etc/hosts">',
    '&a;',
    '&amp;amp;lt;',
    '&#0;',
    '&#xD800;',
    '&#x110000;',
  ],
  ...['{"a":', '[', ']', '}', '"__proto__":{', '"constructor":', '"\\ud800"', '"text":', '1e999', 'null,', '\\u0000'],
  ...['\r\n\r\n', '\n\n', '\r', '--b\r\n', '--b--\r\n', 'Content-Length: 99999999999\r\n', 'Content-Length: -1\r\n'],
  ...[
    'Transfer-Encoding: chunked\r\n',
    'Content-Encoding: constructor\r\n',
    'Content-Type: multipart/mixed; boundary="b"\r\n',
  ],
  ...[
    'Content-Transfer-Encoding: base64\r\n',
    'WARC/1.0\r\n',
    'HTTP/1.1 200 OK\r\n',
    '\nFrom a@b Mon Mar  3 14:00:00 2031\n',
  ],
  ...[
    'charset=utf-16',
    'charset=base64',
    'charset=iso-2022-jp',
    'encoding="utf-7"',
    '=?utf-8?B?////?=',
    '\u001b]0;x\u0007',
  ],
  ...[
    'PK\u0003\u0004',
    '%PDF-1.7\n',
    ' 0 obj\n',
    'stream\n',
    'endstream',
    '/FlateDecode',
    '/Kids [2 0 R]',
    '"',
    ',',
    ';',
    '\t',
  ],
  ...[
    '“',
    '”',
    '…',
    '2031-02-30T25:61',
    '99/99/9999',
    '\u202e',
    '\u00ad',
    '\u200b',
    '\ufeff',
    '\uffff',
    'http://[::1]/',
  ],
].map((token) => Buffer.from(token))
/** Bytes that no encoding has everywhere: marks, NUL, broken UTF-8, lone surrogates in UTF-16 and in CESU. */
const BYTES = [
  '00',
  'ff',
  'feff',
  'fffe',
  'efbbbf',
  'c0af',
  'eda080',
  'f4908080',
  '1f8b',
  '1f8b0800',
  '00d8',
  'd800',
].map((hex) => Buffer.from(hex, 'hex'))
/** What is put around: opened so many times and not always closed. */
const NESTS: readonly (readonly [string, string])[] = [
  ['<div>', '</div>'],
  ['<a><b>', ''],
  ['<blockquote><ul><li>', ''],
  ['[', ']'],
  ['{"a":', '}'],
  ['{"@graph":[', ']}'],
  ['<outline>', '</outline>'],
  ['(', ''],
  ['“', ''],
]

type Mutation = (bytes: Buffer) => Buffer

/** A place or length in a buffer, as a share of it. */
const share = fc.double({ min: 0, max: 1, noNaN: true })
const at = (bytes: Buffer, part: number) => Math.floor(part * bytes.length)
const token = fc.oneof(fc.constantFrom(...TOKENS), fc.constantFrom(...BYTES))
const sampleBytes = fc.constantFrom(...SAMPLES).map(({ bytes }) => Buffer.from(bytes))

function splice(bytes: Buffer, from: number, to: number, put: Buffer): Buffer {
  return Buffer.concat([bytes.subarray(0, from), put, bytes.subarray(Math.max(from, to))])
}

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.tuple(fc.array(fc.tuple(share, fc.nat(255)), { minLength: 1, maxLength: 8 })).map(
      ([flips]): Mutation =>
        (bytes) => {
          const flipped = Buffer.from(bytes)
          for (const [part, value] of flips)
            if (flipped.length > 0) flipped[Math.min(at(flipped, part), flipped.length - 1)] = value
          return flipped
        },
    ),
  },
  {
    weight: 3,
    arbitrary: fc.tuple(share, token, fc.integer({ min: 1, max: 4 })).map(
      ([part, put, times]): Mutation =>
        (bytes) =>
          splice(bytes, at(bytes, part), 0, Buffer.concat(Array<Buffer>(times).fill(put))),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(share, share).map(
      ([from, to]): Mutation =>
        (bytes) =>
          splice(bytes, at(bytes, from), at(bytes, to), Buffer.alloc(0)),
    ),
  },
  {
    weight: 1,
    arbitrary: share.map(
      (part): Mutation =>
        (bytes) =>
          bytes.subarray(0, at(bytes, part)),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(share, share, share, sampleBytes).map(
      ([from, to, into, other]): Mutation =>
        (bytes) =>
          splice(bytes, at(bytes, into), 0, other.subarray(at(other, from), Math.max(at(other, from), at(other, to)))),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(share, share, fc.integer({ min: 2, max: 400 })).map(
      ([from, to, times]): Mutation =>
        (bytes) => {
          const piece = bytes.subarray(at(bytes, from), at(bytes, from) + Math.min(at(bytes, to), 200))
          return splice(
            bytes,
            at(bytes, from),
            0,
            Buffer.concat(Array<Buffer>(Math.ceil(Math.min(times, MAX_BYTES / (piece.length + 1)))).fill(piece)),
          )
        },
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(share, fc.constantFrom(...NESTS), fc.integer({ min: 1, max: 2000 }), fc.boolean()).map(
      ([part, [open, close], depth, isClosed]): Mutation =>
        (bytes) =>
          Buffer.concat([
            Buffer.from(open.repeat(Math.min(depth, MAX_BYTES / open.length))),
            bytes.subarray(0, at(bytes, part)),
            Buffer.from(isClosed ? close.repeat(depth) : ''),
          ]),
    ),
  },
)

/** Mutations of what is inside gzip, packed again: those of the packed bytes hardly get past the checksum. */
function inside(change: Mutation): Mutation {
  return (bytes) => {
    if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return change(bytes)
    try {
      return gzipSync(change(gunzipSync(bytes)))
    } catch {
      return change(bytes)
    }
  }
}

/** Any sample with one to six mutations, up to 8 kB. */
export const mutatedInput: fc.Arbitrary<MutatedInput> = fc
  .tuple(fc.constantFrom(...SAMPLES), fc.array(fc.tuple(mutation, fc.boolean()), { minLength: 1, maxLength: 6 }))
  .map(([{ name, bytes }, mutations]) => ({
    name,
    bytes: mutations
      .reduce<Buffer>((now, [change, isInside]) => (isInside ? inside(change) : change)(now), Buffer.from(bytes))
      .subarray(0, MAX_BYTES),
  }))
