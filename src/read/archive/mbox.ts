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

/** Splits a mailbox. A message beyond the limit of a part is a problem of its own. */
export async function* splitMbox(chunks: Bytes, location: string, stem: string): AsyncGenerator<PartOrProblem> {
  let number = 0
  let isTooLarge = false
  const finish = (message: Buffer): PartOrProblem | null => {
    if (message.length === 0 && !isTooLarge) return null
    number++
    const origin: Origin = { kind: 'archive', location: `${location}#${number}` }
    const wasTooLarge = isTooLarge
    isTooLarge = false
    if (wasTooLarge) return cannotRead(origin, 'too-large', 'the message has more than 10 MB', 'at most 10 MB')
    const url = null
    return { bytes: unquoted(message), origin, stem: `${stem}-${number}`, mediaType: 'message/rfc822', name: '', url }
  }
  let held = Buffer.alloc(0)
  let from = 0
  const isSeparator = (at: number) => {
    const isAfterBlank = at === 0 || held[at - 2] === 0x0a || (held[at - 2] === 0x0d && held[at - 3] === 0x0a)
    return isAfterBlank && SEPARATOR.test(held.subarray(at, at + LINE_BYTES).toString('latin1'))
  }
  /** Gives the messages that end in what is held; at the end of the file a separator may be shorter than it is looked at. */
  function* drain(isEnd: boolean): Generator<PartOrProblem> {
    for (;;) {
      const found = held.indexOf(START, from)
      if (found < 0 || (!isEnd && found + LINE_BYTES > held.length)) {
        from = found < 0 ? Math.max(0, held.length - START.length) : found
        return
      }
      from = found + 1
      if (!isSeparator(found + 1)) continue
      const part = finish(withoutSeparator(held.subarray(0, found + 1)))
      if (part !== null) yield part
      held = held.subarray(found + 1)
      from = 0
    }
  }
  for await (const chunk of chunks) {
    held = Buffer.concat([held, chunk])
    yield* drain(false)
    if (held.length <= MAX_PART_BYTES) continue
    isTooLarge = true
    const kept = Math.max(0, from - 2)
    held = held.subarray(kept)
    from -= kept
  }
  yield* drain(true)
  const last = finish(withoutSeparator(held))
  if (last !== null) yield last
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
