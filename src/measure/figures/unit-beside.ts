/** The unit beside a number: a currency before it, a unit or a currency's name after it. Reads atoms, gives `Unit`s with their extent. */
import { CURRENCIES, CURRENCY_SIGNS, DOLLARS, squareOf, UNITS, type Unit } from '../../lexicon/units.ts'
import { type Atom, isHyphen } from '../atoms.ts'

/** "$", "US$", "S$", "€" right before the number, with where it begins. */
export function currencyBefore(
  atoms: readonly Atom[],
  at: number,
): { readonly unit: Unit; readonly first: number } | null {
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

/** The unit after the number, its end, and whether a hyphen joins it. Without one the end is where it was. */
export function unitAfter(
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
    return scale === 'of' ? none : { unit: { name: '°', dimension: 'temperature' }, end: i + 1, compound }
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
