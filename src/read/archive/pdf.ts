/**
 * PDF: the text of a document becomes a draft. unpdf (Mozilla's pdf.js without its viewer) gives runs of text with their
 * places; lines, paragraphs and running heads are told from these: a PDF knows none of them. A document of pictures has no
 * text; scripts, forms and links in it are not run.
 *
 * Lines to paragraphs: a gap wider than the usual one, an indent, or a short line that ends a sentence (after the layout
 * rules of Ramakrishnan et al., "Layout-aware text extraction from full-text PDF", 2012, without their classes of blocks).
 */
import { getDocumentProxy, getMeta } from 'unpdf'
import type { Origin, Problem } from '../../model.ts'
import { cleanText } from '../clean-text.ts'
import { isoDate } from '../date-line.ts'
import { type Draft, draftOf, joinParagraphs } from '../draft.ts'
import { cannotRead } from '../problem.ts'
import { unpacksBeyond } from './pdf-bomb.ts'

const WANTED = 'a PDF with text in it'
/** Pages that are read: a report has 1 to 20, and each costs some 10 ms. */
const MAX_PAGES = 200
/** A gap between two lines beyond this multiple of the usual one parts paragraphs. */
const WIDE_GAP = 1.35
/** Share of the text's width below which a line that ends a sentence is a paragraph's last. */
const SHORT_LINE = 0.85
/** Points that a line is set in where a paragraph begins so. */
const MIN_INDENT = 6

interface Line {
  text: string
  readonly page: number
  readonly x: number
  readonly y: number
  end: number
  readonly size: number
}

/** Bytes that a PDF's streams may unpack to: a page of text has 0.01 MB, a font 0.2 MB. */
const MAX_UNPACKED_BYTES = 100_000_000

/** Reads a PDF's text. */
export async function parsePdf(bytes: Uint8Array, origin: Origin, stem: string): Promise<Draft | Problem> {
  if (unpacksBeyond(bytes, MAX_UNPACKED_BYTES)) {
    return cannotRead(origin, 'too-large', 'it unpacks to more than 100 MB', 'at most 100 MB')
  }
  try {
    // A copy: pdf.js takes the bytes' buffer for its own.
    const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 })
    const lines: Line[] = []
    for (let page = 1; page <= Math.min(pdf.numPages, MAX_PAGES); page++) {
      const { items } = await (await pdf.getPage(page)).getTextContent()
      lines.push(
        ...linesOf(
          items.filter((item) => 'str' in item),
          page,
        ),
      )
    }
    const { info } = await getMeta(pdf)
    await pdf.loadingTask.destroy()
    return draftOfLines(lines, info as Record<string, unknown>, origin, stem)
  } catch (error) {
    if (!(error instanceof Error)) throw error
    const isLocked = error.name === 'PasswordException'
    if (isLocked) return cannotRead(origin, 'no-permission', 'it is locked with a password', WANTED)
    return cannotRead(origin, 'broken-pdf', `it is no readable PDF (${error.message})`, WANTED)
  }
}

function draftOfLines(
  lines: readonly Line[],
  info: Record<string, unknown>,
  origin: Origin,
  stem: string,
): Draft | Problem {
  const paragraphs = paragraphsOf(withoutRunningHeads(lines))
  if (paragraphs.length === 0) return cannotRead(origin, 'no-text', 'it holds no text, only pictures', WANTED)
  const field = (name: string) =>
    typeof info[name] === 'string' && info[name].trim() !== '' ? info[name].trim() : null
  const named = field('Title')
  // Programs write the file's name or their own into the title: believed only where the page prints it.
  const title =
    named !== null && paragraphs.slice(0, 4).some((text) => fold(text).startsWith(fold(named))) ? named : null
  return {
    ...draftOf(origin, stem, joinParagraphs(title, paragraphs)),
    isPlain: title === null,
    title,
    publishedAt: title === null ? null : pdfDate(field('CreationDate')),
  }
}

interface Item {
  readonly str: string
  readonly transform: readonly number[]
  readonly width: number
  readonly height: number
  readonly hasEOL: boolean
}

/** Runs of text on one height are one line. */
function linesOf(items: readonly Item[], page: number): Line[] {
  const lines: Line[] = []
  let open: Line | null = null
  for (const { str, transform, width, height, hasEOL } of items) {
    const [x = 0, y = 0] = transform.slice(4)
    const size = height || Math.abs(transform[3] ?? 0) || 10
    if (str.trim() !== '') {
      if (open === null || Math.abs(open.y - y) > open.size * 0.5) {
        open = { text: '', page, x, y, end: x, size }
        lines.push(open)
      }
      const isApart = x - open.end > open.size * 0.15 && open.text !== '' && !/\s$/.test(open.text)
      open.text += isApart ? ` ${str}` : str
      open.end = x + width
    } else if (open !== null && str !== '') open.text += ' '
    if (hasEOL) open = null
  }
  return lines
}

/** Share of the pages on which a line, its digits apart, stands that is a running head. */
const MIN_REPEATED = 0.5

function withoutRunningHeads(lines: readonly Line[]): Line[] {
  const pages = lines.reduce((most, { page }) => Math.max(most, page), 0)
  if (pages < 3) return lines.filter(({ text }) => !/^\s*(?:page )?\d{1,4}(?: (?:of|\/) \d{1,4})?\s*$/i.test(text))
  const seen = new Map<string, Set<number>>()
  const keyOf = ({ text, y }: Line) => `${Math.round(y)} ${text.replace(/\d+/g, '#').trim()}`
  for (const line of lines) {
    const on = seen.get(keyOf(line)) ?? new Set()
    seen.set(keyOf(line), on.add(line.page))
  }
  return lines.filter((line) => (seen.get(keyOf(line))?.size ?? 0) < Math.max(2, pages * MIN_REPEATED))
}

function paragraphsOf(lines: readonly Line[]): string[] {
  const gaps = lines
    .slice(1)
    .map((line, at) => (lines[at] as Line).y - line.y)
    .filter((gap) => gap > 0)
  // The lower quartile: where most paragraphs have one line, the usual gap is that between paragraphs.
  const usual = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 4)] ?? 0
  const width = lines.reduce((most, { x, end }) => Math.max(most, end - x), 0)
  const paragraphs: string[] = []
  let last: Line | null = null
  for (const line of lines) {
    const isNew = last === null || paragraphs.length === 0 || begins(last, line, usual, width)
    if (isNew) paragraphs.push(line.text)
    else paragraphs.push(joined(paragraphs.pop() as string, line.text))
    last = line
  }
  return paragraphs.map((text) => cleanText(text).replace(/\s+/g, ' ').trim()).filter((text) => text !== '')
}

function begins(last: Line, line: Line, usual: number, width: number): boolean {
  const isEnded = /[.!?…]["”’)]?\s*$/.test(last.text)
  if (Math.abs(last.size - line.size) > 1) return true
  // Over a column's or page's end only the words tell.
  if (last.page !== line.page || line.y >= last.y) return isEnded && last.end - last.x < width * SHORT_LINE
  if (usual > 0 && last.y - line.y > usual * WIDE_GAP) return true
  if (line.x - last.x > MIN_INDENT && isEnded) return true
  return isEnded && last.end - last.x < width * SHORT_LINE
}

/** "negotia-" and "tors" are one word; "ceasefire-" before a capital stays. */
function joined(before: string, after: string): string {
  return /\p{Ll}-$/u.test(before) && /^\p{Ll}/u.test(after) ? before.slice(0, -1) + after : `${before} ${after}`
}

/** "D:20251014154000+02'00'" (PDF 32000, 7.9.4). */
function pdfDate(value: string | null): string | null {
  const match = /^D:(\d{8})(\d{6})?(Z|[+-]\d\d)?'?(\d\d)?/.exec(value ?? '')
  if (match === null) return null
  const [, day = '', clock, zone = '', minutes] = match
  const offset = zone === '' || zone === 'Z' ? zone : `${zone}${minutes ?? '00'}`
  return isoDate(clock === undefined ? day : `${day}T${clock}${offset}`)
}

function fold(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}
