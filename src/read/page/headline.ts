/**
 * The headline that a page prints: the heading that shares most words with the machine's title, or is it, without what else
 * the page sets into it. Reads the headings and the titles for machines, gives the headline with its place.
 */
import { findPrintedDate } from '../date-line.ts'
import { isNames } from '../furniture/labels.ts'
import type { Printed } from './printed.ts'

/** Between a headline and the site's name. */
export const SEPARATOR = /(?<!\s)\s+[|–—·•»:-]\s+/

/** Share of a heading's words that must be in the machine's title too, unless it is the only heading. */
const MIN_SHARED = 0.3

/**
 * What may be the site's name: the outlet, the ends of the window's title where it has several parts, and what the window's
 * title has beside the machine's: "Engora Data Blog: Small adventures" and "Small adventures".
 */
export function siteNames(title: string | null, machine: string | null, outlet: string | null): Set<string> {
  const parts = title?.split(SEPARATOR) ?? []
  const longest = parts.reduce((most, part) => Math.max(most, part.length), 0)
  const ends = parts.filter(
    (part, at) => (at > 0 && at === parts.length - 1) || (at === 0 && outlet === null && part.length * 2 < longest),
  )
  const rest = title !== null && machine !== null && title.endsWith(machine) ? title.slice(0, -machine.length) : ''
  const beside = wordsOf(rest).length <= wordsOf(machine ?? '').length ? rest : ''
  return new Set([...ends, beside, outlet ?? ''].map(folded))
}

/** Most words of an outlet's name in a window's title. */
const MAX_OUTLET_WORDS = 5

/** The outlet that a window's title names behind the headline: "Bakers shut shops | Lindqvist Herald"; null where none. */
export function outletIn(title: string | null, headline: string | null): string | null {
  if (title === null || headline === null || !folded(title).startsWith(folded(headline))) return null
  const parts = title.split(SEPARATOR)
  const last = parts.at(-1) ?? ''
  const isName = parts.length > 1 && wordsOf(last).length <= MAX_OUTLET_WORDS && isNames(last)
  return isName && !folded(headline).includes(folded(last)) ? last.trim() : null
}

/** Units of text from which a heading shares few words with the machine's title by chance. */
const FAR_DOWN = 4000
/** Share of a heading's words that must be in the machine's title from there on. */
const MIN_SHARED_FAR = 0.5

export function chooseHeadline(
  { headlines }: Printed,
  titles: readonly (string | null)[],
  sites: ReadonlySet<string>,
): { text: string; at: number } | null {
  const known = new Set(titles.flatMap((title) => wordsOf(title ?? '')))
  const equal = new Set(titles.flatMap((title) => [title ?? '', title?.split(SEPARATOR)[0] ?? '']).map(folded))
  const ranked = headlines
    .map((heading) => {
      const words = wordsOf(heading.text)
      const shared = words.filter((word) => known.has(word)).length
      const isEqual = equal.has(words.join(' '))
      const share = words.length === 0 ? 0 : shared / words.length
      return { ...heading, count: words.length, share, total: shared, isEqual }
    })
    .filter(({ text, count }) => count > 1 && text.length < 300 && !sites.has(folded(text)))
  const best = ranked.toSorted((a, b) => Number(b.isEqual) - Number(a.isEqual) || b.total - a.total || a.at - b.at)[0]
  if (best === undefined) return null
  const isAlone = ranked.length === 1 && best.count > 3 && best.share > 0 && best.at < FAR_DOWN
  const isShared = best.share >= (best.at < FAR_DOWN ? MIN_SHARED : MIN_SHARED_FAR)
  return known.size === 0 || isShared || isAlone ? { text: bare(best.text, titles), at: best.at } : null
}

/** Fewest words of a title that a heading may be cut to. */
const MIN_TITLE_WORDS = 3

/**
 * A heading without what a page sets into it beside the headline: a date, a count of comments, where a link leads, the
 * parts of the site behind a bar. "Crews strike (elmepost.example) 87" and "Dec 18 2025 Crews strike" are "Crews strike".
 */
function bare(heading: string, titles: readonly (string | null)[]): string {
  const bars = heading.split(/(?<!\s)\s+\|\s+/)
  const first = bars[0] ?? heading
  const isWindows = bars.length > 1 && folded(titles.at(-1) ?? '') === folded(heading)
  if (isWindows && wordsOf(first).length >= MIN_TITLE_WORDS) return first
  for (const title of titles) {
    const named = title?.split(SEPARATOR)[0]?.replace(/\s+/g, ' ').trim() ?? ''
    const at = wordsOf(named).length < MIN_TITLE_WORDS ? -1 : heading.toLowerCase().indexOf(named.toLowerCase())
    if (at < 0 || named.length === heading.length) continue
    const before = heading.slice(0, at)
    const after = heading.slice(at + named.length)
    if (isBesides(before) && isBesides(after)) return heading.slice(at, at + named.length)
  }
  return heading
}

/** Nothing, a date, a number, brackets, or a word with a colon. */
function isBesides(text: string): boolean {
  const rest = text.trim()
  if (rest === '' || /^(?:\([^()]{1,60}\) ?)?\d{0,6}$/.test(rest) || /^\p{L}{2,12}:$/u.test(rest)) return true
  const date = findPrintedDate(rest)
  return date !== null && rest.slice(0, date.start).trim() === '' && rest.slice(date.end).trim() === ''
}

function folded(text: string): string {
  return wordsOf(text).join(' ')
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}
