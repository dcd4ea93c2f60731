/** When and where an episode was, and why its reports are one. Reads its `ReportText`s, gives part of an `Episode`. */
import { countryOf } from '../lexicon/countries.ts'
import type { Episode, ReportText, Span } from '../model.ts'
import { datelineLength } from '../text/index.ts'

/** Paragraphs that say where it happened. */
const HEAD_PARAGRAPHS = 3

/** Describes one of `episodes` episodes of a story: its first day, the place that most of its reports name at their head. */
export function describeEpisode(
  texts: readonly ReportText[],
  episodes: number,
): Pick<Episode, 'when' | 'where' | 'why'> {
  const published = texts.flatMap(({ report }) => report.publishedAt?.slice(0, 10) ?? []).sort()
  return { when: published[0] ?? null, where: placeOf(texts), why: why(texts.length, episodes, published) }
}

function why(reports: number, episodes: number, published: readonly string[]): string {
  const [first, last] = [published[0], published.at(-1)]
  const dated = published.length === reports ? 'published' : 'those with a date published'
  const days =
    first === undefined ? '' : first === last ? `, ${dated} on ${first}` : `, ${dated} from ${first} to ${last}`
  if (reports === 1) {
    return episodes === 1 ? `The only report${days}` : `Tells another happening than the other reports${days}`
  }
  return `These ${reports} reports tell one happening in largely the same terms${days}`
}

/** What stands before a place where something is, not one that somebody is of: "in Tolsund", "off Tarn Skerry". */
const AT = /(?:\b(?:in|at|near|off|outside|to)|\b(?:port|city|town|village|resort|capital) of)(?: the)? $/i
/** Characters before a place in which that stands. */
const REACH = 24
/** Least share of the reports that name it. */
const SHARE = 1 / 3

/**
 * The place that most reports say they are at, in a dateline or behind a preposition at their head; the first of equals. A
 * country or a water says where the quarrel is, a town where it was talked over, so a town comes first. None where fewer than
 * a third of the reports name it.
 */
function placeOf(texts: readonly ReportText[]): string | null {
  const named = new Map<string, { reports: number; isTown: boolean }>()
  for (const { report, paragraphs, mentions } of texts) {
    // Bylines and dates are paragraphs of their own.
    const told = paragraphs.filter(
      (one) => !report.furniture.some(({ passage }) => passage.start <= one.start && passage.end >= one.end),
    )
    const head = told.slice(0, HEAD_PARAGRAPHS)
    const isDateline = (start: number) =>
      head.some(
        (one) => one.start <= start && start < one.start + datelineLength(report.text.slice(one.start, one.end)),
      )
    const places = mentions.filter(
      ({ kind, start }) =>
        (kind === 'place' || (kind === 'unknown' && texts.length > 1)) &&
        start < (head.at(-1)?.end ?? 0) &&
        (isDateline(start) || AT.test(report.text.slice(Math.max(0, start - REACH), start))),
    )
    // "TOLSUND" is Tolsund.
    const nameOf = (name: Span) => {
      const words = report.text.slice(name.start, name.end)
      return words === words.toUpperCase() && words.length > 4
        ? words.replace(/(?<=\p{L})\p{L}+/gu, (rest) => rest.toLowerCase())
        : words
    }
    for (const place of new Set(places.map(({ name }) => nameOf(name)))) {
      const held = named.get(place) ?? { reports: 0, isTown: !isCountry(place) && !WATERS.test(place) }
      named.set(place, { ...held, reports: held.reports + 1 })
    }
  }
  const ranked = [...named].sort(([, a], [, b]) => b.reports - a.reports)
  const several = ranked.filter(
    ([, { reports }]) => reports >= Math.max(Math.min(2, texts.length), SHARE * texts.length),
  )
  return (several.find(([, { isTown }]) => isTown) ?? several[0])?.[0] ?? null
}

function isCountry(place: string): boolean {
  const kind = countryOf(place)?.kind
  return kind !== undefined && kind !== 'capital' && kind !== 'seat'
}

/** Seas and ways through them, by their kind. */
const WATERS = /\b(?:strait|sea|gulf|bay|channel|ocean|canal|river)s?\b/i
