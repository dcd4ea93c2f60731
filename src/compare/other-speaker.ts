/**
 * Another speaker: the same words in another's mouth. Reads a comparison with what is said in it, gives drafts.
 *
 * Only where both speakers are named, and are no body with its spokesman, no name with its short form (`kinship.ts`).
 */
import type { Passage, Span, Token } from '../model.ts'
import { alignedShare, type Comparison, type Side } from './comparison.ts'
import { type Draft, MAX_PASSAGE_CHARS } from './draft.ts'
import { mayBeOneVoice } from './kinship.ts'
import type { Said } from './said.ts'
import { isContentWord } from './word-alignment.ts'

/** Share of a passage, 0–1, that is somebody's words for the passage to be attributed. */
const ATTRIBUTED = 0.5

/** Share of aligned content words, 0–1, below which two passages do not tell one thing closely enough. */
const CLOSE_TELLING = 0.5

/** Characters between a speaker and the words said for both to fit one passage: a cue and a comma. */
const SPEAKER_GAP = 20

const PRONOUNS = new Set('i you he she it we they who which that this those these one'.split(' '))

/** The same words in another's mouth. */
export function findOtherSpeaker(comparison: Comparison): Draft[] {
  const { a, b } = comparison
  // A digest names the report it has it from.
  if (comparison.link?.relation === 'aggregation' || alignedShare(comparison) < CLOSE_TELLING) return []
  for (const from of a.said) {
    if (coverage(a, from) < ATTRIBUTED || !isNamed(from)) continue
    const to = b.said.find((one) => coverage(b, one) >= ATTRIBUTED && isNamed(one))
    if (to === undefined || mayBeOneVoice(a.actors, from.speaker, to.speaker)) continue
    if (isNamedOn(b, from) || isNamedOn(a, to)) continue
    const why = `What “${from.speakerPassage!.text}” says in one report is said by “${to.speakerPassage!.text}” in the other.`
    const passages = [speechPassage(a, from), speechPassage(b, to)] as const
    return [{ grade: 'substance', kind: 'attribution', effect: 'changed', why, passages }]
  }
  return []
}

/** The share of a side's words that are content of the speech. 0–1. */
function coverage({ tokens }: Side, { contents }: Said): number {
  const covered = tokens.filter((token) =>
    contents.some((content) => content.start <= token.start && token.end <= content.end),
  )
  return tokens.length === 0 ? 0 : covered.length / tokens.length
}

function isNamed({ speaker, speakerPassage }: Said): boolean {
  return speaker !== null && speakerPassage !== null && !PRONOUNS.has(speakerPassage.text.toLowerCase())
}

/** Whether a speaker is among those of the other side as well: a quotation within a quotation. */
function isNamedOn(side: Side, { speaker, speakerPassage }: Said): boolean {
  return side.said.some((one) => one.speaker === speaker) || namesSpeaker(side.tokens, speakerPassage!)
}

function namesSpeaker(tokens: readonly Token[], speaker: Passage): boolean {
  const words = speaker.text.toLowerCase().split(/[^\p{L}\p{N}]+/u)
  return tokens.some((token) => isContentWord(token) && token.norm.length > 3 && words.includes(token.norm))
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
