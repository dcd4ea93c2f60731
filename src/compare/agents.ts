/**
 * Agents: who does it. Reads a comparison and who is who, gives drafts: an act told of another, doer and done-to changed
 * about, a doer lost in the passive.
 *
 * Method: the clause as subject and verb group (Abney, "Partial parsing via finite-state cascades", 1996): the subject is
 * the reference right before an active group, the agent the one behind "by" after a passive one.
 */
import { isPublicVerb } from '../lexicon/public-verbs.ts'
import { wordRelation } from '../lexicon/word-relations.ts'
import type { Actor, Reference } from '../model.ts'
import {
  alignedShare,
  type Comparison,
  isQuoted,
  type Side,
  tokenRange,
  turnRound,
  type Words,
  wordsOf,
} from './comparison.ts'
import { bothWays, type Draft, draft, type Ground } from './draft.ts'
import { areSurelyTwo } from './kinship.ts'
import { findVerbGroups, type VerbGroup } from './verb-groups.ts'

/** Share of aligned content words, 0–1, below which one verb may tell of two acts. */
const CLOSE_TELLING = 0.5

/** Tokens behind a passive group within which its "by" stands: "was shelled on Monday by". */
const BY_REACH = 6

interface Act {
  readonly group: VerbGroup
  readonly agent: Actor
  readonly words: Words
}

/** "the guild turned down the port" against "the port turned down the guild", or against another that turned it down. */
export function findOtherAgent(comparison: Comparison): Draft[] {
  const { a, b } = comparison
  if (Math.min(alignedShare(comparison), alignedShare(turnRound(comparison))) < CLOSE_TELLING) return []
  const actsOfB = actsIn(b)
  return actsIn(a).flatMap((from) => {
    const to = actsOfB.find((act) => areOneAct(comparison, from.group, act.group))
    if (to === undefined || !areSurelyTwo(from.agent, to.agent)) return []
    if (isQuoted(a, from.words) || isQuoted(b, to.words) || isAmong(a, to, from) || isAmong(b, from, to)) return []
    const why = `“${wordsOf(a, from.words)}” became “${wordsOf(b, to.words)}”: another does it.`
    return [draft(comparison, from.words, to.words, { grade: 'substance', kind: 'agent', effect: 'changed', why })]
  })
}

/** Acts with a known agent, by name or by a pronoun that is resolved. */
function actsIn(side: Side): Act[] {
  return findVerbGroups(side.tokens).flatMap((group) => {
    const verb = side.tokens[group.heads.at(-1)!]!
    // Whose words they are is a ground of its own; "be" is no act.
    if (group.bare || verb.pos !== 'VERB' || isPublicVerb(verb.norm)) return []
    const reference = group.passive ? behindBy(side, group) : subjectOf(side, group)
    const range = reference === null ? null : tokenRange(side, reference)
    const agent = side.actors.get(reference?.actor ?? '')
    if (agent === undefined || range === null) return []
    const words = { start: Math.min(range.start, group.start), end: Math.max(range.end, group.heads.at(-1)! + 1) }
    return [{ group, agent, words }]
  })
}

/** The reference that ends right before the group. Not one of several: "Ana and Bo left". */
function subjectOf(side: Side, group: VerbGroup): Reference | null {
  const subject = side.references.find((one) => tokenRange(side, one)?.end === group.start)
  if (subject === undefined) return null
  const before = side.tokens[tokenRange(side, subject)!.start - 1]
  const isPart = before !== undefined && (before.pos === 'ADP' || /^(?:and|or|,|'s|’s)$/.test(before.norm))
  return isPart ? null : subject
}

function behindBy(side: Side, { end }: VerbGroup): Reference | null {
  const by = side.tokens.slice(end, end + BY_REACH).findIndex(({ norm }) => norm === 'by')
  if (by < 0) return null
  const at = end + by + 1
  return side.references.find((one) => [at, at + 1].includes(tokenRange(side, one)?.start ?? -1)) ?? null
}

/** Whether two groups tell one act: their last verbs are partners that mean the same. */
function areOneAct({ a, b, toB }: Comparison, from: VerbGroup, to: VerbGroup): boolean {
  const [verb, other] = [from.heads.at(-1)!, to.heads.at(-1)!]
  if (toB[verb] !== other) return false
  return ['same', 'synonym'].includes(wordRelation(a.tokens[verb]!.norm, 'verb', b.tokens[other]!.norm, 'verb'))
}

/** Whether the side has the other's agent as the subject of an act too: then sentences are only cut otherwise. */
function isAmong(side: Side, { agent }: Act, own: Act): boolean {
  return actsIn(side).some((act) => act.group !== own.group && act.agent === agent)
}

/** "the army shelled the town" against "the town was shelled": who did it is left out. */
export const findLostAgent: Ground = bothWays(lostAgent)

function lostAgent(comparison: Comparison): Draft[] {
  const { a, b, toB } = comparison
  const groupsOfB = findVerbGroups(b.tokens)
  return findVerbGroups(a.tokens).flatMap((from) => {
    const at = from.heads.at(-1)!
    const to = groupsOfB.find((group) => group.heads.includes(toB[at]!))
    if (from.passive || to === undefined || !to.passive || isQuoted(a, from) || isQuoted(b, to)) return []
    const subject = a.references.find(
      (one) => one.actor !== null && one.form === 'name' && tokenRange(a, one)?.end === from.start,
    )
    if (subject === undefined || isOn(b, subject.actor!) || hasByPhrase(b, to)) return []
    const inA = { start: tokenRange(a, subject)!.start, end: at + 1 }
    const why = `“${wordsOf(a, inA)}” against “${wordsOf(b, to)}”: one report leaves out who did it.`
    return [draft(comparison, inA, to, { grade: 'force', kind: 'agent', effect: 'softened', why })]
  })
}

function isOn({ references }: Side, actor: string): boolean {
  return references.some((reference) => reference.actor === actor)
}

function hasByPhrase({ tokens }: Side, { end }: VerbGroup): boolean {
  return tokens.slice(end, end + BY_REACH).some(({ norm }) => norm === 'by')
}
