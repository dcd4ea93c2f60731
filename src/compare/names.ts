/**
 * Names: another person, body or place in the same place of the sentence. Reads a comparison and who is who, gives drafts.
 *
 * Two names are others only where identification keeps them apart, both are of one kind, share no word, and neither of
 * the two stands anywhere else on the other side.
 */
import type { Actor, Reference } from '../model.ts'
import { areInOneGap, type Comparison, isQuoted, type Side, tokenRange, type Words, wordsOf } from './comparison.ts'
import { type Draft, draft } from './draft.ts'
import { areSurelyTwo } from './kinship.ts'

/** "talks in Geneva" against "talks in Vienna". */
export function findOtherName(comparison: Comparison): Draft[] {
  const { a, b, toA, toB } = comparison
  const inB = namesIn(b).filter(({ words }) => isLeftOver(toA, words))
  if (inB.length === 0) return []
  return namesIn(a).flatMap(({ actor, words }) => {
    if (!isLeftOver(toB, words) || isOn(b, actor)) return []
    const others = inB.filter((one) => areInOneGap(comparison, words, one.words))
    const [other] = others
    if (other === undefined || others.length > 1 || isOn(a, other.actor) || !areSurelyTwo(actor, other.actor)) return []
    if (isQuoted(a, words) || isQuoted(b, other.words)) return []
    const why = `“${wordsOf(a, words)}” became “${wordsOf(b, other.words)}”: another name in the same place.`
    return [draft(comparison, words, other.words, { grade: 'substance', kind: 'name', effect: 'changed', why })]
  })
}

interface Named {
  readonly actor: Actor
  readonly words: Words
}

function namesIn(side: Side): Named[] {
  return side.references.flatMap((reference) => {
    const actor = side.actors.get(reference.actor ?? '')
    if (reference.form !== 'name' || actor === undefined || actor.anonymous) return []
    const words = tokenRange(side, reference)
    return words === null ? [] : [{ actor, words }]
  })
}

function isLeftOver(partners: Int32Array, { start, end }: Words): boolean {
  return partners.subarray(start, end).every((partner) => partner < 0)
}

/** Whether the side speaks of the actor in any form, or may do so. */
function isOn({ references }: Side, { id }: Actor): boolean {
  return references.some((one: Reference) => one.actor === id || one.candidates.includes(id))
}
