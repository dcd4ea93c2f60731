/**
 * What tells a number without one: a whole ("all of the province"), a half each ("an equal split"), a ratio ("nine in
 * ten"), one unit ("under a point"). Reads atoms, gives its range, unit and extent.
 */
import { CARDINALS } from '../../lexicon/number-words.ts'
import { UNITS } from '../../lexicon/units.ts'
import type { Figure } from '../../model.ts'
import type { Atom } from '../atoms.ts'
import { approximatorBefore, bounds, round } from './amount.ts'
import { DIMENSIONS } from './counted.ts'

/** First words of what tells a number without one, beside number words. */
export const WORDED = /^(?:all|equal)$/

export interface WordedAmount {
  readonly first: number
  readonly end: number
  readonly low: number | null
  readonly high: number | null
  readonly unit: string
  readonly measure: string
  /** Lower-case head noun of what is counted; '' where none is named. */
  readonly head: string
  readonly bound: Figure['bound']
}

/** Reads the wording that begins at `at`; `WORDED` is the cheap screen. */
export function readWorded(atoms: readonly Atom[], at: number): WordedAmount | null {
  return readWhole(atoms, at) ?? readRatio(atoms, at) ?? readOneUnit(atoms, at)
}

/** "all of Luhansk" is 100 % of it; "an equal split" and "equal shares" are half each. */
function readWhole(atoms: readonly Atom[], at: number): WordedAmount | null {
  const [here, next] = [atoms[at] as Atom, atoms[at + 1]]
  const share = (first: number, end: number, value: number, measure: string): WordedAmount => ({
    first,
    end,
    low: value,
    high: value,
    unit: '%',
    measure,
    head: atoms[end - 1]?.norm ?? '',
    bound: 'exact',
  })
  if (here.norm === 'all' && next?.norm === 'of' && atoms[at + 2]?.pos === 'PROPN') {
    let end = at + 3
    while (atoms[end]?.pos === 'PROPN') end++
    return share(
      at,
      end,
      100,
      `% of ${atoms
        .slice(at + 2, end)
        .map(({ text }) => text)
        .join(' ')}`,
    )
  }
  const isSplit = here.norm === 'equal' && /^(?:splits?|shares?|division|halves)$/.test(next?.norm ?? '')
  return isSplit ? share(/^an?$/.test(atoms[at - 1]?.norm ?? '') ? at - 1 : at, at + 2, 50, '% each') : null
}

/** "nine in ten", "one boat in five", "three out of four": a share. */
function readRatio(atoms: readonly Atom[], at: number): WordedAmount | null {
  const part = CARDINALS.get(atoms[at]?.norm ?? '')
  if (part === undefined) return null
  const noun = atoms[at + 1]?.pos === 'NOUN' ? 1 : 0
  let i = at + 1 + noun
  if (atoms[i]?.norm === 'out' && atoms[i + 1]?.norm === 'of') i++
  else if (atoms[i]?.norm !== 'in') return null
  if (atoms[i + 1]?.norm === 'every') i++
  const whole =
    CARDINALS.get(atoms[i + 1]?.norm ?? '') ??
    (atoms[i + 1]?.norm === 'a' && atoms[i + 2]?.norm === 'hundred' ? 100 : undefined)
  // "one in two minutes" and "two in five days" are no ratios of things.
  if (whole === undefined || whole <= part || UNITS.has(atoms[i + 2]?.norm ?? '')) return null
  const before = approximatorBefore(atoms, at)
  const bound = before?.bound ?? 'exact'
  const [low, high] = bounds(round((part / whole) * 100), bound, true)
  const head = noun === 1 ? (atoms[at + 1]?.norm ?? '') : ''
  const things = head === '' ? '' : `% of ${head.replace(/s?$/, 's')}`
  return { first: before?.first ?? at, end: i + 2, low, high, unit: '%', measure: things || '%', head, bound }
}

/** "under a point", "more than a year", "a single year": the article stands for one. */
function readOneUnit(atoms: readonly Atom[], at: number): WordedAmount | null {
  if (!/^an?$/.test(atoms[at]?.norm ?? '')) return null
  const isSingle = atoms[at + 1]?.norm === 'single'
  const word = atoms[at + (isSingle ? 2 : 1)]
  const unit = UNITS.get(word?.norm ?? '')?.name ?? (word?.norm === 'point' && !isSingle ? 'percentage points' : null)
  const before = approximatorBefore(atoms, at)
  if (word === undefined || unit === null || (before === null && !isSingle) || before?.bound === 'at least') return null
  if (/^(?:later|ago|after|before|earlier)$/.test(atoms[at + (isSingle ? 3 : 2)]?.norm ?? '')) return null
  const bound = before?.bound ?? 'exact'
  const [low, high] = bounds(1, bound, false)
  const last = at + (isSingle ? 3 : 2)
  const isSized = DIMENSIONS.test(atoms[last]?.norm ?? '')
  const measure = isSized ? `${unit} ${atoms[last]?.norm}` : unit
  const end = last + (isSized ? 1 : 0)
  return {
    first: before?.first ?? at,
    end,
    low,
    high,
    unit,
    measure,
    head: isSized ? (atoms[last]?.norm ?? '') : '',
    bound,
  }
}
