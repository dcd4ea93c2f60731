/**
 * ZIP: files in an archive, and WACZ (Webrecorder, 1.1): a ZIP with WARC files under `archive/`. Reads a file or bytes, gives
 * one part for each file, or for each answer in a WACZ. yauzl reads the directory at the end, as the format has it, and
 * fails where a file unpacks to more bytes than it declares; so a bomb is told by what it declares.
 */
import { type Entry, fromBufferPromise, openPromise, type ZipFile } from 'yauzl'
import type { Origin } from '../../model.ts'
import { collect, MAX_PART_BYTES, type PartOrProblem } from '../part.ts'
import { cannotRead } from '../problem.ts'
import { readWarc } from './warc.ts'

/** Files in one archive; a year of a newspaper's pages is 40,000. */
const MAX_ENTRIES = 200_000
/** Unpacked bytes of one archive's files together, WARCs of a WACZ apart: these are streamed. */
const MAX_TOTAL_BYTES = 1_000_000_000
const WANTED = 'a ZIP archive of reports, or a WACZ'

/** Reads a ZIP by its path or whole bytes: its directory stands at its end, so it cannot be a stream. */
export async function* readZip(source: string | Uint8Array, location: string): AsyncGenerator<PartOrProblem> {
  const origin: Origin = { kind: 'archive', location }
  let zip: ZipFile | null = null
  try {
    const options = { lazyEntries: true, autoClose: false, validateEntrySizes: true }
    zip =
      typeof source === 'string'
        ? await openPromise(source, options)
        : await fromBufferPromise(Buffer.from(source), options)
    yield* readEntries(zip, location)
  } catch (error) {
    if (!(error instanceof Error)) throw error
    yield cannotRead(origin, 'broken-archive', `it cannot be unpacked (${error.message})`, WANTED)
  } finally {
    zip?.close()
  }
}

async function* readEntries(zip: ZipFile, location: string): AsyncGenerator<PartOrProblem> {
  const entries: Entry[] = []
  for await (const entry of zip.eachEntry()) {
    if (entries.length === MAX_ENTRIES) throw new Error(`it has more than ${MAX_ENTRIES} files`)
    if (!/\/$|(?:^|\/)(?:\.|__MACOSX\/)/.test(entry.fileName)) entries.push(entry)
  }
  const warcs = entries.filter(({ fileName }) => /^archive\/.+\.warc(?:\.gz)?$/.test(fileName))
  for (const entry of warcs) yield* readWarc(await zip.openReadStreamPromise(entry), `${location}#${entry.fileName}`)
  if (warcs.length > 0) return
  let total = 0
  for (const entry of entries) {
    const { fileName, uncompressedSize } = entry
    const origin: Origin = { kind: 'archive', location: `${location}#${fileName}` }
    total += uncompressedSize
    if (uncompressedSize > MAX_PART_BYTES) {
      yield cannotRead(origin, 'too-large', 'it unpacks to more than 10 MB', 'at most 10 MB')
    } else if (total > MAX_TOTAL_BYTES) {
      throw new Error(`its files unpack to more than ${MAX_TOTAL_BYTES / 1e9} GB`)
    } else {
      const bytes = await collect(await zip.openReadStreamPromise(entry), MAX_PART_BYTES)
      const name = fileName.replace(/^.*\//, '')
      if (bytes !== null)
        yield { bytes, origin, stem: name.replace(/\.\w{1,8}$/, ''), mediaType: null, name, url: null }
    }
  }
}
