/**
 * Compare: what a rewrite did to the substance. Reads alignments, quotes, figures; gives differences, tallies, omissions.
 *
 * Method: passages that tell one thing are aligned word by word (`word-alignment.ts`), then each ground looks for one sort
 * of change. Quotes and figures are compared version by version. What no ground can name is wording and is not raised.
 * Grounds are grammar and published word classes (see `lexicon/`); measured in eval/differences.md.
 */
import type { Difference, Findings, Link, Omission, Quote, ReportText, Span, StoryTexts, Tally } from '../model.ts'
import type { Draft } from './draft.ts'
import { compareFigures } from './figures.ts'
import { findChanges } from './grounds.ts'
import { findOmissions } from './omissions.ts'
import { findParallelPassages } from './parallel-passages.ts'
import { type Background, compareParallel, comparePassages } from './passage-pairs.ts'
import { quotesToCompare } from './quote-pairs.ts'
import { compareQuotes } from './quotes.ts'
import { pairReports, type ReportPair } from './report-pairs.ts'
import { indexSaid } from './said.ts'
import { tallyDifferences } from './tallies.ts'
import { pairVersions } from './versions.ts'

export interface Compared {
  readonly differences: readonly Difference[]
  readonly tallies: readonly Tally[]
  readonly omissions: readonly Omission[]
}

interface Located {
  readonly draft: Draft
  readonly link: Link | null
}

/** Compares what a story's reports say, along the lineage and between parallel reports. */
export function compare(story: StoryTexts, found: Findings): Compared {
  const background: Background = {
    texts: new Map(story.texts.map((text) => [text.report.id, text])),
    said: indexSaid(found.quotes, found.statements),
    quotes: Map.groupBy(found.quotes, ({ passage }) => passage.report),
    references: Map.groupBy(found.identities.references, ({ report }) => report),
    actors: new Map(found.identities.actors.map((actor) => [actor.id, actor])),
  }
  const pairs = pairReports(found.lineage)
  const drafts = once([
    ...compareUtterances(background, pairs, found),
    ...compareGroups(background, pairs, found),
    ...compareAligned(background, pairs, found),
    ...compareApart(background, pairs, story.texts),
  ])
  const differences = drafts.map(({ draft, link }, index) => ({
    id: `${story.idPrefix}d${index + 1}`,
    ...draft,
    link: link === null ? null : `${link.a}>${link.b}`,
  }))
  return {
    differences,
    tallies: tallyDifferences(differences, pairs),
    omissions: findOmissions(background.texts, pairs, found.alignments),
  }
}

function compareAligned(background: Background, pairs: readonly ReportPair[], { alignments }: Findings): Located[] {
  return comparePassages(background, pairs, alignments).flatMap(({ comparison, link }) => [
    ...findChanges(comparison).map((draft) => ({ draft, link })),
    ...quotesToCompare(comparison).flatMap(([a, b]) =>
      compareQuotes([comparison.a.text, a], [comparison.b.text, b], link).map((draft) => ({ draft, link })),
    ),
  ])
}

/** Dice coefficient, 0–1, from which two sentences are versions of one, whoever wrote them. */
const ONE_SENTENCE = 0.5

function compareApart(background: Background, pairs: readonly ReportPair[], texts: readonly ReportText[]): Located[] {
  return findParallelPassages(texts, pairs).flatMap((pair) => {
    const comparison = compareParallel(background, pair)
    if (comparison === null) return []
    return findChanges(comparison, pair.dice < ONE_SENTENCE).map((draft) => ({ draft, link: null }))
  })
}

function compareUtterances({ texts }: Background, pairs: readonly ReportPair[], found: Findings): Located[] {
  const byId = new Map(found.quotes.map((quote) => [quote.id, quote]))
  const changed = found.utterances.filter(({ verdict }) => verdict === 'trimmed' || verdict === 'altered')
  return changed.flatMap(({ quotes }) =>
    pairVersions(
      longestFirst(quotes.flatMap((id) => byId.get(id) ?? [])),
      ({ passage }) => passage.report,
      pairs,
    ).flatMap(({ a, b, link }) => {
      const [textOfA, textOfB] = [texts.get(a.passage.report), texts.get(b.passage.report)]
      if (textOfA === undefined || textOfB === undefined) return []
      return compareQuotes([textOfA, a], [textOfB, b], link).map((draft) => ({ draft, link }))
    }),
  )
}

/** A report that quotes an utterance in full and again in part stands with the full one. Stable. */
function longestFirst(quotes: readonly Quote[]): Quote[] {
  return [...quotes].sort((x, y) => y.passage.text.length - x.passage.text.length)
}

function compareGroups(
  { actors }: Background,
  pairs: readonly ReportPair[],
  { figureGroups, figures }: Findings,
): Located[] {
  const byId = new Map(figures.map((figure) => [figure.id, figure]))
  return figureGroups.flatMap(({ figures: ids, verdict }) => {
    const told = ids.flatMap((id) => byId.get(id) ?? [])
    // One pair of values is one difference, however many reports repeat it.
    const seen = new Set<string>()
    return pairVersions(told, ({ passage }) => passage.report, pairs).flatMap(({ a, b, link }) => {
      const draft = compareFigures({ a, b, verdict, link }, actors)
      const values = `${a.low}–${a.high} ${b.low}–${b.high} ${draft?.kind}`
      if (draft === null || seen.has(values)) return []
      seen.add(values)
      return [{ draft, link }]
    })
  })
}

/** Drafts of one kind on overlapping words of the same reports are one: the first is kept. */
function once(located: readonly Located[]): Located[] {
  const seen = new Map<string, Draft[]>()
  return located.filter(({ draft }) => {
    const [a, b] = draft.passages
    const key = `${draft.kind} ${a.report} ${b.report}`
    const known = seen.get(key) ?? []
    if (known.some((other) => areOverlapping(other.passages[0], a) && areOverlapping(other.passages[1], b)))
      return false
    seen.set(key, [...known, draft])
    return true
  })
}

function areOverlapping(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}
