/**
 * The subject that governs each verb, over relative clauses, coordination and participles: "The judges who ruled that
 * both states could not enforce their laws | said", "Hale waved and | said", "Moss left the room, | saying".
 *
 * Method: deterministic shift and reduce over a stack of noun phrases that wait for their verb, in the manner of Abney,
 * "Partial Parsing via Finite-State Cascades", 1996. A relative clause holds its noun phrase back until it has its verb; a
 * noun phrase behind a verb is its object, and no subject where another waits, but for verbs of communication, which
 * take bare clauses.
 */
import { hashWord } from './hashing.ts'
import type { Segment } from './segments.ts'
import { ENDING_ING, PADDING, POS, QUOTATION, type UnitValues } from './unit-values.ts'

export interface Governors {
  /** Per unit that is a verb: `start` to `end` (exclusive) of the subject that governs it; both 0 for none. */
  readonly start: Int32Array
  readonly end: Int32Array
  /** Per unit that is a verb, how; 0 for none. */
  readonly how: Uint8Array
}

/** `how`: its own subject, one with a relative clause, by coordination, as a modifier, as an adverbial, by an infinitive. */
const [OWN, OVER_RELATIVE, COORDINATED, MODIFIER, ADVERBIAL, INFINITIVE] = [1, 2, 3, 4, 5, 6]

const { ADJ, ADP, ADV, AUX, CCONJ, DET, NOUN, NUM, PART, PRON, PROPN, SCONJ, VERB } = POS
const RELATIVES = new Set(['who', 'which', 'that', 'whose', 'whom'].map(hashWord))
const [TO, BY] = [hashWord('to'), hashWord('by')]
/** Bit of `shape` for verbs of communication. */
const OF_SPEECH = 8

/** A noun phrase that waits for its verb. */
interface Waiting {
  readonly start: number
  /** Whether it has a noun. */
  hasHead: boolean
  /** Whether it stands right behind a verb. */
  readonly isObject: boolean
  /** Whether it stands right behind a preposition. */
  readonly isOblique: boolean
  /** What follows its last comma; -1 where it has none. */
  afterComma: number
}

/** A noun phrase held back by a relative clause. */
interface Held {
  readonly start: number
  readonly isByComma: boolean
  hasVerb: boolean
}

/** What has been read up to a unit. */
interface Progress extends Governors {
  waiting: Waiting | null
  held: Held[]
  /** The last finite verb with a subject; -1 for none. */
  lastVerb: number
  isBehindVerb: boolean
  isBehindSpeech: boolean
}

/** Reads a segment. Linear: each noun phrase is held and released once. */
export function findGovernors({ size }: Segment, values: UnitValues): Governors {
  const progress: Progress = {
    start: new Int32Array(size),
    end: new Int32Array(size),
    how: new Uint8Array(size),
    waiting: null,
    held: [],
    lastVerb: -1,
    isBehindVerb: false,
    isBehindSpeech: false,
  }
  for (let unit = 0; unit < size; unit++) {
    const p = values.pos[unit + PADDING]
    if (values.mark[unit + PADDING] === 0 && (p === VERB || p === AUX)) readVerb(progress, values, unit)
    else readOther(progress, values, unit)
  }
  return progress
}

function readVerb(progress: Progress, values: UnitValues, unit: number): void {
  const { pos, mark, lemma, ending, shape } = values
  const { waiting, held } = progress
  const i = unit + PADDING
  const before = pos[i - 1]!
  const isByComma = mark[i - 1] === 1
  const group = verbBefore(values, unit)
  if (group >= 0) follow(progress, unit, group, progress.how[group]!)
  else if (pos[i] === VERB && ending[i] === ENDING_ING) {
    const isModifier = waiting?.hasHead && !isByComma && before !== ADP && before !== SCONJ
    if (isModifier) govern(progress, values, unit, waiting.start, MODIFIER)
    else follow(progress, unit, progress.lastVerb, ADVERBIAL)
  } else if (before === PART && lemma[i - 1] === TO) follow(progress, unit, progress.lastVerb, INFINITIVE)
  else if (before === CCONJ || (before === ADV && pos[i - 2] === CCONJ)) {
    follow(progress, unit, progress.lastVerb, COORDINATED)
  } else if (pos[i] === VERB && waiting?.hasHead && lemma[i + 1] === BY) {
    // "A letter obtained by the union shows": a relative clause without its pronoun.
    held.push({ start: waiting.start, isByComma, hasVerb: true })
  } else if (waiting?.hasHead && !(waiting.isObject && held.at(-1)?.hasVerb)) {
    const isApposition = isByComma || waiting.afterComma < 0
    govern(progress, values, unit, isApposition ? waiting.start : waiting.afterComma, OWN)
    takeFinite(progress, unit)
  } else if (held.at(-1)?.hasVerb) {
    govern(progress, values, unit, held.pop()!.start, OVER_RELATIVE)
    takeFinite(progress, unit)
  }
  progress.waiting = null
  progress.isBehindVerb = true
  progress.isBehindSpeech = (shape[i]! & OF_SPEECH) !== 0
}

function readOther(progress: Progress, { pos, mark, norm }: UnitValues, unit: number): void {
  const i = unit + PADDING
  const p = pos[i]!
  const m = mark[i]!
  const { waiting, held } = progress
  const isByComma = mark[i - 1] === 1
  if (RELATIVES.has(norm[i]!) && waiting?.hasHead && (isNominal(pos[i - 1]!) || isByComma)) {
    held.push({ start: waiting.start, isByComma, hasVerb: false })
    progress.waiting = { start: unit, hasHead: true, isObject: false, isOblique: false, afterComma: -1 }
    progress.isBehindVerb = false
  } else if (isNominal(p)) {
    const isObject = progress.isBehindVerb && !progress.isBehindSpeech
    const phrase = waiting ?? { start: unit, hasHead: false, isObject, isOblique: pos[i - 1] === ADP, afterComma: -1 }
    if (isByComma && unit > phrase.start) phrase.afterComma = unit
    phrase.hasHead ||= p === NOUN || p === PROPN || p === PRON
    progress.waiting = phrase
  } else if (p === QUOTATION || m === 2 || m === 3) {
    progress.waiting = null
    progress.held = []
    progress.isBehindVerb = false
  } else if (p === SCONJ) {
    progress.waiting = null
    progress.isBehindVerb = false
  } else if (m === 1 || m === 4 || m === 5) {
    const clause = held.at(-1)
    if (clause?.isByComma && clause.hasVerb) {
      held.pop()
      progress.waiting = { start: clause.start, hasHead: true, isObject: false, isOblique: false, afterComma: -1 }
    } else if (waiting?.isObject || waiting?.isOblique) progress.waiting = null
    progress.isBehindVerb = false
  } else if (p !== ADP && p !== ADV && p !== PART && p !== CCONJ) progress.isBehindVerb = false
}

/** A finite verb has its subject; so has the relative clause that it stands in. */
function takeFinite(progress: Progress, verb: number): void {
  const clause = progress.held.at(-1)
  if (clause !== undefined) clause.hasVerb = true
  progress.lastVerb = verb
}

/** Gives a verb the subject from `from` on, without marks and the like at its end. */
function govern({ start, end, how }: Progress, { pos, mark }: UnitValues, verb: number, from: number, kind: number) {
  let stop = verb
  while (stop > from && !isNominal(pos[stop - 1 + PADDING]!) && mark[stop - 1 + PADDING] !== 5) stop--
  if (stop === from) return
  start[verb] = from
  end[verb] = stop
  how[verb] = kind
}

/** Gives a verb the subject of another. */
function follow({ start, end, how }: Progress, verb: number, other: number, kind: number): void {
  if (other < 0 || how[other] === 0) return
  start[verb] = start[other]!
  end[verb] = end[other]!
  how[verb] = kind
}

/** The word before of the same verb group: "has | said", "has repeatedly | said"; -1 where the group begins. */
function verbBefore({ pos, mark }: UnitValues, unit: number): number {
  for (let before = unit - 1; before >= Math.max(0, unit - 3); before--) {
    const p = pos[before + PADDING]!
    if (p === AUX) return before
    if (mark[before + PADDING] !== 0 || !(p === ADV || p === PART)) return -1
  }
  return -1
}

function isNominal(p: number): boolean {
  return p === NOUN || p === PROPN || p === PRON || p === NUM || p === DET || p === ADJ
}
