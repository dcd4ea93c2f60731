/**
 * Happenings that have no class of their own: what somebody says was done, and what is told as done on a day. Reads a clause,
 * gives a class named by its verb, without codes, or null.
 */
import { EVENT_VERBS, type EventClass } from '../../lexicon/events.ts'
import { MEETING_VERBS, POSITION_VERBS, PROPOSING_VERBS } from '../../lexicon/negotiation.ts'
import { SPEECH_VERBS } from '../../lexicon/speech-verbs.ts'
import { isA, lexicographerFile } from '../../lexicon/wordnet.ts'
import type { Token } from '../../model.ts'
import type { Clause } from '../clauses/clauses.ts'
import { isMeetingNoun } from '../meetings/nouns.ts'
import { overlap, type Reading, type SentenceReading } from '../reading.ts'
import { dayIn } from '../when.ts'
import { headOf } from '../who.ts'
import { isDated } from './kinds.ts'
import { fits, objectHead } from './restrictions.ts'

/** "The navy says the ferry turned across its bow", "accused it of trawling there": what somebody says was done. */
export function claimOf(reading: Reading, one: SentenceReading, clause: Clause): EventClass | null {
  const parent = clause.parent === null ? undefined : reading.clauses[clause.parent]
  const isAccused = parent?.lemma === 'accuse' && clause.form === 'participle'
  const isSaid = one.said.some(
    (said) => !said.isQuote && said.of.speaker !== null && overlap(said, clause) * 4 >= 3 * (clause.end - clause.start),
  )
  const isPast = clause.form === 'finite' && clause.time === 'past' && !clause.passive && clause.modal === null
  if (!isAccused && !(isSaid && isPast)) return null
  const bare = clause.lemma.split(' ')[0] as string
  if (SPEECH_VERBS.has(clause.lemma) || SPEECH_VERBS.has(bare)) return null
  // "had put forward a compromise", "the talks opened": told among the proposals and the meetings.
  const subject = clause.subjectTokens
  const puts =
    PROPOSING_VERBS.has(clause.lemma) ||
    POSITION_VERBS.has(clause.lemma) ||
    MEETING_VERBS.has(clause.lemma) ||
    putsAt(reading.tokens, clause) ||
    (subject !== null && isMeetingNoun(reading.tokens, subject[1] - 1, subject[1]))
  const isMaterial =
    !puts &&
    !clause.progressive &&
    ['verb.motion', 'verb.contact', 'verb.competition'].includes(lexicographerFile(bare, 'verb') ?? '') &&
    hasPlaceOrThing(reading.tokens, clause)
  return isMaterial || isAccused ? { what: bare, plover: null, cameo: null } : null
}

/** "came from the south", "cut the cable", but not "came with authority", "turned to the question". */
function hasPlaceOrThing(tokens: readonly Token[], clause: Clause): boolean {
  if (!fits(objectHead(tokens, clause), [...TANGIBLE, 'noun.plant', 'noun.food', 'noun.possession'])) return false
  for (let i = clause.verb + 1; i < clause.last; i++) {
    const { pos, lemma, norm } = tokens[i] as Token
    if (pos === 'PROPN' || pos === 'NUM' || (pos === 'PRON' && OBJECTS.has(norm))) return true
    if (pos === 'NOUN' && TANGIBLE.some((file) => lexicographerFile(lemma, 'noun') === file)) return true
    if (pos === 'NOUN' && lexicographerFile(lemma, 'noun') === null) return true
  }
  return false
}

const OBJECTS = new Set(['us', 'them', 'him', 'her', 'me'])
const TANGIBLE = ['noun.location', 'noun.artifact', 'noun.object', 'noun.person', 'noun.group', 'noun.body']

/**
 * What is told as done on a day, whatever it is: "The dead were buried on Wednesday", "nine lorries have crossed the bridge"
 * (TimeML's class OCCURRENCE, Pustejovsky et al. 2003). Motion, contact, making and giving by people or things; no thought,
 * no word, no state.
 */
export function occurrenceOf(reading: Reading, clause: Clause): EventClass | null {
  if (clause.form !== 'finite' || clause.negated || clause.modal !== null || clause.subjectTokens === null) return null
  const bare = clause.lemma.split(' ')[0] as string
  if (SPEECH_VERBS.has(clause.lemma) || POSITION_VERBS.has(clause.lemma) || PROPOSING_VERBS.has(clause.lemma))
    return null
  // In a sense that its class has not: "headed the team".
  if (EVENT_VERBS.has(bare) || MEETING_VERBS.has(clause.lemma) || putsAt(reading.tokens, clause)) return null
  const file = lexicographerFile(bare, 'verb') ?? ''
  // "Passengers queue at the gate on Tuesday": what a picture shows is told in the present.
  const isShown = clause.time === 'present' && !clause.perfect && isPastDay(reading, clause)
  const isDone = isShown || (clause.time === 'past' && isDated(reading, clause))
  // "have entered the room": what has moved has done so lately.
  const isJust = clause.perfect && clause.time === 'present' && file === 'verb.motion' && !isLasting(reading, clause)
  if (!(isDone ? OCCURRING_FILES.has(file) || DOING.has(bare) : isJust)) return null
  const head = headOf(reading.tokens, ...clause.subjectTokens)
  if (head === null || isMeetingNoun(reading.tokens, head, head + 1)) return null
  const { pos, lemma } = reading.tokens[head] as Token
  const isThing =
    pos === 'PROPN' || pos === 'NUM' || (pos === 'NOUN' && TANGIBLE.some((kind) => isA(lemma, 'noun', kind, 2)))
  return isThing && hasPlaceOrThing(reading.tokens, clause) ? { what: bare, plover: null, cameo: null } : null
}

/** "put the toll at 14": an estimate. */
function putsAt(tokens: readonly Token[], clause: Clause): boolean {
  if (clause.lemma !== 'put') return false
  for (let i = clause.verb + 1; i < clause.last - 1; i++)
    if ((tokens[i] as Token).norm === 'at' && ['NUM', 'ADV', 'ADP'].includes((tokens[i + 1] as Token).pos)) return true
  return false
}

/** "has run the guild since 2019", "who has driven one for 22 years": a state of long standing. */
function isLasting(reading: Reading, clause: Clause): boolean {
  for (let i = clause.verb + 1; i < clause.last; i++) if ((reading.tokens[i] as Token).norm === 'since') return true
  return (
    clause.opener === 'who' ||
    (reading.sentences[clause.sentence]?.times ?? []).some(
      (time) => time.type === 'DURATION' && overlap(time.passage, clause) > 0,
    )
  )
}

/** A day, to the day, that is over where the report appears. */
function isPastDay(reading: Reading, clause: Clause): boolean {
  const published = reading.text.report.publishedAt?.slice(0, 10) ?? null
  return (reading.sentences[clause.sentence]?.times ?? []).some((time) => {
    const day = time.type === 'DATE' && overlap(time.passage, clause) > 0 ? dayIn(time) : null
    return day !== null && day.length >= 10 && published !== null && day <= published
  })
}

const OCCURRING_FILES = new Set(['verb.motion', 'verb.contact', 'verb.creation', 'verb.possession', 'verb.competition'])
/** Verbs whose first meaning WordNet files elsewhere. */
const DOING = new Set(['bury', 'show', 'read'])
