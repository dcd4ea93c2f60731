/** Parts and problems as tests compare them: with their text. */
import type { Part, PartOrProblem } from '../../src/read/part.ts'

export async function* inChunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

export async function allParts(
  read: AsyncIterable<PartOrProblem>,
): Promise<(Part & { text: string; code?: string })[]> {
  const parts = []
  for await (const part of read)
    parts.push({ ...part, text: 'bytes' in part ? Buffer.from(part.bytes).toString() : '' })
  return parts as never
}
