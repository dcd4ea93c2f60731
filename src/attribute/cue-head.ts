/**
 * The head of a cue: the one word that a cue is found by. "has repeatedly said in an interview": said; "according to":
 * according; "the first acknowledgement of": acknowledgement. Where a report has only a mark, the mark.
 */
import { SPEECH_NOUNS, SPEECH_VERBS } from '../lexicon/speech-verbs.ts'
import type { Token } from '../model.ts'

/** Index of the head among a cue's tokens. */
export function headOf(cue: readonly Token[]): number {
  let head = 0
  let best = -1
  cue.forEach((token, index) => {
    const rank = rankOf(token)
    if (rank <= best) return
    best = rank
    head = index
  })
  return head
}

/** The highest ranks first; of equals the first word. */
function rankOf(token: Token): number {
  const { pos, lemma } = token
  if (pos === 'VERB') return SPEECH_VERBS.has(lemma) ? 9 : 7
  if (pos === 'NOUN') return SPEECH_NOUNS.has(lemma) ? 8 : 6
  if (SPEECH_VERBS.has(lemma)) return 7
  if (pos === 'ADJ') return 5
  if (pos === 'ADP' || pos === 'SCONJ') return 3
  if (pos === 'AUX') return 2
  return /[\p{L}\p{N}]/u.test(token.text) ? 1 : 0
}
