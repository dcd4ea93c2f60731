/**
 * Pronouns that are subjects: "he said", "she added", "it rejected", "they warned".
 *
 * Method: Lappin and Leass 1994 (`salience.ts`), after one look at who speaks right before: "the company said it would".
 */
import type { Draft } from './cast.ts'
import type { Phrase } from './phrases.ts'
import type { Play } from './play.ts'
import { FORGOTTEN, IN_FOCUS } from './salience.ts'

/** How far a person of the other likely gender is from being meant by "he" or "she". */
const OTHER_GENDER = 0.3

/** Resolves a pronoun, or leaves it with its candidates. */
export function resolvePronoun(phrase: Phrase, play: Play): void {
  // "it" and "they" are followed only where they speak: elsewhere they mean things too often.
  if (!phrase.head.endsWith('he') && !play.speaks(phrase)) return
  const named = play.namedBySource(phrase, phrase.sentence)
  const fit = (one: Draft) => (named.has(one) || isAsking(one) ? 0 : fitOf(phrase.head, one, play.spoke.has(one)))
  // "it" and "they" may mean any thing, and so only what is in focus.
  const least = phrase.head.endsWith('he') ? FORGOTTEN : IN_FOCUS
  const { draft, candidates } =
    subjectBefore(phrase, fit, play) ?? play.salience.choose(play.placeOf(phrase.sentence), fit, least)
  if (draft === null && candidates.length === 0) return
  if (draft !== null) play.pointToGroup(draft)
  play.point(phrase, { form: 'pronoun', isAlias: false, draft, candidates })
  if (draft !== null) play.refer(draft, phrase, phrase.sentence)
}

function subjectBefore(phrase: Phrase, fit: (draft: Draft) => number, play: Play) {
  const before = play.lastBefore(phrase.start)
  if (before === null || before.draft === null || fit(before.draft) < 1) return null
  const link = play.textAt({ start: before.end, end: phrase.start })
  return /^(?: \p{Ll}+){1,2}(?: that)? $/u.test(link) ? { draft: before.draft, candidates: [] } : null
}

/** Those who ask are not those who are quoted. */
const isAsking = ({ anonymous, name }: Draft) =>
  anonymous && /(?:reporter|journalist|interviewer|moderator|host|correspondent|questioner)s?$/i.test(name)

/** How well a pronoun fits an actor, 0–1. `spoke`: whether the actor has spoken in this report. */
function fitOf(pronoun: string, { kind, gender, likelyGender }: Draft, spoke: boolean): number {
  if (pronoun === 'it') return kind === 'organisation' || kind === 'government' ? 1 : 0
  if (pronoun === 'they') return kind === 'group' || (spoke && kind !== 'person' && kind !== 'place') ? 1 : 0
  const wanted = pronoun === 'he' ? 'male' : 'female'
  if (kind !== 'person' || (gender !== null && gender !== wanted)) return 0
  return gender === null && likelyGender !== null && likelyGender !== wanted ? OTHER_GENDER : 1
}
