/** Places of passages as editors cite them: report r3, line 17 of its text. */
import type { Dossier, Passage } from '../model.ts'

/** Line numbers of passages, from 1. Each report's line starts are found once. */
export function lineNumbers(dossier: Dossier): (passage: Passage) => number {
  const starts = new Map<string, number[]>()
  for (const report of dossier.reports) {
    starts.set(report.id, [0, ...Array.from(report.text.matchAll(/\n/g), (match) => match.index + 1)])
  }
  return ({ report, start }) => (starts.get(report) ?? [0]).findLastIndex((at) => at <= start) + 1
}
