/**
 * Developments: what a later report tells differently because it has changed since. "Is demanding 12 per cent" and, two
 * weeks on, "now wants 9" are two things told, however alike their words; on one day they are one thing told differently.
 * Reads two stretches of two reports, gives yes or no. Own rule: another day, and figures that exclude each other, or what
 * was to come has come, or a refusal has become an acceptance.
 */
import { POSITION_VERBS } from '../lexicon/negotiation.ts'
import { SPEECH_VERBS } from '../lexicon/speech-verbs.ts'
import type { Figure, Span } from '../model.ts'
import type { Clause } from './clauses/clauses.ts'
import { putsRight } from './corrections.ts'
import { moodOf } from './mood.ts'
import { overlap, type Reading, type SentenceReading } from './reading.ts'

export interface Stretch {
  readonly reading: Reading
  readonly unit: readonly SentenceReading[]
  readonly span: Span
}

/** Whether one of two stretches tells a later state of what the other tells. Linear in their clauses and figures. */
export function isDevelopment(a: Stretch, b: Stretch): boolean {
  const [dayA, dayB] = [dayOf(a), dayOf(b)]
  if (dayA === null || dayB === null || dayA === dayB) return false
  const [early, late] = dayA < dayB ? [a, b] : [b, a]
  return (
    excludeEachOther(figuresIn(a), figuresIn(b)) ||
    hasComeAbout(early, late) ||
    clausesIn(late).some((clause) => putsRight(late.reading, clause))
  )
}

/** Whether of two stretches on different days the later tells that what the earlier had to come has come. */
export function isCarriedOut(a: Stretch, b: Stretch): boolean {
  const [dayA, dayB] = [dayOf(a), dayOf(b)]
  if (dayA === null || dayB === null || dayA === dayB) return false
  return dayA < dayB ? hasComeAbout(a, b) : hasComeAbout(b, a)
}

function dayOf({ reading }: Stretch): string | null {
  return reading.text.report.publishedAt?.slice(0, 10) ?? null
}

function figuresIn({ unit, span }: Stretch): Figure[] {
  return unit.flatMap(({ figures }) => figures.filter(({ passage }) => overlap(passage, span) > 0))
}

/** Whether two stretches give figures of one unit that cannot be the same number. */
export function figuresDiffer(a: Stretch, b: Stretch): boolean {
  return excludeEachOther(figuresIn(a), figuresIn(b))
}

/** Both have figures in one unit, and no two of them can be one number. */
function excludeEachOther(a: readonly Figure[], b: readonly Figure[]): boolean {
  let isComparable = false
  for (const x of a) {
    for (const y of b) {
      if (x.unit !== y.unit) continue
      isComparable = true
      const isApart =
        (x.high ?? Number.POSITIVE_INFINITY) < (y.low ?? 0) || (y.high ?? Number.POSITIVE_INFINITY) < (x.low ?? 0)
      if (!isApart) return false
    }
  }
  return isComparable
}

/** "will exchange prisoners" and then "exchanged prisoners"; "rejected a limit" and then "would accept a limit". */
function hasComeAbout(early: Stretch, late: Stretch): boolean {
  const before = clausesIn(early)
  return clausesIn(late).some((clause) => {
    const mood = moodOf(late.reading.tokens, late.reading.clauses, clause.index)
    const kind = POSITION_VERBS.get(clause.lemma)
    return before.some((other) => {
      const was = POSITION_VERBS.get(other.lemma)
      if ((kind === 'acceptance' && was === 'rejection') || (kind === 'rejection' && was === 'acceptance'))
        return clause.negated === other.negated
      if (other.lemma !== clause.lemma || SPEECH_VERBS.has(clause.lemma)) return false
      return mood === 'past' && moodOf(early.reading.tokens, early.reading.clauses, other.index) === 'planned'
    })
  })
}

function clausesIn({ reading, unit, span }: Stretch): Clause[] {
  return unit
    .flatMap(({ clauses }) => clauses.map((index) => reading.clauses[index] as Clause))
    .filter((clause) => overlap(clause, span) > 0 && clause.lemma !== 'be' && clause.lemma !== 'have')
}
