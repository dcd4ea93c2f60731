/**
 * One utterance described: whose it is, whether its versions agree, what changed along the lineage, which to print.
 */
import type { Direction, Lineage, Passage, Quote, Span, Utterance } from '../model.ts'
import { changesBetween, compareWordings, isPartOf, readWording, type Wording } from './wording.ts'
import { chooseToPrint, type Descent, type Version } from './words-to-print.ts'

/** Words of a quotation that is told as a whole. */
const SHORTEST_WHOLE = 6

/** Describes the quotes of one utterance, given in the order of the dossier. Quadratic in its different wordings only. */
export function describeUtterance(id: string, quotes: readonly Quote[], lineage: Lineage, descent: Descent): Utterance {
  const versions = quotes.map((quote) => ({ quote, wording: readWording(quote.passage) }))
  const wordings = distinct(versions)
  const verdict = verdictOn(versions, lineage)
  const { best, bestWhy } = chooseToPrint(versions, wordings, descent)
  const changes = wordings.flatMap((version) =>
    version === best ? [] : describeChanges(version, best, versions, lineage),
  )
  return {
    id,
    speaker: commonSpeaker(quotes),
    quotes: quotes.map((quote) => quote.id),
    verdict,
    best: best.quote.id,
    bestWhy,
    changes,
    why: whyOf(verdict, versions, wordings),
  }
}

function verdictOn(versions: readonly Version[], lineage: Lineage): Utterance['verdict'] {
  if (versions.length === 1) return 'single'
  const joined = joinParts(versions)
  const renderings = distinct(joined)
  let verdict: Utterance['verdict'] = 'identical'
  for (const [index, one] of renderings.entries()) {
    for (const other of renderings.slice(index + 1)) {
      const compared = compareWordings(one.wording, other.wording)
      if (compared === 'altered' || isLengthened(one, other, joined, lineage)) return 'altered'
      verdict = 'trimmed'
    }
  }
  return verdict
}

/** The parts of a split quotation as one: “On the way,” he wrote, “to Lund” is “On the way to Lund”. */
function joinParts(versions: readonly Version[]): Version[] {
  const byAttribution = Map.groupBy(versions, ({ quote }) => quote.attribution)
  return [...byAttribution.values()].map(([first, ...more]) => ({
    quote: first!.quote,
    wording: more.reduce((whole, { wording }) => joinWordings(whole, wording), first!.wording),
  }))
}

function joinWordings(first: Wording, second: Wording): Wording {
  return {
    passage: first.passage,
    keys: [...first.keys, ...second.keys],
    spans: [...first.spans, ...second.spans],
    // What stood between the parts may be left out.
    isCut: [...first.isCut.slice(0, -1), true, ...second.isCut.slice(1)],
  }
}

/** Relations in which the derived report has the words from the other alone. */
const FROM_ONE = new Set(['copy', 'edit', 'paraphrase'])

/** Whether a rewrite has its original's words with others put behind or before them inside the quotation marks. */
function isLengthened(one: Version, other: Version, versions: readonly Version[], lineage: Lineage): boolean {
  const [part, whole] = one.wording.keys.length < other.wording.keys.length ? [one, other] : [other, one]
  const reportsOf = ({ wording }: Version) =>
    versions.flatMap((version) =>
      compareWordings(version.wording, wording) === 'identical' ? [version.quote.passage.report] : [],
    )
  const parents = new Set(reportsOf(part))
  // A few words quoted alone are a choice of the original's, not the whole of what it has.
  if (part.wording.keys.length < SHORTEST_WHOLE || !isPartOf(part.wording, whole.wording)) return false
  return reportsOf(whole).every((report) =>
    lineage.links.some(({ a, b, direction, relation }) => {
      if (!FROM_ONE.has(relation)) return false
      return (
        (b === report && direction === 'a>b' && parents.has(a)) ||
        (a === report && direction === 'b>a' && parents.has(b))
      )
    }),
  )
}

/** The changes from the version this one derives from, or else from the best. */
function describeChanges(
  version: Version,
  best: Version,
  versions: readonly Version[],
  lineage: Lineage,
): Utterance['changes'][number][] {
  const { older, direction } = parentOf(version, versions, lineage) ?? {
    older: best,
    direction: 'unknown' as Direction,
  }
  return changesBetween(older.wording, version.wording).map(({ from, to }) => {
    const before = passageAround(older, from)
    const after = passageAround(version, to)
    return {
      from: before?.text ?? '',
      to: after?.text ?? '',
      passages: [before, after].filter((passage) => passage !== null),
      direction,
    }
  })
}

/** A version of other words in the report this one derives from; `a>b` reads from the older to this one. */
function parentOf(
  version: Version,
  versions: readonly Version[],
  lineage: Lineage,
): { older: Version; direction: Direction } | null {
  const { report } = version.quote.passage
  let found: { older: Version; direction: Direction; confidence: number } | null = null
  for (const link of lineage.links) {
    const isChild = (link.b === report && link.direction === 'a>b') || (link.a === report && link.direction === 'b>a')
    if (!isChild) continue
    const parent = link.a === report ? link.b : link.a
    const older = versions.find(({ quote }) => quote.passage.report === parent)
    if (older === undefined || compareWordings(older.wording, version.wording) === 'identical') continue
    if (found === null || link.confidence > found.confidence) {
      found = { older, direction: 'a>b', confidence: link.confidence }
    }
  }
  return found
}

function passageAround(version: Version, spans: readonly Span[]): Passage | null {
  const first = spans[0]
  const last = spans.at(-1)
  if (first === undefined || last === undefined) return null
  const { passage } = version.quote
  const text = passage.text.slice(first.start - passage.start, last.end - passage.start)
  return { report: passage.report, start: first.start, end: last.end, text }
}

/** One version for each wording, the first. */
function distinct(versions: readonly Version[]): Version[] {
  const seen = new Map<string, Version>()
  for (const version of versions) {
    const key = version.wording.keys.join(' ')
    if (!seen.has(key)) seen.set(key, version)
  }
  return [...seen.values()]
}

/** The speaker most versions name; null where two are named equally often or none is. */
function commonSpeaker(quotes: readonly Quote[]): string | null {
  const counts = new Map<string, number>()
  for (const { speaker } of quotes) if (speaker !== null) counts.set(speaker, (counts.get(speaker) ?? 0) + 1)
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1])
  return first === undefined || first[1] === second?.[1] ? null : first[0]
}

function whyOf(verdict: Utterance['verdict'], versions: readonly Version[], wordings: readonly Version[]): string {
  const reports = new Set(versions.map(({ quote }) => quote.passage.report)).size
  const where = reports === 1 ? 'one report' : `${reports} reports`
  switch (verdict) {
    case 'single':
      return 'One report has these words once'
    case 'identical':
      return `The same words in ${where}`
    case 'trimmed':
      return `${wordings.length} lengths of the same words in ${where}; none changes a word`
    case 'altered':
      return `${wordings.length} wordings in ${where}; words inside the quotation marks differ`
    default:
      return verdict satisfies never
  }
}
