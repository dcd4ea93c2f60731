/**
 * Subjects, shallowly: the run of nominals, with what hangs on it by prepositions, commas and possessives, that stands
 * right before a verb group. "The head of the panel, Ada Moss, | said"; "a plan | that would ...".
 * Method: finite-state partial parsing in the manner of Abney, "Partial Parsing via Finite-State Cascades", 1996.
 */
import { hashWord } from './hashing.ts'
import type { Segment } from './segments.ts'
import { ENDING_ING, PADDING, POS, QUOTATION, type UnitValues } from './unit-values.ts'

export interface Subjects {
  /** Per unit the number of the subject that it is in, from 1; 0 for none. */
  readonly of: Int32Array
  /** Per unit how many subjects end before it or with it. */
  readonly ended: Int32Array
  /** Per subject the unit of its verb group's first word, and of its own head: the last noun of its first nominals. */
  readonly verb: Int32Array
  readonly head: Int32Array
}

const { ADJ, ADP, AUX, DET, NOUN, NUM, PART, PRON, PROPN, SCONJ, VERB } = POS

/** What has been read of a subject: where it starts, its head, and the same behind its last comma. */
interface Open {
  start: number
  head: number
  isHeadSet: boolean
  afterComma: number
}

const TO = hashWord('to')

/** Finds the subjects of a segment. Linear. */
export function findSubjects(segment: Segment, values: UnitValues): Subjects {
  const { size } = segment
  const { pos, mark } = values
  const of = new Int32Array(size + 1)
  const ended = new Int32Array(size + 1)
  const verb = new Int32Array(size + 2)
  const head = new Int32Array(size + 2)
  let count = 0
  let open: Open | null = null
  for (let unit = 0; unit < size; unit++) {
    const p = pos[unit + PADDING]!
    const m = mark[unit + PADDING]!
    if (m === 0 && (p === VERB || p === AUX)) {
      if (open !== null && open.head >= open.start && isFiniteVerb(values, unit)) {
        count++
        // "…to India, Hale refused": the comma before the verb that would make an apposition is missing.
        const isApposition = mark[unit - 1 + PADDING] === 1
        const start: number = isApposition || open.afterComma < 0 ? open.start : open.afterComma
        of.fill(count, start, unit)
        verb[count] = unit
        head[count] = start === open.start ? open.head : headAfter(values, start, unit)
      }
      open = null
    } else if (isNominal(p)) {
      open ??= { start: unit, head: -1, isHeadSet: false, afterComma: -1 }
      if (m === 0 && mark[unit - 1 + PADDING] === 1 && unit > open.start) open.afterComma = unit
      if (isNoun(p) && !(open.isHeadSet && open.head >= 0)) open.head = unit
    } else if (p === SCONJ || p === QUOTATION || (m >= 2 && m !== 5 && m !== 8)) {
      open = null
    } else if (open !== null && (p === ADP || m === 1 || m === 5)) {
      open.isHeadSet = true
    }
    ended[unit] = count
  }
  ended[size] = count
  return { of, ended, verb, head }
}

/** Not "to pay", "in paying", "people paying". */
function isFiniteVerb({ pos, lemma, ending }: UnitValues, unit: number): boolean {
  const i = unit + PADDING
  if (pos[i] === VERB && ending[i] === ENDING_ING) return false
  return pos[i - 1] !== ADP && !(pos[i - 1] === PART && lemma[i - 1] === TO)
}

function headAfter({ pos }: UnitValues, start: number, end: number): number {
  let head = start
  for (let unit = start; unit < end && isNominal(pos[unit + PADDING]!); unit++) {
    if (isNoun(pos[unit + PADDING]!)) head = unit
  }
  return head
}

function isNoun(p: number): boolean {
  return p === NOUN || p === PROPN || p === PRON
}

function isNominal(p: number): boolean {
  return isNoun(p) || p === NUM || p === DET || p === ADJ
}
