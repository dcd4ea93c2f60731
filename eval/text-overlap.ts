/** Overlap of two texts: how extraction of main text is measured. */

/** Precision, recall and F1, each 0–1. */
export interface Overlap {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/**
 * Overlap of runs of `size` words, each counted as often as it occurs, after the article-extraction-benchmark
 * (Scrapinghub 2019): `\w+` words, case kept; precision and recall are 1 where there is nothing to be wrong about.
 */
export function shingleOverlap(gold: string, found: string, size = 4): Overlap {
  return overlapOf(countRuns(wordsOf(gold), size), countRuns(wordsOf(found), size))
}

/** Overlap of words as a bag, case folded: the word F1 of WCXB. */
export function wordOverlap(gold: string, found: string): Overlap {
  return overlapOf(countRuns(wordsOf(gold.toLowerCase()), 1), countRuns(wordsOf(found.toLowerCase()), 1))
}

/** The benchmark's F1 over pages: of mean precision and mean recall. */
export function f1Of(precision: number, recall: number): number {
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
}

function overlapOf(gold: Map<string, number>, found: Map<string, number>): Overlap {
  let [both, extra, missed] = [0, 0, 0]
  for (const key of new Set([...gold.keys(), ...found.keys()])) {
    const [a, b] = [gold.get(key) ?? 0, found.get(key) ?? 0]
    both += Math.min(a, b)
    extra += Math.max(0, b - a)
    missed += Math.max(0, a - b)
  }
  const precision = both + extra === 0 ? 1 : both / (both + extra)
  const recall = both + missed === 0 ? 1 : both / (both + missed)
  return { precision, recall, f1: f1Of(precision, recall) }
}

function countRuns(words: readonly string[], size: number): Map<string, number> {
  const runs = new Map<string, number>()
  // A text shorter than one run is one run; a text without words has none.
  const last = words.length === 0 ? -1 : Math.max(0, words.length - size)
  for (let at = 0; at <= last; at++) {
    const run = words.slice(at, at + size).join(' ')
    runs.set(run, (runs.get(run) ?? 0) + 1)
  }
  return runs
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}_]+/gu) ?? []
}
