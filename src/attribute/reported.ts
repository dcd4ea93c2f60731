/**
 * Whether an attribution reports something said. PolNeAR annotates attitudes and deeds with a content too ("members backed the
 * strike", "the envoy signed a truce"); a statement of the dossier is reported speech.
 *
 * Own rule: a cue that is no verb of communication, wishing or counting, with a content that is no clause and no quotation, tells
 * a deed. How somebody wants to be named ("asked not to be identified") is told about the source and is nobody's statement.
 */
import { SPEECH_VERBS } from '../lexicon/speech-verbs.ts'
import type { Token } from '../model.ts'
import type { Reading, TokenRange } from './reading.ts'

/** Wishes, plans and estimates; Levin 32 "want", 29.5 "conjecture", FrameNet Estimating. */
const STANCES = new Set('want seek need wish plan hope intend aim put count give know understand doubt'.split(' '))

const NAMELESS =
  /^(?:that )?(?:not|her|his|their)? ?(?:to )?(?:be|remain|stay|names?|speak) (?:named|identified|quoted|anonymous|anonymously|be kept)/i

/** Whether what is attributed was said. `cue` and `contents` in tokens. */
export function isReported(reading: Reading, cue: TokenRange | null, contents: readonly TokenRange[]): boolean {
  const { tokens, quotationOf } = reading
  const [first] = contents
  if (first === undefined) return false
  const written = tokens
    .slice(first.start, Math.min(first.end, first.start + 6))
    .map(({ norm }) => norm)
    .join(' ')
  if (NAMELESS.test(written)) return false
  const verb = cue === null ? undefined : headOf(tokens, cue)
  if (cue === null || verb === undefined || isOfSpeech(tokens, cue) || STANCES.has(verb.lemma)) return true
  const words = contents.flatMap(({ start, end }) => tokens.slice(start, end))
  const hasQuotation = contents.some(({ start, end }) => quotationOf.subarray(start, end).some((one) => one >= 0))
  return hasQuotation || words[0]?.norm === 'that' || words.some((word, at) => isFiniteVerb(word, words[at - 1]))
}

/** The last verb of a cue; none in "according to", "by the count of", a colon. */
function headOf(tokens: readonly Token[], { start, end }: TokenRange): Token | undefined {
  return tokens.slice(start, end).findLast(({ pos, norm }) => pos === 'VERB' && norm !== 'according')
}

/** Whether any word of the cue, alone or with the particle behind it, is a word of communication. */
function isOfSpeech(tokens: readonly Token[], { start, end }: TokenRange): boolean {
  for (let at = start; at < end; at++) {
    const { lemma } = tokens[at]!
    if (SPEECH_VERBS.has(lemma) || SPEECH_VERBS.has(`${lemma} ${tokens[at + 1]?.norm}`)) return true
  }
  return false
}

/** "would", "left", but not "to leave", "leaving", "the left side". */
function isFiniteVerb({ pos, norm }: Token, before: Token | undefined): boolean {
  if (pos === 'AUX') return true
  const isBare = before !== undefined && (before.norm === 'to' || before.pos === 'DET' || before.pos === 'ADJ')
  return pos === 'VERB' && !norm.endsWith('ing') && !isBare
}
