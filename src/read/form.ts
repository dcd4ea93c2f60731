/** Forms: what kind of file a name says it is. */

export type Form = 'text' | 'page' | 'records'

const FORMS: Readonly<Record<string, Form>> = {
  '.txt': 'text',
  '.text': 'text',
  '.md': 'text',
  '.markdown': 'text',
  '.html': 'page',
  '.htm': 'page',
  '.xhtml': 'page',
  '.jsonl': 'records',
  '.ndjson': 'records',
}

/** What is said to be wanted where a form is unknown. */
export const KNOWN_FORMS = Object.keys(FORMS).join(', ')

/** The form that a file's name says, by its extension; null for one that Stemma does not read. */
export function formOf(name: string): Form | null {
  const dot = name.lastIndexOf('.')
  return dot < 0 ? null : (FORMS[name.slice(dot).toLowerCase()] ?? null)
}

/** The form of text whose name says nothing: standard input. */
export function formOfText(text: string): Form {
  const start = text.trimStart().slice(0, 200)
  if (start.startsWith('{"') || /^\{\s*"/.test(start)) return 'records'
  return /^<(?:!doctype html|html|head|body|article|!--)/i.test(start) ? 'page' : 'text'
}
