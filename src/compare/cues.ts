/**
 * Cues: verbs of saying among the narrator's words, and which of one passage says what which of the other says. Reads a
 * comparison, gives pairs.
 *
 * A pair needs one of three: the verbs are partners, their subjects are, or most of the words said are. The last finds
 * "the ministry said the bridge was safe" in "engineers at the ministry, who had seen it, suggested the bridge was safe".
 */
import { VERB_NEGATORS } from '../lexicon/modality.ts'
import { SPEECH_VERBS, type SpeechVerb } from '../lexicon/speech-verbs.ts'
import { baseForm } from '../lexicon/wordnet.ts'
import type { Token } from '../model.ts'
import { type Comparison, placesIn, type Side, type Words } from './comparison.ts'
import { isContentWord } from './word-alignment.ts'

export interface Cue extends Words {
  /** The word that carries the meaning. */
  readonly at: number
  /** Its base form, with its particle: "call on". */
  readonly verb: string
  readonly act: SpeechVerb
  /** "did not deny". */
  readonly isNegated: boolean
}

/** Share of the shorter telling's words said, 0–1, from which two cues introduce one thing. */
const ONE_CONTENT = 0.6

/** "according to": what is said is told as said, and no more. */
const ACCORDING: SpeechVerb = { force: 'says', strength: 1, stance: 'plain' }

/** The cues of both sides that introduce one thing, each used once. */
export function pairCues(comparison: Comparison): [Cue, Cue][] {
  const { a, b, toB } = comparison
  const [cuesOfA, cuesOfB] = [cuesIn(a), cuesIn(b)]
  const used = new Set<Cue>()
  const pairs: [Cue, Cue][] = []
  const join = (from: Cue, to: Cue | undefined) => {
    if (to === undefined || used.has(from) || used.has(to)) return
    used.add(from).add(to)
    pairs.push([from, to])
  }
  const joinWhere = (isPair: (from: Cue, to: Cue) => boolean) => {
    for (const from of cuesOfA) {
      const to = cuesOfB.find((one) => !used.has(one) && isPair(from, one))
      join(from, to)
    }
  }
  joinWhere((from, to) => toB[from.at] === to.at)
  joinWhere((from, to) => toB[from.at]! < 0 && haveOneSubject(comparison, from.at, to.at))
  const byContent = cuesOfA.flatMap((from) =>
    cuesOfB.map((to) => ({
      from,
      to,
      share: used.has(from) || used.has(to) ? 0 : sharedContent(comparison, from, to),
    })),
  )
  byContent.sort((x, y) => y.share - x.share)
  for (const { from, to, share } of byContent) if (share > 0) join(from, to)
  return pairs.sort(([x], [y]) => x.at - y.at)
}

/** Whether the word before each, the subject or its last word, is the same: "Ukraine claimed", "Ukraine announced". */
function haveOneSubject({ a, b, toA, toB }: Comparison, inA: number, inB: number): boolean {
  const [subject, other] = [wordBefore(a, inA), wordBefore(b, inB)]
  return toA[inB]! < 0 && subject >= 0 && toB[subject] === other && isContentWord(a.tokens[subject]!)
}

/** The last word before a verb that is no adverb or auxiliary: "Ukraine also claimed". -1 for none. */
function wordBefore({ tokens }: Side, verb: number): number {
  let at = verb - 1
  while (at >= 0 && (tokens[at]!.pos === 'ADV' || tokens[at]!.pos === 'AUX')) at--
  return at
}

/** How much of what the two introduce is one, as a Dice coefficient; 0 where it is too little. */
function sharedContent({ a, b, toB }: Comparison, from: Cue, to: Cue): number {
  const [inA, inB] = [saidBy(a.tokens, from), saidBy(b.tokens, to)]
  const placesOfB = new Set(inB)
  const shared = inA.filter((at) => placesOfB.has(toB[at]!)).length
  const least = Math.min(inA.length, inB.length)
  const isEnough = shared >= least * ONE_CONTENT && (shared > 1 || inA.length === inB.length)
  return isEnough ? (2 * shared) / Math.max(1, inA.length + inB.length) : 0
}

/** Places of the content words said: behind the cue, or before it where it stands at the end. */
function saidBy(tokens: readonly Token[], { at, start, end, verb }: Cue): number[] {
  let last = end
  while (last < tokens.length && !/^[;.]/.test(tokens[last]!.text) && !(last > end && opensSpeech(tokens, last))) last++
  let first = start
  while (first > 0 && !/^[;.]/.test(tokens[first - 1]!.text)) first--
  let subject = at
  while (subject > first && !/^[,”"]/.test(tokens[subject - 1]!.text)) subject--
  const content = (from: number, to: number) =>
    placesIn({ start: from, end: to }).filter((i) => isContentWord(tokens[i]!))
  const [before, behind] = [content(first, subject), content(end, last)]
  const isPostposed = verb === 'according' || before.length > behind.length
  return isPostposed ? (verb === 'according' ? content(first, at) : before) : behind
}

/** "…, but insisted": another cue, beside this one. */
function opensSpeech(tokens: readonly Token[], at: number): boolean {
  return ['CCONJ', 'PUNCT'].includes(tokens[at - 1]!.pos) && readCue(tokens, at) !== null
}

/** Verbs of saying among the side's narrator words. */
function cuesIn({ tokens, quoted }: Side): Cue[] {
  return tokens.flatMap((_, at) => (quoted[at] ? [] : (readCue(tokens, at) ?? [])))
}

function readCue(tokens: readonly Token[], at: number): Cue | null {
  const { norm, pos } = tokens[at]!
  if (norm === 'according' && tokens[at + 1]?.norm === 'to')
    return { at, start: at, end: at + 2, verb: norm, act: ACCORDING, isNegated: false }
  if (pos !== 'VERB' && !(pos === 'NOUN' && isVerbByPlace(tokens, at))) return null
  const base = baseForm(norm, 'verb') ?? norm
  const particle = `${base} ${tokens[at + 1]?.norm ?? ''}`
  const verb = SPEECH_VERBS.has(particle) ? particle : base
  const act = SPEECH_VERBS.get(verb)
  if (act === undefined) return null
  const isNegated = [1, 2].some((back) => VERB_NEGATORS.has(tokens[at - back]?.norm ?? ''))
  return { at, start: at, end: at + (verb === base ? 1 : 2), verb, act, isNegated }
}

/** "The guild states that": a noun by its tag, but between a subject and a clause. */
export function isVerbByPlace(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  return (
    tokens[at + 1]?.norm === 'that' &&
    /s$/.test(tokens[at]!.norm) &&
    before !== undefined &&
    /^(?:NOUN|PROPN)$/.test(before.pos)
  )
}
