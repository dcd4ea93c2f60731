/**
 * Shifts: one side's position on one issue, then a later one that differs. Reads positions and the times of their
 * reports, gives `Shift[]`. Where the times do not differ there is no shift: two positions of one day are two positions.
 */
import type { Position, Report, Shift } from '../model.ts'
import { listUnder } from './reading.ts'
import type { Directory } from './who.ts'

/** Refusing or asking against yielding: from one to the other a side has moved. */
const YIELDING = new Set(['acceptance', 'offer', 'commitment'])
const REFUSING = new Set(['rejection', 'red-line', 'demand', 'threat', 'condition'])

/** Shared content words that make two positions speak of one matter. */
const SHARED_WORDS = 2

/** Finds shifts, earlier position first. Compares positions of one side on one issue with the next in time only. */
export function findShifts(positions: readonly Position[], reports: readonly Report[], directory: Directory): Shift[] {
  const published = new Map(reports.map((report) => [report.id, report.publishedAt?.slice(0, 10) ?? null]))
  const held = new Map<string, { position: Position; on: string }[]>()
  for (const position of positions) {
    const on = firstDay(position, published)
    if (on === null || position.issue === null || position.kind === 'stance') continue
    const key = `${directory.sideOf(position.actor)} ${position.issue}`
    listUnder(held, key, { position, on })
  }
  const shifts: Shift[] = []
  for (const timed of held.values()) {
    timed.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    for (let i = 1; i < timed.length; i++) {
      const [from, to] = [timed[i - 1], timed[i]]
      if (from === undefined || to === undefined || from.on === to.on) continue
      if (!hasMoved(from.position, to.position)) continue
      shifts.push({
        actor: directory.sideOf(to.position.actor),
        issue: to.position.issue as string,
        from: from.position.id,
        to: to.position.id,
        passages: [...from.position.passages.slice(0, 1), ...to.position.passages.slice(0, 1)],
      })
    }
  }
  return shifts
}

function firstDay(position: Position, published: ReadonlyMap<string, string | null>): string | null {
  const days = position.passages.flatMap(({ report }) => published.get(report) ?? [])
  return days.sort()[0] ?? null
}

function hasMoved(from: Position, to: Position): boolean {
  const opposite =
    (REFUSING.has(from.kind) && YIELDING.has(to.kind)) || (YIELDING.has(from.kind) && REFUSING.has(to.kind))
  const a = from.passages[0]?.text ?? ''
  const b = to.passages[0]?.text ?? ''
  if (opposite) return sharedWords(a, b) >= SHARED_WORDS
  // The same kind with another figure: an offer of 3.8 per cent, then one of 4.5.
  const figures = (text: string) => text.match(/\d+(?:[.,]\d+)?/g)?.join(' ') ?? ''
  return from.kind === to.kind && figures(a) !== '' && figures(b) !== '' && figures(a) !== figures(b)
}

function sharedWords(a: string, b: string): number {
  const words = new Set(a.toLowerCase().match(/\p{L}{4,}/gu) ?? [])
  return new Set((b.toLowerCase().match(/\p{L}{4,}/gu) ?? []).filter((word) => words.has(word))).size
}
