/**
 * Credits: the news agencies a report names. A credit says that the text is theirs ("TOLSUND (IBP) —", "(AFP)" at the
 * foot, "with inputs from PTI"); a citation says that one thing was told to or by them ("told AFP", "TASS quoted him").
 *
 * Known agencies by name (`agencies.ts`); any other letters in the brackets of a dateline.
 */
import type { Report, Span } from '../model.ts'
import { AGENCY_PATTERN, agencyNamed } from './agencies.ts'
import type { Layout } from './furniture/index.ts'

type Credit = Report['credits'][number]

const AGENCY = new RegExp(`(?<![\\p{L}\\p{N}])(?:${AGENCY_PATTERN})(?![\\p{L}\\p{N}])`, 'gu')
const AGENCY_ANY_CASE = new RegExp(`(?<![\\p{L}\\p{N}])(?:${AGENCY_PATTERN})(?![\\p{L}\\p{N}])`, 'giu')
/** "TOLSUND, Oct. 14 (IBP) —", "Geneva (AFP) –", "MUMBAI, Aug 23 (Reuters):" at the start of a line. */
export const DATELINE = /^[\p{Lu}][^()\n]{1,60}\((\p{Lu}[\p{L}/ .-]{1,30})\) ?(?:—|–|-|:|_)/u
/** "news agency NAME", "NAME news agency", "state news agency NAME". */
const NAMED_AGENCY =
  /\bnews agency,? (\p{Lu}[\p{L}-]{1,30})|(?<![\p{L}-])(\p{Lu}[\p{L}-]{1,30})(?:['’]s)? news agency\b/gu

/** Finds the agencies a report names, in order of place. Linear. */
export function findCredits(id: string, text: string, { lines, labels, furniture }: Layout): Credit[] {
  const found = new Map<number, Credit>()
  const add = (start: number, end: number, agency: string, kind: Credit['kind']) => {
    const passage = { report: id, start, end, text: text.slice(start, end) }
    if (!found.has(start)) found.set(start, { agency, kind, passage })
  }
  for (const { start, end, kind } of furniture) {
    if (kind !== 'byline') continue
    const part = text.slice(start, end)
    for (const match of part.matchAll(AGENCY_ANY_CASE)) {
      const agency = agencyNamed(match[0])
      if (agency !== null) add(start + match.index, start + match.index + match[0].length, agency, 'credit')
    }
  }
  for (const [at, line] of lines.entries()) {
    if (labels[at] !== null) continue
    const dateline = DATELINE.exec(line.text.slice(0, 120))
    if (dateline?.[1] !== undefined) {
      const start = line.start + dateline[0].lastIndexOf(`(${dateline[1]})`) + 1
      add(start, start + dateline[1].length, agencyNamed(dateline[1]) ?? dateline[1], 'credit')
    }
    for (const { start, end, name } of citedIn(line.text)) {
      const inFurniture = furniture.some((part) => part.start <= line.start + start && line.start + end <= part.end)
      if (!inFurniture) add(line.start + start, line.start + end, name, 'cited')
    }
  }
  return [...found.values()].sort((a, b) => a.passage.start - b.passage.start)
}

function citedIn(line: string): (Span & { name: string })[] {
  const cited: (Span & { name: string })[] = []
  for (const match of line.matchAll(AGENCY)) {
    const name = agencyNamed(match[0])
    if (name !== null) cited.push({ start: match.index, end: match.index + match[0].length, name })
  }
  for (const match of line.matchAll(NAMED_AGENCY)) {
    const word = match[1] ?? match[2] ?? ''
    const start = match.index + match[0].indexOf(word)
    if (!COMMON.has(word.toLowerCase()))
      cited.push({ start, end: start + word.length, name: agencyNamed(word) ?? word })
  }
  return cited
}

/** Words before "news agency" that are no name. */
const COMMON = new Set(['the', 'a', 'state', 'russian', 'official', 'its', 'his', 'another', 'one'])
