/**
 * Versions: two fetches of one address are one report. Reads finished reports, gives the newest of each address with its
 * earlier versions and what changed since each: passages added, removed and reworded, among them changed figures and
 * quotations.
 *
 * Paragraphs are aligned by Myers' algorithm (`diff`), and one that stands in another's place word by word. Two reports of
 * one address that share hardly a paragraph are two reports: an outlet's front page, a ticker.
 */
import { diffArrays } from 'diff'
import type { Passage, Report, VersionEdit } from '../model.ts'

/** Share of the shorter version's paragraphs that both have; two days' front pages share less. */
const MIN_SHARED = 0.25
/** Share of words that two paragraphs have in common (Dice) if one is the other reworded. */
const MIN_SAME_WORDS = 0.4

interface Fetched {
  readonly report: Report
  /** ISO 8601; null where nothing says it. */
  readonly fetchedAt: string | null
}

/** Merges the versions of each address; order is that of the newest. Linear in the reports. */
export function mergeVersions(readings: readonly Fetched[]): Report[] {
  const byAddress = Map.groupBy(readings, ({ report: { id, url } }) => (url === null ? `#${id}` : addressKey(url)))
  const merged = new Map<string, Report>()
  for (const group of byAddress.values()) {
    let left = group.toSorted((a, b) => (timeOf(a) === timeOf(b) ? 0 : timeOf(a) < timeOf(b) ? 1 : -1))
    for (let newest = left[0]?.report; newest !== undefined; newest = left[0]?.report) {
      const present = newest
      const [earlier, others] = [[] as Fetched[], [] as Fetched[]]
      for (const one of left.slice(1)) (isVersion(one.report, present) ? earlier : others).push(one)
      const versions = earlier.map((one) => versionOf(one, present))
      merged.set(present.id, versions.length === 0 ? present : { ...present, versions })
      left = others
    }
  }
  return readings.flatMap(({ report }) => merged.get(report.id) ?? [])
}

/** One address however it is linked: no fragment, no tracking, no "www.", http as https. */
function addressKey(address: string): string {
  const url = URL.parse(address)
  if (url === null) return address
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name)
  return `${url.hostname.replace(/^www\./, '')}${url.pathname.replace(/\/$/, '')}${url.search}`
}

/** Parameters that say where a reader came from (Chromium's and Firefox's lists of stripped parameters). */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|mc_[ce]id|igshid|ref|src|source|cmpid|smid|ocid|at_\w+|ns_\w+|xtor)$/i

function timeOf({ report: { updatedAt, publishedAt }, fetchedAt }: Fetched): string {
  return updatedAt ?? publishedAt ?? fetchedAt ?? ''
}

function isVersion(earlier: Report, newest: Report): boolean {
  const [mine, theirs] = [paragraphsOf(earlier), paragraphsOf(newest)].map(
    (list) => new Set(list.map(({ text }) => text)),
  )
  if (mine === undefined || theirs === undefined) return false
  return mine.intersection(theirs).size >= Math.max(1, Math.min(mine.size, theirs.size) * MIN_SHARED)
}

function versionOf({ report, fetchedAt }: Fetched, newest: Report): Report['versions'][number] {
  const edits = editsBetween(report, newest)
  return {
    id: report.id,
    fetchedAt: fetchedAt ?? report.updatedAt ?? report.publishedAt ?? '',
    changes: edits.flatMap(({ passage }) => passage ?? []),
    edits,
  }
}

interface Paragraph {
  readonly start: number
  readonly end: number
  /** White space folded. */
  readonly text: string
}

function paragraphsOf({ text }: Report): Paragraph[] {
  const paragraphs: Paragraph[] = []
  let start = 0
  for (const line of text.split('\n')) {
    const folded = line.replace(/\s+/g, ' ').trim()
    if (folded !== '') paragraphs.push({ start, end: start + line.length, text: folded })
    start += line.length + 1
  }
  return paragraphs
}

/** What was done to the earlier text to give the present one, in order of place. */
function editsBetween(earlier: Report, newest: Report): VersionEdit[] {
  const now = paragraphsOf(newest)
  const texts = (list: readonly Paragraph[]) => list.map(({ text }) => text)
  let edits: VersionEdit[] = []
  let at = 0
  let removed: string[] = []
  for (const part of diffArrays(texts(paragraphsOf(earlier)), texts(now))) {
    if (part.removed) removed = removed.concat(part.value)
    else {
      const added = part.added ? now.slice(at, at + part.value.length) : []
      edits = edits.concat(editsOf(removed, added, newest))
      removed = []
      at += part.value.length
    }
  }
  return [...edits, ...editsOf(removed, [], newest)]
}

/** Paragraphs that stand in the place of others: each added one is paired with the removed one that it is most like. */
function editsOf(removed: readonly string[], added: readonly Paragraph[], newest: Report): VersionEdit[] {
  const left = new Set(removed)
  const passageOf = ({ start, end }: Paragraph): Passage => ({
    report: newest.id,
    start,
    end,
    text: newest.text.slice(start, end),
  })
  const edits = added.map((paragraph): VersionEdit => {
    const [was] = [...left]
      .map((text) => ({ text, likeness: sameWords(text, paragraph.text) }))
      .filter(({ likeness }) => likeness >= MIN_SAME_WORDS)
      .sort((a, b) => b.likeness - a.likeness)
    if (was === undefined)
      return { kind: 'added', was: null, passage: passageOf(paragraph), figures: [], quotations: [] }
    left.delete(was.text)
    return {
      kind: 'changed',
      was: was.text,
      passage: passageOf(paragraph),
      figures: changed(was.text, paragraph.text, /\d[\d.,]*\d|\d/g),
      quotations: changed(was.text, paragraph.text, /[“"«][^“”"«»]{2,2000}[”"»]/g),
    }
  })
  return [
    ...edits,
    ...[...left].map(
      (text): VersionEdit => ({ kind: 'removed', was: text, passage: null, figures: [], quotations: [] }),
    ),
  ]
}

/** What one text has and the other has not, in the places of one another: "41" became "53". */
function changed(before: string, after: string, pattern: RegExp): { from: string; to: string }[] {
  const list = (text: string) => [...text.matchAll(pattern)].map(([found]) => found)
  const pairs: { from: string; to: string }[] = []
  let from: string[] = []
  let to: string[] = []
  const flush = () => {
    for (let at = 0; at < Math.max(from.length, to.length); at++) pairs.push({ from: from[at] ?? '', to: to[at] ?? '' })
    from = []
    to = []
  }
  for (const part of diffArrays(list(before), list(after))) {
    if (part.removed) from = from.concat(part.value)
    else if (part.added) to = to.concat(part.value)
    else flush()
  }
  flush()
  return pairs
}

function sameWords(a: string, b: string): number {
  const words = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
  const [mine, theirs] = [words(a), words(b)]
  const all = mine.size + theirs.size
  return all === 0 ? 0 : (2 * mine.intersection(theirs).size) / all
}
