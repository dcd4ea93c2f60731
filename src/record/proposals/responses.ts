/**
 * Answers to a proposal: who accepts it, on what condition, and who rejects it. Reads a clause, adds to what was told.
 */
import { POSITION_VERBS, PROPOSAL_NOUNS } from '../../lexicon/negotiation.ts'
import type { Token } from '../../model.ts'
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
  // "a halt to the strikes, a proposal that Moss rejected": it answers.
  if (isApposed(reading, clause)) {
    respond(reading, clause, last, directory)
    return
  }
  // "Alder has offered two. Kerr has not accepted."
  if (object === undefined || object.pos === 'PUNCT') {
    const by = subjectActor(reading, clause, directory)
    if (
      last.sentence < clause.sentence &&
      clause.form === 'finite' &&
      by !== null &&
      last.by !== null &&
      !directory.isSameSide(by, last.by)
    )
      respond(reading, clause, last, directory)
    return
  }
  const isPronoun =
    ['it', 'this', 'that'].includes(object?.norm ?? '') && reading.tokens[clause.verb + 2]?.pos !== 'NOUN'
  if (isPronoun || (object?.norm === 'the' && IDEAS.has(noun?.norm ?? ''))) respond(reading, clause, last, directory)
}

/** The comma before "a proposal that Moss rejected", or -1. */
export function opensApposition({ tokens }: Reading, { first }: Clause): number {
  const noun = tokens[first - 1]
  if (noun === undefined || !(PROPOSAL_NOUNS.has(noun.lemma) || IDEAS.has(noun.lemma))) return -1
  for (let i = first - 2; i >= Math.max(0, first - 4); i--) if ((tokens[i] as Token).norm === ',') return i
  return -1
}

function isApposed(reading: Reading, clause: Clause): boolean {
  return (clause.opener === 'that' || clause.opener === 'which') && opensApposition(reading, clause) > 0
}

/** A yes or a no, also with its particle behind a pronoun: "ruled that out", "turned it down". */
function answerOf(reading: Reading, clause: Clause): 'acceptance' | 'rejection' | null {
  const { tokens } = reading
  const { lemma, verb } = clause
  if (isUnanswered(reading, clause)) return null
  const kind = POSITION_VERBS.get(lemma) ?? POSITION_VERBS.get(`${lemma} ${tokens[verb + 2]?.norm}`)
  return kind === 'acceptance' || kind === 'rejection' ? kind : null
}

/**
 * What nobody has said: "if it refused", "nothing in it is agreed", "a recommendation to accept", "urged them to sign",
 * "has yet to accept".
 */
function isUnanswered({ tokens, clauses }: Reading, clause: Clause): boolean {
  if (clause.opener !== null && UNSAID.has(clause.opener)) return true
  if (clause.modal === 'may' || clause.modal === 'might' || clause.modal === 'should') return true
  if (NOTHING.has(tokens[clause.subjectTokens?.[0] ?? -1]?.norm ?? '')) return true
  if (clause.form !== 'infinitive') return false
  const before = tokens[clause.group - 1]
  if (before?.pos === 'NOUN' || before?.norm === 'yet') return true
  const parent = clause.parent === null ? undefined : clauses[clause.parent]
  return parent !== undefined && ASKING.has(parent.lemma)
}

const UNSAID = new Set(['if', 'unless', 'whether', 'until', 'till', 'before', 'once'])
const NOTHING = new Set(['nothing', 'none', 'neither', 'no'])
/** Verbs by which one wants another to answer (VerbNet urge-58, advise-37.9, want-32), or puts the answer off. */
const ASKING = new Set(
  'recommend urge advise ask tell call press beg implore want wish hope expect persuade encourage counsel order consider'.split(
    ' ',
  ),
)

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
  // Who answers but its maker; a maker does not answer its own.
  if (actor !== null && told.by !== null && directory.isSameSide(actor, told.by)) return
  // "has not accepted it": no yes so far, which is no refusal.
  const isOpen = kind === 'acceptance' && clause.negated && clause.perfect
  if (!isOpen) told.state = state
  if (actor === null) return
  const from = isApposed(reading, clause)
    ? (reading.tokens[opensApposition(reading, clause) + 1] as Token).start
    : clause.start
  told.responses.push({
    actor,
    state: isOpen ? 'under discussion' : state,
    condition,
    passages: [passageOf(reading, from, deepEnd(reading, clause))],
  })
}
