/** Ages: "38-year-old", "aged 27", "under the age of 14", "John Smith, 27,". Reads atoms around an amount. */
import type { Atom } from '../atoms.ts'
import { isHyphen } from '../atoms.ts'
import { isPeople } from './people.ts'

/** What a figure that is an age counts. */
export const AGE = 'age'

/** No person is older. */
const OLDEST = 125

/** What may follow an age that stands behind a name. */
const AFTER_AGE = /^(?:[,.;)]|and|or|of|from|who|is|are|was|were|has|had|died)$/

const ANYBODY = /^(?:everyone|everybody|anyone|anybody|someone|somebody|those|all)$/

function isAnybody(atom: Atom | undefined): boolean {
  return atom !== undefined && (ANYBODY.test(atom.norm) || (atom.pos === 'NOUN' && isPeople(atom.norm)))
}

/** Whether an amount is how old somebody is. `isYears`: it has a unit of time. */
export function isAge(
  atoms: readonly Atom[],
  {
    first,
    number,
    end,
    value,
    isYears,
  }: { first: number; number: number; end: number; value: number; isYears: boolean },
): boolean {
  if (value > OLDEST || value < 0) return false
  const before = atoms.slice(Math.max(0, first - 3), first).map(({ norm }) => norm)
  if (before.includes('age') || before.includes('ages') || before.includes('aged')) return true
  if (isYears) {
    const after = atoms.slice(end, end + 3).map(({ norm }) => norm)
    return after.includes('old') || (after[0] === 'of' && after[1] === 'age')
  }
  // "Smith, 27, of"; a list of numbers has no name before.
  const next = atoms[end]?.norm ?? '.'
  // "nine were brought in on Friday, two of them children" counts.
  const isPart =
    next === 'of' && /^(?:them|whom|those|these|the|which|us|his|her|their|its)$/.test(atoms[end + 1]?.norm ?? '')
  const isBetween = atoms[first - 1]?.text === ',' && AFTER_AGE.test(next) && !isPart
  if (isBetween && number === first) return atoms[first - 2]?.pos === 'PROPN' || isPeople(atoms[first - 2]?.norm ?? '')
  // "everyone over 60", "children under five"
  if (/^(?:over|under|above|below)$/.test(atoms[first]?.norm ?? '') && isAnybody(atoms[first - 1]))
    return next !== 'of' && atoms[end]?.pos !== 'NOUN' && atoms[end]?.text !== '%'
  return /^(?:younger|older)$/.test(atoms[first]?.norm ?? '') && !isHyphen(atoms[end])
}
