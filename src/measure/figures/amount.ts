/**
 * Amounts: a quantity or a range with its approximator and unit. Reads atoms, gives the bounds that the words leave open.
 *
 * Bounds after the dossier: "almost three dozen" is 31–35, "more than 80%" 80–100, "at least six" 6–null, "up to 50"
 * 0–50, "about 40" 40–40 and marked approximate.
 */
import { APPROXIMATORS_AFTER, APPROXIMATORS_BEFORE, LONGEST_APPROXIMATOR } from '../../lexicon/approximators.ts'
import { CURRENCIES, CURRENCY_SIGNS, UNITS, type Unit } from '../../lexicon/units.ts'
import type { Figure } from '../../model.ts'
import { type Atom, isHyphen } from '../atoms.ts'
import { mayBegin, type Quantity, readQuantity } from './quantity.ts'
import { currencyBefore, unitAfter } from './unit-beside.ts'

export interface Amount {
  /** Index of the first atom (of the approximator, if any), and of the one after the last (of the unit, if any). */
  readonly first: number
  readonly end: number
  /** Index of the first atom of the number itself. */
  readonly number: number
  readonly value: number
  readonly low: number | null
  readonly high: number | null
  readonly bound: Figure['bound']
  readonly kind: Quantity['kind'] | 'range'
  readonly unit: Unit | null
  /** A unit or noun joined by a hyphen: "14-point", "two-day". */
  readonly compound: boolean
  readonly inDigits: boolean
}

/**
 * "almost N" begins at this share of N. "almost three dozen" is 31 and up, "nearly thirty" 26 and up: the next rounder
 * number below is already too far. Own choice on the development stories.
 */
const ALMOST = 0.86

/** Reads the amount whose number begins at `at`. */
export function readAmount(atoms: readonly Atom[], at: number): Amount | null {
  if (!mayBegin(atoms[at])) return null
  const currency = currencyBefore(atoms, at)
  const minus = isMinus(atoms, at, currency?.first ?? at)
  const quantity = readQuantity(atoms, at, currency !== null)
  if (quantity === null) return null
  const odd = oddAfter(atoms, quantity.end)
  const second = quantity.kind === 'cardinal' || quantity.kind === 'fraction' ? rangeEnd(atoms, quantity) : null
  const last = second ?? (odd === null ? quantity : { ...quantity, end: quantity.end + 2 })
  // "half an hour", "three quarters of a mile": the article stands between the fraction and its unit.
  const article =
    quantity.kind === 'fraction'
      ? articleLength(atoms, last.end)
      : quantity.kind === 'vague'
        ? ofLength(atoms, last.end)
        : 0
  const { unit, end: unitEnd, compound } = unitAfter(atoms, last.end + article, currency?.unit ?? null)
  const start = (currency?.first ?? at) - (minus ? 1 : 0)
  const found = approximatorBefore(atoms, start)
  const before = found !== null && isPreposition(atoms, found.first, start, unit) ? null : found
  const after = before === null ? approximatorAfter(atoms, unitEnd) : null
  const few = quantity.kind === 'few' ? 'about' : quantity.kind === 'some' ? 'at least' : 'exact'
  const limit = before === null && after === null && few === 'exact' ? limitBeside(atoms, start, unitEnd) : null
  const bound = second !== null ? 'between' : (before?.bound ?? after?.bound ?? odd ?? limit ?? few)
  const factor = (minus ? -1 : 1) * (inMinutes(unit, last.value) ? 60 : 1)
  const value = factor * quantity.value * (second === null ? 1 : sharedScale(quantity, second))
  const isWhole = quantity.kind === 'fraction' || (unit?.name === '%' && isOfWhole(atoms, start, unitEnd))
  return {
    first: before?.first ?? start,
    end: unitEnd === last.end + article ? last.end + (after?.length ?? 0) : unitEnd + (after?.length ?? 0),
    number: at,
    value,
    ...rangeOf(quantity, value, second === null ? null : factor * second.value, bound, isWhole),
    bound,
    kind: second !== null ? 'range' : quantity.kind,
    unit: factor === 60 ? MINUTES : unit,
    compound,
    inDigits: quantity.inDigits,
  }
}

/** "more than 80% of the pickets", "over 87 per cent voting against", "turnout was over 70%": none can be above the whole. */
function isOfWhole(atoms: readonly Atom[], start: number, end: number): boolean {
  if (/^(?:of|vot(?:e|ed|ing)|backed|backing|support(?:ed|ing)?|in|against)$/.test(atoms[end]?.norm ?? '')) return true
  return atoms.slice(Math.max(0, start - 6), start).some(({ norm }) => norm === 'turnout')
}

function rangeOf(
  quantity: Quantity,
  value: number,
  upper: number | null,
  bound: Figure['bound'],
  isWhole: boolean,
): { readonly low: number | null; readonly high: number | null } {
  if (upper !== null) return { low: value, high: upper }
  if (quantity.kind === 'vague') return { low: 2 * value, high: null }
  if (quantity.kind === 'some') return { low: value, high: null }
  // "a few hundred" is 300 to 900: under ten of them, or they would be the next scale.
  if (quantity.kind === 'few') return { low: value, high: 3 * value }
  const [low, high] = bounds(value, bound, isWhole)
  return { low, high }
}

/** "2 to 3 million": the scale after a range belongs to both ends. */
function sharedScale(low: Quantity, high: Quantity): number {
  return low.value < 1000 && high.value >= 1000 && low.inDigits ? 10 ** (3 * Math.floor(Math.log10(high.value) / 3)) : 1
}

/** Length of "a" or "of a" before a unit of time, length and so on. */
function articleLength(atoms: readonly Atom[], at: number): number {
  const length = atoms[at]?.norm === 'of' ? 2 : 1
  return /^an?$/.test(atoms[at + length - 1]?.norm ?? '') && UNITS.has(atoms[at + length]?.norm ?? '') ? length : 0
}

/** "a ratio of one to eight" is no one-to-eight of anything. */
function isRatio(atoms: readonly Atom[], low: Quantity, joint: Atom | undefined): boolean {
  if (low.value !== 1 || joint?.norm !== 'to') return false
  return atoms.slice(Math.max(0, low.first - 8), low.first).some(({ norm }) => norm === 'ratio')
}

/** Length of "of" in "millions of dollars", "thousands of tonnes". */
function ofLength(atoms: readonly Atom[], at: number): number {
  const unit = atoms[at + 1]?.norm ?? ''
  return atoms[at]?.norm === 'of' && (UNITS.has(unit) || (CURRENCIES.has(unit) && unit.length > 3)) ? 1 : 0
}

/** The range that a bound leaves open. A part of a whole ends at the whole, 100 % or 1. */
export function bounds(value: number, bound: Figure['bound'], isWhole: boolean): [number | null, number | null] {
  const whole = isWhole ? (value <= 1 ? 1 : value <= 100 ? 100 : null) : null
  const isCount = Number.isInteger(value) && value > 10
  switch (bound) {
    case 'exact':
    case 'about':
    case 'between':
      return [value, value]
    case 'just under':
      return [isCount ? Math.ceil(value * ALMOST) : round(value * (1 - (1 - ALMOST) / 2)), isCount ? value - 1 : value]
    case 'just over':
      return [value, isCount ? Math.floor(value * (2 - ALMOST)) : round(value * (2 - ALMOST))]
    case 'above':
    case 'at least':
      return [value, whole]
    case 'below':
    case 'at most':
      return [0, value]
  }
}

/** Half an hour is 30 minutes: a part of an hour is printed, and compared, in minutes. */
function inMinutes(unit: Unit | null, value: number): boolean {
  return unit?.name === 'hours' && value < 1
}

const MINUTES: Unit = { name: 'minutes', dimension: 'time' }

/** Without the noise of binary fractions. */
export function round(value: number): number {
  return Number(value.toPrecision(12))
}

/** "-5", "−0.3%", "minus 5"; not the dash of "3-2" or of a list. */
function isMinus(atoms: readonly Atom[], at: number, start: number): boolean {
  const sign = atoms[start - 1]
  if (sign === undefined || atoms[at]?.kind !== 'number') return false
  if (sign.norm === 'minus') return true
  return /^[-−–]$/.test(sign.text) && !sign.glued && atoms[start]?.glued === true
}

/** The upper end in "10-15", "10 to 15", "between 10 and 15", "five- to ten-", "two or three". */
function rangeEnd(atoms: readonly Atom[], low: Quantity): Quantity | null {
  let i = low.end
  const before = atoms[low.first - 1]?.norm
  const joint = atoms[i]
  const isDash = isHyphen(joint) && joint?.glued === true
  if (isDash && !(atoms[i + 1]?.glued && atoms[i + 1]?.kind === 'number')) {
    // "five- to ten-year": the hyphen hangs.
    if (atoms[i + 1]?.norm === 'to') i++
  }
  const word = atoms[i]
  const joins =
    word !== undefined &&
    (isHyphen(word) ||
      (word.norm === 'to' && before !== 'from') ||
      (word.norm === 'and' && before === 'between') ||
      word.norm === 'or')
  if (!joins || isRatio(atoms, low, word)) return null
  const sign = CURRENCY_SIGNS.has(atoms[i + 1]?.text ?? '') ? 1 : 0
  const high = readQuantity(atoms, i + 1 + sign, sign === 1)
  if (high === null || (high.kind !== 'cardinal' && high.kind !== 'fraction') || high.value <= low.value) return null
  // "10-15-20" is no range, and "one or ten" no estimate.
  if (isHyphen(atoms[high.end]) && atoms[high.end + 1]?.kind === 'number') return null
  if (word.norm === 'or' && high.value > low.value * 2) return null
  if (low.kind !== high.kind && low.kind === 'fraction') return null
  return high
}

/** The approximator that ends right before `start`. */
export function approximatorBefore(
  atoms: readonly Atom[],
  start: number,
): { readonly first: number; readonly bound: Figure['bound'] } | null {
  for (let length = LONGEST_APPROXIMATOR; length > 0; length--) {
    const bound = APPROXIMATORS_BEFORE.get(phrase(atoms, start - length, length))
    if (bound !== undefined) return { first: start - length, bound }
  }
  return null
}

/** Nouns that make a number the end of a range. */
const UPPER = /^(?:ceiling|cap|maximum)$/
const LOWER = /^(?:minimum|floor|threshold)$/

/** "430,000 tonnes, the council's ceiling", "the ceiling is 430,000 tonnes": the noun says which end it is. */
function limitBeside(atoms: readonly Atom[], start: number, end: number): Figure['bound'] | null {
  const nouns =
    atoms[end]?.text === ','
      ? atoms.slice(end + 1, end + 10)
      : /^(?:is|was|be|at|to)$/.test(atoms[start - 1]?.norm ?? '')
        ? atoms.slice(Math.max(0, start - 3), start - 1)
        : []
  const stop = nouns.findIndex(({ kind, text, pos }) => pos === 'VERB' || (kind === 'mark' && !/^['’]$/.test(text)))
  for (const { norm } of stop < 0 ? nouns : nouns.slice(0, stop)) {
    if (UPPER.test(norm)) return 'at most'
    if (LOWER.test(norm)) return 'at least'
  }
  // "not twenty": fewer than that, of a round number in words; "not 40 but 30" corrects.
  const isRound = atoms[start]?.kind === 'word' && /(?:ty|ten|hundred|dozen)$/.test(atoms[start]?.norm ?? '')
  const isDenial = atoms[start - 1]?.norm === 'not' && atoms[start - 2]?.pos !== 'AUX' && atoms[start - 2]?.norm !== ','
  return isRound && isDenial && !atoms.slice(end, end + 6).some(({ norm }) => norm === 'but') ? 'below' : null
}

/** Before "over" and a time it says how long something took: "lasted over two years", "for over a week". */
const LASTS =
  /^(?:for|last|lasts|lasted|lasting|take|takes|took|taken|taking|spend|spent|is|are|was|were|be|been|of|a|the|after|than|wait|waited|served|just|well|little|,)$/

/**
 * Whether an approximator is a preposition or the particle of a verb here: "9% over two years" is in the course of them,
 * "claims that add up to 134%" reach it.
 */
function isPreposition(atoms: readonly Atom[], first: number, start: number, unit: Unit | null): boolean {
  const before = atoms[first - 1]?.norm ?? ''
  const words = phrase(atoms, first, start - first)
  if (words === 'up to') return /^(?:add|adds|added|adding|sum|sums|summed)$/.test(before)
  return words === 'over' && unit?.dimension === 'time' && before !== '' && !LASTS.test(before)
}

/** "40-odd", "200-plus" */
function oddAfter(atoms: readonly Atom[], at: number): Figure['bound'] | null {
  if (!isHyphen(atoms[at])) return null
  const word = atoms[at + 1]?.norm
  return word === 'odd' ? 'about' : word === 'plus' ? 'at least' : null
}

/** "or more", "or so", "at least" right after the unit. */
function approximatorAfter(
  atoms: readonly Atom[],
  at: number,
): { readonly bound: Figure['bound']; readonly length: number } | null {
  for (const length of [3, 2, 1]) {
    const bound = APPROXIMATORS_AFTER.get(phrase(atoms, at, length))
    if (bound !== undefined) return { bound, length }
  }
  return null
}

function phrase(atoms: readonly Atom[], at: number, length: number): string {
  return at < 0 || at + length > atoms.length
    ? ''
    : atoms
        .slice(at, at + length)
        .map((atom) => atom.norm)
        .join(' ')
}
