/**
 * Change: whether a number is told as another than an earlier one ("rose to nine", "not 120 as reported", "up from 15"),
 * as an addition ("three more people"), or as the size of a rise or a cut. Reads atoms around an amount.
 */
import { DIRECTIONS, type Direction } from '../../lexicon/change-words.ts'
import type { Atom } from '../atoms.ts'

interface Extent {
  readonly first: number
  readonly end: number
}

/** Before a number itself: "brings the toll to", "leaves 30 dead", "revised to". */
const RESULT =
  /^(?:bring|brings|bringing|brought|leave|leaves|leaving|left|revise|revised|correct|corrected|update|updated|toll|now|instead)$/

/** Of what was before: "the original offer". */
const EARLIER = /^(?:earlier|previous|original|initial|opening|prior|revised|improved|amended)$/

/** Atoms before a number in which its verb of change is looked for. */
const REACH = 8

/** Whether a number is told as a change of an earlier one. */
export function isChanged(atoms: readonly Atom[], { first, end }: Extent): boolean {
  const link = atoms[first - 1]?.norm ?? ''
  for (let i = first - 1; i >= Math.max(0, first - REACH); i--) {
    const { norm, kind } = atoms[i] as Atom
    if (RESULT.test(norm) && (norm !== 'now' || i >= first - 2)) return true
    // "rose to nine", "cut its offer to 7%", "a rise to nine"; not "a rise of 9%", the size of the rise.
    if (DIRECTIONS.has(norm) && (link === 'to' || link === 'at')) return true
    if (kind === 'mark' && !/^[%$€£¥°-]$/.test(norm)) break
  }
  // "an earlier version of the offer, worth 7%", "the original demand for 15%"
  for (let i = first - 1; i >= Math.max(0, first - REACH); i--) {
    if (EARLIER.test(atoms[i]?.norm ?? '') && atoms[i + 1]?.pos === 'NOUN') return true
  }
  // "seven per cent, up from 5.5"
  const next = atoms.slice(end, end + 8).findIndex(({ norm }) => /^(?:up|down|compared|instead)$/.test(norm))
  return next >= 0 && /^(?:from|with|of)$/.test(atoms[end + next + 1]?.norm ?? '')
}

/** What is added to a number told elsewhere: "three more people", "a further 25%"; or a set named for one in it. */
export function isAdded(atoms: readonly Atom[], { first, end }: Extent): boolean {
  const isSet = atoms[first - 1]?.norm === 'of' && atoms[first - 2]?.norm === 'one'
  // "one of nine people killed and 46 wounded": the second number is of that set too.
  const isJoined = atoms[first - 1]?.norm === 'and' && hasSetBefore(atoms, first)
  return (
    isSet ||
    isJoined ||
    /^(?:another|further|additional|extra|remaining|other)$/.test(atoms[first - 1]?.norm ?? '') ||
    /^(?:more|further|others?|additional|remaining)$/.test(atoms[end]?.norm ?? '')
  )
}

function hasSetBefore(atoms: readonly Atom[], first: number): boolean {
  for (let i = first - 2; i > Math.max(0, first - 9); i--) {
    if (atoms[i]?.kind === 'mark') return false
    if (atoms[i]?.norm === 'of' && atoms[i - 1]?.norm === 'one') return true
  }
  return false
}

/** The direction of which a number is the size: "cut its share by 25%", "take 30% less", "a rise of 9%". */
export function directionOf(atoms: readonly Atom[], { first, end }: Extent): Direction | null {
  const after = DIRECTIONS.get(atoms[end]?.norm ?? '')
  if (after !== undefined) return after
  const link = atoms[first - 1]?.norm ?? ''
  if (link !== 'by' && link !== 'of' && !DIRECTIONS.has(link)) return null
  for (let i = first - 1; i >= Math.max(0, first - REACH); i--) {
    const direction = DIRECTIONS.get(atoms[i]?.norm ?? '')
    if (direction !== undefined) return direction
  }
  return null
}

/** A sentence that takes an earlier number back. */
const CORRECTION =
  /\b(?:corrected|correction|(?:earlier|previous) (?:version|report) (?:of th(?:is|e) (?:story|report|article|dispatch)|gave|said|put|had|misstated)|erroneously|misstated|as (?:earlier )?reported)\b/i

/** Whether a sentence corrects what was reported before. */
export function isCorrection(sentence: string): boolean {
  return CORRECTION.test(sentence)
}
