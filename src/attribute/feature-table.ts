/**
 * A table of the features that have weights: which row a feature has, without storing the feature.
 * A row keeps eight bits of its feature's hash, so that of the features never met in training 255 in 256 find no row.
 */

/** Rows that are tried for a feature, one after the other. */
const PROBES = 2

/** `marks[row]`: 0 for an empty row, or eight bits of its feature's hash. Its length is a power of two. */
export type RowMarks = Uint8Array

/** Replaces the first `count` hashes by rows; a feature without one gets `marks.length`, a row of zeros. */
export function findRows(hashes: Int32Array, count: number, marks: RowMarks): void {
  const mask = marks.length - 1
  const none = marks.length
  for (let at = 0; at < count; at++) {
    const hash = hashes[at]!
    const mark = markOf(hash)
    const row = hash & mask
    if (marks[row] === mark) hashes[at] = row
    else hashes[at] = marks[(row + 1) & mask] === mark ? (row + 1) & mask : none
  }
}

/** Gives rows to features in the order given; those that find none of their rows empty go without. */
export function layOutRows(hashes: Iterable<number>, size: number): RowMarks {
  const marks = new Uint8Array(size)
  for (const hash of hashes) {
    for (let probe = 0; probe < PROBES; probe++) {
      const row = (hash + probe) & (size - 1)
      if (marks[row] === markOf(hash)) break
      if (marks[row] !== 0) continue
      marks[row] = markOf(hash)
      break
    }
  }
  return marks
}

function markOf(hash: number): number {
  return hash >>> 24 || 1
}
