/**
 * Persons meant by their role alone: "the envoy", "the Indian minister", "its chief negotiator". Resolved where one
 * person in play fits, or one in the story fits a role told closely enough; otherwise left with the candidates.
 */
import { OFFICE_MODIFIERS } from '../lexicon/name-words.ts'
import type { Draft } from './cast.ts'
import { headWords, isBusiness } from './described-bodies.ts'
import { isIdle, type Phrase } from './phrases.ts'
import type { Play } from './play.ts'
import { resolveShortForm } from './resolve-bodies.ts'
import { resolveEpithet } from './resolve-epithets.ts'
import { officeOf } from './roles.ts'

const MOST_CANDIDATES = 4

const DEFINITE = /^(?:the|its|his|her|their|'s|that|this)$/

/** Resolves a role, or leaves it with its candidates. */
export function resolveRole(phrase: Phrase, play: Play): void {
  const owner = phrase.determiner === 'its' ? (play.inFocus(phrase, isBodyInPlay) ?? null) : play.ownerOf(phrase)
  const isDefinite = phrase.determiner === null ? owner !== null : DEFINITE.test(phrase.determiner)
  if (!isDefinite) return
  const modifiers = phrase.modifiers.map((word) => word.toLowerCase()).filter((word) => !isIdle(word))
  const side = owner?.kind === 'government' ? owner : (owner?.party ?? null)
  const isSpecific = side !== null || modifiers.some((word) => !OFFICE_MODIFIERS.has(word))
  const holders = holdersOf(officeOf(phrase.head), modifiers, side, play).filter((person) => isOf(person, owner))
  const seen = holders.filter((person) => play.seen.has(person))
  const inReport = holders.filter((person) => play.inReport.has(person))
  const pool = seen.length > 0 ? seen : inReport.length > 0 ? inReport : isSpecific ? holders : []
  if (pool.length === 0) {
    if (!resolveAgain(phrase, play)) resolveEpithet(phrase, play)
    return
  }
  const draft = pool.length === 1 ? (pool[0] as Draft) : nearest(pool, phrase, play)
  if (draft !== null) play.resolve(phrase, draft, { form: 'role', isAlias: true })
  else play.point(phrase, { form: 'role', isAlias: true, draft: null, candidates: pool.slice(0, MOST_CANDIDATES) })
}

/** Persons of the story with that office, of that side as far as both are known, and all that the modifiers say. */
function holdersOf(office: string, modifiers: readonly string[], side: Draft | null, play: Play): Draft[] {
  const { byOffice, governments } = play.story
  return (byOffice.get(office) ?? []).filter((person) =>
    person.roles.some((role) => {
      const whose = role.of ?? person.party
      if (!role.heads.includes(office)) return false
      if (side !== null && whose !== null && whose !== side && whose.party !== side) return false
      return modifiers.every((word) => role.words.has(word) || governments.of(capital(word)) !== null)
    }),
  )
}

const isBodyInPlay = ({ kind, voice }: Draft) =>
  voice === undefined && (kind === 'organisation' || kind === 'government')

/** "the council’s negotiator" is of the council, as far as it is known of whom the person is. */
function isOf({ roles, party }: Draft, owner: Draft | null): boolean {
  if (owner?.kind !== 'organisation') return true
  return party === owner || party?.party === owner || roles.some(({ of }) => of === owner)
}

/** "the diplomat" after "a League diplomat", "the employer" of the report's only business. */
function resolveAgain(phrase: Phrase, play: Play): boolean {
  if (phrase.determiner !== 'the' || phrase.modifiers.length > 0 || phrase.owner !== null) return false
  const described = play.lastSeen((one) => one.anonymous && one.kind === 'person' && headWords(one).has(phrase.head))
  if (described !== null) {
    play.pointToDescribed(described)
    play.resolve(phrase, described, { form: 'description', isAlias: true })
  }
  return described !== null || (isBusiness(phrase.head) && resolveShortForm(phrase, play))
}

/** The only one of several holders that was named in this sentence or the one before. */
function nearest(pool: readonly Draft[], phrase: Phrase, play: Play): Draft | null {
  const since = play.text.sentences[phrase.sentence - 1]?.start ?? 0
  const near = pool.filter((person) => (play.seen.get(person) ?? -1) >= since)
  return near.length === 1 ? (near[0] as Draft) : null
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)
