/**
 * Positions: who demands, refuses, offers, promises, threatens or holds what. Reads readings, gives `Position[]`.
 *
 * Three ways a report tells one: by a verb with the side as its subject (`position-clauses.ts`), in the words of a
 * speaker (`position-contents.ts`), by a noun with its owner (`position-nouns.ts`). The same position in several
 * reports is one entry: same side and kind, joined by aligned sentences, an utterance or like wording. Where the actor
 * or the structure is unclear there is none: a wrong position costs more than a missing one.
 */
import { POSITION_VERBS, type PositionKind } from '../lexicon/negotiation.ts'
import { SPEECH_VERBS } from '../lexicon/speech-verbs.ts'
import type { Passage, Position, Span, Token, Via } from '../model.ts'
import type { Clause } from './clauses.ts'
import { conditionOf, deepEnd } from './conditions.ts'
import type { Recordable } from './index.ts'
import { containment, contentOf, joinMentions, rowsAt } from './joining.ts'
import { contentClause, kindByVerb } from './position-clauses.ts'
import { isFirstPerson, isStance, isWarning, kindByContent } from './position-contents.ts'
import { namedPositions } from './position-nouns.ts'
import { isWithin, overlap, passageOf, type Reading, type Said, tokensIn } from './reading.ts'
import { familyCounter } from './standing.ts'
import { dayDone } from './when.ts'
import { type Directory, subjectActor } from './who.ts'

export type FoundPosition = Omit<Position, 'id' | 'facts'>

interface Told {
  readonly reading: Reading
  readonly sentence: number
  readonly span: Span
  readonly actor: string
  readonly kind: PositionKind
  readonly content: ReadonlySet<string>
  readonly nouns: readonly string[]
  readonly said: Said | null
  readonly utterance: string | null
  readonly when: string | null
}

/** Finds the positions of a story, in order of first telling. */
export function findPositions(readings: readonly Reading[], found: Recordable, directory: Directory): FoundPosition[] {
  const utteranceOf = new Map(found.utterances.flatMap((one) => one.quotes.map((quote) => [quote, one.id])))
  const told = readings.flatMap((reading) => tellReport(reading, utteranceOf, directory))
  const frequency = new Map<string, number>()
  for (const { content } of told) for (const word of content) frequency.set(word, (frequency.get(word) ?? 0) + 1)
  const sides = sidesOf(told, directory)
  const groups = joinMentions(
    told.filter((one) => one.kind !== 'stance' || sides.has(directory.sideOf(one.actor))),
    (one) => keysOf(one, frequency, directory),
    (a, b, key) => isSamePosition(a, b, key),
  )
  const count = familyCounter(found)
  return groups.map((group) => describePosition(group, frequency, count, directory))
}

/** Sides that want, refuse or give something: only their views are positions, not those of bystanders. */
function sidesOf(told: readonly Told[], directory: Directory): Set<string> {
  return new Set(told.filter((one) => one.kind !== 'stance').map((one) => directory.sideOf(one.actor)))
}

function tellReport(reading: Reading, utteranceOf: ReadonlyMap<string, string>, directory: Directory): Told[] {
  const found: Told[] = []
  /** Content clauses that a governing verb has told already: "insists it must keep the bank" is one position. */
  const told = new Set<number>()
  const add: Add = (clause, span, actor, kind, tokensRange) => {
    if (actor === null || !directory.isAgent(actor)) return
    const one = reading.sentences[clause.sentence]
    if (one === undefined || found.some((other) => isTwin(other, clause.sentence, span, kind))) return
    const said = saidAt(one.said, span)
    found.push({
      reading,
      sentence: clause.sentence,
      span,
      actor,
      kind,
      content: contentOf(reading, ...tokensRange),
      nouns: nounsOf(reading, ...tokensRange),
      said,
      utterance: said?.isQuote ? (utteranceOf.get(said.of.id) ?? null) : null,
      when: said?.of.saidOn ?? dayDone(reading, one, span),
    })
  }
  reading.clauses.forEach((clause, index) => {
    const one = reading.sentences[clause.sentence]
    if (one === undefined || one.sentence.isTitle || told.has(index)) return
    const said = saidAt(one.said, clause)
    const subject = subjectActor(reading, clause, directory)
    const isSelf = said !== null && isFirstPerson(reading.tokens, clause, said.isQuote)
    const isOwn = isSelf || (said !== null && subject !== null && directory.isSameSide(subject, said.of.speaker))
    const actor = isSelf && (said.isQuote || subject === null) ? said.of.speaker : subject
    const end = positionEnd(reading, index)
    const span = { start: clause.start, end: said === null ? end : Math.max(clause.end, Math.min(end, said.end)) }
    const range = [clause.first, clause.deepLast] as const
    const kind = kindByVerb(reading, index)
    if (kind !== null && actor !== null) {
      add(clause, span, actor, kind, range)
      const content = contentClause(reading, index)
      if (content !== null) told.add(content.index)
      addCondition(reading, clause, actor, kind, add)
      return
    }
    // "stressed that the city would not compromise": the words of the subject, also where no statement was found.
    const governor = clause.parent === null ? null : (reading.clauses[clause.parent] as Clause)
    const isReported = governor !== null && SPEECH_VERBS.has(governor.lemma)
    if (said === null && subject !== null && isWarning(reading, clause, true)) {
      add(clause, span, subject, 'threat', range)
      return
    }
    const speaker = said?.of.speaker ?? (isReported ? subjectActor(reading, governor, directory) : null)
    if (speaker === null) return
    const isSpeakers = isOwn || (subject !== null && directory.isSameSide(subject, speaker))
    const byContent = kindByContent(reading, clause, isSpeakers)
    // A clause of a word or two is no position to read: the whole of what was said is.
    const isScrap = span.end - span.start < SHORTEST && said !== null
    if (byContent !== null)
      add(
        clause,
        isScrap ? quoteSpan(said, span) : span,
        subject !== null && isSpeakers ? subject : speaker,
        byContent,
        range,
      )
    else if (said !== null && isStance(reading, clause, said.isQuote)) {
      add(clause, quoteSpan(said, span), speaker, 'stance', range)
    }
  })
  for (const one of reading.sentences) {
    for (const named of namedPositions(reading, one.index, directory)) {
      const clause = reading.clauses[one.clauses[0] ?? -1]
      if (clause !== undefined) add(clause, named.span, named.actor, named.kind, [named.firstToken, named.endToken])
    }
  }
  return found
}

/** Characters below which a clause cannot be read alone: "redlines". */
const SHORTEST = 20

type Add = (
  clause: Clause,
  span: Span,
  actor: string | null,
  kind: PositionKind,
  range: readonly [number, number],
) => void

/** One place tells one position: the first way that finds it is the surest. */
function isTwin(other: Told, sentence: number, span: Span, kind: PositionKind): boolean {
  if (other.sentence !== sentence) return false
  const shared = overlap(other.span, span)
  const longer = Math.max(span.end - span.start, other.span.end - other.span.start)
  return shared * 2 > longer || (shared > 0 && other.kind === kind && kind === 'stance')
}

/** Where a position ends: with what hangs on its verb, short of "while", "although" and their like. */
function positionEnd(reading: Reading, index: number): number {
  const clause = reading.clauses[index] as Clause
  for (let i = index + 1; i < reading.clauses.length; i++) {
    const next = reading.clauses[i] as Clause
    if (next.first >= clause.deepLast) break
    if (next.opener !== null && ASIDES.has(next.opener)) return (reading.clauses[i - 1] as Clause).end
    const isOther = next.parent === clause.parent && next.sentence === clause.sentence
    if (isOther) return (reading.clauses[i - 1] as Clause).end
  }
  return deepEnd(reading, clause)
}

const ASIDES = new Set(['while', 'whilst', 'whereas', 'although', 'though', 'as'])

/** "accepted the corridor, provided that no warship escorts it": the condition is a position of its own. */
function addCondition(reading: Reading, clause: Clause, actor: string, kind: PositionKind, add: Add): void {
  if (kind !== 'acceptance' && kind !== 'offer') return
  const condition = conditionOf(reading, clause)
  if (condition === null) return
  const span = { start: condition.start, end: condition.end }
  add(clause, span, actor, 'condition', tokensIn(reading, clause.sentence, span))
}

/** The narrowest words of a speaker that hold the clause. */
function saidAt(said: readonly Said[], clause: Span): Said | null {
  let best: Said | null = null
  for (const one of said) {
    const isInside =
      isWithin(clause, { start: one.start - 1, end: one.end + 1 }) ||
      overlap(one, clause) * 4 >= 3 * (clause.end - clause.start)
    if (isInside && (best === null || one.end - one.start < best.end - best.start)) best = one
  }
  return best
}

/** A short quotation is a stance as a whole; of a long one only the clause. */
function quoteSpan(said: Said, span: Span): Span {
  return said.end - said.start <= 200 ? { start: said.start, end: said.end } : span
}

function nounsOf(reading: Reading, first: number, end: number): string[] {
  const nouns: string[] = []
  for (let i = first; i < end; i++) {
    const token = reading.tokens[i] as Token
    if (token.pos === 'NOUN' && !nouns.includes(token.lemma)) nouns.push(token.lemma)
  }
  return nouns
}

// ---- over reports --------------------------------------------------------------------------------------------------

function keysOf(told: Told, frequency: ReadonlyMap<string, number>, directory: Directory): string[] {
  const side = directory.sideOf(told.actor)
  const rare = [...told.content]
    .filter((word) => (frequency.get(word) ?? 0) > 1)
    .sort((a, b) => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0) || (a < b ? -1 : 1))
    .slice(0, 3)
  return [
    ...(told.utterance === null ? [] : [`utterance ${told.utterance}`]),
    ...rowsAt(told.reading, told.sentence, told.span).map((row) => `row ${row} ${side}`),
    ...rare.map((word) => `word ${word} ${side}`),
  ]
}

function isSamePosition(a: Told, b: Told, key: string): boolean {
  if (a.kind !== b.kind && !(isRefusal(a.kind) && isRefusal(b.kind))) return false
  const shared = containment(a.content, b.content)
  if (key.startsWith('utterance')) return shared >= 0.4
  if (key.startsWith('row')) return a.reading !== b.reading || shared >= 0.5
  return shared >= 0.6 && Math.min(a.content.size, b.content.size) >= 3
}

/** A line in one report is a condition or a rejection in another: "will not sign unless". */
function isRefusal(kind: PositionKind): boolean {
  return kind === 'red-line' || kind === 'rejection' || kind === 'condition'
}

function describePosition(
  group: readonly Told[],
  frequency: ReadonlyMap<string, number>,
  count: ReturnType<typeof familyCounter>,
  directory: Directory,
): FoundPosition {
  const first = group[0] as Told
  const reports = [...new Set(group.map((one) => one.reading.report))]
  const passages: Passage[] = group.map((one) => passageOf(one.reading, one.span.start, one.span.end))
  return {
    actor: first.actor,
    kind: first.kind,
    issue: issueOf(group, frequency),
    when: group.map((one) => one.when).find((when) => when !== null) ?? null,
    passages,
    statements: [...new Set(group.flatMap((one) => (one.said === null ? [] : [one.said.of.id])))],
    via: viaOf(group, directory),
    ...count(reports),
  }
}

/** The noun that positions of the story speak of most. */
function issueOf(group: readonly Told[], frequency: ReadonlyMap<string, number>): string | null {
  let best: string | null = null
  for (const { nouns } of group) {
    for (const noun of nouns) {
      if (POSITION_VERBS.has(noun) || SPEECH_VERBS.has(noun)) continue
      if (best === null || (frequency.get(noun) ?? 0) > (frequency.get(best) ?? 0)) best = noun
    }
  }
  return best
}

/** Through whom it is known, where another than the side itself says so: "according to Podolyak, the US favours". */
function viaOf(group: readonly Told[], directory: Directory): Via[] {
  const chain: Via[] = []
  for (const { said, actor } of group) {
    if (said === null) continue
    chain.push(...said.of.via)
    const { speaker, speakerPassage } = said.of
    if (speaker === null || speakerPassage === null || directory.isSameSide(speaker, actor)) continue
    chain.push({ actor: speaker, passage: speakerPassage })
  }
  return chain
}
