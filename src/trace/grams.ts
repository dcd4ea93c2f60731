/**
 * Character n-grams of a report's units, weighted by TF-IDF, laid out for a merge join of two reports.
 * Reads `Unit[]` of a whole story, gives one `GramTable` a report.
 *
 * Method: character 3–5-grams inside padded words (McNamee and Mayfield, "Character n-gram tokenization for European
 * language text retrieval", Information Retrieval 2004), TF-IDF and cosine (Salton and Buckley 1988). They see
 * "collided" in "collision" and "Zelensky" in "Zelenskyy". Function words are left out.
 */
import type { Unit } from './units.ts'

const SHORTEST_GRAM = 3
const LONGEST_GRAM = 5

/** A report's grams in order of gram, then unit: parallel arrays. Weights of a unit have Euclidean length 1. */
export interface GramTable {
  readonly units: readonly Unit[]
  readonly gram: Uint32Array
  readonly unit: Uint32Array
  /** Weight among all words of the unit. */
  readonly weight: Float32Array
  /** Weight among the narrator's words of the unit; 0 in quotations and names. */
  readonly narratorWeight: Float32Array
}

/** Builds the tables of a story's reports. Linear in the text. */
export function buildGramTables(reports: readonly (readonly Unit[])[]): GramTable[] {
  const lexicon = new GramLexicon()
  const counted = reports.map((units) => units.map((unit) => countGrams(unit, lexicon)))
  const rarity = inverseFrequencies(reports, counted, lexicon.size)
  return reports.map((units, r) => layOut(units, counted[r]!, rarity))
}

/** Gives grams running numbers and remembers the grams of each word. */
class GramLexicon {
  readonly #grams = new Map<string, number>()
  readonly #words = new Map<string, Uint32Array>()

  get size(): number {
    return this.#grams.size
  }

  /** Numbers of the different grams of a word with its edges marked. */
  of(word: string): Uint32Array {
    const known = this.#words.get(word)
    if (known !== undefined) return known
    const padded = ` ${word} `
    const found = new Set<number>()
    for (let size = SHORTEST_GRAM; size <= LONGEST_GRAM; size++) {
      for (let i = 0; i + size <= padded.length; i++) found.add(this.#number(padded.slice(i, i + size)))
    }
    if (found.size === 0) found.add(this.#number(padded))
    const grams = Uint32Array.from(found)
    this.#words.set(word, grams)
    return grams
  }

  #number(gram: string): number {
    const known = this.#grams.get(gram)
    if (known !== undefined) return known
    this.#grams.set(gram, this.#grams.size)
    return this.#grams.size - 1
  }
}

interface Counts {
  readonly all: ReadonlyMap<number, number>
  readonly narrator: ReadonlyMap<number, number>
}

function countGrams(unit: Unit, lexicon: GramLexicon): Counts {
  const all = new Map<number, number>()
  const narrator = new Map<number, number>()
  for (const word of unit.words) {
    if (!word.isContent) continue
    for (const gram of lexicon.of(word.norm)) {
      all.set(gram, (all.get(gram) ?? 0) + 1)
      if (word.isNarrator) narrator.set(gram, (narrator.get(gram) ?? 0) + 1)
    }
  }
  return { all, narrator }
}

/** ln((N + 1) / (n + 0.5)) over different wordings, so that a sentence copied a hundred times counts once. */
function inverseFrequencies(
  reports: readonly (readonly Unit[])[],
  counted: readonly (readonly Counts[])[],
  size: number,
): Float32Array {
  const inUnits = new Float32Array(size)
  const wordings = new Set<string>()
  reports.forEach((units, r) => {
    units.forEach((unit, u) => {
      if (wordings.has(unit.wording)) return
      wordings.add(unit.wording)
      for (const gram of counted[r]![u]!.all.keys()) inUnits[gram]!++
    })
  })
  return inUnits.map((n) => Math.log((wordings.size + 1) / (n + 0.5)))
}

function layOut(units: readonly Unit[], counted: readonly Counts[], rarity: Float32Array): GramTable {
  const total = counted.reduce((sum, counts) => sum + counts.all.size, 0)
  // Gram and unit packed in one number sort as numbers do; both stay below 2^53 together.
  const order = new Float64Array(total)
  let n = 0
  counted.forEach((counts, u) => {
    for (const gram of counts.all.keys()) order[n++] = gram * units.length + u
  })
  order.sort()
  const lengths = counted.map((counts) => [length(counts.all, rarity), length(counts.narrator, rarity)] as const)
  const table = {
    units,
    gram: new Uint32Array(total),
    unit: new Uint32Array(total),
    weight: new Float32Array(total),
    narratorWeight: new Float32Array(total),
  }
  for (let i = 0; i < total; i++) {
    const u = order[i]! % units.length
    const gram = (order[i]! - u) / units.length
    table.gram[i] = gram
    table.unit[i] = u
    table.weight[i] = ((counted[u]!.all.get(gram) ?? 0) * rarity[gram]!) / lengths[u]![0]
    const inNarrator = counted[u]!.narrator.get(gram) ?? 0
    table.narratorWeight[i] = inNarrator === 0 ? 0 : (inNarrator * rarity[gram]!) / lengths[u]![1]
  }
  return table
}

function length(counts: ReadonlyMap<number, number>, rarity: Float32Array): number {
  let sum = 0
  for (const [gram, count] of counts) sum += (count * rarity[gram]!) ** 2
  return Math.sqrt(sum)
}
