/**
 * Whether an outlet is the agency that a credit names: reports credit "IBP" that "Interbasin Press" published.
 *
 * Method: an acronym's letters stand in order in the long form, the first and the last of them at the start of a word
 * (after Schwartz and Hearst, "A Simple Algorithm for Identifying Abbreviation Definitions", PSB 2003).
 */

import type { Report } from '../model.ts'

/** Longest credit that is read as an acronym, in letters: AFP, ANSA, Xinhua is none. */
const LONGEST_ACRONYM = 6

/** True for one name, for the outlet's first words ("Nordwire" of "Nordwire Oslo") and for its acronym. */
export function isSameBody(credit: string, outlet: string): boolean {
  const [short, long] = [credit.trim().toLowerCase(), outlet.trim().toLowerCase()]
  if (short === '' || long === '') return false
  return short === long || long.startsWith(`${short} `) || (isAcronym(credit.trim()) && isAcronymOf(short, long))
}

/**
 * The agency that a report credits and whose own text it is: its outlet is the agency, or it names no outlet and has the
 * agency in the byline above ("By Northern Press Agency") or in the dateline ("TORSHOLM, May 3 (NPA) -"). "NPA" at the
 * foot is what a printer adds. `null` where another printed it, or it credits nobody.
 */
export function ownAgencyOf({ text, outlet, byline, credits, furniture }: Report): string | null {
  const own = credits.find(({ kind, agency, passage }) => {
    if (kind !== 'credit') return false
    if (outlet !== null) return isSameBody(agency, outlet)
    if (/^\)? ?[-–—]/.test(text.slice(passage.end, passage.end + 3))) return true
    const above = furniture.filter((one) => one.kind === 'byline' && one.passage.end <= passage.start)
    const lines = [byline ?? '', ...above.map((one) => one.passage.text)]
    const names = lines.flatMap((line) => line.split(/[,|–—]/).map((part) => part.trim().replace(/^by /i, '')))
    return names.some((name) => isSameBody(agency, name))
  })
  return own?.agency ?? null
}

function isAcronym(credit: string): boolean {
  return credit.length >= 2 && credit.length <= LONGEST_ACRONYM && /^\p{Lu}+$/u.test(credit)
}

function isAcronymOf(short: string, long: string): boolean {
  if (short[0] !== long[0]) return false
  const lastWord = [...long.matchAll(/\p{L}+/gu)].findLast((word) => word[0][0] === short.at(-1))
  if (lastWord === undefined || lastWord.index === 0) return false
  let at = 0
  for (const letter of short.slice(0, -1)) {
    const found = long.indexOf(letter, at)
    if (found < 0 || found >= lastWord.index) return false
    at = found + 1
  }
  return true
}
