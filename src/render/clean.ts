/**
 * Text of reports, addresses and file names as a view or a message may show it: on one line, without control characters (escape sequences among them) and without
 * marks that turn the direction of what stands beside it.
 */
export function clean(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '')
}
