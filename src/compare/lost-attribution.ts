/**
 * Lost attribution: what one report has somebody say and the other tells as a fact. Reads a comparison, gives drafts.
 *
 * Raised only for verbs beyond doubt (`lexicon/public-verbs.ts`) with a clause for their object, and only where the
 * other report gives no evidence of any kind for it (Chafe and Nichols, "Evidentiality", 1986).
 */
import { FATES } from '../lexicon/casualty-words.ts'
import { VERB_NEGATORS } from '../lexicon/modality.ts'
import { PUBLIC_VERBS } from '../lexicon/public-verbs.ts'
import { baseForm, isA } from '../lexicon/wordnet.ts'
import type { Token } from '../model.ts'
import {
  alignedShare,
  type Comparison,
  isBrokenOff,
  type Side,
  tokensWithin,
  turnRound,
  type Words,
  wordsOf,
} from './comparison.ts'
import { isVerbByPlace } from './cues.ts'
import { type Draft, draft, turned } from './draft.ts'
import { findVerbGroups } from './verb-groups.ts'
import { isContentWord } from './word-alignment.ts'

/** Share of aligned content words, 0–1, below which two passages do not tell one thing closely enough. */
const CLOSE_TELLING = 0.5

/** The same for a passage that has the attribution besides: a long description of the speaker weighs little. */
const LOOSE_TELLING = 0.3

/** Words besides verbs of saying that name whose knowledge a thing is; first persons are somebody's words. */
const EVIDENTIAL = new Set(
  'according count quoted quoting citing sources reportedly allegedly statement account view opinion i we our my'.split(
    ' ',
  ),
)

/** Verbs that may tell of speech as well as of other things: enough to keep silent, not enough to raise. */
const EVIDENTIAL_VERBS = new Set(
  `indicate signal suggest note caution believe think agree clarify recall reiterate underline underscore point
express demand urge ask criticise criticize accuse call describe observe lament opine voice show find expect
charge consider fear hope judge think see know speak quote cite hear learn`.split(/\s+/),
)

/** Marks that part a clause from the next, and those that open speech. */
const MARK = /^[,;.”"]/
const OPENING = /^[:“"«]/

/** Tokens that a speaker's name and description take at most, for a passage an editor reads at a glance. */
const SUBJECT_REACH = 14

/**
 * A statement told as a fact, either way round: "…, according to two officials" against "…". An attribution that a derived
 * report adds is care, not loss, and is left alone where it is known which report came first.
 */
export function findLostAttribution(comparison: Comparison): Draft[] {
  const isParentFirst = comparison.link !== null && /^[ab]>[ab]$/.test(comparison.link.direction)
  return [...lostAttribution(comparison), ...(isParentFirst ? [] : lostAttribution(turnRound(comparison)).map(turned))]
}

function lostAttribution(comparison: Comparison): Draft[] {
  const { a, b } = comparison
  if (alignedShare(turnRound(comparison)) < CLOSE_TELLING || alignedShare(comparison) < LOOSE_TELLING) return []
  if (a.isTitle || b.isTitle || isBrokenOff(b)) return []
  const source = accordingTo(a) ?? evidencePhrase(comparison)
  const inA = source ?? reportingClause(comparison)
  // The speaker may be named in the other report without any verb of saying.
  if (inA === null || hasEvidence(comparison, inA) || namesAny(b.tokens, a.tokens.slice(inA.start, inA.end))) return []
  const why = `“${wordsOf(a, inA)}” stands in one report only: the other tells as a fact what somebody said.`
  const inB = { start: 0, end: b.tokens.length }
  // A count or a source is one thing, to lay an attack at somebody's door another.
  const grade = source === null && tellsOfAttack(a) && tellsOfAttack(b) ? 'substance' : 'force'
  return [draft(comparison, inA, inB, { grade, kind: 'attribution', effect: 'dropped', why })]
}

/** Meanings of a noun, the most frequent first, among which it may be a weapon or an attack. */
const MEANINGS = 3

/** "a shell killed 17 people": harm, and what did it. */
function tellsOfAttack({ tokens }: Side): boolean {
  return (
    tokens.some(({ norm }) => FATES.has(norm)) &&
    tokens.some(
      ({ pos, lemma }) =>
        pos === 'NOUN' && ['weapon', 'weaponry', 'attack'].some((kind) => isA(lemma, 'noun', kind, MEANINGS)),
    )
  )
}

/** "according to" with its noun phrase. */
function accordingTo({ tokens, quoted }: Side): Words | null {
  const start = tokens.findIndex(({ norm }, i) => norm === 'according' && tokens[i + 1]?.norm === 'to' && !quoted[i])
  return start < 0 ? null : { start, end: clauseEnd(tokens, start + 2) }
}

/** Nouns for whose reckoning or words a thing is told by: "by the ministry's count", "in the union's view". */
const RECKONINGS = new Set('count estimate tally account reckoning figure calculation view opinion word'.split(' '))

/** Tokens from the preposition to such a noun. */
const RECKONING_REACH = 5

/** "by the government's count", "seen by the agency", which the other passage lacks. */
function evidencePhrase({ a: { tokens, quoted }, toB }: Comparison): Words | null {
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
function reportingClause({ a: { tokens, quoted }, toB }: Comparison): Words | null {
  const verb = tokens.findIndex(
    (token, i) =>
      !quoted[i] &&
      (isPublicVerb(token) || showsRecord(tokens, i)) &&
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

function isPublicVerb({ norm, pos }: Token): boolean {
  return pos === 'VERB' && PUBLIC_VERBS.has(baseForm(norm, 'verb') ?? norm)
}

/**
 * Whether `b`, or the sentence it is part of, says whose knowledge it is in any way. A verb that `a` has as well, beside
 * the attribution, is none: "they could not agree".
 */
function hasEvidence({ a, b, toB }: Comparison, attribution: Words): boolean {
  const shared = new Set<Token>()
  toB.forEach((partner, i) => {
    if (partner < 0 || (attribution.start <= i && i < attribution.end)) return
    if (a.tokens[i]!.lemma === b.tokens[partner]!.lemma) shared.add(b.tokens[partner]!)
  })
  if (b.said.some(({ cue }) => cue !== null && isPublicCue(cue.text))) return true
  const sentence = sentencesOf(b)
  return sentence.some(
    (token, at) =>
      isPublicWord(token) ||
      isPublicByPlace(sentence, at) ||
      (isEvidentialVerb(token) && !shared.has(token)) ||
      EVIDENTIAL.has(token.norm) ||
      /^["“”«»]/.test(token.text),
  )
}

/** For evidence the tag does not matter: "Garner said repairs would …" may have "said" as an adjective. */
function isPublicWord({ norm, pos }: Token): boolean {
  return pos !== 'NOUN' && PUBLIC_VERBS.has(baseForm(norm, 'verb') ?? norm)
}

/** "The guild states that", read as a noun. */
function isPublicByPlace(tokens: readonly Token[], at: number): boolean {
  return isVerbByPlace(tokens, at) && PUBLIC_VERBS.has(tokens[at]!.lemma)
}

/** A cue by its words: "report" in "aid groups report that" may be tagged as a noun. */
function isPublicCue(text: string): boolean {
  return text.split(/\s+/).some((word) => PUBLIC_VERBS.has(baseForm(word, 'verb') ?? word))
}

/** All tokens of the sentences that the side is part of. */
function sentencesOf({ text, tokens }: Side): Token[] {
  const [first, last] = [tokens[0]!.start, tokens.at(-1)!.end]
  const around = text.sentences.filter((sentence) => sentence.start < last && first < sentence.end)
  const start = Math.min(first, ...around.map((sentence) => sentence.start))
  const end = Math.max(last, ...around.map((sentence) => sentence.end))
  return tokensWithin(text, { start, end })
}

function isEvidentialVerb({ norm, pos }: Token): boolean {
  return pos === 'VERB' && EVIDENTIAL_VERBS.has(baseForm(norm, 'verb') ?? norm)
}

function namesAny(tokens: readonly Token[], speaker: readonly Token[]): boolean {
  return speaker.some(
    (word) => word.pos === 'PROPN' && word.norm.length > 3 && tokens.some((token) => token.norm === word.norm),
  )
}
