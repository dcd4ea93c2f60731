/**
 * How much a PDF's streams unpack to. pdf.js unpacks each stream whole and without a limit, so 10 MB of a hostile file can
 * ask for 10 GB; this counts first, and stops counting at the limit.
 */
import { inflateSync } from 'node:zlib'

const STREAM = Buffer.from('stream')
const END = Buffer.from('endstream')
/** Deflated again and again: levels that are followed. */
const MAX_LEVELS = 3

/** Whether the streams of a PDF unpack to more bytes than the limit. */
export function unpacksBeyond(pdf: Uint8Array, maxBytes: number): boolean {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength)
  let left = maxBytes
  for (let at = bytes.indexOf(STREAM); at >= 0; at = bytes.indexOf(STREAM, at)) {
    at += STREAM.length
    while (bytes[at] === 0x0d || bytes[at] === 0x0a) at++
    const found = bytes.indexOf(END, at)
    const end = found < 0 ? bytes.length : found
    let data: Buffer = bytes.subarray(at, end)
    for (let level = 0; level < MAX_LEVELS && isZlib(data); level++) {
      const unpacked = inflate(data, left)
      if (unpacked === 'beyond') return true
      left -= unpacked.length
      data = unpacked
    }
    at = found < 0 ? bytes.length : found + END.length
  }
  return false
}

/** First two bytes of zlib data (RFC 1950): method 8, and a checksum by 31. */
function isZlib(data: Buffer): boolean {
  const [first = 0, second = 0] = data
  return (first & 0x0f) === 8 && ((first << 8) | second) % 31 === 0
}

function inflate(data: Buffer, maxOutputLength: number): Buffer | 'beyond' {
  try {
    return inflateSync(data, { maxOutputLength: Math.max(1, maxOutputLength) })
  } catch (error) {
    if (error instanceof RangeError) return 'beyond'
    // Broken, or no zlib after all: pdf.js will say so.
    return Buffer.alloc(0)
  }
}
