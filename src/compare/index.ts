/**
 * Compare: what a rewrite did to the substance. Reads alignments, quotes, figures; gives differences, tallies, omissions.
 *
 * Method: passages that tell one thing are aligned word by word (`word-alignment.ts`), then each ground looks for one sort
 * of change: `quotes.ts`, `figures.ts`, `attribution.ts`, `modality.ts`, `changed-words.ts`, `qualifiers.ts`, `agents.ts`,
 * `times.ts`, `fact-status.ts`, `framing.ts`. What no ground can name is wording and is not raised. Grounds are grammar
 * and published word classes (see `lexicon/`); measured in eval/differences.md.
 */
import type {
  Alignment,
  Difference,
  Figure,
  FigureGroup,
  Identities,
  Lineage,
  Link,
  Omission,
  Passage,
  Quote,
  ReportText,
  Statement,
  StoryTexts,
  Tally,
  TimeExpression,
  Utterance,
} from '../model.ts'
import { findChangedEvents, findChangedForce, findChangedTerms } from './changed-words.ts'
import { type Comparison, compareSides, type Side, tokensWithin } from './comparison.ts'
import type { Draft, Ground } from './draft.ts'
import { findChangedStatus } from './fact-status.ts'
import { compareFigures } from './figures.ts'
import { findEvaluation, findLostComparison } from './framing.ts'
import { findChangedModality, findLostCondition } from './modality.ts'
import { findLimiters, findListMembers } from './qualifiers.ts'
import { compareQuotes } from './quotes.ts'
import { pairReports, type ReportPair } from './report-pairs.ts'
import { findStretchedTime } from './times.ts'

/** What the stages before found in the story. */
export interface Comparable {
  readonly identities: Identities
  readonly alignments: readonly Alignment[]
  readonly lineage: Lineage
  readonly quotes: readonly Quote[]
  readonly statements: readonly Statement[]
  readonly utterances: readonly Utterance[]
  readonly figures: readonly Figure[]
  readonly figureGroups: readonly FigureGroup[]
  readonly timeExpressions: readonly TimeExpression[]
}

export interface Compared {
  readonly differences: readonly Difference[]
  readonly tallies: readonly Tally[]
  readonly omissions: readonly Omission[]
}

/** In order: where two grounds speak of the same words, the first one is kept. */
const GROUNDS: readonly Ground[] = [
  findStretchedTime,
  findLostCondition,
  findChangedModality,
  findChangedEvents,
  findChangedTerms,
  findChangedStatus,
  findListMembers,
  findChangedForce,
  findLimiters,
  findEvaluation,
  findLostComparison,
]

/** Compares what a story's reports say, along the lineage and between parallel reports. */
export function compare(story: StoryTexts, found: Comparable): Compared {
  const texts = new Map(story.texts.map((text) => [text.report.id, text]))
  const pairs = pairReports(found.lineage)
  const drafts = [
    ...comparePassages(texts, pairs, found),
    ...compareUtterances(texts, pairs, found),
    ...compareFigureGroups(pairs, found),
  ]
  const differences = drafts.map(({ draft, link }, index) => ({
    id: `${story.idPrefix}d${index + 1}`,
    ...draft,
    link: link === null ? null : `${link.a}>${link.b}`,
  }))
  return { differences, tallies: [], omissions: [] }
}

interface Located {
  readonly draft: Draft
  readonly link: Link | null
}

function comparePassages(
  texts: ReadonlyMap<string, ReportText>,
  pairs: readonly ReportPair[],
  { alignments, quotes }: Comparable,
): Located[] {
  const located: Located[] = []
  for (const { parent, child, link } of pairs) {
    const [textOfParent, textOfChild] = [texts.get(parent), texts.get(child)]
    if (textOfParent === undefined || textOfChild === undefined) continue
    for (const { passages } of alignments) {
      const a = sideOf(textOfParent, passages, quotes)
      const b = sideOf(textOfChild, passages, quotes)
      if (a === null || b === null) continue
      const comparison = compareSides(a, b, link)
      for (const draft of findDifferences(comparison)) located.push({ draft, link })
    }
  }
  return located
}

function findDifferences(comparison: Comparison): Draft[] {
  const drafts: Draft[] = []
  for (const ground of GROUNDS) {
    for (const draft of ground(comparison)) if (!drafts.some((known) => isSame(known, draft))) drafts.push(draft)
  }
  return drafts
}

function isSame(a: Draft, b: Draft): boolean {
  return a.passages.every((passage, side) => overlap(passage, b.passages[side]!))
}

function overlap(a: Passage, b: Passage): boolean {
  return a.report === b.report && a.start < b.end && b.start < a.end
}

function sideOf(text: ReportText, passages: readonly Passage[], quotes: readonly Quote[]): Side | null {
  const mine = passages.filter((passage) => passage.report === text.report.id)
  const tokens = mine.flatMap((passage) => tokensWithin(text, passage))
  if (tokens.length === 0) return null
  const marks = quotes.filter((quote) => quote.kind !== 'term' && quote.passage.report === text.report.id)
  const quoted = tokens.map((token) =>
    marks.some(({ passage }) => passage.start <= token.start && token.end <= passage.end),
  )
  return { text, tokens, quoted }
}

function compareUtterances(
  texts: ReadonlyMap<string, ReportText>,
  pairs: readonly ReportPair[],
  { utterances, quotes }: Comparable,
): Located[] {
  const byId = new Map(quotes.map((quote) => [quote.id, quote]))
  const located: Located[] = []
  for (const utterance of utterances) {
    if (utterance.verdict === 'single' || utterance.verdict === 'identical') continue
    const versions = utterance.quotes.flatMap((id) => byId.get(id) ?? [])
    const best = byId.get(utterance.best)
    for (const quote of versions) {
      const pair = pairs.find(
        ({ parent, child }) => child === quote.passage.report && versions.some((v) => v.passage.report === parent),
      )
      const model = pair === undefined ? best : versions.find((v) => v.passage.report === pair.parent)
      if (model === undefined || model === quote || model.passage.report === quote.passage.report) continue
      const [textOfModel, textOfQuote] = [texts.get(model.passage.report), texts.get(quote.passage.report)]
      if (textOfModel === undefined || textOfQuote === undefined) continue
      const link = pair?.link ?? null
      for (const draft of compareQuotes([textOfModel, model], [textOfQuote, quote], link)) located.push({ draft, link })
    }
  }
  return located
}

function compareFigureGroups(
  pairs: readonly ReportPair[],
  { figureGroups, figures, identities }: Comparable,
): Located[] {
  const byId = new Map(figures.map((figure) => [figure.id, figure]))
  const names = new Map(identities.actors.map(({ id, name }) => [id, name]))
  const located: Located[] = []
  for (const { figures: ids, verdict } of figureGroups) {
    const told = ids.flatMap((id) => byId.get(id) ?? [])
    const seen = new Set<string>()
    for (const [index, b] of told.entries()) {
      const pair = pairs.find(
        ({ parent, child }) => child === b.passage.report && told.some((a) => a.passage.report === parent),
      )
      const a = pair === undefined ? told[0]! : told.find((one) => one.passage.report === pair.parent)!
      if (a === b || (pair === undefined && index === 0) || a.passage.report === b.passage.report) continue
      const draft = compareFigures({ a, b, verdict, link: pair?.link ?? null }, names)
      if (draft === null) continue
      // One pair of values is one difference, however many reports repeat it.
      const values = `${a.low}-${a.high} ${b.low}-${b.high} ${draft.kind}`
      if (seen.has(values)) continue
      seen.add(values)
      located.push({ draft, link: pair?.link ?? null })
    }
  }
  return located
}
