/**
 * Clean text: what programs leave in the text of pages, records and letters, and no reader sees. Reads a text, gives it in
 * Unicode's composed form (NFC; UAX #15), without control characters, soft hyphens, marks of direction and widthless spaces, with plain blanks
 * for those that do not break, and with entities inside entities ("&amp;rsquo;") as the characters that were meant.
 *
 * Not for plain files: their text stays as it is, so that places in it are places in the file.
 */
import { parseTree, textOf } from './page/tree.ts'

/** Zero-width joiners stay: they are spelling in Persian and Hindi. */
const UNSEEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g
const BLANKS = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g
const REFERENCE = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8}\d{0,2});/gi

/** Cleans a text; the same again for a clean one. Linear. */
export function cleanText(text: string): string {
  const decoded = text.includes('&') ? text.replace(REFERENCE, characterOf) : text
  return decoded.toWellFormed().normalize('NFC').replace(UNSEEN, '').replace(BLANKS, ' ')
}

function characterOf(reference: string): string {
  if (/^&(?:nbsp|#160|#xa0);$/i.test(reference)) return ' '
  // Signs of markup stay as they are printed; and names of no character too.
  if (/^&(?:lt|gt|#0*6[02]|#x0*3[ce]);$/i.test(reference)) return reference
  return textOf(parseTree(reference).root) || reference
}
