/**
 * Sources of bytes: a file, standard input, an answer from the web, a part of an archive. One kind of value for all, so that
 * a form is told and read in the same way wherever the bytes come from. Nothing is read before it is asked for.
 */
import { createReadStream } from 'node:fs'
import type { Origin, Problem } from '../model.ts'
import { unpacked } from './archive/gunzip.ts'
import { decode } from './decode.ts'
import { type Bytes, collect, type Part } from './part.ts'
import { cannotRead } from './problem.ts'

/** Bytes from the start by which a form is told: XML may have comments first, a table long headers. */
const START_BYTES = 16_384

/** Why a source cannot be read, thrown through the parsers to whoever reads the source. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable'
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.message)
    this.problem = problem
  }
}

/** What is known of a source before it is read. */
export interface Place {
  readonly origin: Origin
  /** What ids are made from. */
  readonly stem: string
  /** File name, or last part of an address. */
  readonly name: string
  /** As a server or archive says it, without parameters; null where nothing does. */
  readonly mediaType: string | null
  /** The encoding that the server says. */
  readonly charset?: string | null
  readonly url: string | null
  /** When it was fetched or last written, ISO 8601; null where nothing says it. */
  readonly fetchedAt: string | null
}

/** The first bytes, and the way to the others. */
interface Begun {
  readonly bytes: Uint8Array
  readonly rest: AsyncIterator<Uint8Array>
  readonly isWhole: boolean
}

export class Source {
  readonly place: Place
  /** A file that can be opened at any place; null for anything else. */
  readonly path: string | null
  readonly #chunks: () => Bytes
  readonly #maxBytes: number
  #begun: Begun | null = null

  private constructor(place: Place, path: string | null, chunks: () => Bytes, maxBytes: number) {
    this.place = place
    this.path = path
    this.#chunks = chunks
    this.#maxBytes = maxBytes
  }

  static ofFile(place: Place, path: string, maxBytes: number): Source {
    return new Source(place, path, () => createReadStream(path), maxBytes)
  }

  static ofStream(place: Place, chunks: Bytes, maxBytes: number): Source {
    return new Source(place, null, () => chunks, maxBytes)
  }

  static ofPart({ bytes, ...place }: Part, maxBytes: number): Source {
    return new Source({ fetchedAt: null, ...place }, null, () => once(bytes), maxBytes)
  }

  /** The same bytes, unpacked. */
  unzipped(): Source {
    const plain = (name: string) => name.replace(/\.gz$/i, '')
    const { name, stem } = this.place
    const place = {
      ...this.place,
      name: plain(name),
      stem: plain(stem).replace(/\.\w{1,8}$/, ''),
      mediaType: null,
      charset: null,
    }
    return new Source(place, null, () => unpacked(this.stream()), this.#maxBytes)
  }

  /** The first bytes. */
  async start(): Promise<Uint8Array> {
    return (await this.#begin()).bytes
  }

  /** All bytes as they come; once. */
  async *stream(): AsyncGenerator<Uint8Array> {
    const { bytes, rest, isWhole } = await this.#begin()
    try {
      if (bytes.byteLength > 0) yield bytes
      if (isWhole) return
      for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value
    } finally {
      await rest.return?.()
    }
  }

  async #begin(): Promise<Begun> {
    if (this.#begun !== null) return this.#begun
    const rest = this.#chunks()[Symbol.asyncIterator]()
    const parts: Uint8Array[] = []
    let size = 0
    let isWhole = false
    while (size < START_BYTES && !isWhole) {
      const next = await rest.next()
      isWhole = next.done === true
      if (next.done === true) break
      parts.push(next.value)
      size += next.value.byteLength
    }
    const bytes = parts.length === 1 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts)
    this.#begun = { bytes, rest, isWhole }
    return this.#begun
  }

  /**
   * All bytes at once: of a list, or with a lower limit of one report.
   *
   * @throws {Unreadable} For more than the limit.
   */
  async bytes(limitBytes = this.#maxBytes): Promise<Uint8Array> {
    const maxBytes = Math.min(limitBytes, this.#maxBytes)
    const bytes = await collect(this.stream(), maxBytes)
    if (bytes !== null) return bytes
    const limit = `${Math.ceil(maxBytes / 1_000_000)} MB`
    throw this.failure('too-large', `it has ${limit} or more`, `at most ${limit}`)
  }

  /**
   * The text, decoded.
   *
   * @throws {Unreadable} For what is no text, or has no words.
   */
  async text(limitBytes = this.#maxBytes): Promise<string> {
    const bytes = await this.bytes(limitBytes)
    const wanted = "a report's text"
    if (bytes.byteLength === 0) throw this.failure('empty', 'the file is empty', wanted)
    const decoded = await decode(bytes, this.place.charset ?? null)
    switch (decoded.kind) {
      case 'binary':
        throw this.failure('binary', `it holds ${decoded.what}`, wanted)
      case 'unreadable':
        throw this.failure('encoding', `it is no text in ${decoded.encoding ?? 'any known encoding'}`, wanted)
      case 'text':
        if (!/[\p{L}\p{N}]/u.test(decoded.text)) throw this.failure('empty', 'the file holds no words', wanted)
        return decoded.text
      default:
        return decoded satisfies never
    }
  }

  failure(code: string, found: string, wanted: string): Unreadable {
    return new Unreadable(cannotRead(this.place.origin, code, found, wanted))
  }

  /** Lets go of what was opened and not read to the end. */
  async close(): Promise<void> {
    await this.#begun?.rest.return?.()
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
