/**
 * Figure groups: figures over reports by what they measure, with a verdict. Reads a story's figures in their texts, gives
 * `FigureGroup[]`.
 *
 * Method: figures of one unit and number become clusters where their contexts are alike; clusters of one measure with
 * different numbers are compared by range: agree, vaguer, update, conflict. A report that has both numbers tells that
 * they are two measures, so it silences the alarm. Own rule; measured in eval/figures.md.
 * Cost: linear in the figures for one number; quadratic in the clusters of one unit up to 60 of them, then linear.
 */
import type { Alignment, Figure, FigureGroup, Lineage, StoryTexts } from '../../model.ts'
import type { FoundFigure } from '../figures/find-figures.ts'
import { type FigureInContext, putInContext, type ToldFigure } from './context.ts'
import { countsOther, likeness, rarityOf } from './same-measure.ts'
import { compareRanges, nameOf } from './verdict.ts'

/** The same number and unit need this likeness to be one measure: two reports seldom share a number by chance. */
const SAME_NUMBER = 0.12
/** Small whole numbers without a unit meet by chance: "two villages", "two jets". */
const SAME_SMALL_NUMBER = 0.3
const SMALL = 12
/** Units of which small numbers are common. */
const SMALL_UNITS = /^(?:count|people|minutes|hours|days|weeks|months|years|%)$/
/** Different numbers need this one before a reader is told that reports differ. */
const OTHER_NUMBER = 0.5
/** Killed and wounded of a story are mostly of one event, told in few words. */
const OTHER_TOLL = 0.3
/** A number told as a change, or one range that holds the other, alarms nobody. */
const CHANGED_NUMBER = 0.3
const CHANGED_TOLL = 0.2
/** Days between two reports after which a different number is a later one, not a contradiction. */
const APART = 3
/** Clusters of one number that a further figure may join, the latest first. */
const OPEN = 64
/** Up to so many clusters of one unit all pairs are compared. */
const ALL_PAIRS = 60
/** A word in more clusters than this brings none together. */
const COMMON = 24
/** Members of a cluster that a further figure is compared with. */
const COMPARED = 8

/** A number with its measure, in all reports that have it. */
interface Cluster {
  readonly figures: FigureInContext[]
}

export function groupFigures(
  story: StoryTexts,
  told: readonly ToldFigure[],
  figures: readonly Figure[],
  lineage: Lineage,
  alignments: readonly Alignment[],
): FigureGroup[] {
  const inContext = putInContext(told, new Map(story.texts.map((text) => [text.report.id, text])), alignments)
  const rarity = rarityOf(inContext)
  const clusters = joinBare(clusterByNumber(inContext, rarity))
  const drafts = [...clusters.flatMap(withinCluster), ...betweenClusters(clusters, rarity, story)]
  return drafts.map((draft, index) => {
    const { verdict } = draft
    const members = [...draft.members].sort((a, b) => a.index - b.index)
    const change = verdict === 'agree' ? null : changeInFamily(draft.sides, lineage)
    return {
      id: `${story.idPrefix}fg${index + 1}`,
      measure: nameOf(members),
      figures: members.map(({ index: at }) => figures[at]?.id ?? ''),
      verdict,
      family: change?.family ?? null,
      changedBy: change?.changedBy ?? null,
      why: draft.why,
    }
  })
}

interface Draft {
  readonly members: readonly FigureInContext[]
  readonly sides: readonly [readonly FigureInContext[], readonly FigureInContext[]]
  readonly verdict: FigureGroup['verdict']
  readonly why: string
}

function clusterByNumber(figures: readonly FigureInContext[], rarity: ReadonlyMap<string, number>): Cluster[] {
  const buckets = Map.groupBy(
    figures.filter(({ found }) => found.low !== null || found.high !== null),
    ({ unit, value }) => `${unit}|${value.toPrecision(6)}`,
  )
  return [...buckets.values()].flatMap((bucket) => {
    let clusters: Cluster[] = []
    for (const figure of bucket) {
      // A figure that is like two clusters shows that they are one.
      const settled = Math.max(0, clusters.length - OPEN)
      const [near, far] = partition(clusters, (cluster, index) => index >= settled && isLike(cluster, figure, rarity))
      clusters = [...far, { figures: [...near.flatMap((cluster) => cluster.figures), figure] }]
    }
    return clusters
  })
}

/** A bare number ("all 14", "gone for 48") joins the one measure of the story that has it. */
function joinBare(clusters: readonly Cluster[]): Cluster[] {
  const [bare, named] = partition(clusters, ({ figures }) =>
    figures.every(({ found, unit }) => unit === 'count' && found.head === ''),
  )
  const byValue = Map.groupBy(named, ({ figures }) => figures[0]?.value)
  const joined = new Map<Cluster, FigureInContext[]>()
  const alone: Cluster[] = []
  for (const cluster of bare) {
    const value = cluster.figures[0]?.value ?? 0
    const owners = byValue.get(value) ?? []
    if (owners.length !== 1 || value <= SMALL) alone.push(cluster)
    else joined.set(owners[0]!, [...(joined.get(owners[0]!) ?? []), ...cluster.figures])
  }
  return [...named.map((cluster) => ({ figures: [...cluster.figures, ...(joined.get(cluster) ?? [])] })), ...alone]
}

function partition<T>(items: readonly T[], test: (item: T, index: number) => boolean): [T[], T[]] {
  const yes: T[] = []
  const no: T[] = []
  items.forEach((item, index) => {
    const side = test(item, index) ? yes : no
    side.push(item)
  })
  return [yes, no]
}

/** Whether a member is like enough for the number they share. */
function isLike(cluster: Cluster, figure: FigureInContext, rarity: ReadonlyMap<string, number>): boolean {
  const { figures } = cluster
  // The first and the latest members: a large cluster is not compared whole.
  const compared =
    figures.length <= COMPARED ? figures : [...figures.slice(0, COMPARED / 2), ...figures.slice(-COMPARED / 2)]
  return compared.some((member) => likeness(member, figure, rarity) >= neededFor(member, figure))
}

function neededFor(member: FigureInContext, figure: FigureInContext): number {
  if (countsOther(member, figure)) return SAME_SMALL_NUMBER
  const isSmall = SMALL_UNITS.test(figure.unit) && figure.value <= SMALL
  const names = member.found.head !== '' && figure.found.head !== ''
  return isSmall ? SAME_SMALL_NUMBER : names ? SAME_NUMBER : SAME_NUMBER / 2
}

/** One number, told with different bounds: "up to 50", "over 50", "50". */
function withinCluster({ figures }: Cluster): Draft[] {
  const byBound = new Map<string, FigureInContext[]>()
  for (const figure of figures) {
    const key = boundClass(figure.found)
    byBound.set(key, [...(byBound.get(key) ?? []), figure])
  }
  const classes = [...byBound.values()]
  const drafts = classes
    .filter((members) => members.length > 1)
    .map(
      (members): Draft => ({
        members,
        sides: [members, []],
        verdict: 'agree',
        why: `${reportCount(members)} give the same number`,
      }),
    )
  classes.forEach((left, i) => {
    for (const right of classes.slice(i + 1)) {
      const verdict = compareRanges(left[0]!.found, right[0]!.found)
      if (verdict === 'agree')
        drafts.push({
          members: [...left, ...right],
          sides: [left, right],
          verdict,
          why: `${reportCount([...left, ...right])} give the same number`,
        })
      else
        drafts.push({
          members: [...left, ...right],
          sides: [left, right],
          verdict,
          why: difference(left, right, verdict),
        })
    }
  })
  return drafts
}

/** "about 40", "at least 40" and "40" are told alike; "up to 40" and "over 40" are not. */
function boundClass({ bound, unit }: FoundFigure): string {
  if (bound === 'at most' && unit !== null && /^(?:minutes|hours|days|weeks|months|years)$/.test(unit)) return 'number'
  if (bound === 'at most' || bound === 'below') return 'at most'
  return bound === 'above' || bound === 'just over' ? 'above' : bound === 'just under' ? 'just under' : 'number'
}

function betweenClusters(
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
    const group = all.filter(({ figures }) => !figures.some(({ found }) => found.added))
    for (const [left, right] of comparablePairs(group)) {
      const draft = compareClusters(left, right, rarity, episodeOf, publishedAt)
      if (draft !== null) drafts.push(draft)
    }
  }
  return drafts
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
  const isToll = pair.a.found.fate === 'killed' || pair.a.found.fate === 'injured'
  const [other, changed] = isToll ? [OTHER_TOLL, CHANGED_TOLL] : [OTHER_NUMBER, CHANGED_NUMBER]
  const days = [left, right].map(({ figures }) => firstDay(figures, publishedAt))
  const isLater = days[0] !== null && days[1] !== null && days[0] !== days[1]
  const together = isTogether(left, right)
  const marked = [left, right].some(({ figures }) => figures.some(({ found }) => found.changed))
  if (marked && (isLater || together) && pair.score >= changed)
    return draft('update', 'the later number is told as a change')
  if (together && !areClaims(left, right)) return null
  const verdict = compareRanges(pair.a.found, pair.b.found)
  const needed = verdict === 'conflict' ? other : changed
  if (pair.score < needed) return null
  if (verdict !== 'conflict') return draft('vaguer', difference(left.figures, right.figures, 'vaguer'))
  const isOther = episodeOf.get(pair.a.found.report) !== episodeOf.get(pair.b.found.report)
  if (isOther || daysBetween(days) >= APART || (isLater && isToll && hasRisen(left, right, days)))
    return draft('update', 'the reports tell of different days')
  return draft('conflict', difference(left.figures, right.figures, 'conflict'))
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
        b.source !== '',
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
      const score = countsOther(a, b) ? 0 : likeness(a, b, rarity)
      if (best === null || score > best.score) best = { a, b, score }
    }
  }
  return best
}

function changeInFamily(
  [left, right]: Draft['sides'],
  lineage: Lineage,
): { readonly family: string; readonly changedBy: string | null } | null {
  const before = new Set(left.map(({ found }) => found.report))
  const after = new Set(right.map(({ found }) => found.report))
  for (const family of lineage.families) {
    const [mine, theirs] = [before, after].map((side) => family.reports.filter((report) => side.has(report)))
    if (mine === undefined || theirs === undefined || mine.length === 0 || theirs.length === 0) continue
    const link = lineage.links.find(
      ({ a, b }) => (mine.includes(a) && theirs.includes(b)) || (mine.includes(b) && theirs.includes(a)),
    )
    const changedBy = link?.direction === 'a>b' ? link.b : link?.direction === 'b>a' ? link.a : null
    return { family: family.id, changedBy }
  }
  return null
}

function reportCount(figures: readonly FigureInContext[]): string {
  const count = new Set(figures.map(({ found }) => found.report)).size
  return count === 1 ? 'one report, twice,' : `${count} reports`
}

function difference(
  left: readonly FigureInContext[],
  right: readonly FigureInContext[],
  verdict: 'vaguer' | 'conflict',
): string {
  const [a, b] = [left[0]!.found, right[0]!.found]
  const words = verdict === 'vaguer' ? 'has the same less exactly' : 'has another number'
  return `${a.report} has ${written(a)}, ${b.report} ${words}: ${written(b)}`
}

function written({ low, high, unit }: FoundFigure): string {
  const range =
    low === high
      ? `${low}`
      : low === null || low === 0
        ? `up to ${high}`
        : high === null
          ? `${low} or more`
          : `${low} to ${high}`
  return unit === null ? range : `${range} ${unit}`
}
