/**
 * Meetings: where sides talked, talk, will or may talk. Reads readings, gives `Meeting[]`, each with all passages.
 *
 * Own rules over clauses: a noun of meeting as subject or object, a verb of meeting with people on both sides, the table
 * idioms; the state is the mood of the clause (see `mood.ts`). "the talks" goes to the meeting the report told of last;
 * reports are joined by aligned sentences, or by date, place and sides. Measured in eval/record.md.
 */
import {
  BEGINNING_VERBS,
  CANCELLING_VERBS,
  HOLDING_VERBS,
  MEETING_NOUNS,
  MEETING_VERBS,
  NO_MEETING,
  PLANNING_WORDS,
  WISHING_WORDS,
} from '../lexicon/negotiation.ts'
import type { Meeting, Passage, Span, Token } from '../model.ts'
import type { Clause } from './clauses.ts'
import { joinMentions, rowsAt } from './joining.ts'
import { type Mood, moodOf } from './mood.ts'
import { overlap, passageOf, type Reading } from './reading.ts'
import { dayOf } from './when.ts'
import { actorsIn, type Directory, headOf, isOffice } from './who.ts'

type State = Meeting['state']

/** One place in a report that tells of a meeting. */
interface Telling {
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
}

/** A meeting as one report tells it. */
interface Told {
  readonly tellings: Telling[]
  state: State
  when: string | null
  where: string | null
}

export interface FoundMeeting extends Omit<Meeting, 'id'> {
  readonly condition: Passage | null
}

/** Finds the meetings of a story, in order of first telling. */
export function findMeetings(readings: readonly Reading[], directory: Directory): FoundMeeting[] {
  const told = readings.flatMap((reading) => tellReport(reading, directory))
  const groups = joinMentions(
    told,
    keysOf,
    (a, b, key) => isSameMeeting(a, b, key, directory),
    (a, b) => areApart(a.tellings, b.tellings),
  )
  return groups.map((group) => describeMeeting(group))
}

/** Those of one report: later tellings go to the one they take up. */
function tellReport(reading: Reading, directory: Directory): Told[] {
  const found: Told[] = []
  const tellings = findTellings(reading, directory)
  for (const telling of tellings) {
    const earlier = takenUp(found, telling, directory)
    if (earlier !== null) {
      earlier.tellings.push(telling)
      earlier.when ??= telling.when
      earlier.where ??= telling.where
      // What began and is not told to have ended goes on.
      if (telling.state === 'under way' && earlier.state === 'held' && telling.seating !== 'direct')
        earlier.state = 'under way'
      // A headline only announces; the first sentence of the body says how it stands.
      if (telling.state !== null && earlier.tellings.every((one) => one.isTitle || one === telling))
        earlier.state = telling.state
      continue
    }
    if (telling.state === null) continue
    found.push({ tellings: [telling], state: telling.state, when: telling.when, where: telling.where })
  }
  return found
}

/** The meeting a telling takes up: the last that nothing in it speaks against, a real one before a possible one. */
function takenUp(found: readonly Told[], telling: Telling, directory: Directory): Told | null {
  if (telling.state === null) {
    const real = found.filter(({ state }) => state !== 'possible' && state !== 'unconfirmed')
    return lastCompatible(real, telling, directory) ?? lastCompatible(found, telling, directory)
  }
  return lastCompatible(found, telling, directory)
}

function lastCompatible(found: readonly Told[], telling: Telling, directory: Directory): Told | null {
  for (let i = found.length - 1; i >= 0; i--) {
    const told = found[i] as Told
    if (told.when !== null && telling.when !== null && told.when !== telling.when) continue
    if (told.where !== null && telling.where !== null && told.where !== telling.where) continue
    if (areApart(told.tellings, [telling])) continue
    const first = told.tellings[0] as Telling
    if (telling.state === null) return told
    // A headline announces what the first sentences tell.
    if (told.tellings.every((one) => one.isTitle) && (first.sentence === 0 || telling.isTitle) && telling.sentence <= 3)
      return told
    if (!isSameStage(told.state, telling.state)) continue
    if (telling.isDefinite) return told
    const isNear = telling.sentence - (told.tellings.at(-1) as Telling).sentence <= 1
    if (
      isNear &&
      told.state === telling.state &&
      sharesActor(told.tellings, telling.actors, directory) &&
      telling.when !== null
    )
      return told
  }
  return null
}

/** Separate rooms and one table are two meetings, whatever else they share. */
function areApart(a: readonly Telling[], b: readonly Telling[]): boolean {
  const isSeparate = (tellings: readonly Telling[]) => tellings.some(({ seating }) => seating === 'separate')
  const isDirect = (tellings: readonly Telling[]) => tellings.some(({ seating }) => seating === 'direct')
  return (isSeparate(a) && isDirect(b)) || (isDirect(a) && isSeparate(b))
}

/** Held and under way are stages of one meeting in reports of one day, as are planned and under way. */
function isSameStage(a: State, b: State): boolean {
  if (a === b) return true
  const pair = [a, b].sort().join('+')
  return pair === 'held+under way' || pair === 'planned+under way'
}

function sharesActor(tellings: readonly Telling[], actors: readonly string[], directory: Directory): boolean {
  return tellings.some((one) => one.actors.some((a) => actors.some((b) => directory.isSameSide(a, b))))
}

// ---- tellings ------------------------------------------------------------------------------------------------------

function findTellings(reading: Reading, directory: Directory): Telling[] {
  const tellings: Telling[] = []
  reading.clauses.forEach((clause, index) => {
    const told = tellByNoun(reading, clause, index) ?? tellByVerb(reading, clause, index, directory)
    if (told === null) return
    const { state, isDefinite, span } = told
    const sentence = reading.sentences[clause.sentence]
    if (sentence === undefined) return
    const actors = actorsIn(reading, clause.sentence, span, directory)
    tellings.push({
      reading,
      sentence: clause.sentence,
      span,
      state,
      isDefinite,
      when: dayOf(reading, sentence, span, state === 'planned' || state === 'possible'),
      where: placeIn(reading, clause.sentence, span),
      actors,
      format: formatOf(reading, clause, actors, directory),
      level: levelOf(reading, clause),
      seating: seatingOf(reading, clause),
      isTitle: sentence.sentence.isTitle,
    })
  })
  return tellings
}

interface Shape {
  readonly span: Span
  readonly state: State | null
  readonly isDefinite: boolean
}

/** "another round of talks was set to take place", "held separate negotiations". */
function tellByNoun(reading: Reading, clause: Clause, index: number): Shape | null {
  const { tokens } = reading
  const taken = tellByAntecedent(reading, clause, index)
  if (taken !== null) return taken
  for (let i = clause.first; i < clause.last; i++) {
    if (!isMeetingNoun(tokens, i, clause.last)) continue
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
      const state = predicate === 'called off' ? predicate : (nearby ?? predicate)
      if (isVisit(tokens, i) && state !== 'called off' && state !== 'planned') continue
      return { span: { start: clause.start, end: clauseEnd(reading, told) }, state, isDefinite }
    }
    const mood = moodOf(tokens, reading.clauses, index)
    const whole = { start: clause.start, end: clauseEnd(reading, clause) }
    if (role === 'object') {
      const state = nearby ?? ofObject(clause, mood)
      if (isVisit(tokens, i) && state !== 'called off' && state !== 'planned') continue
      if (state !== null || isDefinite) return { span: whole, state, isDefinite }
    }
    if (role === 'complement' && !isVisit(tokens, i)) {
      // "gathered in Miami for talks", "is heading there for talks", "is ready for talks".
      if (isOnTheWay(tokens, clause)) return { span: whole, state: nearby ?? 'planned', isDefinite }
      if (isArrival(clause.lemma)) return { span: whole, state: nearby ?? stateOf(mood, 'held'), isDefinite }
      if (nearby !== null) return { span: whole, state: nearby, isDefinite }
      if (WISHING_WORDS.has(clause.lemma)) return { span: whole, state: 'possible', isDefinite }
      if (isDefinite) return { span: phraseAround(reading, clause, i), state: null, isDefinite }
    }
  }
  return null
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

/** "met for a second day", "sat at one table", "is to travel to Doha", "spent three hours with the envoy". */
function tellByVerb(reading: Reading, clause: Clause, index: number, directory: Directory): Shape | null {
  const { tokens } = reading
  const head = clause.lemma
  const subject = clause.subjectTokens
  const isPeople = subject !== null && isPeoplePhrase(reading, clause.sentence, subject, directory)
  if (!isPeople) return null
  const mood = moodOf(tokens, reading.clauses, index)
  const whole = { start: clause.start, end: clauseEnd(reading, clause) }
  if (MEETING_VERBS.has(head) && tellsOfOne(clause, mood) && objectIsPeople(reading, clause, directory)) {
    return { span: whole, state: stateOf(mood, 'held'), isDefinite: false }
  }
  // "has invited both sides back on Wednesday"
  if ((head === 'invite' || head === 'summon' || head === 'expect' || head === 'bring') && bringsBack(tokens, clause)) {
    const state = head === 'bring' ? stateOf(mood, 'held') : mood === 'possible' ? 'possible' : 'planned'
    return { span: whole, state, isDefinite: false }
  }
  if (hasTable(tokens, clause)) return { span: whole, state: stateOf(mood, 'held'), isDefinite: false }
  if ((head === 'face' || head === 'sit') && sitsTogether(tokens, clause)) {
    return { span: whole, state: stateOf(mood, 'held'), isDefinite: head === 'sit' }
  }
  if (
    head === 'spend' &&
    hasWord(tokens, clause, 'with') &&
    actorsIn(reading, clause.sentence, whole, directory).length > 1
  ) {
    return { span: whole, state: stateOf(mood, 'held'), isDefinite: false }
  }
  if (['travel', 'fly', 'visit', 'head'].includes(head) && mood === 'planned') {
    return { span: whole, state: 'planned', isDefinite: false }
  }
  return null
}

/** "We bargain over water" says what one does, "refused to negotiate" what one does not: neither is a meeting. */
function tellsOfOne(clause: Clause, mood: Mood): boolean {
  const isHabit = mood === 'present' && !clause.progressive && !clause.perfect
  const isActivity = clause.lemma === 'negotiate' || clause.lemma === 'bargain' || clause.lemma === 'parley'
  return !isHabit && !(isActivity && mood === 'possible')
}

export function isMeetingNoun(tokens: readonly Token[], at: number, end: number): boolean {
  const token = tokens[at] as Token
  if (token.pos !== 'NOUN' && token.pos !== 'PROPN') return false
  if (token.norm !== 'talks' && (token.lemma === 'talk' || !MEETING_NOUNS.has(token.lemma))) return false
  const before = tokens[at - 1]
  if (before !== undefined && NO_MEETING.has(before.lemma)) return false
  if (token.norm === 'contact' || token.norm === 'encounter') return false
  const next = at + 1 < end ? (tokens[at + 1] as Token) : null
  if (token.lemma === 'round')
    return next?.norm !== 'of' && before !== undefined && (before.pos === 'ADJ' || before.pos === 'DET')
  // "meeting room", but "a discussion format" is a way to meet.
  return next === null || next.pos !== 'NOUN' || next.lemma === 'format' || next.lemma === 'today'
}

function roleOf(tokens: readonly Token[], clause: Clause, at: number): 'subject' | 'object' | 'complement' {
  if (clause.subjectTokens !== null && at >= clause.subjectTokens[0] && at < clause.subjectTokens[1]) {
    for (let i = at - 1; i >= clause.subjectTokens[0]; i--) {
      const { pos, norm } = tokens[i] as Token
      if (pos === 'ADP') return norm === 'of' && isMeasure(tokens, i - 1) ? 'subject' : 'complement'
    }
    return 'subject'
  }
  if (at < clause.verb) return 'complement'
  for (let i = at - 1; i > clause.verb; i--) {
    const { pos, norm, lemma } = tokens[i] as Token
    if (pos !== 'ADP') continue
    if (norm === 'of' && isMeasure(tokens, i - 1)) continue
    if (norm === 'in' && lemma === 'in' && clause.lemma === 'participate') return 'object'
    if (norm === 'to' && tokens[i - 1]?.lemma === 'return') return 'object'
    // A particle right after the verb: "carry on talks", "call off the summit".
    if (i === clause.verb + 1 && clause.lemma.includes(' ')) continue
    return 'complement'
  }
  return 'object'
}

/** "round of talks", "eleven hours of talks" */
function isMeasure(tokens: readonly Token[], at: number): boolean {
  return MEASURES.has(tokens[at]?.lemma ?? '')
}

const MEASURES = new Set(
  'round series day hour week month minute night weekend session set stage phase cycle resumption start end format'.split(
    ' ',
  ),
)

const DEFINITES = new Set(['the', 'this', 'these', 'those', 'that', 'such'])

function isDefiniteAt(tokens: readonly Token[], at: number, first: number): boolean {
  for (let i = at - 1; i >= Math.max(first, at - 6); i--) {
    const { norm, pos } = tokens[i] as Token
    if (DEFINITES.has(norm)) return true
    if (pos === 'DET' || pos === 'VERB' || pos === 'AUX' || pos === 'ADP') return false
  }
  return false
}

/** "planned", "possible", "previous" before the noun. */
function qualifierOf(tokens: readonly Token[], at: number, first: number): State | null {
  for (let i = at - 1; i >= Math.max(first, at - 6); i--) {
    const { norm, pos } = tokens[i] as Token
    if (pos === 'DET' || pos === 'ADP' || pos === 'AUX') break
    if (norm === 'planned' || norm === 'scheduled' || norm === 'upcoming' || norm === 'next' || norm === 'forthcoming')
      return 'planned'
    if (['possible', 'potential', 'proposed', 'prospective', 'future', 'eventual', 'hypothetical'].includes(norm))
      return 'possible'
    if (norm === 'cancelled' || norm === 'canceled' || norm === 'postponed') return 'called off'
    if (norm === 'previous' || norm === 'last' || norm === 'past') return 'held'
  }
  return null
}

/** The meeting as subject: "collapsed" and "ended" mean it was held, "begins" that it is under way. */
function ofSubject(tokens: readonly Token[], clause: Clause, mood: Mood): State | null {
  if (mood === 'past' && !clause.passive && (BEGINNING_VERBS.has(clause.lemma) || clause.lemma === 'be'))
    return clause.lemma === 'be' ? 'held' : 'under way'
  if (clause.lemma === 'be' && mood === 'present') {
    const next = tokens[clause.verb + 1] as Token | undefined
    return next?.norm === 'in' || next?.norm === 'underway' || next?.norm === 'ongoing' || next?.norm === 'under'
      ? 'under way'
      : 'under way'
  }
  // "The talks come after …" takes the meeting up and says nothing of how it stands.
  if (mood === 'present' && ['follow', 'come', 'occur', 'mark', 'aim', 'focus', 'seek'].includes(clause.lemma))
    return null
  return stateOf(mood, 'held')
}

function ofObject(clause: Clause, mood: Mood): State | null {
  const { lemma } = clause
  if (CANCELLING_VERBS.has(lemma))
    return mood === 'cancelled' || mood === 'past' || mood === 'present' ? 'called off' : 'possible'
  if (WISHING_WORDS.has(lemma) || lemma === 'oppose') return 'possible'
  if (PLANNING_WORDS.has(lemma)) return mood === 'possible' ? 'possible' : 'planned'
  if (BEGINNING_VERBS.has(lemma) && (mood === 'past' || mood === 'present')) return 'under way'
  if (HOLDING_VERBS.has(lemma) || lemma === 'participate' || lemma === 'return') return stateOf(mood, 'held')
  return null
}

function stateOf(mood: Mood, past: State): State | null {
  switch (mood) {
    case 'past':
      return past
    case 'present':
      return 'under way'
    case 'cancelled':
      return 'called off'
    case 'denied':
      return null
    default:
      return mood
  }
}

const ARRIVALS = new Set([
  'gather',
  'arrive',
  'travel',
  'come',
  'return',
  'convene',
  'assemble',
  'meet',
  'fly',
  'be',
  'head',
  'host',
])

function isArrival(lemma: string): boolean {
  return ARRIVALS.has(lemma) && lemma !== 'be'
}

/** The end of a clause with the infinitives that hang on it: "was set to take place". */
function clauseEnd(reading: Reading, clause: Clause): number {
  let end = clause.end
  for (let i = clause.index + 1; i < reading.clauses.length; i++) {
    const next = reading.clauses[i] as Clause
    if (next.sentence !== clause.sentence || next.form !== 'infinitive') break
    end = next.end
  }
  return end
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

function isPeoplePhrase(
  reading: Reading,
  sentence: number,
  range: readonly [number, number],
  directory: Directory,
): boolean {
  const head = headOf(reading.tokens, range[0], range[1])
  if (head === null) return false
  const token = reading.tokens[head] as Token
  const references = reading.sentences[sentence]?.references ?? []
  if (references.some((one) => overlap(one, token) > 0 && directory.isAgent(one.actor))) return true
  if (token.pos === 'NOUN') return isOffice(token.lemma)
  return token.pos === 'PROPN' || ['they', 'he', 'she', 'we', 'i', 'both', 'two', 'who'].includes(token.norm)
}

/** "met the mediators", "met four times", "met for a second day", but not "met the deadline". */
function objectIsPeople(reading: Reading, clause: Clause, directory: Directory): boolean {
  const { tokens } = reading
  let first = clause.verb + 1
  while (first < clause.last && ['ADV', 'PART'].includes((tokens[first] as Token).pos)) first++
  const next = tokens[first]
  if (next === undefined || first >= clause.last || ['ADP', 'PUNCT', 'CCONJ', 'SCONJ'].includes(next.pos)) return true
  const unit = tokens[first + 1]?.lemma ?? ''
  if (next.pos === 'NUM' && ['time', 'day', 'hour'].includes(unit)) return true
  let end = first
  while (end < clause.last && !['ADP', 'PUNCT', 'SCONJ', 'VERB'].includes((tokens[end] as Token).pos)) end++
  if (reading.sentences[clause.sentence]?.times.some((time) => overlap(time.passage, next) > 0)) return true
  return isPeoplePhrase(reading, clause.sentence, [first, end], directory)
}

/** "at one table", "back to the negotiating table"; "on the table" is a proposal's place. */
function hasTable(tokens: readonly Token[], clause: Clause): boolean {
  for (let i = clause.verb + 1; i < clause.last; i++) {
    if ((tokens[i] as Token).lemma !== 'table') continue
    for (let j = i - 1; j > Math.max(clause.verb, i - 4); j--) {
      const { norm } = tokens[j] as Token
      if (norm === 'at' || norm === 'to' || norm === 'around' || norm === 'round') return true
    }
  }
  return false
}

/** "invited both sides back", "expects the teams at the table" */
function bringsBack(tokens: readonly Token[], clause: Clause): boolean {
  let isSides = false
  for (let i = clause.verb + 1; i < clause.last; i++) {
    const { norm, lemma, pos } = tokens[i] as Token
    if (['side', 'team', 'party', 'delegation', 'negotiator', 'both'].includes(lemma)) isSides = true
    if (
      isSides &&
      (norm === 'back' ||
        norm === 'together' ||
        norm === 'to' ||
        lemma === 'table' ||
        (pos === 'NOUN' && MEETING_NOUNS.has(lemma)))
    )
      return true
  }
  return false
}

/** "sat in separate rooms", "faced each other" */
function sitsTogether(tokens: readonly Token[], clause: Clause): boolean {
  for (let i = clause.verb + 1; i < clause.last; i++) {
    const { norm, lemma } = tokens[i] as Token
    if (lemma === 'room' || norm === 'other' || norm === 'opposite' || norm === 'face') return true
  }
  return false
}

function hasWord(tokens: readonly Token[], clause: Clause, word: string): boolean {
  for (let i = clause.verb + 1; i < clause.last; i++) if ((tokens[i] as Token).norm === word) return true
  return false
}

function placeIn(reading: Reading, sentence: number, span: Span): string | null {
  const place = reading.sentences[sentence]?.mentions.find(
    (one) => one.kind === 'place' && overlap(one, span) > 0 && follows(reading, one),
  )
  return place === undefined ? null : reading.text.report.text.slice(place.name.start, place.name.end)
}

/** Whether "in" or "at" stands before the place, over an article. */
function follows(reading: Reading, place: Span): boolean {
  return /\b(?:in|at|to)\s+(?:the\s+(?:\w+\s+){0,3}(?:of\s+)?)?$/i.test(
    reading.text.report.text.slice(Math.max(0, place.start - 40), place.start),
  )
}

// ---- format and level ----------------------------------------------------------------------------------------------

function formatOf(
  reading: Reading,
  clause: Clause,
  actors: readonly string[],
  directory: Directory,
): Meeting['format'] {
  for (let i = clause.first; i < clause.last; i++) {
    const { norm } = reading.tokens[i] as Token
    if (['trilateral', 'three-way', 'tripartite'].includes(norm)) return 'trilateral'
    if (['bilateral', 'two-way', 'one-on-one'].includes(norm)) return 'bilateral'
    if (['indirect', 'separate', 'separately', 'proximity', 'shuttle'].includes(norm)) return 'separate'
    if (['multilateral', 'joint', 'plenary', 'round-table', 'summit'].includes(norm)) return 'multilateral'
  }
  const sides = new Set(actors.map((actor) => directory.sideOf(actor)))
  if (sides.size === 2) return 'bilateral'
  if (sides.size === 3) return 'trilateral'
  return sides.size > 3 ? 'multilateral' : 'unknown'
}

/** How the sides sat: apart, or face to face. */
function seatingOf(reading: Reading, clause: Clause): Telling['seating'] {
  const text = reading.text.report.text.slice(clause.start, clause.end)
  if (
    /\b(?:indirect|proximity|separate(?:ly)?|shuttle|different (?:rooms|floors|venues|locations)|go-betweens?)\b/i.test(
      text,
    )
  )
    return 'separate'
  return /\b(?:face[ -]to[ -]face|each other|one (?:table|room)|same (?:table|room)|direct (?:talks|negotiations|discussions|meeting)|opposite)\b/i.test(
    text,
  )
    ? 'direct'
    : null
}

const LEVELS = new Set(
  'leader president minister adviser advisor envoy negotiator ambassador secretary official chief chairman executive delegation'.split(
    ' ',
  ),
)

function levelOf(reading: Reading, clause: Clause): string | null {
  for (let i = clause.first; i < clause.last; i++) {
    const token = reading.tokens[i] as Token
    if (token.pos === 'NOUN' && LEVELS.has(token.lemma)) return token.norm
  }
  return null
}

// ---- over reports --------------------------------------------------------------------------------------------------

function keysOf(told: Told): string[] {
  const keys = new Set<string>()
  for (const { reading, sentence, span } of told.tellings)
    for (const row of rowsAt(reading, sentence, span)) keys.add(`row ${row}`)
  if (told.when !== null) keys.add(`when ${told.when}`)
  if (told.where !== null) keys.add(`where ${told.where}`)
  return [...keys]
}

function isSameMeeting(a: Told, b: Told, key: string, directory: Directory): boolean {
  const isOther = a.when !== null && b.when !== null && a.when !== b.when
  if (isOther) return false
  const isOneReport = (a.tellings[0] as Telling).reading === (b.tellings[0] as Telling).reading
  if (isOneReport || areApart(a.tellings, b.tellings)) return false
  if (key.startsWith('row')) return isSameStage(a.state, b.state) || a.when !== null
  if (!isSameStage(a.state, b.state)) return false
  const isOtherPlace = a.where !== null && b.where !== null && a.where !== b.where
  if (isOtherPlace) return false
  const isDirect = (told: Told) => told.tellings.some(({ seating }) => seating === 'direct')
  if (a.when !== null && b.when !== null && isDirect(a) && isDirect(b)) return true
  const shared = (a.tellings.flatMap((one) => one.actors) as string[]).some((actor) =>
    sharesActor(b.tellings, [actor], directory),
  )
  return shared && a.when !== null && b.when !== null
}

function describeMeeting(group: readonly Told[]): FoundMeeting {
  const tellings = group.flatMap((told) => told.tellings)
  const passages = tellings.map((one) => passageOf(one.reading, one.span.start, one.span.end))
  const actors = [...new Set(tellings.filter((one) => one.state !== null).flatMap((one) => one.actors))]
  const format = tellings.map((one) => one.format).find((one) => one !== 'unknown') ?? 'unknown'
  return {
    passages,
    when: group.map((told) => told.when).find((when) => when !== null) ?? null,
    where: group.map((told) => told.where).find((where) => where !== null) ?? null,
    participants: actors,
    mediators: [],
    hosts: [],
    level: tellings.map((one) => one.level).find((level) => level !== null) ?? null,
    contradictions: contradictionsIn(group),
    format,
    state: prevailing(group.map((told) => told.state)),
    condition: null,
  }
}

/** Passages of one report that put one meeting into different states. */
function contradictionsIn(group: readonly Told[]): Passage[][] {
  return group.flatMap((told) => {
    const stated = told.tellings.filter((one) => one.state !== null && !one.isTitle)
    const states = new Set(stated.map((one) => one.state))
    if (states.size < 2) return []
    return [stated.map((one) => passageOf(one.reading, one.span.start, one.span.end))]
  })
}

/** The state most reports give; of equals the first. */
function prevailing(states: readonly State[]): State {
  const counts = new Map<State, number>()
  for (const state of states) counts.set(state, (counts.get(state) ?? 0) + 1)
  let best = states[0] as State
  for (const [state, count] of counts) if (count > (counts.get(best) ?? 0)) best = state
  return best
}
