/**
 * Tellings of positions in one report: by a verb with the side as its subject (`by-verb.ts`), in the words of a
 * speaker (`by-content.ts`), by a noun with its owner (`nouns.ts`). Reads a reading, gives for each place
 * who takes which kind of position in which words. Where the actor or the structure is unclear there is none.
 */
import { type PositionKind, PROPOSAL_NOUNS } from '../../lexicon/negotiation.ts'
import { SPEECH_VERBS } from '../../lexicon/speech-verbs.ts'
import type { Span, Token } from '../../model.ts'
import type { Clause } from '../clauses/clauses.ts'
import { QUOTE_MARK } from '../clauses/verb-groups.ts'
import { conditionOf, deepEnd } from '../conditions.ts'
import { contentOf } from '../joining.ts'
import { isWithin, overlap, type Reading, type Said, tokensIn } from '../reading.ts'
import { dayDone } from '../when.ts'
import { bodyOfSpeaker, type Directory, isOfSpeaker, phraseActor, subjectActor } from '../who.ts'
import { readableStart } from '../wording.ts'
import { isFirstPerson, isStance, isWarning, kindByContent } from './by-content.ts'
import { contentClause, kindByVerb } from './by-verb.ts'
import { hasShare, issueNouns } from './issues.ts'
import { namedPositions } from './nouns.ts'
import { hasRedLine } from './red-lines.ts'

export interface Told {
  readonly reading: Reading
  readonly sentence: number
  readonly span: Span
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

export function tellReport(reading: Reading, utteranceOf: ReadonlyMap<string, string>, directory: Directory): Told[] {
  const found: Told[] = []
  /** Content clauses that a governing verb has told already: "insists it must keep the bank" is one position. */
  const told = new Set<number>()
  const add: Add = (clause, span, actor, kind, tokensRange, isJoined = false) => {
    if (actor === null || !directory.isAgent(actor)) return
    const one = reading.sentences[clause.sentence]
    if (one === undefined) return
    if (!isJoined && found.some((other) => isTwin(other, clause, actor, span, kind))) return
    const said = saidAt(one.said, span)
    found.push({
      reading,
      sentence: clause.sentence,
      span,
      clause: clause.index,
      actor,
      kind,
      content: contentOf(reading, ...tokensRange),
      main: mainOf(reading, clause),
      nouns: issueNouns(reading, one, ...tokensRange),
      isShare: hasShare(reading, ...tokensRange),
      said,
      utterance: said?.isQuote ? (utteranceOf.get(said.of.id) ?? null) : null,
      when: isoDay(said?.of.saidOn ?? null) ?? dayDone(reading, one, said === null ? span : one.sentence),
    })
  }
  reading.clauses.forEach((clause, index) => {
    const one = reading.sentences[clause.sentence]
    if (one === undefined || one.sentence.isTitle || told.has(index) || isTerm(reading, clause)) return
    const said = saidAt(one.said, clause)
    const subject =
      subjectActor(reading, clause, directory) ??
      carriedOver(reading, clause, directory) ??
      bodyOfSpeaker(reading, clause, said?.of.speaker ?? null, directory)
    const isSelf = said !== null && isFirstPerson(reading.tokens, clause, said.isQuote)
    const isOwn = isSelf || (said !== null && subject !== null && directory.isSameSide(subject, said.of.speaker))
    const actor = isSelf && (said.isQuote || subject === null) ? said.of.speaker : subject
    const end = positionEnd(reading, index)
    const span = {
      start: startOf(reading, clause),
      end:
        said === null || (!said.isQuote && endsInside(reading, clause, said.end))
          ? end
          : Math.max(clause.end, Math.min(end, said.end)),
    }
    const range = [clause.first, clause.deepLast] as const
    const kind = kindByVerb(reading, index)
    const quoted = kind === null ? null : quotedBehind(reading, clause)
    if (quoted !== null) {
      span.end = deepEnd(reading, quoted)
      told.add(quoted.index)
    }
    if (kind !== null && actor !== null) {
      add(clause, span, actor, kind, range)
      // "The government and the rebels have agreed on a truce": each of them.
      for (const other of actor === subject ? alsoSubjects(reading, clause, actor, directory) : [])
        add(clause, span, other, kind, range, true)
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
    // "A will lift its ban and B will end its boycott, the two governments said": each for itself.
    const isJoint = speaker === null && said !== null && subject !== null && isOfBoth(said)
    if (speaker === null && !isJoint) return
    const isSpeakers =
      isOwn ||
      isJoint ||
      // "a Lundian official said Lundia would extend the deadline": through an unnamed voice it is the side's.
      (subject !== null && speaker !== null && directory.isAnonymous(speaker) && isSide(subject, directory)) ||
      (subject !== null
        ? directory.isSameSide(subject, speaker)
        : said?.isQuote !== true && isOfSpeaker(reading, clause))
    const byContent = kindByContent(reading, clause, isSpeakers)
    // A clause of a word or two is no position to read: the whole of what was said is.
    const isScrap = span.end - span.start < SHORTEST && said !== null
    if (byContent !== null)
      add(
        clause,
        isScrap ? quoteSpan(said, span) : span,
        subject !== null && isSpeakers ? subject : (speaker as string),
        byContent,
        range,
      )
    else if (said !== null && isStance(reading, clause, said.isQuote, isSpeakers)) {
      add(clause, quoteSpan(said, span), speaker ?? subject, 'stance', range)
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

/** "promised that “nobody will be left behind”": the quotation is what was promised. */
function quotedBehind({ tokens, clauses }: Reading, clause: Clause): Clause | null {
  const next = clauses[clause.index + 1]
  if (next === undefined || next.sentence !== clause.sentence || next.first < clause.last) return null
  const that = tokens.slice(clause.verb + 1, next.group).findIndex(({ norm }) => norm === 'that')
  return that === 0 && QUOTE_MARK.test(tokens[clause.verb + 2]?.text ?? '') ? next : null
}

/** Whether reported words were cut in the middle of a clause that hangs on this one. */
function endsInside(reading: Reading, clause: Clause, end: number): boolean {
  for (let i = clause.index + 1; i < reading.clauses.length; i++) {
    const next = reading.clauses[i] as Clause
    if (next.sentence !== clause.sentence || next.first >= clause.deepLast) return false
    if (next.start < end && next.end > end + 1) return true
  }
  return false
}

/** The other sides of a subject joined by "and". */
function alsoSubjects(reading: Reading, clause: Clause, actor: string, directory: Directory): string[] {
  if (clause.subjectTokens === null) return []
  const [first, end] = clause.subjectTokens
  let and = end - 2
  while (and > first && (reading.tokens[and] as Token).norm !== 'and') and--
  if (and <= first) return []
  const phrases = [
    [first, and],
    [and + 1, end],
  ] as const
  const others = phrases.map((phrase) => phraseActor(reading, clause.sentence, phrase, directory))
  return others.filter((other): other is string => other !== null && !directory.isSameSide(other, actor)).slice(0, 1)
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

/** Said by all sides together: "the two governments said in a joint statement". */
function isOfBoth({ of }: Said): boolean {
  return /^(?:the |both )?(?:two |both |three )?(?:sides|governments|parties|countries|delegations|leaders|ministers)\b/i.test(
    of.speakerPassage?.text ?? '',
  )
}

function isSide(actor: string, directory: Directory): boolean {
  const kind = directory.actor(actor)?.kind
  return kind === 'government' || kind === 'organisation' || kind === 'group'
}

/** "In return it would accept a quota": "it" that nothing settles is the body that the sentence before is about. */
function carriedOver(reading: Reading, clause: Clause, directory: Directory): string | null {
  if (clause.subjectTokens === null || clause.form !== 'finite' || clause.lemma === 'be') return null
  const [first, end] = clause.subjectTokens
  if (end !== first + 1 || (reading.tokens[first] as Token).norm !== 'it') return null
  const here = reading.sentences[clause.sentence]
  const before = reading.sentences[clause.sentence - 1]
  if (here === undefined || before === undefined || here.sentence.paragraph !== before.sentence.paragraph) return null
  if (here.clauses[0] !== clause.index) return null
  const main = reading.clauses[before.clauses[0] ?? -1]
  if (main === undefined || main.parent !== null) return null
  const subject = subjectActor(reading, main, directory)
  return subject !== null && isSide(subject, directory) ? subject : null
}

/** "voted to accept the plan": who accepts stands before the verb that governs. */
function startOf(reading: Reading, clause: Clause): number {
  const parent = clause.parent === null ? undefined : reading.clauses[clause.parent]
  const isOwn = parent !== undefined && parent.index === clause.index - 1 && parent.subject === clause.subject
  return clause.form === 'infinitive' && parent !== undefined && (isOwn || isSameSpan(parent, clause))
    ? parent.start
    : readableStart(reading, clause)
}

function isSameSpan(a: Clause, b: Clause): boolean {
  return a.index === b.index - 1 && a.subject?.start === b.subject?.start && a.form === 'finite' && a.time === 'past'
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
) => void

/** One place tells one position: the first way that finds it is the surest. */
function isTwin(other: Told, clause: Clause, actor: string, span: Span, kind: PositionKind): boolean {
  const { sentence } = clause
  if (other.sentence !== sentence) return false
  // "autonomy, which the government has rejected": what one side asks for, another refuses.
  if (other.actor !== actor && other.clause !== clause.index && other.kind !== kind) return false
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
    // "promised not to force anybody, saying “…”"
    const isCue = next.form === 'participle' && SPEECH_VERBS.has(next.lemma) && next.last - next.verb <= 2
    if (isCue && next.parent === index) return (reading.clauses[i - 1] as Clause).end
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
