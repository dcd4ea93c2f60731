/** Unpacks gzip on the way: members one after another are one stream (RFC 1952, 2.2), as `.warc.gz` has one a record. */
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import type { Bytes } from '../part.ts'

/** The bytes of a stream, unpacked where it begins as gzip does. Throws zlib's errors for data that is broken. */
export async function* unpacked(chunks: Bytes): AsyncGenerator<Uint8Array> {
  const source = chunks[Symbol.asyncIterator]()
  const first = await source.next()
  if (first.done === true) return
  const all = joined(first.value, source)
  if (first.value[0] !== 0x1f || first.value[1] !== 0x8b) {
    yield* all
    return
  }
  const gunzip = createGunzip()
  // The pipe's own promise is only kept from being unhandled: its error comes out of the iteration too.
  const piped = pipeline(Readable.from(all), gunzip).catch(() => undefined)
  try {
    yield* gunzip as AsyncIterable<Uint8Array>
  } finally {
    gunzip.destroy()
    await piped
  }
}

async function* joined(first: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield first
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value
  } finally {
    await rest.return?.()
  }
}
