/**
 * Proposals told by a verb: what a side offers, suggests, claims in figures or is ready to give. Reads a clause, gives where
 * in it stands what is put forward.
 */
import type { Token } from '../../model.ts'
import { type Clause, clauseAfter } from '../clauses/clauses.ts'
import { conditionOf, deepEnd } from '../conditions.ts'
import { contentOf } from '../joining.ts'
import { isMeetingNoun } from '../meetings/nouns.ts'
import { moodOf } from '../mood.ts'
import { saidAt } from '../positions/holders.ts'
import type { Reading } from '../reading.ts'
import { type Directory, subjectActor } from '../who.ts'
import { claimsChange, claimsFigure, claimsNoLess, claimsRelease, offersInReturn, offersToYield } from './claims.ts'
import { addresseesOf, isOnlyThoughtOf, numbersIn, shortName } from './parts.ts'
import { opensApposition } from './responses.ts'
import type { Told } from './tellings.ts'
import { splitList } from './terms.ts'

/** "has offered to cut its own catch", "suggested a temporary halt", "proposed three-way talks". */
export function tellByVerb(reading: Reading, clause: Clause, index: number, found: Told[], directory: Directory): void {
  const { tokens } = reading
  // "had requested an emergency credit line": asked of somebody in form.
  const isRequest =
    clause.lemma === 'request' && ['a', 'an'].includes((tokens[clause.verb + 1] as Token | undefined)?.norm ?? '')
  const isClaim = claimsFigure(tokens, clause) || claimsChange(reading, clause)
  const isOffer = offersToYield(reading, clause)
  const isBare = offersInReturn(reading, clause) || claimsRelease(reading, clause) || claimsNoLess(tokens, clause)
  if (isBare && !isClaim && !isOffer) {
    tellClause(reading, clause, found, directory)
    return
  }
  if (!isClaim && !isRequest && !isOffer && !PUTTING.has(clause.lemma)) return
  if (clause.negated || (clause.passive && !isOffer) || clause.form === 'participle') return
  const mood = moodOf(tokens, reading.clauses, index)
  if (mood === 'denied' || mood === 'unconfirmed') return
  const next = clauseAfter(reading.clauses, index)
  const follows = tokens[clause.verb + 1] as Token | undefined
  const isInfinitive =
    next !== undefined && next.parent === index && next.form === 'infinitive' && !hasObject(tokens, clause, next)
  const isThat = next !== undefined && next.parent === index && opensProposal(reading, clause, next)
  const isObject =
    follows !== undefined &&
    clause.verb + 1 < clause.deepLast &&
    (isClaim || ['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'PRON'].includes(follows.pos))
  if (!isInfinitive && !isThat && !(isObject && (isClaim || isOfferable(tokens, clause)))) return
  // "suggested that the storm would pass" asserts; only "suggested a halt" proposes.
  const by = subjectActor(reading, clause, directory) ?? ownSpeaker(reading, clause)
  const from =
    (isInfinitive || isThat) && next !== undefined
      ? next.first + (isThat ? 1 : 0)
      : clause.verb + (isClaim && (follows?.norm === 'for' || follows?.norm === 'with') ? 2 : 1)
  const start = (tokens[from] as Token).start
  const end = shortOfRelative(reading, clause)
  const isTitle = reading.sentences[clause.sentence]?.sentence.isTitle ?? false
  found.push({
    reading,
    sentence: clause.sentence,
    name: shortName(reading.text.report.text, start, end),
    head: clause.lemma,
    content: contentOf(reading, from, clause.deepLast),
    spans: [{ start: clause.start, end }],
    terms: isTitle ? [] : isInfinitive || isThat ? [{ start, end }] : splitList(reading, from, clause, end),
    responses: [],
    numbers: numbersIn(tokens, from, clause.deepLast),
    isKnown: false,
    label: new Set(),
    by,
    to: addresseesOf(reading, clause, by, directory),
    isThoughtOf: isOnlyThoughtOf(reading, clause),
    state: isOnlyThoughtOf(reading, clause) ? 'under discussion' : 'proposed',
    version: null,
    isTitle,
  })
}

/** "We have proposed that": whoever says so. */
function ownSpeaker({ tokens, sentences }: Reading, clause: Clause): string | null {
  const subject = tokens[clause.subjectTokens?.[0] ?? -1]?.norm ?? ''
  if (subject !== 'i' && subject !== 'we') return null
  return saidAt(sentences[clause.sentence]?.said ?? [], clause)?.of.speaker ?? null
}

/** A clause that puts its own content forward, with the condition it is tied to: its subject's, or the speaker's. */
function tellClause(reading: Reading, clause: Clause, found: Told[], directory: Directory): void {
  const one = reading.sentences[clause.sentence]
  if (one === undefined || one.sentence.isTitle || clause.opener === 'unless') return
  const speaker = saidAt(one.said, clause)?.of.speaker ?? null
  // What is to be done to something is the speaker's claim; one who says of the other side what it would do is a witness.
  const subject = clause.passive ? null : (subjectActor(reading, clause, directory) ?? ownSpeaker(reading, clause))
  const by = subject ?? speaker
  if (by === null) return
  const isOpen = clause.passive || clause.subject === null
  // "nothing less than the lifting of the ban": the lifting.
  const than = claimsNoLess(reading.tokens, clause) ? clause.verb + 4 : clause.verb
  const first = isOpen ? clause.start : (reading.tokens[than] as Token).start
  const condition = conditionOf(reading, clause)
  const end = Math.max(deepEnd(reading, clause), condition?.end ?? 0)
  found.push({
    reading,
    sentence: clause.sentence,
    name: shortName(reading.text.report.text, first, end),
    head: clause.lemma,
    content: contentOf(reading, clause.first, clause.deepLast),
    spans: [{ start: clause.start, end }],
    terms: [{ start: first, end }],
    responses: [],
    numbers: numbersIn(reading.tokens, clause.first, clause.deepLast),
    isKnown: false,
    label: new Set(),
    by,
    to: [],
    state: 'proposed',
    version: null,
    isTitle: false,
  })
}

/** The end of what is put forward, short of ", which the union rejects": that tells of it. */
function shortOfRelative(reading: Reading, clause: Clause): number {
  for (let i = clause.index + 1; i < reading.clauses.length; i++) {
    const next = reading.clauses[i] as Clause
    if (next.sentence !== clause.sentence || next.first >= clause.deepLast) break
    const isAside = (next.opener === 'which' || next.opener === 'who') && reading.tokens[next.first - 1]?.norm === ','
    // "…, a proposal that the union rejects"
    const comma = next.opener === 'that' || next.opener === 'which' ? opensApposition(reading, next) : -1
    if (comma > clause.verb + 1) return (reading.tokens[comma - 1] as Token).end
    if (isAside) return (reading.clauses[i - 1] as Clause).end
  }
  return deepEnd(reading, clause)
}

const PUTTING = new Set(['propose', 'offer', 'suggest', 'float', 'put forward', 'pitch', 'moot', 'table'])

/** "suggested a halt to allow a vote": the infinitive says what the object is for; "offered on Thursday to go" has none. */
function hasObject(tokens: readonly Token[], clause: Clause, next: Clause): boolean {
  for (let i = clause.verb + 1; i < next.first; i++) {
    const { pos, norm } = tokens[i] as Token
    if (pos === 'DET' || pos === 'PRON') return norm !== 'this' && norm !== 'last'
    if (pos === 'ADP') return false
  }
  return false
}

/** "has proposed that the monitors report to a commission", "suggested that both should withdraw": no plain assertion. */
function opensProposal({ tokens }: Reading, clause: Clause, next: Clause): boolean {
  if (next.opener !== 'that' || next.first !== clause.verb + 1 || next.form !== 'finite') return false
  if (next.modal === 'should' || next.modal === 'must') return true
  if (clause.lemma === 'suggest' && next.modal !== null) return false
  const verb = tokens[next.group] as Token
  // The subjunctive, also after a plural, or "would", "could", "be".
  return next.modal !== null || (verb.norm === verb.lemma && (next.time === 'present' || verb.norm === 'be'))
}

/** What can be put to a side: no comment, no thanks, no details. */
function isOfferable(tokens: readonly Token[], clause: Clause): boolean {
  for (let i = clause.verb + 1; i < Math.min(clause.last, clause.verb + 6); i++) {
    const { norm, lemma } = tokens[i] as Token
    if (norm === 'no' || norm === 'little' || norm === 'few' || /^(?:some|any|no|every)thing$/.test(norm)) return false
    if (UNOFFERED.has(lemma)) return false
    // "offered it", "suggested that …"; but "offered 3 per cent this year".
    if (i === clause.verb + 1 && ['it', 'that', 'there', 'this'].includes(norm)) return false
    if (isMeetingNoun(tokens, i, clause.last)) return true
  }
  return true
}

const UNOFFERED = new Set(
  `comment anonymity condolence apology thanks detail explanation evidence view account glimpse hope insight opportunity reason
  sympathy congratulation prayer advice assessment picture service`.split(/\s+/),
)
