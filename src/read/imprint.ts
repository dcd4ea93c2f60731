/**
 * Imprint: outlet, author and dates as a plain text's own furniture names them. Reads the layout. A thing it does not name
 * stays null: the file's name is no outlet.
 */
import { agencyNamed } from './agencies.ts'
import { DATELINE } from './credits.ts'
import { findPrintedDate } from './date-line.ts'
import type { Layout } from './furniture/index.ts'
import { findDayWithTime, isNames, STAMP_WORDS, WRITER } from './furniture/labels.ts'
import { OUTLET_WORD } from './outlet-words.ts'

export interface Imprint {
  readonly outlet: string | null
  readonly byline: string | null
  readonly publishedAt: string | null
  readonly updatedAt: string | null
}

const DESK =
  /^(.*?\S)\s+(?:(?:foreign|world|political|business|news|web|international|national|sports?|diplomatic|editorial|online|digital|video|data|special) ){0,4}(?:staff|desk|team|newsroom|bureau|reporters?|correspondents?|writers|editors)(?: [\s\S]*)?$/i

/** "Sources: Northern Wire, Vale News", "With Northern Wire and Vale News" */
const USED = /^\W*(?:sources?|agenc(?:y|ies)|via|with|includes|compiled from)\b/i

/** Reads outlet, author and dates out of head and foot lines. */
export function readImprint({ lines, labels, title }: Layout): Imprint {
  const imprint: { -readonly [key in keyof Imprint]: Imprint[key] } = {
    outlet: null,
    byline: null,
    publishedAt: null,
    updatedAt: null,
  }
  const firstProse = lines.findIndex((line, at) => labels[at] === null && at !== title && line.isProse)
  const isSigned = lines.some((line, at) => labels[at]?.kind === 'byline' && /^by\b/i.test(line.text))
  const dateline = DATELINE.exec(lines[firstProse]?.text.slice(0, 120) ?? '')
  const agency = dateline?.[1] ?? null
  for (const [at, line] of lines.entries()) {
    if (labels[at]?.kind !== 'byline') continue
    const date = findPrintedDate(line.text)
    const cut = date ?? findDayWithTime(line.text)
    if (date !== null && /\b(?:updated|modified)\b/i.test(line.text.slice(0, date.start)))
      imprint.updatedAt ??= date.value
    else if (date !== null) imprint.publishedAt ??= date.value
    if (/photo|image|picture|reporting|editing|inputs/i.test(line.text) || (firstProse >= 0 && at > firstProse + 40))
      continue
    // Whose reports were used is no outlet's own name.
    if (at > firstProse && USED.test(line.text)) continue
    const edition = /^(.{3,50}?) [—–|-] [\p{L} ]{3,20}\b(?:edition|service)$/iu.exec(line.text)?.[1]
    if (edition !== undefined) {
      imprint.outlet ??= edition
      continue
    }
    if (cut === null && at < firstProse && namesOutlet(line.text, isSigned, agency)) {
      imprint.outlet ??= line.text.trim()
      continue
    }
    const rest = cut === null ? line.text : `${line.text.slice(0, cut.start)}|${line.text.slice(cut.end)}`
    for (const part of rest.split(/[|·•—;]|(?<=\p{L}{2})\. | - /u)) {
      readWho(part.trim(), imprint)
    }
  }
  const appeal = lines.find(
    (line, at) => labels[at]?.kind === 'appeal' && /\b(?:message|note|letter) from\b/i.test(line.text),
  )
  imprint.outlet ??=
    appeal?.text.match(/\bfrom (?:the editors? of )?((?:the )?\p{Lu}[^:.,]{2,50})/iu)?.[1]?.trim() ?? null
  // "GENEVA, 3 March 2026 (Northern Wire) —": with a year the dateline's day is that of publication.
  imprint.publishedAt ??= findPrintedDate(dateline?.[0] ?? '')?.value ?? imprint.updatedAt
  return imprint
}

/**
 * A head line that is one name and nothing else: one word ("QuickFeed"), any name where another line has the author ("By
 * Ada Lunt"), or one that opens with the agency of the dateline ("Nordwire Oslo" over "TOLSUND (Nordwire) —"). An author's role or town beside the name, after a comma, makes it the author's line.
 */
function namesOutlet(line: string, isSigned: boolean, agency: string | null): boolean {
  const words = line.trim().split(/\s+/)
  if (/^by\b/i.test(line) || /[,|·•—;:]/.test(line) || WRITER.test(line) || DESK.test(line)) return false
  if (agencyNamed(line.trim()) !== null || !isNames(line)) return false
  return words.length === 1 || isSigned || words[0] === agency || line.trim() === agency
}

function readWho(part: string, imprint: { outlet: string | null; byline: string | null }): void {
  const text = part.replace(/^[\s.,–—-]+/, '')
  const isBy = /^by\b:?\s*/i.test(text)
  if (/^(?:listen|watch|share|print|comments?)\b/i.test(text)) return
  const bare = withoutEdition(text).replace(
    /^(?:(?:compiled |posted |written |published )?by|from|author|writer)\b:?\s*/i,
    '',
  )
  if (WRITER.test(text)) imprint.byline ??= bare.split(',')[0] ?? null
  const who = (isBy ? bare : bare.replace(STAMP_WORDS, ' ')).replace(/^[\s,–—-]+|(?<![\s,–—-])[\s,–—-]+$/g, '')
  if (!/\p{L}/u.test(who) || !isNames(who)) return
  const [person = '', house] = who.split(/, /)
  if (!isBy && isBrand(who)) {
    imprint.outlet ??= who
    return
  }
  // "Ada Lunt, Herald Staff": the outlet stands behind the comma.
  const desk = DESK.exec(who)?.[1]?.replace(/^.*, /, '')
  // One reporter's outlet must look like one: "Herald Reporter", not "Noor Ali Reporter".
  const isOne = desk !== undefined && /(?:reporter|correspondent)$/i.test(who)
  if (
    desk !== undefined &&
    (!isOne || OUTLET_WORD.test(desk)) &&
    !/^(?:our|the|staff|special|senior|chief)$/i.test(desk)
  )
    imprint.outlet ??= desk
  const isRole = /\b(?:reporter|correspondent|editor|writer)$/i.test(house ?? '')
  if (house !== undefined && isRole) imprint.byline ??= person
  else if (house !== undefined && OUTLET_WORD.test(house) && !OUTLET_WORD.test(person)) {
    imprint.byline ??= person
    if (agencyNamed(house) === null) imprint.outlet ??= house
  } else if (desk === undefined && OUTLET_WORD.test(who) && !isBy && agencyNamed(who) === null) imprint.outlet ??= who
  // A lone word is a place more often than a person: "Tolsund, Tuesday 30 September 2025".
  else if (isBy || /\s/.test(who)) imprint.byline ??= who
}

/** "The Ledger", "NewsPort", "Vale 24": an article, a capital within a word or a number, which no person's name has. */
function isBrand(name: string): boolean {
  if (/[,;]/.test(name) || /(?:desk|team|staff|newsroom|agencies)$/i.test(name)) return false
  const words = name.split(' ')
  return (
    /^the \p{Lu}/iu.test(name) ||
    words.some((word) => /^\p{Lu}\p{Ll}{3,20}\p{Lu}/u.test(word)) ||
    /^\d{1,3}$/.test(words.at(-1) ?? '')
  )
}

/** "THE PORT GAZETTE, English edition" names The Port Gazette. */
function withoutEdition(name: string): string {
  const edition = /,[^,]*\b(?:edition|service)\b/i.exec(name)
  return (edition === null ? name : name.slice(0, edition.index)).trim()
}
