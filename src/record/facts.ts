/**
 * Facts: the propositions that the reports tell, each with the reports and the independent families behind it.
 * Reads readings and lineage, gives `Fact[]` in order of first telling.
 *
 * A proposition is a sentence of the body. Sentences are one fact where the alignment table or an utterance joins them
 * by their greater part, or where two parallel reports share most content words (Jaccard, with rare words as keys).
 * Counting: over families, never over reports; an aggregation is no further independent one (DOSSIER.md, Lineage).
 */
import type { Fact, Passage } from '../model.ts'
import type { Recordable } from './index.ts'
import { contentOf, joinMentions } from './joining.ts'
import { overlap, passageOf, type Reading, type SentenceReading } from './reading.ts'
import { standing } from './standing.ts'

/** Share of content words that two sentences without any link must have in common to tell one thing. */
const SAME_WORDING = 0.5
/** Rare words of a sentence it is looked up by. */
const KEYS = 3

interface Telling {
  readonly reading: Reading
  readonly one: SentenceReading
  readonly passage: Passage
  readonly content: ReadonlySet<string>
  readonly utterances: readonly string[]
  readonly rows: readonly string[]
}

/** Gathers the facts of a story. */
export function gatherFacts(readings: readonly Reading[], found: Recordable): Omit<Fact, 'id'>[] {
  const utteranceOf = new Map(
    found.utterances.flatMap((utterance) => utterance.quotes.map((quote) => [quote, utterance.id])),
  )
  const tellings = readings.flatMap((reading) => tellReport(reading, utteranceOf))
  const frequency = new Map<string, number>()
  for (const { content } of tellings) for (const word of content) frequency.set(word, (frequency.get(word) ?? 0) + 1)
  const groups = joinMentions(tellings, (telling) => keysOf(telling, frequency), isSameFact)
  const count = standing(readings, found)
  return groups.map((group) =>
    count(
      group.map(({ reading, one, passage }) => ({ reading, sentence: one, passage })),
      group.map(({ passage }) => passage),
    ),
  )
}

function tellReport(reading: Reading, utteranceOf: ReadonlyMap<string, string>): Telling[] {
  return reading.sentences.flatMap((one) => {
    const { sentence } = one
    if (sentence.isTitle || !isContent(one)) return []
    const utterances = one.said.flatMap((said) => {
      const id = said.isQuote ? utteranceOf.get(said.of.id) : undefined
      return id !== undefined && isGreaterPart(overlap(said, sentence), sentence) ? [id] : []
    })
    const rows = one.aligned.filter((row) => isGreaterPart(overlap(row, sentence), sentence)).map(({ row }) => row)
    return [
      {
        reading,
        one,
        passage: passageOf(reading, sentence.start, sentence.end),
        content: contentOf(reading, sentence.firstToken, sentence.endToken),
        utterances,
        rows,
      },
    ]
  })
}

/** Whether a sentence tells something: a verb, and somebody, a name, a figure, a time or words said. */
function isContent(one: SentenceReading): boolean {
  const { sentence, clauses, references, mentions, figures, times, said } = one
  if (clauses.length === 0 || sentence.endToken - sentence.firstToken < 4) return false
  return (
    references.length + mentions.length + figures.length + times.length + said.length > 0 ||
    sentence.endToken - sentence.firstToken >= 8
  )
}

function isGreaterPart(shared: number, whole: { start: number; end: number }): boolean {
  return shared * 2 >= whole.end - whole.start
}

function keysOf(telling: Telling, frequency: ReadonlyMap<string, number>): string[] {
  const rare = [...telling.content]
    .filter((word) => (frequency.get(word) ?? 0) > 1)
    .sort((a, b) => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0) || (a < b ? -1 : 1))
    .slice(0, KEYS)
  return [
    ...telling.rows.map((row) => `row ${row}`),
    ...telling.utterances.map((id) => `utterance ${id}`),
    ...rare.map((word) => `word ${word}`),
  ]
}

function isSameFact(a: Telling, b: Telling, key: string): boolean {
  if (!key.startsWith('word')) return true
  let shared = 0
  for (const word of a.content) if (b.content.has(word)) shared++
  return shared >= 3 && shared / (a.content.size + b.content.size - shared) >= SAME_WORDING
}
