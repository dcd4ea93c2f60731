/**
 * Parallel passages: sentences of unrelated reports that tell one thing, and of related ones that tracing did not join.
 * Reads the texts, gives pairs of sentences; one report speaks for each group of related ones, so nothing comes up twice.
 *
 * Method: weight of shared words by rarity in the story (inverse document frequency, Spärck Jones 1972) as a Dice
 * coefficient, candidates by an inverted index over rare words, each sentence with its best partner in another report
 * where both choose each other.
 */
import type { ReportText, Sentence, Token } from '../model.ts'
import type { ReportPair } from './report-pairs.ts'
import { isContentWord } from './word-alignment.ts'

export interface ParallelPair {
  readonly a: ReportText
  readonly b: ReportText
  readonly inA: Sentence
  readonly inB: Sentence
  /** Dice coefficient of the shared words' weights, 0–1. */
  readonly dice: number
}

/** Words in more sentences than this join too many to tell which tell one thing. */
const MAX_SENTENCES_OF_WORD = 12

/** Dice coefficient, 0–1, from which two sentences tell one thing. Chosen on sentence pairs: see eval/differences.md. */
const LEAST_DICE = 0.27

/** Content words, below which a match is chance. */
const LEAST_SHARED = 4

interface Entry {
  readonly text: ReportText
  readonly sentence: Sentence
  readonly words: ReadonlySet<string>
}

/** In the order of the reports and their sentences. Costs each sentence's words times the bound on their sentences. */
export function findParallelPassages(texts: readonly ReportText[], pairs: readonly ReportPair[]): ParallelPair[] {
  const entries = speakersFor(texts, pairs).flatMap(entriesOf)
  const postings = new Map<string, number[]>()
  entries.forEach(({ words }, index) => {
    for (const word of words) {
      const known = postings.get(word)
      if (known === undefined) postings.set(word, [index])
      else known.push(index)
    }
  })
  const weightOf = (word: string) => Math.log((1 + entries.length) / (postings.get(word)?.length ?? 1))
  const totals = entries.map(({ words }) => [...words].reduce((total, word) => total + weightOf(word), 0))
  const best = entries.map((entry, index) => bestPartners(entry, index, entries, postings, weightOf, totals))
  return best.flatMap((partners, index) =>
    [...partners.values()].flatMap(({ partner, dice }) => {
      if (partner < index) return []
      const { text: a, sentence: inA } = entries[index]!
      const { text: b, sentence: inB } = entries[partner]!
      const isMutual = best[partner]!.get(a.report.id)?.partner === index
      return isMutual ? [{ a, b, inA, inB, dice }] : []
    }),
  )
}

interface Partner {
  readonly partner: number
  readonly dice: number
}

/** The best partner in each other report. */
function bestPartners(
  { text, words }: Entry,
  index: number,
  entries: readonly Entry[],
  postings: ReadonlyMap<string, readonly number[]>,
  weightOf: (word: string) => number,
  totals: readonly number[],
): Map<string, Partner> {
  const shared = new Map<number, { weight: number; count: number }>()
  for (const word of words) {
    const sentences = postings.get(word)!
    if (sentences.length > MAX_SENTENCES_OF_WORD) continue
    for (const other of sentences) {
      if (entries[other]!.text === text) continue
      const known = shared.get(other) ?? { weight: 0, count: 0 }
      shared.set(other, { weight: known.weight + weightOf(word), count: known.count + 1 })
    }
  }
  const best = new Map<string, Partner>()
  for (const [partner, { weight, count }] of shared) {
    const dice = (2 * weight) / (totals[index]! + totals[partner]!)
    if (count < LEAST_SHARED || dice < LEAST_DICE) continue
    const { id } = entries[partner]!.text.report
    const known = best.get(id)
    if (known === undefined || dice > known.dice || (dice === known.dice && partner < known.partner)) {
      best.set(id, { partner, dice })
    }
  }
  return best
}

/** Of related reports, the longest; the first of several. */
function speakersFor(texts: readonly ReportText[], pairs: readonly ReportPair[]): ReportText[] {
  const group = new Map(texts.map(({ report }) => [report.id, report.id]))
  const rootOf = (report: string): string => {
    let root = report
    while (group.get(root) !== root) root = group.get(root)!
    return root
  }
  for (const { parent, child } of pairs)
    if (group.has(parent) && group.has(child)) group.set(rootOf(child), rootOf(parent))
  const longest = new Map<string, ReportText>()
  for (const text of texts) {
    const root = rootOf(text.report.id)
    const known = longest.get(root)
    if (known === undefined || text.tokens.length > known.tokens.length) longest.set(root, text)
  }
  return texts.filter((text) => longest.get(rootOf(text.report.id)) === text)
}

function entriesOf(text: ReportText): Entry[] {
  return text.sentences.flatMap((sentence) => {
    if (sentence.isTitle) return []
    const tokens = text.tokens.slice(sentence.firstToken, sentence.endToken)
    const words = new Set(tokens.filter(isContentWord).map(stem))
    return words.size < LEAST_SHARED ? [] : [{ text, sentence, words }]
  })
}

/** The first six letters: "negotiators" and "negotiations" meet, as names and their adjectives do. */
function stem({ lemma }: Token): string {
  return lemma.slice(0, 6)
}
