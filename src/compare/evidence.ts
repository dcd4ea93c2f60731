/**
 * Evidence: whether a passage, or the sentence it is part of, says in any way whose knowledge a thing is (Chafe and Nichols,
 * "Evidentiality", 1986). Wider than what raises a lost attribution: enough to keep silent.
 */
import { isPublicVerb, PUBLIC_VERBS } from '../lexicon/public-verbs.ts'
import { baseForm } from '../lexicon/wordnet.ts'
import type { Token } from '../model.ts'
import { type Comparison, type Side, tokensWithin, type Words } from './comparison.ts'
import { isVerbByPlace } from './cues.ts'

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

/**
 * Whether `b`, or the sentence it is part of, says whose knowledge it is in any way. A verb that `a` has as well, beside
 * the attribution, is none: "they could not agree".
 */
export function hasEvidence({ a, b, toB }: Comparison, attribution: Words): boolean {
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
  return pos !== 'NOUN' && isPublicVerb(norm)
}

/** "The guild states that", read as a noun. */
function isPublicByPlace(tokens: readonly Token[], at: number): boolean {
  return isVerbByPlace(tokens, at) && PUBLIC_VERBS.has(tokens[at]!.lemma)
}

/** A cue by its words: "report" in "aid groups report that" may be tagged as a noun. */
function isPublicCue(text: string): boolean {
  return text.split(/\s+/).some(isPublicVerb)
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
