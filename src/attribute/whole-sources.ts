/**
 * Whole sources: the noun phrase that a found source is only a part of. "two envoys briefed on [the talks] said" is said
 * by the envoys; "an aide, [who would not be named], said" by the aide; "a deal of the League, [whose envoy, Moss], said"
 * by the envoy.
 *
 * Own rules over tagged words, in the manner of Abney, "Partial parsing via finite-state cascades", 1996. The models label
 * word by word and may begin inside a phrase.
 */
import { SPEECH_NOUNS, SPEECH_VERBS } from '../lexicon/speech-verbs.ts'
import type { Token } from '../model.ts'
import type { Reading, Saying, TokenRange } from './reading.ts'
import { isActor, isNominal, nounPhraseAt } from './subjects.ts'

/** Tokens of a relative clause between a subject and its verb. */
const LONGEST_RELATIVE = 24
/** Tokens of a noun phrase with its complements. */
const LONGEST_PHRASE = 14

const RELATIVE = /^(?:who|which|whom)$/
/** What joins a complement to its noun: "the head of", "people close to". */
const COMPLEMENT = /^(?:of|on|with|in|from|at|to|near|for)$/

/** Gives sayings the whole phrase as their source. Linear. */
export function wholeSources(reading: Reading, sayings: readonly Saying[]): Saying[] {
  const cued = new Set(sayings.flatMap(({ cue }) => (cue === null ? [] : tokensOf(cue))))
  const whole = sayings.map((saying) => {
    const source = wholeOf(reading, saying, cued)
    return source === null ? saying : { ...saying, source }
  })
  // "[People who know him] say": what was found as known by them says nothing.
  return whole.filter((saying, i) => !isInSource(saying, whole[i + 1]))
}

function isInSource({ cue, contents }: Saying, next: Saying | undefined): boolean {
  if (cue === null || next?.source == null || next.cue === null) return false
  const isWithin = cue.start >= next.source.start && cue.end <= next.source.end
  return isWithin && contents.some(({ start, end }) => start <= next.cue!.start && end > next.cue!.start)
}

function wholeOf(reading: Reading, { source, cue }: Saying, cued: ReadonlySet<number>): TokenRange | null {
  const { tokens } = reading
  if (cue === null) return null
  if (source === null) {
    const relative = isFiniteSpeech(tokens, cue) ? openingBefore(reading, cue.start - 1) : null
    return relative === null ? null : withAntecedent(reading, { start: relative, end: cue.start })
  }
  const hasVerb = (start: number) => tokens.slice(start, source.end).some(isVerb)
  const whose = tokens.slice(source.start, source.end).findLastIndex(({ norm }) => norm === 'whose') + source.start
  if (whose > source.start && !hasVerb(whose) && isOwned(reading, whose, source.end)) {
    return { start: whose, end: source.end }
  }
  const cut = cutOpen(reading, source, cue) ?? (source.end === cue.start ? lastConjunct(reading, source) : null)
  if (cut !== null) return cut
  if (source.end < cue.start && /^(?:who|which)$/.test(tokens[source.end - 2]?.norm ?? '')) {
    // "An aide, who lacked [leave to speak,] said"
    const closing = tokens[cue.start - 1]?.text === ',' ? openingBefore(reading, cue.start - 1) : null
    if (closing !== null && closing > source.start && closing < source.end)
      return { start: source.start, end: cue.start }
  }
  const agent = source.end < cue.start || tokens[source.end]?.text === ',' ? insertionOf(reading, source) : null
  if (agent !== null) return withAntecedent(reading, agent)
  if (source.end !== cue.start) return null
  const first = tokens[source.start]!
  if (RELATIVE.test(first.norm) && source.end - source.start > 1) {
    // "who ran the port, said" goes on with its subject's verb; in "which the crew said" the crew is the subject.
    if (hasVerb(source.start)) return withAntecedent(reading, source)
    return isNominal(tokens[source.start + 1]!) ? { start: source.start + 1, end: source.end } : null
  }
  if (/^(?:him|them|me|us)$/.test(first.norm)) return closedBy(reading, source)
  const verb = tokens[cue.end - 1]!
  if (!SPEECH_VERBS.has(verb.lemma) || verb.norm.endsWith('ing')) return null
  const isPossessor = /^(?:['’]s?|his|her|its|their)$/.test(tokens[source.end - 1]!.norm)
  return isPossessor || !COMPLEMENT.test(tokens[source.start - 1]?.norm ?? '') ? null : withHead(reading, source, cued)
}

/** "A person close to the owners’ [thinking, who …,] said": an apostrophe ends no phrase. */
function cutOpen(reading: Reading, source: TokenRange, cue: TokenRange): TokenRange | null {
  const { tokens, sentenceOf, quotationOf } = reading
  const [last, next] = [tokens[source.end - 1]!, tokens[source.end]]
  const isCut = /^['’]$/.test(last.text) || /^['’]$/.test(next?.text ?? '')
  if (!isCut || source.end >= cue.start || cue.start - source.end > LONGEST_RELATIVE) return null
  if (sentenceOf[source.start] !== sentenceOf[cue.start] || quotationOf[source.end]! >= 0) return null
  const first = /^['’]$/.test(last.text) ? next : tokens[source.end + 1]
  // "the owners’ thinking": the tagger takes it for a verb.
  const isNoun = first?.pos === 'NOUN' || (first?.pos === 'VERB' && first.norm.endsWith('ing'))
  return isNoun && reading.tokens[cue.start - 1]!.pos !== 'ADP' ? { start: source.start, end: cue.start } : null
}

/** "the mayor left and [the crews] said": what another clause has is no part of the subject. */
function lastConjunct({ tokens }: Reading, { start, end }: TokenRange): TokenRange | null {
  const and = tokens.slice(start, end).findLastIndex(({ pos }) => pos === 'CCONJ') + start
  const words = tokens.slice(start, Math.max(start, and))
  // "a poll published by Exol and the League" has no clause.
  const isPhrase = words.some(({ norm }) => RELATIVE.test(norm) || norm === 'that' || norm === 'by')
  if (isPhrase || !words.slice(0, -1).some((token, i) => isFiniteIn(tokens, start + i, token))) return null
  if (and + 1 >= end || !tokens.slice(and + 1, end).every(isNominal)) return null
  return isActor(tokens[end - 1]!) ? { start: and + 1, end } : null
}

/** A verb with a subject of its own: not "briefed on", nor "the striking". */
function isFiniteIn(tokens: readonly Token[], at: number, { pos, norm }: Token): boolean {
  const isParticiple = tokens[at + 1]?.pos === 'ADP' || norm.endsWith('ing')
  return pos === 'AUX' || (pos === 'VERB' && !isParticiple && tokens[at - 1]?.pos !== 'DET')
}

/** "whose envoy, Ada Moss,": the envoy speaks, not whose envoy it is. */
function isOwned(reading: Reading, whose: number, end: number): boolean {
  const phrase = nounPhraseAt(reading, whose + 1, end)
  return phrase !== null && isActor(phrase.head)
}

/** "People who know him say": an object is no subject; who speaks is the phrase that its clause belongs to. */
function closedBy(reading: Reading, { start, end }: TokenRange): TokenRange | null {
  for (let at = start - 1; at > Math.max(0, start - LONGEST_PHRASE); at--) {
    if (reading.sentenceOf[at] !== reading.sentenceOf[start] || reading.tokens[at]!.pos === 'PUNCT') return null
    if (reading.tokens[at]!.norm === 'who') return withAntecedent(reading, { start: at, end })
  }
  return null
}

/** ", said": a verb of speaking right behind a comma, neither passive nor a participle. */
function isFiniteSpeech(tokens: readonly Token[], cue: TokenRange): boolean {
  const verb = tokens[cue.end - 1]!
  const isAlone = cue.end - cue.start === 1 && verb.pos === 'VERB' && !verb.norm.endsWith('ing')
  return isAlone && (SPEECH_VERBS.has(verb.lemma) || verb.lemma === 'remember') && tokens[cue.start - 1]?.text === ','
}

/** The "who", or the participle, that opens the insertion closed by the comma at `comma`. */
function openingBefore({ tokens, sentenceOf }: Reading, comma: number): number | null {
  for (let at = comma - 1; at > Math.max(0, comma - LONGEST_RELATIVE); at--) {
    const { norm, text } = tokens[at]!
    if (sentenceOf[at] !== sentenceOf[comma] || /^[;:“”"]$/.test(text)) return null
    if (/^(?:who|which|whose)$/.test(norm)) return tokens[at - 1]?.text === ',' ? at : null
    if (tokens[at - 1]?.text === ',' && isParticiple(tokens[at]!)) return at
  }
  return null
}

/** "The letter, dated May 2 and seen by [the Courier], says": the insertion whose agent was taken for the subject. */
function insertionOf({ tokens, sentenceOf }: Reading, source: TokenRange): TokenRange | null {
  if (tokens[source.start - 1]?.norm !== 'by' || tokens[source.start - 2]?.pos !== 'VERB') return null
  for (let at = source.start - 3; at > Math.max(0, source.start - LONGEST_PHRASE); at--) {
    if (sentenceOf[at] !== sentenceOf[source.start] || /^[.;:“”"]$/.test(tokens[at]!.text)) return null
    if (tokens[at]!.text === ',' && isParticiple(tokens[at + 1]!)) return { start: at + 1, end: source.end + 1 }
  }
  return null
}

const isParticiple = ({ pos, norm }: Token) => (pos === 'VERB' || pos === 'ADJ') && /(?:ed|wn|en|nt)$/.test(norm)

/** The phrase before a relative clause, with the clause. */
function withAntecedent(reading: Reading, { start, end }: TokenRange): TokenRange | null {
  const last = reading.tokens[start - 1]?.text === ',' ? start - 1 : start
  const phrase = phraseBefore(reading, last)
  return phrase === null ? null : { start: phrase, end }
}

/** The phrase that a complement closes, unless a cue stands in it: "according to the mayor". */
function withHead(reading: Reading, source: TokenRange, cued: ReadonlySet<number>): TokenRange | null {
  const { end } = source
  const start = phraseBefore(reading, end)
  if (start === null || start >= source.start) return null
  for (let at = start; at < end; at++) if (cued.has(at)) return null
  return { start, end }
}

/** Where the noun phrase that ends before token `end` begins; null where its head can be no speaker. */
function phraseBefore({ tokens, sentenceOf, quotationOf }: Reading, end: number): number | null {
  let start = end
  while (start > 0 && end - start < LONGEST_PHRASE && sentenceOf[start - 1] === sentenceOf[end - 1]) {
    const token = tokens[start - 1]!
    const isComplement = token.pos === 'ADP' || isReduced(tokens, start - 1)
    if (quotationOf[start - 1]! >= 0 || !(isNominal(token) || isComplement || /^[-–&]$/.test(token.text))) break
    start--
  }
  if (start === end || !isNominal(tokens[start]!)) return null
  let head = start
  while (head + 1 < end && isNominal(tokens[head + 1]!) && !isComplementAdjective(tokens, head + 1)) head++
  return isActor(tokens[head]!) || SPEECH_NOUNS.has(tokens[head]!.lemma) ? start : null
}

/** "briefed on", "close to": what a noun is followed by, without a clause of its own. */
function isReduced(tokens: readonly Token[], at: number): boolean {
  return (
    tokens[at - 1]?.pos === 'NOUN' &&
    tokens[at]!.pos === 'VERB' &&
    /(?:ed|ing|wn)$/.test(tokens[at]!.norm) &&
    tokens[at + 1]?.pos === 'ADP'
  )
}

const isComplementAdjective = (tokens: readonly Token[], at: number) =>
  tokens[at]!.pos === 'ADJ' && tokens[at + 1]?.pos === 'ADP'

const isVerb = ({ pos }: Token) => pos === 'VERB' || pos === 'AUX'

function tokensOf({ start, end }: TokenRange): number[] {
  return Array.from({ length: end - start }, (_, at) => start + at)
}
