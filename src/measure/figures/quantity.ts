/**
 * Quantities: the number that stands at a place, in digits or words. Reads atoms, gives value and extent; what is
 * around it (approximator, unit, noun) is for `find-figures.ts`.
 *
 * Method: the grammar of English numerals in Huddleston and Pullum 2002, ch. 5.8.4 and 19.5.10: factor–scale products,
 * largest first, "and" before tens and units, hyphen inside a compound.
 */
import {
  CARDINALS,
  COLLECTIVES,
  FRACTIONS,
  ORDINALS,
  readDigits,
  SCALES,
  SCALES_OF_MONEY,
  SHORT_SCALES,
  VAGUE_PLURALS,
  VULGAR_FRACTIONS,
} from '../../lexicon/number-words.ts'
import { type Atom, isHyphen } from '../atoms.ts'

export interface Quantity {
  /** Index of the first atom, and of the one after the last. */
  readonly first: number
  readonly end: number
  readonly value: number
  /**
   * `vague`: two or more of it, nothing above: "dozens". `few`: "a few hundred", "a couple of thousand". `some`: a few
   * with nothing above: "several people", "numerous", "a handful".
   */
  readonly kind: 'cardinal' | 'fraction' | 'ordinal' | 'vague' | 'few' | 'some'
  readonly inDigits: boolean
}

/** "a few hundred", "several thousand": factors that are no number. The lower end; the upper is under ten of them. */
const FEW: ReadonlyMap<string, number> = new Map([
  ['few', 3],
  ['several', 3],
  ['couple', 2],
  ['many', 3],
])

/**
 * Counts without a number: more than two of them, with nothing above (Channell, "Vague Language", 1994, ch. 5: speakers
 * begin "several" at three and set no upper end). "many" and "some" tell less than that and are none.
 */
const SOME: ReadonlyMap<string, number> = new Map([
  ['several', 3],
  ['few', 3],
  ['handful', 3],
  ['numerous', 3],
  ['countless', 3],
  ['couple', 2],
])

/** Words with which a quantity may begin. */
const STARTS = new Set(
  [...CARDINALS, ...ORDINALS, ...VAGUE_PLURALS, ...FEW, ...SOME, ...VULGAR_FRACTIONS]
    .map(([word]) => word)
    .concat('a', 'an', 'half'),
)

/** Whether a quantity may begin with an atom: the cheap screen before `readQuantity`. */
export function mayBegin(atom: Atom | undefined): boolean {
  return atom !== undefined && (atom.kind === 'number' || STARTS.has(atom.norm))
}

/** Reads the longest quantity that begins at `at`. `money`: a currency sign stands before it. */
export function readQuantity(atoms: readonly Atom[], at: number, money = false): Quantity | null {
  if (!mayBegin(atoms[at])) return null
  return (
    readVague(atoms, at) ??
    readFew(atoms, at) ??
    readSome(atoms, at) ??
    readFraction(atoms, at) ??
    readCardinal(atoms, at, money)
  )
}

/** "dozens", "tens of thousands", "hundreds of thousands". */
function readVague(atoms: readonly Atom[], at: number): Quantity | null {
  const base = VAGUE_PLURALS.get(atoms[at]?.norm ?? '')
  if (base === undefined || (atoms[at]?.glued && isHyphen(atoms[at - 1]))) return null
  const outer = atoms[at + 1]?.norm === 'of' ? VAGUE_PLURALS.get(atoms[at + 2]?.norm ?? '') : undefined
  if (outer !== undefined) return { first: at, end: at + 3, value: base * outer, kind: 'vague', inDigits: false }
  // "tens" alone is no quantity: "the tens column".
  if (atoms[at]?.norm === 'tens') return null
  return { first: at, end: at + 1, value: base, kind: 'vague', inDigits: false }
}

/** "a few hundred", "a couple hundred thousand", "several dozen". */
function readFew(atoms: readonly Atom[], at: number): Quantity | null {
  let i = at
  if (atoms[i]?.norm === 'a') i++
  const factor = FEW.get(atoms[i]?.norm ?? '')
  if (factor === undefined) return null
  i++
  if (atoms[i]?.norm === 'of') i++
  let value = factor
  const scales = i
  for (; ; i++) {
    const scale = SCALES.get(atoms[i]?.norm ?? '') ?? COLLECTIVES.get(atoms[i]?.norm ?? '')
    if (scale === undefined) break
    value *= scale
  }
  return i === scales ? null : { first: at, end: i, value, kind: 'few', inDigits: false }
}

/** "several", "numerous", "a few", "a handful of", "a couple of"; "few" alone says that they are not many. */
function readSome(atoms: readonly Atom[], at: number): Quantity | null {
  const hasArticle = atoms[at]?.norm === 'a'
  const word = atoms[at + (hasArticle ? 1 : 0)]?.norm ?? ''
  const value = SOME.get(word)
  const needsArticle = word === 'few' || word === 'handful' || word === 'couple'
  if (value === undefined || needsArticle !== hasArticle) return null
  const of = word !== 'few' && hasArticle && atoms[at + 2]?.norm === 'of' ? 1 : 0
  if (hasArticle && word !== 'few' && of === 0) return null
  return { first: at, end: at + (hasArticle ? 2 : 1) + of, value, kind: 'some', inDigits: false }
}

/** "three-quarters", "two thirds", "a fifth of", "half", "1/2", "half a million". */
function readFraction(atoms: readonly Atom[], at: number): Quantity | null {
  const here = atoms[at]
  if (here === undefined) return null
  const sign = VULGAR_FRACTIONS.get(here.text)
  if (sign !== undefined) return { first: at, end: at + 1, value: sign, kind: 'fraction', inDigits: true }
  if (here.norm === 'half' && !isHyphen(atoms[at + 1])) {
    const scale = /^an?$/.test(atoms[at + 1]?.norm ?? '') ? scaleAt(atoms, at + 2) : undefined
    if (scale !== undefined) return { first: at, end: at + 3, value: scale / 2, kind: 'cardinal', inDigits: false }
    return { first: at, end: at + 1, value: 0.5, kind: 'fraction', inDigits: false }
  }
  const isOne = here.norm === 'a' || here.norm === 'an'
  const numerator = isOne ? 1 : CARDINALS.get(here.norm)
  if (numerator === undefined || numerator === 0) return null
  const hyphenated = isHyphen(atoms[at + 1])
  const word = atoms[at + (hyphenated ? 2 : 1)]
  const denominator = FRACTIONS.get(word?.norm ?? '')
  if (word === undefined || denominator === undefined) return null
  const end = at + (hyphenated ? 3 : 2)
  // "a third round" and "one fifth of May" are no fractions; a plural ("two thirds"), "one-third" and "a fifth of" are.
  const isFraction = numerator > 1 ? /s$/.test(word.norm) : hyphenated || endsFraction(atoms[end])
  if (!isFraction || (word.norm === 'half' && isOne)) return null
  return { first: at, end, value: numerator * denominator, kind: 'fraction', inDigits: false }
}

/** "a third of", "cut by a third.", "a third less": not "a third round". */
function endsFraction(next: Atom | undefined): boolean {
  return (
    next === undefined ||
    next.kind === 'mark' ||
    /^(?:of|more|less|lower|higher|fewer|as|in|and|or|from|below|above)$/.test(next.norm)
  )
}

function scaleAt(atoms: readonly Atom[], at: number): number | undefined {
  const norm = atoms[at]?.norm ?? ''
  return SCALES.get(norm) ?? COLLECTIVES.get(norm)
}

/** "2,300", "twenty-five", "a hundred and five", "3.2 billion", "two and a half million", "26th", "a dozen". */
function readCardinal(atoms: readonly Atom[], at: number, money: boolean): Quantity | null {
  const first = atoms[at]
  if (first === undefined) return null
  let i = at
  let total = 0
  let current = 0
  let seen = false
  let inDigits = false
  if (first.kind === 'number') {
    const value = readDigits(first.text)
    if (value === null) return null
    const suffix = atoms[i + 1]
    if (suffix?.glued && /^(?:st|nd|rd|th)$/.test(suffix.norm)) {
      return { first: at, end: i + 2, value, kind: 'ordinal', inDigits: true }
    }
    current = value
    seen = inDigits = true
    i++
    const part = atoms[i]
    if (part !== undefined && VULGAR_FRACTIONS.has(part.text)) {
      current += VULGAR_FRACTIONS.get(part.text) ?? 0
      i++
    }
  } else if (/^an?$/.test(first.norm) && (scaleAt(atoms, at + 1) ?? 0) > 0) {
    current = 1
    seen = true
    i++
  }
  for (; i < atoms.length; i++) {
    const atom = atoms[i] as Atom
    const norm = atom.norm
    const digit =
      inDigits && total === 0 && current > 0 && scaleAt(atoms, i) === undefined ? undefined : CARDINALS.get(norm)
    if (digit !== undefined) {
      const tens = current % 100
      const fits = !seen || (digit < 10 && tens >= 20 && tens % 10 === 0) || (digit < 100 && current % 100 === 0)
      if (!fits || (seen && current === 0)) {
        if (!(seen && current === 0 && total > 0)) break
      }
      current += digit
      seen = true
      continue
    }
    const ordinal = inDigits ? undefined : ORDINALS.get(norm)
    if (ordinal !== undefined && (i === at || (isHyphen(atoms[i - 1]) && current >= 20))) {
      return { first: at, end: i + 1, value: total + current + ordinal, kind: 'ordinal', inDigits: false }
    }
    const shortScale =
      atoms[i - 1]?.kind === 'number'
        ? (SHORT_SCALES.get(norm) ?? (money ? SCALES_OF_MONEY.get(norm) : undefined))
        : undefined
    const scale = scaleAt(atoms, i) ?? shortScale
    if (scale !== undefined && seen) {
      // "score" is a scale only after a number word; "dozen" multiplies what is before.
      if (scale < 1000 || COLLECTIVES.has(norm)) current *= scale
      else {
        total += current * scale
        current = 0
      }
      continue
    }
    if (!seen) break
    const joins = joinsNext(atoms, i, current, inDigits)
    if (joins === null) break
    if (joins.add > 0) {
      current += joins.add
      i += joins.length - 1
    }
  }
  if (!seen) return null
  // Trailing joiners were only stepped over where a number word follows, so `i` is the end.
  return { first: at, end: i, value: total + current, kind: 'cardinal', inDigits }
}

/** What joins the parts of one number word: a hyphen in "twenty-five", "and" in "hundred and five", "and a half". */
function joinsNext(
  atoms: readonly Atom[],
  at: number,
  current: number,
  inDigits: boolean,
): { readonly add: number; readonly length: number } | null {
  const next = atoms[at + 1]
  if (next === undefined) return null
  if (atoms[at]?.norm === 'and' || (isHyphen(atoms[at]) && next.norm === 'and')) {
    const rest = atoms.slice(at + 1, at + 6).filter((atom) => !isHyphen(atom) && atom.norm !== 'and')
    if (rest[0]?.norm === 'a' && rest[1]?.norm === 'half') {
      const half = atoms.findIndex((atom, index) => index > at && atom.norm === 'half')
      return { add: 0.5, length: half - at + 1 }
    }
    const digit = CARDINALS.get(next.norm)
    const afterScale = !inDigits && SCALES.has(atoms[at - 1]?.norm ?? '')
    return afterScale && digit !== undefined ? { add: 0, length: 1 } : null
  }
  if (isHyphen(atoms[at]) && atoms[at]?.glued && next.glued) {
    const digit = CARDINALS.get(next.norm) ?? ORDINALS.get(next.norm)
    const joinsTens = digit !== undefined && digit < 10 && current % 100 >= 20 && current % 10 === 0 && !inDigits
    const joinsScale = SCALES.has(next.norm)
    return joinsTens || joinsScale ? { add: 0, length: 1 } : null
  }
  return null
}
