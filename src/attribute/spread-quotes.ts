/**
 * Gives every quotation that is somebody's words an attribution where the models gave it none: by the clause beside it,
 * or that of the speaker who goes on.
 *
 * Method, in order: the clause right behind ("…,” Moss informed the press); the clause it stands in ("put turnout at “…”");
 * the speaker quoted before it in its paragraph; where it opens a paragraph, the one quoted last in the paragraph before,
 * through paragraphs of nothing but his words; else who acts in the sentence before.
 */
import { SPEECH_VERBS } from '../lexicon/speech-verbs.ts'
import type { Sentence } from '../model.ts'
import { LONGEST_LABEL, quotationKind } from './quotation-kind.ts'
import type { Reading, Saying, TokenRange } from './reading.ts'
import { type Subject, subjectBefore, subjectFrom } from './subjects.ts'

/** Tokens between a verb and the quotation it brings: "put turnout at “barely six in ten”". */
const LONGEST_LEAD = 12

/** Adds what is missing; sayings come back in order of their first content. Linear. */
export function spreadQuotes(reading: Reading, found: readonly Saying[]): Saying[] {
  const sayings = found.map((saying) => ({ ...withSource(reading, saying), contents: [...saying.contents] }))
  const held = new Int32Array(reading.outer.length).fill(-1)
  sayings.forEach((saying, index) => {
    for (const part of saying.contents) hold(reading, held, part, index)
  })
  const byParagraph = sayingsByParagraph(reading, sayings)
  const add = (saying: { source: TokenRange | null; cue: TokenRange | null; contents: TokenRange[] }) => {
    sayings.push(saying)
    const paragraph = paragraphOf(reading, anchorOf(saying))
    byParagraph.set(paragraph, [...(byParagraph.get(paragraph) ?? []), sayings.length - 1])
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
    const speaker = continuing(reading, sayings, held, byParagraph, index)
    if (speaker !== null) {
      sayings[speaker]!.contents.push(quotation)
      held[index] = speaker
    } else if (isInTitle(reading, quotation)) add({ source: null, cue: null, contents: [quotation] })
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
  const subject = subjectFrom(reading, quotation.end, sentence.endToken)
  if (subject === null) return null
  // "…?” Moss asked." goes with it; "…?” Moss says it is" begins anew.
  const next = tokens[subject.cue.end]
  const isClosed = next === undefined || /^(?:PUNCT|ADP|ADV)$/.test(next.pos)
  return hasComma || (isClosed && isSpeech(reading, subject)) ? { ...subject, contents: [quotation] } : null
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

/** The saying that the quotation goes on with. */
function continuing(
  reading: Reading,
  sayings: readonly Saying[],
  held: Int32Array,
  byParagraph: ReadonlyMap<number, readonly number[]>,
  index: number,
): number | null {
  const quotation = reading.outerTokens[index]!
  const paragraph = paragraphOf(reading, quotation.start)
  const here = byParagraph.get(paragraph) ?? []
  const before = here.filter((saying) => anchorOf(sayings[saying]!) < quotation.start)
  if (before.length > 0) return lastQuoting(reading, sayings, before)
  if (here[0] !== undefined) return here[0]
  if (!standsAlone(reading, quotation)) return null
  const last = byParagraph.get(paragraph - 1) ?? []
  if (last.length > 0) return lastQuoting(reading, sayings, last)
  // A paragraph of nothing but his words, or another quotation in this one.
  const previous = reading.outerTokens[index - 1]
  const isNext = previous !== undefined && paragraphOf(reading, previous.end - 1) >= paragraph - 1
  return isNext && held[index - 1]! >= 0 && standsAlone(reading, previous) ? held[index - 1]! : null
}

/** Whoever was quoted last, before whoever was only told of. */
function lastQuoting(reading: Reading, sayings: readonly Saying[], among: readonly number[]): number {
  const isQuoting = ({ contents }: Saying) => contents.some(({ start }) => reading.quotationOf[start]! >= 0)
  return among.findLast((index) => isQuoting(sayings[index]!)) ?? among.at(-1)!
}

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

function sayingsByParagraph(reading: Reading, sayings: readonly Saying[]): Map<number, number[]> {
  const byParagraph = new Map<number, number[]>()
  sayings.forEach((saying, index) => {
    const paragraph = paragraphOf(reading, anchorOf(saying))
    const list = byParagraph.get(paragraph)
    if (list === undefined) byParagraph.set(paragraph, [index])
    else list.push(index)
  })
  return byParagraph
}

function sentenceAt(reading: Reading, token: number): Sentence | null {
  return reading.text.sentences[reading.sentenceOf[token] ?? -1] ?? null
}

function paragraphOf(reading: Reading, token: number): number {
  return sentenceAt(reading, token)?.paragraph ?? -1
}

function anchorOf(saying: Saying): number {
  return saying.cue?.start ?? saying.contents[0]?.start ?? 0
}

function textOf({ text, tokens }: Reading, { start, end }: TokenRange): string {
  return text.report.text.slice(tokens[start]!.start, tokens[end - 1]!.end)
}
