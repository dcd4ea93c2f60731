/**
 * Phrases that stand for a government: "the Danes", "the Moss administration", "Danish officials".
 */
import type { Draft } from './cast.ts'
import { isIdle, type Phrase } from './phrases.ts'
import { lastWord, type Play } from './play.ts'

/** Candidates named for "the government" where nothing says whose. */
const MOST_CANDIDATES = 4

/** "the Americans", "the Lundians". */
export function resolvePeople(phrase: Phrase, play: Play): void {
  const draft = play.story.governments.of(lastWord(play.textAt(phrase)))
  if (draft?.kind === 'government' && phrase.modifiers.length === 0) {
    play.resolve(phrase, draft, { form: 'name', isAlias: true })
  }
}

/** "the Moss administration", "the Danish government", "his government", "the government of Lundia". */
export function resolveAdministration(phrase: Phrase, play: Play): void {
  const isBare = phrase.owner === null && phrase.modifiers.length === 0
  const isTheOne = isBare && phrase.determiner === 'the' && /^(?:government|regime)$/.test(phrase.head)
  const draft = isTheOne ? play.story.theGovernment : administrationOf(phrase, play)
  if (draft !== null) {
    play.resolve(phrase, draft, { form: 'description', isAlias: !isBare || isTheOne })
    return
  }
  const isOwn =
    /^(?:his|her|its)$/.test(phrase.determiner ?? '') && phrase.modifiers.length === 0 && phrase.owner === null
  if (!isOwn && (!isBare || phrase.determiner !== 'the')) return
  // A report at home may never name its own country: candidates only.
  const candidates = [...play.seen.keys()].filter(({ kind }) => kind === 'government').slice(0, MOST_CANDIDATES)
  if (candidates.length > 0) play.point(phrase, { form: 'description', isAlias: false, draft: null, candidates })
}

function administrationOf(phrase: Phrase, play: Play): Draft | null {
  if (/^(?:his|her|their)$/.test(phrase.determiner ?? '')) {
    const person = play.lastSeen(({ kind }) => kind === 'person')
    return governmentOf(person?.party ?? null)
  }
  if (phrase.determiner === 'its') return play.lastSeen(({ kind }) => kind === 'government')
  const owner = play.ownerOf(phrase)
  return governmentOf(owner?.kind === 'person' ? owner.party : owner)
}

const governmentOf = (draft: Draft | null) => (draft?.kind === 'government' ? draft : null)

/** "the rebels", "the employers", "American officials". */
export function resolvePersons(phrase: Phrase, play: Play): void {
  const isSide = /^(?:the)?$/.test(phrase.determiner ?? '') && phrase.owner === null && phrase.modifiers.every(isIdle)
  const side = isSide ? play.story.collectives.of(phrase.head) : null
  if (side !== null) play.resolve(phrase, side, { form: 'description', isAlias: true })
  else resolveOfficials(phrase, play)
}

/** "American officials", "Kyiv officials": a government speaking; with more said of them, a group of their own. */
function resolveOfficials(phrase: Phrase, play: Play): void {
  if (!/^(?:official|diplomat|authorities)$/.test(phrase.head)) return
  const owner = play.ownerOf(phrase)
  const plain = phrase.modifiers.filter((word) => !isIdle(word))
  if (owner?.kind !== 'government' || plain.length > (phrase.owner === null ? 1 : 0)) return
  play.resolve(phrase, owner, { form: 'description', isAlias: true })
}
