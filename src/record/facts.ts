/**
 * Facts: the propositions that the reports tell, each with the reports and the independent families behind it.
 * Reads readings and lineage, gives `Fact[]` in order of first telling.
 *
 * A proposition is a sentence of the body. Sentences are one fact where the alignment table or an utterance joins them
 * by their greater part, or where two parallel reports share most content words (Jaccard, with rare words as keys).
 * Counting: over families, never over reports; an aggregation is no further independent one (DOSSIER.md, Lineage).
 */
import type { Fact, Passage } from '../model.ts'
import { isDevelopment, type Stretch } from './developments.ts'
import type { Recordable } from './index.ts'
import { containment, contentOf, joinMentions } from './joining.ts'
import { MOST_CHARACTERS, overlap, passageOf, type Reading, type SentenceReading } from './reading.ts'
import { standing } from './standing.ts'

/** Share of content words that two sentences without any link must have in common to tell one thing. */
const SAME_WORDING = 0.5
/** Rare words of a sentence it is looked up by. */
const KEYS = 3
/** Share of the shorter sentence's words, names aside, that an aligned one of another family must share. */
const SAME_MATTER = 0.3
/** Likeness from which a report says the same thing twice. */
const REPEATED = 0.6

interface Telling {
  readonly reading: Reading
  /** Its sentences: several where one quotation holds them together. */
  readonly unit: readonly SentenceReading[]
  readonly passage: Passage
  readonly content: ReadonlySet<string>
  /** Content words without names. */
  readonly matter: ReadonlySet<string>
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
  const familyOf = new Map(
    found.lineage.families.flatMap((family) => family.reports.map((report) => [report, family.id])),
  )
  const groups = joinMentions(
    tellings,
    (telling) => keysOf(telling, frequency),
    (a, b, key) => isSameFact(a, b, key, familyOf),
    areApart,
  )
  const count = standing(readings, found)
  return groups.map((group) => count(group.map(({ reading, unit, passage }) => ({ reading, unit, passage }))))
}

/** Sentences of one quotation are one telling, with the words that say whose it is. */
function tellReport(reading: Reading, utteranceOf: ReadonlyMap<string, string>): Telling[] {
  const tellings: Telling[] = []
  for (let i = 0; i < reading.sentences.length; ) {
    let last = i
    while (last + 1 < reading.sentences.length && isOpenAfter(reading, i, last)) last++
    const telling = tellUnit(reading, reading.sentences.slice(i, last + 1), utteranceOf)
    if (telling !== null) tellings.push(telling)
    i = last + 1
  }
  return tellings
}

/** Whether a quotation runs from sentence `last` into the next, and both fit into one passage. */
function isOpenAfter(reading: Reading, first: number, last: number): boolean {
  const from = reading.sentences[first]?.sentence
  const here = reading.sentences[last]?.sentence
  const next = reading.sentences[last + 1]?.sentence
  if (from === undefined || here === undefined || next === undefined || here.isTitle || next.isTitle) return false
  if (here.paragraph !== next.paragraph || next.end - from.start > MOST_CHARACTERS) return false
  return reading.text.quotations.some(({ start, end, depth }) => depth === 0 && start < here.end && end > next.start)
}

function tellUnit(
  reading: Reading,
  unit: readonly SentenceReading[],
  utteranceOf: ReadonlyMap<string, string>,
): Telling | null {
  const [head] = unit
  const tail = unit.at(-1)
  if (head === undefined || tail === undefined || head.sentence.isTitle || !unit.some(isContent)) return null
  const span = { start: head.sentence.start, end: tail.sentence.end }
  const utterances = unit.flatMap(({ said }) =>
    said.flatMap((one) => {
      const id = one.isQuote ? utteranceOf.get(one.of.id) : undefined
      return id !== undefined && isGreaterPart(overlap(one, span), span) ? [id] : []
    }),
  )
  const rows = unit.flatMap(({ aligned, sentence }) =>
    aligned.filter((row) => isGreaterPart(overlap(row, sentence), sentence)).map(({ row }) => row),
  )
  const words = [head.sentence.firstToken, tail.sentence.endToken] as const
  return {
    reading,
    unit,
    passage: passageOf(reading, span.start, span.end),
    content: contentOf(reading, ...words),
    matter: contentOf(reading, ...words, false),
    utterances: [...new Set(utterances)],
    rows: [...new Set(rows)],
  }
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

/**
 * An aligned row joins versions of one family as it stands. Between families it needs words of the matter in common:
 * two sentences on one speaker are not yet one proposition.
 */
function isSameFact(a: Telling, b: Telling, key: string, familyOf: ReadonlyMap<string, string>): boolean {
  if (key.startsWith('utterance')) return true
  if (key.startsWith('word')) return jaccard(a.content, b.content) >= SAME_WORDING && shared(a.matter, b.matter) >= 2
  if (familyOf.get(a.reading.report) === familyOf.get(b.reading.report)) return true
  return shared(a.matter, b.matter) >= 2 && containment(a.matter, b.matter) >= SAME_MATTER
}

/** Two sentences of one report are two facts, unless one repeats the other; so are an earlier and a later state. */
function areApart(a: Telling, b: Telling): boolean {
  if (a.reading === b.reading) return jaccard(a.content, b.content) < REPEATED
  return isDevelopment(stretchOf(a), stretchOf(b))
}

function stretchOf({ reading, unit, passage }: Telling): Stretch {
  return { reading, unit, span: passage }
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0
  for (const word of a) if (b.has(word)) count++
  return count
}

function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = shared(a, b)
  return both === 0 ? 0 : both / (a.size + b.size - both)
}
