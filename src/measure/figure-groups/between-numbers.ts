/**
 * Different numbers of one measure: vaguer, update or conflict. Reads clusters, gives drafts of groups.
 *
 * Own rule: the most alike pair of two clusters decides whether they measure the same; what silences an alarm is named at
 * each step. Cost: quadratic in the clusters of one unit up to 60 of them, then linear.
 */
import { ARMED } from '../../lexicon/casualty-words.ts'
import type { StoryTexts } from '../../model.ts'
import { AGE } from '../figures/age.ts'
import type { Cluster } from './cluster.ts'
import { type FigureInContext, isToll } from './context.ts'
import { type Draft, difference } from './draft.ts'
import { type Likeliest, likeliest, type StorySays } from './one-measure.ts'
import { countsSame } from './same-measure.ts'
import { areOfOtherDays, areOtherAims, isApart, isPartOnly } from './scope.ts'
import { isFar, MISPLACED, type Told, toldTogether } from './side-by-side.ts'
import { CHANGED, firstDay, groundOfUpdate, isMarked, OTHER_DAYS, RISEN } from './update.ts'
import { compareRanges, isVague } from './verdict.ts'

/** Different numbers need this probability of one measure before a reader is told that reports differ. */
const OTHER_NUMBER = 0.4
/** A number told as a change, or one range that holds the other, alarms nobody. */
const CHANGED_NUMBER = 0.3
/** "That leaves 13": there was another number before. Not of casualties: "left five dead" is no change. */
const TOLD_CHANGED = 0.12
/** Two counts of one fate that a report sets against each other: it takes them for one measure itself. */
const CLAIMED = 0.15
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
  return comparedClusters(clusters, rarity).flatMap(([left, right, beside]) => {
    const pair = likeliest(left, right, beside)
    return (pair && compareClusters([left, right], pair, beside.told, episodeOf, publishedAt)) ?? []
  })
}

/** Clusters of one unit and other numbers, with what their story says of both. */
export function comparedClusters(
  clusters: readonly Cluster[],
  rarity: ReadonlyMap<string, number>,
): [Cluster, Cluster, StorySays][] {
  const numbersOf = numbersByReport(clusters)
  // "three more people" is what is added, not another count of the whole.
  const whole = clusters.filter(({ figures }) => !figures.every(isPartOnly) && !figures.every(isAlone))
  return [...Map.groupBy(whole, ({ figures }) => figures[0]?.unit ?? '').values()].flatMap((group) =>
    comparablePairs(group).map(([left, right]): [Cluster, Cluster, StorySays] => [
      left,
      right,
      { told: toldTogether(left, right), rarity, numbersOf },
    ]),
  )
}

function numbersByReport(clusters: readonly Cluster[]): StorySays['numbersOf'] {
  const keyOf = ({ unit, found: { report, fate } }: FigureInContext) => `${unit}|${fate}|${report}`
  const all = clusters.flatMap(({ figures }) => figures).filter(({ value, found }) => value > 0 && found.head !== AGE)
  const byReport = new Map<string, number[]>()
  for (const figure of all) {
    const { value } = figure
    const key = keyOf(figure)
    const numbers = byReport.get(key)
    if (numbers === undefined) byReport.set(key, [value])
    else if (!numbers.includes(value)) numbers.push(value)
  }
  return (figure) => byReport.get(keyOf(figure)) ?? []
}

/** An age, whose person is not told with it, or a number of nothing: neither is a measure that reports could differ on. */
function isAlone({ found: { head, unit, fate, topic }, rows }: FigureInContext): boolean {
  // In an aligned sentence it is what stands there in the other.
  return head === AGE || (head === '' && unit === null && fate === null && topic === '' && rows.length === 0)
}

/** Every pair of a small group; of a large one those that share a word that few clusters have, in order. */
function comparablePairs(group: readonly Cluster[]): [Cluster, Cluster][] {
  const pairs: [Cluster, Cluster][] = []
  const byWord = group.length > ALL_PAIRS ? clustersByWord(group) : null
  group.forEach((left, i) => {
    const near = byWord === null ? group.keys() : neighbours(left, byWord)
    for (const j of near) {
      const right = group[j] as Cluster
      if (j > i && mayBeOne(left, right)) pairs.push([left, right])
    }
  })
  return pairs
}

/** Other numbers, unless they are so far apart that the one has a digit more. */
function mayBeOne({ figures: [a] }: Cluster, { figures: [b] }: Cluster): boolean {
  if (a === undefined || b === undefined || a.value === b.value) return false
  const [low, high] = a.value < b.value ? [a.value, b.value] : [b.value, a.value]
  return high <= low * MISPLACED || (isVague(a.range) && isVague(b.range))
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
  [left, right]: readonly [Cluster, Cluster],
  { a, b, probability }: Likeliest,
  told: Told,
  episodeOf: ReadonlyMap<string, string>,
  publishedAt: ReadonlyMap<string, string | null>,
): Draft | null {
  const members = [...left.figures, ...right.figures]
  const sides = [left.figures, right.figures] as const
  const draft = (verdict: Draft['verdict'], why: string): Draft => ({ members, sides, verdict, why })
  const { fate } = a.found
  const isHeadcount =
    fate !== null &&
    HEADCOUNTS.test(fate) &&
    fate === b.found.fate &&
    !isApart(a, b) &&
    hasArmed(left) === hasArmed(right)
  const together = told !== 'apart'
  const claims = told === 'as claims' && (fate !== null || !isMarked(left, right))
  const isClaimed = claims && isHeadcount
  const days = [left, right].map(({ figures }) => firstDay(figures, publishedAt))
  const isOther = episodeOf.get(a.found.report) !== episodeOf.get(b.found.report)
  const ground = claims
    ? null
    : (groundOfUpdate(left, right, { days, together, isOther, isHeadcount, isToll: isToll(fate) }) ??
      (areOfOtherDays(a, b) ? OTHER_DAYS : null))
  const needed = isClaimed ? CLAIMED : ground === CHANGED && fate === null ? TOLD_CHANGED : CHANGED_NUMBER
  if (probability < needed) return null
  if (told === 'in a sentence' && (ground === null || namesOther(a, b))) return null
  const verdict = compareRanges(a.range, b.range)
  if (verdict === 'conflict' && ((ground === null && !isClaimed && probability < OTHER_NUMBER) || isFar(a, b)))
    return null
  if (ground !== null && (verdict === 'conflict' || ground === CHANGED || ground === RISEN))
    return draft('update', ground)
  if (verdict !== 'conflict') return draft('vaguer', difference(left.figures, right.figures, 'vaguer'))
  if (areOtherAims(a, b)) return null
  return draft('conflict', difference(left.figures, right.figures, 'conflict'))
}

function hasArmed({ figures }: Cluster): boolean {
  return figures.some(({ found }) => ARMED.test(found.head))
}

/** Fates of which a story mostly has one count; prisoners and hostages are of several. */
const HEADCOUNTS = /^(?:killed|injured|striking|protesting|displaced)$/

/** Whether both name what they are the value of, and it is not one: an offer and a turnout. */
function namesOther(a: FigureInContext, b: FigureInContext): boolean {
  const [left, right] = [a.found.head || a.found.topic, b.found.head || b.found.topic]
  return left !== '' && right !== '' && !countsSame(a, b)
}
