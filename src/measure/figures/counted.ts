/**
 * What a figure counts: the noun phrase after the number, and what happened to it. Reads atoms, gives the phrase's end,
 * head and words. "almost three dozen | people wounded", "19 | crew members of the trawler", "eight | fatalities".
 *
 * Own rule over the tagger's parts of speech; measured in eval/figures.md.
 */
import { CASUALTY_NOUNS, FATES, type Fate, PEOPLE } from '../../lexicon/casualty-words.ts'
import { type Atom, isHyphen } from '../atoms.ts'
import type { Amount } from './amount.ts'
import { isPeople } from './people.ts'

export interface Counted {
  /** Index after the last atom of the phrase. */
  readonly end: number
  /** Lower-case head noun, '' where nothing is named: "all 14", "rose to eight". */
  readonly head: string
  readonly fate: Fate | null
  /** The counted words as written, without number and approximator. */
  readonly words: string
  /** Index where a complement begins: "of" in "80% of Donetsk"; -1 without one. */
  readonly complement: number
}

/** A noun phrase longer than this is a list or a misreading, in atoms. */
const LONGEST_PHRASE = 6
/** How far after the phrase its verb is looked for: "six people, most of them students, were killed". */
const REACH = 4

/** Nouns that are plural without an ending, beside those of `PEOPLE`. */
const PLURAL =
  /(?:s|people|men|women|children|police|cattle|aircraft|troops|crew|staff|personnel|feet|teeth|fish|sheep|media|data)$/

/** How far back in its sentence "the toll" or "the injured" is looked for, in atoms. */
const FAR = 60

/** Reads what stands after an amount's number or unit. */
export function readCounted(atoms: readonly Atom[], amount: Amount): Counted {
  const at = amount.end
  let i = at
  if (isHyphen(atoms[i]) && atoms[i]?.glued) i++
  const complement = atoms[i]?.norm === 'of' ? i : -1
  if (complement >= 0) {
    i = skipDeterminers(atoms, i + 1)
    // "seven of the 19 crew": both numbers count crew.
    if (atoms[i]?.kind === 'number' || atoms[i]?.pos === 'NUM') i++
  }
  const start = i
  let head = -1
  for (; i < atoms.length && i < start + LONGEST_PHRASE; i++) {
    const atom = atoms[i] as Atom
    if (atom.kind === 'number') break
    if (atom.kind === 'mark') {
      if (isHyphen(atom) && atom.glued && atoms[i + 1]?.glued) continue
      if (/^['’]$/.test(atom.text) && atoms[i + 1]?.norm === 's') {
        i++
        continue
      }
      break
    }
    // "50 looms": a plural right after a number is a noun, whatever the tagger says.
    const isTagged =
      atom.pos === 'NOUN' || atom.pos === 'PROPN' || (i === at && atom.pos === 'VERB' && /[^s]s$/.test(atom.norm))
    if (isTagged || PEOPLE.has(atom.norm) || CASUALTY_NOUNS.has(atom.norm)) head = i
    else if (atom.pos === 'PRON' && complement >= 0) {
      head = i
      i++
      break
    } else if (!(atom.pos === 'ADJ' || atom.pos === 'NUM' || (atom.pos === 'VERB' && isModifier(atoms, i)))) break
    if (head === i && isClosed(atoms, i)) {
      i++
      break
    }
  }
  // "all 14 fall": a singular noun is not what more than one are counted of.
  const needsPlural =
    amount.unit === null && !amount.compound && amount.value !== 1 && amount.kind !== 'ordinal' && complement < 0
  if (needsPlural && head >= 0) {
    // "340 weavers work": the tagger's last noun may be the verb.
    while (head >= start && !PLURAL.test(atoms[head]?.norm ?? '')) head--
    if (head < start) head = -1
  }
  let end = head >= 0 ? head + 1 : at
  const noun = atoms[head]?.norm ?? ''
  // Two villages are not captured as two men are: a fate is of people.
  const mayHaveFate =
    amount.unit === null &&
    !amount.compound &&
    (head < 0 || complement >= 0 || CASUALTY_NOUNS.has(noun) || isPeople(noun))
  const fated = mayHaveFate ? fateAfter(atoms, end, head >= 0) : null
  if (fated !== null && fated.end - end <= REACH + 1) end = Math.max(end, fated.end)
  const fate = mayHaveFate
    ? (FATES.get(noun) ??
      fated?.fate ??
      fateInside(atoms, start, end) ??
      fateBefore(atoms, amount.number) ??
      fateOfThem(atoms, noun, at))
    : null
  const from = Math.min(at, end)
  const words = end > from ? atoms.slice(from, end) : []
  // The head of "14-point draft" is the point: that is what there are 14 of.
  const counted = amount.compound && amount.unit === null ? (atoms[at + 1]?.norm ?? noun) : noun
  return { end, head: counted, fate, words: join(words), complement }
}

/** "of | the 19 crew", "of | his countrymen". */
function skipDeterminers(atoms: readonly Atom[], at: number): number {
  let i = at
  while (/^(?:the|its|his|her|their|our|those|these|all)$/.test(atoms[i]?.norm ?? '')) i++
  return i
}

/** A participle or gerund before a noun: "occupied pockets". */
function isModifier(atoms: readonly Atom[], at: number): boolean {
  const next = atoms[at + 1]
  return /(?:ed|en|ing)$/.test(atoms[at]?.norm ?? '') && (next?.pos === 'NOUN' || next?.pos === 'PROPN')
}

/** A plural common noun followed by anything but another noun ends the phrase. */
function isClosed(atoms: readonly Atom[], at: number): boolean {
  const next = atoms[at + 1]
  return next === undefined || next.kind !== 'word' || !(next.pos === 'NOUN' || next.pos === 'PROPN')
}

/** "41 injured", "people were killed", "passengers died", "six individuals lost their lives". */
function fateAfter(
  atoms: readonly Atom[],
  at: number,
  hasHead: boolean,
): { readonly fate: Fate; readonly end: number } | null {
  for (let i = at; i < Math.min(atoms.length, at + REACH); i++) {
    const atom = atoms[i] as Atom
    if (/^(?:lost|losing|lose)$/.test(atom.norm) && /^li(?:fe|ves)$/.test(atoms[i + 2]?.norm ?? ''))
      return { fate: 'killed', end: i + 3 }
    const fate = FATES.get(atom.norm)
    if (fate !== undefined) return { fate, end: i + 1 }
    const isBridge =
      atom.pos === 'AUX' ||
      atom.pos === 'ADV' ||
      atom.pos === 'PART' ||
      /^(?:others?|more|people|left|reported|confirmed|believed|feared|who|to)$/.test(atom.norm)
    if (!isBridge || (!hasHead && i > at + 2)) return null
  }
  return null
}

function fateInside(atoms: readonly Atom[], start: number, end: number): Fate | null {
  for (let i = start; i < end; i++) {
    const fate = FATES.get(atoms[i]?.norm ?? '')
    if (fate !== undefined) return fate
  }
  return null
}

/** "the injured were brought in; the hospital has counted 53 of them" */
function fateOfThem(atoms: readonly Atom[], noun: string, at: number): Fate | null {
  if (noun !== 'them') return null
  for (let i = at - 1; i >= Math.max(0, at - FAR); i--) {
    const word = atoms[i]?.norm ?? ''
    if (CASUALTY_NOUNS.has(word)) return FATES.get(word) ?? null
  }
  return null
}

/** "killing eight people", "left three dead" has it after; "the death toll rose to eight", "wounding 12". */
function fateBefore(atoms: readonly Atom[], number: number): Fate | null {
  for (let i = number - 1; i >= Math.max(0, number - 4); i--) {
    const atom = atoms[i] as Atom
    if (atom.kind === 'mark' && atom.text !== '"') break
    const fate = FATES.get(atom.norm)
    if (fate !== undefined && (atom.pos === 'VERB' || atom.pos === 'NOUN' || atom.pos === 'ADJ')) return fate
  }
  for (let i = number - 1; i >= Math.max(0, number - FAR); i--) {
    const atom = atoms[i] as Atom
    if (atom.norm !== 'toll') continue
    const isDeath = atoms.slice(i, number).every((other) => other.norm !== 'tolls' && other.pos !== 'PRON')
    return isDeath && /^(?:to|at|of|is|was)$/.test(beforeApproximator(atoms, number)) ? 'killed' : null
  }
  return null
}

function beforeApproximator(atoms: readonly Atom[], number: number): string {
  for (let i = number - 1; i >= Math.max(0, number - 4); i--) {
    const norm = atoms[i]?.norm ?? ''
    if (/^(?:to|at|of|is|was)$/.test(norm)) return norm
  }
  return ''
}

function join(atoms: readonly Atom[]): string {
  return atoms
    .map((atom, index) => (atom.glued || index === 0 ? '' : ' ') + atom.text)
    .join('')
    .replace(/^[-\s]+/, '')
}
