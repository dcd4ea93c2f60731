/**
 * Attribution by grammar: a verb of communication with its subject and what follows or goes before it.
 * Reads a `Reading`, gives `Saying[]`. The shapes: "S said (that) C", "C, S said", "C, said S", "S: “C”",
 * "according to S, C", "C, according to S". Own rules; measured in eval/attribution.md.
 */
import { SPEECH_VERBS } from '../lexicon/speech-verbs.ts'
import type { Reading, Saying, TokenRange } from './reading.ts'

const NOMINAL = new Set(['NOUN', 'PROPN', 'ADJ', 'DET', 'NUM', 'PRON', 'SYM', 'X'])
const RELATIVE = new Set(['who', 'which', 'that'])
const CLAUSE_OPENERS = new Set(['and', 'but', 'while', 'as', 'when', 'because', 'although', 'though', 'if', 'that'])

/** Finds the attributions that the shapes give, in order of their cues. Linear in the tokens of each sentence. */
export function findSayings(reading: Reading): Saying[] {
  const sayings: Saying[] = []
  for (const sentence of reading.text.sentences) {
    let from = sentence.firstToken
    for (let at = sentence.firstToken; at < sentence.endToken; at++) {
      if (reading.quotationOf[at]! >= 0) continue
      const saying = readCue(reading, at, from, sentence.endToken)
      if (saying === null) continue
      sayings.push(saying)
      from = Math.max(saying.cue?.end ?? at, saying.source?.end ?? at)
    }
  }
  return sayings
}

function readCue(reading: Reading, at: number, from: number, end: number): Saying | null {
  const { tokens } = reading
  const token = tokens[at]!
  if (token.norm === 'according' && tokens[at + 1]?.norm === 'to') return accordingTo(reading, at, from, end)
  if (token.pos !== 'VERB' || !SPEECH_VERBS.has(token.lemma)) return null
  const cue = { start: at, end: at + 1 }
  const before = subjectBefore(reading, at, from)
  const isInverted = before === null && isNominal(reading, at + 1)
  const source = before ?? (isInverted ? nominalAfter(reading, at + 1, end) : null)
  if (source === null) return null
  const clauseStart = Math.min(source.start, at)
  const left = contentBefore(reading, clauseStart, from)
  const right = contentAfter(reading, isInverted ? source.end : at + 1, end)
  const contents = isInverted || left !== null ? [left] : [right]
  const found = contents.filter((range) => range !== null)
  return found.length === 0 ? null : { source, cue, contents: found }
}

function accordingTo(reading: Reading, at: number, from: number, end: number): Saying | null {
  const source = nominalAfter(reading, at + 2, end)
  if (source === null) return null
  const cue = { start: at, end: at + 2 }
  const left = contentBefore(reading, at, from)
  const content = left ?? contentAfter(reading, source.end, end)
  return content === null ? null : { source, cue, contents: [content] }
}

/** The subject that ends before the verb: "The minister, who was late, also said". */
function subjectBefore(reading: Reading, verb: number, from: number): TokenRange | null {
  const { tokens } = reading
  let end = verb
  while (end > from && ['ADV', 'AUX', 'PART'].includes(tokens[end - 1]!.pos)) end--
  if (end > from && RELATIVE.has(tokens[end - 1]!.norm)) {
    end--
    if (tokens[end - 1]?.text === ',') end--
  } else if (end > from && tokens[end - 1]!.text === ',') {
    let opening = end - 2
    while (opening >= from && tokens[opening]!.text !== ',') opening--
    if (opening < from) return null
    end = opening
  }
  let start = end
  while (start > from && reading.quotationOf[start - 1] === -1) {
    const token = tokens[start - 1]!
    if (NOMINAL.has(token.pos) || token.norm === "'s" || token.norm === "'") start--
    else if (token.pos === 'ADP' && start < end && ['NOUN', 'PROPN'].includes(tokens[start - 2]?.pos ?? '')) start--
    else break
    if (start < end && token.pos === 'PRON') break
  }
  return start === end ? null : { start, end }
}

function isNominal(reading: Reading, at: number): boolean {
  const token = reading.tokens[at]
  return token !== undefined && ['PROPN', 'DET', 'PRON', 'NOUN', 'ADJ', 'NUM'].includes(token.pos)
}

function nominalAfter(reading: Reading, from: number, limit: number): TokenRange | null {
  let end = from
  while (end < limit && reading.quotationOf[end] === -1) {
    const { pos, norm } = reading.tokens[end]!
    const isOf = pos === 'ADP' && end > from && ['of', 'for', 'at', 'from', 'with', 'in'].includes(norm)
    if (!NOMINAL.has(pos) && !isOf && norm !== "'s") break
    end++
  }
  return end === from ? null : { start: from, end }
}

/** What stands between `from` and the comma or closing mark before `end`. */
function contentBefore(reading: Reading, end: number, from: number): TokenRange | null {
  const { tokens } = reading
  const last = tokens[end - 1]
  if (last === undefined || end - 1 < from) return null
  const isQuoted = reading.quotationOf[end - 1]! >= 0
  if (last.text !== ',' && !isQuoted) return null
  if (isQuoted) {
    const quotation = reading.outerTokens[reading.quotationOf[end - 1]!]!
    return quotation.start <= from + 1 ? quotation : { start: from, end }
  }
  let start = from
  while (start < end && (tokens[start]!.pos === 'PUNCT' || CLAUSE_OPENERS.has(tokens[start]!.norm))) start++
  return end - 1 - start < 3 ? null : { start, end: end - 1 }
}

/** What stands from the first "that", comma, colon, mark or clause after the verb to the end of the sentence. */
function contentAfter(reading: Reading, from: number, end: number): TokenRange | null {
  const { tokens } = reading
  let start = from
  for (let at = from; at < Math.min(end, from + 12); at++) {
    if (reading.quotationOf[at]! >= 0 || tokens[at]!.norm === 'that') {
      start = at
      break
    }
  }
  while (start < end && [',', ':'].includes(tokens[start]!.text)) start++
  let last = end
  while (last > start && reading.quotationOf[last - 1] === -1 && /^[.!?…]+$/.test(tokens[last - 1]!.text)) last--
  return last - start < 2 && reading.quotationOf[start] === -1 ? null : last > start ? { start, end: last } : null
}
