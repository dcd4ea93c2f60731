/**
 * Furniture: what stands in a report's text and is not the report. Reads the text, gives each line's part: furniture with
 * kind and why, the headline, or content; and the parts of lines that are furniture. Later stages read content only.
 *
 * Method, in this order: appeals (blocks), labels by their own words, then what only place tells: the lines before the
 * first prose (headline, outlet, author), after the last prose (links to other reports), and between (subheads).
 * Own rules; measured in eval/furniture.md.
 */
import type { Furniture, Span } from '../../model.ts'
import { findAppeals } from './appeal.ts'
import { readBehindCut } from './behind-cut.ts'
import { readHead } from './head.ts'
import { isSubhead, SUBHEAD } from './heading.ts'
import { type Label, labelOf } from './labels.ts'
import { findLines, type Line } from './lines.ts'
import { findPartial } from './partial.ts'
import { readSignOffs } from './sign-off.ts'
import { readTail } from './tail.ts'

export interface Layout {
  readonly lines: readonly Line[]
  /** A label for each line that is furniture, `null` for content. */
  readonly labels: readonly (Label | null)[]
  /** Index of the headline's line; null where the text begins with the report. */
  readonly title: number | null
  /** Parts of lines, and whole lines, in order. */
  readonly furniture: readonly (Span & { readonly kind: Furniture['kind']; readonly why: string })[]
}

/** Lines after the first prose, and before the end, that are near the edge of a text. */
const EDGE_LINES = 6

/** Finds a text's furniture. Linear in its length. */
export function findFurniture(text: string, knownTitle: string | null): Layout {
  const lines = findLines(text)
  const begin = lines.findIndex((line) => line.isProse && line.isEnded)
  const labels = lines.map((line, at) => labelOf(line, at <= begin + EDGE_LINES || at >= lines.length - EDGE_LINES))
  for (const { first, last } of findAppeals(lines)) {
    labels.fill({ kind: 'appeal', why: 'The lines ask readers for support.' }, first, last + 1)
  }
  readSignOffs(lines, labels)
  readBehindCut(lines, labels)
  const isBody = lines.map((line, at) => line.isProse && labels[at] === null)
  const firstProse = isBody.indexOf(true)
  const lastProse = isBody.lastIndexOf(true)
  const title = readHead(lines, labels, firstProse < 0 ? lines.length : firstProse, knownTitle)
  if (firstProse >= 0) {
    for (let at = firstProse + 1; at < lastProse; at++) {
      if (labels[at] === null && isSubhead(lines, labels, at)) {
        labels[at] = { kind: 'heading', why: SUBHEAD }
      }
    }
    readTail(lines, labels, lastProse)
  }
  const whole = lines.flatMap((line, at) => {
    const label = labels[at]
    return label ? [{ start: line.start, end: line.end, kind: label.kind, why: label.why }] : []
  })
  const furniture = [...whole, ...findPartial(lines, labels)].sort((a, b) => a.start - b.start)
  return { lines, labels, title, furniture }
}
