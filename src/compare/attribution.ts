/**
 * Attribution: what one report has somebody say and the other tells as a fact, has another say, or has said with another
 * commitment. Reads a comparison with what is said in it, gives drafts.
 *
 * Force, strength and stance of verbs are those of `lexicon/speech-verbs.ts` (Searle and Vanderveken 1985; Bergler 1992).
 */
import { PUBLIC_VERBS } from '../lexicon/public-verbs.ts'
import { SPEECH_VERBS, type SpeechVerb } from '../lexicon/speech-verbs.ts'
import { wordRelation } from '../lexicon/word-relations.ts'
import { baseForm } from '../lexicon/wordnet.ts'
import type { Passage, Span, Token } from '../model.ts'
import { alignedShare, type Comparison, type Side, tokensWithin, turnRound, type Words, wordsOf } from './comparison.ts'
import { type Draft, draft, MAX_PASSAGE_CHARS, turned } from './draft.ts'
import type { Said } from './said.ts'
import { isContentWord } from './word-alignment.ts'

/** Share of a passage, 0–1, that is somebody's words for the passage to be attributed. */
const ATTRIBUTED = 0.5

/** Share of aligned content words, 0–1, below which two passages do not tell one thing closely enough. */
const CLOSE_TELLING = 0.5

/** The same for a passage that has the attribution besides: a long description of the speaker weighs little. */
const LOOSE_TELLING = 0.3

/** Characters between a speaker and the words said for both to fit one passage: a cue and a comma. */
const SPEAKER_GAP = 20

const PRONOUNS = new Set('i you he she it we they who which that this those these one'.split(' '))

/** Words besides verbs of saying that name whose knowledge a thing is. */
const EVIDENTIAL = new Set(
  'according count quoted quoting citing sources reportedly allegedly statement account view opinion'.split(' '),
)

/** Verbs that may tell of speech as well as of other things: enough to keep silent, not enough to raise. */
const EVIDENTIAL_VERBS = new Set(
  `indicate signal suggest note caution believe think agree clarify recall reiterate underline underscore point
express demand urge ask criticise criticize accuse call describe observe lament opine voice show find expect
consider fear hope judge think see know speak quote cite hear learn`.split(/\s+/),
)

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
  if (a.isTitle || b.isTitle || isBrokenOff(b) || hasEvidence(b)) return []
  const inA = accordingTo(a) ?? reportingClause(a)
  // The speaker may be named in the other report without any verb of saying.
  if (inA === null || namesAny(b.tokens, a.tokens.slice(inA.start, inA.end))) return []
  const why = `“${wordsOf(a, inA)}” is gone: what somebody said is told as a fact.`
  const inB = { start: 0, end: b.tokens.length }
  return [draft(comparison, inA, inB, { grade: 'force', kind: 'attribution', effect: 'dropped', why })]
}

/** "according to" with its noun phrase. */
function accordingTo({ tokens, quoted }: Side): Words | null {
  const start = tokens.findIndex(({ norm }, i) => norm === 'according' && tokens[i + 1]?.norm === 'to' && !quoted[i])
  return start < 0 ? null : { start, end: clauseEnd(tokens, start + 2) }
}

/** A public verb with its subject: "Officials said", ", said the minister". */
function reportingClause({ tokens, quoted }: Side): Words | null {
  const verb = tokens.findIndex((token, i) => !quoted[i] && isPublicVerb(token))
  if (verb < 0 || isPassive(tokens, verb)) return null
  let start = verb
  while (start > 0 && verb - start < SUBJECT_REACH && !/^[,;.”"]/.test(tokens[start - 1]!.text)) start--
  return start < verb ? { start, end: verb + 1 } : { start: verb, end: clauseEnd(tokens, verb + 1) }
}

function clauseEnd(tokens: readonly Token[], from: number): number {
  let end = from
  while (end < tokens.length && end - from < SUBJECT_REACH && !/^[,;.]/.test(tokens[end]!.text)) end++
  return end
}

/** "a ballot whose result was announced" attributes nothing. */
function isPassive(tokens: readonly Token[], verb: number): boolean {
  return tokens.slice(Math.max(0, verb - 2), verb).some(({ lemma }) => lemma === 'be')
}

function isBrokenOff({ tokens }: Side): boolean {
  return /^(?:…|\.\.\.)$/.test(tokens.at(-1)!.text)
}

function isPublicVerb({ norm, pos }: Token): boolean {
  return pos === 'VERB' && PUBLIC_VERBS.has(baseForm(norm, 'verb') ?? norm)
}

/** Whether the side, or the sentence it is part of, says whose knowledge it is in any way. */
function hasEvidence({ text, tokens }: Side): boolean {
  const [first, last] = [tokens[0]!.start, tokens.at(-1)!.end]
  const around = text.sentences.filter((sentence) => sentence.start < last && first < sentence.end)
  const start = Math.min(first, ...around.map((sentence) => sentence.start))
  const end = Math.max(last, ...around.map((sentence) => sentence.end))
  return tokensWithin(text, { start, end }).some(
    (token) =>
      isPublicVerb(token) || isEvidentialVerb(token) || EVIDENTIAL.has(token.norm) || /^["“”«»]/.test(token.text),
  )
}

function isEvidentialVerb({ norm, pos }: Token): boolean {
  return pos === 'VERB' && EVIDENTIAL_VERBS.has(baseForm(norm, 'verb') ?? norm)
}

function namesAny(tokens: readonly Token[], speaker: readonly Token[]): boolean {
  return speaker.some(
    (word) => word.pos === 'PROPN' && word.norm.length > 3 && tokens.some((token) => token.norm === word.norm),
  )
}

/** The share of a side's words that are content of the speech. 0–1. */
function coverage({ tokens }: Side, { contents }: Said): number {
  const covered = tokens.filter((token) =>
    contents.some((content) => content.start <= token.start && token.end <= content.end),
  )
  return tokens.length === 0 ? 0 : covered.length / tokens.length
}

function namesSpeaker(tokens: readonly Token[], speaker: Passage): boolean {
  const words = speaker.text.toLowerCase().split(/[^\p{L}\p{N}]+/u)
  return tokens.some((token) => isContentWord(token) && token.norm.length > 3 && words.includes(token.norm))
}

/** The same words in another's mouth. */
export function findOtherSpeaker(comparison: Comparison): Draft[] {
  const { a, b } = comparison
  if (alignedShare(comparison) < CLOSE_TELLING) return []
  for (const from of a.said) {
    if (coverage(a, from) < ATTRIBUTED || !isNamed(from)) continue
    const to = b.said.find((one) => coverage(b, one) >= ATTRIBUTED && isNamed(one))
    if (to === undefined || from.speaker === to.speaker || isNamedOn(b, from) || isNamedOn(a, to)) continue
    const why = `What “${from.speakerPassage!.text}” says in one report is said by “${to.speakerPassage!.text}” in the other.`
    const passages = [speechPassage(a, from), speechPassage(b, to)] as const
    return [{ grade: 'substance', kind: 'attribution', effect: 'changed', why, passages }]
  }
  return []
}

/** Speaker and words where they stand together, else the words: the speaker may stand in a sentence before. */
function speechPassage({ text }: Side, { speakerPassage, contents }: Said): Passage {
  const { id, text: words } = text.report
  const [content] = contents as [Span]
  const who = speakerPassage!
  const isNear = who.start < content.end + SPEAKER_GAP && content.start < who.end + SPEAKER_GAP
  const start = isNear ? Math.min(who.start, content.start) : content.start
  const end = isNear ? Math.max(who.end, content.end) : content.end
  // The end that has the speaker is the one to keep.
  const from = isNear && who.start > content.start ? Math.max(start, end - MAX_PASSAGE_CHARS) : start
  return {
    report: id,
    start: from,
    end: Math.min(end, from + MAX_PASSAGE_CHARS),
    text: words.slice(from, Math.min(end, from + MAX_PASSAGE_CHARS)),
  }
}

/** Known, and not only by a pronoun: a pronoun read wrongly would make two speakers of one. */
function isNamed({ speaker, speakerPassage }: Said): boolean {
  return speaker !== null && speakerPassage !== null && !PRONOUNS.has(speakerPassage.text.toLowerCase())
}

/** Whether a speaker is among those of the other side as well: a quotation within a quotation. */
function isNamedOn(side: Side, { speaker, speakerPassage }: Said): boolean {
  return side.said.some((one) => one.speaker === speaker) || namesSpeaker(side.tokens, speakerPassage!)
}

/** The same speech act under a verb that commits the speaker, or the narrator, to more or less. */
export function findOtherSpeechAct(comparison: Comparison): Draft[] {
  const { a, b, toB } = comparison
  const drafts: Draft[] = []
  const cuesOfB = cuesIn(b)
  const cuesOfA = cuesIn(a)
  for (const from of cuesOfA) {
    const to = cuesOfB.find(
      ({ at }) => toB[from.at] === at || (toB[from.at]! < 0 && haveOneSubject(comparison, from.at, at)),
    )
    if (to === undefined) continue
    const change = changeOfAct(from, to)
    if (change === null) continue
    const [inA, inB] = [from, to].map(({ at }) => ({ start: at, end: at + 1 })) as [Words, Words]
    const why = `“${wordsOf(a, inA)}” became “${wordsOf(b, inB)}”: ${change.why}.`
    drafts.push(draft(comparison, inA, inB, { grade: 'force', kind: 'attribution', effect: change.effect, why }))
  }
  return drafts
}

/** Whether the word before each, the subject or its last word, is the same: "Ukraine claimed", "Ukraine announced". */
function haveOneSubject({ a, toA, toB }: Comparison, inA: number, inB: number): boolean {
  return toA[inB]! < 0 && inA > 0 && inB > 0 && toB[inA - 1] === inB - 1 && isContentWord(a.tokens[inA - 1]!)
}

interface Cue {
  readonly at: number
  readonly verb: string
  readonly act: SpeechVerb
}

/** Verbs of saying among the side's narrator words. */
function cuesIn({ tokens, quoted }: Side): Cue[] {
  return tokens.flatMap(({ norm, pos }, at) => {
    if (pos !== 'VERB' || quoted[at]) return []
    const verb = baseForm(norm, 'verb') ?? norm
    const act = SPEECH_VERBS.get(verb)
    return act === undefined ? [] : [{ at, verb, act }]
  })
}

/** Acts that bind the speaker or accuse somebody, against plain reporting. */
const BINDING: ReadonlySet<SpeechVerb['force']> = new Set(['promises', 'threatens', 'demands', 'accuses', 'denies'])

/** Verbs of opinion: they keep as much distance as "claim" does, so nothing changes between them. */
const OPINION = new Set('argue maintain contend insist hold believe think assert consider reckon'.split(' '))

function changeOfAct(from: Cue, to: Cue): { effect: 'softened' | 'hardened' | 'changed'; why: string } | null {
  if (areOneAct(from.verb, to.verb)) return null
  const [wasDistant, isDistant] = [from, to].map(({ act }) => act.stance === 'distant') as [boolean, boolean]
  if (wasDistant !== isDistant && !OPINION.has(from.verb) && !OPINION.has(to.verb)) {
    return wasDistant
      ? { effect: 'hardened', why: 'a claim is told without the distance kept to it' }
      : { effect: 'softened', why: 'what was reported plainly is told as a mere claim' }
  }
  const [wasBinding, isBinding] = [from, to].map(({ act }) => BINDING.has(act.force)) as [boolean, boolean]
  if (wasBinding && to.act.force === 'says' && to.act.strength < 2 && PUBLIC_VERBS.has(to.verb)) {
    return { effect: 'softened', why: `no longer said as one who ${from.act.force}` }
  }
  if (isBinding && from.act.force === 'says' && from.act.strength < 2 && PUBLIC_VERBS.has(from.verb)) {
    return { effect: 'hardened', why: `now said as one who ${to.act.force}` }
  }
  return null
}

function areOneAct(a: string, b: string): boolean {
  return a === b || !['none', 'unknown', 'opposite'].includes(wordRelation(a, 'verb', b, 'verb'))
}
