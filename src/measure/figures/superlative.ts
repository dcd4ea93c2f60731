/**
 * Superlatives with their scope: "the largest stoppage in two decades", "the worst flood since 1953", "the highest rate on
 * record". Reads atoms, gives the extent; the number, where there is one, is in it.
 *
 * Own rule: a superlative of one word or with "most", up to a few words of its noun phrase, then a scope in time.
 */
import { UNITS } from '../../lexicon/units.ts'
import type { Atom } from '../atoms.ts'
import { readQuantity } from './quantity.ts'

export interface Superlative {
  /** Index of the determiner, and of the one after the scope. */
  readonly first: number
  readonly end: number
  /** "largest stoppage" */
  readonly words: string
  /** Length of time in which there was none like it; null: "since 1953", "on record", "ever". */
  readonly value: number | null
  readonly unit: string | null
}

/** Atoms from the superlative to its scope. */
const REACH = 9
const SUPERLATIVE = /^(?:\p{L}{2,}est|most|least|worst|best|first)$/u
/** No superlatives, for all their ending. */
const PLAIN =
  /^(?:west|east|rest|test|request|protest|interest|forest|harvest|arrest|invest|contest|guest|quest|chest|suggest|honest|modest|west|midwest|northwest|southwest|northeast|southeast|manifest|conquest|latest|nearest|earliest|dearest)$/

/** Reads the superlative at `at`, with a scope or not at all. */
export function readSuperlative(atoms: readonly Atom[], at: number): Superlative | null {
  const here = atoms[at] as Atom
  if (!SUPERLATIVE.test(here.norm) || PLAIN.test(here.norm)) return null
  const first = /^(?:the|its|their|his|her|a)$/.test(atoms[at - 1]?.norm ?? '') ? at - 1 : at
  if (first === at) return null
  for (let i = at + 1; i < Math.min(atoms.length, at + REACH); i++) {
    const { norm, kind, pos } = atoms[i] as Atom
    const scope = scopeAt(atoms, i)
    if (scope !== null) {
      const words = atoms
        .slice(at, i)
        .map(({ text }) => text)
        .join(' ')
      return { first, words, ...scope }
    }
    if ((kind === 'mark' && !/^[-‐‑’']$/.test(norm)) || pos === 'VERB' || pos === 'AUX') return null
  }
  return null
}

/** "in two decades", "for 30 years", "since 1953", "on record", "ever". */
function scopeAt(atoms: readonly Atom[], at: number): Pick<Superlative, 'end' | 'value' | 'unit'> | null {
  const [here, next] = [atoms[at]?.norm ?? '', atoms[at + 1]]
  if (here === 'on' && next?.norm === 'record') return { end: at + 2, value: null, unit: null }
  if (here === 'since' && /^(?:1[5-9]|20)\d\d$/.test(next?.text ?? '')) return { end: at + 2, value: null, unit: null }
  if (here !== 'in' && here !== 'for') return null
  let start = at + 1
  while (/^(?:more|than|at|least|about|over|nearly|almost|some|the|last|past)$/.test(atoms[start]?.norm ?? '')) start++
  const length = readQuantity(atoms, start)
  if (length === null) {
    const isOne = /^an?$/.test(atoms[start]?.norm ?? '')
    const unit = UNITS.get(atoms[start + 1]?.norm ?? '')
    return isOne && unit?.dimension === 'time' ? { end: start + 2, value: 1, unit: unit.name } : null
  }
  const unit = UNITS.get(atoms[length.end]?.norm ?? '')
  return unit?.dimension === 'time' && length.kind === 'cardinal'
    ? { end: length.end + 1, value: length.value, unit: unit.name }
    : null
}
