/**
 * Records in JSON: one object, an array of them, an object that wraps a list, or JSON Lines. Reads the text, gives a draft
 * or a problem for each record. An object is ninjs, schema.org linked data, or a record with a text (`record.ts`).
 */
import { z } from 'zod'
import type { Origin, Problem } from '../../model.ts'
import { decode } from '../decode.ts'
import type { Draft } from '../draft.ts'
import { type LinkedArticle, readLinkedArticles } from '../page/linked-data.ts'
import { type Bytes, MAX_PART_BYTES } from '../part.ts'
import { cannotRead } from '../problem.ts'
import { linkedParagraphs } from './body.ts'
import { isNinjs, readNinjs } from './ninjs.ts'
import { draftOfRecord } from './record.ts'
import { draftOfWired, type Wired } from './wired.ts'

const RecordShape = z.looseObject({})
type JsonObject = z.infer<typeof RecordShape>

const WANTED = 'a JSON object with a "text"'

/** Bytes of one line; the longest record of the measuring data has 0.1 MB. */
const MAX_LINE_BYTES = MAX_PART_BYTES

/**
 * Reads JSON Lines as they come, one line in memory at a time. Each line that is no record is a problem of its own; the
 * others go on. Linear.
 */
export async function* readJsonLines(chunks: Bytes, location: string): AsyncGenerator<Draft | Problem> {
  let number = 0
  for await (const line of linesOf(chunks, MAX_LINE_BYTES)) {
    number++
    const origin = { kind: 'record', location: `${location}:${number}` } as const
    if (line === null) {
      yield cannotRead(origin, 'too-large', 'the line has more than 10 MB', 'at most 10 MB')
      continue
    }
    const decoded = line.byteLength === 0 ? null : await decode(line)
    if (decoded === null) continue
    if (decoded.kind !== 'text') {
      yield cannotRead(origin, 'encoding', 'the line is no text in any known encoding', WANTED)
      continue
    }
    if (decoded.text.trim() === '') continue
    const object = RecordShape.safeParse(parseValue(decoded.text)).data
    if (object === undefined) yield cannotRead(origin, 'broken-json', 'the line is no JSON object', WANTED)
    else yield* draftsOf(object, origin, stemAt(location, number))
  }
}

/** Lines as bytes, without their ends; null for one beyond the limit. */
async function* linesOf(chunks: Bytes, maxBytes: number): AsyncGenerator<Uint8Array | null> {
  let held: Uint8Array[] = []
  let size = 0
  const finish = () => {
    const line = size > maxBytes ? null : held.length === 1 && held[0] !== undefined ? held[0] : Buffer.concat(held)
    held = []
    size = 0
    return line
  }
  for await (const chunk of chunks) {
    let from = 0
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
      hold(chunk.subarray(from, end))
      yield finish()
      from = end + 1
    }
    hold(chunk.subarray(from))
  }
  if (size > 0) yield finish()

  function hold(part: Uint8Array): void {
    size += part.byteLength
    if (size <= maxBytes) held.push(part)
    else held = []
  }
}

/** Parses one JSON document: a record, an array of records, or an object that wraps such an array. */
export function* parseJsonDocument(text: string, origin: Origin, stem: string): Generator<Draft | Problem> {
  const value = parseValue(text.replace(/^\uFEFF/, ''))
  if (value === undefined) {
    yield cannotRead(origin, 'broken-json', 'it is no JSON', 'a JSON object or array of them')
    return
  }
  const list = Array.isArray(value) ? value : listIn(value)
  const object = RecordShape.safeParse(value).data
  if (list === null) {
    if (object === undefined) yield cannotRead(origin, 'broken-json', 'it holds no JSON object', WANTED)
    else yield* draftsOf(object, origin, stem)
    return
  }
  if (list.length === 0) yield cannotRead(origin, 'no-reports', 'the list in it is empty', 'records of reports')
  for (const [at, item] of list.entries()) {
    const place = { kind: 'record', location: `${origin.location}#${at + 1}` } as const
    const record = RecordShape.safeParse(item).data
    if (record === undefined) yield cannotRead(place, 'broken-json', 'the item is no JSON object', WANTED)
    else yield* draftsOf(record, place, `${stem}-${at + 1}`)
  }
}

function* draftsOf(object: JsonObject, origin: Origin, stem: string): Generator<Draft | Problem> {
  if (isNinjs(object)) {
    yield draftOfWired(readNinjs(object), origin, stem)
    return
  }
  if ('@type' in object || '@graph' in object || '@context' in object) {
    const articles = readLinkedArticles([object]).map(wiredOf)
    for (const article of articles) yield draftOfWired(article, origin, stem)
    if (articles.length > 0) return
  }
  yield draftOfRecord(object, origin, stem) ?? cannotRead(origin, 'no-text', 'the record has no text', WANTED)
}

function wiredOf(article: LinkedArticle): Wired {
  const body = article.body ?? ''
  return {
    id: article.id ?? article.url,
    url: article.url,
    outlet: article.publisher,
    title: article.headline,
    byline: article.persons.join(', ') || article.organisations[0] || null,
    publishedAt: article.publishedAt,
    updatedAt: article.modifiedAt,
    language: article.language,
    stub: article.isFree ? null : 'The record says that it is not free to read, and the text may be cut.',
    paragraphs: linkedParagraphs(body),
  }
}

/** The one list of objects in an object that is no record itself: `{"status": "ok", "articles": […]}`. */
function listIn(value: unknown): unknown[] | null {
  const object = RecordShape.safeParse(value).data
  if (object === undefined || isNinjs(object) || '@graph' in object) return null
  const lists = Object.values(object).filter(
    (item): item is unknown[] => Array.isArray(item) && RecordShape.safeParse(item[0]).success,
  )
  return lists.length === 1 && draftOfRecord(object, { kind: 'record', location: '' }, '') === null
    ? (lists[0] ?? null)
    : null
}

/** Undefined where it is no JSON. */
function parseValue(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** "set.jsonl", line 3: "set-3". */
function stemAt(location: string, number: number): string {
  return `${location.replace(/^.*[\\/]/, '').replace(/\.\w+$/, '')}-${number}`
}
