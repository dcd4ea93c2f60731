/**
 * Utterances: one thing said, in all its versions. Reads a story's quotes, gives them grouped, with a verdict, the
 * changes word by word along the lineage, and the version to print.
 *
 * Method: equal wordings first, by a hash; different ones by an inverted index over their rarer words, so that no two
 * quotes are compared that share none. Own thresholds; measured in eval/attribution.md.
 */
import type { Alignment, Lineage, Quote, StoryTexts, Utterance } from '../model.ts'
import { describeUtterance } from './describe-utterance.ts'
import { DisjointSets } from './disjoint-sets.ts'
import { isFragment, isInPlace, isOneUtterance, SHORTEST_RUN, type Version } from './same-utterance.ts'
import { type Support, supportOf } from './utterance-support.ts'
import { readWording } from './wording.ts'
import { descentIn } from './words-to-print.ts'

/** Wordings that a word may stand in and still find candidates. Commoner words say little. */
const MOST_WORDINGS = 60
/** Groups quotes; terms are in no utterance. Quotes come back with the speaker another version names. */
export function groupUtterances(
  story: StoryTexts,
  quotes: readonly Quote[],
  lineage: Lineage,
  alignments: readonly Alignment[],
): { quotes: Quote[]; utterances: Utterance[] } {
  const spoken = quotes.filter((quote) => quote.kind !== 'term')
  const versions = groupVersions(spoken)
  const descent = descentIn(lineage)
  const support = supportOf(spoken, lineage, alignments)
  const groups = new DisjointSets(versions.length)
  const fragments = new Map<number, number[]>()
  for (const [a, b] of candidatePairs(versions)) {
    const [short, long] = versions[a]!.wording.keys.length <= versions[b]!.wording.keys.length ? [a, b] : [b, a]
    if (groups.find(a) === groups.find(b) || !isOneUtterance(versions[a]!, versions[b]!, support)) continue
    if (isFragment(versions[short]!)) fragments.set(short, [...(fragments.get(short) ?? []), long])
    else groups.join(a, b)
  }
  // A few words may be out of several utterances and must not make them one: they go with the likeliest.
  for (const [short, wholes] of fragments) groups.join(short, likeliest(versions[short]!, wholes, versions, support))
  for (const [a, b] of placedPairs(versions, support)) {
    if (!haveReportsApart(a, b, versions, groups) || !isInPlace(versions[a]!, versions[b]!, support)) continue
    groups.join(a, b)
  }
  const utterances: Utterance[] = []
  const speakers = new Map<string, string>()
  for (const members of groups.all()) {
    const own = members.flatMap((index) => versions[index]!.quotes)
    const utterance = describeUtterance(
      `${story.idPrefix}u${utterances.length + 1}`,
      inOrder(own, quotes),
      lineage,
      descent,
    )
    utterances.push(utterance)
    if (utterance.speaker === null) continue
    for (const quote of own) if (quote.speakerPassage === null) speakers.set(quote.id, utterance.speaker)
  }
  const named = quotes.map((quote) =>
    quote.speaker === null && speakers.has(quote.id)
      ? { ...quote, speaker: speakers.get(quote.id)!, candidates: [] }
      : quote,
  )
  return { quotes: named, utterances }
}

/** Quotes of the same words and speaker (or none) together, in order of first occurrence. */
function groupVersions(quotes: readonly Quote[]): Version[] {
  const byWords = new Map<string, { wording: Version['wording']; quotes: Quote[] }>()
  for (const quote of quotes) {
    const wording = readWording(quote.passage)
    // A short wording is the same utterance only in the same mouth.
    const key = wording.keys.length > SHORTEST_RUN ? '' : (quote.speaker ?? quote.passage.report)
    const name = `${key}|${wording.keys.join(' ')}`
    const version = byWords.get(name)
    if (version === undefined) byWords.set(name, { wording, quotes: [quote] })
    else version.quotes.push(quote)
  }
  return [...byWords.values()]
}

/** Pairs of versions that share one of their rarer words, or stand in each other's place. */
function* candidatePairs(versions: readonly Version[]): Generator<[number, number]> {
  const holders = new Map<string, number[]>()
  versions.forEach((version, index) => {
    for (const key of new Set(version.wording.keys)) {
      const list = holders.get(key)
      if (list === undefined) holders.set(key, [index])
      else list.push(index)
    }
  })
  for (const [index, version] of versions.entries()) {
    const seen = new Set<number>()
    for (const key of version.wording.keys) {
      const list = holders.get(key)!
      if (list.length > MOST_WORDINGS) continue
      for (const other of list) if (other > index) seen.add(other)
    }
    for (const other of [...seen].sort((a, b) => a - b)) yield [index, other]
  }
}

/** Pairs of versions that stand in each other's place. */
function* placedPairs(versions: readonly Version[], support: Support): Generator<[number, number]> {
  const versionOf = new Map(
    versions.flatMap(({ quotes }, index) => quotes.map(({ id }): [string, number] => [id, index])),
  )
  for (const [index, { quotes }] of versions.entries()) {
    const others = new Set(support.placedWith(quotes).flatMap((id) => versionOf.get(id) ?? []))
    for (const other of [...others].sort((a, b) => a - b)) if (other > index) yield [index, other]
  }
}

/** Whether neither utterance has a version in a report that the other has one in. */
function haveReportsApart(a: number, b: number, versions: readonly Version[], groups: DisjointSets): boolean {
  const reportsOf = (index: number) => {
    const root = groups.find(index)
    const members = versions.filter((_, member) => groups.find(member) === root)
    return new Set(members.flatMap(({ quotes }) => quotes.map(({ passage }) => passage.report)))
  }
  const mine = reportsOf(a)
  return groups.find(a) !== groups.find(b) && ![...reportsOf(b)].some((report) => mine.has(report))
}

/** The whole that a fragment is most likely of: one its own report has, then one aligned, then the oftenest. */
function likeliest(
  fragment: Version,
  wholes: readonly number[],
  versions: readonly Version[],
  support: Support,
): number {
  const rank = (whole: number) => {
    const { quotes } = versions[whole]!
    const pairs = quotes.flatMap((one) => fragment.quotes.map((other) => [one, other] as const))
    const inReport = pairs.filter(([one, other]) => one.passage.report === other.passage.report).length
    const aligned = pairs.filter(([one, other]) => support.isAligned(one, other)).length
    return inReport * 10_000 + aligned * 100 + quotes.length
  }
  return wholes.reduce((best, whole) => (rank(whole) > rank(best) ? whole : best))
}

function inOrder(members: readonly Quote[], quotes: readonly Quote[]): Quote[] {
  const wanted = new Set(members.map((quote) => quote.id))
  return members.length > 8 ? quotes.filter((quote) => wanted.has(quote.id)) : [...members].sort(byId)
}

function byId(a: Quote, b: Quote): number {
  return Number(/(?<!\d)\d+$/.exec(a.id)?.[0]) - Number(/(?<!\d)\d+$/.exec(b.id)?.[0])
}
