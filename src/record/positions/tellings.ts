/**
 * Tellings of positions in one report: by a verb with the side as its subject (`by-verb.ts`), in the words of a
 * speaker (`by-content.ts`), by a noun with its owner (`nouns.ts`). Reads a reading, gives for each place
 * who takes which kind of position in which words. Where the actor or the structure is unclear there is none.
 */
import { type PositionKind, PROPOSAL_NOUNS } from '../../lexicon/negotiation.ts'
import { SPEECH_VERBS } from '../../lexicon/speech-verbs.ts'
import type { Span, Token } from '../../model.ts'
import type { Clause } from '../clauses/clauses.ts'
import { conditionOf, deepEnd } from '../conditions.ts'
import { contentOf } from '../joining.ts'
import { isWithin, overlap, type Reading, type Said, tokensIn } from '../reading.ts'
import { dayDone } from '../when.ts'
import { bodyOfSpeaker, type Directory, isOfSpeaker, subjectActor } from '../who.ts'
import { isFirstPerson, isWarning, kindByContent } from './by-content.ts'
import { kindByVerb } from './by-verb.ts'
import { contentClause } from './complements.ts'
import { closed, endsShort, positionEnd, quotedBehind, quoteSpan, startOf, withSubject } from './extent.ts'
import { alsoSubjects, carriedOver, isOfBoth, isSide, saidAt } from './holders.ts'
import { hasShare, issueNouns } from './issues.ts'
import { namedPositions } from './nouns.ts'
import { hasRedLine } from './red-lines.ts'
import { isStance } from './stances.ts'

export interface Told {
  readonly reading: Reading
  readonly sentence: number
  readonly span: Span
  /** Its own clause, where the span is the whole quotation. */
  readonly narrow: Span
  /** Index of the clause that tells it. */
  readonly clause: number
  readonly actor: string
  readonly kind: PositionKind
  readonly content: ReadonlySet<string>
  /** The verb that tells it; "red line" where that is all that is told. */
  readonly main: string
  readonly nouns: readonly string[]
  /** It asks or gives a share: "8 per cent". */
  readonly isShare: boolean
  readonly said: Said | null
  readonly utterance: string | null
  readonly when: string | null
}

/** A clause as a place where a position may be told. */
interface Place {
  readonly clause: Clause
  /** The narrowest words of a speaker that hold it. */
  readonly said: Said | null
  /** Who its subject is. */
  readonly subject: string | null
  /** Its subject is the first person. */
  readonly isSelf: boolean
  readonly span: Span
}

/** Positions of a report: those of its clauses in order, then those that nouns name. */
export function tellReport(reading: Reading, utteranceOf: ReadonlyMap<string, string>, directory: Directory): Told[] {
  const found: Told[] = []
  const add: Add = (clause, wide, actor, kind, tokensRange, isJoined = false, narrow = wide) => {
    if (actor === null || !directory.isAgent(actor) || directory.isPress(actor)) return
    const one = reading.sentences[clause.sentence]
    if (one === undefined) return
    // A quotation is a stance as a whole, unless a part of it says more: then only the clause.
    const isTold = found.some(
      (other) => other.actor === actor && other.kind !== 'stance' && overlap(other.span, wide) > 0,
    )
    const span = isTold ? narrow : wide
    if (!isJoined && found.some((other) => isTwin(other, clause, actor, span, kind))) return
    if (kind !== 'stance') narrowStances(found, actor, span)
    const said = saidAt(one.said, span)
    found.push({
      reading,
      sentence: clause.sentence,
      span,
      narrow,
      clause: clause.index,
      actor,
      kind,
      content: contentOf(reading, ...tokensRange),
      main: mainOf(reading, clause),
      nouns: issueNouns(reading, one, ...matterOf(clause, tokensRange)),
      isShare: hasShare(reading, ...tokensRange),
      said,
      utterance: said?.isQuote ? (utteranceOf.get(said.of.id) ?? null) : null,
      when: isoDay(said?.of.saidOn ?? null) ?? dayDone(reading, one, said === null ? span : one.sentence),
    })
  }
  /** Content clauses that a governing verb has told already: "insists it must keep the bank" is one position. */
  const told = new Set<number>()
  for (const clause of reading.clauses) {
    if (told.has(clause.index)) continue
    const place = placeAt(reading, clause, directory)
    if (place === null) continue
    const kind = kindByVerb(reading, clause.index)
    const quoted = kind === null ? null : quotedBehind(reading, clause)
    if (quoted !== null) told.add(quoted.index)
    const whole = quoted === null ? place : { ...place, span: { ...place.span, end: deepEnd(reading, quoted) } }
    if (kind === null || !tellVerb(reading, whole, kind, directory, add)) {
      tellWords(reading, whole, directory, add)
      continue
    }
    const content = contentClause(reading, clause.index)
    if (content !== null) told.add(content.index)
  }
  for (const one of reading.sentences) {
    for (const named of namedPositions(reading, one.index, directory)) {
      const clause = reading.clauses[one.clauses[0] ?? -1]
      if (clause !== undefined) add(clause, named.span, named.actor, named.kind, [named.firstToken, named.endToken])
    }
  }
  return found
}

function placeAt(reading: Reading, clause: Clause, directory: Directory): Place | null {
  const one = reading.sentences[clause.sentence]
  if (one === undefined || one.sentence.isTitle || isTerm(reading, clause) || isFreeRelative(reading, clause))
    return null
  const said = saidAt(one.said, clause)
  const subject =
    subjectActor(reading, clause, directory) ??
    carriedOver(reading, clause, directory) ??
    bodyOfSpeaker(reading, clause, said?.of.speaker ?? null, directory)
  const isSelf = said !== null && isFirstPerson(reading.tokens, clause, said.isQuote)
  const end = positionEnd(reading, clause.index)
  const isWhole = said === null || (!said.isQuote && endsShort(reading, clause, said.end))
  const span = {
    start: startOf(reading, clause),
    end: isWhole ? end : Math.max(clause.end, Math.min(end, said.end)),
  }
  return { clause, said, subject, isSelf, span: closed(reading, clause, withSubject(reading, clause, span)) }
}

/** What a verb of position tells of its subject. False where it is not known whose position it is. */
function tellVerb(reading: Reading, place: Place, kind: PositionKind, directory: Directory, add: Add): boolean {
  const { clause, said, subject, isSelf, span } = place
  const actor = isSelf && said !== null && (said.isQuote || subject === null) ? said.of.speaker : subject
  if (actor === null) return false
  const range = rangeOf(clause)
  add(clause, span, actor, kind, range)
  // "The government and the rebels have agreed on a truce": each of them.
  for (const other of actor === subject ? alsoSubjects(reading, clause, actor, directory) : [])
    add(clause, span, other, kind, range, true)
  addCondition(reading, clause, actor, kind, add)
  return true
}

/** What the words of a speaker tell of the own side, or of what others must do. */
function tellWords(reading: Reading, { clause, said, subject, isSelf, span }: Place, directory: Directory, add: Add) {
  const range = rangeOf(clause)
  if (said === null && subject !== null && isWarning(reading, clause, true)) {
    add(clause, span, subject, 'threat', range)
    return
  }
  // "stressed that the city would not compromise": the words of the subject, also where no statement was found.
  const governor = clause.parent === null ? null : (reading.clauses[clause.parent] as Clause)
  const isReported = governor !== null && SPEECH_VERBS.has(governor.lemma)
  const speaker = said?.of.speaker ?? (isReported ? subjectActor(reading, governor, directory) : null)
  // "A will lift its ban and B will end its boycott, the two governments said": each for itself.
  const isJoint = speaker === null && said !== null && subject !== null && isOfBoth(said)
  if (speaker === null && !isJoint) return
  const isSpeakers =
    isSelf ||
    isJoint ||
    // "a Lundian official said Lundia would extend the deadline": through an unnamed voice it is the side's.
    (subject !== null && speaker !== null && directory.isAnonymous(speaker) && isSide(subject, directory)) ||
    (subject !== null ? directory.isSameSide(subject, speaker) : said?.isQuote !== true && isOfSpeaker(reading, clause))
  const kind = kindByContent(reading, clause, isSpeakers)
  if (kind !== null) {
    // A clause of a word or two is no position to read: the whole of what was said is.
    const isScrap = span.end - span.start < SHORTEST && said !== null
    const actor = subject !== null && isSpeakers ? subject : speaker
    add(clause, isScrap ? quoteSpan(said, span) : span, actor, kind, range)
  } else if (said !== null && isStance(reading, clause, said.isQuote, isSpeakers)) {
    add(clause, quoteSpan(said, span), speaker ?? subject, 'stance', range, false, span)
  }
}

function rangeOf({ first, deepLast }: Clause): readonly [number, number] {
  return [first, deepLast]
}

/** "He did say what he would not sign": a noun phrase, that asserts nothing. */
function isFreeRelative({ tokens }: Reading, { opener, subjectTokens }: Clause): boolean {
  const before = tokens[(subjectTokens?.[0] ?? 0) - 1]?.norm
  return [opener, before].some((norm) => norm === 'what' || norm === 'whatever')
}

/** "Under the draft, the army would leave": what a paper lays down is its term, whoever may take it for a promise. */
function isTerm({ tokens, sentences }: Reading, clause: Clause): boolean {
  const first = sentences[clause.sentence]?.sentence.firstToken ?? 0
  if (clause.modal !== 'would' || (tokens[first] as Token).norm !== 'under') return false
  for (let i = first + 1; i < Math.min(clause.group, first + 6); i++) {
    const { lemma, norm } = tokens[i] as Token
    if (norm === ',') return false
    if (PROPOSAL_NOUNS.has(lemma)) return true
  }
  return false
}

/** What is asked or given stands behind the verb; of a passive, and of what something is, it is the subject. */
function matterOf(clause: Clause, [first, end]: readonly [number, number]): readonly [number, number] {
  const isSubject = clause.passive || clause.lemma === 'be'
  return !isSubject && first <= clause.verb && clause.verb < end ? [clause.verb + 1, end] : [first, end]
}

/** Characters below which a clause cannot be read alone: "redlines". */
const SHORTEST = 20

/** Lemma of the verb, or "red line". */
function mainOf(reading: Reading, clause: Clause): string {
  return hasRedLine(reading.tokens, clause) ? 'red line' : clause.lemma
}

/** The day a statement was made on, where it is a date: "on Thursday" may stay as written. */
function isoDay(saidOn: string | null): string | null {
  return saidOn !== null && /^\d{4}-\d{2}-\d{2}/.test(saidOn) ? saidOn : null
}

type Add = (
  clause: Clause,
  span: Span,
  actor: string | null,
  kind: PositionKind,
  range: readonly [number, number],
  /** Said of several at once. */
  isJoined?: boolean,
  /** Its own clause, where the span is the whole quotation. */
  narrow?: Span,
) => void

/** One place tells one position: the first way that finds it is the surest. */
function isTwin(other: Told, clause: Clause, actor: string, span: Span, kind: PositionKind): boolean {
  const { sentence } = clause
  // A short quotation is a stance as a whole, once, unless more was told of it.
  if (kind === 'stance' && other.actor === actor && overlap(other.span, span) > 0) return true
  if (other.sentence !== sentence) return false
  // "autonomy, which the government has rejected": what one side asks for, another refuses.
  if (other.actor !== actor && other.clause !== clause.index && other.kind !== kind) return false
  const shared = overlap(other.span, span)
  const longer = Math.max(span.end - span.start, other.span.end - other.span.start)
  return shared * 2 > longer || (shared > 0 && other.kind === kind && kind === 'stance')
}

/** Narrows stances of an actor, whose whole quotation holds what is told now, to their own clause; one within it goes. */
function narrowStances(found: Told[], actor: string, span: Span): void {
  for (let i = found.length - 1; i >= 0; i--) {
    const other = found[i] as Told
    if (other.span.end <= span.start) break
    if (other.kind !== 'stance' || other.actor !== actor || !isWithin(span, other.span)) continue
    if (overlap(other.narrow, span) > 0) found.splice(i, 1)
    else found[i] = { ...other, span: other.narrow }
  }
}

/** "accepted the corridor, provided that no warship escorts it": the condition is a position of its own. */
function addCondition(reading: Reading, clause: Clause, actor: string, kind: PositionKind, add: Add): void {
  if (kind !== 'acceptance' && kind !== 'offer') return
  const condition = conditionOf(reading, clause)
  if (condition === null) return
  const span = { start: condition.start, end: condition.end }
  add(clause, span, actor, 'condition', tokensIn(reading, clause.sentence, span))
}
