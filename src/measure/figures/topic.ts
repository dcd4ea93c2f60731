/**
 * Topic: what a number without a noun is the value of. "Turnout in the ballot was 64%" tells a turnout, "put the cost of the
 * dispute at €2m" a cost, "the number of nurses on strike fell to 2,900" nurses. Reads atoms, gives a noun.
 *
 * Own rule: the head of the subject of a verb of being or becoming, or of the object of a verb of estimating.
 */

import { DIRECTIONS } from '../../lexicon/change-words.ts'
import type { Atom } from '../atoms.ts'

export interface Topic {
  /** Lower-case noun. */
  readonly noun: string
  /** Whether it is what is counted, not a name of the count: "nurses" of "the number of nurses". */
  readonly isCounted: boolean
}

/** Atoms before a number in which its verb is looked for, and before the verb its subject. */
const REACH = 5
const CLAUSE = 16
const STATES =
  /^(?:is|are|was|were|be|been|being|stands?|stood|reach(?:es|ed|ing)?|hits?|total(?:s|led|ed)?|average[sd]?|remain(?:s|ed)?|exceed(?:s|ed)?|came|comes|number|numbered)$/
const ESTIMATES =
  /^(?:puts?|putting|estimate[sd]?|estimating|sets?|setting|gives?|gave|keeps?|kept|fix(?:es|ed)?|caps?|capped|raise[sd]?|cuts?|lower(?:s|ed)?)$/
/** Nouns that name a count: what is counted stands after "of". */
const COUNTS = /^(?:number|numbers|total|count|tally|toll|figure|share|proportion|percentage|strength)$/

/** Between a noun and its measure: "a phase lasting 42 days", "a deal worth €2m"; "a phase of 42 days" has "of". */
const MEASURING = /^(?:lasting|worth|costing|totalling|totaling|weighing|measuring|covering|spanning)$/

/** The topic of the number that begins, with its approximator, at `first`. `isMeasured`: it has a unit. */
export function topicOf(atoms: readonly Atom[], first: number, isMeasured: boolean): Topic | null {
  let i = first - 1
  const link = atoms[i]?.norm ?? ''
  if (isMeasured && (link === 'of' || MEASURING.test(link))) {
    const at = atoms[i - 1]?.text === ',' ? i - 2 : i - 1
    const noun = atoms[at]?.pos === 'NOUN' ? (atoms[at]?.norm ?? '') : ''
    if (noun !== '' && !COUNTS.test(noun) && !DIRECTIONS.has(noun)) return { noun, isCounted: false }
  }
  if (/^(?:to|at|as|of|by)$/.test(link)) i--
  for (let steps = 0; i >= 0 && steps < REACH + CLAUSE; i--, steps++) {
    const { norm, kind } = atoms[i] as Atom
    if (kind === 'mark' && norm !== "'" && norm !== '’') return null
    // "put the cost at", "cut its share by", "raised the offer to": the object; "the cost rose to": the subject
    const changes = DIRECTIONS.has(norm) && (link === 'to' || link === 'by' || steps < REACH)
    if (link !== 'of' && (ESTIMATES.test(norm) || changes)) {
      const object = headFrom(atoms, i + 1, first)
      if (object !== null || !changes) return object
      if (link !== 'by') return subjectOf(atoms, i)
    }
    if (steps >= REACH) continue
    if (STATES.test(norm)) return subjectOf(atoms, i)
  }
  return null
}

/** The first noun phrase of the clause before a verb. */
function subjectOf(atoms: readonly Atom[], verb: number): Topic | null {
  let start = verb
  while (start > 0 && verb - start < CLAUSE && !isBoundary(atoms, start - 1)) start--
  return headFrom(atoms, start, verb)
}

function isBoundary(atoms: readonly Atom[], at: number): boolean {
  const { norm, text, kind, pos } = atoms[at] as Atom
  return (
    (kind === 'mark' && !/^[-‐‑’']$/.test(text)) || pos === 'SCONJ' || /^(?:that|but|while|and|because)$/.test(norm)
  )
}

/** The head of the first noun phrase: its last noun before a preposition or a verb. */
function headFrom(atoms: readonly Atom[], start: number, end: number): Topic | null {
  let head = -1
  for (let i = start; i < end; i++) {
    const { pos, norm, kind } = atoms[i] as Atom
    // A sentence's first word has its capital from there.
    if (pos === 'NOUN' || (pos === 'PROPN' && i === 0)) head = i
    else if (head >= 0 && kind === 'word' && norm !== 's') break
    else if (pos === 'VERB' || (pos === 'PRON' && !/^(?:its|his|her|their|our|my)$/.test(norm))) return null
  }
  if (head < 0) return null
  const noun = atoms[head]?.norm ?? ''
  if (!COUNTS.test(noun)) return { noun, isCounted: false }
  if (atoms[head + 1]?.norm !== 'of') return { noun: '', isCounted: true }
  const counted = headFrom(atoms, head + 2, end)
  return counted === null ? null : { noun: counted.noun, isCounted: true }
}
