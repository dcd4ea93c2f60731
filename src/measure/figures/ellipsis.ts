/**
 * Ellipsis: a bare number takes its measure from its neighbour. "from 10 to 15 euros", "over two years … over three", "3,400
 * nurses, the union said; the board spoke of 2,900". Reads a sentence's figures, gives them back with what is left out.
 *
 * Own rule after gapping in Huddleston and Pullum 2002, ch. 15.4.2: the same place in the same frame, so the same measure.
 */
import type { ReportText } from '../../model.ts'
import type { FoundFigure } from './find-figures.ts'

/** Two numbers of one measure are seldom farther apart than this. */
const FACTOR = 5
/** What stands right before a number that repeats a frame. */
const FRAME =
  /\b(?:over|in|for|to|from|of|at|than|and|or|not|by|was|were|that|says?|said|estimates?|estimated|only)(?: (?:about|around|some|only|just|nearly|almost|more than|over|at least))? $/

/** Fills in the figures from `first` on, in place. */
export function inheritMeasures(text: ReportText, figures: FoundFigure[], first: number): void {
  const body = text.report.text
  for (let i = first; i < figures.length; i++) {
    const bare = figures[i] as FoundFigure
    if (!isBare(bare)) continue
    const [before, after] = [figures[i - 1], figures[i + 1]]
    // "from 10 to 15 euros"
    if (
      after !== undefined &&
      /^ (?:\p{L}+ )?(?:to|and|or) (?:\p{L}+ ){0,2}\p{Sc}?$/u.test(body.slice(bare.end, after.start))
    ) {
      if (isNear(bare, after)) figures[i] = inherit(bare, after)
      continue
    }
    if (
      i === first ||
      bare.topic !== '' ||
      before === undefined ||
      before.head === 'superlative' ||
      !isNear(bare, before)
    )
      continue
    if (FRAME.test(body.slice(Math.max(0, bare.start - 24), bare.start))) figures[i] = inherit(bare, before)
  }
}

/** A number of nothing. */
export function isBare({ unit, head, fate }: FoundFigure): boolean {
  return unit === null && head === '' && fate === null
}

function isNear(a: FoundFigure, b: FoundFigure): boolean {
  const [left, right] = [a.low ?? a.high ?? 0, b.low ?? b.high ?? 0]
  return !isBare(b) && left > 0 && right > 0 && left <= right * FACTOR && right <= left * FACTOR
}

/** A bare number with the measure of another. */
export function inherit(bare: FoundFigure, { unit, head, fate, topic, measure }: FoundFigure): FoundFigure {
  return { ...bare, unit, head, fate, topic: topic || bare.topic, measure }
}
