/**
 * Happenings and storylines. A happening is one meeting, one strike day, one collision; a storyline is the negotiation,
 * strike or trial it belongs to. Reads term vectors and days, gives groups of report indices.
 *
 * Resemblance fades with the days between: within a fortnight for a happening, within a season for a storyline, as a
 * round of talks last month is the same story; one with the same people is so whenever it was. Thresholds: eval/stories.md.
 */
import { Bundle } from './bundle.ts'
import { type Days, gapDays, joinDays } from './days.ts'
import { gather } from './gather.ts'
import type { People } from './people.ts'
import type { TermVector } from './terms.ts'

/** Least resemblance within a happening, and within a storyline. */
const SAME_HAPPENING = 0.33
const SAME_STORY = 0.24
/** Resemblance at which one text is told again, whenever that was. */
const SAME_TEXT = 0.7
/** Days, after the day that follows, in which resemblance falls to a half; for a storyline, a season. */
const HAPPENING_FADES_IN = 10
/** Of a few reports picked by hand less is alike by chance than of a collection: the season is longer there. */
const STORY_FADES_IN = 80
const STORY_FADES_IN_FEW = 400
/** Reports in a collection. The square root between: what is alike by chance grows with the pairs. */
const COLLECTION = 1600
/** People in both of two happenings, and their least share of the smaller cast, that make it one story whenever it was. */
const SHARED_PEOPLE = 2
const SHARED_CAST = 1 / 3
/** What a happening's resemblance is worth where a day is not known, and where the heads name one weekday all the same. */
const UNDATED = 0.65
const SAME_WEEKDAY = 0.9

/** Groups reports, taken in `order`. */
export function findHappenings(
  order: readonly number[],
  vectors: readonly TermVector[],
  days: readonly Days[],
): number[][] {
  const weigh = (mine: Days, others: Days, cosine: number) =>
    Math.max(cosine * timeFactor(mine, others), cosine >= SAME_TEXT ? cosine : 0)
  const [join, least] = [joinDays, SAME_HAPPENING]
  const first = gather({ order, vectors, settings: days, join, least, weigh })
  // The first reports of a happening met few others: what began apart is held together once more.
  const second = gather({ ...summed(first, vectors), settings: joined(first, days, join), join, least, weigh })
  return second.map((members) => members.flatMap((h) => first[h]!).sort((x, y) => x - y)).sort((x, y) => x[0]! - y[0]!)
}

/** Days of a happening and who acts in it. */
interface Setting {
  readonly days: Days
  readonly people: People
}

/**
 * Groups happenings, by their index. Where a day is not known, nothing fades; nor where the same people act: a later round of
 * a negotiation has its chief negotiators, another crime has other victims.
 */
export function findStorylines(
  happenings: readonly (readonly number[])[],
  vectors: readonly TermVector[],
  days: readonly Days[],
  people: readonly People[],
): number[][] {
  const fadesIn = Math.min(STORY_FADES_IN_FEW, STORY_FADES_IN * Math.sqrt(Math.max(1, COLLECTION / vectors.length)))
  const weigh = (mine: Setting, others: Setting, cosine: number) =>
    isSameCast(mine.people, others.people) ? cosine : cosine * fading(gapDays(mine.days, others.days) ?? 0, fadesIn)
  const join = (some: Setting, others: Setting) => ({
    days: joinDays(some.days, others.days),
    people: some.people.union(others.people),
  })
  const each = days.map((mine, report) => ({ days: mine, people: people[report]! }))
  return gather({
    ...summed(happenings, vectors),
    settings: joined(happenings, each, join),
    join,
    least: SAME_STORY,
    weigh,
  })
}

function isSameCast(mine: People, others: People): boolean {
  const shared = mine.intersection(others).size
  return shared >= SHARED_PEOPLE && shared >= SHARED_CAST * Math.min(mine.size, others.size)
}

/** Groups as items of their own; the largest first: what was told once is held against what was told often. */
function summed(groups: readonly (readonly number[])[], vectors: readonly TermVector[]) {
  return {
    order: groups.map((_, g) => g).sort((g, h) => groups[h]!.length - groups[g]!.length || g - h),
    vectors: groups.map((members) => {
      const bundle = new Bundle()
      for (const member of members) bundle.add(member, vectors[member]!)
      return bundle.vector()
    }),
  }
}

/** The setting of each group, of those of its members. */
function joined<Setting extends object>(
  groups: readonly (readonly number[])[],
  settings: readonly Setting[],
  join: (some: Setting, others: Setting) => Setting,
): Setting[] {
  return groups.map((members) => members.map((member) => settings[member]!).reduce(join))
}

/** 0–1: what the days between leave of a happening's resemblance. */
function timeFactor(mine: Days, others: Days): number {
  const gap = gapDays(mine, others)
  if (gap !== null) return fading(gap - 1, HAPPENING_FADES_IN)
  return mine.weekdays.some((weekday) => others.weekdays.includes(weekday)) ? SAME_WEEKDAY : UNDATED
}

function fading(days: number, half: number): number {
  return 1 / (1 + Math.max(0, days) / half)
}
