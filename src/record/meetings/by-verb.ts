/**
 * Meetings told by a verb: people who meet, sit at one table, are invited back, are to travel to a place. Reads a clause,
 * gives where it tells of a meeting and in what state; null where it tells of none.
 */
import { MEETING_NOUNS, MEETING_VERBS } from '../../lexicon/negotiation.ts'
import { isA } from '../../lexicon/wordnet.ts'
import type { Span, Token } from '../../model.ts'
import type { Clause } from '../clauses/clauses.ts'
import { type Mood, moodOf } from '../mood.ts'
import { overlap, type Reading } from '../reading.ts'
import { dayIn } from '../when.ts'
import { actorsIn, type Directory, headOf, isOffice } from '../who.ts'
import { type State, stateOf } from './state.ts'

export interface Shape {
  readonly span: Span
  readonly state: State | null
  readonly isDefinite: boolean
}

/** "met for a second day", "sat at one table", "is to travel to Doha", "spent three hours with the envoy". */
export function tellByVerb(reading: Reading, clause: Clause, index: number, directory: Directory): Shape | null {
  const { tokens } = reading
  const head = clause.lemma
  const subject = clause.subjectTokens
  if (subject === null) return null
  const mood = moodOf(tokens, reading.clauses, index)
  const whole = { start: clause.start, end: clauseEnd(reading, clause) }
  if (goesBefore(tokens, clause, subject)) return { span: whole, state: stateOf(mood, 'held'), isDefinite: false }
  if (!isPeoplePhrase(reading, clause.sentence, subject, directory)) return null
  // "The board and the union meet again on Monday": the present of a timetable.
  if (head === 'meet' && mood === 'present' && !clause.progressive && !clause.perfect && isDated(reading, clause)) {
    return { span: whole, state: 'planned', isDefinite: false }
  }
  if (
    MEETING_VERBS.has(head) &&
    tellsOfOne(clause, mood) &&
    objectIsPeople(reading, clause, directory) &&
    !isInterview(tokens, clause)
  ) {
    return { span: whole, state: stateOf(mood, 'held'), isDefinite: false }
  }
  if ((head === 'speak' || head === 'talk' || head === 'confer') && isByTelephone(tokens, clause)) {
    return { span: whole, state: stateOf(mood, 'held'), isDefinite: false }
  }
  // "has invited both sides back on Wednesday"
  if ((head === 'invite' || head === 'summon' || head === 'expect' || head === 'bring') && bringsBack(tokens, clause)) {
    const state = head === 'bring' ? stateOf(mood, 'held') : mood === 'possible' ? 'possible' : 'planned'
    return { span: whole, state, isDefinite: false }
  }
  if (sitsApart(tokens, clause)) return { span: whole, state: stateOf(mood, 'held'), isDefinite: false }
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
  if (TRAVELLING.has(head) && (mood === 'planned' || mood === 'unconfirmed') && namesPlace(reading, clause)) {
    return { span: whole, state: mood, isDefinite: false }
  }
  // "plans to see the two committees separately next week"
  const hasObject = ['DET', 'NOUN', 'PROPN', 'PRON', 'NUM'].includes(tokens[clause.verb + 1]?.pos ?? '')
  if (head === 'see' && mood === 'planned' && hasObject && objectIsPeople(reading, clause, directory)) {
    return { span: whole, state: 'planned', isDefinite: false }
  }
  // "is expected to receive the relatives at the palace"
  if (head === 'receive' && !clause.passive && receivesPeople(reading, clause)) {
    return { span: whole, state: stateOf(mood, 'held'), isDefinite: false }
  }
  return null
}

const TRAVELLING = new Set(['travel', 'fly', 'visit', 'head'])

/** "to Doha", "to the capital"; "I will travel the day" says of no place. */
function namesPlace({ sentences }: Reading, clause: Clause): boolean {
  return sentences[clause.sentence]?.mentions.some((one) => one.kind === 'place' && overlap(one, clause) > 0) ?? false
}

/** "sat down with this newspaper": an interview. */
function isInterview(tokens: readonly Token[], clause: Clause): boolean {
  for (let i = clause.verb + 1; i < Math.min(clause.last, clause.verb + 7); i++)
    if ((tokens[i] as Token).pos === 'NOUN' && PRESS.has((tokens[i] as Token).lemma)) return true
  return false
}

const PRESS = new Set(
  'newspaper paper magazine programme program broadcaster reporter journalist correspondent press'.split(' '),
)

/** "have stayed on separate floors", "were put into different rooms": proximity talks, whatever the verb. */
function sitsApart(tokens: readonly Token[], clause: Clause): boolean {
  for (let i = clause.verb + 1; i < clause.last - 1; i++)
    if (APART.has((tokens[i] as Token).norm) && ROOMS.has((tokens[i + 1] as Token).lemma)) return true
  return false
}

const APART = new Set(['separate', 'different', 'adjoining'])
const ROOMS = new Set(['floor', 'room', 'building', 'hotel', 'wing', 'venue', 'corridor', 'suite', 'villa'])

/** "The dispute is to go before the mediator", "the case came back to the labour board": the sides meet there. */
function goesBefore(tokens: readonly Token[], clause: Clause, [first, end]: readonly [number, number]): boolean {
  const head = headOf(tokens, first, end)
  if (head === null || !DISPUTES.has((tokens[head] as Token).lemma) || !GOING.has(clause.lemma.split(' ')[0] as string))
    return false
  for (let i = clause.verb + 1; i < Math.min(clause.last - 1, clause.verb + 4); i++)
    if ((tokens[i] as Token).norm === 'before') return true
  return false
}

const DISPUTES = new Set(['dispute', 'case', 'matter', 'row', 'conflict', 'claim', 'issue', 'complaint', 'grievance'])
const GOING = new Set(['go', 'come', 'return', 'head', 'be'])

/** The object's head is a person or a group of people that no figure of losses counts: "received relatives". */
function receivesPeople({ tokens }: Reading, clause: Clause): boolean {
  let end = clause.verb + 1
  while (end < clause.last && !['ADP', 'PUNCT', 'SCONJ', 'VERB', 'AUX'].includes((tokens[end] as Token).pos)) end++
  const head = headOf(tokens, clause.verb + 1, end)
  if (head === null) return false
  const { pos, lemma } = tokens[head] as Token
  return pos === 'PROPN' || (pos === 'NOUN' && isA(lemma, 'noun', 'noun.person', 1))
}

function isDated(reading: Reading, clause: Clause): boolean {
  return (reading.sentences[clause.sentence]?.times ?? []).some(
    (time) =>
      overlap(time.passage, clause) > 0 && (time.type === 'DATE' || time.type === 'TIME') && dayIn(time) !== null,
  )
}

/** "spoke by telephone", "will talk over a video link" */
function isByTelephone(tokens: readonly Token[], clause: Clause): boolean {
  for (let i = clause.verb + 1; i < clause.last; i++)
    if (['telephone', 'phone', 'video', 'videolink', 'videoconference', 'zoom'].includes((tokens[i] as Token).lemma))
      return true
  return false
}

/** "We bargain over water" says what one does, "refused to negotiate" what one does not: neither is a meeting. */
function tellsOfOne(clause: Clause, mood: Mood): boolean {
  const isHabit = mood === 'present' && !clause.progressive && !clause.perfect
  const isActivity = clause.lemma === 'negotiate' || clause.lemma === 'bargain' || clause.lemma === 'parley'
  return !isHabit && !(isActivity && mood === 'possible')
}

/** The end of a clause with the infinitives that hang on it: "was set to take place". */
export function clauseEnd(reading: Reading, clause: Clause): number {
  let end = clause.end
  for (let i = clause.index + 1; i < reading.clauses.length; i++) {
    const next = reading.clauses[i] as Clause
    if (next.sentence !== clause.sentence) break
    // What breaks the subject stands before the verb.
    if (next.first < clause.group) continue
    if (next.form !== 'infinitive') break
    end = next.end
  }
  return end
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
