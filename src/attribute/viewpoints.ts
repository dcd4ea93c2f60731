/**
 * Sayings told by a phrase with no verb: "412 had died, by the army’s count", "in the words of Ada Moss, its envoy, …".
 *
 * Method: viewpoint adjuncts (Quirk et al., "A Comprehensive Grammar of the English Language", 1985, 8.89 and 15.54), by
 * a closed list of the nouns they are made with. PolNeAR has two with "in the words of" and none with "by … count" in 840
 * articles: too few for the models; agencies write them of tolls and costs.
 */
import type { Token } from '../model.ts'
import type { Reading, Saying, TokenRange } from './reading.ts'
import { isActor, isNominal, nounPhraseAt } from './subjects.ts'

/** What somebody counts or tells: behind "by the" or "by its own". */
const ACCOUNTS = new Set(
  'count counts reckoning estimate estimates tally tallies calculation calculations account admission sums figures telling'.split(
    ' ',
  ),
)
/** Tokens of the possessor: "by her union’s own". */
const LONGEST_OWNER = 8
/** Tokens of a description in commas behind a name. */
const LONGEST_APPOSITION = 12

const POSSESSIVE = /^(?:his|her|its|their)$/

/** Adds the sayings of viewpoint phrases in which no other has its cue or source. Linear. */
export function withViewpoints(reading: Reading, sayings: readonly Saying[]): Saying[] {
  const taken = new Set<number>()
  const take = (range: TokenRange | null) => {
    for (let at = range?.start ?? 0; at < (range?.end ?? 0); at++) taken.add(at)
  }
  const isTaken = (start: number, end: number) => {
    for (let at = start; at < end; at++) if (taken.has(at)) return true
    return false
  }
  for (const { cue, source } of sayings) {
    take(cue)
    take(source)
  }
  const added: Saying[] = []
  for (let at = 0; at < reading.tokens.length; at++) {
    const { norm } = reading.tokens[at]!
    if ((norm !== 'by' && norm !== 'in') || taken.has(at) || reading.quotationOf[at]! >= 0) continue
    const phrase = phraseAt(reading, at)
    const contents = phrase === null ? null : contentsOf(reading, at, phrase.end)
    if (phrase === null || contents === null || isTaken(at, phrase.end)) continue
    added.push({ source: phrase.source, cue: phrase.cue, contents })
  }
  return added.length === 0 ? [...sayings] : [...sayings, ...added]
}

interface Phrase {
  readonly source: TokenRange
  readonly cue: TokenRange
  readonly end: number
}

function phraseAt(reading: Reading, at: number): Phrase | null {
  const { tokens, sentenceOf, text } = reading
  const end = text.sentences[sentenceOf[at]!]?.endToken ?? at
  const [noun, of] = [tokens[at + 2]?.norm ?? '', tokens[at + 3]?.norm]
  const isOf = tokens[at + 1]?.norm === 'the' && of === 'of'
  if (isOf && (tokens[at]!.norm === 'in' ? noun === 'words' : ACCOUNTS.has(noun))) {
    const speaker = nounPhraseAt(reading, at + 4, end)
    if (speaker === null || !isActor(speaker.head)) return null
    const last = endOfApposition(tokens, speaker.end, end)
    return { source: { start: at + 4, end: last }, cue: { start: at, end: at + 4 }, end: last }
  }
  return tokens[at]!.norm === 'by' ? ownedAt(reading, at, end) : null
}

/** "by the army’s count", "by his own reckoning" */
function ownedAt({ tokens }: Reading, at: number, end: number): Phrase | null {
  for (let noun = at + 2; noun < Math.min(end, at + LONGEST_OWNER); noun++) {
    if (!isNominal(tokens[noun]!)) return null
    if (!ACCOUNTS.has(tokens[noun]!.norm)) continue
    const mark = tokens.slice(at, noun).findIndex(({ text }) => /^['’]s?$/.test(text)) + at
    const owner = POSSESSIVE.test(tokens[at + 1]!.norm) && mark < at + 1 ? at + 2 : mark
    if (owner <= at + 1) return null
    const isSpeaker = owner === at + 2 || isActor(tokens[owner - 1]!)
    return isSpeaker
      ? { source: { start: at + 1, end: owner }, cue: { start: noun, end: noun + 1 }, end: noun + 1 }
      : null
  }
  return null
}

/** The clause before the phrase, where a comma parts them, or that behind it, where it opens one; null within a clause. */
function contentsOf({ tokens, sentenceOf, quotationOf, text }: Reading, at: number, end: number): TokenRange[] | null {
  const sentence = text.sentences[sentenceOf[at]!]!
  const before = tokens[at - 1]
  const isOpening =
    at === sentence.firstToken || /^[:;]$/.test(before?.text ?? '') || /^(?:which|that)$/.test(before!.norm)
  if (!isOpening) {
    // "…,” in the words of": the comma may stand inside the quotation marks.
    const comma = quotationOf[at - 1]! >= 0 ? at - 2 : at - 1
    if (tokens[comma]?.text !== ',') return null
    const last = comma === at - 1 ? comma : at
    let start = comma
    while (start > sentence.firstToken && !/^[;:]$/.test(tokens[start - 1]!.text)) start--
    return start < comma ? [{ start, end: last }] : null
  }
  const start = tokens[end]?.text === ',' ? end + 1 : end
  let last = sentence.endToken
  if (tokens[last - 1]?.text === '.') last--
  return start < last ? [{ start, end: last }] : null
}

/** Where ", its envoy," ends; `from` where no description follows. */
function endOfApposition(tokens: readonly Token[], from: number, end: number): number {
  if (tokens[from]?.text !== ',') return from
  for (let at = from + 1; at < Math.min(end, from + LONGEST_APPOSITION); at++) {
    const { text, pos } = tokens[at]!
    if (text === ',' || text === '.') return at
    if (pos === 'VERB' || pos === 'AUX' || pos === 'CCONJ' || /^[;:“”"]$/.test(text)) return from
  }
  return from
}
