/**
 * Decoding: bytes become text. By byte order mark, then as UTF-8 where the bytes are valid UTF-8, then as the server says,
 * as the page's head declares, then detected (jschardet, loaded only then). A declaration is not believed where the bytes are valid
 * UTF-8 beyond ASCII: no other encoding in use gives such bytes by chance.
 */

export type Decoded =
  | { readonly kind: 'text'; readonly text: string; readonly encoding: string }
  | { readonly kind: 'binary'; readonly what: string }
  | { readonly kind: 'unreadable'; readonly encoding: string | null }

/** Bytes in which a page may declare its encoding (HTML Living Standard, 13.2.3.2: "the first 1024 bytes"; doubled). */
const DECLARATION_BYTES = 2048
/** Bytes that the detector sees: enough for certainty, and it costs 0.05 ms a kilobyte. */
const DETECTION_BYTES = 65_536
/** Share of replacement or control characters above which a text is no text. */
const MAX_BROKEN_SHARE = 0.01

/** Share of every second byte that is 0 in UTF-16, and of that share the most that may be 0 between; other data has both. */
const MIN_NULLS = 0.1
const MAX_STRAY_NULLS = 0.05

const SIGNATURES: readonly { readonly bytes: readonly number[]; readonly what: string }[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46], what: 'a PDF document' },
  { bytes: [0x50, 0x4b, 0x03, 0x04], what: 'a ZIP archive or office document' },
  { bytes: [0x1f, 0x8b], what: 'gzip-compressed data' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], what: 'a PNG image' },
  { bytes: [0xff, 0xd8, 0xff], what: 'a JPEG image' },
  { bytes: [0x47, 0x49, 0x46, 0x38], what: 'a GIF image' },
  { bytes: [0x7f, 0x45, 0x4c, 0x46], what: 'a program' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], what: 'an old office document' },
]

/** Decodes bytes; `said` is the encoding that a server says. A byte order mark is dropped, nothing else is touched. */
export async function decode(bytes: Uint8Array, said: string | null = null): Promise<Decoded> {
  const marked = byMark(bytes)
  if (marked !== null) return checked(new TextDecoder(marked).decode(bytes), marked)
  const signature = SIGNATURES.find((known) => known.bytes.every((byte, at) => bytes[at] === byte))
  if (signature !== undefined) return { kind: 'binary', what: signature.what }
  const wide = byNulls(bytes)
  if (wide !== null) return checked(new TextDecoder(wide).decode(bytes), wide)
  if (bytes.includes(0)) return { kind: 'binary', what: 'binary data' }

  const utf8 = asUtf8(bytes)
  if (utf8 !== null) {
    // ISO-2022-JP and HZ are written in ASCII bytes: there a declaration is all there is.
    const declared = [said, declaredEncoding(bytes)].find((name) => name !== null && /^(?:iso-2022|hz)/i.test(name))
    return declared == null ? checked(utf8, 'utf-8') : withIconv(bytes, declared)
  }
  for (const declared of [said, declaredEncoding(bytes)]) {
    if (declared === null || /^utf-?8$/i.test(declared)) continue
    const decoded = await withIconv(bytes, declared)
    if (decoded.kind === 'text') return decoded
  }
  return withIconv(bytes, await detect(bytes))
}

function byMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

/** UTF-16 without a mark: every second byte of ASCII in it is 0, and markup, blanks and digits are ASCII in all scripts. */
function byNulls(bytes: Uint8Array): string | null {
  const seen = Math.min(bytes.length, DECLARATION_BYTES) & ~1
  if (seen < 8) return null
  const nulls = [0, 0]
  for (let at = 0; at < seen; at++) if (bytes[at] === 0) nulls[at % 2]!++
  const [even = 0, odd = 0] = nulls.map((count) => count / (seen / 2))
  if (odd > MIN_NULLS && even < odd * MAX_STRAY_NULLS) return 'utf-16le'
  return even > MIN_NULLS && odd < even * MAX_STRAY_NULLS ? 'utf-16be' : null
}

function asUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

/** `<meta charset>`, `http-equiv` or an XML declaration in the first bytes. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, DECLARATION_BYTES)).toString('latin1')
  return /(?:charset|encoding) ?= ?["']? ?([\w:.-]{2,40})/i.exec(head)?.[1] ?? null
}

async function detect(bytes: Uint8Array): Promise<string | null> {
  const { default: jschardet } = await import('jschardet')
  const seen = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, DETECTION_BYTES))
  const { encoding } = jschardet.detect(seen)
  // Without a guess, Western European: the encoding of most old newspaper pages, and no byte is invalid in it.
  return encoding === null || encoding.toLowerCase() === 'ascii' ? 'windows-1252' : encoding
}

async function withIconv(bytes: Uint8Array, encoding: string | null): Promise<Decoded> {
  const { default: iconv } = await import('iconv-lite')
  // As browsers do (Encoding Standard): a page that says ISO-8859-1 means windows-1252.
  const meant =
    encoding !== null && /^(iso-?8859-?1|latin-?1|us-ascii|ascii)$/i.test(encoding) ? 'windows-1252' : encoding
  if (meant === null || NO_CHARSET.test(meant) || !iconv.encodingExists(meant)) return { kind: 'unreadable', encoding }
  return checked(iconv.decode(Buffer.from(bytes), meant), meant)
}

/** What iconv-lite can undo besides and no page is written in. */
const NO_CHARSET = /^(?:base64|hex|binary|utf-?7(?:-?imap)?)$/i

function checked(text: string, encoding: string): Decoded {
  let broken = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0xfffd || (code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13)) broken++
  }
  if (broken > 2 && broken > text.length * MAX_BROKEN_SHARE) return { kind: 'unreadable', encoding }
  return { kind: 'text', text: TWICE.test(text) ? undone(text) : text, encoding }
}

/** A letter of Latin-1 before a control character that no text holds: UTF-8 that was read as Latin-1 and encoded again. */
const TWICE = /[\u00c2-\u00f4][\u0080-\u009f]/
const TWICE_RUN = /[\u00c2-\u00f4][\u0080-\u00bf]{1,3}/g

/** "investor\u00e2\u0080\u0099s" is "investor’s"; a run that is no UTF-8 stays as it is. */
function undone(text: string): string {
  return text.replace(TWICE_RUN, (run) => asUtf8(Buffer.from(run, 'latin1')) ?? run)
}
