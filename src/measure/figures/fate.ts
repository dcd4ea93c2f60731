/**
 * Fate: what happened to the people that a figure counts. Reads the atoms around a number, gives killed, injured, missing,
 * detained, displaced, rescued, on strike, protesting.
 *
 * Own rule: the participle or noun nearest to the counted phrase, after it before before it.
 */
import { ARMED, CASUALTY_NOUNS, FATES, type Fate } from '../../lexicon/casualty-words.ts'
import type { Atom } from '../atoms.ts'

/** How far after the phrase its verb is looked for: "six people, most of them students, were killed". In atoms. */
export const FATE_REACH = 4
/** How far back in its sentence "the toll" or "the injured" is looked for, in atoms. */
const FAR = 60

interface Place {
  /** Index of the number, of what follows it, of the counted noun phrase and its end. */
  readonly number: number
  readonly at: number
  readonly start: number
  readonly end: number
  readonly noun: string
  /** What `fateAfter` found. */
  readonly after: Fate | null
}

/** What happened to what is counted; null where nothing is said. */
export function fateOf(atoms: readonly Atom[], { number, at, start, end, noun, after }: Place): Fate | null {
  return (
    FATES.get(noun) ??
    after ??
    fateInside(atoms, start, end) ??
    fateBefore(atoms, number, noun) ??
    fateOfThem(atoms, noun, at) ??
    (STRIKERS.test(noun) ? 'striking' : null)
  )
}

const STRIKERS = /^(?:strikers?)$/

/** "41 injured", "people were killed", "passengers died", "six individuals lost their lives". */
export function fateAfter(
  atoms: readonly Atom[],
  at: number,
  hasHead: boolean,
): { readonly fate: Fate; readonly end: number } | null {
  let last = at + FATE_REACH
  let steps = 0
  for (let i = at; i < Math.min(atoms.length, last); i++) {
    const atom = atoms[i] as Atom
    const activity = activityAt(atoms, i)
    if (activity !== null) return activity
    if (/^(?:lost|losing|lose)$/.test(atom.norm) && /^li(?:fe|ves)$/.test(atoms[i + 2]?.norm ?? ''))
      return { fate: 'killed', end: i + 3 }
    const fate = FATES.get(atom.norm)
    // "four men to kill everyone": people before an active verb did it.
    if (fate !== undefined && hasHead && (ACTIVE.test(atom.norm) || hasObject(atoms, i))) return null
    if (fate !== undefined) return { fate, end: i + 1 }
    if (hasHead && FATE_PHRASE.test(atom.norm)) {
      // "drivers and depot staff in the valley": what is joined to the people and where they are.
      const phrase = phraseEnd(atoms, i + 1)
      if (phrase === i + 1 || steps++ === 2) return null
      i = phrase - 1
      last = phrase + FATE_REACH
      continue
    }
    const isBridge =
      atom.pos === 'AUX' ||
      atom.pos === 'ADV' ||
      atom.pos === 'PART' ||
      /^(?:others?|more|people|left|reported|confirmed|believed|feared|who|to)$/.test(atom.norm)
    if (!isBridge || (!hasHead && i > at + 2)) return null
  }
  return null
}

/** Forms with an object: who stands before them came to no harm by them. */
const ACTIVE =
  /^(?:kill|kills|killing|murder|injure|injures|injuring|wound|wounds|wounding|hurting|detain|arrest|displacing|evacuating)$/

/** "guards killed everyone": a bare participle after people has no object. */
function hasObject(atoms: readonly Atom[], at: number): boolean {
  if (atoms[at - 1]?.pos === 'AUX') return false
  return /^(?:killed|wounded|injured|hurt|shot|captured|seized|arrested|detained|abducted)$/.test(atoms[at]?.norm ?? '')
    ? /^(?:the|an?|everyone|everybody|all|him|them|her|it|dozens|hundreds|his|their|its)$/.test(
        atoms[at + 1]?.norm ?? '',
      )
    : false
}

const ACTION = /^(?:the|a|this|their) (?:strike|stoppage|walkout|industrial|picket|shutdown)$/

/** Joins a further phrase to the people counted. */
const FATE_PHRASE = /^(?:and|in|at|from|of|across|on|near)$/

/** Index after the nouns, adjectives and determiners that begin at `at`; no number among them. */
function phraseEnd(atoms: readonly Atom[], at: number): number {
  let i = at
  while (i < at + FATE_REACH && /^(?:NOUN|PROPN|ADJ|DET)$/.test(atoms[i]?.pos ?? '') && atoms[i]?.kind === 'word') i++
  return i
}

/** "walked out", "walked off the job", "went on strike", "downed tools", "on strike", "marched through". */
function activityAt(atoms: readonly Atom[], at: number): { readonly fate: Fate; readonly end: number } | null {
  const [here, next, third] = [0, 1, 2].map((step) => atoms[at + step]?.norm ?? '') as [string, string, string]
  if (/^(?:walk|walks|walked|walking)$/.test(here) && (next === 'out' || next === 'off'))
    return { fate: 'striking', end: at + 2 }
  if (/^(?:down|downs|downed)$/.test(here) && next === 'tools') return { fate: 'striking', end: at + 2 }
  if (
    /^(?:go|goes|went|gone|going|been|be|were|are|remain|remained)$/.test(here) &&
    next === 'on' &&
    third === 'strike'
  )
    return { fate: 'striking', end: at + 3 }
  if (/^(?:stay|stayed|staying|stays)$/.test(here) && /^(?:out|away|home)$/.test(next))
    return { fate: 'striking', end: at + 2 }
  if (/^(?:join|joins|joined|joining|observed|heeded|backed|in)$/.test(here) && ACTION.test(`${next} ${third}`)) {
    return { fate: 'striking', end: at + 3 }
  }
  if (/^(?:took|take|taken|taking)$/.test(here) && next === 'part' && third === 'in') return activityAt(atoms, at + 2)
  if (here === 'on' && next === 'strike') return { fate: 'striking', end: at + 2 }
  if (/^(?:march|marched|marching|rallied|demonstrated|demonstrating|protested|protesting)$/.test(here))
    return { fate: 'protesting', end: at + 1 }
  return here === 'striking' || (here === 'struck' && atoms[at]?.pos === 'VERB' && next === 'work')
    ? { fate: 'striking', end: at + 1 }
    : null
}

function fateInside(atoms: readonly Atom[], start: number, end: number): Fate | null {
  for (let i = start; i < end; i++) {
    if (atoms[i]?.norm === 'striking') return 'striking'
    const fate = FATES.get(atoms[i]?.norm ?? '')
    if (fate !== undefined) return fate
  }
  return null
}

/** "the injured were brought in; the hospital has counted 53 of them" */
function fateOfThem(atoms: readonly Atom[], noun: string, at: number): Fate | null {
  if (noun !== 'them') return null
  for (let i = at - 1; i >= Math.max(0, at - FAR); i--) {
    const word = atoms[i]?.norm ?? ''
    if (CASUALTY_NOUNS.has(word)) return FATES.get(word) ?? null
  }
  return null
}

/** "killing eight people", "left three dead" has it after; "the death toll rose to eight", "wounding 12". */
function fateBefore(atoms: readonly Atom[], number: number, noun: string): Fate | null {
  for (let i = number - 1; i >= Math.max(0, number - 4); i--) {
    const atom = atoms[i] as Atom
    if (atom.kind === 'mark' && atom.text !== '"') break
    const fate = FATES.get(atom.norm)
    if (fate !== undefined && (atom.pos === 'VERB' || atom.pos === 'NOUN' || atom.pos === 'ADJ')) return fate
    // "lost 11 fighters"; a party loses members alive.
    if (/^(?:lost|lose|loses|losing)$/.test(atom.norm) && ARMED.test(noun)) return 'killed'
    // "driven 500,000 from their homes"
    if (/^(?:drive|drives|drove|driven|driving|force|forced|forcing)$/.test(atom.norm)) {
      return atoms.slice(number, number + 8).some(({ norm }) => /^(?:homes?|villages?)$/.test(norm))
        ? 'displaced'
        : null
    }
    // "the number on strike at 2,150"
    if (atom.norm === 'strike' && atoms[i - 1]?.norm === 'on') return 'striking'
  }
  for (let i = number - 1; i >= Math.max(0, number - FAR); i--) {
    const atom = atoms[i] as Atom
    if (atom.norm !== 'toll') continue
    const isDeath = atoms.slice(i, number).every((other) => other.norm !== 'tolls' && other.pos !== 'PRON')
    return isDeath && /^(?:to|at|of|is|was)$/.test(beforeApproximator(atoms, number)) ? 'killed' : null
  }
  return null
}

function beforeApproximator(atoms: readonly Atom[], number: number): string {
  for (let i = number - 1; i >= Math.max(0, number - 4); i--) {
    const norm = atoms[i]?.norm ?? ''
    if (/^(?:to|at|of|is|was)$/.test(norm)) return norm
  }
  return ''
}
