/**
 * Reporting words: the stretch of a passage that says whose words or knowledge it is, as an editor would strike it out:
 * "according to two officials", "by the ministry's count", "Officials said". Reads a comparison, gives token ranges.
 */
import { VERB_NEGATORS } from '../lexicon/modality.ts'
import { isPublicVerb } from '../lexicon/public-verbs.ts'
import type { Token } from '../model.ts'
import type { Comparison, Side, Words } from './comparison.ts'
import { findVerbGroups } from './verb-groups.ts'
import { isContentWord } from './word-alignment.ts'

/** "according to" with its noun phrase. */
export function accordingTo({ tokens, quoted }: Side): Words | null {
  const start = tokens.findIndex(({ norm }, i) => norm === 'according' && tokens[i + 1]?.norm === 'to' && !quoted[i])
  return start < 0 ? null : { start, end: clauseEnd(tokens, start + 2) }
}

/** "by the government's count", "seen by the agency", which the other passage lacks. */
export function evidencePhrase({ a: { tokens, quoted }, toB }: Comparison): Words | null {
  for (let start = 0; start < tokens.length; start++) {
    const { norm } = tokens[start]!
    if (toB[start]! >= 0 || quoted[start]) continue
    if ((norm === 'seen' || norm === 'obtained' || norm === 'reviewed') && tokens[start + 1]?.norm === 'by')
      return { start, end: clauseEnd(tokens, start + 2) }
    if (norm !== 'by' && norm !== 'in') continue
    for (let at = start + 2; at <= start + RECKONING_REACH && at < tokens.length; at++) {
      const isOwned = /^['’]s?$/.test(tokens[at - 1]!.text) || /['’]s$/.test(tokens[at - 1]!.norm)
      if (RECKONINGS.has(tokens[at]!.lemma) && isOwned) return { start, end: at + 1 }
    }
  }
  return null
}

/** A public verb with its subject: "Officials said", ", said the minister". */
export function reportingClause({ a: { tokens, quoted }, toB }: Comparison): Words | null {
  const verb = tokens.findIndex(
    (token, i) =>
      !quoted[i] &&
      ((token.pos === 'VERB' && isPublicVerb(token.norm)) || showsRecord(tokens, i)) &&
      governsClause(tokens, i) &&
      isContentTold(tokens, toB, i),
  )
  if (verb < 0) return null
  const start = segmentStart(tokens, verb)
  if (!hasClause(tokens, start, verb)) return null
  if (start < verb) return { start, end: verb + 1 }
  // "An official, who asked not to be named, said …": the subject stands before what is put in.
  const isBehindInsertion = start > 1 && goesOn(tokens, verb)
  if (!isBehindInsertion) return { start: verb, end: clauseEnd(tokens, verb + 1) }
  return { start: segmentStart(tokens, segmentStart(tokens, start - 1) - 1), end: verb + 1 }
}

/** Marks that part a clause from the next, and those that open speech. */
const MARK = /^[,;.”"]/

const OPENING = /^[:“"«]/

/** Tokens that a speaker's name and description take at most, for a passage an editor reads at a glance. */
const SUBJECT_REACH = 14

/** Nouns for whose reckoning or words a thing is told by: "by the ministry's count", "in the union's view". */
const RECKONINGS = new Set('count estimate tally account reckoning figure calculation view opinion word'.split(' '))

/** Tokens from the preposition to such a noun. */
const RECKONING_REACH = 5

/**
 * Whether the other passage tells what the verb governs: most content words of the clauses behind it, or before it where
 * it stands at the end. "…; critics say it is far more", left out as a whole, is no lost attribution.
 */
function isContentTold(tokens: readonly Token[], toB: Int32Array, verb: number): boolean {
  let end = verb + 1
  while (end < tokens.length && !/^[;.]/.test(tokens[end]!.text)) end++
  let start = verb
  while (start > 0 && !/^[;.]/.test(tokens[start - 1]!.text)) start--
  const content = (from: number, to: number) => {
    const places = Array.from({ length: to - from }, (_, k) => from + k).filter((i) => isContentWord(tokens[i]!))
    return { all: places.length, told: places.filter((i) => toB[i]! >= 0).length }
  }
  const [before, behind] = [content(start, segmentStart(tokens, verb)), content(verb + 1, end)]
  const main = behind.all > before.all ? behind : before
  return main.told * 2 >= main.all
}

/** Where the stretch without a mark begins that a token is the last of. */
function segmentStart(tokens: readonly Token[], last: number): number {
  let start = Math.max(0, last)
  while (start > 0 && last - start < SUBJECT_REACH && !MARK.test(tokens[start - 1]!.text)) start--
  return start
}

/** Whether a clause with a verb of its own follows. */
function goesOn(tokens: readonly Token[], verb: number): boolean {
  const end = clauseEnd(tokens, verb + 1)
  return findVerbGroups(tokens).some((group) => group.start > verb && group.start < end && !group.bare)
}

/** Not "a ballot whose result was announced", which attributes nothing, nor "not available for comment". */
function governsClause(tokens: readonly Token[], verb: number): boolean {
  if (tokens[verb]!.lemma === 'comment') return false
  let before = verb - 1
  while (tokens[before]?.pos === 'ADV' || VERB_NEGATORS.has(tokens[before]?.norm ?? '')) before--
  return tokens[before]?.lemma !== 'be' && !['ADP', 'DET', 'ADJ'].includes(tokens[verb - 1]?.pos ?? '')
}

/**
 * Whether a clause is the verb's object: behind it, one with a verb of its own ("said the port would close"), or before
 * it, parted by a mark ("…, officials said on Friday"). "They announced a deal" gives nobody's words.
 */
function hasClause(tokens: readonly Token[], start: number, verb: number): boolean {
  const next = tokens[verb + 1]
  if (next === undefined || next.norm === 'that' || OPENING.test(next.text)) return true
  const isPostposed = start > 0 && MARK.test(tokens[start - 1]!.text)
  return isPostposed || goesOn(tokens, verb)
}

function clauseEnd(tokens: readonly Token[], from: number): number {
  let end = from
  while (end < tokens.length && end - from < SUBJECT_REACH && !MARK.test(tokens[end]!.text)) end++
  return end
}

/** "port data showed": what shows a thing is its source as much as who says it. */
const RECORDS = new Set('data figure record document report survey poll study image footage'.split(' '))

function showsRecord(tokens: readonly Token[], at: number): boolean {
  const { pos, lemma } = tokens[at]!
  return pos === 'VERB' && lemma === 'show' && RECORDS.has(tokens[at - 1]?.lemma ?? '')
}
