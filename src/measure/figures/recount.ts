/**
 * Recounts: numbers that a report tells as another count of what it has just told. "The guild puts it at 83 million",
 * "their own sums come to 1,015", "19 days, or 22 by the nurse's reckoning". Reads a report's figures in order, marks them
 * and gives a bare one the measure of the number it answers.
 *
 * Own rule: an anaphor for a number (it, the figure, the toll, somebody's sums) or a bare alternative, and a number of the
 * same unit and size shortly before.
 */
import type { ReportText } from '../../model.ts'
import { inherit, isBare } from './ellipsis.ts'
import type { FoundFigure } from './find-figures.ts'

/** Two counts of one thing are seldom farther apart. */
const FACTOR = 2
/** Below this a number near another is no sign. */
const SMALL = 10
/** Figures back, and characters, in which the number that is answered stands. */
const BACK = 4
const FAR = 500

const HEDGE =
  '(?: (?:about|around|some|only|just|nearly|almost|barely|roughly|more than|over|at least|as (?:many|much|few) as))?'
const COUNT = '(?:figure|number|total|toll|count|tally|sums?|reckoning|estimates?)'
/** "puts it at", "set the figure at", "put the toll at" */
const PUTS = new RegExp(
  `\\b(?:puts?|putting|places?|placed|sets?|estimate[sd]?|reckon(?:s|ed)?) (?:it|them|that|this|(?:the|its|their) ${COUNT})(?: at| to be)?${HEDGE} \\p{Sc}?$`,
  'u',
)
/** "its own sums come to", "her estimate was" */
const COMES = new RegExp(
  `\\b${COUNT}(?: \\p{L}+){0,4} (?:comes?|came|is|was|stands?|stood|amounts?|amounted)(?: to| at)?${HEDGE} \\p{Sc}?$`,
  'u',
)
/** "19 days, or 22": only beside the number itself. */
const OR = new RegExp(`\\bor(?: by| in)?${HEDGE} \\p{Sc}?$`, 'u')
/** "7 per cent, up from 5.5" */
const UP_FROM = new RegExp(`\\b(?:up|down|compared|instead) (?:from|of|with)${HEDGE} \\p{Sc}?$`, 'u')
/** Characters before a number that may hold its frame. */
const FRAME = 100

/** Marks the figures from `first` on, in place. */
export function markRecounts(text: ReportText, figures: FoundFigure[], first: number): void {
  const body = text.report.text
  for (let i = Math.max(first, 1); i < figures.length; i++) {
    const figure = figures[i] as FoundFigure
    const before = body.slice(Math.max(figure.sentence.start, figure.start - FRAME), figure.start)
    if (UP_FROM.test(before)) {
      const { sentence, unit } = figure
      const to = figures.slice(first, i).findLast((other) => other.sentence === sentence && other.unit === unit)
      if (to !== undefined) figures[i] = withMeasure(figure, to)
      continue
    }
    const isOr = OR.test(before) && figures[i - 1]?.sentence === figure.sentence
    if (!isOr && !PUTS.test(before) && !COMES.test(before)) continue
    const answered = answeredBy(figures, i)
    if (answered === undefined) continue
    figures[i] = { ...withMeasure(figure, answered), recount: true }
  }
}

/** A number of nothing is of what the other is. */
function withMeasure(figure: FoundFigure, other: FoundFigure): FoundFigure {
  if (isBare(figure)) return isBare(other) ? figure : inherit(figure, other)
  if (figure.head !== '' || figure.topic !== '' || figure.unit !== other.unit) return figure
  return { ...figure, head: other.head, topic: other.topic }
}

/** The latest number before of the same unit and size. */
function answeredBy(figures: readonly FoundFigure[], at: number): FoundFigure | undefined {
  const figure = figures[at] as FoundFigure
  const number = amountOf(figure)
  return figures.slice(Math.max(0, at - BACK), at).findLast((other) => {
    const value = amountOf(other)
    const isAlike = number !== value && Math.max(number, value) <= FACTOR * Math.min(number, value)
    const isNear = figure.start - other.end <= FAR && !isBare(other)
    return isAlike && isNear && number >= SMALL && (isBare(figure) || other.unit === figure.unit)
  })
}

function amountOf({ low, high }: FoundFigure): number {
  return low ?? high ?? 0
}
