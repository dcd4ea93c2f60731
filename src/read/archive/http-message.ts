/** HTTP messages as archives keep them (RFC 9112): bytes become status, media type and unpacked body, within a limit. */
import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync, zstdDecompressSync } from 'node:zlib'
import { blankLine, parseHeaders } from './byte-reader.ts'

export interface HttpAnswer {
  readonly status: number
  /** "text/html", without parameters. */
  readonly mediaType: string
  readonly charset: string | null
  /** Null where it unpacks to more than the limit. */
  readonly body: Uint8Array | null
}

/** Reads an answer; null where the bytes are none. */
export function readAnswer(bytes: Uint8Array, maxBytes: number): HttpAnswer | null {
  const message = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = blankLine(message, 0)
  if (end === null) return null
  const [first = '', ...lines] = message.toString('latin1', 0, end.start).split(/\r?\n/)
  const status = /^HTTP\/[\d.]{1,3} (\d{3})\b/.exec(first)?.[1]
  if (status === undefined) return null
  const headers = parseHeaders(lines)
  const isChunked = /\bchunked\b/i.test(headers.get('transfer-encoding') ?? '')
  const sent = message.subarray(end.end)
  const body = unpack(isChunked ? dechunked(sent) : sent, headers.get('content-encoding') ?? '', maxBytes)
  const type = headers.get('content-type') ?? 'text/html'
  return { status: Number(status), mediaType: mediaTypeOf(type), charset: charsetOf(type), body }
}

/** "Text/HTML; charset=utf-8" is text/html. */
export function mediaTypeOf(type: string): string {
  return type.split(';', 1)[0]?.trim().toLowerCase() ?? ''
}

/** "text/html; charset=Shift_JIS" is in Shift_JIS; null where it is not said. */
export function charsetOf(type: string): string | null {
  return /;\s*charset\s*=\s*["']?([\w:.-]{2,40})/i.exec(type)?.[1] ?? null
}

/** Bytes without the sizes of their chunks; as they are where they do not begin with one (crawlers keep the header). */
function dechunked(bytes: Buffer): Buffer {
  const parts: Buffer[] = []
  for (let at = 0; at < bytes.length; ) {
    const line = bytes.indexOf('\n', at)
    const size = /^[\da-f]{1,8}/i.exec(bytes.toString('latin1', at, Math.min(at + 16, line < 0 ? at : line)))?.[0]
    if (size === undefined) return parts.length === 0 ? bytes : Buffer.concat(parts)
    const length = Number.parseInt(size, 16)
    if (length === 0) break
    parts.push(bytes.subarray(line + 1, line + 1 + length))
    at = line + 1 + length
    if (bytes[at] === 0x0d) at++
    if (bytes[at] === 0x0a) at++
  }
  return Buffer.concat(parts)
}

type Decoder = (bytes: Buffer, options: { maxOutputLength: number }) => Buffer

/** A map: a server may call its encoding "constructor". */
const DECODERS: ReadonlyMap<string, Decoder> = new Map<string, Decoder>([
  ['gzip', gunzipSync],
  ['x-gzip', gunzipSync],
  ['br', brotliDecompressSync],
  ['zstd', zstdDecompressSync],
  ['deflate', (bytes, options) => ((bytes[0] ?? 0) % 16 === 8 ? inflateSync : inflateRawSync)(bytes, options)],
])

function unpack(bytes: Buffer, encoding: string, maxBytes: number): Buffer | null {
  const decode = DECODERS.get(encoding.trim().toLowerCase())
  if (decode === undefined) return bytes.length > maxBytes ? null : bytes
  try {
    return decode(bytes, { maxOutputLength: maxBytes })
  } catch (error) {
    if (error instanceof RangeError) return null
    // Some crawlers store the unpacked body and keep the header.
    return bytes
  }
}
