/**
 * Lines: a report's text cut where its writer broke it, each with what its shape says. Reads text, gives `Line[]`.
 * A line of prose ends like a sentence or is too long for a label; any other is a label: headline, byline, subhead, link.
 *
 * Own rule, after the "block" features of Kohlschütter, Fankhauser and Nejdl, "Boilerplate detection using shallow
 * text features", WSDM 2010 (words, full stops, neighbours); measured in eval/furniture.md.
 */
import type { Span } from '../../model.ts'

export interface Line extends Span {
  /** Without white space at either end. */
  readonly text: string
  readonly words: number
  /** Ends like a sentence, quotation marks and brackets aside. */
  readonly isEnded: boolean
  readonly isProse: boolean
  /** Nothing stands between it and the line before. */
  readonly isJoined: boolean
}

/** Fewest words of an ended line that is prose: "He declined." is said in captions and buttons too. */
const MIN_PROSE_WORDS = 5
/** Fewest words of a line that is prose without an end: no subhead or headline is that long. */
const MIN_OPEN_PROSE_WORDS = 24

/** Cuts a text into its lines that hold anything. Linear. */
export function findLines(text: string): Line[] {
  const lines: Line[] = []
  let from = 0
  for (const raw of text.split(/\r\n|[\n\r\u2028\u2029]/)) {
    const at = text.indexOf(raw, from)
    from = at + raw.length
    const trimmed = raw.trim()
    if (trimmed === '') continue
    const start = at + raw.indexOf(trimmed)
    const before = lines.at(-1)
    lines.push(describe(trimmed, start, before !== undefined && breaksBetween(text, before.end, start) < 2))
  }
  return lines
}

/** A line by itself, as `findLines` describes it. */
export function describe(text: string, start = 0, isJoined = false): Line {
  const words = countWords(text)
  const isEnded = endsSentence(text) || MARKED_END.test(text.slice(-MAX_MARK_UNITS))
  return {
    start,
    end: start + text.length,
    text,
    words,
    isEnded,
    isProse: words >= MIN_OPEN_PROSE_WORDS || (isEnded && words >= MIN_PROSE_WORDS),
    isJoined,
  }
}

/** "…by the end of the week. REUTERS", "… of the week. – Nordwire": the end of a sentence with an agency's mark behind it. */
const MARKED_END =
  /[.!?]["”’]?\s(?:[–—-]?\s?[(]?\p{Lu}{2,12}[)]?|[–—-]{1,2}\s?\p{Lu}\p{L}{1,20}(?: \p{Lu}\p{L}{1,20}){0,2})$/u
const MAX_MARK_UNITS = 70

/** "…at midday.", "…at midday.”", "…over men 🌊”": yes. "Night collision", "Dear reader,", "U.S. firms": no. */
function endsSentence(text: string): boolean {
  let end = text.length
  while (end > 0 && CLOSERS.includes(text[end - 1] as string)) end--
  return (
    end > 0 &&
    ('.!?…。！？'.includes(text[end - 1] as string) || PICTOGRAPH.test(text.slice(Math.max(0, end - 4), end)))
  )
}

/** In posts an emoji stands for the full stop. */
const PICTOGRAPH = /\p{Extended_Pictographic}\uFE0F?$/u
const CLOSERS = '"\'”’»›)]} \u00a0*_'

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0
}

function breaksBetween(text: string, from: number, to: number): number {
  let breaks = 0
  for (let at = from; at < to; at++) if (text[at] === '\n' || (text[at] === '\r' && text[at + 1] !== '\n')) breaks++
  return breaks
}
