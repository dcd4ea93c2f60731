/** Which fact a passage belongs to: facts lie one behind the other in a report. Reads facts, gives a look-up. */
import type { Fact, Passage } from '../model.ts'
import { listUnder } from './reading.ts'

/** Finds the fact a passage lies in, by binary search. */
export function factFinder(facts: readonly Fact[]): (passage: Passage) => Fact | null {
  const byReport = new Map<string, { start: number; end: number; fact: Fact }[]>()
  for (const fact of facts) {
    for (const { report, start, end } of fact.passages) listUnder(byReport, report, { start, end, fact })
  }
  for (const list of byReport.values()) list.sort((a, b) => a.start - b.start)
  return (passage) => {
    const list = byReport.get(passage.report) ?? []
    let low = 0
    let high = list.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((list[middle] as { start: number }).start <= passage.start) low = middle + 1
      else high = middle
    }
    const held = list[low - 1]
    return held !== undefined && held.end > passage.start ? held.fact : null
  }
}
