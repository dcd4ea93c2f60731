/**
 * Salience: who a pronoun means. Persons of one report gain weight with every reference and lose half with every sentence.
 *
 * Method: Lappin and Leass, "An algorithm for pronominal anaphora resolution", Computational Linguistics 20(4), 1994,
 * with their weights for recency, subject and other positions; departures: no parse, so the first reference of a
 * sentence and the source of a quotation count as subjects; where two come close, none is chosen.
 */
import type { Draft } from './cast.ts'

const RECENCY = 100
const SUBJECT = 80
const OTHER = 50

/** Own addition: in news, "he added" is mostly the last who spoke. */
const SPEAKER = 60

/** A rival with more than this share of the best one's weight leaves a pronoun unresolved. */
const TOO_CLOSE = 0.9

/** Weight below which a person is forgotten: named once, five sentences ago. */
const FORGOTTEN = 5

interface Weight {
  /** What earlier sentences left, as of `sentence`. */
  earlier: number
  /** The strongest reference in `sentence`: factors count once a sentence, as in the paper. */
  here: number
  sentence: number
}

export class Salience {
  readonly #weights = new Map<Draft, Weight>()

  /** Notes a reference. */
  refer(draft: Draft, sentence: number, isSubject: boolean, isSpeaker: boolean): void {
    const value = RECENCY + (isSubject ? SUBJECT : OTHER) + (isSpeaker ? SPEAKER : 0)
    const weight = this.#weights.get(draft)
    if (weight?.sentence === sentence) weight.here = Math.max(weight.here, value)
    else this.#weights.set(draft, { earlier: this.#valueAt(draft, sentence), here: value, sentence })
  }

  /**
   * Whom a pronoun in that sentence means; the candidates where it is not clear. `fit` is 0 for one it cannot mean, less
   * than 1 for one it hardly means.
   */
  choose(sentence: number, fit: (draft: Draft) => number): { draft: Draft | null; candidates: readonly Draft[] } {
    const ranked: [Draft, number][] = []
    for (const draft of this.#weights.keys()) {
      const value = this.#valueAt(draft, sentence) * fit(draft)
      if (value >= FORGOTTEN) ranked.push([draft, value])
    }
    ranked.sort((a, b) => b[1] - a[1])
    const [best, second] = ranked
    if (best === undefined) return { draft: null, candidates: [] }
    if (fit(best[0]) < 1) return { draft: null, candidates: [best[0]] }
    if (second !== undefined && second[1] > best[1] * TOO_CLOSE) {
      return { draft: null, candidates: ranked.map(([draft]) => draft).slice(0, 4) }
    }
    return { draft: best[0], candidates: [] }
  }

  #valueAt(draft: Draft, sentence: number): number {
    const weight = this.#weights.get(draft)
    return weight === undefined ? 0 : (weight.earlier + weight.here) * 0.5 ** (sentence - weight.sentence)
  }
}
