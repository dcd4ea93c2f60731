/**
 * Passage pairs: the passages that alignments set side by side, for each pair of reports, as comparisons. Reads alignments,
 * quotes, statements and references.
 */
import type { Alignment, Link, Passage, Quote, Reference, ReportText, Span } from '../model.ts'
import { type Comparison, compareSides, type Side, tokensWithin } from './comparison.ts'
import type { Actors } from './kinship.ts'
import type { ParallelPair } from './parallel-passages.ts'
import type { ReportPair } from './report-pairs.ts'
import { type SaidByReport, saidWithin } from './said.ts'

/** What the sides of a comparison are made of. */
export interface Background {
  readonly texts: ReadonlyMap<string, ReportText>
  readonly said: SaidByReport
  /** In order. */
  readonly quotes: ReadonlyMap<string, readonly Quote[]>
  readonly references: ReadonlyMap<string, readonly Reference[]>
  readonly actors: Actors
}

export interface LocatedComparison {
  readonly comparison: Comparison
  readonly link: Link
}

/** Comparisons in order of pairs, then of alignments. Each passage is read once. */
export function comparePassages(
  background: Background,
  pairs: readonly ReportPair[],
  alignments: readonly Alignment[],
): LocatedComparison[] {
  const located: LocatedComparison[] = []
  const rowsOf = indexRows(alignments)
  // A report with several relatives is read once: what is found in its words is kept with them.
  const sides = new Map<Alignment, Map<string, Side | null>>()
  const readSide = (report: string, row: Alignment) => {
    const known = sides.get(row) ?? new Map<string, Side | null>()
    sides.set(row, known)
    const side = known.get(report)
    if (side !== undefined) return side
    const read = sideOf(background, report, row.passages)
    known.set(report, read)
    return read
  }
  for (const { parent, child, link } of pairs) {
    for (const row of rowsOf.get(parent) ?? []) {
      if (!row.passages.some(({ report }) => report === child)) continue
      const a = readSide(parent, row)
      const b = readSide(child, row)
      if (a !== null && b !== null) located.push({ comparison: compareSides(a, b, link), link })
    }
  }
  return located
}

/** Two sentences of parallel reports as a comparison. */
export function compareParallel(background: Background, { a, b, inA, inB }: ParallelPair): Comparison | null {
  const passage = (text: ReportText, { start, end }: Span) => {
    const { id, text: words } = text.report
    return { report: id, start, end, text: words.slice(start, end) }
  }
  const left = sideOf(background, a.report.id, [passage(a, inA)])
  const right = sideOf(background, b.report.id, [passage(b, inB)])
  return left === null || right === null ? null : compareSides(left, right, null)
}

function indexRows(alignments: readonly Alignment[]): Map<string, Alignment[]> {
  const rows = new Map<string, Alignment[]>()
  for (const row of alignments) {
    for (const report of new Set(row.passages.map((passage) => passage.report))) {
      const known = rows.get(report)
      if (known === undefined) rows.set(report, [row])
      else known.push(row)
    }
  }
  return rows
}

/** One report's passages of a row as a side. A headline gives way to the sentence that says the same. */
function sideOf(
  { texts, said, quotes, references, actors }: Background,
  report: string,
  row: readonly Passage[],
): Side | null {
  const text = texts.get(report)
  if (text === undefined) return null
  const mine = row.filter((passage) => passage.report === report)
  const body = mine.filter((passage) => !isTitle(text, passage))
  const passages = body.length > 0 ? body : mine
  const tokens = passages.flatMap((passage) => tokensWithin(text, passage))
  if (tokens.length === 0) return null
  const within = passages.flatMap((passage) => saidWithin(said.get(report) ?? [], passage))
  const inMarks = within.flatMap(({ quote }) => (quote === null ? [] : [quote.passage]))
  return {
    text,
    tokens,
    quoted: tokens.map((token) => inMarks.some((quote) => quote.start <= token.start && token.end <= quote.end)),
    said: [...new Set(within)],
    marked: quotesMeeting(quotes.get(report) ?? [], passages),
    references: passages.flatMap((passage) => referencesWithin(references.get(report) ?? [], passage)),
    actors,
    isTitle: body.length === 0,
  }
}

/** The quotes that meet the passages. Quotes of a report are few: a walk over them costs less than an index. */
function quotesMeeting(quotes: readonly Quote[], passages: readonly Passage[]): Quote[] {
  return quotes.filter(({ passage }) => passages.some((one) => one.start < passage.end && passage.start < one.end))
}

function isTitle({ sentences }: ReportText, { start, end }: Span): boolean {
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sentences[middle]!.end <= start) low = middle + 1
    else high = middle
  }
  const sentence = sentences[low]
  return sentence?.isTitle === true && sentence.start < end
}

function referencesWithin(references: readonly Reference[], { start, end }: Span): Reference[] {
  let low = 0
  let high = references.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (references[middle]!.start < start) low = middle + 1
    else high = middle
  }
  const within: Reference[] = []
  for (let i = low; i < references.length && references[i]!.start < end; i++) {
    if (references[i]!.end <= end) within.push(references[i]!)
  }
  return within
}
