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

const GENDERS: Readonly<Record<string, 'male' | 'female'>> = { he: 'male', she: 'female' }

/** Characters of a fronted clause. */
const LONGEST_FRONTED = 120

/** References looked back at in a sentence for those behind "by". */
const MOST_AGENTS = 4

/** Resolves a pronoun, or leaves it with its candidates. */
export function resolvePronoun(phrase: Phrase, play: Play): void {
  // "it" and "they" are followed only where they speak: elsewhere they mean things too often.
  if (!phrase.head.endsWith('he') && !play.speaks(phrase)) return
  const named = play.namedBySource(phrase, phrase.sentence)
  const fronted = phrase.head === 'it' ? agentsBefore(phrase, play) : null
  const isBarred = (one: Draft) =>
    named.has(one) || isAsking(one) || fronted?.has(one) === true || play.isDescribedBySource(one, phrase)
  const fit = (one: Draft) => (isBarred(one) ? 0 : fitOf(phrase.head, one, play.spoke.has(one)))
  // "it" and "they" may mean any thing, and so only what is in focus.
  const least = phrase.head.endsWith('he') ? FORGOTTEN : IN_FOCUS
  const place = play.placeOf(phrase.sentence)
  const near =
    subjectBehind(phrase, fit, play) ?? subjectBefore(phrase, fit, play) ?? play.salience.choose(place, fit, least)
  const chosen =
    near.draft === null && !hasOneOf(phrase.head, play) ? play.salience.chooseUnlikely(place, fit, near) : near
  const { candidates } = chosen
  const draft = chosen.draft?.voice === undefined ? chosen.draft : chosen.draft.voice
  if (draft === null && candidates.length === 0) return
  if (draft !== null) play.pointToDescribed(draft)
  play.point(phrase, { form: 'pronoun', isAlias: false, draft, candidates })
  if (draft === null) return
  // Who was once "he" is hardly "she" further down, where no title and no given name tell.
  if (draft.kind === 'person' && draft.gender === null) draft.likelyGender ??= GENDERS[phrase.head] ?? null
  play.refer(draft, phrase, phrase.sentence)
  // "The letter … It says … It adds": the letter goes on, and so does its author.
  if (chosen.draft !== null && chosen.draft !== draft) play.refer(chosen.draft, phrase, phrase.sentence)
}

/** Whether the report has anybody of the pronoun's gender. */
function hasOneOf(pronoun: string, play: Play): boolean {
  const wanted = GENDERS[pronoun]
  if (wanted === undefined) return true
  return [...play.inReport].some(
    ({ kind, gender, likelyGender }) => kind === 'person' && (gender ?? likelyGender) === wanted,
  )
}

/** "Seen by the agency, it tells her": who stands behind "by" in what is fronted is not the subject. */
function agentsBefore(phrase: Phrase, play: Play): ReadonlySet<Draft> {
  const since = play.text.sentences[phrase.sentence]?.start ?? phrase.start
  const isAgent = (start: number) =>
    /\bby (?:the )?$/.test(play.textAt({ start: Math.max(since, start - 8), end: start }))
  const before = play.lastReferences(phrase.start, since, MOST_AGENTS)
  return new Set(before.flatMap(({ draft, start }) => (draft !== null && isAgent(start) ? [draft] : [])))
}

function subjectBefore(phrase: Phrase, fit: (draft: Draft) => number, play: Play) {
  const before = play.lastBefore(phrase.start)
  if (before === null || before.draft === null || fit(before.draft) < 1) return null
  const link = play.textAt({ start: before.end, end: phrase.start })
  return /^(?: \p{Ll}+){1,2}(?: that)? $/u.test(link) ? { draft: before.draft, candidates: [] } : null
}

/**
 * "In what he called a rant, Ada Moss …": a pronoun in a fronted free relative means the subject behind the comma (cataphora;
 * Quirk et al., "A Comprehensive Grammar of the English Language", 1985, 6.19). Where no person stands there, as it reads.
 */
function subjectBehind(phrase: Phrase, fit: (draft: Draft) => number, play: Play) {
  const sentence = play.text.sentences[phrase.sentence]
  if (sentence === undefined || play.textAt({ start: sentence.start, end: phrase.start }) !== 'In what ') return null
  const rest = play.textAt({ start: phrase.end, end: Math.min(sentence.end, phrase.end + LONGEST_FRONTED) })
  for (const { index, 0: comma } of rest.matchAll(/,["”’]? /g)) {
    const named = play.nameFrom(phrase.end + index + comma.length)
    const [draft, other] = named === null ? [] : play.draftsOf(named)
    if (draft !== undefined && other === undefined && fit(draft) === 1) return { draft, candidates: [] }
  }
  return null
}

/** Those who ask are not those who are quoted. */
const isAsking = ({ anonymous, name }: Draft) =>
  anonymous && /(?:reporter|journalist|interviewer|moderator|host|correspondent|questioner)s?$/i.test(name)

/** How well a pronoun fits an actor, 0–1. `spoke`: whether the actor has spoken in this report. */
function fitOf(pronoun: string, { kind, gender, likelyGender, voice }: Draft, spoke: boolean): number {
  if (voice !== undefined && pronoun !== 'it') return 0
  if (pronoun === 'it') return kind === 'organisation' || kind === 'government' ? 1 : 0
  if (pronoun === 'they') return kind === 'group' || (spoke && kind !== 'person' && kind !== 'place') ? 1 : 0
  const wanted = pronoun === 'he' ? 'male' : 'female'
  if (kind !== 'person' || (gender !== null && gender !== wanted)) return 0
  return gender === null && likelyGender !== null && likelyGender !== wanted ? OTHER_GENDER : 1
}
