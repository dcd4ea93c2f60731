/**
 * Different numbers of one measure: vaguer, update or conflict. Reads clusters, gives drafts of groups.
 *
 * Own rule: the most alike pair of two clusters decides whether they measure the same; what silences an alarm is named at
 * each step. Cost: quadratic in the clusters of one unit up to 60 of them, then linear.
 */
import { ARMED } from '../../lexicon/casualty-words.ts'
import type { StoryTexts } from '../../model.ts'
import { AGE } from '../figures/age.ts'
import type { FoundFigure } from '../figures/find-figures.ts'
import { type Cluster, COMPARED } from './cluster.ts'
import { type FigureInContext, isToll } from './context.ts'
import { type Draft, difference } from './draft.ts'
import { countsOther, countsSame, isSamePlace, likeness } from './same-measure.ts'
import { compareRanges, isVague } from './verdict.ts'

/** Different numbers need this likeness before a reader is told that reports differ. */
const OTHER_NUMBER = 0.5
/** People to whom one thing came are mostly of one event, told in few words. */
const OTHER_TOLL = 0.3
/** A number told as a change, or one range that holds the other, alarms nobody. */
const CHANGED_NUMBER = 0.3
const CHANGED_TOLL = 0.2
/** What two counts that a report sets side by side gain: it takes them for one measure. */
const SIDE_BY_SIDE = 0.3
/** Days between two reports after which a different number is a later one, not a contradiction. */
const APART = 3
/** Up to so many clusters of one unit all pairs are compared. */
const ALL_PAIRS = 60
/** A word in more clusters than this brings none together. */
const COMMON = 24

export function betweenClusters(
  clusters: readonly Cluster[],
  rarity: ReadonlyMap<string, number>,
  story: StoryTexts,
): Draft[] {
  const episodeOf = new Map(
    story.episodes.flatMap(({ id, reports }) => reports.map((report): [string, string] => [report, id])),
  )
  const publishedAt = new Map(story.texts.map(({ report }) => [report.id, report.publishedAt]))
  const drafts: Draft[] = []
  const byUnit = new Map<string, Cluster[]>()
  for (const cluster of clusters) {
    const unit = cluster.figures[0]?.unit ?? ''
    byUnit.set(unit, [...(byUnit.get(unit) ?? []), cluster])
  }
  for (const all of byUnit.values()) {
    // "three more people" is what is added, not another count of the whole.
    const group = all.filter(
      ({ figures }) =>
        !figures.every(({ found }) => isPartOnly(found)) && !figures.every(({ found }) => isAlone(found)),
    )
    for (const [left, right] of comparablePairs(group)) {
      const draft = compareClusters(left, right, rarity, episodeOf, publishedAt)
      if (draft !== null) drafts.push(draft)
    }
  }
  return drafts
}

/** "three more people", "two of the five killed"; who joined a strike are told as so many of the members. */
function isPartOnly({ added, fate }: FoundFigure): boolean {
  return added && fate !== 'striking' && fate !== 'protesting'
}

/** An age, whose person is not told with it, or a number of nothing: neither is a measure that reports could differ on. */
function isAlone({ head, unit, fate, topic }: FoundFigure): boolean {
  return head === AGE || (head === '' && unit === null && fate === null && topic === '')
}

/** Every pair of a small group; of a large one those that share a word that few clusters have, in order. */
function comparablePairs(group: readonly Cluster[]): [Cluster, Cluster][] {
  const pairs: [Cluster, Cluster][] = []
  const byWord = group.length > ALL_PAIRS ? clustersByWord(group) : null
  group.forEach((left, i) => {
    const near = byWord === null ? group.keys() : neighbours(left, byWord)
    for (const j of near) {
      const right = group[j] as Cluster
      if (j > i && left.figures[0]?.value !== right.figures[0]?.value) pairs.push([left, right])
    }
  })
  return pairs
}

function clustersByWord(group: readonly Cluster[]): Map<string, number[]> {
  const byWord = new Map<string, number[]>()
  group.forEach(({ figures }, index) => {
    for (const word of figures[0]?.words.keys() ?? []) {
      const clusters = byWord.get(word)
      if (clusters === undefined) byWord.set(word, [index])
      else clusters.push(index)
    }
  })
  return byWord
}

function neighbours({ figures }: Cluster, byWord: ReadonlyMap<string, readonly number[]>): number[] {
  const words = [...(figures[0]?.words.keys() ?? [])]
  const near = words.map((word) => byWord.get(word) ?? []).filter((clusters) => clusters.length <= COMMON)
  return [...new Set(near.flat())].sort((a, b) => a - b)
}

function compareClusters(
  left: Cluster,
  right: Cluster,
  rarity: ReadonlyMap<string, number>,
  episodeOf: ReadonlyMap<string, string>,
  publishedAt: ReadonlyMap<string, string | null>,
): Draft | null {
  const pair = mostAlike(left, right, rarity)
  if (pair === null) return null
  const members = [...left.figures, ...right.figures]
  const sides = [left.figures, right.figures] as const
  const draft = (verdict: Draft['verdict'], why: string): Draft => ({ members, sides, verdict, why })
  const { fate } = pair.a.found
  const apart = isApart(pair.a, pair.b)
  const isHeadcount = fate !== null && HEADCOUNTS.test(fate) && fate === pair.b.found.fate && !apart
  const [other, changed] = isHeadcount ? [OTHER_TOLL, CHANGED_TOLL] : [OTHER_NUMBER, CHANGED_NUMBER]
  const together = isTogether(left, right)
  const claims = areClaims(left, right) && (fate !== null || !isMarked(left, right))
  const days = [left, right].map(({ figures }) => firstDay(figures, publishedAt))
  const isOther = episodeOf.get(pair.a.found.report) !== episodeOf.get(pair.b.found.report)
  const ground = claims
    ? null
    : groundOfUpdate(left, right, { days, together, isOther, isHeadcount, isToll: isToll(fate) })
  if (together && !claims && (ground === null || namesOther(pair.a, pair.b))) return null
  const verdict = compareRanges(pair.a.range, pair.b.range)
  const score = pair.score + (claims && !apart ? SIDE_BY_SIDE : 0)
  if (score < (verdict === 'conflict' && ground === null ? other : changed)) return null
  if (verdict === 'conflict' && isFar(pair.a, pair.b)) return null
  if (ground !== null && (verdict === 'conflict' || ground === CHANGED || ground === RISEN))
    return draft('update', ground)
  if (verdict !== 'conflict') return draft('vaguer', difference(left.figures, right.figures, 'vaguer'))
  return draft('conflict', difference(left.figures, right.figures, 'conflict'))
}

/** Fates of which a story mostly has one count; prisoners and hostages are of several. */
const HEADCOUNTS = /^(?:killed|injured|striking|protesting|displaced)$/

const CHANGED = 'the later number is told as a change'
const RISEN = 'a toll told as a least number is higher elsewhere'

interface Days {
  /** First days of both numbers. */
  readonly days: readonly (string | null | undefined)[]
  readonly together: boolean
  readonly isOther: boolean
  readonly isHeadcount: boolean
  readonly isToll: boolean
}

/** Why one number may have followed the other; null where nothing says so. */
function groundOfUpdate(
  left: Cluster,
  right: Cluster,
  { days, together, isOther, isHeadcount, isToll }: Days,
): string | null {
  const isLater = days[0] !== null && days[1] !== null && days[0] !== days[1]
  if (isMarked(left, right) && (isLater || together)) return CHANGED
  if (together) return null
  // Without its day a report of another episode may still tell of the same day.
  if (isLater && (isOther || daysBetween(days) >= APART || (isToll && hasRisen(left, right, days)))) {
    return 'the reports tell of different days'
  }
  if (isToll && isAtLeast(left, right, days)) return RISEN
  return (isLater || isHeadcount) && isRunning(left, right, days) ? 'the later number still runs' : null
}

/** Whether one of the numbers is told as a change of an earlier one. */
function isMarked(left: Cluster, right: Cluster): boolean {
  return [left, right].some(({ figures }) => figures.some(({ found }) => found.changed))
}

/** "at least seven killed" and, not earlier, nine. */
function isAtLeast(left: Cluster, right: Cluster, days: readonly (string | null | undefined)[]): boolean {
  const isRight = (left.figures[0]?.value ?? 0) < (right.figures[0]?.value ?? 0)
  const [lower, before, after] = isRight ? [left, days[0], days[1]] : [right, days[1], days[0]]
  const isEarlier = before != null && after != null && after < before
  return !isEarlier && lower.figures.some(({ found }) => found.bound === 'at least')
}

/** Whether both name what they are the value of, and it is not one: an offer and a turnout. */
function namesOther(a: FigureInContext, b: FigureInContext): boolean {
  const [left, right] = [a.found.head || a.found.topic, b.found.head || b.found.topic]
  return left !== '' && right !== '' && !countsSame(a, b)
}

/** Numbers this many times apart are a part and a whole, unless the sentences are versions of one another. */
const FAR_APART = 5
/** A digit too many or too few. */
const MISPLACED = 12

function isFar(a: FigureInContext, b: FigureInContext): boolean {
  const [low, high] = [a.value, b.value].sort((x, y) => x - y) as [number, number]
  if (isVague(a.range) && isVague(b.range)) return false
  const isAligned = a.rows.some((row) => b.rows.includes(row))
  return high > low * (isAligned ? MISPLACED : FAR_APART)
}

/** Days from one to the other time within which both may be of one event. */
const NEAR = 7

/** "163 shot as of June" and "killed last year" are of other times; a year and a day in it are other scopes. */
function isOtherTime(a: FigureInContext, b: FigureInContext): boolean {
  if (a.asOf === b.asOf) return false
  if (a.asOf === null || b.asOf === null) return a.isPast || b.isPast
  const [left, right] = [a.asOf.slice(0, 10), b.asOf.slice(0, 10)]
  if (/^[\d-]{10}$/.test(left) && /^[\d-]{10}$/.test(right)) return daysBetween([left, right]) > NEAR
  return left.length === right.length && !/W/.test(left + right)
    ? left !== right
    : left.length === 4 || right.length === 4
}

/** Fighters and others, claimed and confirmed: counts of one event only where more than what came to them is alike. */
function isApart(a: FigureInContext, b: FigureInContext): boolean {
  const [left, right] = [a.found.head, b.found.head]
  const armed = left !== '' && right !== '' && ARMED.test(left) !== ARMED.test(right)
  return armed || a.claimed !== b.claimed
}

/** A count that goes on: "so far", "have been cancelled since Tuesday". */
const RUNS = /\b(?:so far|to date|already|by now|since)\b/i

/** Whether the higher number is told as one that goes on, and is not known to be the earlier or of the same day. */
function isRunning(left: Cluster, right: Cluster, days: readonly (string | null | undefined)[]): boolean {
  const [before, after] = days
  const isDated = before != null && after != null
  if (isDated && (before === after || !hasRisen(left, right, days))) return false
  const higher = (left.figures[0]?.value ?? 0) > (right.figures[0]?.value ?? 0) ? left : right
  return higher.figures.some(({ sentence }) => RUNS.test(sentence))
}

/** The earliest day on which a report with one of the figures was published; null where none is known. */
function firstDay(figures: readonly FigureInContext[], publishedAt: ReadonlyMap<string, string | null>): string | null {
  const days = figures.flatMap(({ found }) => publishedAt.get(found.report)?.slice(0, 10) ?? [])
  return days.sort()[0] ?? null
}

/** A toll that is higher on the later day has risen; one that is lower contradicts. */
function hasRisen(left: Cluster, right: Cluster, [before, after]: readonly (string | null | undefined)[]): boolean {
  const [a, b] = [left.figures[0]?.value ?? 0, right.figures[0]?.value ?? 0]
  return (before ?? '') < (after ?? '') ? b > a : a > b
}

/** Whole days between two ISO days; 0 where one is unknown. */
function daysBetween([a, b]: readonly (string | null | undefined)[]): number {
  return a == null || b == null ? 0 : Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000
}

/** Whether one report has both numbers. */
function isTogether(left: Cluster, right: Cluster): boolean {
  const reports = new Set(left.figures.map(({ found }) => found.report))
  return right.figures.some(({ found }) => reports.has(found.report))
}

/** Characters within which two counts are set against each other. */
const BESIDE = 600

/**
 * Whether a report sets both side by side as the counts of two: "at least 64 killed, says the ministry; fewer than 20, says
 * the army". Numbers of no fate must be of one size.
 */
function areClaims(left: Cluster, right: Cluster): boolean {
  return left.figures.some((a) =>
    right.figures.some(
      (b) =>
        a.found.report === b.found.report &&
        a.found.fate === b.found.fate &&
        (a.found.fate !== null || !isFar(a, b)) &&
        (isContrast(a, b) ||
          (a.source !== b.source &&
            a.source !== '' &&
            b.source !== '' &&
            (a.found.fate !== null || countsSame(a, b) || isSamePlace(a, b)) &&
            Math.abs(a.found.start - b.found.start) <= BESIDE)),
    ),
  )
}

/** "85,000 people are cut off there, while the charity puts them at 62,000": two counts of the people of one place. */
function isContrast(a: FigureInContext, b: FigureInContext): boolean {
  if (!isSamePlace(a, b) || a.found.sentence !== b.found.sentence) return false
  const from = Math.min(a.found.end, b.found.end) - a.found.sentence.start
  return /\b(?:while|whereas|although|but)\b/.test(
    a.sentence.slice(from, Math.max(a.found.start, b.found.start) - a.found.sentence.start),
  )
}

function mostAlike(
  left: Cluster,
  right: Cluster,
  rarity: ReadonlyMap<string, number>,
): { readonly a: FigureInContext; readonly b: FigureInContext; readonly score: number } | null {
  let best: { a: FigureInContext; b: FigureInContext; score: number } | null = null
  const [mine, theirs] = [left, right].map(({ figures }) => figures.filter(({ found }) => !isPartOnly(found)))
  for (const a of mine?.slice(0, COMPARED) ?? []) {
    for (const b of theirs?.slice(0, COMPARED) ?? []) {
      const score = countsOther(a, b) || isOtherTime(a, b) ? 0 : likeness(a, b, rarity)
      if (best === null || score > best.score) best = { a, b, score }
    }
  }
  return best
}
