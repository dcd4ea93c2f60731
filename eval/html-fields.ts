/** When a found title, author or date is the gold one: equal after folding case, space and the site's name. */

/** Between a title and the site's name. */
const SEPARATOR = /(?<!\s)\s+[|–—\-·•:»]\s+/

/** "Ferry crews strike | Elme Post" is "Ferry crews strike". */
export function sameTitle(gold: string, found: string | null): boolean {
  if (found === null) return false
  const golds = titleForms(gold)
  return titleForms(found).some((form) => golds.includes(form))
}

/** Names in order of the alphabet, without "by". */
export function foldAuthor(author: string): string {
  return author
    .split(/,|;|\/|&|\band\b/i)
    .map((name) => fold(name.replace(/^\s*by\b:?/i, '')))
    .filter((name) => name !== '')
    .sort()
    .join(', ')
}

/** Same calendar day as written; the zone is not changed. */
export function sameDay(gold: string, found: string | null): boolean {
  return found !== null && found.slice(0, 10) === gold.slice(0, 10)
}

/** A title as it is, and without a site's name of up to five words at either end. */
function titleForms(title: string): string[] {
  const parts = title.trim().split(SEPARATOR)
  const forms = [title]
  if (parts.length > 1) {
    if (isShort(parts.at(-1)!)) forms.push(title.slice(0, title.lastIndexOf(parts.at(-1)!)))
    if (isShort(parts[0]!)) forms.push(title.slice(title.indexOf(parts[1]!)))
  }
  return forms.map(fold).filter((form) => form !== '')
}

function isShort(part: string): boolean {
  return part.split(/\s+/).length <= 5
}

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[–—]/g, '-')
    .replace(/(?<![^\p{L}\p{N}])[^\p{L}\p{N}]+$/u, '')
    .replace(/\s+/g, ' ')
    .trim()
}
