/**
 * Copies: stretches of a page that stand on it twice. Pages hold their report once for wide and once for small screens, in
 * boxes of which only one is shown. Reads blocks, gives the indices of the later copies.
 *
 * A stretch is a copy where its blocks follow one another as they did before, over more text than an item of a list or a
 * repeated notice has.
 */
import type { Block } from './blocks.ts'

/** Share of a page's text that a copied stretch has; the days of a plan that repeat one another have less. */
const MIN_COPIED_SHARE = 0.1
/** UTF-16 units of a copied stretch: more than a notice has. */
const MIN_COPIED_UNITS = 300

/** Finds the blocks that repeat earlier ones. Linear. */
export function findCopies(blocks: readonly Block[]): ReadonlySet<number> {
  const all = blocks.reduce((sum, { text }) => sum + text.length, 0)
  const enough = Math.max(MIN_COPIED_UNITS, all * MIN_COPIED_SHARE)
  const copies = new Set<number>()
  const first = new Map<string, number>()
  for (let at = 0; at < blocks.length; at++) {
    const { text } = blocks[at] as Block
    const before = first.get(text)
    if (before === undefined) {
      first.set(text, at)
      continue
    }
    let [length, units] = [0, 0]
    while (before + length < at && blocks[at + length]?.text === blocks[before + length]?.text) {
      units += blocks[at + length]?.text.length ?? 0
      length++
    }
    for (let copied = 0; copied < length && units >= enough; copied++) copies.add(at + copied)
    at += length - 1
  }
  return copies
}
