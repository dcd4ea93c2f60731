/**
 * Items: a sentence as the time grammar reads it, one class a piece. Numbers of several words are one item
 * ("twenty-five"). Reads atoms, gives items, for the patterns of `pattern.ts`.
 */
import { CARDINALS } from '../../lexicon/number-words.ts'
import {
  DAY_PARTS,
  FREQUENCIES,
  MONTH_ABBREVIATIONS,
  MONTHS,
  PLURAL_PARTS,
  REFERENCES,
  SEASONS,
  TIME_UNITS,
  TIME_ZONES,
  WEEKDAY_ABBREVIATIONS,
  WEEKDAYS,
} from '../../lexicon/time-words.ts'
import { type Atom, isHyphen } from '../atoms.ts'
import { isPeople } from '../figures/people.ts'
import { mayBegin, readQuantity } from '../figures/quantity.ts'

/** Every class has one character in a pattern. `dd` is 1–31 in digits, `two` any other two digits, `num` the rest. */
export const ITEM_CLASSES = [
  'month',
  'weekday',
  'wday',
  'season',
  'unit',
  'units',
  'part',
  'parts',
  'zone',
  'year',
  'dd',
  'two',
  'num',
  'ord',
  'half',
  'few',
  'decade',
  'clock',
  'dotted',
  'ampm',
  'era',
  'reference',
  'frequency',
  'dash',
  'slash',
  'comma',
  'stop',
  'quote',
  'possessive',
  'word',
] as const

export type ItemClass = (typeof ITEM_CLASSES)[number]

export interface Item {
  readonly kind: ItemClass
  /** Index of the first atom, and of the one after the last. */
  readonly first: number
  readonly end: number
  /** Lower case; of a number its first atom as written. */
  readonly norm: string
  /** Of numbers, months, weekdays and decades; NaN otherwise. */
  readonly value: number
  readonly glued: boolean
  /** A noun follows that may be counted: "1500 men". */
  readonly counts: boolean
  readonly isCapital: boolean
}

/** Cuts atoms into items, in order. */
export function itemsOf(atoms: readonly Atom[]): Item[] {
  const items: Item[] = []
  let i = 0
  while (i < atoms.length) {
    const item = itemAt(atoms, i)
    items.push(item)
    i = item.end
  }
  return items
}

function itemAt(atoms: readonly Atom[], at: number): Item {
  const atom = atoms[at] as Atom
  if (atom.kind === 'number') return numberAt(atoms, at)
  if (atom.kind === 'mark') return make(atom, at, markClass(atoms, at))
  return calendarWord(atoms, at) ?? numberWord(atoms, at) ?? make(atom, at, plainClass(atom))
}

function make(atom: Atom, at: number, kind: ItemClass, value = Number.NaN, end = at + 1, counted = false): Item {
  const isCapital = atom.kind === 'word' && atom.text !== atom.norm
  return {
    kind,
    first: at,
    end,
    norm: atom.norm.replace('’', "'"),
    value,
    glued: atom.glued,
    counts: counted,
    isCapital,
  }
}

/** Names of the calendar, which have a capital. */
function calendarWord(atoms: readonly Atom[], at: number): Item | null {
  const atom = atoms[at] as Atom
  const { norm } = atom
  if (atom.text === norm) return null
  const stop = atoms[at + 1]?.text === '.' && atoms[at + 1]?.glued === true ? 1 : 0
  const month = MONTHS.get(norm)
  if (month !== undefined && isMonth(atoms, at)) return make(atom, at, 'month', month)
  const short = MONTH_ABBREVIATIONS.get(norm)
  if (short !== undefined && isAbbreviatedMonth(atoms, at)) return make(atom, at, 'month', short, at + 1 + stop)
  const weekday = WEEKDAYS.get(norm)
  if (weekday !== undefined) return make(atom, at, 'weekday', weekday)
  const shortDay = WEEKDAY_ABBREVIATIONS.get(norm)
  if (shortDay !== undefined) return make(atom, at, 'wday', shortDay, at + 1 + stop)
  return /^(?:bc|bce|ad|b\.c\.|a\.d\.|b\.c\.e\.)$/.test(norm) ? make(atom, at, 'era') : null
}

function numberWord(atoms: readonly Atom[], at: number): Item | null {
  const atom = atoms[at] as Atom
  if (!mayBegin(atom) && !/ties$/.test(atom.norm)) return null
  const tens = /^(?:twen|thir|for|fif|six|seven|eigh|nine)ties$/.test(atom.norm)
    ? CARDINALS.get(atom.norm.replace(/ies$/, 'y'))
    : undefined
  if (tens !== undefined) return make(atom, at, 'decade', tens)
  if (atom.norm === 'half') return make(atom, at, 'half', 0.5)
  if (atom.norm === 'a' || atom.norm === 'an' || TIME_UNITS.has(atom.norm)) return null
  const quantity = readQuantity(atoms, at)
  if (quantity === null) return null
  if (quantity.kind === 'ordinal') return make(atom, at, 'ord', quantity.value, quantity.end)
  if (quantity.kind === 'cardinal') return make(atom, at, 'num', quantity.value, quantity.end)
  return quantity.kind === 'vague' ? make(atom, at, 'num', Number.NaN, quantity.end) : null
}

function plainClass(atom: Atom): ItemClass {
  const { norm, pos } = atom
  if (SEASONS.has(norm))
    return (norm === 'fall' || norm === 'spring') && pos !== 'NOUN' && pos !== 'PROPN' ? 'word' : 'season'
  const unit = TIME_UNITS.get(norm)
  if (unit !== undefined) return unit.plural ? 'units' : 'unit'
  if (DAY_PARTS.has(norm)) return 'part'
  if (PLURAL_PARTS.has(norm)) return 'parts'
  if (atom.text !== norm && TIME_ZONES.has(norm)) return 'zone'
  if (/^[ap]\.?m\.?$/.test(norm)) return atom.text === 'am' && pos === 'AUX' ? 'word' : 'ampm'
  if (/^(?:few|several|couple|many)$/.test(norm)) return 'few'
  if (REFERENCES.has(norm)) return 'reference'
  return FREQUENCIES.has(norm) ? 'frequency' : 'word'
}

function numberAt(atoms: readonly Atom[], at: number): Item {
  const atom = atoms[at] as Atom
  const next = atoms[at + 1]
  const number = (kind: ItemClass, value: number, end = at + 1) => make(atom, at, kind, value, end, counts(atoms, end))
  if (/^\d{1,2}:\d\d(?::\d\d)?$/.test(atom.text)) return number('clock', Number.NaN)
  if (next?.glued && /^(?:st|nd|rd|th)$/.test(next.norm)) return number('ord', Number(atom.text), at + 2)
  if (next?.glued && next.norm === 's') return number('decade', Number(atom.text), at + 2)
  if (/^\d{3}0$/.test(atom.text) && next?.glued && /^['’]$/.test(next.text) && atoms[at + 2]?.norm === 's') {
    return number('decade', Number(atom.text), at + 3)
  }
  if (/^\d{4}$/.test(atom.text)) return number('year', Number(atom.text))
  if (/^\d{1,2}\.\d\d$/.test(atom.text)) return number('dotted', Number(atom.text))
  const quantity = readQuantity(atoms, at)
  if (quantity === null) return number('word', Number.NaN)
  // "2 million" is one number, and so is "2½".
  if (quantity.end > at + 1 || !/^\d{1,2}$/.test(atom.text)) return number('num', quantity.value, quantity.end)
  return number(quantity.value >= 1 && quantity.value <= 31 ? 'dd' : 'two', quantity.value)
}

function markClass(atoms: readonly Atom[], at: number): ItemClass {
  const atom = atoms[at] as Atom
  if (isHyphen(atom)) return 'dash'
  if (/^['’]$/.test(atom.text)) return atoms[at + 1]?.norm === 's' && atom.glued ? 'possessive' : 'quote'
  return atom.text === ',' ? 'comma' : atom.text === '.' ? 'stop' : atom.text === '/' ? 'slash' : 'word'
}

/** Whether a plural noun follows, perhaps after a modifier: then the number counts it and is no year. */
function counts(atoms: readonly Atom[], at: number): boolean {
  // "the 2012 elections", "Spain's 2008 crisis": what has one year of it; "1500 men" and "2000 police" have none.
  const isYear = /^(?:19|20)\d\d$/.test(atoms[at - 1]?.text ?? '')
  const before = atoms[at - 2]?.norm ?? ''
  if (isYear && /^(?:the|its|his|her|their|our|s|this|that|since|in|of)$/.test(before)) {
    const next = atoms[at]
    return next !== undefined && next.text === next.norm && isPeople(next.norm)
  }
  for (let i = at; i < Math.min(atoms.length, at + 3); i++) {
    const atom = atoms[i] as Atom
    if (atom.kind !== 'word') return /^[%$]$/.test(atom.text)
    if (atom.pos === 'NOUN' && PLURAL.test(atom.norm)) return true
    if (atom.pos !== 'ADJ' && (atom.pos !== 'NOUN' || isYear)) return false
  }
  return false
}

/** "crisis", "boss" and "campus" are one. */
const PLURAL = /(?:[^siu]s|people|men|women|children|troops|percent|police)$/

const BESIDE_MONTH =
  /^(?:in|of|by|since|until|till|from|to|and|through|last|next|this|early|late|mid|during|before|after|between|every|each|following|previous|on|or|throughout|-|–|,)$/

/** "May" and "March" are also verbs, "August" an adjective: they need a number, preposition or modifier beside them. */
function isMonth(atoms: readonly Atom[], at: number): boolean {
  const { norm } = atoms[at] as Atom
  if (norm !== 'may' && norm !== 'march' && norm !== 'august') return true
  const [before, after] = [atoms[at - 1], atoms[at + 1]]
  return before?.kind === 'number' || after?.kind === 'number' || BESIDE_MONTH.test(before?.norm ?? '')
}

/** "Jan" and "Mar" are names as well: a cut month needs a number beside it. */
function isAbbreviatedMonth(atoms: readonly Atom[], at: number): boolean {
  const after = atoms[at + 1]
  return (after?.text === '.' ? atoms[at + 2] : after)?.kind === 'number' || atoms[at - 1]?.kind === 'number'
}
