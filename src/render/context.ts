/** Words in the sentence they stand in, so that "nine" or "after seizing it" can be read without opening the report. */
import type { Dossier, Passage } from '../model.ts'
import { type Line, quiet, strong } from './blocks.ts'
import { shorten } from './names.ts'

/** A passage between the words before and behind it. */
export type InContext = (passage: Passage, most?: number) => Line

/** Where a sentence ends: its mark, a closing quotation mark or bracket, a blank; not behind "Dr." or "Oct."; or the line's end. */
const SENTENCE_END = /(?:(?<!\b\p{Lu}\p{Ll}{0,2})[.]|[!?…])["'”’»)\]]?\s+(?=["'“‘«([]?[\p{Lu}\d]|$)|\n/gu

/** Where and when it was written, at the head of a report: "TOLSUND, Oct. 14 (IBP) — ". */
const DATELINE = /^\p{Lu}{3}.{0,60}? [—–-] /u

/** Characters of a passage itself. */
const MOST_WORDS = 220

/** Shows passages in their sentences, at most `most` characters of context on either side. */
export function contexts(dossier: Dossier): InContext {
  const texts = new Map(dossier.reports.map(({ id, text }) => [id, text]))
  return (passage, most = 60) => {
    const text = texts.get(passage.report) ?? ''
    // A sentence longer than this on one side is cut anyway.
    const before = text.slice(Math.max(0, passage.start - 4 * most), passage.start)
    const behind = text.slice(passage.end, passage.end + 4 * most)
    const begun = [...before.matchAll(SENTENCE_END)].at(-1)
    const [ended] = behind.matchAll(SENTENCE_END)
    const head = begun === undefined ? before : before.slice(begun.index + begun[0].length)
    const words = shorten(passage.text, MOST_WORDS)
    const isCut = words.endsWith('…') && !passage.text.endsWith('…')
    return [
      quiet(lastWords(head.replace(DATELINE, ''), most)),
      strong(words),
      isCut
        ? ''
        : quiet(
            firstWords(ended === undefined ? behind : behind.slice(0, ended.index + ended[0].trimEnd().length), most),
          ),
    ]
  }
}

/** The last words of at most `most` characters, with the blank behind them. */
function lastWords(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trimStart()
  if (line.length <= most) return line
  const blank = line.indexOf(' ', line.length - most)
  return blank < 0 ? '… ' : `…${line.slice(blank)}`
}

/** The first words of at most `most` characters, with what ties them to the words before. */
function firstWords(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trimEnd()
  if (line.length <= most) return line
  const blank = line.lastIndexOf(' ', most)
  return blank <= 0 ? '…' : `${line.slice(0, blank)}…`
}

/** The words of a line alone. */
export function plainly(line: Line): string {
  return line.map((part) => (typeof part === 'string' ? part : 'text' in part ? part.text : '')).join('')
}
