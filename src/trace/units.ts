/**
 * Alignable units: a report's sentences with what an aligner compares of them.
 * Reads `ReportText`, gives `Unit[]`. Headlines are left out: they sum up, they do not tell a proposition again.
 *
 * Narrator prose is all but quotations and names: two reporters at one press conference share both
 * without either copying the other.
 */
import type { PartOfSpeech, ReportText, Sentence, Span, Token } from '../model.ts'

/** Words of these classes are the same in any two texts. Numbers are content. */
const FUNCTION_CLASSES: ReadonlySet<PartOfSpeech> = new Set(['ADP', 'AUX', 'CCONJ', 'DET', 'PART', 'PRON', 'SCONJ'])

/** Content words a unit needs to be a proposition of its own: fewer is "He added." */
const LEAST_CONTENT = 2

/** A word of a unit, as compared. */
export interface UnitWord {
  readonly norm: string
  /** Content word: noun, name, verb, adjective, adverb, number. */
  readonly isContent: boolean
  readonly isQuoted: boolean
  /** Outside quotations and names. */
  readonly isNarrator: boolean
}

export interface Unit extends Span {
  /** Index of its report in the story. */
  readonly report: number
  /** Index among the units of its report. */
  readonly index: number
  readonly paragraph: number
  readonly words: readonly UnitWord[]
  /** Names and numbers outside quotations, once each. */
  readonly details: ReadonlySet<string>
  readonly contentWords: number
  /** Content words in quotation marks. */
  readonly quotedWords: number
  /** Content words outside quotations and names. */
  readonly narratorWords: number
  /** All words joined by blanks: equal for two units told in the same words. */
  readonly wording: string
}

/** Gives the units of a report in order. Linear. */
export function findUnits(text: ReportText, report: number): Unit[] {
  const units: Unit[] = []
  const isQuoted = coveredBy(text.quotations)
  const isNamed = coveredBy(text.mentions)
  for (const sentence of text.sentences) {
    if (sentence.isTitle) continue
    const words = wordsOf(text, sentence, isQuoted, isNamed)
    const content = words.filter((word) => word.isContent)
    if (content.length < LEAST_CONTENT) continue
    units.push({
      start: sentence.start,
      end: sentence.end,
      report,
      index: units.length,
      paragraph: sentence.paragraph,
      words,
      details: new Set(content.filter(isDetail).map((word) => word.norm)),
      contentWords: content.length,
      quotedWords: content.filter((word) => word.isQuoted).length,
      narratorWords: content.filter((word) => word.isNarrator).length,
      wording: words.map((word) => word.norm).join(' '),
    })
  }
  return units
}

function wordsOf(
  text: ReportText,
  sentence: Sentence,
  isQuoted: (token: Token) => boolean,
  isNamed: (token: Token) => boolean,
): UnitWord[] {
  const words: UnitWord[] = []
  for (let i = sentence.firstToken; i < sentence.endToken; i++) {
    const token = text.tokens[i]
    if (token === undefined || !/[\p{L}\p{N}]/u.test(token.norm)) continue
    const [inQuotation, inName] = [isQuoted(token), isNamed(token)]
    words.push({
      norm: token.norm,
      isContent: !FUNCTION_CLASSES.has(token.pos) && token.pos !== 'PUNCT',
      isQuoted: inQuotation,
      isNarrator: !inQuotation && !inName,
    })
  }
  return words
}

function isDetail({ norm, isNarrator, isQuoted }: UnitWord): boolean {
  return !isQuoted && (!isNarrator || /\d/.test(norm))
}

/** Whether a token stands in one of the spans. To be asked in order of tokens: linear over a report. */
function coveredBy(spans: readonly Span[]): (token: Token) => boolean {
  let next = 0
  let end = 0
  return (token) => {
    for (; next < spans.length && spans[next]!.start <= token.start; next++) end = Math.max(end, spans[next]!.end)
    return token.start < end
  }
}
