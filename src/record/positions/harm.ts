/**
 * Harm: whether a clause speaks of harm to the other side, of means or sanctions for it, of its end, or of the end of a deal.
 * Reads clauses; what a side says of harm makes a threat, what ends it a promise.
 */
import { EVENT_NOUNS } from '../../lexicon/events.ts'
import { HOSTILE_VERBS, POSITION_VERBS, PROPOSAL_NOUNS } from '../../lexicon/negotiation.ts'
import type { Token } from '../../model.ts'
import type { Clause } from '../clauses/clauses.ts'
import { QUOTE_MARK } from '../clauses/quote-marks.ts'
import { conditionOf } from '../conditions.ts'
import { isMeetingNoun } from '../meetings/nouns.ts'
import type { Reading } from '../reading.ts'
import { REFUSABLE } from './refusals.ts'

/** "will not attack", "would not respond": harm that is not done. */
export function isHarm({ tokens }: Reading, clause: Clause): boolean {
  if (LEAVING.has(clause.lemma) && isDelegation(tokens, clause)) return isHostile(tokens, clause)
  return (isHostile(tokens, clause) && !REFUSABLE.has(clause.lemma)) || ANSWERING.has(clause.lemma)
}

/** Those who sit at the table: they leave only it. */
function isDelegation(tokens: readonly Token[], clause: Clause): boolean {
  const [first, end] = clause.subjectTokens ?? [0, 0]
  for (let i = first; i < end; i++)
    if (['negotiator', 'delegation', 'envoy', 'team', 'delegate'].includes((tokens[i] as Token).lemma)) return true
  // "We will not leave the table"
  return tokens.slice(clause.verb + 1, clause.verb + 4).some(({ lemma }) => lemma === 'table')
}

/** Verbs of answering force with force. */
const ANSWERING = new Set(['respond', 'retaliate', 'fire', 'shoot', 'provoke'])

/** "If they fire one shell, the deal is dead", "there will be no deal if the strikes go on". */
export function isEndOfDeal(reading: Reading, clause: Clause): boolean {
  const { tokens } = reading
  if (clause.negated || clause.subjectTokens === null) return false
  const [first, end] = clause.subjectTokens
  const head = tokens[end - 1] as Token
  // "the agreement would be taken off the table unless it was voted on again"
  const isWithdrawn = clause.passive && WITHDRAWN.has(clause.lemma) && conditionOf(reading, clause) !== null
  if (isWithdrawn && PROPOSAL_NOUNS.has(head.lemma)) return true
  if (!/^be\b/.test(clause.lemma)) return false
  if (!(PROPOSAL_NOUNS.has(head.lemma) || head.norm === 'talks' || TRUCES.has(head.lemma)) || first === end)
    return false
  const isEnd = ENDED.has((tokens[clause.verb + 1] as Token | undefined)?.norm ?? '')
  const one = reading.sentences[clause.sentence]
  return isEnd && (one?.clauses.some((index) => reading.clauses[index]?.opener === 'if') ?? false)
}

const WITHDRAWN = new Set(['withdraw', 'take', 'take off', 'pull', 'scrap', 'rescind'])
const ENDED = new Set(['dead', 'off', 'over', 'finished', 'void', 'null'])
const TRUCES = new Set(['truce', 'ceasefire', 'cease-fire', 'peace'])

/** "the strike would go ahead unless …" */
export function isStrikeGoingOn(tokens: readonly Token[], clause: Clause): boolean {
  if (
    clause.subjectTokens === null ||
    !['go', 'continue', 'proceed', 'run', 'last'].includes(clause.lemma.split(' ')[0] as string)
  )
    return false
  const [first, end] = clause.subjectTokens
  for (let i = first; i < end; i++)
    if (['strike', 'stoppage', 'walkout', 'boycott', 'blockade', 'action'].includes((tokens[i] as Token).lemma))
      return true
  return false
}

/** "every tool", "all means", "any necessary step" */
function namesMeans(tokens: readonly Token[], clause: Clause): boolean {
  const next = tokens[clause.verb + 1]?.norm ?? ''
  const from = QUOTE_MARK.test(next) ? clause.verb + 2 : clause.verb + 1
  if (!['every', 'all', 'any', 'whatever'].includes(tokens[from]?.norm ?? '')) return false
  for (let i = from + 1; i < from + 4; i++)
    if (['tool', 'mean', 'means', 'measure', 'step', 'power', 'force'].includes(tokens[i]?.lemma ?? '')) return true
  return false
}

/** "would match any tariff" */
function namesSanction(tokens: readonly Token[], clause: Clause): boolean {
  for (let i = clause.verb + 1; i < clause.last; i++)
    if (EVENT_NOUNS.get((tokens[i] as Token).lemma)?.plover === 'SANCTION') return true
  return false
}

/** Verbs of ending: what they end may itself be hostile. */
const ENDING = new Set('halt stop suspend end cease withdraw lift close cut'.split(' '))

/** "would halt its air strikes": to end what harms is no harm. */
function endsHarm(tokens: readonly Token[], clause: Clause): boolean {
  if (!ENDING.has(clause.lemma.split(' ')[0] as string)) return false
  for (let i = clause.verb + 1; i < clause.last; i++) {
    const { lemma, pos } = tokens[i] as Token
    if (pos !== 'NOUN') continue
    const { plover } = EVENT_NOUNS.get(lemma) ?? { plover: null }
    if (plover === 'ASSAULT' || plover === 'COERCE' || plover === 'SANCTION' || plover === 'PROTEST') return true
    if (lemma === 'siege' || lemma === 'troop' || lemma === 'force' || lemma === 'artillery') return true
  }
  return false
}

export function isHostile(tokens: readonly Token[], clause: Clause): boolean {
  if (endsHarm(tokens, clause)) return false
  if (clause.lemma === 'match' && namesSanction(tokens, clause)) return true
  // "would use every tool the law gives"
  if ((clause.lemma === 'use' || clause.lemma === 'take') && namesMeans(tokens, clause)) return true
  if (LEAVING.has(clause.lemma) && !leavesTalks(tokens, clause)) return false
  if (clause.lemma === 'cut' && namesLifeline(tokens, clause)) return true
  const next = tokens[clause.verb + 1] as Token | undefined
  return HOSTILE_VERBS.has(clause.lemma) || (next !== undefined && HOSTILE_VERBS.has(`${clause.lemma} ${next.norm}`))
}

/** To go away is a threat to the talks, where it is the talks that are left: "would leave the table", "would walk out". */
function leavesTalks(tokens: readonly Token[], clause: Clause): boolean {
  for (let i = clause.verb + 1; i < clause.last; i++) {
    const { lemma, pos } = tokens[i] as Token
    if (pos === 'PUNCT' || pos === 'SCONJ') break
    if (pos === 'PROPN') return false
    if (pos === 'NOUN') return isMeetingNoun(tokens, i, clause.last) || PROPOSAL_NOUNS.has(lemma) || TABLE.has(lemma)
  }
  return true
}

const LEAVING = new Set(['withdraw', 'leave', 'quit'])
/** Where talks are held, and what is quit with them. */
const TABLE = new Set('table room hotel venue process offer service labour labor cooperation'.split(' '))

/** "would cut the road to the capital" */
function namesLifeline(tokens: readonly Token[], clause: Clause): boolean {
  for (let i = clause.verb + 1; i < Math.min(clause.last, clause.verb + 5); i++)
    if (LIFELINES.has((tokens[i] as Token).lemma)) return true
  return false
}

const LIFELINES = new Set('road route line supply power water electricity gas access tie link cable railway'.split(' '))

/** "would carry on if the other side refused": what follows on a refusal is a threat. */
export function isOnRefusal(reading: Reading, clause: Clause): boolean {
  const index = clause.index
  for (let i = index + 1; i < Math.min(reading.clauses.length, index + 4); i++) {
    const next = reading.clauses[i] as Clause
    if (next.sentence !== clause.sentence) return false
    const kind = POSITION_VERBS.get(next.lemma)
    if (kind === 'rejection' || next.lemma === 'fail') return true
  }
  return false
}
