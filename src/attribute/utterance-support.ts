/**
 * Support: what the story says for two quotes being versions of one utterance, whatever their words: reports of which one
 * derives from the other, and aligned sentences that hold one quotation each.
 */
import type { Alignment, Lineage, Quote } from '../model.ts'

export interface Support {
  /** Whether the reports of both are of one line of descent. */
  isDerived(a: Quote, b: Quote): boolean
  /** Whether both stand in aligned passages. */
  isAligned(a: Quote, b: Quote): boolean
  /** Whether both are the only quotation of aligned passages, in reports of one line of descent. */
  isPlaced(a: Quote, b: Quote): boolean
  /** Ids of the quotes that stand in the place of these. */
  placedWith(quotes: readonly Quote[]): readonly string[]
}

/** Reads the support of a story's quotes. Linear in passages and the quotes of their reports. */
export function supportOf(quotes: readonly Quote[], lineage: Lineage, alignments: readonly Alignment[]): Support {
  const rowsOf = new Map<string, Set<string>>()
  const alone = new Map<string, Map<string, Quote>>()
  const byReport = new Map<string, Quote[]>()
  for (const quote of quotes) push(byReport, quote.passage.report, quote)
  for (const { id, passages } of alignments) {
    for (const { report, start, end } of passages) {
      const inside = (byReport.get(report) ?? []).filter(({ passage }) => passage.start < end && passage.end > start)
      for (const quote of inside) {
        const rows = rowsOf.get(quote.id)
        if (rows === undefined) rowsOf.set(quote.id, new Set([id]))
        else rows.add(id)
      }
      const [only, other] = inside
      if (only !== undefined && other === undefined) alone.set(id, (alone.get(id) ?? new Map()).set(only.id, only))
    }
  }
  const linked = new Set(lineage.links.flatMap((link) => [`${link.a}|${link.b}`, `${link.b}|${link.a}`]))
  const isDerived = (a: Quote, b: Quote) => linked.has(`${a.passage.report}|${b.passage.report}`)
  const sharedRows = (a: Quote, b: Quote) => {
    const rows = rowsOf.get(b.id)
    return rows === undefined ? [] : [...(rowsOf.get(a.id) ?? [])].filter((row) => rows.has(row))
  }
  const isPlacedIn = (row: string, a: Quote, b: Quote) =>
    alone.get(row)?.has(a.id) === true && alone.get(row)?.has(b.id) === true
  return {
    isDerived,
    isAligned: (a, b) => sharedRows(a, b).length > 0,
    isPlaced: (a, b) => isDerived(a, b) && sharedRows(a, b).some((row) => isPlacedIn(row, a, b)),
    placedWith: (own) =>
      own.flatMap((quote) =>
        [...(rowsOf.get(quote.id) ?? [])].flatMap((row) =>
          [...(alone.get(row)?.values() ?? [])]
            .filter((other) => other !== quote && isDerived(quote, other))
            .map(({ id }) => id),
        ),
      ),
  }
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}
