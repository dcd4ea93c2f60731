/** Tables of weights in training: rows for the features of the examples, and weights as they are stored. */
import { findRows, layOutRows, type RowMarks } from '../src/attribute/feature-table.ts'

/** Gives rows to the features met often enough, the most frequent first, and puts the rows in place of the features. */
export function layOut(examples: readonly Int32Array[], size: number, rarest: number): RowMarks {
  const counts = new Map<number, number>()
  for (const features of examples) for (const hash of features) counts.set(hash, (counts.get(hash) ?? 0) + 1)
  const kept = [...counts].filter(([, count]) => count >= rarest)
  kept.sort((a, b) => b[1] - a[1] || a[0] - b[0])
  console.error(`${counts.size} features, ${kept.length} kept, ${size} rows`)
  const marks = layOutRows(
    kept.map(([hash]) => hash),
    size,
  )
  for (const features of examples) findRows(features, features.length, marks)
  return marks
}

/** In steps of 1 / `scale`. */
export function rounded(weights: Float64Array, scale: number): Int16Array {
  return Int16Array.from(weights, (weight) => Math.max(-32767, Math.min(32767, Math.round(weight * scale))))
}
