/**
 * Victims: noun phrases of a sentence that stand for so many people, "two men and a woman" and "John Smith, 24,"
 * included. Reads atoms, gives `Victims[]` in order.
 *
 * Method: own rule; coordination is summed, "another" and "others" are marked as added to somebody told before.
 */
import { FATES } from '../../lexicon/casualty-words.ts'
import { CARDINALS } from '../../lexicon/number-words.ts'
import { TIME_UNITS } from '../../lexicon/time-words.ts'
import { baseForm } from '../../lexicon/wordnet.ts'
import { type Atom, isHyphen } from '../atoms.ts'
import { isPeople } from '../figures/people.ts'
import { readQuantity } from '../figures/quantity.ts'

export interface Victims {
  /** Index of the first atom, and of the one after the last. */
  readonly first: number
  readonly end: number
  /** NaN where several are told without a number: "officers were killed". */
  readonly count: number
  /** A number is written; "a man" and names have none. */
  readonly isNumbered: boolean
  /** "three others", "another man": besides somebody. */
  readonly isAdded: boolean
  /** "the man", "he", a surname: somebody told before. */
  readonly isKnown: boolean
  /** "19-year-old", to tell victims apart; null where no age is given. */
  readonly age: number | null
}

/** Nouns that stand for people beside WordNet's. */
const COLLECTIVE =
  /^(?:people|persons|others|victims|bodies|body|teen|teens|kids?|couple|family|members?|cops?|males?|females?|self|himself|herself)$/

/** Determiners and pronouns of somebody told before. */
const KNOWN = /^(?:the|this|that|these|those|his|her|their|its|both)$/

/** Verbs whose object may be a number alone: "and wounded 12". */
const HARMED =
  /^(?:kill|kills|killed|killing|wound|wounds|wounded|wounding|injure|injures|injured|injuring|hurt|hurting)$/

/** Not victims, whatever happens in the sentence. */
const OFFICIALS =
  /^(?:police|officers?|deputy|deputies|investigators?|detectives?|authorities|officials?|sheriff|sgt|lt|chief|spokesman|spokeswoman|spokesperson|witness|witnesses|neighbors?|neighbours?|suspects?|gunman|gunmen|shooters?|paramedics?|medics?|doctors?|coroner|examiner|judge|jury|attorney|prosecutors?|mayor|resident|residents|reporters?|residents)$/

/** Finds the people of a sentence, coordinated ones as one. */
export function findVictims(atoms: readonly Atom[]): Victims[] {
  const single: Victims[] = []
  let i = 0
  while (i < atoms.length) {
    const found = victimsAt(atoms, i)
    if (found === null) i++
    else {
      single.push(found)
      i = found.end
    }
  }
  return coordinate(atoms, single)
}

function victimsAt(atoms: readonly Atom[], at: number): Victims | null {
  const here = atoms[at] as Atom
  if (/^(?:he|she)$/.test(here.norm)) return person(at, at + 1, { isKnown: true })
  let i = at
  let count = 1
  let isNumbered = false
  const isKnown = KNOWN.test(here.norm)
  let isAdded = false
  if (isKnown || /^(?:an?|another)$/.test(here.norm)) {
    isAdded = here.norm === 'another'
    if (here.norm === 'both') count = 2
    i++
  }
  // "the first officer killed": one of several.
  if (atoms[i]?.norm === 'first' && isPeople(atoms[i + 1]?.norm ?? '') && FATES.has(atoms[i + 2]?.norm ?? ''))
    return null
  if (/^(?:other|third|fourth|second)$/.test(atoms[i]?.norm ?? '')) {
    isAdded = true
    i++
  }
  if (/^(?:at|least|about|as|many|all)$/.test(atoms[i]?.norm ?? '')) return null
  const quantity = isCompound(atoms, i) ? null : readQuantity(atoms, i)
  if (quantity !== null && quantity.kind === 'cardinal' && Number.isInteger(quantity.value) && quantity.value <= 500) {
    count = quantity.value
    isNumbered = true
    i = quantity.end
  } else if (i === at && !isBareHead(atoms, at)) return null
  const phrase = headAfter(atoms, i)
  if (phrase === null) {
    // "One killed", "3 wounded", "two were hurt", "1 dead".
    const next = atoms[i]?.norm ?? ''
    const isElliptic =
      isNumbered &&
      (FATES.has(next) || /^(?:were|was|are|is|have|has|shot|others?|more|fatally|critically|seriously)$/.test(next))
    const isObject =
      isNumbered && HARMED.test(atoms[at - 1]?.norm ?? '') && !isHyphen(atoms[i]) && !TIME_UNITS.has(next)
    return (isElliptic || isObject) && !isUnitBefore(atoms, at)
      ? { first: at, end: i, count, isNumbered, isAdded: isAdded || next === 'more', isKnown, age: null }
      : null
  }
  // Police are who tells, unless they are counted.
  if (OFFICIALS.test(phrase.head) && !(isNumbered && /^(?:officers?|deputies|deputy|residents?)$/.test(phrase.head)))
    return null
  if (!isNumbered && count === 1 && (isPlural(phrase.head) || phrase.head === 'family')) count = Number.NaN
  const added = isAdded || /^(?:others?|more)$/.test(phrase.head) || phrase.hasOther
  return {
    first: at,
    end: phrase.end,
    count,
    isNumbered,
    isAdded: added,
    isKnown: isKnown && !isNumbered,
    age: phrase.age,
  }
}

function person(first: number, end: number, options: Partial<Victims> = {}): Victims {
  return { first, end, count: 1, isNumbered: false, isAdded: false, isKnown: false, age: null, ...options }
}

/** A headline's "Man killed", "Teen shot", "Woman, 24, dies", or a full name: a head without a determiner. */
function isBareHead(atoms: readonly Atom[], at: number): boolean {
  const { norm, text, pos } = atoms[at] as Atom
  if (isCompound(atoms, at)) return true
  if (!/^\p{Lu}/u.test(text)) {
    // A headline's "Mother, toddler killed"
    const isListed = at === 2 && /^(?:,|and|&)$/.test(atoms[1]?.norm ?? '') && isPeople(atoms[0]?.norm ?? '')
    return /^(?:man|woman|boy|girl|teen|teenager|self|himself|herself)$/.test(norm) || (isListed && isPeople(norm))
  }
  return isPeople(norm) || COLLECTIVE.test(norm) || pos === 'PROPN'
}

/** "19-year-old" */
function isCompound(atoms: readonly Atom[], at: number): boolean {
  return ageLength(atoms, at) > 0
}

/** Atoms of "19-year-old", "19-year" or "19 year old"; 0 where none begins. */
function ageLength(atoms: readonly Atom[], at: number): number {
  if (isHyphen(atoms[at + 1]) && /^(?:year|month|week)$/.test(atoms[at + 2]?.norm ?? ''))
    return isHyphen(atoms[at + 3]) ? 5 : 3
  return /^(?:year|years|month|months)$/.test(atoms[at + 1]?.norm ?? '') && atoms[at + 2]?.norm === 'old' ? 3 : 0
}

interface Phrase {
  readonly head: string
  readonly end: number
  readonly age: number | null
  readonly hasOther: boolean
}

/** The head noun within a few words: "19-year-old Long Beach man", "bystanders". */
function headAfter(atoms: readonly Atom[], at: number): Phrase | null {
  let age: number | null = null
  let head = ''
  let end = at
  let hasOther = false
  let names = 0
  for (let i = at; i < Math.min(atoms.length, at + 8); i++) {
    const atom = atoms[i] as Atom
    if (isCompound(atoms, i)) {
      age = CARDINALS.get(atom.norm) ?? (Number(atom.text) || null)
      i += ageLength(atoms, i) - 1
      head = head === '' ? 'person' : head
      end = i + 1
      continue
    }
    if (atom.kind !== 'word' || (FATES.has(atom.norm) && atom.norm !== 'bodies')) break
    if (/^(?:other|more|additional)$/.test(atom.norm)) {
      hasOther = true
      continue
    }
    if (
      atom.norm === 'others' ||
      COLLECTIVE.test(atom.norm) ||
      (isPeople(atom.norm) && atom.pos !== 'VERB' && atom.pos !== 'ADJ')
    ) {
      head = atom.norm
      end = i + 1
      continue
    }
    if (atom.pos === 'PROPN' && /^\p{Lu}\p{Ll}/u.test(atom.text)) {
      names++
      end = head === '' && names < 2 ? end : i + 1
      continue
    }
    if (atom.pos !== 'ADJ' && atom.pos !== 'NOUN' && atom.pos !== 'NUM') break
    if (head !== '') break
  }
  if (head === '' && names >= 2) head = 'name'
  if (head === '') return null
  // "John Smith, 24," has its age after.
  if (atoms[end]?.text === ',' && atoms[end + 1]?.kind === 'number' && atoms[end + 2]?.pos !== 'NOUN') {
    age = Number(atoms[end + 1]?.text) || null
    end += atoms[end + 2]?.text === ',' ? 3 : 2
  }
  return { head, end, age, hasOther }
}

/** "Lewis" and "Hastings" end in s and are one. */
function isPlural(head: string): boolean {
  return (
    /^(?:people|men|women|children|others)$/.test(head) ||
    (/s$/.test(head) && (baseForm(head, 'noun') ?? head) !== head)
  )
}

function isUnitBefore(atoms: readonly Atom[], at: number): boolean {
  return /^(?:[$#]|age|aged|interstate|route|channel|no|about|at)$/.test(atoms[at - 1]?.norm ?? '')
}

/** Joins "two men", "a woman" and "a boy" where only commas and "and" stand between. */
function coordinate(atoms: readonly Atom[], single: readonly Victims[]): Victims[] {
  const joined: Victims[] = []
  for (const victims of single) {
    const before = joined.at(-1)
    const between = before === undefined ? null : atoms.slice(before.end, victims.first).map(({ norm }) => norm)
    const joins =
      between !== null &&
      between.length > 0 &&
      between.length <= 2 &&
      between.every((word) => /^(?:and|,|&)$/.test(word))
    // A headline's comma joins: "Woman, 2 children dead". One before an article only explains: "Smith, a teacher, died".
    const listed =
      between?.length === 1 &&
      between[0] === ',' &&
      (victims.isNumbered ? victims.end > victims.first + 1 : isPeople(atoms[victims.first]?.norm ?? ''))
    if (before !== undefined && joins && (between.includes('and') || listed)) {
      joined[joined.length - 1] = {
        ...before,
        end: victims.end,
        count: before.count + victims.count,
        isNumbered: before.isNumbered || victims.isNumbered || !victims.isKnown,
        age: null,
      }
    } else joined.push(victims)
  }
  return joined
}
