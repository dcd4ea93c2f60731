/**
 * News: what is new since a time. Reads facts with their reports' times, gives fact ids: new, changed, withdrawn, merely
 * repeated. A report without a time is taken for old; nothing is new only because its date is missing.
 */
import type { Fact, FigureGroup, News } from '../model.ts'
import { correctionsIn, isCorrected } from './corrections.ts'
import { listUnder, overlap, type Reading, sentencesOf } from './reading.ts'

/** Sorts the facts by what is new since `since`, an ISO date or time. */
export function tellNews(
  since: string,
  facts: readonly Fact[],
  readings: readonly Reading[],
  figureGroups: readonly FigureGroup[],
): News {
  const late = new Set(
    readings.flatMap(({ report, text }) => (isSince(text.report.publishedAt, since) ? [report] : [])),
  )
  const isLate = (fact: Fact) => fact.reports.every((report) => late.has(report))
  const isEarly = (fact: Fact) => fact.reports.every((report) => !late.has(report))
  const withdrawn = withdrawnFacts(
    facts.filter((fact) => !isLate(fact)),
    readings.filter(({ report }) => late.has(report)),
    readings,
  )
  const changed = changedFacts(facts, readings, figureGroups, late)
  return {
    since,
    new: facts.filter((fact) => isLate(fact) && !changed.has(fact.id)).map(({ id }) => id),
    changed: facts.filter((fact) => changed.has(fact.id)).map(({ id }) => id),
    withdrawn: facts.filter((fact) => withdrawn.has(fact.id)).map(({ id }) => id),
    repeated: facts
      .filter((fact) => !isLate(fact) && !isEarly(fact) && !changed.has(fact.id) && !withdrawn.has(fact.id))
      .map(({ id }) => id),
  }
}

/** Compares at the precision of the coarser: a date without a time is since its own day. */
function isSince(publishedAt: string | null, since: string): boolean {
  if (publishedAt === null) return false
  const length = Math.min(publishedAt.length, since.length)
  const isTimed = publishedAt.length > 10 && since.length > 10
  return isTimed
    ? Date.parse(publishedAt) >= Date.parse(since)
    : publishedAt.slice(0, Math.min(10, length)) >= since.slice(0, Math.min(10, length))
}

/** Facts told late that carry another figure for what was told early. */
function changedFacts(
  facts: readonly Fact[],
  readings: readonly Reading[],
  figureGroups: readonly FigureGroup[],
  late: ReadonlySet<string>,
): Set<string> {
  const updated = new Set(figureGroups.filter(({ verdict }) => verdict === 'update').flatMap(({ figures }) => figures))
  const spans = new Map<string, { start: number; end: number }[]>()
  for (const reading of readings) {
    if (!late.has(reading.report)) continue
    for (const { figures } of reading.sentences) {
      for (const { id, passage } of figures) if (updated.has(id)) listUnder(spans, reading.report, passage)
    }
  }
  return new Set(
    facts
      .filter(({ passages }) =>
        passages.some((passage) => (spans.get(passage.report) ?? []).some((span) => overlap(span, passage) > 0)),
      )
      .map(({ id }) => id),
  )
}

/** Early facts that a late report says were taken back or puts right: "withdrew its claim that …". */
function withdrawnFacts(early: readonly Fact[], late: readonly Reading[], readings: readonly Reading[]): Set<string> {
  const corrections = late.flatMap(correctionsIn)
  if (corrections.length === 0) return new Set()
  const byReport = new Map(readings.map((reading) => [reading.report, reading]))
  const found = new Set<string>()
  for (const fact of early) {
    const [passage] = fact.passages
    const reading = passage === undefined ? undefined : byReport.get(passage.report)
    if (passage === undefined || reading === undefined) continue
    const isTakenBack = sentencesOf(reading, passage).some((one) =>
      corrections.some((correction) => isCorrected(reading, one, correction)),
    )
    if (isTakenBack) found.add(fact.id)
  }
  return found
}
