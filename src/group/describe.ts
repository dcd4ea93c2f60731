/** When and where an episode was, and why its reports are one. Reads its `ReportText`s, gives part of an `Episode`. */
import type { Episode, ReportText } from '../model.ts'

/** Paragraphs that say where it happened. */
const HEAD_PARAGRAPHS = 3

export function describeEpisode(
  texts: readonly ReportText[],
  episodes: number,
): Pick<Episode, 'when' | 'where' | 'why'> {
  const published = texts.flatMap(({ report }) => report.publishedAt?.slice(0, 10) ?? []).sort()
  return { when: published[0] ?? null, where: placeOf(texts), why: why(texts.length, episodes, published) }
}

function why(reports: number, episodes: number, published: readonly string[]): string {
  const [first, last] = [published[0], published.at(-1)]
  const days =
    first === undefined ? '' : first === last ? `, published on ${first}` : `, published from ${first} to ${last}`
  if (reports === 1) {
    return episodes === 1 ? `The only report${days}` : `Tells another happening than the other reports${days}`
  }
  return `These ${reports} reports tell one happening in largely the same terms${days}`
}

/** The place that most reports name at their head; the first so named of equals. */
function placeOf(texts: readonly ReportText[]): string | null {
  const named = new Map<string, number>()
  for (const { report, paragraphs, mentions } of texts) {
    const end = paragraphs[Math.min(HEAD_PARAGRAPHS, paragraphs.length) - 1]?.end ?? 0
    const places = mentions.filter(({ kind, start }) => kind === 'place' && start < end)
    for (const place of new Set(places.map(({ name }) => report.text.slice(name.start, name.end)))) {
      named.set(place, (named.get(place) ?? 0) + 1)
    }
  }
  return [...named].reduce<[string | null, number]>(
    (best, [place, n]) => (n > best[1] ? [place, n] : best),
    [null, 0],
  )[0]
}
