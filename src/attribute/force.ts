/** What a speaker does by saying it, read from the cue. */
import { SPEECH_NOUNS, SPEECH_VERBS } from '../lexicon/speech-verbs.ts'
import type { Force } from '../model.ts'
import type { Reading, Saying } from './reading.ts'

/** Verbs that deny when they stand under a negation: "did not confirm", "never agreed". */
const DENIED: ReadonlySet<Force> = new Set(['promises', 'praises'])

/**
 * Gives the force of a saying: that of the last verb or noun of communication in its cue, particle verbs first, so that
 * "went on to warn" warns; `says` where the cue has none.
 */
export function forceOf(reading: Reading, saying: Saying): Force {
  if (saying.cue === null) return 'says'
  const { tokens } = reading
  let force: Force = 'says'
  let isNegated = false
  for (let at = saying.cue.start; at < saying.cue.end; at++) {
    const token = tokens[at]!
    if (['not', "n't", 'never'].includes(token.norm)) isNegated = true
    const next = tokens[at + 1]?.norm ?? ''
    const word =
      SPEECH_VERBS.get(`${token.lemma} ${next}`) ?? SPEECH_VERBS.get(token.lemma) ?? SPEECH_NOUNS.get(token.lemma)
    if (word !== undefined) force = word.force
  }
  return isNegated && DENIED.has(force) ? 'rejects' : force
}
