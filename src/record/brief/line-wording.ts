/** Words of a report as a line or a part of one: their full stop, and what must not stand between quotation marks. */

/** One line, with a full stop. */
export function closed(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return /[.!?…]["”’»]?$/.test(line) ? line : `${line}.`
}

/** Fit to stand between quotation marks. */
export function inner(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[“"«]\s*|(?<!\s)\s*[”"»]$/g, '')
    .replace(/“|”/g, '‘')
    .replace(/[.,;]$/, '')
}
