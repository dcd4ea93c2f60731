/**
 * What the features ask of each unit of a segment, as numbers: word, lemma, part of speech, WordNet's field, marks.
 */
import { SPEECH_NOUNS, SPEECH_VERBS } from '../lexicon/speech-verbs.ts'
import { lexicographerFile } from '../lexicon/wordnet.ts'
import type { PartOfSpeech, Token } from '../model.ts'
import { hashWord } from './hashing.ts'
import { quotationKind } from './quotation-kind.ts'
import type { Reading } from './reading.ts'
import type { Segment } from './segments.ts'

/** Stands for the unit before the first and after the last. */
const OUTSIDE = 1
/** `pos` of a quotation, after the 17 parts of speech. */
export const QUOTATION = 18
const PARTS: readonly PartOfSpeech[] = [
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
  'X',
]
/** 1–17 by part of speech. */
const PART_NUMBER: ReadonlyMap<PartOfSpeech, number> = new Map(PARTS.map((part, index) => [part, index + 1]))
/** The same by name. */
export const POS = Object.fromEntries(PART_NUMBER) as Readonly<Record<PartOfSpeech, number>>

/** Values of the units, two places of padding before and after: unit `i` is at `i + PADDING`. */
export interface UnitValues {
  readonly norm: Int32Array
  readonly lemma: Int32Array
  readonly pos: Int32Array
  /** WordNet's lexicographer file of nouns and verbs, or what kind of name or pronoun; 0 otherwise. */
  readonly field: Int32Array
  /** Bits: 1 capital, 2 all capitals, 4 digit, 8 verb of communication, 16 noun of communication. */
  readonly shape: Int32Array
  /** 1 comma, 2 stop, 3 colon, 4 dash, 5 bracket, 6 other mark, 7 quotation, 8 hyphen inside a word, 0 word. */
  readonly mark: Int32Array
  /** The word's last two letters. */
  readonly ending: Int32Array
}

export const PADDING = 2

/** Bits of `UnitValues.shape`: verb or noun of communication. */
export const OF_SPEECH = 24

/** `ending` of a participle. */
export const ENDING_ING = endingOf('ing')

const PERSONAL = new Set(['i', 'he', 'she', 'they', 'we', 'you', 'him', 'her', 'them', 'us', 'me', 'who'])
const fieldsKnown = new Map<string, number>()

/** Reads the values of a segment. Linear; a word new to the process costs a look-up in WordNet. */
export function readUnitValues(reading: Reading, segment: Segment): UnitValues {
  const length = segment.size + 2 * PADDING
  const values: UnitValues = {
    norm: new Int32Array(length).fill(OUTSIDE),
    lemma: new Int32Array(length).fill(OUTSIDE),
    pos: new Int32Array(length),
    field: new Int32Array(length),
    shape: new Int32Array(length),
    mark: new Int32Array(length),
    ending: new Int32Array(length),
  }
  for (let unit = 0; unit < segment.size; unit++) {
    const at = unit + PADDING
    if (segment.quotation[unit]! >= 0) {
      readQuotation(reading, segment, unit, values, at)
      continue
    }
    const token = reading.tokens[segment.bounds[unit]!]!
    values.norm[at] = hashWord(token.norm)
    values.lemma[at] = hashWord(token.lemma)
    values.pos[at] = PART_NUMBER.get(token.pos) ?? 0
    values.field[at] = fieldOf(token)
    values.shape[at] = shapeOf(token)
    values.mark[at] = isInWord(reading, segment.bounds[unit]!) ? 8 : markOf(token)
    values.ending[at] = endingOf(token.norm)
  }
  return values
}

/** A quotation's word is its length and the mark it closes with: “…,” goes on with "he said". */
function readQuotation(reading: Reading, segment: Segment, unit: number, values: UnitValues, at: number): void {
  const start = segment.bounds[unit]!
  const end = segment.bounds[unit + 1]!
  const length = end - start < 5 ? 1 : end - start < 9 ? 2 : 3
  const lastMark = reading.tokens[end - 2]?.text ?? ''
  const closing = lastMark === ',' ? 1 : /^[.!?]/.test(lastMark) ? 2 : 3
  const first = reading.tokens[start + 1]?.text ?? ''
  values.norm[at] = hashWord('“”') + length * 8 + closing
  values.lemma[at] = hashWord('“”') + closing
  values.pos[at] = QUOTATION
  const isTerm = quotationKind(reading, { start, end }) === 'term'
  values.field[at] = 100 + length * 4 + (/^\p{Lu}/u.test(first) ? 1 : 0) + (isTerm ? 2 : 0)
  values.mark[at] = 7
}

function fieldOf(token: Token): number {
  switch (token.pos) {
    case 'PROPN':
      return 1
    case 'PRON':
      return PERSONAL.has(token.norm) ? 2 : 3
    case 'NOUN':
    case 'VERB': {
      const key = `${token.pos} ${token.lemma}`
      const known = fieldsKnown.get(key)
      if (known !== undefined) return known
      const file = lexicographerFile(token.lemma, token.pos === 'NOUN' ? 'noun' : 'verb')
      const field = file === null ? 4 : hashWord(file)
      fieldsKnown.set(key, field)
      return field
    }
    default:
      return 0
  }
}

function shapeOf(token: Token): number {
  const isCapital = /^\p{Lu}/u.test(token.text)
  const isAll = isCapital && token.text.length > 1 && token.text === token.text.toUpperCase()
  const isVerb = token.pos === 'VERB' && SPEECH_VERBS.has(token.lemma)
  const isNoun = token.pos === 'NOUN' && SPEECH_NOUNS.has(token.lemma)
  const bits = [isCapital, isAll, /\d/.test(token.text), isVerb, isNoun]
  return bits.reduce((sum, bit, index) => sum + (bit ? 1 << index : 0), 0)
}

function endingOf(word: string): number {
  return (word.charCodeAt(word.length - 2) << 16) | word.charCodeAt(word.length - 1)
}

/** A hyphen between letters: "left-wing". */
function isInWord({ tokens }: Reading, at: number): boolean {
  const token = tokens[at]!
  return token.text === '-' && tokens[at - 1]?.end === token.start && tokens[at + 1]?.start === token.end
}

function markOf(token: Token): number {
  if (token.pos !== 'PUNCT' && /[\p{L}\p{N}]/u.test(token.text)) return 0
  if (token.text === ',') return 1
  if (/^[.!?…]/.test(token.text)) return 2
  if (token.text === ':' || token.text === ';') return 3
  if (/^[-–—―]/.test(token.text)) return 4
  return /^[([{)\]}]/.test(token.text) ? 5 : 6
}
