/**
 * What a figure counts: the noun phrase after the number, and what happened to it. Reads atoms, gives the phrase's end,
 * head and words. "almost three dozen | people wounded", "19 | crew members of the trawler", "eight | fatalities".
 *
 * Own rule over the tagger's parts of speech; measured in eval/figures.md.
 */
import { CASUALTY_NOUNS, type Fate, PEOPLE } from '../../lexicon/casualty-words.ts'
import { type Atom, isHyphen } from '../atoms.ts'
import type { Amount } from './amount.ts'
import { FATE_REACH, fateAfter, fateOf } from './fate.ts'
import { isPeople } from './people.ts'

export interface Counted {
  /** Index after the last atom of the phrase. */
  readonly end: number
  /** Lower-case head noun, '' where nothing is named: "all 14", "rose to eight". */
  readonly head: string
  readonly fate: Fate | null
  /** The counted noun phrase as written, without number, approximator and what happened: "people", "% of | the catch". */
  readonly words: string
  /** A part of a whole that the sentence counts as well: "some 90,000 of them". */
  readonly isPart: boolean
  /** Index where a complement begins: "of" in "80% of Donetsk"; -1 without one. */
  readonly complement: number
}

/** A noun phrase longer than this is a list or a misreading, in atoms. */
const LONGEST_PHRASE = 6
/** Nouns that are plural without an ending, beside those of `PEOPLE`. */
const PLURAL =
  /(?:s|people|men|women|children|police|cattle|aircraft|troops|crew|staff|personnel|feet|teeth|fish|sheep|media|data)$/

/** What a measure phrase is the size of: "two points | apart", "12 metres | deep" (Huddleston and Pullum 2002, ch. 6, 3.4). */
export const DIMENSIONS =
  /^(?:apart|away|off|long|deep|wide|high|tall|thick|ahead|behind|short|inland|offshore|below|above|clear|adrift)$/

/** How far back "them" finds its noun, in atoms. */
const FAR = 60

/** Reads what stands after an amount's number or unit. */
export function readCounted(atoms: readonly Atom[], amount: Amount): Counted {
  const at = amount.end
  let i = at
  if (isHyphen(atoms[i]) && atoms[i]?.glued) i++
  const complement = atoms[i]?.norm === 'of' ? i : -1
  let isPartOf = false
  if (complement >= 0) {
    i = skipDeterminers(atoms, i + 1)
    // "seven of the 19 crew": both numbers count crew, the first a part of them.
    if (atoms[i]?.kind === 'number' || atoms[i]?.pos === 'NUM') {
      isPartOf = amount.unit === null
      i++
    }
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
      atom.pos === 'NOUN' ||
      atom.pos === 'PROPN' ||
      (i === at && amount.unit === null && atom.pos === 'VERB' && /[^s]s$/.test(atom.norm))
    if (isTagged || PEOPLE.has(atom.norm) || CASUALTY_NOUNS.has(atom.norm)) head = i
    else if (atom.pos === 'PRON' && complement >= 0) {
      head = i
      i++
      break
    } else if (!(atom.pos === 'ADJ' || atom.pos === 'NUM' || (atom.pos === 'VERB' && isModifier(atoms, i)))) break
    if (head === i && (isClosed(atoms, i) || atom.norm === 'them')) {
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
    (head < 0 || complement >= 0 || CASUALTY_NOUNS.has(noun) || isPeople(noun)) &&
    !isWholeOf(atoms, amount.first)
  const nounEnd = end
  const fated = mayHaveFate ? fateAfter(atoms, end, head >= 0) : null
  if (fated !== null && fated.end - end <= FATE_REACH + 1) end = Math.max(end, fated.end)
  const fate = mayHaveFate
    ? fateOf(atoms, { number: amount.number, at, start, end, noun, after: fated?.fate ?? null })
    : null
  const size = amount.unit !== null && end === at && DIMENSIONS.test(atoms[at]?.norm ?? '') ? at + 1 : 0
  if (size > 0) end = size
  // "two of them children", "some 90,000 of them": the noun that stands for them.
  const apposed = noun === 'them' ? (atoms[head + 1]?.norm ?? '') : ''
  const named = PEOPLE.has(apposed) && PLURAL.test(apposed)
  if (named) end = head + 2
  const antecedent = named ? (atoms[head + 1]?.norm ?? '') : noun === 'them' ? nounBefore(atoms, at) : ''
  const from = complement >= 0 && amount.unit === null && amount.kind !== 'fraction' ? start : Math.min(at, end)
  const words = antecedent !== '' ? antecedent : join(atoms.slice(from, size > 0 ? size : Math.max(nounEnd, from)))
  // The head of "14-point draft" is the point: that is what there are 14 of.
  const joined = amount.compound && amount.unit === null ? (atoms[at + 1]?.norm ?? noun) : noun
  const counted = size > 0 ? (atoms[at]?.norm ?? '') : antecedent !== '' ? antecedent : joined
  return {
    end,
    head: counted,
    fate,
    words,
    complement,
    isPart: isPartOf || named || (antecedent !== '' && hasNumber(atoms, at, antecedent)),
  }
}

/** "31,000 of their | 38,000 members joined": what happened is told of the part. */
function isWholeOf(atoms: readonly Atom[], first: number): boolean {
  const of = atoms[first - 1]?.norm === 'of' ? first - 1 : atoms[first - 2]?.norm === 'of' ? first - 2 : -1
  const part = atoms[of - 1]
  return of > 0 && part !== undefined && part.norm !== 'one' && (part.kind === 'number' || part.pos === 'NUM')
}

/** What "them" stands for: the nearest plural noun before, people before things that are theirs. */
function nounBefore(atoms: readonly Atom[], at: number): string {
  let nearest = ''
  for (let i = at - 1; i >= Math.max(0, at - FAR); i--) {
    const { pos, norm } = atoms[i] as Atom
    if ((pos !== 'NOUN' && pos !== 'ADJ') || !(PLURAL.test(norm) || CASUALTY_NOUNS.has(norm))) continue
    if (isPeople(norm) || CASUALTY_NOUNS.has(norm)) return norm
    if (nearest === '' && !/^(?:their|its|his|her)$/.test(atoms[i - 1]?.norm ?? '')) nearest = norm
  }
  return nearest
}

/** Whether the noun has a number of its own before: "half a million people have fled, some 90,000 of them". */
function hasNumber(atoms: readonly Atom[], at: number, noun: string): boolean {
  for (let i = at - 1; i > 0; i--) {
    if (atoms[i]?.norm !== noun) continue
    return atoms.slice(Math.max(0, i - 4), i).some(({ kind, pos }) => kind === 'number' || pos === 'NUM')
  }
  return false
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

function join(atoms: readonly Atom[]): string {
  return atoms
    .map((atom, index) => (atom.glued || index === 0 ? '' : ' ') + atom.text)
    .join('')
    .replace(/^[-\s]+/, '')
}
