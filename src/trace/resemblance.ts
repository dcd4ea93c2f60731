/**
 * Resemblance of the units of two reports: cosine over all words and over the narrator's words.
 * Reads two `GramTable`s, gives both matrices. The cheap step before `align.ts`.
 */
import type { GramTable } from './grams.ts'

/** Cosines, 0–1, row by row: `values[i * columns + j]` is unit i of the first against unit j of the second. */
export interface Resemblance {
  readonly rows: number
  readonly columns: number
  readonly all: Float32Array
  readonly narrator: Float32Array
}

/** Measures every unit of `a` against every unit of `b` that shares a gram, by one merge of the sorted tables. */
export function measureResemblance(a: GramTable, b: GramTable): Resemblance {
  const columns = b.units.length
  const all = new Float32Array(a.units.length * columns)
  const narrator = new Float32Array(a.units.length * columns)
  let j = 0
  for (let i = 0; i < a.gram.length; i++) {
    const gram = a.gram[i]!
    while (j < b.gram.length && b.gram[j]! < gram) j++
    const row = a.unit[i]! * columns
    for (let k = j; k < b.gram.length && b.gram[k] === gram; k++) {
      const at = row + b.unit[k]!
      all[at]! += a.weight[i]! * b.weight[k]!
      narrator[at]! += a.narratorWeight[i]! * b.narratorWeight[k]!
    }
  }
  return { rows: a.units.length, columns, all, narrator }
}
