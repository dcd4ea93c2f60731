/** A rule of the time grammar: a pattern over items and what a match of it means. */
import type { TimeExpression } from '../../model.ts'
import type { TimeContext } from './context.ts'
import type { Item, ItemClass } from './items.ts'
import { type Moment, timexValue } from './moment.ts'
import { compile, neededBy } from './pattern.ts'

export interface Reading {
  readonly type: TimeExpression['type']
  /** TIMEX3 value; null where nothing resolves it. */
  readonly value: string | null
  readonly mod?: string | null
  /** What it says where nothing resolves it: "saturday". */
  readonly relative?: string | null
  /** A point that later expressions may be counted from. */
  readonly moment?: Moment | null
  /** It was counted from the date last mentioned. */
  readonly anchored?: boolean
}

/** The items that a pattern matched. */
export class Match {
  readonly items: readonly Item[]
  readonly first: number
  readonly end: number

  constructor(items: readonly Item[], first: number, end: number) {
    this.items = items
    this.first = first
    this.end = end
  }

  /** The n-th item of one of the classes inside the match. */
  get(kinds: readonly ItemClass[], n = 0): Item | undefined {
    let left = n
    for (let i = this.first; i < this.end; i++) {
      const item = this.items[i] as Item
      if (kinds.includes(item.kind) && left-- === 0) return item
    }
    return undefined
  }

  /** Whether one of the words is inside the match. */
  has(words: RegExp): boolean {
    for (let i = this.first; i < this.end; i++) if (words.test(this.items[i]?.norm ?? '')) return true
    return false
  }

  /** The item so many places before (-1) or after (0) the match. */
  before(distance = 1): Item | undefined {
    return this.items[this.first - distance]
  }

  after(distance = 0): Item | undefined {
    return this.items[this.end + distance]
  }

  words(): string {
    return this.items
      .slice(this.first, this.end)
      .map((item) => item.norm)
      .join(' ')
  }
}

export interface Rule {
  readonly pattern: RegExp
  /** A character that every match holds; '' where none is known. */
  readonly needed: string
  /** Whether the match is a time expression at all; asked before the longest match is chosen. */
  accepts(match: Match, context: TimeContext): boolean
  read(match: Match, context: TimeContext): Reading
}

/** Makes a rule; without `accepts` every match counts. */
export function rule(pattern: string, read: Rule['read'], accepts: Rule['accepts'] = () => true): Rule {
  return { pattern: compile(pattern), needed: neededBy(pattern), accepts, read }
}

/** Modifiers before a date, with the TIMEX3 `mod` that `modOf` reads from them. */
export const MODIFIER =
  '(the? (early|late|mid|mid dash) | (early|late|later|earlier) (in|on|that|this) the? | (the (very|ord|latter|early|later|last|rest of the)? (beginning|start|end|middle|close|outset|opening|rest|remainder|part|half|days|turn|height) of | (beginning|start|end|middle) of ) the? early? )'

/** The TIMEX3 `mod` of a match: START, MID, END; null without a modifier. "later this year" only looks ahead. */
export function modOf(match: Match): string | null {
  if (match.has(/^(?:early|beginning|start|outset|opening)$/)) return 'START'
  if (match.has(/^(?:mid|middle)$/)) return 'MID'
  if (match.has(/^later$/) && match.has(/^(?:part|half|days)$/)) return 'END'
  return match.has(/^(?:late|end|close|latter)$/) ? 'END' : null
}

/** Words that point to the next one and to the one before. */
export const NEXT = /^(?:next|following|coming|subsequent|ensuing|upcoming)$/
export const LAST = /^(?:last|previous|preceding|prior|past)$/
export const POINTER = '(same|following|next|previous|preceding|prior|subsequent|coming|ensuing|last|upcoming)'
export const LOOSELY = '((early|earlier|late|later|mid|mid dash) (in|on)?)'

/** The reading of a point in time; what it says where nothing resolves it. */
export function point(moment: Moment | null, match: Match, options: Partial<Reading> = {}): Reading {
  const base = { type: options.type ?? 'DATE', mod: modOf(match), ...options } as const
  if (moment === null) return { ...base, value: options.value ?? null, relative: match.words() }
  return { ...base, value: timexValue(moment), moment }
}
