/**
 * Happenings and storylines. A happening is one meeting, one strike day, one collision; a storyline is the negotiation,
 * strike or trial it belongs to. Reads term vectors and days, gives groups of report indices.
 *
 * Resemblance fades with the days between: within a fortnight for a happening, within a season for a storyline, as a
 * round of talks last month is the same story. Thresholds: eval/stories.md.
 */
import { Bundle } from './bundle.ts'
import { type Days, gapDays, joinDays } from './days.ts'
import { gather } from './gather.ts'
import type { TermVector } from './terms.ts'

/** Least resemblance within a happening, and within a storyline. */
const SAME_HAPPENING = 0.33
const SAME_STORY = 0.24
/** Resemblance at which one text is told again, whenever that was. */
const SAME_TEXT = 0.7
/** Days, after the day that follows, in which resemblance falls to a half; for a storyline, a season. */
const HAPPENING_FADES_IN = 10
const STORY_FADES_IN = 80
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
  const first = gather({ order, vectors, days, least: SAME_HAPPENING, weigh })
  // The first reports of a happening met few others: what began apart is held together once more.
  const second = gather({ ...summed(first, vectors, days), least: SAME_HAPPENING, weigh })
  return second.map((members) => members.flatMap((h) => first[h]!).sort((x, y) => x - y)).sort((x, y) => x[0]! - y[0]!)
}

/** Groups happenings, by their index. Where a day is not known, nothing fades. */
export function findStorylines(
  happenings: readonly (readonly number[])[],
  vectors: readonly TermVector[],
  days: readonly Days[],
): number[][] {
  const weigh = (mine: Days, others: Days, cosine: number) =>
    cosine * fading(gapDays(mine, others) ?? 0, STORY_FADES_IN)
  return gather({ ...summed(happenings, vectors, days), least: SAME_STORY, weigh })
}

/** Groups as items of their own; the largest first: what was told once is held against what was told often. */
function summed(groups: readonly (readonly number[])[], vectors: readonly TermVector[], days: readonly Days[]) {
  return {
    order: groups.map((_, g) => g).sort((g, h) => groups[h]!.length - groups[g]!.length || g - h),
    vectors: groups.map((members) => {
      const bundle = new Bundle()
      for (const member of members) bundle.add(member, vectors[member]!)
      return bundle.vector()
    }),
    days: groups.map((members) => members.map((member) => days[member]!).reduce(joinDays)),
  }
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
