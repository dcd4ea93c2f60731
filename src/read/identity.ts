/**
 * Ids: each draft gets a short id, its stem; equal stems are numbered -2, -3 by location, then text, in code-unit order,
 * so that the order in which files were named changes nothing.
 */
import type { Draft } from './draft.ts'

/** Longest id made from a stem, in UTF-16 units. */
const MAX_STEM_UNITS = 80

/** Sorts drafts by location, then text, and gives each its id. */
export function identify(drafts: readonly Draft[]): { readonly id: string; readonly draft: Draft }[] {
  const sorted = drafts.toSorted(
    (a, b) => byCodeUnits(a.origin.location, b.origin.location) || byCodeUnits(a.text, b.text),
  )
  const stems = sorted.map((draft) => cleanStem(draft.stem))
  const taken = new Set(stems)
  const used = new Map<string, number>()
  return sorted.map((draft, at) => {
    const stem = stems[at] as string
    let number = (used.get(stem) ?? 0) + 1
    if (number > 1) while (taken.has(`${stem}-${number}`)) number++
    used.set(stem, number)
    return { id: number === 1 ? stem : `${stem}-${number}`, draft }
  })
}

function cleanStem(stem: string): string {
  return stem.trim().replace(/\s+/g, '-').slice(0, MAX_STEM_UNITS) || 'report'
}

function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
