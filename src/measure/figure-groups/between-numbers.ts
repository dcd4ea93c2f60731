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
import { countsOther, countsSame, likeness } from './same-measure.ts'
import { areClaims, isFar } from './side-by-side.ts'
import { CHANGED, daysBetween, firstDay, groundOfUpdate, isMarked, RISEN } from './update.ts'
import { compareRanges } from './verdict.ts'

/** Different numbers need this likeness before a reader is told that reports differ. */
const OTHER_NUMBER = 0.5
/** People to whom one thing came are mostly of one event, told in few words. */
const OTHER_TOLL = 0.3
/** A number told as a change, or one range that holds the other, alarms nobody. */
const CHANGED_NUMBER = 0.3
const CHANGED_TOLL = 0.2
/** What two counts that a report sets side by side gain: it takes them for one measure. */
const SIDE_BY_SIDE = 0.5
/** Up to so many clusters of one unit all pairs are compared. */
const ALL_PAIRS = 60
/** A word in more clusters than this brings none together. */
const COMMON = 24

/** Groups of clusters that measure one thing in other numbers, with their verdicts. */
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

/** Whether both name what they are the value of, and it is not one: an offer and a turnout. */
function namesOther(a: FigureInContext, b: FigureInContext): boolean {
  const [left, right] = [a.found.head || a.found.topic, b.found.head || b.found.topic]
  return left !== '' && right !== '' && !countsSame(a, b)
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

/** Whether one report has both numbers. */
function isTogether(left: Cluster, right: Cluster): boolean {
  const reports = new Set(left.figures.map(({ found }) => found.report))
  return right.figures.some(({ found }) => reports.has(found.report))
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
      const alike = likeness(a, b, rarity)
      if (best !== null && alike <= best.score) continue
      const score = alike === 0 || isOtherTime(a, b) || countsOther(a, b) ? 0 : alike
      if (best === null || score > best.score) best = { a, b, score }
    }
  }
  return best
}
