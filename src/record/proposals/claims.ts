/**
 * Claims: what one side asks for or is ready to give, without a noun or verb of proposing. In figures, by a verb ("is seeking
 * 8 per cent", "could live with one in four") or by a noun ("a demand for 15 per cent"); in what is to be done ("wants the
 * blockade eased", "asked for the release of …"); in what is offered ("is prepared to sign a four-year contract"). Reads
 * clauses, gives where the claim stands. Such a claim is a proposal: the other side is asked to agree to it.
 */
import { EVENT_VERBS } from '../../lexicon/events.ts'
import { POSITION_ADJECTIVES } from '../../lexicon/negotiation.ts'
import { CURRENCIES, CURRENCY_SIGNS } from '../../lexicon/units.ts'
import type { Token } from '../../model.ts'
import { type Clause, clauseAfter } from '../clauses/clauses.ts'
import { conditionOf } from '../conditions.ts'
import { hasUntil } from '../positions/provisos.ts'
import { REFUSABLE } from '../positions/refusals.ts'
import type { Reading } from '../reading.ts'

/** Verbs of asking with an object, and those that take one after "for" (VerbNet 32.1 want, 60 order, 62 wish). */
const ASKING = new Set(['seek', 'demand', 'want', 'request', 'claim back'])
const ASKING_FOR = new Set(['ask', 'call', 'press', 'push', 'hold out', 'bargain', 'campaign'])
/** What one would be content with, with the preposition it needs. */
const SETTLING: ReadonlyMap<string, string | null> = new Map([
  ['settle', 'for'],
  ['live', 'with'],
  ['accept', null],
  ['take', null],
])
const CLAIM_NOUNS = new Set(['demand', 'claim', 'request', 'call', 'bid'])
/** What one side concedes to the other (CAMEO 08 yield, 0841 return, 085 lift, 087 de-escalate), as nouns. */
const CONCESSIONS = new Set(
  `release return withdrawal removal lifting easing payment repayment reinstatement reopening suspension abolition recognition
  handover exchange repeal restoration compensation`.split(/\s+/),
)

/** Tokens behind the verb in which the number stands. */
const REACH = 8
const SHARE_OR_MONEY = new Set(['%', 'per', 'percent', 'percentage'])

/** Whether the clause asks for a figure: a share, a sum, or so many of something that is to be given or done. */
export function claimsFigure(tokens: readonly Token[], clause: Clause): boolean {
  const { lemma, verb } = clause
  const next = tokens[verb + 1]?.norm ?? ''
  const link = SETTLING.get(lemma)
  const isSettled = link !== undefined && (link === null || link === next) && clause.modal !== null
  const isAskedFor = ASKING_FOR.has(lemma.replace(/ for$/, '')) && (next === 'for' || lemma.endsWith(' for'))
  // "The unions are claiming 9 per cent"; who claims otherwise asserts.
  const isClaimed = lemma === 'claim' && clause.progressive
  if (!ASKING.has(lemma) && !isAskedFor && !isSettled && !isClaimed) return false
  for (let i = verb + 1; i < Math.min(clause.deepLast, verb + REACH); i++) {
    const { pos, norm, lemma: word } = tokens[i] as Token
    if (pos === 'PUNCT' && norm !== '$') return false
    // "asked for the release of 210 prisoners and the withdrawal of all gunboats"
    if (!isSettled && pos === 'NOUN' && CONCESSIONS.has(word) && tokens[i + 1]?.norm === 'of') return true
    if (pos !== 'NUM') continue
    if (isSettled && link !== null && norm !== 'one') return true
    return (
      isShareOrMoney(tokens, i) ||
      isRatio(tokens, i) ||
      (ASKING.has(lemma) && i === verb + 1 && isDone(tokens, clause, i))
    )
  }
  return false
}

/** "one operator for every two cranes" */
function isRatio(tokens: readonly Token[], number: number): boolean {
  return tokens[number + 2]?.norm === 'for' && ['every', 'each'].includes(tokens[number + 3]?.norm ?? '')
}

/** "wants the blockade eased", "demanded the ban lifted": what is to be done with something. */
export function claimsChange(reading: Reading, clause: Clause): boolean {
  if (clause.lemma !== 'want' && clause.lemma !== 'demand') return false
  const next = clauseAfter(reading.clauses, clause.index)
  if (next === undefined || next.parent !== clause.index || next.subjectTokens?.[0] !== clause.verb + 1) return false
  const { pos, norm, lemma } = reading.tokens[next.verb] as Token
  return next.group === next.verb && pos === 'VERB' && norm !== lemma && !norm.endsWith('s') && !norm.endsWith('ing')
}

/** "would withdraw its guns on condition that the rebels left": what is given only against something. */
export function offersInReturn(reading: Reading, clause: Clause): boolean {
  if (clause.modal !== 'would' && clause.modal !== 'will') return false
  if (
    clause.negated ||
    clause.passive ||
    clause.opener === 'if' ||
    !REFUSABLE.has(clause.lemma.split(' ')[0] as string)
  )
    return false
  return conditionOf(reading, clause) !== null
}

/** "60 wounded people should be freed before any fighter moved": so many to be given, or what must come first. */
export function claimsRelease(reading: Reading, clause: Clause): boolean {
  if (!clause.passive || clause.negated || (clause.modal !== 'should' && clause.modal !== 'must')) return false
  if (!REFUSABLE.has(clause.lemma) || clause.subjectTokens === null) return false
  const [first, end] = clause.subjectTokens
  return reading.tokens.slice(first, end).some(({ pos }) => pos === 'NUM') || hasUntil(reading, clause)
}

/** "would have nothing less than the lifting of the ban" */
export function claimsNoLess(tokens: readonly Token[], { verb, deepLast }: Clause): boolean {
  const words = tokens.slice(verb + 1, Math.min(deepLast, verb + REACH))
  const less = words.findIndex(({ norm }, i) => norm === 'less' && words[i + 1]?.norm === 'than')
  return (
    words[0]?.norm === 'nothing' &&
    less === 1 &&
    words.slice(less + 2).some(({ lemma, norm }) => CONCESSIONS.has(lemma) || CONCESSIONS.has(norm))
  )
}

/** "is prepared to sign a four-year contract if …", "was ready to hand over the engineers": readiness to yield. */
export function offersToYield(reading: Reading, clause: Clause): boolean {
  const { tokens, clauses } = reading
  const word =
    clause.lemma === 'be' ? tokens[clause.verb + 1]?.norm : clause.passive ? tokens[clause.verb]?.norm : undefined
  if (word === undefined || POSITION_ADJECTIVES.get(word) !== 'offer') return false
  const next = clauseAfter(clauses, clause.index)
  if (next === undefined || next.parent !== clause.index || next.form !== 'infinitive') return false
  // An object in so many words: "ready to talk", "ready to help" put nothing to anybody.
  const object = tokens[next.verb + (next.lemma.includes(' ') ? 2 : 1)]
  return (
    isYielding(next.lemma, object) &&
    object !== undefined &&
    (['DET', 'NUM', 'NOUN', 'PROPN', 'ADJ'].includes(object.pos) || OWNERS.has(object.norm))
  )
}

/** "wanted 200 prisoners freed", "demands three clinics reopened": a count of what is to be done something with. */
function isDone(tokens: readonly Token[], clause: Clause, number: number): boolean {
  if (tokens[number + 1]?.pos !== 'NOUN') return false
  const after = tokens[number + 2]
  return after !== undefined && after.pos === 'VERB' && /(?:ed|en|t)$/.test(after.norm) && number + 2 <= clause.deepLast
}

function isShareOrMoney(tokens: readonly Token[], number: number): boolean {
  return [tokens[number - 1], tokens[number + 1]].some(
    (beside) =>
      beside !== undefined &&
      (SHARE_OR_MONEY.has(beside.norm) || CURRENCIES.has(beside.norm) || CURRENCY_SIGNS.has(beside.norm)),
  )
}

/** A claim named by a noun: from its article over "demand for" to the end of the figure; null where there is none. */
export function namedClaim(
  tokens: readonly Token[],
  clause: Clause,
): { readonly first: number; readonly noun: number; readonly end: number } | null {
  for (let noun = clause.first; noun + 2 < clause.last; noun++) {
    const { pos, lemma } = tokens[noun] as Token
    if (pos !== 'NOUN' || !CLAIM_NOUNS.has(lemma)) continue
    const link = tokens[noun + 1]?.norm
    if (link !== 'for' && link !== 'of') continue
    let number = noun + 2
    while (number < Math.min(clause.last, noun + 5) && tokens[number]?.pos !== 'NUM') number++
    if (tokens[number]?.pos !== 'NUM' || !isShareOrMoney(tokens, number)) continue
    let end = number + 1
    while (end < clause.last && !['VERB', 'AUX', 'SCONJ', 'PRON', 'CCONJ'].includes((tokens[end] as Token).pos)) {
      if ((tokens[end] as Token).pos === 'PUNCT' && (tokens[end] as Token).text !== '%') break
      end++
    }
    let first = noun
    while (first > clause.first && ['DET', 'ADJ', 'PRON', 'NUM'].includes((tokens[first - 1] as Token).pos)) first--
    return { first, noun, end }
  }
  return null
}

const OWNERS = new Set(['its', 'their', 'his', 'her', 'our', 'my'])

/** What gives way to the other side: what one may be unwilling to do at a table, or an act of PLOVER's CONCEDE, RETREAT or AID. */
function isYielding(lemma: string, object: Token | undefined): boolean {
  const verb = lemma.split(' ')[0] as string
  if (REFUSABLE.has(verb)) return true
  if (verb === 'hold') return object !== undefined && ['fire', 'its', 'their'].includes(object.norm)
  const event = EVENT_VERBS.get(lemma) ?? EVENT_VERBS.get(verb)
  return event !== undefined && GIVING_WAY.has(event.plover ?? '')
}

const GIVING_WAY = new Set(['CONCEDE', 'RETREAT', 'AID'])
