/**
 * Tellings: the places of a report that tell of a meeting. Reads clauses, gives for each where it stands, in what state it
 * puts the meeting, and when, where and how the sides met. By a noun of meeting (`nouns.ts`), by a verb of
 * meeting with people, by the table idioms.
 */
import { BEGINNING_VERBS, CANCELLING_VERBS, WISHING_WORDS } from '../../lexicon/negotiation.ts'
import { isA } from '../../lexicon/wordnet.ts'
import type { Meeting, Span, Token } from '../../model.ts'
import type { Clause } from '../clauses/clauses.ts'
import { type Mood, moodOf } from '../mood.ts'
import type { Reading, SentenceReading } from '../reading.ts'
import { dayOf } from '../when.ts'
import { placeIn } from '../where.ts'
import { actorsIn, type Directory, isOffice, nounBehind } from '../who.ts'
import { readableStart } from '../wording.ts'
import { clauseEnd, type Shape, tellByVerb } from './by-verb.ts'
import { formatOf, levelOf, seatingOf } from './format.ts'
import { isDefiniteAt, isMeetingNoun, isNone, qualifierOf, roleOf } from './nouns.ts'
import { isArrival, ofObject, ofSubject, type State, stateOf } from './state.ts'

/** One place in a report that tells of a meeting. */
export interface Telling {
  readonly reading: Reading
  readonly sentence: number
  readonly span: Span
  /** null: it only takes up a meeting told before ("the talks"). */
  readonly state: State | null
  readonly isDefinite: boolean
  readonly when: string | null
  readonly where: string | null
  readonly actors: readonly string[]
  readonly format: Meeting['format']
  readonly level: string | null
  readonly seating: 'separate' | 'direct' | null
  readonly isTitle: boolean
  /** Told in passing: "the envoy who chaired the sessions". */
  readonly isAside: boolean
}

export function findTellings(reading: Reading, directory: Directory): Telling[] {
  const tellings: Telling[] = []
  reading.clauses.forEach((clause, index) => {
    const told = tellByNoun(reading, clause, index) ?? tellByVerb(reading, clause, index, directory)
    if (told === null) return
    const { state, isDefinite } = told
    const start = told.span.start === clause.start ? readableStart(reading, clause) : told.span.start
    const span = { start: Math.min(start, told.span.end), end: told.span.end }
    const sentence = reading.sentences[clause.sentence]
    if (sentence === undefined) return
    const isAbsent = (one: Span) => isOfAnother(reading, one, nounBehind(reading, clause.sentence, one))
    const actors = actorsIn(reading, clause.sentence, span, directory, isAbsent).filter(
      (actor) => !isTeller(actor, directory),
    )
    tellings.push({
      reading,
      sentence: clause.sentence,
      span,
      state,
      isDefinite,
      when: whenOf(reading, sentence, clause, span, state),
      where: placeIn(reading, clause.sentence, span, span.start, true),
      actors,
      format: formatOf(reading, clause, actors, directory),
      level: levelOf(reading, clause),
      seating: seatingOf(reading, clause),
      isTitle: sentence.sentence.isTitle,
      isAside: clause.form !== 'finite' || ['who', 'which', 'that', 'whose'].includes(clause.opener ?? ''),
    })
  })
  return tellings
}

/** "agreed on Wednesday to meet on Friday": the first day is that of agreeing. */
function whenOf(
  reading: Reading,
  sentence: SentenceReading,
  clause: Clause,
  span: Span,
  state: State | null,
): string | null {
  const isAhead = state === 'planned' || state === 'possible'
  const governor = clause.parent === null ? undefined : reading.clauses[clause.parent]
  const isDecided =
    clause.form === 'infinitive' && governor?.time === 'past' && !governor.passive && governor.lemma !== 'be'
  return dayOf(reading, sentence, isAhead && isDecided ? clause : span, isAhead)
}

/** "during the talks", "in the middle of the session", "midway through the round" */
function isDuring(tokens: readonly Token[], at: number, first: number): boolean {
  for (let i = at - 1; i >= Math.max(first, at - 7); i--) {
    const { norm, pos } = tokens[i] as Token
    if (norm === 'during' || norm === 'midway' || norm === 'middle') return true
    if (pos === 'VERB' || pos === 'PUNCT') return false
  }
  return false
}

/**
 * "talks to settle the Lundia war", "on Lundia's invasion": what is talked of names no one who talks; in "Quill's envoy Ada
 * Moss" and "Ada Moss, Quill's envoy," it is Moss.
 */
function isOfAnother({ text }: Reading, { start }: Span, noun: Token | null): boolean {
  if (noun === null) return false
  if (isA(noun.lemma, 'noun', 'noun.act', 1)) return true
  if (!isOffice(noun.lemma)) return false
  const written = text.report.text
  const isBehindName = noun.norm === noun.lemma && written.slice(start - 2, start) === ', '
  return isBehindName || /^,? \p{Lu}/u.test(written.slice(noun.end, noun.end + 3))
}

/** Who only tells of a meeting does not sit at its table. */
function isTeller(actor: string, directory: Directory): boolean {
  if (directory.isPress(actor) || directory.actor(actor)?.kind === 'place') return true
  const told = directory.actor(actor)
  if (told === null || !told.anonymous) return false
  // "two diplomats briefed on the talks"; but "the two sides" sit there.
  return told.kind === 'person' || !TABLE_SIDES.test(told.name)
}

const TABLE_SIDES =
  /\b(?:sides?|part(?:y|ies)|delegations?|teams?|camps?|negotiators?|governments?|unions?|employers)\b/i

/** "another round of talks was set to take place", "held separate negotiations". */
function tellByNoun(reading: Reading, clause: Clause, index: number): Shape | null {
  const { tokens } = reading
  const taken = tellByAntecedent(reading, clause, index)
  if (taken !== null) return taken
  for (let i = clause.first; i < clause.last; i++) {
    if (!isMeetingNoun(tokens, i, clause.last)) continue
    // "no new talks were planned" tells of none, and of none that stood in question.
    if (isNone(tokens, i, clause.first)) continue
    const isDefinite = isDefiniteAt(tokens, i, clause.first)
    const nearby = qualifierOf(tokens, i, clause.first)
    const role = roleOf(tokens, clause, i)
    const isBeforeVerb = clause.form !== 'finite' && i < clause.group
    if (role === 'subject' || isBeforeVerb || isListed(tokens, clause, i)) {
      // What is not finite only qualifies the noun: the finite verb after it says how the meeting stands.
      const at = clause.form === 'finite' ? index : predicateAfter(reading, index, i)
      if (at === null) {
        if (isDefinite) return { span: phraseAround(reading, clause, i), state: null, isDefinite }
        continue
      }
      const told = reading.clauses[at] as Clause
      const predicate = ofSubject(tokens, told, moodOf(tokens, reading.clauses, at))
      // "if the talks fail": those that are known, whatever comes of them.
      if (isDefinite && told.opener !== null && CONDITIONAL.has(told.opener))
        return { span: phraseAround(reading, clause, i), state: null, isDefinite }
      const state = predicate === 'called off' ? predicate : (nearby ?? predicate)
      if (isVisit(tokens, i) && state !== 'called off' && state !== 'planned') continue
      return { span: { start: clause.start, end: clauseEnd(reading, told) }, state, isDefinite }
    }
    const mood = moodOf(tokens, reading.clauses, index)
    const whole = { start: clause.start, end: clauseEnd(reading, clause) }
    // "has invited the two sides to separate meetings"
    if (INVITING.has(clause.lemma) && i > clause.verb && !clause.negated && !isHypothetical(mood))
      return { span: whole, state: nearby ?? 'planned', isDefinite: false }
    if (isUndated(tokens, clause, i)) return { span: whole, state: 'possible', isDefinite: false }
    if (role === 'object') {
      const state = nearby ?? ofObject(clause, mood)
      if (isVisit(tokens, i) && state !== 'called off' && state !== 'planned') continue
      if (state !== null || isDefinite) return { span: whole, state, isDefinite }
    }
    if (role === 'complement' && !isVisit(tokens, i)) {
      // "said after four days of talks in the port": they have been held.
      if (isAfterIt(tokens, i, clause.first) && !isHypothetical(mood)) {
        const first = phraseStart(tokens, i, clause.first)
        return { span: { start: (tokens[first] as Token).start, end: clause.end }, state: 'held', isDefinite }
      }
      // "gathered in Miami for talks", "is heading there for talks", "is ready for talks".
      if (isOnTheWay(tokens, clause)) return { span: whole, state: nearby ?? 'planned', isDefinite }
      if (isArrival(clause.lemma)) return { span: whole, state: nearby ?? stateOf(mood, 'held'), isDefinite }
      if (nearby !== null) return { span: whole, state: nearby, isDefinite }
      if (WISHING_WORDS.has(clause.lemma) || (clause.lemma === 'be' && mood === 'possible'))
        return { span: whole, state: 'possible', isDefinite }
      if (isDefinite) {
        // "in the middle of the morning session": something happened while it sat.
        const sat = isDuring(tokens, i, clause.first) ? stateOf(mood === 'past' ? 'past' : 'present', 'held') : null
        return { span: sat === null ? phraseAround(reading, clause, i) : whole, state: sat, isDefinite }
      }
    }
  }
  return null
}

const CONDITIONAL = new Set(['if', 'unless', 'until', 'till', 'once'])

function isHypothetical(mood: Mood): boolean {
  return mood === 'possible' || mood === 'planned' || mood === 'unconfirmed'
}

const INVITING = new Set(['invite', 'summon', 'convene'])

/** "No date has been set for a new round": it may come, and nobody says when. */
function isUndated(tokens: readonly Token[], clause: Clause, at: number): boolean {
  const [first, end] = clause.subjectTokens ?? [0, 0]
  const isDate = DATES.has(tokens[end - 1]?.lemma ?? '') && ['no', 'neither'].includes(tokens[first]?.norm ?? '')
  return isDate && at > clause.verb
}

const DATES = new Set(['date', 'day', 'time', 'timetable', 'venue'])

/** First token of the noun phrase at `at` with the measure before it: "four days of talks". */
function phraseStart(tokens: readonly Token[], at: number, from: number): number {
  let first = at
  while (first > from) {
    const { pos, norm } = tokens[first - 1] as Token
    if (!PHRASE.has(pos) && norm !== 'of' && norm !== '-') break
    first--
  }
  return first
}

const PHRASE = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'ADV'])

/** "after talks", "following four days of talks" */
function isAfterIt(tokens: readonly Token[], at: number, from: number): boolean {
  const before = tokens[phraseStart(tokens, at, from) - 1]?.norm
  return before === 'after' || before === 'following'
}

/** A visit made is an event; one arranged or called off is a meeting that is to be or was to have been. */
function isVisit(tokens: readonly Token[], at: number): boolean {
  const { lemma } = tokens[at] as Token
  return lemma === 'visit' || lemma === 'trip'
}

/** "the meeting that has already taken place": the noun stands before the relative clause that says how it stands. */
function tellByAntecedent(reading: Reading, clause: Clause, index: number): Shape | null {
  const { tokens } = reading
  const subject = clause.subjectTokens
  if (subject === null || subject[1] > clause.first || (clause.opener !== 'that' && clause.opener !== 'which'))
    return null
  // "the results of the meeting that took place": the noun next to the pronoun.
  const head = subject[1] - 1
  if (!isMeetingNoun(tokens, head, subject[1])) return null
  if (clause.lemma !== 'take place' && !BEGINNING_VERBS.has(clause.lemma) && !CANCELLING_VERBS.has(clause.lemma))
    return null
  const state = ofSubject(tokens, clause, moodOf(tokens, reading.clauses, index))
  return { span: { start: (tokens[subject[0]] as Token).start, end: clause.end }, state, isDefinite: true }
}

/** "Talks between the union, the firm and the city on pay ended": the noun opens a list that hides it from the verb. */
function isListed(tokens: readonly Token[], clause: Clause, at: number): boolean {
  const next = tokens[at + 1]
  return at < clause.group && at - clause.first <= 3 && (next?.norm === 'between' || next?.norm === 'among')
}

/** The finite clause after clause `index` whose subject the noun at token `noun` belongs to. */
function predicateAfter(reading: Reading, index: number, noun: number): number | null {
  const clause = reading.clauses[index] as Clause
  for (let i = index + 1; i < Math.min(reading.clauses.length, index + 4); i++) {
    const next = reading.clauses[i] as Clause
    if (next.sentence !== clause.sentence) return null
    if (next.form !== 'finite') continue
    const subject = next.subjectTokens
    const isOwn = subject !== null && noun >= subject[0] && noun < subject[1]
    return isOwn || isListed(reading.tokens, clause, noun) ? i : null
  }
  return null
}

/** "was heading to Doha for talks", "en route to": the talks are still to come. */
function isOnTheWay(tokens: readonly Token[], clause: Clause): boolean {
  if (clause.progressive && ['head', 'travel', 'fly', 'return'].includes(clause.lemma)) return true
  for (let i = clause.first; i < clause.last - 1; i++) {
    const { norm } = tokens[i] as Token
    const next = (tokens[i + 1] as Token).norm
    if ((norm === 'en' && next === 'route') || (norm === 'way' && next === 'to')) return true
  }
  return false
}

/** The noun with what stands before it, up to the last preposition, and the participle after it. */
function phraseAround(reading: Reading, clause: Clause, at: number): Span {
  let first = at
  while (
    first > clause.first &&
    !['ADP', 'VERB', 'AUX', 'PUNCT', 'SCONJ'].includes((reading.tokens[first - 1] as Token).pos)
  )
    first--
  return { start: (reading.tokens[first] as Token).start, end: (reading.tokens[at] as Token).end }
}
