/**
 * What a page prints of itself around its headline: headlines, dates, bylines. Reads the tree before anything is taken out
 * of it, gives candidates with their place, counted in UTF-16 units of text from the top of the page.
 */
import { findPrintedDate, isoDate } from '../date-line.ts'
import { isNames } from '../furniture/labels.ts'
import { type PageElement, textOf, walk } from './tree.ts'

export interface Printed {
  readonly headlines: readonly { readonly text: string; readonly at: number }[]
  readonly dates: readonly { readonly value: string; readonly at: number; readonly isUpdate: boolean }[]
  readonly bylines: readonly { readonly names: string; readonly at: number; readonly isSure: boolean }[]
}

/** Longest text of an element that is a date or a byline, in units. */
const MAX_LABEL_UNITS = 160
const DATE_HINT = /date|time|publish|posted|meta|byline|stamp|updated|info/
const AUTHOR_HINT = /(?:^|[\s_-])(?:author|byline|by-line|writer|contributor|creator)/
/** Names of elements that tell about the author, not who it is. */
const AUTHOR_PLACE = /bio|desc|about|title|role|job|image|avatar|img|photo|social|link-?list|more|box/

/** Right before a name: somebody who did not write it. */
const OTHER_ROLE =
  /(?:reviewed|edited|checked|verified|researched|translated|illustrated|photographed|photos?|approved|editor|reviewer)(?: by)?:?\s*$/i

/** Collects headlines, dates and bylines in order of place. Linear but for the short texts that are read. */
export function readPrinted(root: PageElement): Printed {
  const headlines: { text: string; at: number }[] = []
  const dates: { value: string; at: number; isUpdate: boolean }[] = []
  const bylines: { names: string; at: number; isSure: boolean }[] = []
  let at = 0
  let tail = ''
  const read = (element: PageElement): boolean => {
    const { name, hint, attributes } = element
    if (name === 'footer') bylines.push(...signaturesIn(element).map((found) => ({ ...found, at })))
    if (name === 'head' || name === 'footer' || name === 'nav') return false
    if (name === 'h1') {
      const text = textOf(element)
      if (text !== '') headlines.push({ text, at })
    }
    const isShort = element.textUnits > 0 && element.textUnits <= MAX_LABEL_UNITS
    if (name === 'time' || /^date(?:Published|Modified|Created)$/.test(attributes.itemprop ?? '')) {
      const value =
        isoDate(attributes.datetime ?? attributes.content) ?? findPrintedDate(textOf(element))?.value ?? null
      const label = `${attributes.itemprop ?? ''} ${hint} ${textOf(element).slice(0, 40)} ${before(element)}`
      if (value !== null) dates.push({ value, at, isUpdate: /updated?|modif/i.test(label) })
    } else if (isShort && (DATE_HINT.test(hint) || isLeaf(element))) {
      const text = textOf(element)
      const date = /\d{4}/.test(text) ? findPrintedDate(text) : null
      if (date !== null)
        dates.push({ value: date.value, at, isUpdate: /updated?|modif/i.test(text.slice(0, date.start)) })
    }
    if (isShort && !OTHER_ROLE.test(tail)) {
      const found = bylineOf(element) ?? afterBy(element, tail)
      if (found !== null) bylines.push({ ...found, at })
    }
    return true
  }
  const stack: (PageElement | string)[] = [root]
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (typeof next === 'string') {
      at += next.trim().length
      if (next.trim() !== '') tail = `${tail} ${next}`.slice(-40)
    } else if (read(next)) {
      for (let child = next.children.length - 1; child >= 0; child--)
        stack.push(next.children[child] as PageElement | string)
    }
  }
  return { headlines, dates, bylines }
}

/** Most signatures of one foot. */
const MAX_SIGNATURES = 4

/** Links that a report's foot marks as its author's. */
function signaturesIn(footer: PageElement): { names: string; isSure: boolean }[] {
  const found: { names: string; isSure: boolean }[] = []
  walk(footer, (inner) => {
    const byline = inner.attributes.rel === 'author' ? bylineOf(inner) : null
    if (byline !== null && found.length < MAX_SIGNATURES) found.push(byline)
    return true
  })
  return found
}

function isLeaf(element: PageElement): boolean {
  return element.children.every((child) => typeof child === 'string' || child.children.length === 0)
}

/** The words right before an element, in its parent: "Updated: <time>". */
function before(element: PageElement): string {
  const siblings = element.parent?.children ?? []
  const last = siblings[siblings.indexOf(element) - 1]
  return last === undefined ? '' : (typeof last === 'string' ? last : textOf(last)).slice(-30)
}

function bylineOf(element: PageElement): { names: string; isSure: boolean } | null {
  const { attributes, hint } = element
  const isMarked =
    attributes.rel === 'author' || attributes.itemprop === 'author' || /\/authors?\//.test(attributes.href ?? '')
  if (isMarked) {
    const inner = attributes.itemprop === 'author' ? named(element) : null
    const text = textOf(inner ?? element, ' | ')
    const names = cleanNames(text) ?? oneWord(text)
    return names === null ? null : { names, isSure: true }
  }
  const text = textOf(element, ' | ')
  if (AUTHOR_HINT.test(hint) && !AUTHOR_PLACE.test(hint)) {
    const names = cleanNames(text)
    return names === null ? null : { names, isSure: false }
  }
  if (!isLeaf(element) && element.children.length > 6) return null
  const by =
    /^[\s|]*(?:(?:written|posted|published|reported|words|authored|created|story|article|text|edited) by|by|author|authors|written):?[\s|]+([^\s|].{2,109})$/i.exec(
      text,
    )
  const names = by?.[1] === undefined ? null : cleanNames(by[1])
  return names === null ? null : { names, isSure: false }
}

/** "By" in one element, the name in the next. */
function afterBy(element: PageElement, tail: string): { names: string; isSure: boolean } | null {
  if ((element.parent?.textUnits ?? 0) > MAX_LABEL_UNITS) return null
  if (!isLeaf(element) || !/(?:^|[\s>])(?:by|author|authors|words)[\s:]*$/i.test(tail)) return null
  const names = cleanNames(textOf(element))
  return names === null || names.split(/\s+/).length > 6 ? null : { names, isSure: false }
}

/** A user's name: "jnyberg". */
function oneWord(text: string): string | null {
  const word = text.replace(/[|\s]+/g, ' ').trim()
  return /^\p{L}[\p{L}\p{N}._-]{2,30}$/u.test(word) && !NO_NAME.test(word) ? word : null
}

function named(element: PageElement): PageElement | null {
  let found: PageElement | null = null
  walk(element, (inner) => {
    if (inner.attributes.itemprop === 'name') found ??= inner
    return found === null
  })
  return found
}

const LEAD =
  /^(?:[\s|·•–—:,-]|(?:(?:written|posted|published|reported|authored|created|edited|words|story|article|articles|text|medically reviewed|reviewed|insights) (?:by|from)|by|author|authors|from|about the author|about|written)\b:?)+/i
const ENDS =
  /\s[·•—–/]\s|\s-\s|\son\s|\n|\b(?:Published|Updated|Posted|Reviewed|Edited|Researched)\b|\s\d{1,2}[ /.]|\s(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? \d/
const NO_NAME =
  /[!?@]|https?:|\b(?:read|more|posts?|view|follow|subscribe|comments?|share|minutes?|contents)\b|^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?(?: \d.*)?$/i
const ROLE =
  /,? (?:(?:print|managing|senior|staff|news|sports?|deputy|chief|lead|content|contributing|associate|executive|opinion) ){0,3}(?:editor|writer|reporter|author|contributor|correspondent|columnist|journalist)$/i

/** "By Noor Ali | 14 Oct 2025" names Noor Ali; null where no name is left. `|` parts what stands in several elements. */
export function cleanNames(text: string): string | null {
  const parts = text
    .replace(LEAD, '')
    .split('|')
    .map((part) => part.trim())
    .filter((part) => part !== '')
  let names = parts[0] ?? ''
  // "Noor Ali | and | Jan Berg"
  for (let at = 1; at + 1 < parts.length && /^(?:and|&|,|, and)$/.test(parts[at] as string); at += 2) {
    names = `${names}, ${parts[at + 1]}`
  }
  const first =
    names
      .split(ENDS)[0]
      ?.replace(/(?<![\s,|·•:-])[\s,|·•:-]+$/, '')
      .replace(/^["“]|["”]$/g, '')
      .trim() ?? ''
  if (first.length < 2 || first.length > 90 || first.split(/\s+/).length > 12) return null
  if (!/\p{L}{2}/u.test(first) || NO_NAME.test(first)) return null
  const bare = first.replace(ROLE, '')
  return isNames(bare) ? bare : null
}
