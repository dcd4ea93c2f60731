/**
 * Amounts: a quantity or a range with its approximator and unit. Reads atoms, gives the bounds that the words leave open.
 *
 * Bounds after the dossier: "almost three dozen" is 31–35, "more than 80%" 80–100, "at least six" 6–null, "up to 50"
 * 0–50, "about 40" 40–40 and marked approximate.
 */
import { APPROXIMATORS_AFTER, APPROXIMATORS_BEFORE, LONGEST_APPROXIMATOR } from '../../lexicon/approximators.ts'
import { CURRENCIES, CURRENCY_SIGNS, DOLLARS, squareOf, UNITS, type Unit } from '../../lexicon/units.ts'
import type { Figure } from '../../model.ts'
import { type Atom, isHyphen } from '../atoms.ts'
import { mayBegin, type Quantity, readQuantity } from './quantity.ts'

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
  const second = quantity.kind === 'cardinal' || quantity.kind === 'fraction' ? rangeEnd(atoms, quantity) : null
  const last = second ?? quantity
  // "half an hour", "three quarters of a mile": the article stands between the fraction and its unit.
  const article = quantity.kind === 'fraction' ? articleLength(atoms, last.end) : 0
  const { unit, end: unitEnd, compound } = unitAfter(atoms, last.end + article, currency?.unit ?? null)
  const start = (currency?.first ?? at) - (minus ? 1 : 0)
  const before = approximatorBefore(atoms, start)
  const after = before === null ? approximatorAfter(atoms, unitEnd) : null
  const few = quantity.kind === 'few' ? 'about' : 'exact'
  const bound = second !== null ? 'between' : (before?.bound ?? after?.bound ?? few)
  const factor = (minus ? -1 : 1) * (inMinutes(unit, last.value) ? 60 : 1)
  const value = factor * quantity.value * (second === null ? 1 : sharedScale(quantity, second))
  const isWhole = quantity.kind === 'fraction' || (unit?.name === '%' && atoms[unitEnd]?.norm === 'of')
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

function rangeOf(
  quantity: Quantity,
  value: number,
  upper: number | null,
  bound: Figure['bound'],
  isWhole: boolean,
): { readonly low: number | null; readonly high: number | null } {
  if (upper !== null) return { low: value, high: upper }
  if (quantity.kind === 'vague') return { low: 2 * value, high: null }
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

/** "$", "US$", "S$", "€" right before the number, with where it begins. */
function currencyBefore(atoms: readonly Atom[], at: number): { readonly unit: Unit; readonly first: number } | null {
  const sign = atoms[at - 1]
  if (sign === undefined || atoms[at]?.kind === 'word') return null
  const name = CURRENCY_SIGNS.get(sign.text)
  if (name !== undefined) {
    const letters = atoms[at - 2]
    const isDollar = sign.text === '$' && sign.glued && letters !== undefined && DOLLARS.has(letters.norm)
    if (isDollar) return { unit: { name: `${letters.text.toUpperCase()}$`, dimension: 'money' }, first: at - 2 }
    return { unit: { name, dimension: 'money' }, first: at - 1 }
  }
  const isCode = /^[A-Z]{3}$/.test(sign.text) || sign.norm === 'rs'
  const code = isCode ? CURRENCIES.get(sign.norm) : undefined
  return code === undefined ? null : { unit: { name: code, dimension: 'money' }, first: at - 1 }
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
  if (!joins) return null
  const sign = CURRENCY_SIGNS.has(atoms[i + 1]?.text ?? '') ? 1 : 0
  const high = readQuantity(atoms, i + 1 + sign, sign === 1)
  if (high === null || (high.kind !== 'cardinal' && high.kind !== 'fraction') || high.value <= low.value) return null
  // "10-15-20" is no range, and "one or ten" no estimate.
  if (isHyphen(atoms[high.end]) && atoms[high.end + 1]?.kind === 'number') return null
  if (word.norm === 'or' && high.value > low.value * 2) return null
  if (low.kind !== high.kind && low.kind === 'fraction') return null
  return high
}

/** The unit after the number, its end, and whether a hyphen joins it. Without one the end is where it was. */
function unitAfter(
  atoms: readonly Atom[],
  at: number,
  money: Unit | null,
): { readonly unit: Unit | null; readonly end: number; readonly compound: boolean } {
  const compound =
    isHyphen(atoms[at]) && atoms[at]?.glued === true && atoms[at + 1]?.glued === true && atoms[at + 1]?.kind === 'word'
  let i = compound ? at + 1 : at
  const none = { unit: money, end: at, compound }
  const here = atoms[i]
  if (here === undefined) return none
  if (money !== null) return CURRENCIES.get(here.norm) === money.name ? { unit: money, end: i + 1, compound } : none
  const SHARE: Unit = { name: '%', dimension: 'share' }
  if (here.text === '%') return { unit: SHARE, end: i + 1, compound }
  const cent = here.norm === 'per' && atoms[i + 1]?.norm === 'cent'
  if (cent || here.norm === 'percent') return { unit: SHARE, end: i + (cent ? 2 : 1), compound }
  if (here.norm === 'percentage' && /^points?$/.test(atoms[i + 1]?.norm ?? '')) {
    return { unit: { name: 'percentage points', dimension: 'share' }, end: i + 2, compound }
  }
  if (here.text === '°' || here.norm === 'degrees') {
    const scale = atoms[i + 1]?.norm ?? ''
    if (/^(?:c|f|celsius|fahrenheit)$/.test(scale)) {
      return { unit: { name: `°${scale[0]?.toUpperCase()}`, dimension: 'temperature' }, end: i + 2, compound }
    }
    return none
  }
  if (here.norm === 'square' || here.norm === 'sq' || here.norm === 'cubic') {
    let next = i + 1
    if (atoms[next]?.text === '.' || isHyphen(atoms[next])) next++
    const length = UNITS.get(atoms[next]?.norm ?? '')
    const area = length === undefined ? null : squareOf(length)
    if (area === null) return none
    if (here.norm !== 'cubic') return { unit: area, end: next + 1, compound }
    return { unit: { name: area.name.replace('2', '3'), dimension: 'volume' }, end: next + 1, compound }
  }
  const currency = isUpperCode(here) || /^\p{Ll}/u.test(here.text) ? CURRENCIES.get(here.norm) : undefined
  // "3,000 US dollars", "5 million Turkish lira".
  if (currency === undefined && /^\p{Lu}/u.test(here.text)) {
    const next = atoms[i + 1]
    const named = next === undefined || !/^\p{Ll}/u.test(next.text) ? undefined : CURRENCIES.get(next.norm)
    if (named !== undefined) return { unit: { name: named, dimension: 'money' }, end: i + 2, compound }
  }
  if (currency !== undefined) return { unit: { name: currency, dimension: 'money' }, end: i + 1, compound }
  const unit = UNITS.get(here.norm)
  if (unit === undefined) return none
  i++
  if (atoms[i]?.glued && atoms[i]?.text === '²') return { unit: squareOf(unit) ?? unit, end: i + 1, compound }
  if (here.norm === 'km' && atoms[i]?.glued && atoms[i]?.text === '2')
    return { unit: squareOf(unit) ?? unit, end: i + 1, compound }
  // "five second halves", "two m": a one-letter unit is one only right after digits.
  if (here.norm.length === 1 && (atoms[i - 2]?.kind !== 'number' || here.text !== here.norm)) return none
  return { unit, end: i, compound }
}

function isUpperCode(atom: Atom): boolean {
  return /^[A-Z]{3}$/.test(atom.text)
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

/** "or more", "or so", "at least" right after the unit. */
function approximatorAfter(
  atoms: readonly Atom[],
  at: number,
): { readonly bound: Figure['bound']; readonly length: number } | null {
  for (const length of [2, 1]) {
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
