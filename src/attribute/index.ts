/**
 * Attribute: who said what. First over each report alone (`findAttributions`: source, cue, content as written), then,
 * when the actors are known, over the story (`attribute`: quotes and statements with their speakers, utterances).
 */
import type {
  Alignment,
  Attribution,
  Identities,
  Lineage,
  Quote,
  ReportText,
  Span,
  Statement,
  StoryTexts,
  Utterance,
} from '../model.ts'
import { findCircumstances } from './circumstances.ts'
import { withEstimates } from './estimates.ts'
import { findSayings } from './find-sayings.ts'
import { forceOf } from './force.ts'
import { withPredicates } from './inset-cues.ts'
import { withInterviews } from './interviews.ts'
import { invertSources } from './inverted-sources.ts'
import { withNested } from './nested-sayings.ts'
import { readQuotedAs } from './quoted-as.ts'
import { type Reading, readTokens, type Saying, type TokenRange } from './reading.ts'
import { readRelays } from './relays.ts'
import { resolveSpeakers } from './resolve-speakers.ts'
import { widenScopes } from './scope.ts'
import { spreadQuotes } from './spread-quotes.ts'
import { withTurns } from './turns.ts'
import { groupUtterances } from './utterances.ts'
import { withViewpoints } from './viewpoints.ts'
import { goOnQuoting, onlyWholeQuotations } from './whole-quotations.ts'
import { wholeSources } from './whole-sources.ts'

export interface Attributed {
  readonly quotes: readonly Quote[]
  readonly statements: readonly Statement[]
  readonly utterances: readonly Utterance[]
}

/** Finds every attribution of one report, in order of its first content. */
export function findAttributions(text: ReportText): Attribution[] {
  const reading = readTokens(text)
  const found = wholeSources(
    reading,
    invertSources(
      reading,
      widenScopes(
        reading,
        goOnQuoting(reading, onlyWholeQuotations(reading, withPredicates(reading, findSayings(reading)))),
      ),
    ),
  )
  const told = readRelays(reading, spreadQuotes(reading, addByRule(reading, readQuotedAs(reading, found))))
  const sayings = withNested(reading, told)
  const outer = nest(sayings)
  const idOf = (index: number) => `${text.report.id}.a${index + 1}`
  const circumstances = sayings.map((saying, index) => findCircumstances(reading, saying, sayings[outer[index]!]))
  return sayings.map((saying, index) => ({
    id: idOf(index),
    report: text.report.id,
    source: spanOf(reading, saying.source),
    cue: spanOf(reading, saying.cue),
    contents: saying.contents.map((part) => spanOf(reading, part) as Span),
    force: forceOf(reading, saying),
    ...circumstances[index]!,
    via: chainOf(reading, sayings, outer, index).concat(circumstances[index]!.via),
    within: outer[index] === -1 ? null : idOf(outer[index]!),
  }))
}

/** Links of a chain of sayings that are followed: "A said that B had heard C promise". */
const LONGEST_CHAIN = 4

/** Who passes a saying on by saying it, from the nearest outwards, with those they told it. */
function chainOf(reading: Reading, sayings: readonly Saying[], outer: Int32Array, index: number): Span[] {
  const chain: Span[] = []
  for (let at = outer[index]!, links = 0; at >= 0 && links < LONGEST_CHAIN; at = outer[at]!, links++) {
    const source = spanOf(reading, sayings[at]!.source)
    if (source !== null) chain.push(source)
    chain.push(...findCircumstances(reading, sayings[at]!).via)
  }
  return chain
}

/** Sayings in forms that the models know little of. */
function addByRule(reading: Reading, sayings: readonly Saying[]): Saying[] {
  const told = withEstimates(reading, withViewpoints(reading, sayings))
  return withInterviews(reading, withTurns(reading, told))
}

/** Resolves the speakers of a story's attributions and groups what was said into utterances. */
export function attribute(
  story: StoryTexts,
  attributions: readonly Attribution[],
  identities: Identities,
  lineage: Lineage,
  alignments: readonly Alignment[],
): Attributed {
  const { quotes, statements } = resolveSpeakers(story, attributions, identities)
  return { statements, ...groupUtterances(story, quotes, lineage, alignments) }
}

/** The nearest saying in whose content each one's cue stands; -1 where none. Sayings are in order of first content. */
function nest(sayings: readonly Saying[]): Int32Array {
  const outer = new Int32Array(sayings.length).fill(-1)
  const parts = sayings
    .flatMap((saying, owner) => saying.contents.map((part) => ({ ...part, owner })))
    .sort((a, b) => a.start - b.start || b.end - a.end)
  const cues = sayings
    .flatMap((saying, owner) => (saying.cue === null ? [] : [{ at: saying.cue.start, owner }]))
    .sort((a, b) => a.at - b.at)
  const open: (TokenRange & { owner: number })[] = []
  let next = 0
  for (const { at, owner } of cues) {
    while (next < parts.length && parts[next]!.start <= at) open.push(parts[next++]!)
    while (open.length > 0 && open.at(-1)!.end <= at) open.pop()
    const holder = open.findLast((part) => part.owner !== owner && part.end > at)
    if (holder !== undefined) outer[owner] = holder.owner
  }
  return outer
}

function spanOf(reading: Reading, range: TokenRange | null): Span | null {
  if (range === null || range.end <= range.start) return null
  return { start: reading.tokens[range.start]!.start, end: reading.tokens[range.end - 1]!.end }
}
