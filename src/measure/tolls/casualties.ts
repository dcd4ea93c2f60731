/**
 * Casualties of a sentence: who was killed, wounded, shot, as the grammar says. Reads atoms and victims, gives
 * `Casualty[]`.
 *
 * Own rule: an active verb takes the people after it ("killing two"), a passive, a participle or an adjective those
 * before it ("two men were shot and killed", "leaves one dead"), a noun those after "of" or none ("a fatal shooting").
 */
import { FATES, type Fate } from '../../lexicon/casualty-words.ts'
import type { Atom } from '../atoms.ts'
import { readQuantity } from '../figures/quantity.ts'
import type { Victims } from './victims.ts'

export interface Casualty {
  readonly fate: 'killed' | 'injured' | 'shot'
  /** null: somebody died, nobody says how many: "the fatal shooting". */
  readonly victims: Victims | null
  /** The dead are counted by a noun: "a triple homicide". */
  readonly isNoun: boolean
  /** Atoms from the people to the verb. */
  readonly first: number
  readonly end: number
}

/** Atoms between the people and what came to them. */
const REACH = 9

/** Finds what came to whom. `victims` in order. */
export function findCasualties(atoms: readonly Atom[], victims: readonly Victims[]): Casualty[] {
  const found: Casualty[] = []
  for (let i = 0; i < atoms.length; i++) {
    const counted = countedDeaths(atoms, i)
    if (counted !== null) {
      found.push(counted)
      continue
    }
    const fate = fateAt(atoms, i)
    if (fate === null) continue
    const people = isNegated(atoms, i) ? undefined : (objectOf(atoms, i, victims) ?? subjectOf(atoms, i, victims))
    if (people === undefined) continue
    if (people === null && !NOUNS.test(atoms[i]?.norm ?? '')) continue
    found.push({
      fate,
      victims: people,
      isNoun: false,
      first: Math.min(i, people?.first ?? i),
      end: Math.max(i + 1, people?.end ?? 0),
    })
  }
  return found
}

const MULTIPLES: ReadonlyMap<string, number> = new Map([
  ['double', 2],
  ['triple', 3],
  ['quadruple', 4],
  ['quintuple', 5],
  ['sextuple', 6],
])
/** More at once are of a year or a city. */
const MOST_AT_ONCE = 20

/** "a triple homicide", "charged in 4 slayings": the noun is counted, and so are its dead. */
function countedDeaths(atoms: readonly Atom[], at: number): Casualty | null {
  const noun = atoms[at]?.norm ?? ''
  if (!/^(?:homicides?|murders?|slayings?|killings)$/.test(noun)) return null
  const before = atoms[at - 1]
  const number = /s$/.test(noun) && before !== undefined ? readQuantity(atoms, at - 1) : null
  const count =
    MULTIPLES.get(before?.norm ?? '') ?? (number?.kind === 'cardinal' && number.end === at ? number.value : 0)
  if (count < 2 || count > MOST_AT_ONCE) return null
  const victims = { first: at - 1, end: at + 1, count, isNumbered: true, isAdded: false, isKnown: false, age: null }
  return { fate: 'killed', victims, isNoun: true, first: at - 1, end: at + 1 }
}

/** Nouns and adjectives that tell of a death without its people. */
const NOUNS =
  /^(?:fatal|fatally|homicide|murder|murdered|killing|death|slaying|deadly|manslaughter|killed|died|dead|slain)$/

const INJURY = /^(?:hospitalized|hospitalised|grazed|struck|injured|wounded|hurt|wounding|injuring|wounds|injures)$/

function fateAt(atoms: readonly Atom[], at: number): Casualty['fate'] | null {
  const { norm, pos } = atoms[at] as Atom
  const next = atoms[at + 1]?.norm ?? ''
  if (norm === 'shot' || norm === 'shoots' || norm === 'shooting' || norm === 'gunned') {
    // "shot and killed", "shot to death", "shot dead", "fatally shot", "shots fired"
    if (/^(?:dead|fatally)$/.test(next) || (next === 'to' && atoms[at + 2]?.norm === 'death')) return 'killed'
    // "shot and killed" is told by "killed".
    if (/^(?:and|,|&)$/.test(next) && FATES.get(atoms[at + 2]?.norm ?? '') === 'killed') return null
    if (atoms[at - 1]?.norm === 'fatally' || norm === 'gunned') return 'killed'
    if (norm === 'shooting') return pos === 'VERB' && atoms[at - 1]?.norm !== 'the' ? 'shot' : null
    return pos === 'NOUN' && /^(?:a|the|gun|warning|one)$/.test(atoms[at - 1]?.norm ?? '') ? null : 'shot'
  }
  if (norm === 'critical' || norm === 'stable' || norm === 'serious') return next === 'condition' ? 'injured' : null
  if (INJURY.test(norm)) return 'injured'
  const fate: Fate | undefined = FATES.get(norm)
  return fate === 'killed' || fate === 'injured'
    ? /^(?:murder|wounds?|injur(?:y|ies))$/.test(norm)
      ? null
      : fate
    : null
}

/** "was not hurt", "no one was injured", "threatened to kill". */
function isNegated(atoms: readonly Atom[], at: number): boolean {
  return atoms
    .slice(Math.max(0, at - 4), at)
    .some(({ norm }) =>
      /^(?:not|n't|no|nobody|never|without|if|could|would|threatened|wanted|tried|trying|attempted)$/.test(norm),
    )
}

/** "killed two men", "killing a woman", "leaving one dead" is none: the people right after the verb. */
function objectOf(atoms: readonly Atom[], at: number, victims: readonly Victims[]): Victims | undefined {
  const { norm } = atoms[at] as Atom
  if (
    !/^(?:kill|kills|killed|killing|shot|shoots|shooting|injured|injures|injuring|wounded|wounds|wounding|hurt|hurting|murdered|slain|claimed)$/.test(
      norm,
    )
  )
    return undefined
  // "death of two men", "slaying of a boy".
  const after = atoms[at + 1]?.norm === 'of' ? at + 2 : at + 1
  const people = victims.find(
    ({ first }) => first === after || (first === after + 1 && /^(?:at|up)$/.test(atoms[after]?.norm ?? '')),
  )
  if (people === undefined) return undefined
  // "1 killed 3 injured": the number has a fate of its own.
  if (FATES.has(atoms[people.end]?.norm ?? '') && people.isNumbered && people.end === people.first + 1) return undefined
  return isPassive(atoms, at) ? undefined : people
}

/** "was killed Sunday", "were shot and killed": a passive has no object. */
function isPassive(atoms: readonly Atom[], at: number): boolean {
  let i = at - 1
  while (/^(?:shot|stabbed|and|,|&|fatally|then|also|later)$/.test(atoms[i]?.norm ?? '')) i--
  return /^(?:was|were|been|is|are|be|being)$/.test(atoms[i]?.norm ?? '')
}

/** The people before: nearest, with no full stop of a clause between. `null`: nobody near is named. */
function subjectOf(atoms: readonly Atom[], at: number, victims: readonly Victims[]): Victims | null {
  if (/^(?:deaths?|killing|slaying|murder)$/.test(atoms[at]?.norm ?? '') && atoms[at + 1]?.norm === 'of') {
    return victims.find(({ first }) => first === at + 2) ?? null
  }
  // "charged in the fatal shooting": a noun has no subject.
  if (
    /^(?:fatal|homicide|murder|death|deaths|killing|killings|slaying|slayings|deadly|manslaughter|fatality|fatalities)$/.test(
      atoms[at]?.norm ?? '',
    )
  )
    return null
  for (let i = victims.length - 1; i >= 0; i--) {
    const people = victims[i] as Victims
    if (people.first >= at) continue
    if (at - people.end > REACH) return null
    const between = atoms.slice(people.end, at)
    if (between.some(({ text }) => /^[;:]$/.test(text))) return null
    return people
  }
  return null
}
