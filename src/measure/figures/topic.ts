/**
 * Topic: what a number without a noun is the value of. "Turnout in the ballot was 64%" tells a turnout, "put the cost of the
 * dispute at €2m" a cost, "the number of nurses on strike fell to 2,900" nurses. Reads atoms, gives a noun.
 *
 * Own rule: the head of the subject of a verb of being or becoming, or of the object of a verb of estimating.
 */

import { DIRECTIONS } from '../../lexicon/change-words.ts'
import { UNITS } from '../../lexicon/units.ts'
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
  /^(?:puts?|putting|places?|placed|placing|pegs?|pegged|estimate[sd]?|estimating|sets?|setting|gives?|gave|keeps?|kept|fix(?:es|ed)?|caps?|capped|raise[sd]?|cuts?|lower(?:s|ed)?)$/
/** Verbs whose object is a price and whose noun names it (VerbNet 3.4, cost-54.2). */
const COSTS = /^(?:costs?|costing)$/
/** Nouns that name a count: what is counted stands after "of". */
const COUNTS = /^(?:number|numbers|total|count|tally|toll|figure|share|proportion|percentage|strength)$/

/** Between a noun and its measure: "a phase lasting 42 days", "a deal worth €2m"; "a phase of 42 days" has "of". */
const MEASURING =
  /^(?:lasting|worth|costing|averaging|reaching|exceeding|approaching|totalling|totaling|weighing|measuring|covering|spanning)$/

/** The topic of the number that begins, with its approximator, at `first`. `isMeasured`: it has a unit. */
export function topicOf(atoms: readonly Atom[], first: number, isMeasured: boolean): Topic | null {
  let i = first - 1
  const link = atoms[i]?.norm ?? ''
  if (isMeasured && (link === 'of' || MEASURING.test(link))) {
    const at = atoms[i - 1]?.text === ',' ? i - 2 : i - 1
    const noun = atoms[at]?.pos === 'NOUN' ? (atoms[at]?.norm ?? '') : ''
    if (noun !== '' && !COUNTS.test(noun) && !DIRECTIONS.has(noun)) return { noun, isCounted: false }
  }
  // "has been without water for 19 days": nothing is 19 days.
  if (link === 'for') return null
  const apposed = isMeasured ? '' : apposedTo(atoms, first)
  if (apposed !== '') return { noun: apposed, isCounted: true }
  if (/^(?:to|at|as|of|by)$/.test(link)) i--
  for (let steps = 0; i >= 0 && steps < REACH + CLAUSE; i--, steps++) {
    const { norm, kind } = atoms[i] as Atom
    if (kind === 'mark' && !/^['’%$€£]$/.test(norm)) return null
    // "put the cost at", "cut its share by", "raised the offer to": the object; "the cost rose to": the subject
    const changes = DIRECTIONS.has(norm) && (link === 'to' || link === 'by' || steps < REACH)
    if (link !== 'of' && (ESTIMATES.test(norm) || changes)) {
      const object = headFrom(atoms, i + 1, first)
      if (object !== null || !changes) return object
      if (link !== 'by') return subjectOf(atoms, i)
    }
    if (steps >= REACH) continue
    // "is costing the economy 58 million a day": the cost.
    if (COSTS.test(norm)) return { noun: 'cost', isCounted: false }
    if (STATES.test(norm)) return subjectOf(atoms, i)
  }
  return null
}

/** "those officers, | 150 by his reckoning": the plural before a number that stands for nothing else. */
function apposedTo(atoms: readonly Atom[], first: number): string {
  const [noun, comma] = [atoms[first - 2], atoms[first - 1]]
  if (comma?.text !== ',' || noun?.pos !== 'NOUN' || !/[^s]s$/.test(noun.norm) || UNITS.has(noun.norm)) return ''
  let end = first
  while (atoms[end]?.kind === 'number' || atoms[end]?.pos === 'NUM') end++
  return /^(?:by|in|at|according|strong|altogether)$/.test(atoms[end]?.norm ?? '') ? noun.norm : ''
}

/** The first noun phrase of the clause before a verb. */
function subjectOf(atoms: readonly Atom[], verb: number): Topic | null {
  let start = verb
  while (start > 0 && verb - start < CLAUSE && !isBoundary(atoms, start - 1)) start--
  return headFrom(atoms, afterAdjunct(atoms, start, verb), verb)
}

/** "by her union's own sums | the back pay comes to": behind a phrase that stands before the subject. */
function afterAdjunct(atoms: readonly Atom[], start: number, verb: number): number {
  if (atoms[start]?.pos !== 'ADP') return start
  for (let i = start + 2; i < verb; i++) {
    const { pos, norm } = atoms[i] as Atom
    const isNew = pos === 'DET' || /^(?:its|his|her|their|our|my)$/.test(norm)
    if (isNew && atoms[i - 1]?.pos === 'NOUN') return i
  }
  return start
}

function isBoundary(atoms: readonly Atom[], at: number): boolean {
  const { norm, text, kind, pos } = atoms[at] as Atom
  // "the board said | it was 5%"
  const next = atoms[at + 1]?.pos
  return (
    (kind === 'mark' && !/^[-‐‑’']$/.test(text)) ||
    (pos === 'VERB' && (next === 'PRON' || next === 'DET')) ||
    pos === 'SCONJ' ||
    /^(?:that|but|while|and|because)$/.test(norm)
  )
}

/** The head of the first noun phrase: its last noun before a preposition or a verb. */
function headFrom(atoms: readonly Atom[], start: number, end: number): Topic | null {
  let head = -1
  for (let i = start; i < end; i++) {
    const { pos, norm, kind } = atoms[i] as Atom
    // A sentence's first word has its capital from there; "back pay": what stands between a determiner and the verb is a noun.
    const isNoun = pos === 'NOUN' || (pos === 'PROPN' && i === 0) || (pos === 'VERB' && i === end - 1 && i > start)
    if (isNoun) head = i
    // "her union's own sums": the possessor is not the head.
    else if (head >= 0 && isPossessive(atoms, i)) head = -1
    else if (head >= 0 && kind === 'word') break
    else if (pos === 'VERB' || (pos === 'PRON' && !/^(?:its|his|her|their|our|my)$/.test(norm))) return null
  }
  if (head < 0) return null
  const noun = atoms[head]?.norm ?? ''
  if (!COUNTS.test(noun)) return { noun, isCounted: false }
  if (atoms[head + 1]?.norm !== 'of') return { noun: '', isCounted: true }
  const counted = headFrom(atoms, head + 2, end)
  return counted === null ? null : { noun: counted.noun, isCounted: true }
}

/** The sign of a possessive, or its letter: "union | ' | s", "workers | '". */
function isPossessive(atoms: readonly Atom[], at: number): boolean {
  const { text, norm, glued } = atoms[at] as Atom
  if (norm === 's') return /^['’]$/.test(atoms[at - 1]?.text ?? '')
  return /^['’]$/.test(text) && glued
}
