/**
 * Aligns two reports: which unit of one tells the proposition of which unit of the other.
 * Reads a `Resemblance`, gives `UnitPair[]`. Order-aware, but a moved paragraph is found as well.
 *
 * Method: own; a pair gains by the pairs beside it on the diagonal, as in sentence alignment of monolingual comparable
 * corpora (Barzilay and Elhadad, "Sentence alignment for monolingual comparable corpora", EMNLP 2003), and must be the
 * best of its row or of its column. Thresholds: eval/trace.md.
 */
import type { Resemblance } from './resemblance.ts'

/** A unit of the first report with the unit of the second that tells the same. */
export interface UnitPair {
  readonly a: number
  readonly b: number
  /** Cosine over all words, 0–1. */
  readonly cosine: number
  /** Cosine over the narrator's words, 0–1. */
  readonly narratorCosine: number
  /** Cosine with what the neighbours add. */
  readonly support: number
}

/** What a neighbour on the diagonal adds, per unit of its own cosine; there are two of them. */
const NEIGHBOUR_WEIGHT = 0.25
/** What is lost where a neighbour is one unit off the diagonal: a sentence was dropped, split or merged. */
const OFF_DIAGONAL = 0.8
/** Least cosine with the neighbours' help; for two units that are each other's best, no other being nearer to either. */
const LEAST_SUPPORT = 0.36
const LEAST_MUTUAL = 0.3
/** Least cosine of its own: below it two units share no more than a name. */
const LEAST_COSINE = 0.1
/** Share of the best support in a row or column that a second match (a split or merged sentence) must reach. */
const SECOND_SHARE = 0.75

/** Gives the pairs in order of `a`, then `b`. Cost: rows times columns. */
export function alignUnits(resemblance: Resemblance): UnitPair[] {
  const { rows, columns, all } = resemblance
  const support = supportOf(resemblance)
  const bestInRow = new Float32Array(rows)
  const bestInColumn = new Float32Array(columns)
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      const value = support[i * columns + j]!
      if (value > bestInRow[i]!) bestInRow[i] = value
      if (value > bestInColumn[j]!) bestInColumn[j] = value
    }
  }
  const pairs: UnitPair[] = []
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      const at = i * columns + j
      const value = support[at]!
      if (value < LEAST_MUTUAL || all[at]! < LEAST_COSINE) continue
      const isBest = value >= bestInRow[i]! && value >= bestInColumn[j]!
      const isSecond =
        (value >= bestInRow[i]! && value >= SECOND_SHARE * bestInColumn[j]!) ||
        (value >= bestInColumn[j]! && value >= SECOND_SHARE * bestInRow[i]!)
      if (isBest || (isSecond && value >= LEAST_SUPPORT)) {
        pairs.push({ a: i, b: j, cosine: all[at]!, narratorCosine: resemblance.narrator[at]!, support: value })
      }
    }
  }
  return pairs
}

function supportOf({ rows, columns, all }: Resemblance): Float32Array {
  const support = new Float32Array(rows * columns)
  const at = (i: number, j: number): number => (i < 0 || j < 0 || i >= rows || j >= columns ? 0 : all[i * columns + j]!)
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      const own = all[i * columns + j]!
      if (own === 0) continue
      const before = Math.max(at(i - 1, j - 1), OFF_DIAGONAL * at(i - 1, j - 2), OFF_DIAGONAL * at(i - 2, j - 1))
      const after = Math.max(at(i + 1, j + 1), OFF_DIAGONAL * at(i + 1, j + 2), OFF_DIAGONAL * at(i + 2, j + 1))
      support[i * columns + j] = own + NEIGHBOUR_WEIGHT * (before + after)
    }
  }
  return support
}
