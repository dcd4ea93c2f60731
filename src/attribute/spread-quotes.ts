/**
 * Gives quotations that are somebody's words an attribution where the models gave them none: by the clause beside them.
 *
 * Method, in order: the clause right behind ("…,” Moss informed the press); the clause it stands in ("put turnout at “…”");
 * where it stands alone in its paragraph, who acts in the sentence before. Who was quoted last is not asked: the models
 * know the quotations around a cue, and of those they leave out 8 of 90 were his in PolNeAR's held-out articles.
 */
import { SPEECH_VERBS } from '../lexicon/speech-verbs.ts'
import type { Sentence } from '../model.ts'
import { LONGEST_LABEL, quotationKind } from './quotation-kind.ts'
import type { Reading, Saying, TokenRange } from './reading.ts'
import { isActor, nounPhraseAt, type Subject, subjectBefore, subjectFrom } from './subjects.ts'

/** Tokens between a verb and the quotation it brings: "put turnout at “barely six in ten”". */
const LONGEST_LEAD = 12

/** Adds what is missing; sayings come back in order of their first content. Linear. */
export function spreadQuotes(reading: Reading, found: readonly Saying[]): Saying[] {
  const sayings = found.map((saying) => ({ ...withSource(reading, saying), contents: [...saying.contents] }))
  const held = new Int32Array(reading.outer.length).fill(-1)
  sayings.forEach((saying, index) => {
    for (const part of saying.contents) hold(reading, held, part, index)
  })
  const add = (saying: { source: TokenRange | null; cue: TokenRange | null; contents: TokenRange[] }) => {
    sayings.push(saying)
    for (const part of saying.contents) hold(reading, held, part, sayings.length - 1)
  }
  reading.outerTokens.forEach((quotation, index) => {
    if (held[index]! >= 0 || quotation.start === quotation.end) return
    const kind = quotationKind(reading, quotation)
    if (kind === 'term') return
    const beside =
      nameBehind(reading, quotation) ??
      clauseBehind(reading, quotation) ??
      clauseAround(reading, quotation, kind === 'partial')
    if (beside !== null) {
      add(beside)
      return
    }
    if (isInTitle(reading, quotation)) add({ source: null, cue: null, contents: [quotation] })
    else if (kind === 'direct') {
      const source = actorBefore(reading, quotation)
      if (source !== null) add({ source, cue: null, contents: [quotation] })
    }
  })
  return sayings
    .map((saying) => ({ ...saying, contents: saying.contents.sort((a, b) => a.start - b.start) }))
    .sort((a, b) => a.contents[0]!.start - b.contents[0]!.start)
}

/** "Moss avoided comment, saying": the subject of the verb that the participle hangs on. */
function withSource(reading: Reading, saying: Saying): Saying {
  if (saying.source !== null || saying.cue === null) return saying
  const verb = reading.tokens[saying.cue.start]!
  if (verb.pos !== 'VERB' || !verb.norm.endsWith('ing')) return saying
  const sentence = sentenceAt(reading, saying.cue.start)
  return sentence === null
    ? saying
    : { ...saying, source: subjectBefore(reading, sentence.firstToken, saying.cue.start) }
}

/** "…” — Curtis Applegarth, a farmer": a quotation shown with its speaker's name behind a dash. */
function nameBehind(reading: Reading, quotation: TokenRange) {
  const { tokens } = reading
  const dash = tokens[quotation.end]
  const first = quotation.end + 1
  if (dash === undefined || !/^[—–-]{1,2}$/.test(dash.text) || tokens[first]?.pos !== 'PROPN') return null
  let end = first
  while (/^(?:PROPN|PART)$/.test(tokens[end]?.pos ?? '') && end < first + 6) end++
  const next = tokens[end]
  const isWhole = next === undefined || next.text === ',' || reading.sentenceOf[end] !== reading.sentenceOf[first]
  return isWhole ? { source: { start: first, end }, cue: null, contents: [quotation] } : null
}

/** "…,” HNF general secretary Moira Tennick informed journalists" */
function clauseBehind(reading: Reading, quotation: TokenRange) {
  const { tokens } = reading
  const hasComma = /,["”»’']*$/.test(textOf(reading, quotation)) || tokens[quotation.end]?.text === ','
  const isAsked = /[?!]["”»’']*$/.test(textOf(reading, quotation))
  const sentence = sentenceAt(reading, quotation.end)
  if (!(hasComma || isAsked) || sentence === null || sentence.isTitle) return null
  const subject = subjectFrom(reading, quotation.end, sentence.endToken) ?? lateSubject(reading, quotation.end)
  if (subject === null) return null
  // "…?” Moss asked." goes with it; "…?” Moss says it is" begins anew.
  const next = tokens[subject.cue.end]
  const isClosed = next === undefined || /^(?:PUNCT|ADP|ADV)$/.test(next.pos)
  return hasComma || (isClosed && isSpeech(reading, subject)) ? { ...subject, contents: [quotation] } : null
}

/** "“…,” was all she would add", "“…,” is how Ada Moss puts it": who speaks late in the clause behind. */
function lateSubject(reading: Reading, end: number): Subject | null {
  const { tokens } = reading
  const from = tokens[end]?.text === ',' ? end + 1 : end
  if (!/^(?:was|is|were)$/.test(tokens[from]?.norm ?? '')) return null
  if (tokens[from + 1]?.norm === 'how') {
    const phrase = nounPhraseAt(reading, from + 2, tokens.length)
    const verb = phrase === null ? undefined : tokens[phrase.end]
    if (phrase === null || !isActor(phrase.head) || verb?.pos !== 'VERB') return null
    return { source: { start: from + 2, end: phrase.end }, cue: { start: phrase.end, end: phrase.end + 1 } }
  }
  for (let at = from + 1; at < Math.min(tokens.length, from + 6); at++) {
    if (!/^(?:he|she|they)$/.test(tokens[at]!.norm)) continue
    const verb = [at + 1, at + 2].find((next) => SPEECH_VERBS.has(tokens[next]?.lemma ?? ''))
    return verb === undefined ? null : { source: { start: at, end: at + 1 }, cue: { start: at + 1, end: verb + 1 } }
  }
  return null
}

/** "The Council put turnout at “barely six in ten”", "The envoy said it was “no more than a pause”". */
function clauseAround(reading: Reading, quotation: TokenRange, isPartial: boolean) {
  const sentence = sentenceAt(reading, quotation.start)
  if (sentence === null || sentence.isTitle || sentence.firstToken === quotation.start) return null
  const subject: Subject | null = subjectFrom(reading, sentence.firstToken, quotation.start)
  if (subject === null || quotation.start - subject.cue.end > LONGEST_LEAD) return null
  // A few words after another verb are a label more likely: "Dockers had her down as “the tide table”".
  const isShort = isPartial && quotation.end - quotation.start - 2 <= LONGEST_LABEL
  if (isShort && !isSpeech(reading, subject) && !isEstimate(reading, subject, quotation)) return null
  return { ...subject, contents: [isPartial ? { start: subject.cue.end, end: quotation.end } : quotation] }
}

const isSpeech = ({ tokens }: Reading, { cue }: Subject) => SPEECH_VERBS.has(tokens[cue.end - 1]!.lemma)

/** "put turnout at" */
const isEstimate = ({ tokens }: Reading, { cue }: Subject, quotation: TokenRange) =>
  tokens[cue.end - 1]!.lemma === 'put' && tokens[quotation.start - 1]?.norm === 'at'

/** Who acts in the last sentence of the paragraph before. */
function actorBefore(reading: Reading, quotation: TokenRange): TokenRange | null {
  if (!standsAlone(reading, quotation)) return null
  const index = reading.sentenceOf[quotation.start]! - 1
  const before = reading.text.sentences[index]
  const here = reading.text.sentences[index + 1]
  if (before === undefined || before.isTitle || here === undefined || before.paragraph !== here.paragraph - 1)
    return null
  return subjectFrom(reading, before.firstToken, before.endToken)?.source ?? null
}

function standsAlone(reading: Reading, quotation: TokenRange): boolean {
  const sentence = sentenceAt(reading, quotation.start)
  return sentence !== null && quotation.start <= sentence.firstToken + 1 && !sentence.isTitle
}

function isInTitle(reading: Reading, quotation: TokenRange): boolean {
  return sentenceAt(reading, quotation.start)?.isTitle === true
}

function hold(reading: Reading, held: Int32Array, part: TokenRange, saying: number): void {
  for (let at = part.start; at < part.end; at++) {
    const quotation = reading.quotationOf[at]!
    if (quotation >= 0) held[quotation] = saying
  }
}

function sentenceAt(reading: Reading, token: number): Sentence | null {
  return reading.text.sentences[reading.sentenceOf[token] ?? -1] ?? null
}

function textOf({ text, tokens }: Reading, { start, end }: TokenRange): string {
  return text.report.text.slice(tokens[start]!.start, tokens[end - 1]!.end)
}
