/**
 * Text of reports, addresses and file names as it may be printed on a terminal: none of it may move the cursor, set the
 * window's title or turn the line round.
 */

/** One line without control characters and marks of direction. */
export function printable(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '')
}
