/**
 * Who counted, whose, where and as of when: what a figure's sentence says beside the number. Reads a found figure with
 * its report's attributions, mentions and time expressions; gives the fields of a `Figure` that need them.
 *
 * Own rule: the innermost attribution that holds the number; the place and the date nearest to it in its sentence.
 */
import type { Attribution, Figure, Identities, Reference, ReportText, Span } from '../model.ts'
import type { FoundFigure } from './figures/find-figures.ts'
import { isPeople } from './figures/people.ts'
import type { FoundTime } from './times/find-times.ts'

export type Circumstances = Pick<Figure, 'attributedTo' | 'whose' | 'where' | 'asOf' | 'claimed'> & {
  /** The words that name who counted; null where the report names nobody. */
  readonly source: Span | null
}

/** What one report knows beside its figures. */
export interface ReportSources {
  readonly text: ReportText
  readonly attributions: readonly Attribution[]
  readonly references: readonly Reference[]
  readonly times: readonly FoundTime[]
}

/** Sorts a story's attributions and references by report. */
export function sourcesByReport(
  texts: readonly ReportText[],
  attributions: readonly Attribution[],
  identities: Identities,
  times: ReadonlyMap<string, readonly FoundTime[]>,
): Map<string, ReportSources> {
  const said = Map.groupBy(attributions, ({ report }) => report)
  const named = Map.groupBy(identities.references, ({ report }) => report)
  return new Map(
    texts.map((text) => {
      const { id } = text.report
      return [
        id,
        { text, attributions: said.get(id) ?? [], references: named.get(id) ?? [], times: times.get(id) ?? [] },
      ]
    }),
  )
}

/** Fills in what stands beside a figure. */
export function circumstancesOf(
  figure: FoundFigure,
  { text, attributions, references, times }: ReportSources,
): Circumstances {
  const attribution = innermost(figure.number, attributions)
  const source = attribution?.source ?? null
  const place = nearest(
    figure,
    text.mentions.filter((mention) => mention.kind === 'place' && isLocative(mention, text)),
  )
  const time = nearest(
    figure,
    times.filter(({ type, value }) => type === 'DATE' && value !== null && /^\d{4}/.test(value)),
  )
  return {
    attributedTo: source === null ? null : actorOf(source, references),
    whose: possessor(figure, text),
    where: place === null ? null : text.report.text.slice(place.name.start, place.name.end),
    asOf: time?.value ?? null,
    claimed: attribution?.force === 'claims',
    source,
  }
}

/** Characters of a speaker's words before their number: "some two officials". */
const LEAD = 6
/** More than so many do not speak at once. */
const SPEAKERS = 10

/** Whether the number counts the speakers themselves: "two officials said". */
export function countsSpeakers({ number, head, low }: FoundFigure, attributions: readonly Attribution[]): boolean {
  return (
    isPeople(head) &&
    (low ?? 0) <= SPEAKERS &&
    attributions.some(
      ({ source }) =>
        source !== null &&
        number.start >= source.start &&
        number.start <= source.start + LEAD &&
        number.end <= source.end,
    )
  )
}

/** Characters of a content's beginning that may be left out. */
const CUT = 30

function innermost(span: Span, attributions: readonly Attribution[]): Attribution | null {
  let found: Attribution | null = null
  let shortest = Number.POSITIVE_INFINITY
  for (const attribution of attributions) {
    for (const { start, end } of attribution.contents) {
      // "Aid groups say | around 85,000 people are": content that was cut behind the number.
      const spoken = attribution.source !== null && span.start >= attribution.source.end && start - span.start <= CUT
      if ((start > span.start && !spoken) || end < span.end || end - start >= shortest) continue
      found = attribution
      shortest = end - start
    }
  }
  return found
}

/** The actor named by the last reference in a source: "a spokesman for | the ministry" is read by its own reference first. */
function actorOf(source: Span, references: readonly Reference[]): string | null {
  let best: Reference | null = null
  for (const reference of references) {
    if (reference.end <= source.start || reference.start >= source.end) continue
    if (best === null || reference.end - reference.start > best.end - best.start) best = reference
  }
  return best?.actor ?? null
}

/** The nearest of some spans in the figure's sentence; the one after the number where two are as near. */
function nearest<T extends Span>({ sentence, number }: FoundFigure, spans: readonly T[]): T | null {
  let best: T | null = null
  let distance = Number.POSITIVE_INFINITY
  for (const span of spans) {
    if (span.start < sentence.start || span.end > sentence.end) continue
    const away = span.start >= number.end ? span.start - number.end : number.start - span.end + 1
    if (away < 0 || away >= distance) continue
    best = span
    distance = away
  }
  return best
}

/** "in Odesa", "off the coast of Halm": a place whose preposition says that something is there. */
function isLocative({ start, end }: Span, text: ReportText): boolean {
  const body = text.report.text
  return (
    /\b(?:in|at|near|off|on|of|from|around|outside|inside|across|over|to) (?:the )?$/.test(
      body.slice(Math.max(0, start - 14), start),
    ) && !/^['’]s?\b/.test(body.slice(end, end + 2))
  )
}

/** "Russian-held" in "four Russian-held towns", "his" in "his 19 men", "Kerrolia's" in "Kerrolia's 19 men". */
function possessor({ start, end, number }: FoundFigure, text: ReportText): string | null {
  const body = text.report.text
  const held = /(?<!\p{L})\p{Lu}\p{L}*-(?:held|controlled|occupied|run|led|backed)\b/u.exec(body.slice(start, end))
  if (held !== null) return held[0]
  const before = body.slice(Math.max(0, number.start - 40), number.start)
  return /(?<![\p{L}.-])(\p{Lu}[\p{L}.-]*(?: \p{Lu}[\p{L}.-]*){0,3})['’]s? $/u.exec(before)?.[1] ?? null
}
