/**
 * WARC (ISO 28500) and `.warc.gz`, as Common Crawl's CC-NEWS, Webrecorder and Heritrix write them. Reads a stream, gives
 * one part for each archived answer that may be a report; one record is in memory at a time, so a file of any size is read
 * in constant memory (`stemma read` of 1 GB packed, 136,159 pages: 83 MB of objects in use from the 200th page to the last;
 * 591 MB resident, 641 for a quarter of the file; 60 s of processor time).
 *
 * Own code: warcio 2.4 lost records where a chunk of the stream ended between two of them, takes in a line or a block of
 * headers of any length, and brings 40 packages; the format is headers, a length and so many bytes.
 */
import type { Origin, Problem } from '../../model.ts'
import { isoDate } from '../date-line.ts'
import { type Bytes, MAX_PART_BYTES, type PartOrProblem } from '../part.ts'
import { cannotRead } from '../problem.ts'
import { ByteReader, parseHeaders, UnexpectedBytes } from './byte-reader.ts'
import { unpacked } from './gunzip.ts'
import { mediaTypeOf, readAnswer } from './http-message.ts'

/** Bytes that the headers of one record may have; real ones have 0.5 kB. */
const MAX_HEADER_BYTES = 64 * 1024
/** Media types of answers that may be reports; pictures, scripts and styles are passed over in silence. */
const READABLE =
  /^(?:text\/(?:html|plain|xml)|application\/(?:xhtml\+xml|xml|json|ld\+json|pdf|rss\+xml|atom\+xml|nitf\+xml))$/
const WANTED = 'a WARC archive'

/** Reads the answers of an archive, in order. A broken archive gives what came before, then a problem. */
export async function* readWarc(chunks: Bytes, location: string): AsyncGenerator<PartOrProblem> {
  const reader = new ByteReader(unpacked(chunks))
  let count = 0
  try {
    for (let head = await nextHead(reader); head !== null; head = await nextHead(reader)) {
      count++
      const part = await readRecord(reader, head, location, count)
      if (part !== null) yield part
    }
    if (count === 0) throw new UnexpectedBytes('it holds no record')
  } catch (error) {
    if (!isBroken(error)) throw error
    yield cannotRead(
      { kind: 'archive', location },
      'broken-archive',
      `behind record ${count}: ${error.message}`,
      WANTED,
    )
  } finally {
    await reader.close()
  }
}

type Head = ReadonlyMap<string, string>

async function nextHead(reader: ByteReader): Promise<Head | null> {
  const text = await reader.headers(MAX_HEADER_BYTES)
  if (text === null) return null
  const [version = '', ...lines] = text.split(/\r?\n/)
  if (!/^WARC\/\d/.test(version)) throw new UnexpectedBytes('there is no record where one should begin')
  return parseHeaders(lines)
}

/** Null for a record that is no report: requests, pictures, redirects, answers of failure. */
async function readRecord(
  reader: ByteReader,
  head: Head,
  location: string,
  number: number,
): Promise<PartOrProblem | null> {
  const length = Number(head.get('content-length') ?? Number.NaN)
  if (!Number.isSafeInteger(length) || length < 0) throw new UnexpectedBytes('a record has no length')
  const type = head.get('warc-type')
  const url = head.get('warc-target-uri')?.replace(/^<(.*)>$/, '$1') ?? ''
  const mediaType = mediaTypeOf(head.get('content-type') ?? '')
  const isAnswer = type === 'response' && mediaType === 'application/http'
  const isFile = (type === 'resource' || type === 'conversion') && READABLE.test(mediaType)
  if (!/^https?:/.test(url) || (!isAnswer && !isFile)) {
    await reader.skip(length)
    return null
  }
  const origin: Origin = { kind: 'archive', location: `${location}#${url}` }
  if (length > MAX_PART_BYTES) {
    await reader.skip(length)
    return tooLarge(origin)
  }
  const block = await reader.take(length)
  const place = {
    origin,
    stem: stemOf(url) ?? `record-${number}`,
    name: pathOf(url),
    url,
    fetchedAt: isoDate(head.get('warc-date')),
  }
  if (isFile) return { ...place, bytes: block, mediaType }
  const answer = readAnswer(block, MAX_PART_BYTES)
  if (answer === null || answer.status !== 200 || !READABLE.test(answer.mediaType)) return null
  const { body, charset } = answer
  return body === null ? tooLarge(origin) : { ...place, bytes: body, mediaType: answer.mediaType, charset }
}

function tooLarge(origin: Origin): Problem {
  return cannotRead(origin, 'too-large', 'it has more than 10 MB', 'at most 10 MB')
}

function pathOf(url: string): string {
  return URL.canParse(url) ? new URL(url).pathname : ''
}

/** The last part of an address's path: "…/2025/10/14/talks-open.html" is talks-open. */
export function stemOf(url: string): string | null {
  const last = pathOf(url)
    .split('/')
    .filter((part) => part !== '')
    .at(-1)
  return last?.replace(/\.\w{1,5}$/, '') || null
}

/** The archive's own faults, and zlib's for data that is broken; anything else is a bug or the system's. */
function isBroken(error: unknown): error is Error {
  return (
    error instanceof UnexpectedBytes || (error instanceof Error && 'code' in error && /^Z_/.test(String(error.code)))
  )
}
