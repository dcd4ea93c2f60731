/**
 * Epithets: definite descriptions that say something new of the person in hand: "the Wisconsin Republican said" after a
 * sentence on Paul Ryan, "the retired surgeon" after one on Ada Moss.
 *
 * Own rule, as in Vieira and Poesio, "An empirically based system for processing definite descriptions", Computational
 * Linguistics 26(4), 2000: a description whose head differs from its antecedent's is settled by focus alone, so only
 * for one who speaks, and only where one person is in focus by far and bears no office that says otherwise.
 */
import { isOfficeNoun } from '../lexicon/name-words.ts'
import type { Draft } from './cast.ts'
import type { Phrase } from './phrases.ts'
import type { Play } from './play.ts'
import { IN_FOCUS } from './salience.ts'

/** Persons by what they are to somebody else: "the spokesman" is hardly the one just named. */
const RELATIONAL =
  /^(?:spokes(?:man|woman|person)|official|aide|assistant|adviser|advisor|deputy|source|insider|informant|lawyer|attorney|counsel|representative|colleague|friend|ally|rival|opponent|critic|supporter|wife|husband|widow|mother|father|son|daughter|brother|sister|reporter|journalist|interviewer|moderator|host|judge|victim|suspect|witness|driver|reader|caller|man|woman|person|individual|user|author|writer)$/

/** An office that somebody held before the one he is known by. */
const PAST = /^(?:former|ex-?.*|onetime|one-time|then|retired|veteran|ousted|outgoing)$/i

/** Resolves an epithet of one who speaks. */
export function resolveEpithet(phrase: Phrase, play: Play): void {
  if (phrase.determiner !== 'the' || phrase.owner !== null || !play.isSource(phrase)) return
  const isPresent = !phrase.modifiers.some((word) => PAST.test(word))
  if (RELATIONAL.test(phrase.head)) return
  const named = play.namedBySource(phrase, phrase.sentence)
  const own = play.text.sentences[phrase.sentence]?.start ?? phrase.start
  const isBefore = (one: Draft) => (play.seen.get(one) ?? -1) < own
  const fit = (one: Draft) => (one.kind === 'person' && isBefore(one) && !named.has(one) ? 1 : 0)
  const { draft } = play.salience.choose(play.placeOf(phrase.sentence), fit, IN_FOCUS)
  // Where the one in focus cannot be meant, it is nobody known: the next best is no better for it.
  if (draft !== null && mayBe(draft, phrase, isPresent))
    play.resolve(phrase, draft, { form: 'description', isAlias: false })
}

/** A person whose gender and offices do not speak against it. */
function mayBe({ anonymous, gender, likelyGender, roles }: Draft, { head }: Phrase, isPresent: boolean): boolean {
  if (anonymous) return false
  const wanted = /woman$/.test(head) ? 'female' : /man$/.test(head) ? 'male' : null
  if (wanted !== null && (gender ?? likelyGender ?? wanted) !== wanted) return false
  // "the mayor" is not the envoy Moss; "the former mayor" may be.
  return !(isPresent && isOfficeNoun(head) && roles.length > 0)
}
