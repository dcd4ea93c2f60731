/**
 * Bodies that are described or named in short: "Lundia's transport ministry", "the ministry", "the company".
 */
import { type Draft, wordsAt } from './cast.ts'
import { isBusiness, isCalled, mayBeBusiness } from './described-bodies.ts'
import { isIdle, type Phrase } from './phrases.ts'
import type { Play } from './play.ts'
import { foldName } from './spelling.ts'

const DESCRIPTION = { form: 'description', isAlias: true } as const

/** Resolves the description of a body; a new one is made where somebody acts or speaks. */
export function resolveBody(phrase: Phrase, play: Play): void {
  const named = namedBy(phrase, play)
  if (named !== null) {
    play.resolve(phrase, named, { form: 'name', isAlias: true })
    return
  }
  const isPossessive = /^(?:its|their|his|her)$/.test(phrase.determiner ?? '')
  const owner = isPossessive ? possessorMeant(phrase, play) : play.ownerOf(phrase)
  const modifiers = phrase.modifiers
    .filter((word) => !isIdle(word) && play.story.governments.of(word) === null)
    .map((word) => word.toLowerCase())
  if (owner === null && phrase.owner === null && modifiers.length === 0) {
    const isShort = phrase.determiner === 'the' || isPossessive
    if (isShort && !resolveShortForm(phrase, play)) play.open.push(phrase)
    return
  }
  if (owner?.kind === 'place' || (owner?.kind === 'person' && !isPossessive)) return
  if (!phrase.isAgent && !play.speakers.has(phrase.headStart) && owner?.kind !== 'government') return
  if (phrase.determiner === null && owner === null) return
  const known = owner === null && phrase.determiner !== 'a' ? knownBy(phrase, modifiers, play) : null
  if (known !== null) {
    play.resolve(phrase, known, DESCRIPTION)
    return
  }
  const words = [...(modifiers.length > 0 ? modifiers : possessorOf(phrase, owner, play)), phrase.head]
  const name = isPossessive && owner !== null ? `${owner.name}’s ${words.join(' ')}` : wordsAt(play.text, phrase)
  const draft = play.story.described.find(owner, words, name)
  if (owner !== null && owner !== draft) draft.party ??= owner
  play.resolve(phrase, draft, DESCRIPTION)
}

/** A kind of body after its name: "the Exol news agency", "the smaller Cooks United union". */
const KIND_AFTER_NAME =
  /^(?:agency|organi[sz]ation|union|group|party|charity|broadcaster|newspaper|network|company|firm|movement|carrier|airline|bank|hospital)$/
const BETWEEN_NAME_AND_KIND =
  /^(?:news|press|wire|aid|relief|humanitarian|welfare|rights|shipping|rail|oil|gas|power|trade|labou?r|parent|energy|steel|car|mining)$/

/** The body whose name stands before a noun for its kind. */
function namedBy({ head, owner, determiner, modifiers }: Phrase, play: Play): Draft | null {
  if (owner !== null || !KIND_AFTER_NAME.test(head) || (determiner !== null && determiner !== 'the')) return null
  const first = modifiers.findIndex((word) => /^\p{Lu}/u.test(word))
  const last = modifiers.findLastIndex((word) => /^\p{Lu}/u.test(word))
  if (first < 0 || !modifiers.slice(last + 1).every((word) => BETWEEN_NAME_AND_KIND.test(word))) return null
  const [only, other] = play.story.byName.get(foldName(modifiers.slice(first, last + 1).join(' '))) ?? []
  return only?.kind === 'organisation' && other === undefined ? only : null
}

/** "the longshore union", "the employers' association": the only body named here that has these words in its name. */
function knownBy(phrase: Phrase, modifiers: readonly string[], play: Play): Draft | null {
  const owner = phrase.owner === null ? [] : [wordsAt(play.text, phrase.owner).toLowerCase()]
  const wanted = [...modifiers, ...owner].map((word) => word.replace(/['’]s?$/, ''))
  const [only, other] = [...play.inReport].filter((draft) => {
    const words = draft.name
      .toLowerCase()
      .replace(/['’]/g, '')
      .split(/[\s-]+/)
    return isCalled(draft, phrase.head) && wanted.every((word) => words.includes(word))
  })
  return only !== undefined && other === undefined && wanted.length > 0 ? only : null
}

/** Whom "its" means: the last government; "his office" is that of the person last spoken of, "his ministry" of that one's state. */
function possessorMeant({ determiner, head }: Phrase, play: Play): Draft | null {
  const isOf = (draft: Draft) => draft.kind === 'government'
  if (determiner !== 'his' && determiner !== 'her') return play.lastSeen(isOf)
  const gender = determiner === 'his' ? 'male' : 'female'
  const person = play.lastSeen((draft) => draft.kind === 'person' && (draft.gender ?? gender) === gender)
  if (person === null) return play.lastSeen(isOf)
  if (head === 'office') return person
  // "Her union" of somebody who speaks for one is that body, and needs no other owner.
  return person.party?.kind === 'government' ? person.party : null
}

/** "mayor" in "the mayor's office": one that is nobody of the story may tell offices apart. */
function possessorOf(phrase: Phrase, owner: Draft | null, play: Play): string[] {
  const isNobody = owner === null && phrase.owner !== null && phrase.determiner === "'s"
  return isNobody ? [wordsAt(play.text, phrase.owner).toLowerCase()] : []
}

/** "the ministry", "the company": the last body in play with the word in its name, or the only business. */
export function resolveShortForm(phrase: Phrase, play: Play): boolean {
  const named = play.lastSeen((one) => isCalled(one, phrase.head))
  const draft = named ?? (isBusiness(phrase.head) ? businessOf(play) : null)
  if (draft !== null) play.resolve(phrase, draft, DESCRIPTION)
  return draft !== null
}

/** The business that the story is about: named at least twice, and twice as often as any other of this report, or of all. */
function businessOf(play: Play): Draft | null {
  const named = [...play.inReport].filter(mayBeBusiness)
  const [best, second] = (named.length > 0 ? named : [...play.story.mentionCounts.keys()].filter(mayBeBusiness))
    .map((draft): [Draft, number] => [draft, play.story.mentionCounts.get(draft) ?? 0])
    .sort((a, b) => b[1] - a[1])
  if (best === undefined || best[1] < 2 || (second !== undefined && second[1] * 2 > best[1])) return null
  return best[0]
}

/** Short forms that stood before their body's name: "before the army has left … The Lundian army said". */
export function resolveOpen(play: Play): void {
  for (const phrase of play.open) {
    const [only, other] = [...play.seen.keys()].filter((one) => isCalled(one, phrase.head))
    const speaker = play.speakers.get(phrase.headStart)
    if (only !== undefined && other === undefined) {
      const { start, end } = phrase
      play.pointers.push({ text: play.text, start, end, draft: only, candidates: [], ...DESCRIPTION })
    } else if (speaker?.draft?.kind === 'organisation') {
      const draft = play.story.described.find(null, [phrase.head], speaker.draft.name)
      play.pointers.push({ ...speaker, draft })
    } else if (speaker !== undefined) play.pointers.push(speaker)
  }
}
