/**
 * Past participles that look like finite verbs: "reports of shots fired from a roof", "soldiers captured in April". Reads
 * tokens and verb groups, gives the phrase that one qualifies. Quirk et al. (1985), 17.28–17.30.
 */
import type { Sentence, Token } from '../../model.ts'
import { isSubordinator } from './clause-bounds.ts'
import { bringsAny, isOpenBetween, isSplit, isTime, isTimePreposition, NOMINAL } from './parting.ts'
import { isQuoteMark } from './quote-marks.ts'
import { phraseBefore } from './subjects.ts'
import type { Group } from './verb-groups.ts'

/**
 * The phrase that a bare past participle qualifies, where no clause can begin with it: "reports of shots fired from a roof",
 * "under a plan drawn up by the bank, …". Null where the form may be a finite verb.
 */
export function qualified(
  tokens: readonly Token[],
  sentence: Sentence,
  groups: readonly Group[],
  at: number,
): readonly [number, number] | null {
  const group = groups[at] as Group
  const before = groups[at - 1]
  if (!isParticiple(tokens, group)) return null
  const from = before?.end ?? sentence.firstToken
  const subject = phraseBefore(tokens, from, group.first)
  if (subject === null || subject[1] !== group.first || !NOMINAL.has((tokens[group.first - 1] as Token).pos))
    return null
  if (before === undefined) return opensWithPreposition(tokens, from, subject) ? subject : null
  // "said in a note sent to the press": the phrase behind a preposition is no subject.
  const isBehind = (tokens[subject[0] - 1] as Token | undefined)?.pos === 'ADP' && subject[0] > from
  const isOf = tokens[group.end]?.norm === 'of' && !OF_OWN.has((tokens[group.verb] as Token).lemma)
  if (bringsAny(tokens, before) && !hasAgent(tokens, group) && !isBehind && !isOf) return null
  if (!isOpenBetween(tokens, from, group.first, hasAgent(tokens, group)) || isSplit(tokens, from, group.first))
    return null
  return subject
}

/** "taken by the board", but "advanced by Friday". */
function hasAgent(tokens: readonly Token[], { end }: Group): boolean {
  const agent = tokens[end + 1]
  return tokens[end]?.norm === 'by' && agent !== undefined && agent.pos !== 'NUM' && !isTime(agent)
}

function opensWithPreposition(tokens: readonly Token[], from: number, subject: readonly [number, number]): boolean {
  for (let i = from; i < subject[1]; i++) {
    const { pos } = tokens[i] as Token
    if (pos === 'PUNCT' && !isQuoteMark(tokens, i)) return false
  }
  return (tokens[from] as Token).pos === 'ADP' && !isSplit(tokens, from, subject[1])
}

/** "those convicted of murder", "soldiers captured in April": a form in -ed or -en with a preposition behind it, or an infinitive. */
export function isParticiple(tokens: readonly Token[], { first, verb, end }: Group, mayGovern = false): boolean {
  const token = tokens[verb] as Token
  const next = tokens[end]
  return (
    first === verb &&
    token.pos === 'VERB' &&
    (token.norm !== token.lemma || (mayGovern && UNCHANGED.has(token.norm))) &&
    /(?:ed|en|n|t|ld|de|nd|id)$/.test(token.norm) &&
    !PAST_ONLY.has(token.norm) &&
    !hasParticleObject(tokens, end) &&
    next !== undefined &&
    (next.pos === 'ADP' ||
      next.pos === 'SCONJ' ||
      (mayGovern && next.norm === 'to') ||
      (next.pos === 'PROPN' && isTime(next))) &&
    (!isSubordinator(tokens, end) || isTimePreposition(tokens, end))
  )
}

/** "gathered up their papers": a particle with an object behind it goes with a finite verb. */
function hasParticleObject(tokens: readonly Token[], at: number): boolean {
  return PARTICLES.has(tokens[at]?.norm ?? '') && ['DET', 'PRON', 'NOUN', 'PROPN'].includes(tokens[at + 1]?.pos ?? '')
}

const PARTICLES = new Set(['up', 'off', 'out', 'down', 'back', 'away', 'aside'])

/** Verbs that take "of" without an object: "spoke of"; of others it follows a participle, "convicted of". */
const OF_OWN = new Set('speak think complain hear learn know dream tell warn consist approve dispose die'.split(' '))

/** Participles that look like the base form; only where another verb takes the phrase up are they told from it. */
const UNCHANGED = new Set(['hurt', 'hit', 'cut', 'set', 'put', 'shut'])

/** Forms that are never participles. */
const PAST_ONLY = new Set(['began', 'ran', 'went', 'overran', 'underwent', 'forwent', 'outran'])
