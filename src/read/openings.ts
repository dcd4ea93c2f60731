/**
 * Openings: what the first characters of a source show of its form, whatever its name says. Reads them as Latin-1 without marks
 * and white space, as markup and keywords are ASCII in every encoding that is read.
 */

/** Bytes looked at: a page's comments and a mail's headers may be long before what tells the form. */
const START_BYTES = 16_384

/** The first characters, without byte order mark and leading white space; UTF-16's NULs are dropped. */
export function plainStart(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, START_BYTES))
    .toString('latin1')
    .replace(/\0/g, '')
    .replace(/^(?:ï»¿|ÿþ|þÿ|\s)+/, '')
}

/** Whether bytes begin as gzip does. */
export function isPacked(start: Uint8Array): boolean {
  return start[0] === 0x1f && start[1] === 0x8b
}

/** Whether the first element behind the prolog has one of these names, whatever its prefix. */
export function opensElement(start: string, names: RegExp): boolean {
  const name = /^<(?:[\w-]{1,40}:)?([\w-]{1,40})[\s/>]/.exec(withoutProlog(start))?.[1]
  return name !== undefined && new RegExp(`^(?:${names.source})$`).test(name)
}

/** A page with its head or without; a feed's XML is none. */
export function opensPage(start: string): boolean {
  return /^<(?:!doctype html|html|head|body|article)\b/i.test(withoutProlog(start))
}

/** Lines of one object each: the first ends where its line ends, and another follows. */
export function opensLines(start: string): boolean {
  if (!/^\{\s*"/.test(start)) return false
  const end = start.indexOf('\n')
  if (end < 0) return false
  return /^\s*\{/.test(start.slice(end)) && isJson(start.slice(0, end).trim())
}

/** A block of headers, one of which only mail has. */
export function opensMail(start: string): boolean {
  if (!/^[A-Z][\w-]{1,40}: /i.test(start)) return false
  const end = /\r?\n\r?\n/.exec(start)?.index ?? start.length
  const lines = start.slice(0, end).split(/\r?\n/)
  const areHeaders = lines.slice(0, 20).every((line) => /^(?:[\w-]{1,60}:|[ \t])/.test(line))
  return (
    areHeaders &&
    lines.some((line) => /^(?:MIME-Version|Message-ID|Received|Return-Path|Snapshot-Content-Location):/i.test(line))
  )
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch (error) {
    if (error instanceof SyntaxError) return false
    throw error
  }
}

/** Behind an XML declaration, a document type, comments and instructions. */
function withoutProlog(start: string): string {
  let at = 0
  for (;;) {
    while (/\s/.test(start.charAt(at))) at++
    const isComment = start.startsWith('<!--', at)
    const isOther =
      start.startsWith('<?', at) || (start.startsWith('<!', at) && !/^<!doctype html/i.test(start.slice(at, at + 15)))
    if (!isComment && !isOther) return start.slice(at)
    const mark = isComment ? '-->' : start.startsWith('<!DOCTYPE', at) && hasSubset(start, at) ? ']>' : '>'
    const end = start.indexOf(mark, at)
    if (end < 0) return ''
    at = end + mark.length
  }
}

/** Whether a document type has declarations in brackets. */
function hasSubset(start: string, at: number): boolean {
  const bracket = start.indexOf('[', at)
  return bracket >= 0 && bracket < start.indexOf('>', at)
}
