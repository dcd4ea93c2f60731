/**
 * Claims in figures: what one side asks for in numbers, by a verb ("is seeking 8 per cent", "would settle for 12") or by a
 * noun ("a demand for 15 per cent"). Reads a clause, gives where the claim stands. Such a claim is a proposal: the
 * other side is asked to agree to it.
 */
import { CURRENCIES, CURRENCY_SIGNS } from '../lexicon/units.ts'
import type { Token } from '../model.ts'
import type { Clause } from './clauses.ts'

/** Verbs of asking with an object, and those that take one after "for" (VerbNet 32.1 want, 60 order, 62 wish). */
const ASKING = new Set(['seek', 'demand', 'want', 'request', 'claim back'])
const ASKING_FOR = new Set(['ask', 'call', 'press', 'push', 'hold out', 'bargain', 'campaign'])
/** What one would be content with. */
const SETTLING = new Set(['settle', 'accept', 'take'])
const CLAIM_NOUNS = new Set(['demand', 'claim', 'request', 'call', 'bid'])

/** Tokens behind the verb in which the number stands. */
const REACH = 8
const SHARE_OR_MONEY = new Set(['%', 'per', 'percent', 'percentage'])

/** Whether the clause asks for a figure: a share, a sum, or so many of something that is to be given or done. */
export function claimsFigure(tokens: readonly Token[], clause: Clause): boolean {
  const { lemma, verb } = clause
  const isFor = tokens[verb + 1]?.norm === 'for'
  const isSettled = SETTLING.has(lemma) && (isFor || lemma !== 'settle') && clause.modal !== null
  if (
    !ASKING.has(lemma) &&
    !(ASKING_FOR.has(lemma.replace(/ for$/, '')) && (isFor || lemma.endsWith(' for'))) &&
    !isSettled
  )
    return false
  for (let i = verb + 1; i < Math.min(clause.deepLast, verb + REACH); i++) {
    const { pos, norm } = tokens[i] as Token
    if (pos === 'PUNCT' && norm !== '$') return false
    if (pos !== 'NUM') continue
    return isShareOrMoney(tokens, i) || (ASKING.has(lemma) && i === verb + 1 && isDone(tokens, clause, i))
  }
  return false
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
