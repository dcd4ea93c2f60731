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
import { countsOther, likeness } from './same-measure.ts'
import { compareRanges } from './verdict.ts'

/** Different numbers need this likeness before a reader is told that reports differ. */
const OTHER_NUMBER = 0.5
/** People to whom one thing came are mostly of one event, told in few words. */
const OTHER_TOLL = 0.3
/** A number told as a change, or one range that holds the other, alarms nobody. */
const CHANGED_NUMBER = 0.3
const CHANGED_TOLL = 0.2
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
      ({ figures }) => !figures.some(({ found }) => found.added) && !figures.every(({ found }) => isAlone(found)),
    )
    for (const [left, right] of comparablePairs(group)) {
      const draft = compareClusters(left, right, rarity, episodeOf, publishedAt)
      if (draft !== null) drafts.push(draft)
    }
  }
  return drafts
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
  const isHeadcount = fate !== null && fate !== 'shot' && fate === pair.b.found.fate && !isApart(pair.a, pair.b)
  const [other, changed] = isHeadcount ? [OTHER_TOLL, CHANGED_TOLL] : [OTHER_NUMBER, CHANGED_NUMBER]
  const days = [left, right].map(({ figures }) => firstDay(figures, publishedAt))
  const isLater = days[0] !== null && days[1] !== null && days[0] !== days[1]
  const together = isTogether(left, right)
  const marked = [left, right].some(({ figures }) => figures.some(({ found }) => found.changed))
  const claims = areClaims(left, right)
  if (marked && !claims && (isLater || together) && pair.score >= changed)
    return draft('update', 'the later number is told as a change')
  if (together && !claims) return null
  const verdict = compareRanges(pair.a.range, pair.b.range)
  const needed = verdict === 'conflict' ? other : changed
  if (pair.score < needed) return null
  if (verdict !== 'conflict') return draft('vaguer', difference(left.figures, right.figures, 'vaguer'))
  // Without its day a report of another episode may still tell of the same day.
  const isOther = isLater && episodeOf.get(pair.a.found.report) !== episodeOf.get(pair.b.found.report)
  if (isOther || daysBetween(days) >= APART || (isLater && isToll(fate) && hasRisen(left, right, days)))
    return draft('update', 'the reports tell of different days')
  if (isLater && isRunning(left, right, days)) return draft('update', 'the later number still runs')
  return draft('conflict', difference(left.figures, right.figures, 'conflict'))
}

/** Days from one to the other time within which both may be of one event. */
const NEAR = 7

/** "163 shot as of June" and "killed last year" are of other times; a year and a day in it are other scopes. */
function isOtherTime(a: FigureInContext, b: FigureInContext): boolean {
  if (a.asOf === null || b.asOf === null || a.asOf === b.asOf) return false
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

/** Whether the higher number is the later one and is told as one that goes on. */
function isRunning(left: Cluster, right: Cluster, days: readonly (string | null | undefined)[]): boolean {
  const [before, after] = days
  const later = (before ?? '') < (after ?? '') ? right : left
  return hasRisen(left, right, days) && later.figures.some(({ sentence }) => RUNS.test(sentence))
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

/** Whether a report has both as the counts of two: "at least 64 killed, says the ministry; fewer than 20, says the army". */
function areClaims(left: Cluster, right: Cluster): boolean {
  return left.figures.some((a) =>
    right.figures.some(
      (b) =>
        a.found.report === b.found.report &&
        a.found.fate !== null &&
        a.found.fate === b.found.fate &&
        a.source !== b.source &&
        a.source !== '' &&
        b.source !== '' &&
        Math.abs(a.found.start - b.found.start) <= BESIDE,
    ),
  )
}

function mostAlike(
  left: Cluster,
  right: Cluster,
  rarity: ReadonlyMap<string, number>,
): { readonly a: FigureInContext; readonly b: FigureInContext; readonly score: number } | null {
  let best: { a: FigureInContext; b: FigureInContext; score: number } | null = null
  for (const a of left.figures.slice(0, COMPARED)) {
    for (const b of right.figures.slice(0, COMPARED)) {
      const score = countsOther(a, b) || isOtherTime(a, b) ? 0 : likeness(a, b, rarity)
      if (best === null || score > best.score) best = { a, b, score }
    }
  }
  return best
}
