/** What a speaker does by saying it, read from the cue. */
import { SPEECH_NOUNS, SPEECH_VERBS } from '../lexicon/speech-verbs.ts'
import type { Force } from '../model.ts'
import { headOf } from './cue-head.ts'
import type { Reading, Saying } from './reading.ts'

/** Verbs that deny when they stand under a negation: "did not confirm", "never agreed". */
const DENIED: ReadonlySet<Force> = new Set(['promises', 'praises'])
const NEGATIONS = new Set(['not', "n't", 'never'])

/**
 * Gives the force of a saying: that of its cue's head, particle verbs first, so that "denied in a statement" denies and
 * "went on to warn" warns; `says` where the head is no word of communication.
 */
export function forceOf(reading: Reading, saying: Saying): Force {
  if (saying.cue === null) return 'says'
  const { start, end } = saying.cue
  const cue = reading.tokens.slice(start, end)
  const head = headOf(cue)
  const { lemma } = cue[head]!
  const next = reading.tokens[start + head + 1]?.norm ?? ''
  const word = SPEECH_VERBS.get(`${lemma} ${next}`) ?? SPEECH_VERBS.get(lemma) ?? SPEECH_NOUNS.get(lemma)
  const force = word?.force ?? 'says'
  const isNegated = cue.slice(0, head).some(({ norm }) => NEGATIONS.has(norm))
  return isNegated && DENIED.has(force) ? 'rejects' : force
}
