/**
 * Figures that somebody gives: "Lundia puts the toll at 26", "the Observer speaks of about 80", "the ministry gave a figure of
 * 14", "the relief group counts 80 lorries".
 *
 * Method: FrameNet's Estimating and Statement frames (Ruppenhofer et al., "FrameNet II", 2016) in the few ways in which news
 * writes them. In PolNeAR "put" is a cue in one of a hundred uses, so the models seldom take it for one.
 */
import type { Token } from '../model.ts'
import type { Reading, Saying, TokenRange } from './reading.ts'
import { isActor, isNominal } from './subjects.ts'

/** Tokens between "put" and "at", between "gave" and its figure. */
const LONGEST_OBJECT = 10
/** Tokens of a subject. */
const LONGEST_SUBJECT = 10

const VERBS = new Set('put puts count counts counted speak speaks spoke spoken give gives gave'.split(' '))

const FIGURE_NOUN = /^(?:figure|number|toll|total|estimate|count|tally)$/

/** Adds the figures given where no other saying has the verb. Linear. */
export function withEstimates(reading: Reading, sayings: readonly Saying[]): Saying[] {
  const cued = new Set<number>()
  for (const { cue } of sayings) for (let at = cue?.start ?? 0; at < (cue?.end ?? 0); at++) cued.add(at)
  const added: Saying[] = []
  for (let at = 0; at < reading.tokens.length; at++) {
    if (!VERBS.has(reading.tokens[at]!.norm)) continue
    if (cued.has(at) || reading.quotationOf[at]! >= 0 || !isPredicate(reading.tokens, at)) continue
    const content = contentAt(reading, at)
    const source = content === null ? null : subjectOf(reading, at)
    if (content !== null && source !== null)
      added.push({ source, cue: { start: at, end: at + 1 }, contents: [content] })
  }
  return added.length === 0 ? [...sayings] : [...sayings, ...added]
}

/** "count" and "put" as verbs: what a noun phrase stands before, and no article. */
function isPredicate(tokens: readonly Token[], at: number): boolean {
  return !/^(?:DET|ADP|ADJ)$/.test(tokens[at - 1]?.pos ?? 'DET')
}

/** What the verb brings, to the end of its clause, where it is a figure. */
function contentAt({ tokens, sentenceOf }: Reading, at: number): TokenRange | null {
  const verb = tokens[at]!.norm
  let figure = -1
  if (verb.startsWith('put')) figure = behind(tokens, sentenceOf, at, (token) => token.norm === 'at')
  else if (verb.startsWith('count')) figure = at
  else if (verb.startsWith('sp')) figure = tokens[at + 1]?.norm === 'of' ? at + 1 : -1
  else {
    const noun = behind(tokens, sentenceOf, at, (token) => FIGURE_NOUN.test(token.norm))
    figure = noun >= 0 && tokens[noun + 1]?.norm === 'of' ? noun + 1 : -1
  }
  if (figure < 0 || !isFigure(tokens, figure + 1)) return null
  let end = figure + 1
  while (end < tokens.length && sentenceOf[end] === sentenceOf[at] && !/^[,.;:—]$/.test(tokens[end]!.text)) end++
  // "Official count: 49" has its sign before the number.
  return end > at + 1 ? { start: at + 1, end } : null
}

/** The nearest token that fits within a noun phrase behind `at`; -1 where a verb or a mark comes first. */
function behind(tokens: readonly Token[], sentenceOf: Int32Array, at: number, fits: (token: Token) => boolean): number {
  for (let i = at + 1; i < Math.min(tokens.length, at + LONGEST_OBJECT); i++) {
    const token = tokens[i]!
    if (sentenceOf[i] !== sentenceOf[at] || token.pos === 'VERB' || token.pos === 'AUX' || /^[,.;:]$/.test(token.text))
      return -1
    if (fits(token)) return i
  }
  return -1
}

/** A number, past "about", "at least", "nearly", a currency or an opening quotation mark. */
function isFigure(tokens: readonly Token[], from: number): boolean {
  for (let i = from; i < Math.min(tokens.length, from + 4); i++) {
    const { pos, norm, text } = tokens[i]!
    if (pos === 'NUM' || /\d/.test(text)) return true
    if (
      !/^(?:ADV|ADP|SYM|PUNCT)$/.test(pos) &&
      !/^(?:about|some|least|most|more|than|nearly|almost|around|a|the)$/.test(norm)
    )
      return false
  }
  return false
}

/** The noun phrase right before the verb and its auxiliaries, where its head may speak; "it" too. */
function subjectOf({ tokens, sentenceOf, quotationOf }: Reading, verb: number): TokenRange | null {
  let end = verb
  while (end > 0 && /^(?:AUX|ADV)$/.test(tokens[end - 1]!.pos)) end--
  let start = end
  while (start > 0 && end - start < LONGEST_SUBJECT && sentenceOf[start - 1] === sentenceOf[verb]) {
    const token = tokens[start - 1]!
    const isOf = token.norm === 'of' || /^['’]s?$|^[-–&]$/.test(token.text)
    if (quotationOf[start - 1]! >= 0 || !(isNominal(token) || isOf)) break
    start--
  }
  if (start === end) return null
  let head = start
  while (head + 1 < end && tokens[head + 1]!.norm !== 'of') head++
  const isIt = end - start === 1 && tokens[start]!.norm === 'it'
  return isIt || isActor(tokens[head]!) ? { start, end } : null
}
