/**
 * Changed words: a word of a graded vocabulary that stands on another rung in the other passage. Reads a comparison,
 * gives drafts for terms of art, kinds of event and scales of force.
 *
 * Two words count as one changed into the other where they are partners, or where both are left over in the same place.
 * A word whose own rung also stands elsewhere on the other side is taken as moved, not changed.
 */
import { findEventWords } from '../lexicon/event-kinds.ts'
import type { GradedWord, Vocabulary } from '../lexicon/graded-words.ts'
import { findScaleWords } from '../lexicon/scales.ts'
import { findTerms } from '../lexicon/terms-of-art.ts'
import { areInOneGap, type Comparison, hasPartner, isQuoted, isSamePlace, wordsOf } from './comparison.ts'
import { type Draft, draft } from './draft.ts'

/** A term of law, diplomacy, labour or trade exchanged for one that binds otherwise. */
export function findChangedTerms(comparison: Comparison): Draft[] {
  return changedWords(comparison, findTerms).map(({ from, to }) =>
    draft(comparison, from, to, {
      grade: from.family.grade,
      kind: 'term',
      effect: from.family.isUnranked ? 'changed' : to.rung < from.rung ? 'softened' : 'hardened',
      why: `${told(comparison, from, to)}: terms of art (${from.family.name}) that bind differently.`,
    }),
  )
}

/** An event told as one of another kind: "destroyed" against "shot down". */
export function findChangedEvents(comparison: Comparison): Draft[] {
  return changedWords(comparison, findEventWords).map(({ from, to }) =>
    draft(comparison, from, to, {
      grade: 'substance',
      kind: 'event',
      effect: 'changed',
      why: `${told(comparison, from, to)}: another event (${from.family.name}).`,
    }),
  )
}

/** A word exchanged for a stronger or weaker one of its scale. */
export function findChangedForce(comparison: Comparison): Draft[] {
  return changedWords(comparison, findScaleWords).map(({ from, to }) => {
    const effect = to.rung < from.rung ? 'softened' : 'hardened'
    return draft(comparison, from, to, {
      grade: 'force',
      kind: 'framing',
      effect,
      why: `${told(comparison, from, to)}: ${effect} on the scale of ${from.family.name}.`,
    })
  })
}

interface Change<Family extends Vocabulary> {
  readonly from: GradedWord<Family>
  readonly to: GradedWord<Family>
}

function changedWords<Family extends Vocabulary>(
  comparison: Comparison,
  find: (tokens: Comparison['a']['tokens']) => GradedWord<Family>[],
): Change<Family>[] {
  const { a, b } = comparison
  const inA = find(a.tokens).filter((word) => !isQuoted(a, word))
  const inB = find(b.tokens).filter((word) => !isQuoted(b, word))
  const changes: Change<Family>[] = []
  for (const from of inA) {
    const isKept = inB.some((word) => word.family === from.family && word.rung === from.rung)
    const candidates = inB.filter((to) => to.family === from.family && !hasRung(inA, to))
    const to = candidates.find((word) => arePartners(comparison, from, word)) ?? onlyOne(comparison, from, candidates)
    // Its own rung stands on the other side too: it may have moved, unless the two fill one gap.
    if (to !== undefined && isKept && !areInOneGap(comparison, from, to)) continue
    // One word in two classes, "binding" as verb and as adjective, is no other word.
    if (to !== undefined && wordsOf(a, from) !== wordsOf(b, to)) changes.push({ from, to })
  }
  return changes
}

function hasRung<Family extends Vocabulary>(words: readonly GradedWord<Family>[], one: GradedWord<Family>): boolean {
  return words.some((word) => word.family === one.family && word.rung === one.rung)
}

function arePartners({ toB }: Comparison, from: GradedWord<Vocabulary>, to: GradedWord<Vocabulary>): boolean {
  for (let i = from.start; i < from.end; i++) if (toB[i]! >= to.start && toB[i]! < to.end) return true
  return false
}

/** The candidate where there is but one, neither has a partner elsewhere, and both stand in the same place. */
function onlyOne<Family extends Vocabulary>(
  comparison: Comparison,
  from: GradedWord<Family>,
  candidates: readonly GradedWord<Family>[],
): GradedWord<Family> | undefined {
  const [to] = candidates
  if (to === undefined || candidates.length > 1) return undefined
  const isTaken = hasPartner(comparison.toB, from) && !isPartnerElsewhere(comparison, from)
  if (isTaken || hasPartner(comparison.toA, to)) return undefined
  return isSamePlace(comparison, from, to) || areInOneGap(comparison, from, to) ? to : undefined
}

/** Whether the partner stands among other words: "suspended six strikes" beside "services stay suspended". */
function isPartnerElsewhere(comparison: Comparison, from: GradedWord<Vocabulary>): boolean {
  const partner = comparison.toB[from.start]!
  return from.end - from.start === 1 && !isSamePlace(comparison, from, { start: partner, end: partner + 1 }, 3)
}

function told({ a, b }: Comparison, from: GradedWord<Vocabulary>, to: GradedWord<Vocabulary>): string {
  return `“${wordsOf(a, from)}” became “${wordsOf(b, to)}”`
}
