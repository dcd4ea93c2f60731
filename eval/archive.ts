/**
 * Reads the archives that measuring data comes in: `.tar.gz` of files (themselves perhaps `.gz`) and `.jsonl.gz`.
 * Whole in memory: the largest set here is 46 MB.
 */
import { readFile } from 'node:fs/promises'
import { gunzipSync } from 'node:zlib'
import { parseTar } from 'nanotar'

/** First two bytes of a gzip member (RFC 1952). */
const GZIP_MAGIC = [0x1f, 0x8b]

/** The regular files of a `.tar.gz` (or `.tar`) by name, in the archive's order. A member `x.gz` comes unpacked, as `x`. */
export async function readTarGz(path: string): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>()
  // A copy: nanotar reads the whole of a view's buffer, and a small Buffer is a view of a shared one.
  const tar = new Uint8Array(unpack(await readFile(path)))
  for (const { name, data, type } of parseTar(tar)) {
    if (type !== 'file' || data === undefined) continue
    files.set(name.replace(/^\.\//, '').replace(/\.gz$/, ''), unpack(data))
  }
  return files
}

/**
 * The objects of a `.jsonl.gz` or `.jsonl`, one a line.
 *
 * @throws {SyntaxError} If a line is no JSON, with its number.
 */
export async function readJsonLines<T>(path: string): Promise<T[]> {
  const lines = decodeUtf8(unpack(await readFile(path))).split('\n')
  return lines.flatMap((line, index) => (line.trim() === '' ? [] : [parseLine<T>(line, `${path}:${index + 1}`)]))
}

/** Text of a file of an archive; a byte order mark is dropped. */
export function decodeUtf8(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}

function unpack(bytes: Uint8Array): Uint8Array {
  return GZIP_MAGIC.every((byte, at) => bytes[at] === byte) ? gunzipSync(bytes) : bytes
}

function parseLine<T>(line: string, where: string): T {
  try {
    return JSON.parse(line) as T
  } catch (error) {
    throw new SyntaxError(`Cannot read ${where}: wanted one JSON object a line`, { cause: error })
  }
}
