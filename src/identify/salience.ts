/**
 * Salience: who a pronoun means. Persons of one report gain weight with every reference and lose half with every
 * sentence, and half again with every paragraph.
 *
 * Method: Lappin and Leass, "An algorithm for pronominal anaphora resolution", Computational Linguistics 20(4), 1994,
 * with their weights for recency and subject; departures: functions by position (`prominence.ts`), paragraphs count,
 * and where two come close, none is chosen. Weights: eval/speakers.md.
 */
import type { Draft } from './cast.ts'
import type { Prominence } from './prominence.ts'

/** Recency (100) with what the function adds. Speaking is an own addition: in news, "he added" is mostly who spoke last. */
const WEIGHTS: Readonly<Record<Prominence, number>> = { speaker: 240, subject: 180, other: 60 }

/** Of a reference inside what somebody says: the reporter goes on with the speaker. */
const TOLD = 0.4

/** A rival with more than this share of the best one's weight leaves a pronoun unresolved. */
const TOO_CLOSE = 0.9

/** Weight below which a person is forgotten: spoke once, nine sentences ago. */
export const FORGOTTEN = 0.5

const MOST_CANDIDATES = 4

/** How many times the next one's weight it takes to be meant against the usual gender of the given name. */
const FAR_OUT = 2

/** Weight that the subject of the sentence before has, with a paragraph's end between: 180 × 0.5². */
export const IN_FOCUS = 40

/** How a reference stands. `place` counts sentences and paragraphs up to it. */
export interface Standing {
  readonly place: number
  readonly prominence: Prominence
  readonly isTold: boolean
}

/** Whom a pronoun means; the candidates where it is not clear. */
export interface Choice {
  readonly draft: Draft | null
  readonly candidates: readonly Draft[]
}

interface Weight {
  /** What earlier sentences left, as of `place`. */
  earlier: number
  /** The strongest reference at `place`: factors count once a sentence, as in the paper. */
  here: number
  place: number
}

export class Salience {
  readonly #weights = new Map<Draft, Weight>()

  /** Notes a reference. */
  refer(draft: Draft, { place, prominence, isTold }: Standing): void {
    const value = WEIGHTS[prominence] * (isTold ? TOLD : 1)
    const weight = this.#weights.get(draft)
    if (weight?.place === place) weight.here = Math.max(weight.here, value)
    else this.#weights.set(draft, { earlier: this.#valueAt(draft, place), here: value, place })
  }

  /**
   * Whom a pronoun at that place means; the candidates where it is not clear. `fit` is 0 for one it cannot mean, less
   * than 1 for one it hardly means, who is never more than a candidate. Who weighs less than `least` is not looked at.
   */
  choose(place: number, fit: (draft: Draft) => number, least: number): Choice {
    const fitting: [Draft, number][] = []
    const others: Draft[] = []
    for (const draft of this.#weights.keys()) {
      const [value, share] = [this.#valueAt(draft, place), fit(draft)]
      if (value < least || share === 0) continue
      if (share < 1) others.push(draft)
      else fitting.push([draft, value])
    }
    const [best, second, ...more] = fitting.sort((a, b) => b[1] - a[1])
    if (best === undefined) return { draft: null, candidates: others.slice(0, MOST_CANDIDATES) }
    if (second === undefined || second[1] <= best[1] * TOO_CLOSE) return { draft: best[0], candidates: [] }
    const candidates = [best, second, ...more].map(([draft]) => draft)
    return { draft: null, candidates: candidates.slice(0, MOST_CANDIDATES) }
  }

  /**
   * Who a pronoun means that fits nobody's given name, where one candidate in focus stands far out: given names mislead. Asked
   * only where the report has nobody of the pronoun's gender.
   */
  chooseUnlikely(place: number, fit: (draft: Draft) => number, found: Choice): Choice {
    const weighed = found.candidates.map((draft): [Draft, number] => [
      draft,
      fit(draft) === 0 ? 0 : this.#valueAt(draft, place),
    ])
    const [best, second] = weighed.sort((a, b) => b[1] - a[1])
    const isOut = best !== undefined && best[1] >= IN_FOCUS && best[1] >= FAR_OUT * (second?.[1] ?? 0)
    return isOut ? { draft: best[0], candidates: [] } : found
  }

  #valueAt(draft: Draft, place: number): number {
    const weight = this.#weights.get(draft)
    return weight === undefined ? 0 : (weight.earlier + weight.here) * 0.5 ** (place - weight.place)
  }
}
