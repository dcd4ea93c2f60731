/**
 * A bundle: reports (or bundles of them) whose vectors are summed, so that its resemblance to a further one costs the
 * length of that one's vector, however many are in it. And the index that finds the bundles worth asking.
 */
import type { TermVector } from './terms.ts'

/** Heaviest terms of a vector that are looked up: others are too common to find anything. */
const LOOKED_UP = 16
/** Newest bundles read in a term's list: older ones are found by another term or not at all. */
const LIST_WINDOW = 200
/** Bundles whose resemblance is measured in full. */
const MEASURED = 24

export class Bundle {
  readonly members: number[] = []
  readonly #sum = new Map<string, number>()
  #squaredLength = 0

  add(member: number, vector: TermVector): void {
    this.members.push(member)
    for (const [term, weight] of vector) {
      const before = this.#sum.get(term) ?? 0
      this.#sum.set(term, before + weight)
      this.#squaredLength += weight * (2 * before + weight)
    }
  }

  weightOf(term: string): number {
    return this.#sum.get(term) ?? 0
  }

  /** Cosine of a vector of length 1 with the sum, 0–1. */
  resemblance(vector: TermVector): number {
    let dot = 0
    for (const [term, weight] of vector) dot += weight * (this.#sum.get(term) ?? 0)
    return this.#squaredLength === 0 ? 0 : dot / Math.sqrt(this.#squaredLength)
  }

  /** The sum at length 1, heaviest terms first. */
  vector(): TermVector {
    const length = Math.sqrt(this.#squaredLength) || 1
    return [...this.#sum]
      .map(([term, weight]): [string, number] => [term, weight / length])
      .sort(([s, v], [t, w]) => w - v || (s < t ? -1 : 1))
  }
}

/** Finds bundles by their terms. */
export class BundleIndex {
  readonly bundles: Bundle[] = []
  readonly #byTerm = new Map<string, number[]>()

  /** Bundles most like a vector by its heaviest terms, at most 24. */
  near(vector: TermVector): number[] {
    const found = new Map<number, number>()
    for (const [term, weight] of vector.slice(0, LOOKED_UP)) {
      for (const b of (this.#byTerm.get(term) ?? []).slice(-LIST_WINDOW)) {
        const bundle = this.bundles[b]!
        found.set(b, (found.get(b) ?? 0) + (weight * bundle.weightOf(term)) / bundle.members.length)
      }
    }
    return [...found]
      .sort(([b, v], [c, w]) => w - v || b - c)
      .slice(0, MEASURED)
      .map(([b]) => b)
  }

  /** Adds to bundle `b`, or to a new one where it is null; gives the bundle's number. */
  add(b: number | null, member: number, vector: TermVector): number {
    const number = b ?? this.bundles.push(new Bundle()) - 1
    const bundle = this.bundles[number]!
    for (const [term] of vector) {
      if (bundle.weightOf(term) > 0) continue
      const list = this.#byTerm.get(term)
      if (list === undefined) this.#byTerm.set(term, [number])
      else list.push(number)
    }
    bundle.add(member, vector)
    return number
  }
}
