/**
 * Resolution inside one report: walks its names, phrases and pronouns in the order of reading and says who each stands
 * for. What does not settle stays without an actor, with those it may be as candidates.
 */
import { lexicographerFile } from '../lexicon/wordnet.ts'
import type { Pointer } from './cast.ts'
import { resolveDocument } from './documents.ts'
import type { Named } from './names.ts'
import type { Phrase } from './phrases.ts'
import { Play, type ReportParts, type Story } from './play.ts'
import { prominenceOf } from './prominence.ts'
import { resolveBody, resolveOpen } from './resolve-bodies.ts'
import { resolveAdministration, resolvePeople, resolvePersons } from './resolve-governments.ts'
import { resolveName } from './resolve-names.ts'
import { resolvePronoun } from './resolve-pronouns.ts'
import { resolveRelative } from './resolve-relatives.ts'
import { resolveRole } from './resolve-roles.ts'

type Item =
  | { readonly at: number; readonly end: number; readonly named: Named }
  | { readonly at: number; readonly end: number; readonly phrase: Phrase }

const RESOLVERS: Readonly<Record<Phrase['kind'], (phrase: Phrase, play: Play) => void>> = {
  pronoun: resolvePronoun,
  relative: resolveRelative,
  people: resolvePeople,
  administration: resolveAdministration,
  persons: resolvePersons,
  person: resolveRole,
  body: resolveBody,
  document: resolveDocument,
}

/** Resolves one report. Linear but for the persons in play, which are few. */
export function resolveReport(parts: ReportParts, story: Story): Pointer[] {
  const play = new Play(parts, story)
  const items: Item[] = [
    ...parts.named.map((one): Item => ({ at: one.mention.start, end: one.mention.end, named: one })),
    ...parts.phrases.map((phrase): Item => ({ at: phrase.start, end: phrase.end, phrase })),
  ]
  for (const item of items.sort((a, b) => a.at - b.at || b.end - a.end)) {
    if ('named' in item) resolveName(item.named, play)
    else resolvePhrase(item.phrase, play)
  }
  resolveOpen(play)
  return play.pointers
}

function resolvePhrase(phrase: Phrase, play: Play): void {
  const before = play.pointers.length
  RESOLVERS[phrase.kind](phrase, play)
  const speaker = play.speakers.get(phrase.headStart)
  if (play.pointers.length > before || play.open.includes(phrase)) return
  if (speaker === undefined || speaker.draft === null) {
    if (phrase.kind === 'persons' || isNewPerson(phrase, play)) play.noteDescribed(phrase)
    return
  }
  // "two officials who have read it": a speaker that only a description names.
  play.point(speaker, { form: 'description', isAlias: true, draft: speaker.draft })
  play.refer(speaker.draft, speaker, phrase.sentence)
}

/**
 * "a deckhand", "Moss’s father": somebody new, whom "he", "who" and "the deckhand" may mean from here on. Only who acts or has
 * a clause of his own, and only a noun that means people first: not "his presence", nor what somebody is ("is a supporter").
 */
function isNewPerson(phrase: Phrase, play: Play): boolean {
  if (phrase.kind !== 'person' || !/^(?:a|an|one|another|'s|his|her)$/.test(phrase.determiner ?? '')) return false
  if (lexicographerFile(phrase.head, 'noun') !== 'noun.person') return false
  if (isApposition(phrase, play)) return false
  const isFollowed = /^,? who\b/.test(play.textAt({ start: phrase.end, end: phrase.end + 6 }))
  return isFollowed || prominenceOf(play.text, phrase, phrase.sentence) !== 'other'
}

/** "Ada Moss, a cashier, said": the cashier is Moss. */
function isApposition({ start, end }: Phrase, play: Play): boolean {
  const before = play.lastBefore(start)
  const isBehind = before !== null && /^(?:, \d+)?, $/.test(play.textAt({ start: before.end, end: start }))
  return (
    isBehind ||
    (play.textAt({ start: end, end: end + 2 }) === ', ' && play.nameFrom(end + 2)?.mention.start === end + 2)
  )
}
