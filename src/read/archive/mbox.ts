/**
 * mbox (RFC 4155): a mailbox in one file. Reads a stream, gives one part for each message; one message is in memory at a
 * time. A message begins at a line "From SENDER DATE" at the start or after an empty line; ">From " at the start of a line
 * inside is "From ", as mboxrd writes it.
 */
import type { Origin } from '../../model.ts'
import { type Bytes, MAX_PART_BYTES, type PartOrProblem } from '../part.ts'
import { cannotRead } from '../problem.ts'

/** A separator's line: sender, then a date with a time, as all mail programs write it. */
const SEPARATOR = /^From \S{1,320} .{0,40}\d\d:\d\d/
const START = Buffer.from('\nFrom ')
/** Longest separator that is looked at, in bytes. */
const LINE_BYTES = 400

/** Whether a file begins as a mailbox does. */
export function isMbox(start: string): boolean {
  return SEPARATOR.test(start.slice(0, LINE_BYTES))
}

/** Splits a mailbox. A message beyond the limit of a part is a problem of its own. Linear. */
export async function* splitMbox(chunks: Bytes, location: string, stem: string): AsyncGenerator<PartOrProblem> {
  let number = 0
  /** The open message up to `held`; left out once it is too large. */
  let parts: Buffer[] = []
  let size = 0
  /** The last bytes that came: a separator may begin in them. */
  let held = Buffer.alloc(0)
  const take = (end: number) => {
    const part = held.subarray(0, end)
    held = held.subarray(end)
    size += part.length
    if (size <= MAX_PART_BYTES) parts.push(part)
    else parts = []
  }
  const finish = (): PartOrProblem[] => {
    const message = Buffer.concat(parts)
    const isTooLarge = size > MAX_PART_BYTES
    parts = []
    size = 0
    if (message.length === 0 && !isTooLarge) return []
    const origin: Origin = { kind: 'archive', location: `${location}#${++number}` }
    if (isTooLarge) return [cannotRead(origin, 'too-large', 'the message has more than 10 MB', 'at most 10 MB')]
    const bytes = unquoted(withoutSeparator(message))
    return [{ bytes, origin, stem: `${stem}-${number}`, mediaType: 'message/rfc822', name: '', url: null }]
  }
  /** Gives the messages that end in what is held; at the end of the file a separator may be shorter than it is looked at. */
  function* drain(isEnd: boolean): Generator<PartOrProblem> {
    let from = 0
    for (let found = held.indexOf(START); found >= 0; found = held.indexOf(START, from)) {
      if (!isEnd && found + LINE_BYTES > held.length) break
      from = found + 1
      if (!isSeparator(held, from)) continue
      take(from)
      from = 0
      yield* finish()
    }
  }
  for await (const chunk of chunks) {
    held = Buffer.concat([held, chunk])
    yield* drain(false)
    take(Math.max(0, held.length - LINE_BYTES - BEFORE_BYTES))
  }
  yield* drain(true)
  take(held.length)
  yield* finish()
}

/** Bytes before a separator that are looked at: the empty line. */
const BEFORE_BYTES = 4

/** Whether a line at this place, behind an empty one, begins a message. */
function isSeparator(bytes: Buffer, at: number): boolean {
  const isAfterBlank = bytes[at - 2] === 0x0a || (bytes[at - 2] === 0x0d && bytes[at - 3] === 0x0a)
  return isAfterBlank && SEPARATOR.test(bytes.subarray(at, at + LINE_BYTES).toString('latin1'))
}

/** The message behind its separator. */
function withoutSeparator(message: Buffer): Buffer {
  return isMbox(message.subarray(0, LINE_BYTES).toString('latin1'))
    ? message.subarray(message.indexOf('\n') + 1)
    : message
}

function unquoted(message: Buffer): Uint8Array {
  if (!message.includes('\n>')) return message
  return Buffer.from(message.toString('latin1').replace(/^>(>*From )/gm, '$1'), 'latin1')
}
