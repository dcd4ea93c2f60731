/** Reads a stream of bytes piece by piece: so many bytes, or up to a blank line; never more than asked for in memory. */
import type { Bytes } from '../part.ts'

/** The stream ended, or went on, where something else should be. */
export class UnexpectedBytes extends Error {
  override readonly name = 'UnexpectedBytes'
}

export class ByteReader {
  readonly #chunks: AsyncIterator<Uint8Array>
  #held: Buffer = Buffer.alloc(0)

  constructor(chunks: Bytes) {
    this.#chunks = chunks[Symbol.asyncIterator]()
  }

  /** Headers up to a blank line, as text, leading line breaks left out; null at the end of the stream. */
  async headers(maxBytes: number): Promise<string | null> {
    let searched = 0
    for (;;) {
      const start = this.#held.findIndex((byte) => byte !== 0x0a && byte !== 0x0d)
      this.#held = start < 0 ? Buffer.alloc(0) : this.#held.subarray(start)
      const end = blankLine(this.#held, Math.max(0, searched - 3))
      if (end !== null) {
        const text = this.#held.toString('utf8', 0, end.start)
        this.#held = this.#held.subarray(end.end)
        return text
      }
      searched = this.#held.length
      if (searched > maxBytes) throw new UnexpectedBytes(`no end of headers within ${maxBytes} bytes`)
      if (!(await this.#more())) {
        if (this.#held.length > 0) throw new UnexpectedBytes('it ends within headers')
        return null
      }
    }
  }

  /** So many bytes, all in memory. */
  async take(bytes: number): Promise<Buffer> {
    const parts: Buffer[] = []
    for await (const part of this.#upTo(bytes)) parts.push(part)
    return parts.length === 1 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts)
  }

  /** Passes over so many bytes. */
  async skip(bytes: number): Promise<void> {
    for await (const _ of this.#upTo(bytes));
  }

  /** Gives the stream back to whoever opened it. */
  async close(): Promise<void> {
    await this.#chunks.return?.()
  }

  async *#upTo(bytes: number): AsyncGenerator<Buffer> {
    for (let left = bytes; left > 0; ) {
      if (this.#held.length === 0 && !(await this.#more())) throw new UnexpectedBytes('it ends within a record')
      const part = this.#held.subarray(0, left)
      this.#held = this.#held.subarray(part.length)
      left -= part.length
      yield part
    }
  }

  async #more(): Promise<boolean> {
    const next = await this.#chunks.next()
    if (next.done === true) return false
    this.#held = this.#held.length === 0 ? Buffer.from(next.value) : Buffer.concat([this.#held, next.value])
    return true
  }
}

/** Where the first blank line begins and ends; null where there is none yet. */
export function blankLine(bytes: Buffer, from: number): { start: number; end: number } | null {
  const wide = bytes.indexOf('\r\n\r\n', from)
  const bare = bytes.indexOf('\n\n', from)
  if (wide < 0 && bare < 0) return null
  return wide >= 0 && (bare < 0 || wide < bare) ? { start: wide, end: wide + 4 } : { start: bare, end: bare + 2 }
}

/** Header lines by name in lower case; the first of equal ones. A line that begins with a blank goes on with the last. */
export function parseHeaders(lines: readonly string[]): Map<string, string> {
  const headers = new Map<string, string>()
  for (const line of lines) {
    const colon = line.indexOf(':')
    if (colon <= 0 || /^\s/.test(line)) continue
    const name = line.slice(0, colon).trim().toLowerCase()
    if (!headers.has(name)) headers.set(name, line.slice(colon + 1).trim())
  }
  return headers
}
