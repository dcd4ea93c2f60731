/**
 * Answers to a proposal: who accepts it, on what condition, and who rejects it. Reads a clause, adds to what was told.
 */
import { POSITION_VERBS } from '../../lexicon/negotiation.ts'
import type { Clause } from '../clauses/clauses.ts'
import { conditionOf, deepEnd } from '../conditions.ts'
import { isWithin, passageOf, type Reading } from '../reading.ts'
import { actorsIn, type Directory, subjectActor } from '../who.ts'
import type { State, Told } from './tellings.ts'

/** "Our members will not accept it", "Moss welcomed the idea": an answer to what was put forward right before. */
export function respondToLast(reading: Reading, clause: Clause, found: readonly Told[], directory: Directory): void {
  const last = found.findLast(({ sentence }) => sentence <= clause.sentence && clause.sentence - sentence <= 1)
  if (last === undefined) return
  const object = reading.tokens[clause.verb + 1]
  if (answerOf(reading, clause) === null) return
  const noun = reading.tokens[clause.verb + 2]
  const isPronoun =
    ['it', 'this', 'that'].includes(object?.norm ?? '') && reading.tokens[clause.verb + 2]?.pos !== 'NOUN'
  if (isPronoun || (object?.norm === 'the' && IDEAS.has(noun?.norm ?? ''))) respond(reading, clause, last, directory)
}

/** A yes or a no, also with its particle behind a pronoun: "ruled that out", "turned it down". */
function answerOf({ tokens }: Reading, { lemma, verb }: Clause): 'acceptance' | 'rejection' | null {
  const kind = POSITION_VERBS.get(lemma) ?? POSITION_VERBS.get(`${lemma} ${tokens[verb + 2]?.norm}`)
  return kind === 'acceptance' || kind === 'rejection' ? kind : null
}

const IDEAS = new Set(['idea', 'suggestion', 'terms', 'figure'])

/** "The government and the rebels signed a truce": each of them has accepted it. */
export function agree(reading: Reading, clause: Clause, told: Told, directory: Directory): void {
  if (clause.subject === null) return
  const passages = [passageOf(reading, clause.start, deepEnd(reading, clause))]
  for (const actor of actorsIn(reading, clause.sentence, clause.subject, directory)) {
    if (told.responses.some((one) => directory.isSameSide(one.actor, actor))) continue
    told.responses.push({ actor, state: 'accepted', condition: null, passages })
  }
}

/** "Our members will not accept it": the speaker answers. */
function ownSpeaker(reading: Reading, clause: Clause): string | null {
  const opener = reading.tokens[clause.subjectTokens?.[0] ?? -1]?.norm ?? ''
  if (opener !== 'we' && opener !== 'our') return null
  return reading.sentences[clause.sentence]?.said.find((one) => isWithin(clause, one))?.of.speaker ?? null
}

/** Notes who answers a proposal how: the subject of a verb of accepting or rejecting. */
export function respond(reading: Reading, clause: Clause, told: Told, directory: Directory): void {
  const kind = answerOf(reading, clause)
  if (kind === null) return
  const actor = subjectActor(reading, clause, directory) ?? ownSpeaker(reading, clause)
  const isAccepted = (kind === 'acceptance') !== clause.negated
  const condition = isAccepted ? conditionOf(reading, clause) : null
  const inPrinciple = /\bin principle\b/.test(reading.text.report.text.slice(clause.start, clause.end))
  const state: State = !isAccepted
    ? 'rejected'
    : condition !== null || inPrinciple
      ? 'conditionally accepted'
      : 'accepted'
  told.state = state
  if (actor === null) return
  told.responses.push({
    actor,
    state,
    condition,
    passages: [passageOf(reading, clause.start, deepEnd(reading, clause))],
  })
}
