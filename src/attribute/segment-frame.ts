/**
 * What the features of a segment's cues share, whatever the cue: how many marks, verbs and so on stand before each unit,
 * so that what lies between two units is a difference. Counted once a segment.
 */

import { findGovernors, type Governors } from './governing-subjects.ts'
import type { Segment } from './segments.ts'
import { findSubjects, type Subjects } from './shallow-subjects.ts'
import { PADDING, POS, QUOTATION, type UnitValues } from './unit-values.ts'

const { ADJ, AUX, CCONJ, DET, NOUN, NUM, PART, PRON, PROPN, SCONJ, VERB } = POS
const NOMINAL = new Set<number>([ADJ, DET, NOUN, NUM, PRON, PROPN])

export interface SegmentFrame {
  /** How many commas, verbs and so on stand before each unit; packed by `between`. */
  readonly commas: Int32Array
  readonly verbs: Int32Array
  readonly quotations: Int32Array
  readonly openers: Int32Array
  readonly chunks: Int32Array
  readonly cues: Int32Array
  /** Field of the last noun of the chunk of nominals that each unit stands in. */
  readonly headField: Int32Array
  readonly subjects: Subjects
  readonly governors: Governors
  readonly isHead: Uint8Array
}

/** Counts along a segment. Linear. */
export function frameOf(segment: Segment, values: UnitValues, heads: readonly number[]): SegmentFrame {
  const { size } = segment
  const counts = () => new Int32Array(size + 1)
  const frame = {
    commas: counts(),
    verbs: counts(),
    quotations: counts(),
    openers: counts(),
    chunks: counts(),
    cues: counts(),
    headField: new Int32Array(size + 1),
    subjects: findSubjects(segment, values),
    governors: findGovernors(segment, values),
    isHead: new Uint8Array(size + 1),
  }
  for (const head of heads) {
    frame.cues[head] = 1
    frame.isHead[head] = 1
  }
  let isInChunk = false
  let cuesSoFar = 0
  for (let unit = 0; unit < size; unit++) {
    const i = unit + PADDING
    const p = values.pos[i]!
    const mark = values.mark[i]!
    const isNominal = NOMINAL.has(p) || (p === PART && values.shape[i] === 0 && values.mark[i] === 0)
    const startsChunk = isNominal && (!isInChunk || p === DET || p === PRON)
    frame.commas[unit + 1] = frame.commas[unit]! + (mark >= 1 && mark <= 6 ? 1 : 0)
    frame.verbs[unit + 1] = frame.verbs[unit]! + (p === VERB || p === AUX ? 1 : 0)
    frame.quotations[unit + 1] = frame.quotations[unit]! + (p === QUOTATION ? 1 : 0)
    frame.openers[unit + 1] = frame.openers[unit]! + (p === SCONJ || p === CCONJ ? 1 : 0)
    frame.chunks[unit + 1] = frame.chunks[unit]! + (startsChunk ? 1 : 0)
    const own = frame.cues[unit]!
    frame.cues[unit] = cuesSoFar
    cuesSoFar += own
    isInChunk = isNominal
  }
  frame.cues[size] = cuesSoFar
  let head = 0
  for (let unit = size - 1; unit >= 0; unit--) {
    const p = values.pos[unit + PADDING]!
    const next = values.pos[unit + 1 + PADDING]!
    if (p === NOUN || p === PROPN || p === PRON) {
      if (!NOMINAL.has(next) || next === DET || next === PRON) head = values.field[unit + PADDING]!
    } else if (!NOMINAL.has(p)) head = 0
    frame.headField[unit] = head
  }
  return frame
}

/** Which subject a unit is in, seen from the head: 0 none; by side, by how many stand between, by what its verb is. */
export function subjectRank({ subjects, isHead }: SegmentFrame, unit: number, head: number): number {
  const own = subjects.of[unit]!
  if (own === 0) return 0
  const upTo = subjects.ended[head]!
  const isAfter = own > upTo ? 1 : 0
  const rank = Math.min(isAfter === 1 ? own - upTo - 1 : upTo - own, 3)
  let verb = subjects.verb[own]!
  // The head of a cue stands within its verb group: "has repeatedly said".
  let kind = 0
  for (let step = 0; step < 5 && kind === 0; step++, verb++) kind = verb === head ? 1 : isHead[verb] === 1 ? 2 : 0
  return 1 + (isAfter * 4 + rank) * 3 + kind
}

/** Where a unit stands to the subject that governs a head: 0 for none, or how it governs, and before, in or behind it. */
export function placeToGovernor({ start, end, how }: Governors, head: number, unit: number): number {
  if (how[head] === 0) return 0
  const [from, to] = [start[head]!, end[head]!]
  const place = unit < from ? 1 : unit >= to ? 2 : unit === from ? (unit === to - 1 ? 5 : 3) : unit === to - 1 ? 4 : 6
  return how[head]! * 8 + place
}
