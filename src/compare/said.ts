/**
 * Said: the quotes and statements of a report by place, so that a passage finds its own without reading all of them.
 */
import type { Passage, Quote, Span, Statement } from '../model.ts'

/** One thing said: by whom, with which words for saying it, and the words said. */
export interface Said {
  readonly speaker: string | null
  readonly speakerPassage: Passage | null
  readonly cue: Passage | null
  readonly contents: readonly Span[]
  readonly force: Statement['force']
  /** null for reported speech. */
  readonly quote: Quote | null
}

/** Characters; no single content is longer, so none that starts further back reaches into a passage. */
const LONGEST_CONTENT = 4000

export type SaidByReport = ReadonlyMap<string, readonly Said[]>

/** Everything said, by report, in order of its first words. Labels in quotation marks are no speech. */
export function indexSaid(quotes: readonly Quote[], statements: readonly Statement[]): SaidByReport {
  const said = new Map<string, Said[]>()
  const add = (report: string, one: Said) => {
    const known = said.get(report)
    if (known === undefined) said.set(report, [one])
    else known.push(one)
  }
  for (const quote of quotes) {
    if (quote.kind !== 'term') add(quote.passage.report, { ...quote, contents: [quote.passage], quote })
  }
  for (const statement of statements) {
    add(statement.content.report, { ...statement, contents: statement.parts, quote: null })
  }
  for (const list of said.values()) list.sort((x, y) => first(x) - first(y))
  return said
}

/** What of a report's speech meets a passage. Binary search, then a bounded stretch. */
export function saidWithin(list: readonly Said[], { start, end }: Span): Said[] {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (first(list[middle]!) < start - LONGEST_CONTENT) low = middle + 1
    else high = middle
  }
  const met: Said[] = []
  for (let i = low; i < list.length && first(list[i]!) < end; i++) {
    if (list[i]!.contents.some((content) => content.start < end && start < content.end)) met.push(list[i]!)
  }
  return met
}

function first({ contents }: Said): number {
  return contents[0]?.start ?? 0
}
