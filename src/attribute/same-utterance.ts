/**
 * Whether two wordings are versions of one utterance: by what they share, by who speaks and when, and by the support of the
 * reports they stand in (`utterance-support.ts`). Own thresholds; measured in eval/attribution.md.
 */
import type { Quote } from '../model.ts'
import type { Support } from './utterance-support.ts'
import { isPartOf, sharedWords, type Wording } from './wording.ts'

/** One wording with the quotes that have it. */
export interface Version {
  readonly wording: Wording
  readonly quotes: readonly Quote[]
}

/** Words of a run that is the same utterance without a known speaker. Shorter ones are fragments. */
export const SHORTEST_RUN = 3
/** Shared words over all words (Dice) from which two wordings of one speaker are one utterance. */
const ALIKE = 0.6
/** The same for two speakers, one of whom must be wrong. */
const ALIKE_OF_TWO = 0.8
/** The same where the sentences around them are aligned, or one report derives from the other. */
const ALIKE_IF_SUPPORTED = 0.35
/** Words that a wording needs for the thresholds above. */
const SHORTEST_ALTERED = 3
/** How much shorter one wording may be in the other's place. */
const LEAST_IN_PLACE = 0.5
/** Words of a wording that may stand in another's place and share none of its words: longer ones share some. */
const MOST_IN_PLACE = 12

/** Words that may be out of several utterances. */
export function isFragment({ wording }: Version): boolean {
  return wording.keys.length <= SHORTEST_RUN
}

export function isOneUtterance(a: Version, b: Version, support: Support): boolean {
  const speakers = compareSpeakers(a, b)
  const [part, whole] = a.wording.keys.length <= b.wording.keys.length ? [a, b] : [b, a]
  const [length, longer] = [part.wording.keys.length, whole.wording.keys.length]
  const isContained = isPartOf(part.wording, whole.wording)
  const anyPair = (test: (one: Quote, other: Quote) => boolean) =>
    a.quotes.some((one) => b.quotes.some((other) => test(one, other)))
  const isCopied = anyPair((one, other) => support.isDerived(one, other) && support.isAligned(one, other))
  // A rewrite may get the day wrong; who is quoted elsewhere with another day said it twice.
  if (!isCopied && onDifferentDays(a, b)) return isContained && length > 2 * SHORTEST_RUN
  if (isContained) {
    if (speakers === 'same') return hasContentWord(part.wording)
    return length >= (speakers === 'unknown' ? SHORTEST_RUN : 2 * SHORTEST_RUN) && hasContentWord(part.wording)
  }
  if (inOneReport(a, b)) return false
  if (length < SHORTEST_ALTERED) return false
  const shared = sharedWords(a.wording, b.wording)
  const alike = (2 * shared) / (length + longer)
  if (speakers === 'different') return length > 2 * SHORTEST_RUN && alike >= (isCopied ? ALIKE : ALIKE_OF_TWO)
  if (alike >= ALIKE || (shared / length >= 0.85 && length > 2 * SHORTEST_RUN)) return true
  if (speakers !== 'same') return false
  const isSupported =
    isCopied || anyPair((one, other) => support.isDerived(one, other) || support.isAligned(one, other))
  return isSupported && alike >= ALIKE_IF_SUPPORTED
}

/**
 * Whether one wording stands in the place of the other in a report that derives from it: “an important step” for “a serious
 * step”. Says nothing where either report has another version of the other's words.
 */
export function isInPlace(a: Version, b: Version, support: Support): boolean {
  const [shorter, longer] = [a.wording.keys.length, b.wording.keys.length].sort((x, y) => x - y) as [number, number]
  if (longer > MOST_IN_PLACE || shorter < LEAST_IN_PLACE * longer || compareSpeakers(a, b) === 'different') return false
  return a.quotes.some((one) => b.quotes.some((other) => support.isPlaced(one, other)))
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
  return wording.keys.some(isContentKey) || wording.keys.length > 4
}

const isContentKey = (key: string) => key.length > 4 || /\d/.test(key)
