/**
 * Utterances: one thing said, in all its versions. Reads a story's quotes, gives them grouped, with a verdict, the
 * changes word by word along the lineage, and the version to print.
 *
 * Method: equal wordings first, by a hash; different ones by an inverted index over their rarer words, so that no two
 * quotes are compared that share none. Own thresholds; measured in eval/attribution.md.
 */
import type { Alignment, Lineage, Quote, StoryTexts, Utterance } from '../model.ts'
import { describeUtterance } from './describe-utterance.ts'
import { isPartOf, readWording, sharedWords, type Wording } from './wording.ts'

/** Wordings that a word may stand in and still find candidates. Commoner words say little. */
const MOST_WORDINGS = 60
/** Words of a run that is the same utterance without a known speaker. */
const SHORTEST_RUN = 3
/** Shared words over all words (Dice) from which two wordings of one speaker are one utterance. */
const ALIKE = 0.6
/** The same where the sentences around them are aligned, or one report derives from the other. */
const ALIKE_IF_DERIVED = 0.35
/** Words that a wording needs for the two thresholds above. */
const SHORTEST_ALTERED = 3

interface Version {
  readonly wording: Wording
  readonly quotes: Quote[]
}

/** Groups quotes; terms are in no utterance. Quotes come back with the speaker another version names. */
export function groupUtterances(
  story: StoryTexts,
  quotes: readonly Quote[],
  lineage: Lineage,
  alignments: readonly Alignment[],
): { quotes: Quote[]; utterances: Utterance[] } {
  const spoken = quotes.filter((quote) => quote.kind !== 'term')
  const versions = groupVersions(spoken)
  const supported = supportOf(spoken, lineage, alignments)
  const groups = new DisjointSets(versions.length)
  for (const [a, b] of candidatePairs(versions)) {
    if (groups.find(a) !== groups.find(b) && isOneUtterance(versions[a]!, versions[b]!, supported)) groups.join(a, b)
  }
  const utterances: Utterance[] = []
  const speakers = new Map<string, string>()
  for (const members of groups.all()) {
    const own = members.flatMap((index) => versions[index]!.quotes)
    const utterance = describeUtterance(`${story.idPrefix}u${utterances.length + 1}`, inOrder(own, quotes), lineage)
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
  const byWords = new Map<string, Version>()
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

/** Pairs of versions that share one of their rarer words. */
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

function isOneUtterance(a: Version, b: Version, isSupported: (a: Quote, b: Quote) => boolean): boolean {
  const speakers = compareSpeakers(a, b)
  const [part, whole] = a.wording.keys.length <= b.wording.keys.length ? [a, b] : [b, a]
  const length = part.wording.keys.length
  const isContained = isPartOf(part.wording, whole.wording)
  if (onDifferentDays(a, b)) return isContained && length > 2 * SHORTEST_RUN
  if (isContained) {
    if (speakers === 'same') return hasContentWord(part.wording)
    return length >= (speakers === 'unknown' ? SHORTEST_RUN : 2 * SHORTEST_RUN) && hasContentWord(part.wording)
  }
  if (length < SHORTEST_ALTERED || inOneReport(a, b)) return false
  const shared = sharedWords(a.wording, b.wording)
  const alike = (2 * shared) / (a.wording.keys.length + b.wording.keys.length)
  const covered = shared / length
  if (speakers === 'different') return alike >= 0.8 && length > 2 * SHORTEST_RUN
  if (alike >= ALIKE || (covered >= 0.85 && length > 2 * SHORTEST_RUN)) return true
  const isDerived = a.quotes.some((one) => b.quotes.some((other) => isSupported(one, other)))
  return isDerived && speakers === 'same' && alike >= ALIKE_IF_DERIVED
}

function compareSpeakers(a: Version, b: Version): 'same' | 'different' | 'unknown' {
  const mine = new Set(a.quotes.flatMap((quote) => quote.speaker ?? []))
  const theirs = b.quotes.flatMap((quote) => quote.speaker ?? [])
  if (mine.size === 0 || theirs.length === 0) return 'unknown'
  return theirs.some((speaker) => mine.has(speaker)) ? 'same' : 'different'
}

function inOneReport(a: Version, b: Version): boolean {
  const reports = new Set(a.quotes.map((quote) => quote.passage.report))
  return b.quotes.every((quote) => reports.has(quote.passage.report))
}

/** Whether both say when, by weekday, and no day is the same. */
function onDifferentDays(a: Version, b: Version): boolean {
  const days = (version: Version) => version.quotes.flatMap((quote) => weekdayOf(quote.saidOn) ?? [])
  const mine = new Set(days(a))
  const theirs = days(b)
  return mine.size > 0 && theirs.length > 0 && !theirs.some((day) => mine.has(day))
}

function weekdayOf(time: string | null): string | null {
  return /(mon|tues|wednes|thurs|fri|satur|sun)day/i.exec(time ?? '')?.[0].toLowerCase() ?? null
}

function hasContentWord(wording: Wording): boolean {
  return wording.keys.some((key) => key.length > 4 || /\d/.test(key)) || wording.keys.length > 4
}

/** Whether two quotes stand in aligned passages, or in reports of which one derives from the other. */
function supportOf(
  quotes: readonly Quote[],
  lineage: Lineage,
  alignments: readonly Alignment[],
): (a: Quote, b: Quote) => boolean {
  const rowsOf = new Map<string, Set<string>>()
  const byReport = new Map<string, Quote[]>()
  for (const quote of quotes) {
    const list = byReport.get(quote.passage.report)
    if (list === undefined) byReport.set(quote.passage.report, [quote])
    else list.push(quote)
  }
  for (const { id, passages } of alignments) {
    for (const passage of passages) {
      for (const quote of byReport.get(passage.report) ?? []) {
        if (quote.passage.start >= passage.end || quote.passage.end <= passage.start) continue
        const rows = rowsOf.get(quote.id)
        if (rows === undefined) rowsOf.set(quote.id, new Set([id]))
        else rows.add(id)
      }
    }
  }
  const linked = new Set(lineage.links.flatMap((link) => [`${link.a}|${link.b}`, `${link.b}|${link.a}`]))
  return (a, b) => {
    if (linked.has(`${a.passage.report}|${b.passage.report}`)) return true
    const rows = rowsOf.get(b.id)
    return rows !== undefined && [...(rowsOf.get(a.id) ?? [])].some((row) => rows.has(row))
  }
}

function inOrder(members: readonly Quote[], quotes: readonly Quote[]): Quote[] {
  const wanted = new Set(members.map((quote) => quote.id))
  return members.length > 8 ? quotes.filter((quote) => wanted.has(quote.id)) : [...members].sort(byId)
}

function byId(a: Quote, b: Quote): number {
  return Number(/(?<!\d)\d+$/.exec(a.id)?.[0]) - Number(/(?<!\d)\d+$/.exec(b.id)?.[0])
}

/** Sets that only grow together. Method: Tarjan, "Efficiency of a Good But Not Linear Set Union Algorithm", 1975. */
class DisjointSets {
  readonly #parent: Int32Array

  constructor(size: number) {
    this.#parent = Int32Array.from({ length: size }, (_, index) => index)
  }

  find(member: number): number {
    let root = member
    while (this.#parent[root] !== root) root = this.#parent[root]!
    while (this.#parent[member] !== root) {
      const next = this.#parent[member]!
      this.#parent[member] = root
      member = next
    }
    return root
  }

  /** The smaller root stays, so that the sets do not depend on the order of joining. */
  join(a: number, b: number): void {
    const [low, high] = [this.find(a), this.find(b)].sort((x, y) => x - y) as [number, number]
    this.#parent[high] = low
  }

  /** Every set, in order of its first member. */
  all(): number[][] {
    const sets = new Map<number, number[]>()
    for (let member = 0; member < this.#parent.length; member++) {
      const root = this.find(member)
      const list = sets.get(root)
      if (list === undefined) sets.set(root, [member])
      else list.push(member)
    }
    return [...sets.values()]
  }
}
