/**
 * Shifts: one side's position on one issue, then a later one that differs in kind or in its figures. Reads positions and
 * the times of their reports, gives `Shift[]`, earlier position first. Two positions of one day are two positions: where
 * the times do not differ there is no shift.
 *
 * A side moves where it goes from refusing or asking to yielding, or back (a red line, then a condition, then an
 * acceptance; a demand withdrawn), or where it asks or gives another share or sum. Own rule; cost linear in the positions
 * of a side, each compared with at most `MOST_COMPARED` before it.
 */
import type { Position, Report, Shift } from '../../model.ts'
import { listUnder } from '../reading.ts'
import type { Directory } from '../who.ts'

/** From what is shut to what is given: a move from one step to another is a shift. */
const STEPS: ReadonlyMap<Position['kind'], number> = new Map([
  ['threat', 0],
  ['red-line', 0],
  ['rejection', 0],
  ['demand', 1],
  ['condition', 1],
  ['offer', 2],
  ['commitment', 2],
  ['acceptance', 2],
])

/** Shared words of four letters or more that make two positions of one issue speak of one matter. */
const SHARED_WORDS = 2
/** Earlier positions that one is compared with. */
const MOST_COMPARED = 24

interface Timed {
  readonly position: Position
  readonly on: string
  readonly words: ReadonlySet<string>
  readonly figures: readonly string[]
}

/** Finds shifts, in the order of the later position. */
export function findShifts(positions: readonly Position[], reports: readonly Report[], directory: Directory): Shift[] {
  const published = new Map(reports.map((report) => [report.id, report.publishedAt?.slice(0, 10) ?? null]))
  const held = new Map<string, Timed[]>()
  for (const position of positions) {
    const on = dayOf(position, published)
    if (on === null || !STEPS.has(position.kind)) continue
    const text = position.passages.map(({ text }) => text).join(' ')
    const timed = { position, on, words: wordsOf(text), figures: figuresIn(position.passages[0]?.text ?? '') }
    listUnder(held, directory.sideOf(position.actor), timed)
  }
  const shifts: Shift[] = []
  for (const timed of held.values()) {
    timed.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    timed.forEach((to, i) => {
      // The latest that differs: what was said last is what it moved from.
      const from = timed
        .slice(Math.max(0, i - MOST_COMPARED), i)
        .findLast((other) => other.on < to.on && hasMoved(other, to))
      if (from === undefined || isTold(timed, i, from)) return
      shifts.push({
        actor: directory.sideOf(to.position.actor),
        issue: (to.position.issue ?? from.position.issue) as string,
        from: from.position.id,
        to: to.position.id,
        passages: [...from.position.passages.slice(0, 1), ...to.position.passages.slice(0, 1)],
      })
    })
  }
  return shifts
}

/** The day it was said on, where a report tells it; else that of the first report that has it. */
function dayOf(position: Position, published: ReadonlyMap<string, string | null>): string | null {
  if (position.when !== null && /^\d{4}-\d{2}-\d{2}/.test(position.when)) return position.when.slice(0, 10)
  const days = position.passages.flatMap(({ report }) => published.get(report) ?? [])
  return days.sort()[0] ?? null
}

/** The same position in other words, told since: it has not moved again. */
function isTold(timed: readonly Timed[], at: number, from: Timed): boolean {
  const to = timed[at] as Timed
  return timed
    .slice(0, at)
    .some(
      (other) =>
        other.on > from.on &&
        other.on <= to.on &&
        other.position.kind === to.position.kind &&
        other.position.issue === to.position.issue &&
        other.figures.join(' ') === to.figures.join(' ') &&
        shared(other, to) >= SHARED_WORDS,
    )
}

function hasMoved(from: Timed, to: Timed): boolean {
  const isIssue = from.position.issue !== null && from.position.issue === to.position.issue
  const [a, b] = [STEPS.get(from.position.kind) as number, STEPS.get(to.position.kind) as number]
  const isOther = from.figures.length > 0 && to.figures.length > 0 && from.figures.join(' ') !== to.figures.join(' ')
  // "9 per cent", then "7 per cent": asked for or given, it is another figure.
  if (isIssue && isOther && unitOf(from) === unitOf(to) && unitOf(from) !== '' && b > 0 && a > 0) return true
  if (a === b) return false
  const isMatter = shared(from, to) >= (isIssue ? SHARED_WORDS : SHARED_WORDS + 1)
  // From asking to threatening is pressing on, no move.
  return isMatter && !(a === 1 && b === 0) && !(a === 0 && b === 1 && to.position.kind === 'demand')
}

function unitOf({ position }: Timed): string {
  return /\d\s*(%|per ?cent|percent)/i.test(position.passages[0]?.text ?? '')
    ? '%'
    : (/(?<![\d.,])\d[\d.,]*\s+(\p{L}{3,})/u.exec(position.passages[0]?.text ?? '')?.[1] ?? '')
}

function figuresIn(text: string): string[] {
  // Years are no figures: "since 2021".
  return (text.match(/\d+(?:[.,]\d+)*/g) ?? []).filter((figure) => !/^(?:19|20)\d{2}$/.test(figure))
}

function wordsOf(text: string): Set<string> {
  // Names, which have capitals, are no words of the matter.
  return new Set(text.match(/(?<!\p{L})\p{Ll}{4,}/gu) ?? [])
}

function shared(a: Timed, b: Timed): number {
  let count = 0
  for (const word of a.words) if (b.words.has(word)) count++
  return count
}
