/**
 * Candidate pairs: which reports are worth comparing. Reads `Unit[]` of each report, gives pairs of indices.
 *
 * A small story is compared whole. A large one goes through an index of rare word pairs: two rare content words of one
 * sentence survive a paraphrase where no run of words does, and names and figures are among the rare ones. Each list
 * of the index is read through a window, so a thousand copies of one sentence cost a thousand windows, not a million
 * pairs.
 *
 * Method: in the manner of passim (Smith, Cordell and Mullen, "Computational methods for uncovering reprinted texts in
 * antebellum newspapers", American Literary History 2015), with word pairs in place of n-grams.
 */
import type { Unit } from './units.ts'

/** Up to here all pairs are compared: 1,128 of them, about a tenth of a second. */
const SMALL_STORY = 48
/** Rare words of a unit that are paired with one another: 6 pairs a unit. */
const RARE_WORDS = 4
/** Entries before a report in a list of the index that it is held against. */
const WINDOW = 24
/** Candidates kept for each report, by number of shared word pairs. */
const NEAREST = 12
/** Shared word pairs that make a candidate: one alone is chance. */
const LEAST_SHARED = 2

/** Gives pairs [a, b], a < b, in order. Linear in the text of a large story. */
export function findCandidates(reports: readonly (readonly Unit[])[]): [number, number][] {
  if (reports.length <= SMALL_STORY) {
    return reports.flatMap((_, a) => reports.slice(a + 1).map((_, i): [number, number] => [a, a + 1 + i]))
  }
  const shared = countShared(reports)
  const kept = new Set<number>()
  shared.forEach((counts, a) => {
    const nearest = [...counts]
      .filter(([, count]) => count >= LEAST_SHARED)
      .sort(([b, m], [c, n]) => n - m || b - c)
      .slice(0, NEAREST)
    for (const [b] of nearest) kept.add(Math.min(a, b) * reports.length + Math.max(a, b))
  })
  return [...kept].sort((x, y) => x - y).map((key) => [Math.floor(key / reports.length), key % reports.length])
}

/** For each report: the reports near it in the index, with the number of word pairs shared. */
function countShared(reports: readonly (readonly Unit[])[]): Map<number, number>[] {
  const frequency = countWords(reports)
  const shared = reports.map(() => new Map<number, number>())
  const index = new Map<string, number[]>()
  reports.forEach((units, r) => {
    for (const key of new Set(units.flatMap((unit) => rarePairs(unit, frequency)))) {
      const list = index.get(key)
      if (list === undefined) {
        index.set(key, [r])
        continue
      }
      for (const other of list.slice(-WINDOW)) {
        shared[r]!.set(other, (shared[r]!.get(other) ?? 0) + 1)
        shared[other]!.set(r, (shared[other]!.get(r) ?? 0) + 1)
      }
      list.push(r)
    }
  })
  return shared
}

function countWords(reports: readonly (readonly Unit[])[]): Map<string, number> {
  const frequency = new Map<string, number>()
  for (const units of reports) {
    for (const word of new Set(units.flatMap((unit) => contentNorms(unit)))) {
      frequency.set(word, (frequency.get(word) ?? 0) + 1)
    }
  }
  return frequency
}

function rarePairs(unit: Unit, frequency: ReadonlyMap<string, number>): string[] {
  const rare = [...new Set(contentNorms(unit))]
    .sort((x, y) => frequency.get(x)! - frequency.get(y)! || (x < y ? -1 : 1))
    // A word of one report alone pairs it with none.
    .filter((word) => frequency.get(word)! > 1)
    .slice(0, RARE_WORDS)
    .sort()
  return rare.flatMap((x, i) => rare.slice(i + 1).map((y) => `${x} ${y}`))
}

function contentNorms(unit: Unit): string[] {
  return unit.words.filter((word) => word.isContent).map((word) => word.norm)
}
