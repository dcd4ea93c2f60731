/**
 * Standing: how many independent families stand behind a proposition, whose knowledge it is, and what follows from both.
 * Reads the passages of one fact, gives the fact without its id.
 */
import type { Fact, Link, Passage, Range } from '../model.ts'
import { correctionsIn, isCorrected } from './corrections.ts'
import { figuresDiffer, isCarriedOut, type Stretch } from './developments.ts'
import type { Recordable } from './index.ts'
import { listUnder, overlap, type Reading, type SentenceReading, sentencesOf } from './reading.ts'

export interface Placed {
  readonly reading: Reading
  readonly unit: readonly SentenceReading[]
  readonly passage: Passage
}

type Standing = Pick<Fact, 'families' | 'independent'>

/** Makes the function that describes a fact; what it needs of the whole story is laid out once. */
export function standing(
  readings: readonly Reading[],
  found: Recordable,
): (placed: readonly Placed[]) => Omit<Fact, 'id'> {
  const count = familyCounter(found)
  const stretchAt = stretchFinder(readings)
  const conflicting = figuresInConflict(found, stretchAt)
  const disputed = passagesInDispute(found, stretchAt)
  const corrections = readings.flatMap(correctionsIn)
  const order = new Map(readings.map((reading, i) => [reading.report, i]))
  const published = new Map(readings.map((reading) => [reading.report, reading.text.report.publishedAt]))
  const preferred = preferredReports(found)

  return (placed) => {
    const passages = placed.map(({ passage }) => passage)
    const reports = [...new Set(passages.map(({ report }) => report))].sort(
      (a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0),
    )
    const { families, independent } = count(reports)
    const origins = originsOf(placed)
    const speakers = origins.flatMap(({ actor }) => (actor === null ? [] : [actor]))
    const attributedTo = [...new Set([...speakers, ...jointlyWith(placed, speakers)])]
    const isDisputed = placed.some(
      ({ unit, passage }) =>
        unit.some(({ figures }) => figures.some((figure) => conflicting.has(figure.id))) ||
        (disputed.get(passage.report) ?? []).some((other) => overlap(other, passage) > 0),
    )
    const differs = placed
      .slice(1, MOST_COMPARED)
      .some(
        (one) => one.reading !== placed[0]?.reading && figuresDiffer(stretchOf(placed[0] as Placed), stretchOf(one)),
      )
    const dates = reports.flatMap((report) => published.get(report) ?? []).sort()
    const isPutRight =
      corrections.length > 0 &&
      placed.some(({ reading, unit }) => unit.some((one) => corrections.some((by) => isCorrected(reading, one, by))))
    const status = statusOf(isDisputed || isPutRight || differs, independent, origins)
    return {
      text: bestOf(placed, preferred).text,
      passages,
      reports,
      families,
      independent,
      attributedTo,
      origins,
      firstPublishedAt: dates[0] ?? null,
      status,
      why: isPutRight
        ? `Told by ${plural(reports.length, 'report')}; a later report says that it was taken back or put right.`
        : whyOf(status, reports.length, families.length, independent, origins.length),
    }
  }
}

function stretchOf({ reading, unit, passage }: Placed): Stretch {
  return { reading, unit, span: passage }
}

type StretchAt = (passage: Passage) => Stretch | null

/** Finds the sentences a passage stands in. */
function stretchFinder(readings: readonly Reading[]): StretchAt {
  const byReport = new Map(readings.map((reading) => [reading.report, reading]))
  return (passage) => {
    const reading = byReport.get(passage.report)
    if (reading === undefined) return null
    const unit = sentencesOf(reading, passage)
    const [first, last] = [unit[0], unit.at(-1)]
    if (first === undefined || last === undefined) return null
    return { reading, unit, span: { start: first.sentence.start, end: last.sentence.end } }
  }
}

/** Figures that another of their group contradicts; what was planned and then came otherwise contradicts nothing. */
function figuresInConflict(found: Recordable, stretchAt: StretchAt): Set<string> {
  const byId = new Map(found.figures.map((figure) => [figure.id, figure]))
  const conflicting = new Set<string>()
  for (const { verdict, figures } of found.figureGroups) {
    if (verdict !== 'conflict') continue
    const placed = figures.slice(0, MOST_COMPARED).flatMap((id) => {
      const figure = byId.get(id)
      const stretch = figure === undefined ? null : stretchAt(figure.passage)
      return figure === undefined || stretch === null ? [] : [{ id, range: `${figure.low} ${figure.high}`, stretch }]
    })
    for (const one of placed)
      if (placed.some((other) => other.range !== one.range && !isCarriedOut(one.stretch, other.stretch)))
        conflicting.add(one.id)
  }
  return conflicting
}

/** Figures of a group that are compared with one another. */
const MOST_COMPARED = 48

/** Passages that parallel reports tell otherwise, by report. */
function passagesInDispute(found: Recordable, stretchAt: StretchAt): Map<string, Passage[]> {
  const disputed = new Map<string, Passage[]>()
  for (const { grade, link, passages } of found.differences) {
    if (grade !== 'substance' || link !== null) continue
    const [a, b] = passages.map(stretchAt)
    if (a !== null && a !== undefined && b !== null && b !== undefined && isCarriedOut(a, b)) continue
    for (const passage of passages) listUnder(disputed, passage.report, passage)
  }
  return disputed
}

/** Counts families: those of aggregations stand aside where another family tells the same. */
export function familyCounter(found: Recordable): (reports: readonly string[]) => Standing {
  const familyOf = new Map(
    found.lineage.families.flatMap((family) => family.reports.map((report) => [report, family.id])),
  )
  const aggregated = new Set(
    found.lineage.links
      .filter((link) => link.relation === 'aggregation')
      .map((link) => (link.direction === 'b>a' ? link.a : link.b)),
  )
  const { min, max } = found.lineage.independent
  const doubtful = Math.max(0, max - min)
  return (reports) => {
    const families = [...new Set(reports.flatMap((report) => familyOf.get(report) ?? []))]
    const own = new Set(
      reports.filter((report) => !aggregated.has(report)).map((report) => familyOf.get(report) ?? report),
    )
    const most = Math.max(1, own.size)
    return { families, independent: { min: Math.max(1, most - doubtful), max: most } }
  }
}

/**
 * Whose wording comes first: by descent (an original's, then an edit's, a paraphrase's, an aggregation's), then that of the
 * largest family, in it the ancestor's.
 */
export function preferredReports(found: Pick<Recordable, 'lineage'>): ReadonlyMap<string, number> {
  const removed = new Map<string, number>()
  for (const { a, b, relation, direction } of found.lineage.links) {
    const child = direction === 'a>b' ? b : direction === 'b>a' ? a : null
    if (child !== null) removed.set(child, Math.max(removed.get(child) ?? 0, REMOVES[relation]))
  }
  const rank = new Map<string, number>()
  for (const { ancestor, reports } of found.lineage.families) {
    const size = Math.min(reports.length, MOST_WEIGHED)
    for (const report of reports) {
      const isAncestor = ancestor.kind === 'report' && ancestor.report === report
      rank.set(report, (removed.get(report) ?? 0) * BY_DESCENT - 2 * size + (isAncestor ? 0 : 1))
    }
  }
  return rank
}

/** How far the words of a derived report may be from those it had. */
const REMOVES: Readonly<Record<Link['relation'], number>> = {
  copy: 0,
  excerpt: 0,
  edit: 1,
  paraphrase: 2,
  aggregation: 3,
}
/** More than the size of any family weighs. */
const BY_DESCENT = 100
/** Reports of a family beyond which it weighs no more. */
const MOST_WEIGHED = 10

function bestOf(placed: readonly Placed[], preferred: ReadonlyMap<string, number>): Passage {
  const rankOf = ({ passage }: Placed) => preferred.get(passage.report) ?? 0
  let best = placed[0] as Placed
  for (const one of placed) if (rankOf(one) < rankOf(best)) best = one
  return best.passage
}

/** Who says it together with the speakers: "Moss and Quill said". */
function jointlyWith(placed: readonly Placed[], speakers: readonly string[]): string[] {
  return placed.flatMap(({ unit, passage }) =>
    unit.flatMap(({ said }) =>
      said.flatMap((one) => {
        const isTheirs = one.of.speaker !== null && speakers.includes(one.of.speaker) && overlap(one, passage) > 0
        return isTheirs ? (one.of.jointly ?? []) : []
      }),
    ),
  )
}

/** Whose knowledge it is: the speakers whose words are the greater part of a sentence; null for the reports themselves. */
function originsOf(placed: readonly Placed[]): Fact['origins'] {
  const origins = new Map<string | null, Passage[]>()
  for (const { unit, passage } of placed) {
    const speaker = speakerOf(unit, passage)
    const held = origins.get(speaker)
    if (held === undefined) origins.set(speaker, [passage])
    else held.push(passage)
  }
  return [...origins].map(([actor, passages]) => ({ actor, passages }))
}

function speakerOf(unit: readonly SentenceReading[], passage: Passage): string | null {
  const words = new Map<string, number>()
  for (const { said } of unit) {
    for (const one of said) {
      const { speaker } = one.of
      if (speaker !== null) words.set(speaker, (words.get(speaker) ?? 0) + overlap(one, passage))
    }
  }
  const [most] = [...words].sort((a, b) => b[1] - a[1])
  if (most !== undefined && most[1] * 3 >= passage.end - passage.start) return most[0]
  for (const { figures } of unit) for (const { attributedTo } of figures) if (attributedTo !== null) return attributedTo
  return null
}

function statusOf(isDisputed: boolean, independent: Range, origins: Fact['origins']): Fact['status'] {
  if (isDisputed) return 'disputed'
  const isNarrated = origins.some(({ actor }) => actor === null)
  if (independent.min >= 2 && (isNarrated || origins.length > 1)) return 'corroborated'
  if (!isNarrated) return 'attributed'
  return independent.max >= 2 && independent.min >= 2 ? 'corroborated' : 'single'
}

function whyOf(status: Fact['status'], reports: number, families: number, independent: Range, origins: number): string {
  const told = `${plural(reports, 'report')} of ${plural(families, 'family', 'families')}`
  switch (status) {
    case 'disputed':
      return `Told by ${told}, which differ on it.`
    case 'attributed':
      return `Told by ${told}, all on the word of ${origins === 1 ? 'one origin' : `${origins} origins`}.`
    case 'corroborated':
      return `Told by ${told}: at least ${independent.min} independent of one another.`
    case 'single':
      return reports === 1
        ? 'Told by one report alone.'
        : `Told by ${told}: no more than one is shown to be independent.`
  }
}

function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}
