/** Parts: things inside another thing, which are read in their own form: an archived answer, a message, a zipped file. */
import type { Origin, Problem } from '../model.ts'

export interface Part {
  readonly bytes: Uint8Array
  readonly origin: Origin
  readonly stem: string
  /** "text/html", without parameters; null where nothing says it. */
  readonly mediaType: string | null
  /** The encoding that the server says; null or left out where it says none. */
  readonly charset?: string | null
  /** File name, or the path of an address: what a form may be told by. */
  readonly name: string
  readonly url: string | null
  /** When it was fetched, ISO 8601, where the archive says it. */
  readonly fetchedAt?: string | null
}

/** Bytes as they come: a file's, or a stream's of unknown length. */
export type Bytes = AsyncIterable<Uint8Array>

export type PartOrProblem = Part | Problem

/** Largest part that is read, in bytes: as for a page from the web. */
export const MAX_PART_BYTES = 10 * 1024 * 1024

/** All of a stream; null where it has more bytes than the limit (the rest is not read). */
export async function collect(chunks: Bytes, maxBytes: number): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunks) {
    size += chunk.byteLength
    if (size > maxBytes) return null
    parts.push(chunk)
  }
  return parts.length === 1 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts)
}
