/**
 * News: what is new since a time. Reads facts with their reports' times, gives fact ids: new, changed, withdrawn, merely
 * repeated. A report without a time is taken for old; nothing is new only because its date is missing.
 */
import type { Fact, Figure, FigureGroup, News, NewsChange, Passage } from '../model.ts'
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
  const changes = changesIn(facts, readings, figureGroups, late)
  const changed = new Set(changes.map(({ fact }) => fact))
  return {
    since,
    new: facts.filter((fact) => isLate(fact) && !changed.has(fact.id)).map(({ id }) => id),
    changed: facts.filter((fact) => changed.has(fact.id)).map(({ id }) => id),
    withdrawn: facts.filter((fact) => withdrawn.has(fact.id)).map(({ id }) => id),
    repeated: facts
      .filter((fact) => !isLate(fact) && !isEarly(fact) && !changed.has(fact.id) && !withdrawn.has(fact.id))
      .map(({ id }) => id),
    changes,
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

/**
 * Figures told late where early reports give another number of an update, with what those give. A number that an early
 * report has too is no change, whoever else has another.
 */
function changesIn(
  facts: readonly Fact[],
  readings: readonly Reading[],
  figureGroups: readonly FigureGroup[],
  late: ReadonlySet<string>,
): NewsChange[] {
  const figures = new Map(
    readings.flatMap(({ sentences }) =>
      sentences.flatMap((one) => one.figures.map((figure): [string, Figure] => [figure.id, figure])),
    ),
  )
  const factsIn = new Map<string, { start: number; end: number; id: string }[]>()
  for (const { id, passages } of facts)
    for (const { report, start, end } of passages) listUnder(factsIn, report, { start, end, id })
  const changes = new Map<string, { fact: string; now: Passage; before: Map<string, Passage> }>()
  for (const group of figureGroups) {
    if (group.verdict !== 'update') continue
    const told = group.figures.flatMap((id) => figures.get(id) ?? [])
    const early = new Map<string, Figure>()
    for (const figure of told) {
      if (!late.has(figure.passage.report) && !early.has(numberOf(figure))) early.set(numberOf(figure), figure)
    }
    if (early.size === 0) continue
    for (const figure of told) {
      const { passage } = figure
      if (!late.has(passage.report) || early.has(numberOf(figure))) continue
      const fact = factsIn.get(passage.report)?.find((one) => overlap(one, passage) > 0)?.id
      if (fact === undefined) continue
      const key = `${fact} ${numberOf(figure)}`
      const change = changes.get(key) ?? { fact, now: passage, before: new Map<string, Passage>() }
      changes.set(key, change)
      for (const [value, one] of early) if (!change.before.has(value)) change.before.set(value, one.passage)
    }
  }
  return [...changes.values()].map(({ fact, now, before }) => ({ fact, now, before: [...before.values()] }))
}

/** "At least six" and "six" are one number where it is asked what has changed. */
function numberOf({ low, high }: Figure): string {
  return `${low ?? high}`
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
