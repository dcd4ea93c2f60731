/**
 * Tolls of one report: how many were killed and how many wounded, from its own words. Reads a `ReportText`, gives a
 * range with its passage for each, or `null` where the report gives no one number. Silence is no zero.
 *
 * Method: the participants of its event that the sentences count, headline first, then the opening. A written number
 * outranks people told one by one. It abstains where the report tells of several events, where numbers disagree, where
 * several died and none counts them, and where a killer's own death may or may not be counted. Own rule; the limits were
 * chosen on half the incidents of eval/tolls.md.
 */
import type { ReportText, Span } from '../../model.ts'
import { atomsOf } from '../atoms.ts'
import { type Casualty, findCasualties } from './casualties.ts'
import { findVictims } from './victims.ts'

export interface Toll extends Span {
  readonly report: string
  readonly low: number
  readonly high: number
}

export interface Tolls {
  readonly killed: Toll | null
  readonly injured: Toll | null
}

/** A casualty with its place in the report. */
interface Told extends Span {
  readonly fate: Casualty['fate']
  readonly count: number
  readonly isNumbered: boolean
  readonly age: number | null
  /** Counted by a noun: "a triple homicide". */
  readonly isNoun: boolean
  /** Nobody is named: "a fatal shooting". */
  readonly isUnnamed: boolean
  /** 0 is the headline where there is one. */
  readonly sentence: number
}

/** Sentences that tell of the event; what follows is background, or other reports' headlines. */
const OPENING = 14
/** Sentences in which a report says that it tells of several events, several dead or a killer's own death. */
const HEAD = 5
/** A number above one after this sentence is as often of another event. */
const LAST_KILLED = 3
const LAST_INJURED = 3

const SEVERAL_EVENTS =
  /\b(?:separate (?:shootings|incidents|attacks)|weekend (?:shootings|violence)|(?:two|three|four|five|six|\d+) (?:separate |different )?(?:deadly |fatal )?(?:shootings|incidents|attacks)|shootings (?:leave|across|over))\b/i

/** More than one died, without a number. */
const SEVERAL_DEAD =
  /\b(?:deaths|killings|murders|slayings|homicides|bodies|murder[-/ ]suicides?|family of \w+|one of the (?:\w+ ){0,4}(?:killed|slain|dead|victims)|(?:double|triple|quadruple|multiple|mass)[ -](?:\w+[ -])?(?:homicide|murder|shooting|slaying|killing|fatal)\w*)\b/i

/** The killer is among the dead for one counter and not for another. Who shot himself by accident may be the one. */
const SUICIDE = /\b(?:suicide|(?:killed|kills|killing|on|then) (?:himself|herself|self)|(?:his|her) own life)\b/i

/** Who kills himself after others; somebody who only shot himself is one dead. */
const AFTER_OTHERS =
  /\b(?:murder[-/ ]suicides?|(?:then|before|and then) (?:\w+ ){0,3}(?:himself|herself|self|(?:his|her) own life)|(?:wife|husband|girlfriend|boyfriend|family|children|parents|relatives|ex-\w+)\b)/i

/** Counts a report's killed and wounded. Linear in its opening. */
export function findTolls(text: ReportText): Tolls {
  const head = leading(text, HEAD)
  if (SEVERAL_EVENTS.test(head)) return { killed: null, injured: null }
  const told = readOpening(text)
  const deaths = told.filter(({ fate }) => fate === 'killed')
  const killed = countKilled(
    deaths,
    SEVERAL_DEAD.test(head) || deaths.some(isSome),
    SUICIDE.test(head) && AFTER_OTHERS.test(head),
  )
  return {
    killed: tollOf(text, killed),
    injured: tollOf(
      text,
      countInjured(
        told,
        deaths.some(({ isNoun }) => !isNoun),
      ),
    ),
  }
}

function leading({ report, sentences }: ReportText, count: number): string {
  return report.text.slice(0, sentences[Math.min(count, sentences.length) - 1]?.end ?? 0)
}

function readOpening(text: ReportText): Told[] {
  return text.sentences.slice(0, OPENING).flatMap((sentence, index) => {
    const atoms = atomsOf(text, sentence)
    // A noun further down is of another case: "wanted in five killings".
    const casualties = findCasualties(atoms, findVictims(atoms)).filter(({ isNoun }) => !isNoun || index <= LAST_KILLED)
    return casualties.map(
      ({ fate, victims, isNoun, first, end }): Told => ({
        isNoun,
        fate,
        count: victims?.count ?? 1,
        isNumbered: victims?.isNumbered ?? false,
        age: victims?.age ?? null,
        isUnnamed: victims === null,
        sentence: index,
        start: atoms[first]!.start,
        end: atoms[end - 1]!.end,
      }),
    )
  })
}

interface Count extends Span {
  readonly count: number
}

function tollOf({ report }: ReportText, count: Count | null): Toll | null {
  return count === null
    ? null
    : { report: report.id, start: count.start, end: count.end, low: count.count, high: count.count }
}

function countKilled(deaths: readonly Told[], severalDead: boolean, suicide: boolean): Count | null {
  const written = firstWritten(deaths)
  if (written !== null) {
    const { first, isDisputed } = written
    if (first.count === 1) return isDisputed && first.sentence > 0 ? null : first
    return suicide || first.sentence > LAST_KILLED || (isDisputed && first.sentence > 0) ? null : first
  }
  const one = oneByOne(deaths)
  if (one === null) return null
  if (one.isUnnamed) return severalDead || suicide ? null : one
  return suicide || (severalDead && one.age === null) ? null : one
}

/** Wounded where the report counts them; else those shot, where nobody died. */
function countInjured(told: readonly Told[], someDied: boolean): Count | null {
  const hurt = told.filter(({ fate }) => fate === 'injured')
  const shot = told.filter(({ fate }) => fate === 'shot')
  const written = firstWritten(hurt)
  if (written !== null) return fewInjured(written)
  const writtenShot = firstWritten(shot)
  // "Four were shot. He was wounded in the leg": he is one of four; and of four shot some may be dead.
  if (writtenShot !== null) return someDied ? null : fewInjured(writtenShot)
  return oneByOne(hurt) ?? (someDied ? null : oneByOne(shot))
}

function fewInjured({ first, isDisputed }: Written): Count | null {
  if (isDisputed && first.sentence > 0) return null
  return first.count === 1
    ? first.sentence === 0 && !isDisputed
      ? first
      : null
    : first.sentence > LAST_INJURED
      ? null
      : first
}

interface Written {
  readonly first: Told
  /** A later number is another. */
  readonly isDisputed: boolean
}

function firstWritten(told: readonly Told[]): Written | null {
  const numbered = told.filter((one) => one.isNumbered && !isSome(one))
  const first = numbered[0]
  return first === undefined ? null : { first, isDisputed: numbered.some(({ count }) => count !== first.count) }
}

/** "officers were killed": several, and nobody says how many. */
function isSome({ count }: Told): boolean {
  return Number.isNaN(count)
}

/** Somebody is told without a number, and nobody of another age: one, or as many as are named together. */
function oneByOne(told: readonly Told[]): Told | null {
  const named = told.filter(({ isUnnamed }) => !isUnnamed)
  const ages = new Set(named.flatMap(({ age }) => age ?? []))
  const one = named.find(({ age }) => age !== null) ?? named[0] ?? told[0]
  return one === undefined || ages.size > 1 || named.some(isSome) ? null : one
}
